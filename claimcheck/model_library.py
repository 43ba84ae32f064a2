"""Models of the sentence-transformers library; needs the extra of that name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal

from claimcheck.errors import MissingExtraError, ModelError

_PACKAGE = "sentence_transformers"
_EXTRA = "sentence-transformers"

ModelClass = Literal["SentenceTransformer", "CrossEncoder"]
"""The classes of the library that claimcheck uses."""


def looks_like_folder(name: str) -> bool:
    """Return whether `name` means a folder rather than a name on the model hub.

    Example:
        >>> looks_like_folder("./models/minilm"), looks_like_folder("sentence-transformers/LaBSE")
        (True, False)
    """
    if not name:
        return False
    return name.startswith((".", "/", "~")) or Path(name).is_absolute() or Path(name).is_dir()


def is_loaded_model(model: object, model_class: ModelClass) -> bool:
    """Return whether `model` is an instance of the library's class, without importing it."""
    # an instance can only exist where the library has been imported already
    library = sys.modules.get(_PACKAGE)
    return library is not None and isinstance(model, getattr(library, model_class))


def load_model(name: str | Path, model_class: ModelClass) -> Any:
    """Return the library's model that `name` stands for.

    Args:
        name: The folder of a saved model, or a name on the model hub. Only a hub name can make
            the library download, and only when it is not in its cache.
        model_class: Which of the library's classes to load it with.

    Raises:
        MissingExtraError: sentence-transformers is not installed.
        ModelError: The folder is missing, or the model cannot be loaded.
    """
    place = str(name)
    if isinstance(name, Path) or looks_like_folder(place):
        place = str(_existing_folder(Path(name).expanduser(), model_class))
    library_class = _import_class(model_class)
    try:
        return library_class(place)
    # the library and the hub client raise many unrelated types for a model they cannot load
    except Exception as error:
        raise ModelError(
            f"sentence-transformers cannot load {place!r} ({type(error).__name__}: {error}); "
            "give the folder of a saved model, or a hub name that can be reached or is cached"
        ) from error


def _existing_folder(folder: Path, model_class: ModelClass) -> Path:
    if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
        raise ModelError(
            f"no sentence-transformers model in {str(folder)!r}: expected a folder with a "
            f"modules.json or config.json, as {model_class}.save writes it"
        )
    return folder


def _import_class(model_class: ModelClass) -> Any:
    try:
        import sentence_transformers
    except ModuleNotFoundError as error:
        if error.name == _PACKAGE:
            raise MissingExtraError(_PACKAGE, _EXTRA) from error
        raise
    return getattr(sentence_transformers, model_class)
