"""Any sentence-transformers model as an embedder; needs the extra of that name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from claimcheck.model_library import load_model

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceTransformersEmbedder:
    """Embeds texts with a model of the sentence-transformers library.

    Rows may differ in their last bits with the other texts of the call and between machines.
    A text longer than the model reads is cut off where the model cuts it.

    Example:
        >>> embedder = SentenceTransformersEmbedder("models/my-minilm")  # doctest: +SKIP
        >>> embedder.embed(["The storm cut power to 68,000 homes."]).shape  # doctest: +SKIP
        (1, 384)

    Args:
        model: A loaded model, the folder of a saved one, or a name on the model hub. Only a
            name can make the library download, and only when it is not in its cache.
        batch_size: Texts per forward pass.

    Raises:
        MissingExtraError: sentence-transformers is not installed.
        ModelError: The folder is missing, or the model cannot be loaded.
    """

    def __init__(self, model: str | Path | SentenceTransformer, *, batch_size: int = 32) -> None:
        self._model: SentenceTransformer = (
            load_model(model, "SentenceTransformer") if isinstance(model, str | Path) else model
        )
        self._batch_size = batch_size

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector per text, in the order of `texts`.

        Returns:
            Shape (len(texts), dim), float32, each row of length 1. No texts give shape (0, dim).
        """
        if not texts:
            return np.empty((0, self._dim()), dtype=np.float32)
        vectors = self._model.encode(
            list(texts),
            batch_size=self._batch_size,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)

    def _dim(self) -> int:
        return len(self._model.encode("", convert_to_numpy=True, show_progress_bar=False))
