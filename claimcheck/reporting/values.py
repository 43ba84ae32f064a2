"""A typed value in words, normalised: what is compared, not what was written."""

from __future__ import annotations

import calendar
from datetime import date

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    EntityValue,
    Interval,
    LocationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    StatusValue,
    Value,
)

_SECONDS = (("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1))
_LAST_EXACT = 1e15


def value_to_text(value: Value) -> str:
    """The value as it is compared, with its unit and bounds.

    >>> value_to_text(OrdinalValue(rank=2))
    '2nd'
    >>> value_to_text(PercentValue(interval=Interval(low=10, high=None, low_open=True)))
    'over 10%'
    """
    match value:
        case QuantityValue():
            return _measured(value.interval, unit=f" {value.unit}" if value.unit else "")
        case MoneyValue():
            return _measured(value.interval, unit=f" {value.currency}")
        case PercentValue():
            return _measured(value.interval, unit=" percentage points" if value.points else "%")
        case DurationValue():
            return _duration(value.interval)
        case ClockTimeValue():
            return _clock_time(value)
        case DateValue():
            return _date(value)
        case OrdinalValue():
            return _ordinal(value.rank)
        case EntityValue() | LocationValue():
            return value.name
        case RoleValue():
            return f"{value.holder}: {value.tenure} {value.role}"
        case PolarityValue():
            return value.predicate if value.is_affirmed else f"not {value.predicate}"
        case StatusValue():
            return f"{value.predicate}: {value.status}"


def _measured(interval: Interval, *, unit: str) -> str:
    low = "" if interval.low is None else _number(interval.low) + unit
    high = "" if interval.high is None else _number(interval.high) + unit
    return _bounded(interval, low, high)


def _bounded(interval: Interval, low: str, high: str) -> str:
    """The interval in words, its ends given as text; an end that is None is never read."""
    if interval.low is None and interval.high is None:
        return "any"
    if interval.high is None:
        return f"over {low}" if interval.low_open else f"at least {low}"
    if interval.low is None:
        return f"under {high}" if interval.high_open else f"at most {high}"
    return low if low == high else f"{low} to {high}"


def _duration(interval: Interval) -> str:
    longest = max(interval.low or 0, interval.high or 0)
    unit, length = next((u for u in _SECONDS if longest >= u[1]), _SECONDS[-1])
    low = None if interval.low is None else interval.low / length
    high = None if interval.high is None else interval.high / length
    scaled = interval.model_copy(update={"low": low, "high": high})
    return _measured(scaled, unit=f" {unit}")


def _clock_time(value: ClockTimeValue) -> str:
    low, high = value.interval.low, value.interval.high
    time = _bounded(value.interval, _clock(low or 0), _clock(high or 0))
    day = value.on.isoformat() if value.on else ""
    return " ".join(part for part in (day, time, value.zone) if part)


def _clock(minutes: float) -> str:
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}"


def _date(value: DateValue) -> str:
    if value.start is not None and value.end is not None:
        return _days(value.start, value.end)
    parts = (
        "" if value.weekday is None else calendar.day_name[value.weekday],
        "" if value.day is None else str(value.day),
        "" if value.month is None else calendar.month_name[value.month],
        "" if value.year is None else str(value.year),
    )
    return " ".join(part for part in parts if part) or f"some {value.granularity}"


def _days(start: date, end: date) -> str:
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"


def _ordinal(rank: int) -> str:
    if rank == -1:
        return "last"
    tail = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank:,}{tail}"


def _number(number: float) -> str:
    if number == int(number) and abs(number) < _LAST_EXACT:
        return f"{number:,.0f}"
    return f"{number:,.6g}"
