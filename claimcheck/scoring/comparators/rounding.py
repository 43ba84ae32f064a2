"""Whether two values are one, rounded differently."""

from __future__ import annotations

from typing import Final

from claimcheck.scoring.comparators.intervals import Measured, gap, relative_gap

LARGEST_ROUNDING: Final = 0.05
"""Largest share that rounding explains: 68,000 for 70,000 is, 1,600 for 2,000 is not."""


def is_rounding(a: Measured, b: Measured, *, step: float) -> bool:
    """Whether the values lie within half of `step`, the last digit that was rounded to, and 5 %."""
    # Conversions between units leave crumbs in the last bits.
    within = gap(a.interval, b.interval) <= 0.5 * step * (1 + 1e-9)
    return within and relative_gap(a.interval, b.interval) <= LARGEST_ROUNDING
