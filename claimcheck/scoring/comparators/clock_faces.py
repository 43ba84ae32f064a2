"""Clock times as stretches of minutes, on a line of days or around the clock."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from claimcheck.models import ClockTimeValue
from claimcheck.scoring.comparators.intervals import ends

DAY_MIN: Final = 1440

BOUND_REACH_MIN: Final = 60
"""How long before "by noon" the time may be and still be told so."""


class Stretch(NamedTuple):
    """Minutes from `low` to `high`; on one day of the calendar, or of every day."""

    low: float
    high: float
    is_daily: bool


def placed(value: ClockTimeValue, other: ClockTimeValue) -> Stretch:
    """The time in UTC where the offset is known, on its day when both days are known."""
    low, high = ends(value.interval)
    offset = value.utc_offset_min or 0
    if value.on is None or other.on is None:
        return Stretch(low - offset, high - offset, is_daily=True)
    start = value.on.toordinal() * DAY_MIN - offset
    return Stretch(start + low, start + high, is_daily=False)


def as_meant(value: ClockTimeValue, other: ClockTimeValue) -> Stretch:
    """The same, with "by" and "after" reaching no farther than people mean them."""
    low, high, is_daily = placed(value, other)
    if value.stated != "bound":
        return Stretch(low, high, is_daily)
    if (value.interval.low or 0) <= 0:
        return Stretch(max(low, high - BOUND_REACH_MIN), high, is_daily)
    return Stretch(low, min(high, low + BOUND_REACH_MIN), is_daily)


def narrowed(stretch: Stretch, minutes: float) -> Stretch:
    """The stretch without so many minutes at each end, as far as it has them."""
    low, high, is_daily = stretch
    edge = min(minutes, (high - low) / 2)
    return Stretch(low + edge, high - edge, is_daily)


def distance_min(a: Stretch, b: Stretch) -> float:
    """Minutes between the two, 0 when they meet; the short way round for daily times."""
    if not (a.is_daily and b.is_daily):
        return _gap(a, b)
    first, second = _within_a_day(a), _within_a_day(b)
    return min(_gap(first, _shifted(second, days * DAY_MIN)) for days in (-1, 0, 1))


def _within_a_day(stretch: Stretch) -> Stretch:
    """The stretch moved by whole days so that it starts in the first one."""
    anchor = stretch.low if math.isfinite(stretch.low) else stretch.high
    return _shifted(stretch, anchor % DAY_MIN - anchor) if math.isfinite(anchor) else stretch


def _shifted(stretch: Stretch, minutes: float) -> Stretch:
    return Stretch(stretch.low + minutes, stretch.high + minutes, stretch.is_daily)


def _gap(a: Stretch, b: Stretch) -> float:
    return max(b.low - a.high, a.low - b.high, 0.0)
