"""Results of games and votes."""

from __future__ import annotations

import pytest

from claimcheck.models import ScoreValue
from claimcheck.scoring.comparators import compare_values, format_value


def game(first: int, second: int) -> ScoreValue:
    return ScoreValue(first=first, second=second)


def vote(first: int, second: int) -> ScoreValue:
    return ScoreValue(first=first, second=second, contest="vote")


@pytest.mark.parametrize(
    ("a", "b", "outcome", "reason"),
    [
        (game(2, 1), game(2, 1), "agree", "equal"),
        (game(2, 1), game(1, 2), "agree", "equal"),
        (vote(52, 48), vote(48, 52), "agree", "equal"),
        (game(2, 1), game(3, 1), "disagree", "different_results"),
        (vote(52, 48), vote(51, 49), "disagree", "different_results"),
        (game(5, 4), vote(5, 4), "not_comparable", "other_contest"),
    ],
)
def test_results_are_the_same_whichever_side_comes_first(a, b, outcome, reason):
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == (outcome, reason)
    assert compare_values(b, a) == comparison


def test_a_result_is_written_with_both_sides():
    assert format_value(vote(1_052, 48)) == "1,052-48"
