"""Two sentences read side by side by the bundled network, in log odds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.scoring.network import bundled_network


def reading_of(windows: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Log odds that two claims, their values masked, speak of one fact, shape (n_pairs,).

    Rounded to three digits: no processor's last bit shows in a report.
    """
    if not windows:
        return np.zeros(0)
    network, _ = bundled_network()
    logits = network.read(windows, "same_fact", 1)[:, 0].astype(np.float64)
    return np.asarray(np.round(logits, 3), np.float64)
