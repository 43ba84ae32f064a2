"""Pairs that nobody doubts: they tell whether a model's labels mean what they say."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from claimcheck.errors import ModelError
from claimcheck.models import Label
from claimcheck.scoring.contradiction.protocol import LABELS, Classifier

CANARIES: Mapping[Label, tuple[tuple[str, str], ...]] = {
    "entailment": (
        ("A man is playing a guitar on the stage.", "A man is playing music."),
        ("Two dogs are running through the snow.", "Animals are outdoors."),
        ("The old bridge was destroyed by the flood on Friday.", "The bridge was destroyed."),
    ),
    "neutral": (
        ("A man is playing a guitar on the stage.", "The man is married to a famous singer."),
        ("Two dogs are running through the snow.", "The dogs belong to an old woman."),
        ("The council met on Friday.", "The mayor bought a new car for his daughter."),
    ),
    "contradiction": (
        ("A man is playing a guitar on the stage.", "Nobody is playing a guitar."),
        ("Two dogs are running through the snow.", "The dogs are asleep on a sofa."),
        ("The council approved the plan.", "The council rejected the plan."),
    ),
}
"""Pairs of a premise and a hypothesis, by the label that they have."""


def check_canaries(classifier: Classifier, name: str) -> None:
    """Return nothing where the classifier calls each kind of clear pair what it is.

    Args:
        classifier: Is run on all `CANARIES` in one call.
        name: What an error calls it.

    Raises:
        ModelError: It does not return one row of three probabilities per pair, or for the clear
            pairs of a label another one is the likeliest on average.
    """
    rows = np.asarray(classifier.classify([pair for label in LABELS for pair in CANARIES[label]]))
    expected = sum(map(len, CANARIES.values())), len(LABELS)
    if rows.shape != expected:
        raise ModelError(f"{name} gave rows of shape {rows.shape} instead of {expected}")
    if not np.allclose(rows.sum(axis=1), 1, atol=1e-3) or rows.min() < 0:
        raise ModelError(f"{name} gave rows that are no probabilities: {rows[0].tolist()}, ...")
    start = 0
    for label in LABELS:
        end = start + len(CANARIES[label])
        means = rows[start:end].mean(axis=0)
        if LABELS[means.argmax()] != label:
            came_out = ", ".join(f"{n} {p:.2f}" for n, p in zip(LABELS, means, strict=True))
            raise ModelError(
                f"{name} takes clear pairs of {label}, such as {CANARIES[label][-1]!r}, for "
                f"something else ({came_out}): its labels are in another order than it says, or "
                "it was not trained for entailment and contradiction"
            )
        start = end
