"""Distances between intervals, safe for open ends, zero and the largest floats."""

from __future__ import annotations

import math

from claimcheck.models import (
    ClockTimeValue,
    DurationValue,
    Interval,
    MoneyValue,
    PercentValue,
    QuantityValue,
)

Measured = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue
"""The values that lie on a line."""


def ends(interval: Interval) -> tuple[float, float]:
    """Both ends, with infinities for the open ones."""
    low = -math.inf if interval.low is None else interval.low
    return low, math.inf if interval.high is None else interval.high


def gap(a: Interval, b: Interval) -> float:
    """Distance between the intervals, at least 0; touching ends meet, open or not.

    "Over 68,000" and "68,000" share no number, but nobody means them to differ.
    """
    low_a, high_a = ends(a)
    low_b, high_b = ends(b)
    return max(low_b - high_a, low_a - high_b, 0.0)


def relative_gap(a: Interval, b: Interval) -> float:
    """The gap as a share of the larger of the two ends that face each other, in [0, 2]."""
    low_a, high_a = ends(a)
    low_b, high_b = ends(b)
    if gap(a, b) == 0:
        return 0.0
    near, far = (high_a, low_b) if high_a < low_b else (high_b, low_a)
    scale = max(abs(near), abs(far))
    return far / scale - near / scale


def is_point(interval: Interval) -> bool:
    """Whether it holds one value only."""
    return interval.low is not None and interval.low == interval.high


def centre(interval: Interval) -> float | None:
    """The middle; None when an end is open."""
    if interval.low is None or interval.high is None:
        return None
    return interval.low / 2 + interval.high / 2
