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
from claimcheck.scoring.remembering import once_per_record

_Measured = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue


def closeness(a: Claim, b: Claim) -> float:
    """How near two values are in magnitude, in [0, 1]: 1 for equal, 0.5 for one twice the other.

    A digit changed in copying leaves values close; another attribute's value rarely is. Dates
    ten days apart are at 0.5; 0 for kinds without magnitude.
    """
    if isinstance(a.value, DateValue) and isinstance(b.value, DateValue):
        if a.value.start is None or b.value.start is None:
            return float(_say_one_day(a.value, b.value))
        return 1 / (1 + abs((a.value.start - b.value.start).days) / 10)
    if isinstance(a.value, OrdinalValue) and isinstance(b.value, OrdinalValue):
        low, high = sorted((a.value.rank, b.value.rank))
        return low / high if low > 0 else float(low == high)
    if isinstance(a.value, _Measured) and isinstance(b.value, _Measured):
        x, y = abs(_middle(a.value)), abs(_middle(b.value))
        return min(x, y) / max(x, y) if x and y else float(x == y)
    return 0.0


def _say_one_day(a: DateValue, b: DateValue) -> bool:
    """Whether two dates of unknown year or week name the same parts of the calendar."""
    if a.month is not None and b.month is not None:
        return (a.month, a.day) == (b.month, b.day)
    return a.weekday is not None and a.weekday == b.weekday


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


SLIPS = ("digits_are_swapped", "one_digit_differs", "is_tenfold", "is_next_rank")
"""Columns of `slips`."""


def slips(a: Claim, b: Claim) -> list[float]:
    """Whether one value may be the other, miscopied: what outlets get wrong; columns `SLIPS`.

    >>> from claimcheck import extract_claims
    >>> one, other = (extract_claims(f"It burned {n} hectares.")[0] for n in ("8,700", "7,800"))
    >>> slips(one, other)
    [1.0, 0.0, 0.0, 0.0]
    """
    x, y = _digits(a), _digits(b)
    differing = sum(p != q for p, q in zip(x, y, strict=True)) if len(x) == len(y) > 1 else 0
    is_one_order = _order(a) == _order(b)
    is_swapped = is_one_order and differing == 2 and sorted(x) == sorted(y)
    is_tenfold = not is_one_order and bool(x) and x == y
    ranks = [c.value.rank for c in (a, b) if isinstance(c.value, OrdinalValue)]
    is_next = len(ranks) == 2 and abs(ranks[0] - ranks[1]) == 1
    return [
        float(is_swapped),
        float(is_one_order and differing == 1),
        float(is_tenfold),
        float(is_next),
    ]


@once_per_record
def _digits(claim: Claim) -> str:
    """The significant digits of a value as it is written; of days and times, all four."""
    value = claim.value
    if isinstance(value, DateValue):
        return f"{value.start:%m%d}" if value.start and value.start == value.end else ""
    if isinstance(value, OrdinalValue):
        return str(abs(value.rank))
    if not isinstance(value, _Measured) or value.stated == "vague":
        return ""
    middle = abs(_middle(value))
    if isinstance(value, ClockTimeValue):
        return f"{int(middle) // 60:02}{int(middle) % 60:02}"
    return f"{middle:.9e}".partition("e")[0].replace(".", "").rstrip("0")


@once_per_record
def _order(claim: Claim) -> int:
    """The power of ten of a measured value; 0 for others."""
    value = claim.value
    if not isinstance(value, _Measured) or isinstance(value, ClockTimeValue):
        return 0
    return int(f"{abs(_middle(value)):.9e}".partition("e")[2])
