"""Dates that are not resolved: their parts, as stated, against days or against other parts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from claimcheck.models import Comparison, DateValue
from claimcheck.scoring.comparators.days import Days, date_severity
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable, pair

_LEAP_CYCLE_DAYS: Final = 8 * 366
"""Within so many days every day of every month comes round, 29 February included."""


def compare_with_days(open_date: DateValue, days: Days) -> Comparison:
    """How a date without its year, month or week compares with known days."""
    words = pair(open_date, days.value)
    if open_date.month is None and open_date.day is None:
        return _compare_weekday(open_date, days, words)
    fitting = [day for day in _each_day(days) if _falls_on(open_date, day)]
    if not fitting:
        return _different(open_date, days.value)
    if open_date.weekday is not None and _all_other_weekdays(fitting, open_date.weekday):
        return _different_weekdays(words)
    reason = "month_unstated" if open_date.month is None else "year_unstated"
    return agree(reason, f"{words} can be the same")


def compare_parts(a: DateValue, b: DateValue) -> Comparison:
    """How two open dates compare by the parts that both state."""
    parts = [(a.year, b.year), (a.month, b.month), (a.day, b.day)]
    shared = [(one, other) for one, other in parts if one is not None and other is not None]
    if any(one != other for one, other in shared):
        return _different(a, b)
    if not shared or shared == parts[:1]:
        return _compare_weekdays(a, b)
    if None not in (a.weekday, b.weekday) and a.weekday != b.weekday:
        return _different_weekdays(pair(a, b))
    is_same = a.model_copy(update={"stated": b.stated, "granularity": b.granularity}) == b
    return equal(a, b) if is_same else agree("granularity", f"{pair(a, b)} can be the same")


def _compare_weekday(open_date: DateValue, days: Days, words: str) -> Comparison:
    if open_date.weekday is None:
        return _unresolved(words)
    if any(day.weekday() == open_date.weekday for day in _each_day(days)):
        return agree("weekday", f"{words} fall on one weekday")
    return not_comparable("week_unknown", f"{words} may be of different weeks")


def _compare_weekdays(a: DateValue, b: DateValue) -> Comparison:
    if a.weekday is None or b.weekday is None:
        return _unresolved(pair(a, b))
    if a.weekday == b.weekday:
        return agree("weekday", f"{pair(a, b)} are one weekday")
    return not_comparable("week_unknown", f"{pair(a, b)} may be of different weeks")


def _each_day(days: Days) -> Iterator[date]:
    count = min((days.end - days.start).days + 1, _LEAP_CYCLE_DAYS)
    return (days.start + timedelta(days=offset) for offset in range(count))


def _falls_on(open_date: DateValue, day: date) -> bool:
    return (
        open_date.year in (None, day.year)
        and open_date.month in (None, day.month)
        and open_date.day in (None, day.day)
    )


def _all_other_weekdays(days: list[date], weekday: int) -> bool:
    return all(day.weekday() != weekday for day in days)


def _different(a: DateValue, b: DateValue) -> Comparison:
    detail = f"{pair(a, b)} are different dates"
    return disagree("different_dates", detail, severity=date_severity(a, b))


def _different_weekdays(words: str) -> Comparison:
    detail = f"{words} name different weekdays for one day"
    return disagree("different_weekdays", detail, severity="soft")


def _unresolved(words: str) -> Comparison:
    return not_comparable("unresolved", f"{words}: the texts leave the day open")
