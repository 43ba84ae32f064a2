"""What a predictor's labels of one set are worth."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.pair_sets import CONTRADICTION, ENTAILMENT, PairSet
from benchmarks.quality.predictors import Predictions
from benchmarks.quality.statistics import (
    NOTHING,
    Estimate,
    Flags,
    Rows,
    auc,
    bootstrapped,
    proportion,
    recall_at_precision,
)


class Outcome(NamedTuple):
    """A set and what a predictor said of its pairs."""

    pair_set: PairSet
    found: Predictions

    @property
    def right(self) -> Flags:
        """Whether the decided label is the right one, row by row."""
        right: Flags = self.found.labels == self.pair_set.gold
        return right

    def accuracy(self) -> Estimate:
        """Share of right labels among all three; "neutral" is wrong in a set without any."""
        return self.accuracy_where(np.ones(len(self.right), dtype=bool))

    def accuracy_where(self, rows: NDArray[np.bool_]) -> Estimate:
        """Share of right labels on some of the rows."""
        return proportion(self.right[rows], self.pair_set.clusters[rows])

    def precision(self) -> Estimate:
        """Share of contradictions among the pairs so labelled."""
        return self.accuracy_where(self.found.labels == CONTRADICTION)

    def recall(self) -> Estimate:
        """Share of the contradictions that are so labelled."""
        return self.accuracy_where(self._contradicts)

    def auc_against_entailment(self) -> Estimate:
        """How well the probability of contradiction sorts contradictions from entailments."""
        contested = self._contradicts | self._follows

        def statistic(rows: Rows) -> float:
            rows = rows[contested[rows]]
            return auc(self._against[rows], self._contradicts[rows])

        return bootstrapped(statistic, self.pair_set.clusters)

    def recall_at_90(self) -> Estimate:
        """Recall of contradictions at the threshold where nine of ten found are right."""

        def statistic(rows: Rows) -> float:
            return recall_at_precision(self._against[rows], self._contradicts[rows], 0.9)

        return bootstrapped(statistic, self.pair_set.clusters)

    def balanced_accuracy(self) -> Estimate:
        """Mean recall of entailment and of all else; 0.5 is chance."""
        said = self.found.labels == ENTAILMENT

        def statistic(rows: Rows) -> float:
            follows = self._follows[rows]
            if follows.all() or not follows.any():
                return float("nan")
            return float((said[rows][follows].mean() + (~said[rows][~follows]).mean()) / 2)

        return bootstrapped(statistic, self.pair_set.clusters)

    @property
    def _contradicts(self) -> Flags:
        contradicts: Flags = self.pair_set.gold == CONTRADICTION
        return contradicts

    @property
    def _follows(self) -> Flags:
        follows: Flags = self.pair_set.gold == ENTAILMENT
        return follows

    @property
    def _against(self) -> NDArray[np.float64]:
        return self.found.probabilities[:, CONTRADICTION]


def gain(ours: Outcome, over: Outcome, rows: NDArray[np.bool_]) -> Estimate:
    """How much more of these rows one outcome has right than another of the same set."""
    if not rows.any():
        return NOTHING
    differences = (ours.right.astype(float) - over.right)[rows]
    return bootstrapped(
        lambda drawn: float(differences[drawn].mean()), ours.pair_set.clusters[rows]
    )
