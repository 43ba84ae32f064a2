"""How good the held-out probabilities of pairs are: log loss, average precision, reliability."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from benchmarks.quality.statistics import (
    Estimate,
    Floats,
    average_precision,
    bootstrapped,
    proportion,
)
from benchmarks.tables import markdown_table

Judged = list[Floats]
"""What is known of the pairs of each corpus, a number per pair."""

BINS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Edges of the bins of confidence."""


class Measured(NamedTuple):
    """Pairs of one outcome: probabilities and gold labels, corpus by corpus."""

    probabilities: Judged
    labels: Judged

    @property
    def average_precision(self) -> float:
        """That of all pairs."""
        return average_precision(
            np.concatenate(self.probabilities), np.concatenate(self.labels) == 1
        )

    def losses(self) -> Floats:
        """Log loss, summed over the pairs of each corpus, shape (n_corpora,)."""
        return np.asarray(
            [
                -np.log(np.clip(np.where(labels == 1, p, 1 - p), 1e-6, 1)).sum()
                for p, labels in zip(self.probabilities, self.labels, strict=True)
            ]
        )

    def sizes(self) -> Floats:
        """How many pairs each corpus has."""
        return np.asarray([len(labels) for labels in self.labels], np.float64)


def change_of_loss(before: Measured, after: Measured) -> Estimate:
    """How much the log loss of a pair rises, with its 95 % interval over corpora."""
    sizes, change = before.sizes(), after.losses() - before.losses()
    return bootstrapped(
        lambda rows: float(change[rows].sum() / max(1.0, sizes[rows].sum())), np.arange(len(sizes))
    )


def reliability_table(name: str, pairs: Measured) -> str:
    """Confidence against the share that is right, bin by bin."""
    p, labels = (np.concatenate(rows) for rows in pairs)
    corpora = np.repeat(np.arange(len(pairs.labels)), pairs.sizes().astype(int))
    bin_of = np.clip(np.digitize(p, BINS) - 1, 0, len(BINS) - 2)
    rows = []
    for k in range(len(BINS) - 1):
        chosen = bin_of == k
        if not chosen.any():
            continue
        right = proportion(labels[chosen] == 1, corpora[chosen])
        rows.append(
            (
                f"{BINS[k]:.2f} to {BINS[k + 1]:.2f}",
                f"{chosen.sum():,}",
                f"{p[chosen].mean():.3f}",
                f"{right.value:.3f} ({right.low:.2f} to {right.high:.2f})",
            )
        )
    gap = sum(abs((p - labels)[bin_of == k].sum()) for k in range(len(BINS) - 1)) / len(p)
    rows.append(("expected calibration error", f"{len(p):,}", "", f"{gap:.4f}"))
    return markdown_table((name, "pairs", "confidence", "share right"), rows)
