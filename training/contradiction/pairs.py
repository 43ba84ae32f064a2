"""A labelled pair of texts, and the labels in the order of the model's outputs."""

from typing import NamedTuple

LABELS = ("entailment", "neutral", "contradiction")


class Pair(NamedTuple):
    """A premise and a hypothesis with their label.

    Attributes:
        recipe: How the pair was made, or which data set it comes from.
    """

    premise: str
    hypothesis: str
    label: str
    recipe: str
