"""Exact nearest neighbours within blocks, in batches; memory grows linearly with the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.matching.blocks import block_of
from claimcheck.models import CandidatePair, Claim

_BATCH_CELLS = 4_000_000
"""Similarities held at one time: 16 MB, and four times that while they are sorted."""

_STEPS = 10_000
"""Similarities count in steps of 1/10,000, so that no library's last bit decides an order."""

_SAME_ARTICLE = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Matches:
    """Candidate pairs, kept as columns: a large corpus has millions.

    Attributes:
        claims: The claims that were matched.
        places: Where the pairs' claims stand in `claims`, shape (n_pairs, 2); ordered by the
            two articles, then by the two claims.
        similarities: Cosines, shape (n_pairs,).
        ranks: Shape (n_pairs,).
        n_cut: How many claims had more comparable claims in other articles than
            `max_neighbours`.
    """

    claims: Sequence[Claim]
    places: NDArray[np.int64]
    similarities: NDArray[np.float64]
    ranks: NDArray[np.int64]
    n_cut: int

    def __len__(self) -> int:
        return len(self.places)

    @property
    def pairs(self) -> list[CandidatePair]:
        """All pairs as records."""
        return self._records(slice(None))

    def by_articles(self, *, n_pairs: int) -> Iterator[list[CandidatePair]]:
        """The pairs as records, about `n_pairs` at a time, never parting those of two articles."""
        first = 0
        for end in [*self._article_borders(), len(self)]:
            if end - first >= n_pairs or (end == len(self) and end > first):
                yield self._records(slice(first, end))
                first = end

    def _article_borders(self) -> list[int]:
        """Where the pairs of two other articles begin."""
        articles = _article_numbers(self.claims)[self.places]
        changes = (articles[1:] != articles[:-1]).any(axis=1)
        return (np.flatnonzero(changes) + 1).tolist()

    def _records(self, rows: slice) -> list[CandidatePair]:
        return [
            CandidatePair(
                claim_a=self.claims[i].id,
                claim_b=self.claims[j].id,
                similarity=similarity,
                rank=rank,
                blocked_by=block_of(self.claims[i]),
            )
            for (i, j), similarity, rank in zip(
                self.places[rows].tolist(),
                self.similarities[rows].tolist(),
                self.ranks[rows].tolist(),
                strict=True,
            )
        ]


class _Links(NamedTuple):
    """Claims of a block as one another's neighbours, by their row; shape (n_links,) each."""

    row: NDArray[np.int64]
    neighbour: NDArray[np.int64]
    steps: NDArray[np.int64]
    rank: NDArray[np.int64]


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
    for place, claim in enumerate(claims):
        blocks[block_of(claim)].append(place)
    article_of = _article_numbers(claims)
    found = [_Links(*(np.zeros(0, np.int64) for _ in _Links._fields))]
    n_cut = 0
    for members in blocks.values():
        places = np.asarray(members)
        articles = article_of[places]
        n_cut += int((_n_in_other_articles(articles) > max_neighbours).sum())
        links = _each_once(_neighbours(vectors[places], articles, top_k, max_neighbours))
        found.append(links._replace(row=places[links.row], neighbour=places[links.neighbour]))
    links = _Links(*(np.concatenate(columns) for columns in zip(*found, strict=True)))
    order = np.lexsort(
        (links.neighbour, links.row, article_of[links.neighbour], article_of[links.row])
    )
    return Matches(
        claims=claims,
        places=np.stack([links.row, links.neighbour], axis=1)[order],
        similarities=links.steps[order] / _STEPS,
        ranks=links.rank[order],
        n_cut=n_cut,
    )


def _article_numbers(claims: Sequence[Claim]) -> NDArray[np.int64]:
    numbers: dict[str, int] = {}
    return np.asarray([numbers.setdefault(c.article_id, len(numbers)) for c in claims], np.int64)


def _n_in_other_articles(articles: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many rows each row could be paired with."""
    return np.asarray(len(articles) - np.bincount(articles)[articles])


def _neighbours(
    vectors: NDArray[np.float32], articles: NDArray[np.int64], top_k: int, max_neighbours: int
) -> _Links:
    """Each row's nearest rows of other articles, as long as they rank up to `top_k` in theirs."""
    batches = [_nearest(vectors, articles, rows, max_neighbours) for rows in _batches(len(vectors))]
    links = _Links(*(np.concatenate(columns) for columns in zip(*batches, strict=True)))
    return _Links(*(column[links.rank <= top_k] for column in links))


def _batches(n_rows: int) -> Iterator[slice]:
    step = max(1, _BATCH_CELLS // n_rows)
    return (slice(first, first + step) for first in range(0, n_rows, step))


def _nearest(
    vectors: NDArray[np.float32], articles: NDArray[np.int64], rows: slice, max_neighbours: int
) -> _Links:
    """The nearest neighbours of some rows; equally near ones in the order of the claims."""
    n = len(vectors)
    keep = min(max_neighbours, n)
    steps = np.rint(vectors[rows] @ vectors.T * _STEPS).astype(np.int64)
    # One number a cell that sorts by falling similarity, then by place, and tells both.
    keys = np.arange(n) - steps * n
    keys[articles[rows, None] == articles] = _SAME_ARTICLE
    keys = np.sort(np.partition(keys, keep - 1, axis=1)[:, :keep], axis=1)
    neighbours, chosen = keys % n, keys != _SAME_ARTICLE
    ranks = _ranks(np.where(chosen, articles[neighbours], -1))
    row = np.broadcast_to(np.arange(n)[rows, None], keys.shape)
    return _Links(row[chosen], neighbours[chosen], -(keys // n)[chosen], ranks[chosen])


def _ranks(articles: NDArray[np.int64]) -> NDArray[np.int64]:
    """How often each cell's article has stood in its line so far, itself included."""
    order = np.argsort(articles, axis=1, kind="stable")
    in_order = np.take_along_axis(articles, order, axis=1)
    at = np.broadcast_to(np.arange(articles.shape[1]), articles.shape)
    is_first = np.ones(articles.shape, bool)
    is_first[:, 1:] = in_order[:, 1:] != in_order[:, :-1]
    first_at = np.maximum.accumulate(np.where(is_first, at, 0), axis=1)
    ranks = np.empty_like(articles)
    np.put_along_axis(ranks, order, at - first_at + 1, axis=1)
    return ranks


def _each_once(links: _Links) -> _Links:
    """The links with the lower row first; of a pair that both rows see, the better rank."""
    row, other = np.minimum(links.row, links.neighbour), np.maximum(links.row, links.neighbour)
    order = np.lexsort((links.rank, other, row))
    row, other = row[order], other[order]
    is_new = np.ones(len(order), bool)
    is_new[1:] = (row[1:] != row[:-1]) | (other[1:] != other[:-1])
    kept = order[is_new]
    return _Links(row[is_new], other[is_new], links.steps[kept], links.rank[kept])
