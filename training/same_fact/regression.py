"""Logistic regression, and how good its probabilities are."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

L2 = 10.0
"""Strength of the ridge on standardised features, chosen by held-out log loss."""


def fit(features: Array, labels: Array, *, l2: float = L2) -> Array:
    """Weights of a ridge logistic regression (intercept first) by Newton's method.

    Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1.
    """
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-9
    design = np.hstack([np.ones((len(features), 1)), (features - mean) / scale])
    ridge = l2 * np.eye(design.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        gradient = design.T @ (p - labels) + ridge @ weights
        hessian = (design * (p * (1 - p))[:, None]).T @ design + ridge
        step = np.linalg.solve(hessian + 1e-9 * np.eye(len(hessian)), gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    slopes = weights[1:] / scale
    return np.concatenate([[weights[0] - slopes @ mean], slopes])


def logits(weights: Array, features: Array) -> Array:
    """Log odds, shape (n,)."""
    return np.asarray(features @ weights[1:] + weights[0])


def predict(weights: Array, features: Array) -> Array:
    """Probabilities, shape (n,)."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits(weights, features), -30, 30))))


def measure(probabilities: Array, labels: Array) -> dict[str, Any]:
    """Log loss, and precision and recall of pairs at thresholds, held out."""
    p = np.clip(probabilities, 1e-6, 1 - 1e-6)
    loss = float(-(labels * np.log(p) + (1 - labels) * np.log(1 - p)).mean())
    table = {}
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        chosen = probabilities >= threshold
        hits = float(labels[chosen].sum())
        table[str(threshold)] = {
            "n": int(chosen.sum()),
            "precision": round(hits / max(1, int(chosen.sum())), 3),
            "recall": round(hits / max(1.0, float(labels.sum())), 3),
        }
    bins = [
        [round(float(probabilities[m].mean()), 3), round(float(labels[m].mean()), 3), int(m.sum())]
        for low in np.arange(0, 1, 0.1)
        if (m := (probabilities >= low) & (probabilities < low + 0.1)).any()
    ]
    return {
        "n": len(labels),
        "positive": int(labels.sum()),
        "log_loss": round(loss, 5),
        "at": table,
        "reliability": bins,
    }
