"""A labelled pair of texts."""

from typing import NamedTuple


class Pair(NamedTuple):
    """A premise and a hypothesis with their label.

    Attributes:
        recipe: How the pair was made, or which data set it comes from.
    """

    premise: str
    hypothesis: str
    label: str
    recipe: str
