"""The bundled contradiction model: a head of the bundled network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from claimcheck.scoring.contradiction.labels import output_columns
from claimcheck.scoring.contradiction.protocol import LABELS
from claimcheck.scoring.network import (
    Config,
    Network,
    bundled_network,
    read_network,
)


class BundledClassifier:
    """Classifies pairs with a model that needs neither torch nor a connection.

    A pair's row depends on that pair alone, to the byte.

    Example:
        >>> classifier = BundledClassifier.from_folder(BUNDLED_FOLDER)
        >>> (row,) = classifier.classify(
        ...     [("The council approved the plan.", "The council rejected the plan.")]
        ... )
        >>> LABELS[row.argmax()]
        'contradiction'

    Args:
        network: Gives logits.
        config: The names of the logits, and their temperature.

    Raises:
        ModelError: The labels are not those of `LABELS`.
    """

    def __init__(self, network: Network, config: Config) -> None:
        self._network = network
        self._columns = output_columns(config.labels)
        self._temperature = config.temperature

    @classmethod
    def from_folder(cls, folder: Path, *, n_threads: int | None = None) -> Self:
        """Return the model kept in `folder`; arguments and errors as of `read_network`."""
        return cls(*read_network(folder, n_threads=n_threads))

    def classify(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return the probabilities of `LABELS` for each (premise, hypothesis), in order.

        Returns:
            Shape (len(pairs), 3), float32. No pairs give shape (0, 3).
        """
        logits = self._network.read(pairs, "logits", len(LABELS))
        return _softmax(logits[:, self._columns] / self._temperature)


@cache
def bundled_classifier() -> BundledClassifier:
    """Return the model that comes with claimcheck, read once per process.

    Raises:
        ModelError: A file of the installed package is missing or broken.
    """
    return BundledClassifier(*bundled_network())


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)
