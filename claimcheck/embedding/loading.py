"""From the embedder setting to a live embedder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from claimcheck.embedding.protocol import Embedder
from claimcheck.embedding.sentence_transformers import SentenceTransformersEmbedder
from claimcheck.embedding.static import bundled_embedder
from claimcheck.errors import ModelError
from claimcheck.model_library import is_loaded_model, looks_like_folder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_HUB_PREFIX = "sentence-transformers/"


def load_embedder(spec: str | Path | Embedder | SentenceTransformer = "static") -> Embedder:
    """Return the embedder that `spec` stands for.

    Args:
        spec: `"static"` for the bundled model; the folder of a saved sentence-transformers
            model; a hub name beginning with `sentence-transformers/`; a loaded
            `SentenceTransformer`; or any object with a method `embed`, which comes back as it
            is.

    Raises:
        ModelError: `spec` is none of these, or its model is missing or broken.
        MissingExtraError: `spec` needs sentence-transformers, which is not installed.

    Example:
        >>> load_embedder("static").embed([]).shape
        (0, 256)
    """
    if isinstance(spec, str):
        return _load_named(spec)
    if isinstance(spec, Path) or _is_sentence_transformer(spec):
        return SentenceTransformersEmbedder(spec)
    if isinstance(spec, Embedder) and not isinstance(spec, type):
        return spec
    raise ModelError(f"not an embedder: {spec!r}; give an object with a method `embed`, or a name")


def _load_named(name: str) -> Embedder:
    if name == "static":
        return bundled_embedder()
    if name.startswith(_HUB_PREFIX) or looks_like_folder(name):
        return SentenceTransformersEmbedder(name)
    raise ModelError(
        f"unknown embedder {name!r}; known are 'static', '{_HUB_PREFIX}...' and the folder of a "
        "saved model (write './' before a relative one); for any other model give a loaded "
        "SentenceTransformer"
    )


def _is_sentence_transformer(spec: object) -> TypeGuard[SentenceTransformer]:
    return is_loaded_model(spec, "SentenceTransformer")
