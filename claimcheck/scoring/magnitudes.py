"""How large two claims' values are beside each other, whatever they measure."""

from __future__ import annotations

from claimcheck.models import (
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    QuantityValue,
)

_Measured = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue


def closeness(a: Claim, b: Claim) -> float:
    """How near two values are in magnitude, in [0, 1]: 1 for equal, 0.5 for one twice the other.

    A digit changed in copying leaves values close; another attribute's value rarely is. Dates
    ten days apart are at 0.5; 0 for kinds without magnitude.
    """
    if isinstance(a.value, DateValue) and isinstance(b.value, DateValue):
        if a.value.start is None or b.value.start is None:
            return float((a.value.month, a.value.day) == (b.value.month, b.value.day))
        return 1 / (1 + abs((a.value.start - b.value.start).days) / 10)
    if isinstance(a.value, OrdinalValue) and isinstance(b.value, OrdinalValue):
        ranks = sorted((a.value.rank, b.value.rank))
        return ranks[0] / ranks[1] if ranks[0] > 0 else 0.0
    if isinstance(a.value, _Measured) and isinstance(b.value, _Measured):
        x, y = abs(_middle(a.value)), abs(_middle(b.value))
        return min(x, y) / max(x, y) if x and y else float(x == y)
    return 0.0


def _middle(value: _Measured) -> float:
    low, high = value.interval.low, value.interval.high
    if low is not None and high is not None:
        return low / 2 + high / 2
    return next((end for end in (low, high) if end is not None), 0.0)


def later_is_higher(a: Claim, b: Claim) -> bool:
    """Whether the later article has the higher count, as updated tolls do."""
    if a.anchor is None or b.anchor is None or a.anchor == b.anchor:
        return False
    if not isinstance(a.value, _Measured) or not isinstance(b.value, _Measured):
        return False
    later, earlier = (a.value, b.value) if a.anchor > b.anchor else (b.value, a.value)
    return _middle(later) > _middle(earlier)
