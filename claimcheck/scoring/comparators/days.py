"""Dates that are resolved to days of the calendar."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple, Self

from claimcheck.models import Comparison, DateValue, Severity
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable, pair
from claimcheck.scoring.comparators.times_wording import counted, days_apart

DEADLINE_REACH_DAYS: Final = 3
"""How long before "by Friday", or behind "after Friday", the day may be and still be told so."""

_COARSE: Final = frozenset({"weekend", "week", "season"})
"""Granularities that different writers cut differently."""


class Days(NamedTuple):
    """A resolved date: its first and last day, and the value it comes from."""

    start: date
    end: date
    value: DateValue

    @classmethod
    def of(cls, value: DateValue) -> Self | None:
        """The days of a date; None when the text leaves them open."""
        if value.start is None or value.end is None:
            return None
        return cls(value.start, value.end, value)


def compare_days(a: Days, b: Days) -> Comparison:
    """How two stretches of days compare; `a` does not start after `b`."""
    if {a.value.bound, b.value.bound} == {"before", "after"} and a.start == b.start:
        return _apart_by_bound(a, b)
    if (a.start, a.end) == (b.start, b.end):
        return equal(a.value, b.value)
    if b.start <= a.end:
        return _meeting(a, b)
    if _is_deadline(b.value) and a.value.stated != "bound":
        return _within_bound(a, b)
    if a.value.bound == "after" and b.value.stated != "bound":
        return _within_bound(a, b)
    return _resolved_wrongly(a, b) or _apart(a, b)


def date_severity(a: DateValue, b: DateValue) -> Severity:
    """Soft as soon as one of the dates was not given sharply."""
    is_loose = any(
        value.stated in ("approximate", "bound", "vague") or value.granularity in _COARSE
        for value in (a, b)
    )
    return "soft" if is_loose else "hard"


def _meeting(a: Days, b: Days) -> Comparison:
    stated = (a.value.stated, b.value.stated)
    ways = ("bound", "approximate", "vague")
    is_nested = b.end <= a.end or a.start == b.start
    reason = next((way for way in ways if way in stated), "granularity" if is_nested else "overlap")
    return agree(reason, f"{pair(a.value, b.value)} meet")


def _apart_by_bound(a: Days, b: Days) -> Comparison:
    """One text says before a day, the other after it."""
    return disagree(
        "different_dates", f"{pair(a.value, b.value)} exclude each other", severity="soft"
    )


def _is_deadline(value: DateValue) -> bool:
    """Whether what happens by then may have happened earlier."""
    return value.stated == "bound" and value.bound != "after"


def _within_bound(a: Days, b: Days) -> Comparison:
    """A day on the open side of "by Friday" or "after Friday"; `a` is the earlier of the two."""
    words = pair(a.value, b.value)
    if (b.start - a.end).days <= DEADLINE_REACH_DAYS:
        return agree("bound", f"{words} fit together")
    return not_comparable("wide_bound", f"{words} do not exclude each other")


def _resolved_wrongly(a: Days, b: Days) -> Comparison | None:
    """Days that the texts' own words do not tell apart, only the week or year that was guessed."""
    words = f"{pair(a.value, b.value)} are told apart only by"
    if _is_one_but_for_year(a, b) and None in (a.value.year, b.value.year):
        return not_comparable("year_inferred", f"{words} a year that one text does not state")
    is_day = a.start == a.end and b.start == b.end
    if is_day and a.start.weekday() == b.start.weekday() and _is_weekday(a.value, b.value):
        return not_comparable("week_inferred", f"{words} a week that one text does not state")
    return None


def _is_one_but_for_year(a: Days, b: Days) -> bool:
    parts_a, parts_b = (
        (days.value.granularity, days.start.month, days.start.day, days.end.month)
        for days in (a, b)
    )
    return parts_a == parts_b and a.value.granularity in ("day", "month")


def _is_weekday(*values: DateValue) -> bool:
    """Whether one of the dates was stated as a weekday alone."""
    return any(value.weekday is not None and value.day is None for value in values)


def _apart(a: Days, b: Days) -> Comparison:
    detail = f"{pair(a.value, b.value)} are {_distance(a, b)} apart"
    severity = date_severity(a.value, b.value)
    return disagree("different_dates", detail, severity=severity)


def _distance(a: Days, b: Days) -> str:
    """How far apart they are: years and months as such, all else in days."""
    finest = {a.value.granularity, b.value.granularity}
    if finest == {"year"}:
        return counted(b.start.year - a.start.year, "year")
    if finest == {"month"}:
        months = 12 * (b.start.year - a.start.year) + b.start.month - a.start.month
        return counted(months, "month")
    return days_apart(a.end, b.start)
