"""Whether a claim says what a case of a test suite expects, in claimcheck's normal forms.

Right means: within 1e-6 of the number, the same unit or currency, the same interval of days or
minutes. Where a text states no sharp value ("morning", "early 2019", "some days"), no interval is
the only right one: there the middle of each has to lie in the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from math import inf, isclose

from claimcheck import Claim
from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    Interval,
    MoneyValue,
    PercentValue,
    QuantityValue,
)
from claimcheck.scoring.comparators.units import SECONDS

Measured = QuantityValue | MoneyValue | PercentValue | DurationValue | ClockTimeValue
Range = tuple[float, float]

TOLERANCE = 1e-6
_SPREAD = 1.12
"""How far apart the ends of one exact length are: a month has 28 to 31 days."""
_MINUTES = 1440


def is_number(claim: Claim, expected: float, *, unit: float = 1.0, zero: float = 0.0) -> bool:
    """Whether a claim states a number, of units that are worth `unit` SI units from `zero` on."""
    value = claim.value
    if not isinstance(value, QuantityValue | MoneyValue | PercentValue | DurationValue):
        return False
    if isinstance(value, PercentValue) and isclose(expected * 100, _stated(value), rel_tol=1e-3):
        return True  # "two-thirds of the voters" are 66.7 percent
    if isinstance(value, DurationValue) and unit == 1.0:
        low, high = (end / SECONDS[value.unit] for end in _ends(value.interval))
        return low <= expected <= high  # "3 years"
    return _is_near(_stated(value), expected * unit + zero)


def is_range(claim: Claim, low: float | None, high: float | None, *, unit: float = 1.0) -> bool:
    """Whether a claim states a range or bound with these ends."""
    value = claim.value
    if not isinstance(value, QuantityValue | MoneyValue | PercentValue | DurationValue):
        return False
    ends = (value.interval.low, value.interval.high)
    return all(
        (end is None or (value.stated == "bound" and end == 0))
        if wanted is None
        else end is not None and _is_near(end, wanted * unit)
        for end, wanted in zip(ends, (low, high), strict=True)
    )


def is_length(claim: Claim, seconds: float) -> bool:
    """Whether a claim states a duration of so many seconds; months and years may vary."""
    value = claim.value
    if not isinstance(value, DurationValue):
        return False
    low, high = _ends(value.interval)
    if value.stated in ("vague", "approximate"):
        return low <= seconds <= high
    if value.stated == "bound":
        end = low if high == inf else high
        return seconds / _SPREAD <= end <= seconds * _SPREAD
    return low / _SPREAD <= seconds <= high * _SPREAD and high <= low * _SPREAD


def is_days(claim: Claim, start: date | None, end: date | None) -> bool:
    """Whether a claim names the days [start, end); None is open on that side."""
    value = claim.value
    if not isinstance(value, DateValue) or value.start is None or value.end is None:
        return False
    first, last = value.start.toordinal(), value.end.toordinal() + 1
    if start is None or end is None:
        return _is_open(value, start, end)
    wanted = (start.toordinal(), end.toordinal())
    if value.stated in ("approximate", "vague") and _meet((first, last), wanted):
        return True
    return (first, last) == wanted


def holds_day(claim: Claim, day: date) -> bool:
    """Whether a claim's date is that day, or a longer stretch that holds it."""
    value = claim.value
    return isinstance(value, DateValue) and bool(
        value.start and value.end and value.start <= day <= value.end
    )


def is_minutes(claim: Claim, start: time | None, end: time | None) -> bool:
    """Whether a claim is a time of day [start, end]; one time when both are equal."""
    value = claim.value
    if not isinstance(value, ClockTimeValue):
        return False
    wanted = (0.0 if start is None else _minute(start), _MINUTES if end is None else _minute(end))
    shifts = (0, 720) if value.is_12_hour else (0,)
    return any(_is_stretch(value, shift, wanted) for shift in shifts)


def is_moment(claims: Sequence[Claim], start: datetime | None, end: datetime | None) -> bool:
    """Whether claims tell [start, end] together: the times and the day that they stand for."""
    if start is None or end is None:
        return _is_open_moment(claims, start, end)
    times = (start.time(), end.time())
    days = {claim.value.on for claim in claims if isinstance(claim.value, ClockTimeValue)}
    days |= {_day_of(claim) for claim in claims} - {None}
    is_dated = not days - {None} or start.date() in days
    if any(is_minutes(claim, *times) and (is_dated and days != {None}) for claim in claims):
        return True
    has_both = all(
        any(
            is_minutes(claim, end_.time(), end_.time()) and start.date() in days for claim in claims
        )
        for end_ in (start, end)
    )
    return has_both or _is_whole_days(claims, start, end)


def _is_open_moment(claims: Sequence[Claim], start: datetime | None, end: datetime | None) -> bool:
    known = start or end
    if known is None:
        return True
    if any(is_days(c, start and start.date(), end and end.date()) for c in claims):
        return known.time() == time()
    days = {_day_of(claim) for claim in claims} | {
        claim.value.on for claim in claims if isinstance(claim.value, ClockTimeValue)
    }
    times = (start.time() if start else None, end.time() if end else None)
    return known.date() in days and any(is_minutes(claim, *times) for claim in claims)


def _is_whole_days(claims: Iterable[Claim], start: datetime, end: datetime) -> bool:
    if start.time() != time() or end.time() != time():
        return False
    return any(is_days(claim, start.date(), end.date()) for claim in claims)


def _day_of(claim: Claim) -> date | None:
    value = claim.value
    if isinstance(value, DateValue) and value.start == value.end:
        return value.start
    return None


def _is_stretch(value: ClockTimeValue, shift: int, wanted: Range) -> bool:
    low, high = (end + shift for end in _ends(value.interval))
    if value.stated in ("approximate", "vague") and _meet((low, high), wanted):
        return True
    return (low, high) == wanted or (low % _MINUTES, high % _MINUTES) == wanted


def _is_open(value: DateValue, start: date | None, end: date | None) -> bool:
    if value.start is None or value.end is None:
        return False
    after = timedelta(days=1)
    if start is not None:
        ways = {"since": value.start, "after": value.end + after}
        return value.bound in ways and ways[value.bound] == start
    ways = {"before": value.start, "by": value.end + after}
    return value.bound in ways and (end is None or end in (ways[value.bound], value.start))


def _minute(moment: time) -> float:
    return moment.hour * 60 + moment.minute + moment.second / 60


def _stated(value: Measured) -> float:
    """The number that the words name: the finite or open end of a bound, else the middle."""
    low, high = _ends(value.interval)
    if low == -inf or (value.interval.high_open and not value.interval.low_open):
        return high
    if high == inf or value.interval.low_open or (value.stated == "bound" and low != 0):
        return low
    if value.stated == "bound":
        return high
    return (low + high) / 2


def _ends(interval: Interval) -> Range:
    low, high = interval.low, interval.high
    return -inf if low is None else low, inf if high is None else high


def _meet(a: Range, b: Range) -> bool:
    """Whether the middle of each of two stretches lies in the other."""
    return b[0] <= sum(a) / 2 <= b[1] and a[0] <= sum(b) / 2 <= a[1]


def _is_near(a: float, b: float) -> bool:
    return isclose(a, b, rel_tol=TOLERANCE, abs_tol=1e-12)
