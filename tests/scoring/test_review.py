from __future__ import annotations

from collections import Counter

import pytest

from claimcheck import Settings, read_corpus
from claimcheck.embedding import load_embedder
from claimcheck.extracted import extract_corpus
from claimcheck.scored import match_and_review, match_and_score
from claimcheck.scoring.review import LEAST_LIKELY, LIKELY, reading_features, review
from claimcheck.scoring.same_fact import READING

ARTICLES = [
    {
        "id": name,
        "text": f"The ferry Orla sank off Skerray on Monday. {dead} people were killed when the "
        f"ferry sank. The jury {outcome} the captain. The harbour has {berths} berths.",
    }
    for name, dead, outcome, berths in (
        ("tern", "Twelve", "convicted", 40),
        ("radio", "Twenty-one", "acquitted", 40),
        ("gull", "Twelve", "convicted", 40),
    )
]


@pytest.fixture(scope="module")
def extracted():
    return extract_corpus(read_corpus(ARTICLES), settings=Settings(), progress=False)


@pytest.fixture(scope="module")
def first_looks(extracted):
    embedder = load_embedder("static")
    return match_and_score(extracted, embedder, settings=Settings(), floor=LEAST_LIKELY)[1]


@pytest.fixture(scope="module")
def known(extracted):
    claims = {claim.id: claim for claim in extracted.claims}
    return claims, extracted.windows


def test_only_the_confidence_of_disagreements_changes(first_looks, known) -> None:
    reviewed = review(first_looks, *known)
    assert any(v.label == "contradiction" for v in first_looks)
    for before, after in zip(first_looks, reviewed, strict=True):
        if before.label == "contradiction":
            assert 0 <= after.confidence <= 1
            assert after.confidence == after.same_fact
            same = {"confidence": before.confidence, "same_fact": before.same_fact}
            assert after.model_copy(update=same) == before
        else:
            assert after == before


def test_the_order_of_verdicts_changes_nothing(first_looks, known) -> None:
    assert review(first_looks[::-1], *known) == review(first_looks, *known)


def test_a_pair_can_get_surer_and_less_sure(first_looks, known) -> None:
    changes = [
        after.confidence - before.confidence
        for before, after in zip(first_looks, review(first_looks, *known), strict=True)
        if before.label == "contradiction"
    ]
    assert any(changes)


def test_each_look_counts_its_pairs(first_looks, known) -> None:
    counts: Counter[str] = Counter()
    review(first_looks, *known, counts=counts)
    disputes = [v for v in first_looks if v.label == "contradiction"]
    assert counts["pairs_aligned"] == len(disputes)
    assert 0 < counts["pairs_read"] <= len(disputes)


def test_what_is_unlikely_is_not_read(make_claim, make_verdict) -> None:
    a, b = make_claim("a", 5), make_claim("b", 9000)
    counts: Counter[str] = Counter()
    # no windows: a reading would fail
    (after,) = review(
        [make_verdict(a, b, "contradiction", LEAST_LIKELY)],
        {a.id: a, b.id: b},
        {},
        counts=counts,
    )
    assert counts == {"pairs_aligned": 1, "pairs_read": 0, "pairs_left_unread": 0}
    assert after.confidence < LIKELY


def test_without_disagreements_nothing_happens(make_claim, make_verdict) -> None:
    a, b = make_claim("a", 5), make_claim("b", 5)
    verdicts = [make_verdict(a, b, "entailment", 0.9)]
    counts: Counter[str] = Counter()
    assert review(verdicts, {}, {}, counts=counts) == verdicts
    assert review([], {}, {}, counts=counts) == []
    assert not counts


def test_each_dispute_is_read(first_looks, known) -> None:
    disputes = [v for v in first_looks if v.label == "contradiction"]
    columns = reading_features(disputes, known[1])
    assert columns.shape == (len(disputes), len(READING))


def test_only_the_surest_pairs_are_read_and_the_rest_is_counted(
    first_looks, known, monkeypatch
) -> None:
    every: Counter[str] = Counter()
    review(first_looks, *known, counts=every)
    monkeypatch.setattr("claimcheck.scoring.review.MOST_READ", 1)
    one: Counter[str] = Counter()
    review(first_looks, *known, counts=one)
    assert one["pairs_read"] == 1
    assert one["pairs_left_unread"] == every["pairs_read"] - 1


def test_a_check_reviews_what_it_scored(extracted, first_looks, known) -> None:
    _, verdicts = match_and_review(extracted, load_embedder("static"), settings=Settings())
    assert verdicts == review(first_looks, *known)
