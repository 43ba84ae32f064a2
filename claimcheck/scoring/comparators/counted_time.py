"""Counts of months and years, whose lengths are intervals: "18 months" is 504 to 558 days."""

from __future__ import annotations

from typing import Final

from claimcheck.models import DurationValue
from claimcheck.scoring.comparators.intervals import ends, is_point
from claimcheck.scoring.comparators.units import DAY_S, SECONDS

_LONGEST_S: Final[dict[str, float]] = {
    "month": 31 * DAY_S,
    "year": 366 * DAY_S,
    "decade": 3653 * DAY_S,
    "century": 36525 * DAY_S,
}


def counted_seconds(value: DurationValue) -> float | None:
    """Mean length of the whole or half number of units that the value counts.

    None when its unit has a fixed length or its interval is not that of such a number.
    """
    low, high = ends(value.interval)
    longest = _LONGEST_S.get(value.unit)
    if longest is None or is_point(value.interval) or high - low == float("inf"):
        return None
    mean = round(high / longest * 2) / 2 * SECONDS[value.unit]
    return mean if low <= mean <= high else None
