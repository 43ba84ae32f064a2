"""What claimcheck asks of a contradiction model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import Label

LABELS: tuple[Label, ...] = ("entailment", "neutral", "contradiction")
"""The columns of what a classifier returns, in order."""


@runtime_checkable
class Classifier(Protocol):
    """Says how likely a premise entails, leaves open or contradicts a hypothesis.

    Any object with this one method will do:

        >>> class Undecided:
        ...     def classify(self, pairs):
        ...         return np.full((len(pairs), len(LABELS)), 1 / len(LABELS), dtype=np.float32)
        >>> isinstance(Undecided(), Classifier)
        True
    """

    def classify(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return the probabilities of the labels for each (premise, hypothesis), in order.

        Returns:
            Shape (len(pairs), 3), float32, columns in the order of `LABELS`; each row sums to 1.
            No pairs give shape (0, 3).
        """
        ...
