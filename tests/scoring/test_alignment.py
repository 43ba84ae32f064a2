from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.scoring.alignment import ALIGNMENT, alignment_features


@pytest.fixture
def told(make_claim):
    """Claims by name: `a1` is the first of article a, all of other numbers."""

    def build(*names):
        return {
            name: make_claim(name[0], float(k), at=100 * int(name[1:]))
            for k, name in enumerate(names)
        }

    return build


@pytest.fixture
def look(told, make_verdict):
    """Columns by name of the first disagreement among (claim, claim, label, confidence)."""

    def build(*pairs):
        claims = told(*sorted({name for pair in pairs for name in pair[:2]}))
        verdicts = [make_verdict(claims[a], claims[b], label, p) for a, b, label, p in pairs]
        disputes = [v for v in verdicts if v.label == "contradiction"]
        article = {claim.id: claim.article_id for claim in claims.values()}
        rows = alignment_features(verdicts, disputes, article)
        assert rows.shape == (len(disputes), len(ALIGNMENT))
        return dict(zip(ALIGNMENT, rows[0].tolist(), strict=True))

    return build


NO, YES = "contradiction", "entailment"


def test_without_disagreements_there_are_no_rows(told, make_verdict) -> None:
    claims = told("a1", "b1")
    verdict = make_verdict(claims["a1"], claims["b1"], YES, 0.9)
    article = {claim.id: claim.article_id for claim in claims.values()}
    assert alignment_features([verdict], [], article).shape == (0, len(ALIGNMENT))
    assert alignment_features([], [], {}).shape == (0, len(ALIGNMENT))


def test_a_pair_alone_is_aligned_and_has_no_rivals(look) -> None:
    row = look(("a1", "b1", NO, 0.3))
    assert row["is_aligned"] == 1
    assert row["weaker_rival"] == row["stronger_rival"] == row["stronger_backing"]
    assert row["stronger_rival"] == pytest.approx(np.log(0.003), abs=1e-5)
    assert row["weaker_link"] == pytest.approx(np.log(0.303), abs=1e-5)


def test_a_surer_pair_takes_the_claim_and_is_a_rival(look) -> None:
    row = look(("a1", "b1", NO, 0.3), ("a1", "b2", NO, 0.6))
    assert row["is_aligned"] == 0
    assert row["stronger_rival"] == pytest.approx(np.log(0.603), abs=1e-5)
    assert row["weaker_rival"] == pytest.approx(np.log(0.003), abs=1e-5)


def test_a_less_sure_pair_does_not_take_it(look) -> None:
    assert look(("a1", "b1", NO, 0.6), ("a1", "b2", NO, 0.3))["is_aligned"] == 1


def test_an_equal_value_takes_the_claim_first(look) -> None:
    assert look(("a1", "b1", NO, 0.6), ("a1", "b2", YES, 0.9))["is_aligned"] == 0


def test_a_claim_of_a_third_article_takes_nothing(look) -> None:
    row = look(("a1", "b1", NO, 0.3), ("a1", "c1", NO, 0.6))
    assert row["is_aligned"] == 1
    assert row["stronger_rival"] == pytest.approx(np.log(0.003), abs=1e-5)


def test_a_third_article_backs_a_disagreement(look) -> None:
    row = look(("a1", "b1", NO, 0.3), ("a1", "c1", YES, 0.8), ("b1", "c1", NO, 0.5))
    assert row["stronger_backing"] == pytest.approx(np.log(0.8 * 0.5 + 0.003), abs=1e-5)
    assert row["weaker_link"] == pytest.approx(np.log(0.303), abs=1e-5)


def test_a_claim_that_surely_agrees_with_both_halves_the_link(look) -> None:
    row = look(("a1", "b1", NO, 0.3), ("a1", "c1", YES, 0.9), ("b1", "c1", YES, 0.9))
    assert row["weaker_link"] == pytest.approx(np.log(0.15 + 0.003), abs=1e-5)


def test_articles_that_tell_alike_agree_more(look) -> None:
    dispute = ("a9", "b9", NO, 0.3)
    alike = look(dispute, ("a1", "b1", YES, 0.9), ("a2", "b2", YES, 0.9))
    unlike = look(dispute, ("a1", "b1", NO, 0.05), ("a2", "b2", NO, 0.05))
    assert alike["articles_agree"] == pytest.approx(0.6)
    assert unlike["articles_agree"] == 0


@given(data=st.data())
def test_the_order_of_verdicts_and_of_their_claims_changes_nothing(
    data, make_claim, make_verdict
) -> None:
    claims = [make_claim(name, float(k), at=100 * k) for name in "abc" for k in range(3)]
    pairs = [(x, y) for x in claims for y in claims if x.article_id < y.article_id]
    chosen = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(pairs), st.sampled_from([NO, YES]), st.sampled_from([0.1, 0.5, 0.9])
            ),
            min_size=1,
            unique_by=lambda item: (item[0][0].id, item[0][1].id),
        )
    )
    article = {claim.id: claim.article_id for claim in claims}
    verdicts = [make_verdict(x, y, label, p) for (x, y), label, p in chosen]
    disputes = [v for v in verdicts if v.label == NO]
    expected = alignment_features(verdicts, disputes, article)
    shuffled = Random(data.draw(st.integers(0, 9))).sample(verdicts, len(verdicts))
    np.testing.assert_array_equal(alignment_features(shuffled, disputes, article), expected)
    again = alignment_features(verdicts, disputes[::-1], article)
    np.testing.assert_array_equal(again[::-1], expected)
