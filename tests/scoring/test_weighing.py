from __future__ import annotations

import numpy as np
import pytest

from claimcheck.scoring.background import gather_background
from claimcheck.scoring.features import SAMENESS, VALUES
from claimcheck.scoring.same_fact import (
    COMPANIONS,
    PARTNERS,
    same_fact_probabilities,
    sameness_logits,
    terms,
)
from claimcheck.scoring.verdicts import score_pairs
from claimcheck.scoring.weighing import _GROUP_OF, _PHRASES, weigh_pair


def embed(texts):
    counts = np.asarray([[1 + text.count(c) for c in "aeiou"] for text in texts], np.float32)
    return counts / np.linalg.norm(counts.reshape(-1, 5), axis=1, keepdims=True)


@pytest.fixture
def weighed(make_claim, make_pair):
    a = make_claim("a", 5, head="boat", event=("sink", "harbour"))
    equal = make_claim("b", 5, head="boat", event=("sink", "harbour"))
    close = make_claim("b", 6, at=50, head="boat", event=("sink", "harbour"))
    far = make_claim("b", 9000, at=90, head="tree", event=("grow",))
    claims = [a, equal, close, far]
    background = gather_background(claims, embed([c.head for c in claims]), embed)
    pairs = [make_pair(a, other, rank=k + 1) for k, other in enumerate(claims[1:])]
    return background, pairs, claims


def test_the_probability_is_that_of_the_verdict(weighed) -> None:
    background, pairs, _ = weighed
    for verdict in score_pairs(background, pairs):
        found = weigh_pair(background, pairs, verdict.claim_b, verdict.claim_a)
        assert found is not None
        assert found.probability == verdict.confidence


def test_close_values_speak_for_one_fact_and_far_ones_against(weighed) -> None:
    background, pairs, (a, _, close, far) = weighed
    near, away = (weigh_pair(background, pairs, a.id, other.id) for other in (close, far))
    assert "the two values are close" in near.speaks_for
    assert "the two values are far apart" in away.speaks_against


def test_what_is_no_candidate_has_no_weight(weighed) -> None:
    background, pairs, (a, _, _, far) = weighed
    assert weigh_pair(background, pairs[:2], a.id, far.id) is None


def test_the_looks_after_the_first_are_told_of(weighed) -> None:
    background, pairs, (a, _, close, _) = weighed
    first = weigh_pair(background, pairs, a.id, close.id)
    for reviewed in (0.99, 0.0001):
        found = weigh_pair(background, pairs, a.id, close.id, reviewed=reviewed)
        assert found.probability == reviewed
        told = found.speaks_for if reviewed > first.probability else found.speaks_against
        assert any("read side by side" in piece for piece in told)


def test_every_column_has_its_words() -> None:
    columns = {*SAMENESS, *VALUES, *COMPANIONS, *PARTNERS}
    assert not {_GROUP_OF.get(name, name) for name in columns} - set(_PHRASES)
    assert set(_GROUP_OF) <= columns


@pytest.mark.parametrize("outcome", ["agree", "disagree"])
def test_terms_add_up_to_the_log_odds(outcome) -> None:
    random = np.random.default_rng(0)
    features = 0.3 * random.random((6, len(SAMENESS) + len(VALUES) + 2))
    partners = random.random((6, 2)) if outcome == "disagree" else None
    total = sum(terms(features, outcome, partners).values())
    # Small columns and an even prior: near even odds, rounding to four digits costs little.
    probability = same_fact_probabilities(features, outcome, partners=partners, prior=0.5)
    closeness = features[:, len(SAMENESS) + VALUES.index("closeness")]
    rest = np.log(probability / (1 - probability)) - total
    # What is left are the intercepts: a number, and one times the closeness.
    design = np.stack([np.ones(6), closeness], axis=1)
    fitted, *_ = np.linalg.lstsq(design, rest, rcond=None)
    assert np.allclose(design @ fitted, rest, atol=0.05)
    assert sameness_logits(features).shape == (6,)
