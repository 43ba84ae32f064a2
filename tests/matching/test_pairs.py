"""Nearest neighbours, held against a plain reference on vectors whose products are exact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching import block_of, match_claims
from claimcheck.matching import pairs as pairs_module
from claimcheck.models import Claim, OrdinalValue

MakeClaim = Callable[..., Claim]
EAST, NORTH = (1.0, 0.0), (0.0, 1.0)
NORTH_EAST, WEST = (0.6, 0.8), (-1.0, 0.0)

corners = st.tuples(*[st.sampled_from((-0.5, 0.5))] * 4)
"""Unit vectors with many equal similarities."""
places = st.lists(
    st.tuples(st.sampled_from("abc"), st.booleans(), corners), min_size=1, max_size=16
).map(lambda rows: sorted(rows, key=lambda row: row[0]))


def build(make_claim: MakeClaim, rows: Sequence[tuple[str, bool, object]]) -> list[Claim]:
    return [
        make_claim(article, OrdinalValue(rank=2) if is_rank else 2, at=100 * at)
        for at, (article, is_rank, _) in enumerate(rows)
    ]


def match(claims: list[Claim], vectors: Sequence[Sequence[float]], top_k=5, max_neighbours=64):
    array = np.asarray(vectors, np.float32).reshape(len(claims), -1)
    return match_claims(claims, array, top_k=top_k, max_neighbours=max_neighbours)


def reference(claims: list[Claim], vectors, top_k: int, max_neighbours: int):
    """The definition, word by word: {(a, b): (rank, similarity)} and the number of cuts."""
    best: dict[tuple[str, str], tuple[int, float]] = {}
    n_cut = 0
    for i, one in enumerate(claims):
        others = [
            (-float(np.dot(vectors[i], vectors[j])), j)
            for j, other in enumerate(claims)
            if other.article_id != one.article_id and block_of(other) == block_of(one)
        ]
        n_cut += len(others) > max_neighbours
        n_seen: dict[str, int] = {}
        for distance, j in sorted(others)[:max_neighbours]:
            article = claims[j].article_id
            rank = n_seen[article] = n_seen.get(article, 0) + 1
            if rank <= top_k:
                key = (claims[min(i, j)].id, claims[max(i, j)].id)
                best[key] = min(best.get(key, (rank, -distance)), (rank, -distance))
    return best, n_cut


@given(
    rows=places,
    top_k=st.integers(1, 3),
    max_neighbours=st.integers(1, 6),
    cells=st.integers(1, 40),
)
def test_pairs_are_those_of_the_definition_in_any_batch(
    make_claim: MakeClaim, rows, top_k: int, max_neighbours: int, cells: int
) -> None:
    claims, vectors = build(make_claim, rows), [row[2] for row in rows]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs_module, "_BATCH_CELLS", cells)
        matches = match(claims, vectors, top_k, max_neighbours)
    found = {(p.claim_a, p.claim_b): (p.rank, p.similarity) for p in matches.pairs}
    assert (found, matches.n_cut) == reference(claims, vectors, top_k, max_neighbours)


def test_no_claims_give_no_pairs() -> None:
    matches = match_claims([], np.zeros((0, 4), np.float32), top_k=5, max_neighbours=64)
    assert (matches.pairs, matches.n_cut) == ([], 0)


def test_claims_of_one_article_are_not_paired(make_claim: MakeClaim) -> None:
    claims = [make_claim("a", 1), make_claim("a", 2, at=50)]
    assert match(claims, [EAST, EAST]).pairs == []


def test_claims_of_two_blocks_are_not_paired(make_claim: MakeClaim) -> None:
    claims = [make_claim("a", 1), make_claim("b", OrdinalValue(rank=1))]
    assert match(claims, [EAST, EAST]).pairs == []


def test_unlike_claims_are_still_paired(make_claim: MakeClaim) -> None:
    (pair,) = match([make_claim("a", 1), make_claim("b", 2)], [EAST, WEST]).pairs
    assert (pair.similarity, pair.rank, pair.blocked_by) == (-1.0, 1, "quantity/count")


def test_top_k_counts_in_each_other_article(make_claim: MakeClaim) -> None:
    claims = [make_claim(name, 1, at=at) for name, at in product("abc", (0, 50, 100))]
    pairs = match(claims, [EAST] * 9, top_k=1).pairs
    # Each claim picks the first of every other article, and is picked by three if it is one.
    assert Counter((p.claim_a[0], p.claim_b[0]) for p in pairs) == {
        ("a", "b"): 5,
        ("a", "c"): 5,
        ("b", "c"): 5,
    }


def test_rank_is_the_better_one_of_both_directions(make_claim: MakeClaim) -> None:
    ones = [make_claim("a", 1, at=at) for at in (0, 50)]
    others = [make_claim("b", 1, at=at) for at in (0, 50)]
    matches = match([*ones, *others], [EAST, NORTH, EAST, NORTH_EAST])
    ranks = {(p.claim_a, p.claim_b): p.rank for p in matches.pairs}
    assert ranks == {
        (ones[0].id, others[0].id): 1,
        (ones[0].id, others[1].id): 2,
        (ones[1].id, others[0].id): 2,
        (ones[1].id, others[1].id): 1,
    }


def test_equally_near_claims_rank_in_their_order(make_claim: MakeClaim) -> None:
    ones = [make_claim("a", 1, at=at) for at in (0, 50)]
    others = [make_claim("b", 1, at=at) for at in (0, 50, 100)]
    matches = match([*ones, *others], [EAST] * 5, top_k=1)
    assert [(p.claim_a, p.claim_b) for p in matches.pairs] == [
        (ones[0].id, others[0].id),
        (ones[0].id, others[1].id),
        (ones[0].id, others[2].id),
        (ones[1].id, others[0].id),
    ]


def test_cut_neighbourhoods_are_counted(make_claim: MakeClaim) -> None:
    claims = [make_claim(name, 1) for name in "abcd"]
    vectors = [EAST, EAST, NORTH, NORTH]
    assert match(claims, vectors, max_neighbours=3).n_cut == 0
    cut = match(claims, vectors, max_neighbours=1)
    assert cut.n_cut == 4
    assert [(p.claim_a[0], p.claim_b[0]) for p in cut.pairs] == [("a", "b"), ("c", "d")]


def test_pairs_come_in_the_order_of_the_claims(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("a", OrdinalValue(rank=1), at=0),
        make_claim("a", 1, at=50),
        make_claim("b", 1, at=0),
        make_claim("b", OrdinalValue(rank=1), at=50),
    ]
    assert [(p.claim_a, p.claim_b) for p in match(claims, [EAST] * 4).pairs] == [
        (claims[0].id, claims[3].id),
        (claims[1].id, claims[2].id),
    ]


def test_order_of_articles_changes_only_the_sides(make_claim: MakeClaim) -> None:
    rows = [("a", False, EAST), ("a", False, NORTH), ("b", False, NORTH_EAST), ("b", False, WEST)]
    claims = build(make_claim, rows)
    vectors = [row[2] for row in rows]

    def found(order: list[int]) -> set[tuple[frozenset[str], float, int]]:
        matches = match([claims[k] for k in order], [vectors[k] for k in order], top_k=1)
        return {(frozenset((p.claim_a, p.claim_b)), p.similarity, p.rank) for p in matches.pairs}

    assert found([0, 1, 2, 3]) == found([2, 3, 0, 1])


def test_batches_never_part_two_articles(make_claim: Callable[..., Claim]) -> None:
    claims = [make_claim(name, 5, at=20 * k) for name in "abcd" for k in range(3)]
    vectors = np.ones((len(claims), 1), np.float32)
    matches = match_claims(claims, vectors, top_k=3, max_neighbours=64)
    batches = list(matches.by_articles(n_pairs=10))
    places = [
        {(p.claim_a.split(":")[0], p.claim_b.split(":")[0]) for p in batch} for batch in batches
    ]
    assert [pair for batch in batches for pair in batch] == matches.pairs
    assert len(batches) > 1
    assert sum(map(len, places)) == len(set().union(*places))


def test_no_pairs_make_no_batches() -> None:
    matches = match_claims([], np.zeros((0, 4), np.float32), top_k=5, max_neighbours=64)
    assert list(matches.by_articles(n_pairs=10)) == []
