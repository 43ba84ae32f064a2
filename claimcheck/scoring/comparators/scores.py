"""Results of games and votes."""

from __future__ import annotations

from claimcheck.models import Comparison, ScoreValue
from claimcheck.scoring.comparators.outcomes import disagree, equal, not_comparable, pair


def compare_scores(a: ScoreValue, b: ScoreValue) -> Comparison:
    """How two results compare; which side's number comes first says nothing."""
    if a.contest != b.contest:
        return not_comparable("other_contest", f"{pair(a, b)} are a game's and a vote's result")
    if sorted((a.first, a.second)) == sorted((b.first, b.second)):
        return equal(a, b)
    return disagree("different_results", f"{pair(a, b)} are different results")
