"""Dates on a line of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from claimcheck.models import DateValue
from claimcheck.reporting.pictures.records import Axis, Extent, Placed, Tick
from claimcheck.reporting.pictures.ticks import few, fitting, multiples
from claimcheck.scoring.comparators.times_wording import MONTHS, WEEKDAYS

_MOST_DAYS: Final = date.max.toordinal()
_LEAP_YEAR: Final = 2000  # for days without a year: it has a 29 February
_A_MONDAY: Final = date(_LEAP_YEAR, 1, 3).toordinal()

_DAY_STEPS: Final = (1, 2, 7, 14)
_MONTH_STEPS: Final = (1, 2, 3, 6)
_YEAR_STEPS: Final = tuple(digit * 10.0**power for power in range(4) for digit in (1, 2, 5))
_SHORT_SPAN: Final = 70
_MIDDLE_SPAN: Final = 3 * 365


def place_dates(values: Sequence[DateValue]) -> Placed | None:
    """The dates on a line of days, a stretch of days from its first to its last.

    A day whose year the text leaves open is put in the year of the others, or of none; days of
    the week stand in one week when nothing else is known of any. What stays open has no place.
    None when nothing has one.
    """
    if all(value.start is None and value.weekday is not None for value in values) and not any(
        value.day or value.month for value in values
    ):
        return _place_weekdays(values)
    year = next((value.start.year for value in values if value.start), None)
    extents = tuple(_extent(value, year or _LEAP_YEAR) for value in values)
    ends = [end for extent in extents if extent for end in extent.ends]
    if not ends:
        return None
    return Placed(_axis(min(ends), max(ends), has_year=year is not None), extents)


def _place_weekdays(values: Sequence[DateValue]) -> Placed:
    days = [_A_MONDAY + (value.weekday or 0) for value in values]
    extents = tuple(_stretch(value, day, day) for value, day in zip(values, days, strict=True))
    ticks = tuple(Tick(_A_MONDAY + n, name[:3]) for n, name in enumerate(WEEKDAYS))
    axis = Axis("date", _A_MONDAY - 0.4, _A_MONDAY + 6.4, ticks, title="day of the week")
    return Placed(axis, extents)


def _extent(value: DateValue, year: int) -> Extent | None:
    if value.start is not None and value.end is not None:
        return _stretch(value, value.start.toordinal(), value.end.toordinal())
    if value.month is None or value.day is None:
        return None
    try:
        day = date(value.year or year, value.month, value.day).toordinal()
    except ValueError:  # 29 February, in the year of the others
        return None
    return _stretch(value, day, day)


def _stretch(value: DateValue, start: int, end: int) -> Extent:
    """From its first day to its last, or on from there where it is a bound."""
    is_rough = value.stated == "approximate"
    match value.bound:
        case "before":
            return Extent(None, start, high_open=True)
        case "by":
            return Extent(None, end)
        case "since":
            return Extent(start, None)
        case "after":
            return Extent(end, None, low_open=True)
        case _ if value.stated == "bound":
            return Extent(None, end)
        case _:
            return Extent(start, end, is_rough=is_rough, is_vague=value.stated == "vague")


def _axis(first: float, last: float, *, has_year: bool) -> Axis:
    margin = (last - first) * 0.2 or 2
    low, high = max(first - margin, 1), min(last + margin, _MOST_DAYS)
    span = high - low
    title = "" if has_year else "year not stated"
    if span <= _SHORT_SPAN:
        ticks = fitting(few(_DAY_STEPS, span), lambda step: _days(step, low, high, has_year))
    elif span <= _MIDDLE_SPAN:
        steps = few(_MONTH_STEPS, span / 30.4)
        ticks = fitting(steps, lambda step: _months(step, low, high, has_year))
    else:
        ticks = fitting(few(_YEAR_STEPS, span / 365.25), lambda step: _years(step, low, high))
    return Axis("date", low, high, ticks, title=title)


def _days(step: float, low: float, high: float, has_year: bool) -> list[Tick]:
    """Every so many days, or every one or two Mondays."""
    offset = _A_MONDAY if step >= 7 else 0
    days = [round(at) + offset for at in multiples(step, low - offset, high - offset)]
    dates = [date.fromordinal(day) for day in days]
    names = [f"{day.day} {MONTHS[day.month - 1][:3]}" for day in dates]
    return _with_years(dates, names, has_year)


def _months(step: float, low: float, high: float, has_year: bool) -> list[Tick]:
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    numbers = multiples(step, first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)
    months = [date(int(number) // 12, int(number) % 12 + 1, 1) for number in numbers]
    dates = [month for month in months if low <= month.toordinal() <= high]
    return _with_years(dates, [MONTHS[day.month - 1][:3] for day in dates], has_year)


def _years(step: float, low: float, high: float) -> list[Tick]:
    first, last = date.fromordinal(int(low)).year, date.fromordinal(int(high)).year
    days = [(int(at), date(int(at), 1, 1).toordinal()) for at in multiples(step, first, last) if at]
    return [Tick(day, str(year)) for year, day in days if low <= day <= high]


def _with_years(dates: Sequence[date], names: Sequence[str], has_year: bool) -> list[Tick]:
    """Ticks with their year at the first of each."""
    years = [str(day.year) if has_year else "" for day in dates]
    return [
        Tick(day.toordinal(), name, "" if year == before else year)
        for day, name, year, before in zip(dates, names, years, ["", *years], strict=False)
    ]
