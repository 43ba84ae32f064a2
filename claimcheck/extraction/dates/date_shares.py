"""Ranked parts of a stretch: "the last week of", "the first ten days of"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import (
    ORDINAL,
    WEEKDAY,
    day_number,
    weekday_number,
)
from claimcheck.extraction.dates.date_steps import (
    COUNT,
    count_of,
    shifted,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Moment,
    day_draft,
    month_draft,
    months_draft,
)
from claimcheck.models import Granularity

SHARE = re.compile(
    rf"\b(?=[\dceflnost])(?:the\s)?\b(?P<rank>{ORDINAL}|last|final|opening|closing)\s(?:(?P<count>{COUNT})\s)?"
    rf"(?:(?P<unit>day|week|weekend|month|half|decade)s?|(?P<weekday>{WEEKDAY}))"
    r"\s(?P<of>of|in)\s(?:the\s)?\Z",
    re.I,
)
_LONG = frozenset({"month", "quarter", "half", "year", "decade", "century", "season"})


def share(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """A ranked part of a stretch: "the first Monday of", "the last three weeks of"."""
    if draft.granularity not in _LONG and not (draft.granularity == "week" and not match["count"]):
        return None
    start, end = draft.start, draft.end
    if start is None or end is None:
        return None
    is_last = match["rank"].lower() in ("last", "final", "closing")
    nth = 1 if is_last or match["rank"].lower() == "opening" else _rank(match["rank"])
    if match["weekday"]:
        return _nth_weekday(start, end, weekday_number(match["weekday"]), -1 if is_last else nth)
    unit = match["unit"].lower()
    if match["of"].lower() == "in" and not (is_last or nth == 1):
        return None  # "its third month in 2020"
    if match["count"]:
        return _first_or_last(start, end, match["count"], unit, is_last=is_last)
    return _nth(draft, unit, nth, is_last=is_last)


def _rank(word: str) -> int:
    return day_number(word)


def _nth_weekday(start: date, end: date, weekday: int, nth: int) -> Draft:
    if nth < 0:
        day = end - timedelta(days=(end.weekday() - weekday) % 7)
    else:
        day = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))
    if not start <= day <= end:
        raise ValueError("no such weekday in the stretch")
    return day_draft(day, weekday=weekday)


def _first_or_last(start: date, end: date, count: str, unit: str, *, is_last: bool) -> Draft | None:
    """The days of "the first ten days of" and "the last three weeks of" a stretch."""
    if unit not in ("day", "week", "month"):
        return None
    counted, day = count_of(count, unit), timedelta(days=1)
    most = counted.least + 1 if counted.is_vague else counted.most
    if is_last:
        made = Draft(shifted(end + day, unit, -most), end)
    else:
        made = Draft(start, shifted(start, unit, most) - day)
    grain: Granularity = "month" if unit == "month" else "day"
    return made._replace(
        granularity=grain, stated="approximate" if unit == "week" or counted.is_vague else "exact"
    )


def _nth(draft: Draft, unit: str, nth: int, *, is_last: bool) -> Draft | None:
    start, end = draft.start, draft.end
    if start is None or end is None:
        return None
    if unit == "day":
        day = end if is_last else start + timedelta(days=nth - 1)
        if day > end:
            raise ValueError("no such day in the stretch")
        if draft.granularity != "month":
            return day_draft(day)
        return Draft(day, day, year=draft.year, month=day.month, day=day.day)
    if unit == "week":
        first = end - timedelta(days=6) if is_last else start + timedelta(weeks=nth - 1)
        return Draft(first, first + timedelta(days=6), "week", stated="approximate")
    if unit == "weekend":
        saturday = _nth_weekday(start, end, 5, -1 if is_last else nth).start or start
        return Draft(saturday, saturday + timedelta(days=1), "weekend")
    if unit == "half":
        return _half(draft, 2 if is_last else nth)
    if unit == "month" and draft.granularity in ("year", "quarter", "half", "season"):
        day = end if is_last else shifted(start, "month", nth - 1)
        return month_draft(day.year, day.month)._replace(month=None) if day <= end else None
    if unit == "decade" and draft.granularity == "century":
        year = end.year - 9 if is_last else start.year + 10 * (nth - 1)
        return Draft(date(year, 1, 1), date(year + 9, 12, 31), "decade")
    return None


def _half(draft: Draft, nth: int) -> Draft | None:
    """The first or second half of a stretch."""
    start, end = draft.start, draft.end
    if start is None or end is None or nth not in (1, 2):
        return None
    if draft.granularity == "year":
        return months_draft(start.year, 6 * nth - 5, n_months=6, granularity="half")
    middle = start + (end - start) / 2
    return draft._replace(
        start=start if nth == 1 else middle,
        end=middle if nth == 1 else end,
        stated="approximate",
    )
