"""Whether something is so."""

from __future__ import annotations

from claimcheck.models import Comparison, PolarityValue
from claimcheck.names import fold
from claimcheck.scoring.comparators.outcomes import disagree, equal, not_comparable, pair


def compare_polarities(a: PolarityValue, b: PolarityValue) -> Comparison:
    """How two statements that something is or is not so compare."""
    if fold(a.predicate) != fold(b.predicate):
        return not_comparable("other_predicate", f"{pair(a, b)} are about different things")
    if a.is_affirmed == b.is_affirmed:
        return equal(a, b)
    return disagree("negated", f"{pair(a, b)} exclude each other")
