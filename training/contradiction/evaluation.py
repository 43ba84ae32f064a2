"""How good the model is, how sure it may be, and what it says of its own sureness."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.scoring.contradiction import LABELS
from training.contradiction.pairs import Pair

_N_BINS = 10


def fit_temperature(logits: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    """Return the number to divide logits by for the least log loss, to two decimals."""
    candidates = np.arange(50, 401) / 100
    return float(min(candidates, key=lambda t: _log_loss(softmax(logits / t), labels)))


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return probabilities, row by row, of shape (n_pairs, 3)."""
    powers = np.exp(logits.astype(np.float64) - logits.max(axis=1, keepdims=True))
    probabilities: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return probabilities


def label_places(pairs: Sequence[Pair]) -> NDArray[np.int64]:
    """Return the label of each pair as its place in `LABELS`."""
    return np.array([LABELS.index(pair.label) for pair in pairs])


def accuracy_by_recipe(
    pairs: Sequence[Pair], probabilities: NDArray[np.float64]
) -> dict[str, dict[str, float]]:
    """Return the share of pairs labelled right and their number, by where they come from."""
    is_right = probabilities.argmax(axis=1) == label_places(pairs)
    recipes = np.array([pair.recipe for pair in pairs])
    return {
        recipe: {
            "n": int((recipes == recipe).sum()),
            "accuracy": round(float(is_right[recipes == recipe].mean()), 4),
        }
        for recipe in sorted(set(recipes.tolist()))
    }


def reliability(
    pairs: Sequence[Pair], probabilities: NDArray[np.float64]
) -> list[dict[str, float]]:
    """Return, for each tenth of the confidence, how many pairs there are and how many are right.

    A model whose confidence is a probability is right as often as it is sure.
    """
    sureness = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == label_places(pairs)
    bins = np.minimum((sureness * _N_BINS).astype(int), _N_BINS - 1)
    return [
        {
            "n": int((bins == b).sum()),
            "confidence": round(float(sureness[bins == b].mean()), 4),
            "right": round(float(is_right[bins == b].mean()), 4),
        }
        for b in range(_N_BINS)
        if (bins == b).any()
    ]


def _log_loss(probabilities: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    of_label = probabilities[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(of_label, 1e-12)).mean())
