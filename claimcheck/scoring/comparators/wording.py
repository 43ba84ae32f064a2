"""Values in words, for details of comparisons and for the report."""

from __future__ import annotations

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    EntityValue,
    LocationValue,
    OrdinalValue,
    PolarityValue,
    RoleValue,
    ScoreValue,
    StatusValue,
    Value,
)
from claimcheck.scoring.comparators.amounts_wording import format_amount, format_amount_difference
from claimcheck.scoring.comparators.intervals import Measured
from claimcheck.scoring.comparators.numbers_wording import format_rank, format_score
from claimcheck.scoring.comparators.times_wording import (
    format_clock_time,
    format_date,
    format_minutes,
)


def format_value(value: Value) -> str:
    """The value as people would write it.

    >>> from claimcheck.models import Interval, QuantityValue
    >>> format_value(QuantityValue(interval=Interval(low=68_000, high=None, low_open=True)))
    'over 68,000'
    """
    match value:
        case ClockTimeValue():
            return format_clock_time(value)
        case DateValue():
            return format_date(value)
        case OrdinalValue():
            return format_rank(value.rank)
        case ScoreValue():
            return format_score(value.first, value.second)
        case EntityValue() | LocationValue():
            return value.name
        case RoleValue():
            return value.role if value.tenure == "current" else f"{value.tenure} {value.role}"
        case PolarityValue():
            return value.predicate if value.is_affirmed else f"not {value.predicate}"
        case StatusValue():
            return value.status
        case _:
            return format_amount(value)


def format_difference(value: Measured, distance: float) -> str:
    """A distance from such a value, with its unit: "10,000", "7 points", "30 minutes"."""
    if isinstance(value, ClockTimeValue):
        return format_minutes(distance)
    return format_amount_difference(value, distance)
