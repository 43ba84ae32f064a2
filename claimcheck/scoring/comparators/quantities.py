"""Counts and measured quantities."""

from __future__ import annotations

from claimcheck.models import Comparison, QuantityValue
from claimcheck.scoring.comparators.changes import compare_change_with_level
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import not_comparable, pair
from claimcheck.scoring.comparators.rates import compare_unlike_rates


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """How two quantities compare; only those of one dimension do."""
    if (a.dimension, a.unit) != (b.dimension, b.unit):
        detail = f"{pair(a, b)} are {a.dimension or 'count'} and {b.dimension or 'count'}"
        return not_comparable("other_dimension", detail)
    if a.per != b.per:
        return compare_unlike_rates(a, b)
    if a.change != b.change:
        return compare_change_with_level(a, b)
    return compare_measured(a, b)
