from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import CandidatePair, Claim, OrdinalValue
from claimcheck.scoring.background import Background, gather_background
from claimcheck.scoring.verdicts import (
    Scored,
    companion_features,
    compare_pairs,
    partner_features,
    score_pairs,
)

MakeClaim = Callable[..., Claim]
MakePair = Callable[..., CandidatePair]


def embed(texts: Sequence[str]) -> np.ndarray:
    """A unit vector of each text's letters."""
    counts = np.asarray([[1 + text.count(c) for c in "aeiou"] for text in texts], np.float32)
    return counts / np.linalg.norm(counts.reshape(-1, 5), axis=1, keepdims=True)


def background_of(claims: Sequence[Claim]) -> Background:
    return gather_background(claims, embed([claim.head for claim in claims]), embed)


def score(claims: Sequence[Claim], pairs: Sequence[CandidatePair], prior: float | None = None):
    return score_pairs(background_of(claims), pairs, prior=prior)


@pytest.fixture
def claims(make_claim: MakeClaim) -> list[Claim]:
    """Two say second, one says first, one may say third, one counts from the end."""
    values = {"a": 2, "b": 2, "c": 1, "d": 3, "e": -1}
    return [
        make_claim(
            name,
            OrdinalValue(rank=rank),
            head="call",
            modality="possible" if name == "d" else "asserted",
        )
        for name, rank in values.items()
    ]


@pytest.fixture
def pairs(claims: list[Claim], make_pair: MakePair) -> list[CandidatePair]:
    return [make_pair(a, b) for k, a in enumerate(claims) for b in claims[k + 1 :]]


def test_no_claims_have_no_verdicts() -> None:
    assert score([], []) == []


def test_labels_follow_the_comparison(claims, pairs) -> None:
    labels = {(v.claim_a[0] + v.claim_b[0]): (v.label, v.outcome) for v in score(claims, pairs)}
    assert labels == {
        "ab": ("entailment", "agree"),
        "ac": ("contradiction", "disagree"),
        "bc": ("contradiction", "disagree"),
    }


def test_a_verdict_tells_who_decided_and_why(claims, make_pair: MakePair) -> None:
    (verdict,) = score(claims, [make_pair(claims[0], claims[2])])
    assert verdict.decided_by == "comparator:ordinal"
    assert verdict.reasons == ("first and second are different ranks",)
    assert verdict.severity == "hard"
    assert verdict.confidence == verdict.same_fact


def test_order_of_pairs_does_not_change_the_verdicts(claims, pairs) -> None:
    assert score(claims, pairs[::-1]) == score(claims, pairs)


def test_a_higher_prior_makes_surer(claims, pairs) -> None:
    for low, high in zip(score(claims, pairs, 0.1), score(claims, pairs, 0.9), strict=True):
        assert low.confidence < high.confidence


def test_compared_pairs_keep_their_places(claims, pairs) -> None:
    for group in compare_pairs(background_of(claims), pairs):
        assert len(group.pairs) == len(group.comparisons) == len(group.features)
        for pair, (i, j) in zip(group.pairs, group.places, strict=True):
            assert (pair.claim_a, pair.claim_b) == (claims[i].id, claims[j].id)


def test_companions_are_other_pairs_of_the_same_two_sentences(make_claim: MakeClaim) -> None:
    a = [make_claim("a", n, at=100 + n, sentence_at=100) for n in range(4)]
    b = [make_claim("b", n, at=100 + n, sentence_at=100) for n in range(4)]
    far = make_claim("b", 9, at=300, sentence_at=300)
    places = [(0, 4), (1, 5), (2, 6), (3, 7), (0, 8)]
    outcomes = ["agree", "agree", "agree", "disagree", "agree"]
    found = companion_features([*a, *b, far], places, outcomes)
    assert found.tolist() == [[2, 1], [2, 1], [2, 1], [2, 0], [0, 0]]  # three count as two
    assert companion_features([], [], []).shape == (0, 2)


@given(outcomes=st.lists(st.sampled_from(["agree", "disagree", "not_comparable"]), min_size=1))
def test_companions_count_the_others_up_to_two(make_claim, outcomes) -> None:
    claims = [make_claim("a", 1), make_claim("b", 1)]
    found = companion_features(claims, [(0, 1)] * len(outcomes), outcomes)
    for k, row in enumerate(found.tolist()):
        others = [*outcomes[:k], *outcomes[k + 1 :]]
        assert row == [min(2, others.count("agree")), min(2, others.count("disagree"))]


def test_a_partner_is_who_agrees_in_the_same_article(make_claim, make_pair) -> None:
    a, b, b_other, c = claims = [
        make_claim("a", 5),
        make_claim("b", 5),
        make_claim("b", 6, at=50),
        make_claim("c", 5),
    ]
    none = np.zeros((0, 0))
    agreeing = Scored([make_pair(a, b), make_pair(a, c)], [(0, 1), (0, 3)], [], none)
    disagreeing = Scored([make_pair(a, b_other), make_pair(b_other, c)], [(0, 2), (2, 3)], [], none)
    found = partner_features(claims, agreeing, np.asarray([0.9, 0.7]), disagreeing)
    assert found.tolist() == [[0.0, 0.9], [0.0, 0.0]]
    nobody = Scored([], [], [], none)
    assert partner_features(claims, nobody, np.zeros(0), nobody).shape == (0, 2)
