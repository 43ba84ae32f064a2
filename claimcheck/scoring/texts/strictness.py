"""What follows from a value, taken at its word.

Two articles that say "27" and "over 27" tell the same; but that it was over 27 does not follow
from its being 27. Of a premise and a hypothesis, the latter is asked.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.models import ClockTimeValue, DateValue, Interval, Value
from claimcheck.scoring.comparators.intervals import Measured, ends, gap, is_point

_LEAP_YEAR = 2000


def follows(hypothesis: Value, premise: Value) -> bool | None:
    """Whether a bound follows from a value, is broken by it, or neither (None).

    >>> from claimcheck.models import QuantityValue
    >>> exactly_27 = QuantityValue(interval=Interval(low=27, high=27))
    >>> over = Interval(low=27, high=None, low_open=True)
    >>> follows(QuantityValue(interval=over, stated="bound"), exactly_27)
    False
    """
    if isinstance(hypothesis, DateValue) and isinstance(premise, DateValue):
        return _date_follows(hypothesis, premise)
    if not isinstance(hypothesis, Measured) or not isinstance(premise, Measured):
        return None
    if hypothesis.stated != "bound" or _offset(hypothesis) != _offset(premise):
        return None
    if _is_within(premise.interval, hypothesis.interval):
        return True
    is_apart = is_point(premise.interval) or gap(premise.interval, hypothesis.interval) > 0
    return False if is_apart and premise.stated == "exact" else None


def _offset(value: Measured) -> int | None:
    return value.utc_offset_min if isinstance(value, ClockTimeValue) else None


def _is_within(inner: Interval, outer: Interval) -> bool:
    (low, high), (least, most) = ends(inner), ends(outer)
    is_high_enough = low > least or (low == least and (inner.low_open or not outer.low_open))
    is_low_enough = high < most or (high == most and (inner.high_open or not outer.high_open))
    return is_high_enough and is_low_enough


def _date_follows(hypothesis: DateValue, premise: DateValue) -> bool | None:
    days, limit = _days(premise), _days(hypothesis)
    if hypothesis.stated != "bound" or premise.stated == "bound" or not days or not limit:
        return None
    if (hypothesis.year is None) != (premise.year is None):
        return None
    (first, last), (start, end) = days, limit
    match hypothesis.bound:
        case "before":
            return _settled(last < start, first >= start)
        case "by":
            return _settled(last <= end, first > end)
        case "since":
            return _settled(first >= start, last < start)
        case "after":
            return _settled(first > end, last <= end)
        case _:
            return None


def _settled(is_met: bool, is_broken: bool) -> bool | None:
    """What stretches over the limit does neither."""
    return True if is_met else False if is_broken else None


def _days(value: DateValue) -> tuple[date, date] | None:
    """First and last day; of dates without a year, as if all were of one."""
    if value.start and value.end:
        return value.start, value.end
    if value.month is None or value.year is not None:
        return None
    first = date(_LEAP_YEAR, value.month, value.day or 1)
    return first, first if value.day else _last_of(first)


def _last_of(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)
