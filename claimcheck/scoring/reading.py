"""Two sentences read side by side by the bundled network, in log odds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.scoring.contradiction.bundled import bundled_classifier
from claimcheck.scoring.contradiction.protocol import LABELS
from claimcheck.scoring.network import bundled_network

_LEAST = 0.01
"""Added to a probability and taken from its opposite's, so that no odds are infinite."""


def reading_of(windows: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Log odds that two claims, their values masked, speak of one fact, shape (n_pairs,).

    Rounded to three digits: no processor's last bit shows in a report.
    """
    if not windows:
        return np.zeros(0)
    network, _ = bundled_network()
    logits = network.read(windows, "same_fact", 1)[:, 0].astype(np.float64)
    return np.asarray(np.round(logits, 3), np.float64)


def contradiction_of(sentences: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Log odds that two sentences contradict each other, the surer way round; (n_pairs,)."""
    if not sentences:
        return np.zeros(0)
    at = LABELS.index("contradiction")
    ways = [*sentences, *((second, first) for first, second in sentences)]
    p = bundled_classifier().classify(ways)[:, at].astype(np.float64).reshape(2, -1).max(axis=0)
    return np.asarray(np.round(np.log((p + _LEAST) / (1 - p + _LEAST)), 3))
