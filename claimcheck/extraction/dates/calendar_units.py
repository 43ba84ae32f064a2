"""Weeks, weekends, months and years counted from the one that holds a day."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import SEASONS
from claimcheck.extraction.dates.date_steps import (
    Count,
    shifted,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    day_draft,
    month_draft,
    months_draft,
    year_draft,
)
from claimcheck.models import Granularity
from claimcheck.models.values import Stated

_GRAINS: dict[str, Granularity] = {"day": "day", "week": "week", "month": "month"}
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "before": -1,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "after": 1,
    "this": 0, "same": 0, "current": 0, "": 0,
}  # fmt: skip


def unit_away(base: date, unit: str, step: int) -> Draft:
    """The stretch `step` away from the one that holds a day."""
    if unit == "weekend":
        return _weekend(base, step)
    if unit in SEASONS:
        return _season(SEASONS[unit], base, step)
    if unit == "day":
        return day_draft(base + timedelta(days=step))
    if unit in ("week", "fortnight"):
        n_weeks = 2 if unit == "fortnight" else 1
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=n_weeks * step)
        return Draft(monday, monday + timedelta(days=7 * n_weeks - 1), "week")
    if unit in ("decade", "century"):
        n_years = 10 if unit == "decade" else 100
        first = base.year // n_years * n_years + n_years * step
        grain: Granularity = "decade" if unit == "decade" else "century"
        return Draft(date(first, 1, 1), date(first + n_years - 1, 12, 31), grain)
    day = shifted(base, unit, step)
    if unit == "month":
        return month_draft(day.year, day.month)._replace(month=None)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return months_draft(day.year, first, n_months=3, granularity="quarter")
    return year_draft(day.year, is_stated=False)


def _weekend(anchor: date, step: int) -> Draft:
    saturday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=5)
    if step < 0 and saturday + timedelta(days=1) >= anchor:
        saturday -= timedelta(days=7)
    elif step > 0:
        saturday += timedelta(days=7)
    return Draft(saturday, saturday + timedelta(days=1), "weekend")


def _season(month: int, anchor: date, step: int) -> Draft:
    is_running = month <= anchor.month <= month + 2
    year = anchor.year - (step < 0 and (month + 2 >= anchor.month or is_running))
    year += step > 0 and month <= anchor.month
    start = date(year, month, 1)
    return Draft(start, start + timedelta(days=91), "season")


def stretch_from(anchor: date, counts: list[Count], way: int) -> Draft:
    """The days of so many units before or after a day; quarters and weekends are whole ones."""
    stated: Stated = "vague" if counts[0].is_vague else "approximate"
    if counts[0].unit == "quarter":
        n_quarters = round(counts[0].most)
        near = unit_away(anchor, "quarter", way)
        far = unit_away(anchor, "quarter", way * n_quarters)
        first, last = (far, near) if way < 0 else (near, far)
        return Draft(first.start, last.end, "quarter")
    far_day = anchor
    for count in counts:
        far_day = shifted(far_day, count.unit, way * count.most)
    grain = _GRAINS.get(counts[-1].unit, "year")
    day = timedelta(days=1)
    if way < 0:
        return Draft(far_day, max(anchor - day, far_day), grain, stated=stated)
    return Draft(min(anchor + day, far_day), far_day, grain, stated=stated)


def working_days(anchor: date, steps: int) -> Draft:
    """So many working days before or after a day, from Monday to Friday."""
    if not steps or abs(steps) > 400:
        raise OverflowError(f"too many working days: {steps}")
    step = timedelta(days=1 if steps > 0 else -1)
    days: list[date] = []
    day = anchor
    while len(days) < abs(steps):
        day += step
        if day.weekday() < 5:
            days.append(day)
    return Draft(min(days), max(days), "day")
