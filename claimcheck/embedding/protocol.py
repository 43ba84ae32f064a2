"""What claimcheck asks of an embedder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray


@runtime_checkable
class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their similarity.

    Any object with this one method will do:

        >>> class CountingEmbedder:
        ...     def embed(self, texts):
        ...         counts = np.array([[len(t), t.count(" ")] for t in texts], dtype=np.float32)
        ...         return counts / np.linalg.norm(counts, axis=1, keepdims=True)
        >>> isinstance(CountingEmbedder(), Embedder)
        True
    """

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector per text, in the order of `texts`.

        Returns:
            Shape (len(texts), dim), float32. Each row has length 1, or is all zeros for a text
            in which the model knows nothing. No texts give shape (0, dim).
        """
        ...
