"""Stretches of days as values, and the choice of the year that a text leaves open."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

from claimcheck.extraction.views import SentenceView
from claimcheck.models import DateValue

Part = Literal["early", "mid", "late"]
_PART_SHARES: dict[Part, tuple[float, float]] = {
    "early": (0.0, 0.4),
    "mid": (0.25, 0.75),
    "late": (0.6, 1.0),
}
"""What people call early, middle and late in a stretch of days; the parts overlap."""

_WRONG_SIDE_DAYS = 250
"""What a day on the side of publication that the tense speaks against counts as farther off."""


class Moment(NamedTuple):
    """What a date in a text is read against.

    Attributes:
        view: The sentence.
        anchor: Day of publication; None leaves dates that count from it unresolved.
        previous: The last day that was mentioned before.
    """

    view: SentenceView
    anchor: date | None
    previous: DateValue | None


def day_value(day: date, *, weekday: int | None = None) -> DateValue:
    """One day whose parts the text does not state, but perhaps its weekday."""
    return DateValue(start=day, end=day, weekday=weekday)


def month_value(year: int, month: int, *, is_year_stated: bool = False) -> DateValue:
    """One month of one year."""
    return DateValue(
        start=date(year, month, 1),
        end=date(year, month, monthrange(year, month)[1]),
        granularity="month",
        month=month,
        year=year if is_year_stated else None,
    )


def quarter_value(year: int, quarter: int, *, is_year_stated: bool = False) -> DateValue:
    """One quarter, 1 to 4, of one year."""
    first = 3 * quarter - 2
    return DateValue(
        start=date(year, first, 1),
        end=date(year, first + 2, monthrange(year, first + 2)[1]),
        granularity="quarter",
        year=year if is_year_stated else None,
    )


def year_value(year: int, *, is_stated: bool = True) -> DateValue:
    """One calendar year."""
    return DateValue(
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        granularity="year",
        year=year if is_stated else None,
    )


def narrowed(value: DateValue, part: Part) -> DateValue:
    """The early, middle or late days of a stretch; a single day stays whole."""
    if value.start is None or value.end is None or value.start == value.end:
        return value
    n_days = (value.end - value.start).days
    first, last = _PART_SHARES[part]
    return value.model_copy(
        update={
            "start": value.start + timedelta(days=int(n_days * first)),
            "end": value.start + timedelta(days=round(n_days * last)),
            "stated": "approximate",
        }
    )


def day_of_month(
    moment: Moment,
    *,
    month: int,
    day: int,
    year: int | None,
    weekday: int | None,
    at: int,
) -> DateValue | None:
    """A day and month, in the year stated or the likeliest; None for a day that no year has."""
    if day > monthrange(2024, month)[1]:
        return None
    if year:
        only = date(year, month, day)
        return DateValue(start=only, end=only, year=year, month=month, day=day, weekday=weekday)
    if moment.anchor is None:
        return DateValue(month=month, day=day, weekday=weekday)
    days = [found for y in years_near(moment.anchor) if (found := _made(y, month, day))]
    if not days:
        return DateValue(month=month, day=day, weekday=weekday)
    best = nearest(days, moment.anchor, moment.view.tense_at(at), weekday)
    return DateValue(start=best, end=best, month=month, day=day, weekday=weekday)


def years_near(anchor: date) -> range:
    """The years that a text means when it states none."""
    return range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 29 February


def nearest(days: list[date], anchor: date, tense: str | None, weekday: int | None = None) -> date:
    """The day closest to the anchor; a stated weekday, then the tense, decides between years."""

    def cost(day: date) -> tuple[bool, float]:
        distance = (day - anchor).days
        is_against = (tense == "past" and distance > 1) or (tense == "future" and distance < -1)
        is_other_weekday = weekday is not None and day.weekday() != weekday
        return is_other_weekday, abs(distance) + _WRONG_SIDE_DAYS * is_against

    return min(days, key=cost)


def shifted_year(words: str | None, anchor: date | None) -> int | None:
    """The year of "last year", "this year" or "next year"; None without an anchor."""
    if not words or anchor is None:
        return None
    return anchor.year + {"last": -1, "this": 0, "next": 1}[words.split()[0].lower()]
