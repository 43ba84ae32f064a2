"""From the nli setting to a live classifier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from claimcheck.errors import ModelError
from claimcheck.model_library import is_loaded_model, looks_like_folder
from claimcheck.scoring.contradiction.bundled import bundled_classifier
from claimcheck.scoring.contradiction.canaries import check_canaries
from claimcheck.scoring.contradiction.cross_encoder import CrossEncoderClassifier
from claimcheck.scoring.contradiction.protocol import Classifier

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_HUB_PREFIX = "cross-encoder/"


def load_classifier(spec: str | Path | Classifier | CrossEncoder = "bundled") -> Classifier:
    """Return the classifier that `spec` stands for.

    Every classifier but the bundled one is first tried on pairs that nobody doubts.

    Args:
        spec: `"bundled"` for the bundled model; the folder of a saved cross-encoder; a hub name
            beginning with `cross-encoder/`; a loaded `CrossEncoder`; or any object with a method
            `classify`, which comes back as it is.

    Raises:
        ModelError: `spec` is none of these, its model is missing or broken, its labels are
            unknown, or it gets clear pairs wrong.
        MissingExtraError: `spec` needs sentence-transformers, which is not installed.

    Example:
        >>> load_classifier("bundled").classify([]).shape
        (0, 3)
    """
    if spec == "bundled":
        return bundled_classifier()
    classifier = _load(spec)
    check_canaries(classifier, repr(spec) if isinstance(spec, str) else type(spec).__name__)
    return classifier


def _load(spec: str | Path | Classifier | CrossEncoder) -> Classifier:
    if isinstance(spec, str):
        return _load_named(spec)
    if isinstance(spec, Path) or _is_cross_encoder(spec):
        return CrossEncoderClassifier(spec)
    if isinstance(spec, Classifier) and not isinstance(spec, type):
        return spec
    raise ModelError(
        f"not a contradiction model: {spec!r}; give an object with a method `classify`, or a name"
    )


def _load_named(name: str) -> Classifier:
    if name.startswith(_HUB_PREFIX) or looks_like_folder(name):
        return CrossEncoderClassifier(name)
    raise ModelError(
        f"unknown contradiction model {name!r}; known are 'bundled', '{_HUB_PREFIX}...' and the "
        "folder of a saved model (write './' before a relative one); for any other model give a "
        "loaded CrossEncoder"
    )


def _is_cross_encoder(spec: object) -> TypeGuard[CrossEncoder]:
    return is_loaded_model(spec, "CrossEncoder")
