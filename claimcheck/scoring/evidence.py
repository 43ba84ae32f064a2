"""What vectors tell about candidate pairs: how alike they are, and how far ahead of rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import CandidatePair
from claimcheck.scoring.background import Background


@dataclass(frozen=True, slots=True)
class Evidence:
    """What vectors tell about candidate pairs, a row per pair.

    Attributes:
        places: Where the pair's claims stand in the list of claims, shape (n_pairs, 2).
        cosines: Of the masked sentences, the event words and the heads, shape (n_pairs, 3).
        margins: How far the pair is ahead of the best rival with another value, for the same
            claim in the same article (negative when behind), the smaller side first, shape
            (n_pairs, 2).
    """

    places: NDArray[np.int64]
    cosines: NDArray[np.float64]
    margins: NDArray[np.float64]

    def __getitem__(self, rows: Sequence[int]) -> Evidence:
        """The evidence of some of the pairs."""
        at = np.asarray(rows, np.int64)
        return Evidence(self.places[at], self.cosines[at], self.margins[at])


def gather_evidence(background: Background, pairs: Sequence[CandidatePair]) -> Evidence:
    """What vectors tell about the pairs; all pairs of two articles must be among them."""
    place = background.place
    places = np.asarray(
        [(place[pair.claim_a], place[pair.claim_b]) for pair in pairs], np.int64
    ).reshape(-1, 2)
    cosines = np.stack([_dots(source, places) for source in background.vectors], axis=1)
    return Evidence(places, cosines, _margins(background, places, cosines[:, :2].sum(axis=1)))


def _dots(vectors: NDArray[np.float32], places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Cosines, rounded so that no library's last bit shows in a report."""
    products = np.einsum("ij,ij->i", vectors[places[:, 0]], vectors[places[:, 1]])
    return np.asarray(np.round(products.astype(np.float64), 4))


def _margins(
    background: Background, places: NDArray[np.int64], scores: NDArray[np.float64]
) -> NDArray[np.float64]:
    claims, values = background.claims, background.values
    views = [
        _ahead(
            places[:, one].tolist(),
            [(claims[j].article_id, values[j]) for j in places[:, 1 - one].tolist()],
            scores.tolist(),
        )
        for one in (0, 1)
    ]
    return np.sort(np.asarray(views).T.reshape(-1, 2), axis=1)


def _ahead(ones: list[int], others: list[tuple[str, str]], scores: list[float]) -> list[float]:
    """Per pair: its score less the best score of its claim with another value of that article."""
    best: dict[tuple[int, str], dict[str, float]] = defaultdict(dict)
    for one, (article, value), score in zip(ones, others, scores, strict=True):
        rivals = best[one, article]
        rivals[value] = max(rivals.get(value, -1.0), score)
    return [
        score - max((s for v, s in best[one, article].items() if v != value), default=-1.0)
        for one, (article, value), score in zip(ones, others, scores, strict=True)
    ]
