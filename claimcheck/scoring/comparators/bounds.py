"""Bounds as people mean them: "over 68,000" is said of 70,000, not of 95,000."""

from __future__ import annotations

import math
from typing import Final

from claimcheck.models import Comparison, Interval
from claimcheck.scoring.comparators.differences import difference, severity_of
from claimcheck.scoring.comparators.intervals import Measured, ends, gap
from claimcheck.scoring.comparators.outcomes import agree, disagree, not_comparable, pair
from claimcheck.scoring.comparators.rounding import is_rounding

REACH_ABOVE: Final = 0.25
"""How far beyond a lower bound its value may lie, as a share of the bound: of the bounds that
news reports beside the exact number ("at least 30" and 37, "more than 200" and 249), all do."""

REACH_BELOW: Final = 0.5
"""How far below an upper bound its value may lie: "up to 400" is still said of 200."""


def is_lower_bound(value: Measured) -> bool:
    """Whether it says "over", "at least" or the like."""
    return value.interval.low is not None and value.interval.high is None


def is_upper_bound(value: Measured) -> bool:
    """Whether it says "under", "up to" or the like; amounts may then count from zero."""
    low, high = value.interval.low, value.interval.high
    from_zero = value.stated == "bound" and low is not None and low <= 0
    return high is not None and (low is None or from_zero)


def compare_bounds(a: Measured, b: Measured) -> Comparison | None:
    """How a bound compares with another value; None when neither value is a bound."""
    if not any(is_lower_bound(v) or is_upper_bound(v) or _is_endless(v) for v in (a, b)):
        return None
    if gap(a.interval, b.interval) > 0:
        return _apart(a, b)
    if gap(_as_meant(a), _as_meant(b)) == 0 and not (_is_endless(a) or _is_endless(b)):
        return agree("bound", f"{pair(a, b)} fit together")
    if _lies_beyond(a, b) or _lies_beyond(b, a):
        detail = f"{pair(a, b)} fit only if the bound is far off"
        return disagree("open_bound", detail, severity="soft")
    return not_comparable("wide_bound", f"{pair(a, b)} do not exclude each other")


def _apart(a: Measured, b: Measured) -> Comparison:
    # A bound is not rounded past its value: "over 70,000" is not said of 68,000.
    steps = (v.resolution for v in (a, b) if not is_lower_bound(v) and not is_upper_bound(v))
    if is_rounding(a, b, step=max(steps, default=0.0)):
        return agree("rounding", f"{pair(a, b)} are one value, rounded")
    return disagree("bound_broken", difference(a, b), severity=severity_of(a, b))


def _lies_beyond(value: Measured, bound: Measured) -> bool:
    """Whether a value exceeds a lower bound by more than people mean by it."""
    return is_lower_bound(bound) and not is_upper_bound(value) and not _is_endless(value)


def _is_endless(value: Measured) -> bool:
    return value.interval.low is None and value.interval.high is None


def _as_meant(value: Measured) -> Interval:
    """The interval with a bound's open end drawn in to where people would still use the words.

    A number is often cut to its last stated digit ("over 1 million" for 1.9), so that digit
    counts where it reaches further.
    """
    low, high = ends(value.interval)
    if is_lower_bound(value):
        return _finite(low, low + max(REACH_ABOVE * abs(low), value.resolution))
    if is_upper_bound(value):
        return _finite(high - REACH_BELOW * abs(high), high)
    return value.interval


def _finite(low: float, high: float) -> Interval:
    """An interval whose overflown ends are open."""
    return Interval(
        low=low if math.isfinite(low) else None, high=high if math.isfinite(high) else None
    )
