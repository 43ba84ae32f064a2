"""Exact nearest neighbours within blocks, in batches; memory grows linearly with the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import block_of
from claimcheck.models import CandidatePair, Claim

_BATCH_CELLS = 4_000_000
"""Similarities held at one time: 16 MB."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Candidate pairs in the order of their claims, and how often `max_neighbours` was hit."""

    pairs: list[CandidatePair]
    n_cut: int


def match_claims(
    claims: Sequence[Claim],
    vectors: NDArray[np.float32],
    *,
    top_k: int,
    max_neighbours: int,
) -> Matches:
    """Pairs of claims of different articles that may be about one fact.

    Similarity ranks, it never gates: a claim is paired with the `top_k` most similar claims of
    its block in every other article, as long as they are among its `max_neighbours` nearest.

    Args:
        claims: In a fixed order, (article, place), which makes ties fall the same way always.
        vectors: Shape (n_claims, dim), rows of unit length.
        top_k: At least 1.
        max_neighbours: At least 1; what keeps a large corpus from pairing all with all.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        blocks[block_of(claim)].append(i)
    articles = _article_numbers(claims)
    found: dict[tuple[int, int], tuple[float, int, str]] = {}
    n_cut = 0
    for name in sorted(blocks):
        rows = np.asarray(blocks[name])
        for batch in _neighbours(vectors[rows], articles[rows], max_neighbours):
            n_cut += batch.n_cut
            for a, b, similarity, rank in batch.ranked(articles[rows], top_k):
                i, j = int(rows[a]), int(rows[b])
                key = (min(i, j), max(i, j))
                if key not in found or rank < found[key][1]:
                    found[key] = (similarity, rank, name)
    pairs = [
        CandidatePair(
            claim_a=claims[i].id,
            claim_b=claims[j].id,
            similarity=similarity,
            rank=rank,
            blocked_by=block,
        )
        for (i, j), (similarity, rank, block) in sorted(found.items())
    ]
    return Matches(pairs, n_cut)


def _article_numbers(claims: Sequence[Claim]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.asarray([numbers.setdefault(c.article_id, len(numbers)) for c in claims], np.int64)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Neighbours of rows [first, first + n): columns by falling similarity, shape (n, m)."""

    first: int
    columns: NDArray[np.int64]
    similarities: NDArray[np.float32]
    n_cut: int

    def ranked(
        self, articles: NDArray[np.int64], top_k: int
    ) -> Iterator[tuple[int, int, float, int]]:
        """(row, column, similarity, rank within the column's article), ranks up to `top_k`."""
        for at, (columns, values) in enumerate(
            zip(self.columns.tolist(), self.similarities.tolist(), strict=True)
        ):
            seen: dict[int, int] = {}
            for column, value in zip(columns, values, strict=True):
                if value < -1.5:
                    break
                article = int(articles[column])
                rank = seen[article] = seen.get(article, 0) + 1
                if rank <= top_k:
                    yield self.first + at, column, round(value, 4), rank


def _neighbours(
    vectors: NDArray[np.float32], articles: NDArray[np.int64], max_neighbours: int
) -> Iterator[_Batch]:
    n = len(vectors)
    step = max(1, _BATCH_CELLS // max(n, 1))
    keep = min(max_neighbours, n)
    for first in range(0, n, step):
        similarities = vectors[first : first + step] @ vectors.T
        similarities[articles[first : first + step, None] == articles[None, :]] = -2.0
        n_others = (similarities > -1.5).sum(axis=1)
        if keep < n:
            columns = np.argpartition(-similarities, keep - 1, axis=1)[:, :keep]
        else:
            columns = np.broadcast_to(np.arange(n), similarities.shape)
        values = np.take_along_axis(similarities, columns, axis=1)
        # A full key (similarity, then place) so that ties fall the same way everywhere.
        order = np.lexsort((columns, -np.round(values, 4)), axis=1)
        yield _Batch(
            first,
            np.take_along_axis(columns, order, axis=1),
            np.take_along_axis(values, order, axis=1),
            int((n_others > keep).sum()),
        )
