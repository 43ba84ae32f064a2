"""Any sentence-transformers model as an embedder; needs the extra of that name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from claimcheck.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_PACKAGE = "sentence_transformers"
_EXTRA = "sentence-transformers"


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
        self._model = _load(model) if isinstance(model, str | Path) else model
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


def looks_like_folder(name: str) -> bool:
    """Return whether `name` means a folder rather than a name on the model hub.

    Example:
        >>> looks_like_folder("./models/minilm"), looks_like_folder("sentence-transformers/LaBSE")
        (True, False)
    """
    if not name:
        return False
    return name.startswith((".", "/", "~")) or Path(name).is_absolute() or Path(name).is_dir()


def _load(name: str | Path) -> SentenceTransformer:
    place = str(name)
    if isinstance(name, Path) or looks_like_folder(place):
        folder = Path(name).expanduser()
        if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
            raise ModelError(
                f"no sentence-transformers model in {str(folder)!r}: expected a folder with a "
                "modules.json or config.json, as SentenceTransformer.save writes it"
            )
        place = str(folder)
    model_class = _import_model_class()
    try:
        return model_class(place)
    # the library and the hub client raise many unrelated types for a model they cannot load
    except Exception as error:
        raise ModelError(
            f"sentence-transformers cannot load {place!r} ({type(error).__name__}: {error}); "
            "give the folder of a saved model, or a hub name that can be reached or is cached"
        ) from error


def _import_model_class() -> type[SentenceTransformer]:
    try:
        from sentence_transformers import SentenceTransformer
    except ModuleNotFoundError as error:
        if error.name == _PACKAGE:
            raise MissingExtraError(_PACKAGE, _EXTRA) from error
        raise
    return SentenceTransformer
