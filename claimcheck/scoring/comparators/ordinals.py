"""Ranks."""

from __future__ import annotations

from claimcheck.models import Comparison, OrdinalValue
from claimcheck.scoring.comparators.outcomes import disagree, equal, not_comparable, pair


def compare_ordinals(a: OrdinalValue, b: OrdinalValue) -> Comparison:
    """How two ranks compare; "last" may be any rank."""
    if a.rank == b.rank:
        return equal(a, b)
    if (a.rank < 0) != (b.rank < 0):
        return not_comparable("counted_from_end", f"{pair(a, b)} may be the same")
    return disagree("different_ranks", f"{pair(a, b)} are different ranks")
