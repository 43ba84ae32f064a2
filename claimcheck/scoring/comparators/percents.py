"""Shares and changes in percent."""

from __future__ import annotations

from claimcheck.models import Comparison, PercentValue
from claimcheck.scoring.comparators.changes import compare_change_with_level
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import not_comparable, pair


def compare_percents(a: PercentValue, b: PercentValue) -> Comparison:
    """How two shares compare; percent and percentage points measure different things."""
    if a.points != b.points:
        return not_comparable("points_against_percent", f"{pair(a, b)} are not the same measure")
    if a.change != b.change:
        return compare_change_with_level(a, b)
    return compare_measured(a, b)
