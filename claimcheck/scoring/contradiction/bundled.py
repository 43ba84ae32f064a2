"""The bundled contradiction model: a small cross-encoder, run by onnxruntime."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from claimcheck.errors import ModelError
from claimcheck.model_files import read_tokenizer, require_file, well_formed
from claimcheck.scoring.contradiction.labels import output_columns
from claimcheck.scoring.contradiction.protocol import LABELS

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

BUNDLED_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "contradiction"

_PAIRS_PER_BATCH = 1024


class BundledClassifier:
    """Classifies pairs with a model that needs neither torch nor a network.

    A pair's row depends on that pair alone, to the byte: the model's scales depend on all it is
    given at once, so each pair is run by itself, and pairs side by side in threads. What a pair
    of texts has beyond `max_tokens` is not read: the longer text is cut first.

    Example:
        >>> classifier = BundledClassifier.from_folder(BUNDLED_FOLDER)
        >>> (row,) = classifier.classify(
        ...     [("The council approved the plan.", "The council rejected the plan.")]
        ... )
        >>> LABELS[row.argmax()]
        'contradiction'

    Args:
        session: Takes `input_ids` and `token_type_ids`, int64 of shape (1, n_tokens), and gives
            `logits`, float32 of shape (1, 3).
        tokenizer: Puts special tokens around the two texts and cuts them.
        labels: The names of the logits.
        temperature: What the logits are divided by before the softmax.
        n_threads: Pairs run at one time; None for as many as there are cores for this process.

    Raises:
        ModelError: The labels are not those of `LABELS`.
    """

    def __init__(
        self,
        session: InferenceSession,
        tokenizer: Tokenizer,
        *,
        labels: Sequence[str],
        temperature: float,
        n_threads: int | None = None,
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._columns = output_columns(labels)
        self._temperature = temperature
        self._n_threads = n_threads or _n_cores()

    @classmethod
    def from_folder(cls, folder: Path, *, n_threads: int | None = None) -> Self:
        """Return the model kept in `folder`.

        Args:
            folder: Holds `model.onnx`, `tokenizer.json` and `config.json`, the latter with
                `labels`, `temperature` and `max_tokens`.
            n_threads: As for the class.

        Raises:
            ModelError: A file is missing or broken.
        """
        tokenizer = read_tokenizer(folder / "tokenizer.json")
        path = folder / "config.json"
        require_file(path)
        try:
            config = json.loads(path.read_text("utf-8"))
            tokenizer.enable_truncation(int(config["max_tokens"]), strategy="longest_first")
            options: dict[str, Any] = {
                "labels": [str(label) for label in config["labels"]],
                "temperature": float(config["temperature"]),
            }
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            raise ModelError(
                f"the model file {str(path)!r} is broken: {error!r}; reinstall claimcheck"
            ) from error
        session = _read_session(folder / "model.onnx")
        return cls(session, tokenizer, n_threads=n_threads, **options)

    def classify(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return the probabilities of `LABELS` for each (premise, hypothesis), in order.

        Returns:
            Shape (len(pairs), 3), float32. No pairs give shape (0, 3).
        """
        logits = np.empty((len(pairs), len(LABELS)), dtype=np.float32)
        with ThreadPoolExecutor(self._n_threads) as threads:
            for start in range(0, len(pairs), _PAIRS_PER_BATCH):
                encodings = self._tokenizer.encode_batch(
                    [
                        (well_formed(premise), well_formed(hypothesis))
                        for premise, hypothesis in pairs[start : start + _PAIRS_PER_BATCH]
                    ]
                )
                rows = threads.map(self._logits, encodings)
                logits[start : start + len(encodings)] = list(rows)
        return _softmax(logits[:, self._columns] / self._temperature)

    def _logits(self, encoding: Encoding) -> NDArray[np.float32]:
        inputs = {"input_ids": encoding.ids, "token_type_ids": encoding.type_ids}
        (logits,) = self._session.run(
            ["logits"], {name: np.array([ids], dtype=np.int64) for name, ids in inputs.items()}
        )
        return np.asarray(logits[0], dtype=np.float32)


@cache
def bundled_classifier() -> BundledClassifier:
    """Return the model that comes with claimcheck, read once per process.

    Raises:
        ModelError: A file of the installed package is missing or broken.
    """
    return BundledClassifier.from_folder(BUNDLED_FOLDER)


def _read_session(path: Path) -> InferenceSession:
    """Return the network kept in the file at `path`, to be run as it is written, on one core."""
    require_file(path)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level = 4  # what is wrong is raised, not printed
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    # onnxruntime's errors have no common base but Exception
    except Exception as error:
        raise ModelError(
            f"the model file {str(path)!r} is broken: {error}; reinstall claimcheck"
        ) from error


def _n_cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)
