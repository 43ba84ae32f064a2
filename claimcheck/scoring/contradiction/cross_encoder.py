"""Any three-label cross-encoder as a classifier; needs the extra `sentence-transformers`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from claimcheck.model_library import load_model
from claimcheck.scoring.contradiction.labels import output_columns
from claimcheck.scoring.contradiction.protocol import LABELS

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class CrossEncoderClassifier:
    """Classifies pairs with a cross-encoder of the sentence-transformers library.

    Which output means what is read from `id2label` of the model's config. The model runs where
    the library puts it: on a GPU when there is one. Rows may differ in their last bits with the
    other pairs of the call and between machines. What is longer than the model reads is cut off
    where the model cuts it.

    Example:
        >>> classifier = CrossEncoderClassifier("models/my-nli")  # doctest: +SKIP
        >>> pairs = [("The storm hit on Friday.", "The storm hit on Sunday.")]  # doctest: +SKIP
        >>> classifier.classify(pairs).shape  # doctest: +SKIP
        (1, 3)

    Args:
        model: A loaded model, the folder of a saved one, or a name on the model hub. Only a
            name can make the library download, and only when it is not in its cache.
        batch_size: Pairs per forward pass.

    Raises:
        MissingExtraError: sentence-transformers is not installed.
        ModelError: The folder is missing, the model cannot be loaded, or its outputs are not
            called as in `LABELS`.
    """

    def __init__(self, model: str | Path | CrossEncoder, *, batch_size: int = 32) -> None:
        self._model: CrossEncoder = (
            load_model(model, "CrossEncoder") if isinstance(model, str | Path) else model
        )
        names: dict[int, str] = getattr(self._model.config, "id2label", None) or {}
        self._columns = output_columns([names[place] for place in sorted(names)])
        self._batch_size = batch_size

    def classify(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return the probabilities of `LABELS` for each (premise, hypothesis), in order.

        Returns:
            Shape (len(pairs), 3), float32. No pairs give shape (0, 3).
        """
        if not pairs:
            return np.empty((0, len(LABELS)), dtype=np.float32)
        rows = self._model.predict(
            list(pairs),
            batch_size=self._batch_size,
            activation_fn=_as_they_are,
            apply_softmax=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(rows, dtype=np.float32)[:, self._columns]


def _as_they_are(logits: Any) -> Any:
    """Return the logits, whatever activation the model was saved with."""
    return logits
