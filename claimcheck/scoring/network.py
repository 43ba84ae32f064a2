"""The bundled network: a small cross-encoder with two heads, run by onnxruntime.

It reads two texts side by side. One head tells whether the first contradicts the second, the
other whether two claims speak of one fact; they share all layers but the uppermost.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from claimcheck.model_files import broken_file, read_tokenizer, require_file, well_formed

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

BUNDLED_FOLDER = Path(__file__).resolve().parents[1] / "assets" / "contradiction"

Head = Literal["logits", "same_fact"]

Logits = NDArray[np.float32]

_PAIRS_PER_BATCH = 1024


class Network:
    """Reads pairs of texts with a model that needs neither torch nor a connection.

    A pair's row depends on that pair alone, to the byte: the model's scales depend on all it is
    given at once, so each pair is run by itself, and pairs side by side in threads. What a pair
    of texts has beyond `max_tokens` is not read: the longer text is cut first.

    Args:
        session: Takes `input_ids` and `token_type_ids`, int64 of shape (1, n_tokens), and gives
            float32 of shape (1, n) under the name of each head.
        tokenizer: Puts special tokens around the two texts and cuts them.
        n_threads: Pairs run at one time; None for as many as there are cores for this process.
    """

    def __init__(
        self,
        session: InferenceSession,
        tokenizer: Tokenizer,
        *,
        n_threads: int | None = None,
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._n_threads = n_threads or _n_cores()

    def read(self, pairs: Sequence[tuple[str, str]], head: Head, width: int) -> Logits:
        """Return what a head, `width` numbers wide, makes of each pair: (len(pairs), width)."""
        rows: list[Logits] = []
        with ThreadPoolExecutor(self._n_threads) as threads:
            for encodings in self._encoded(pairs):
                rows += threads.map(lambda encoding: self._run(encoding, head), encodings)
        return np.asarray(rows, np.float32).reshape(-1, width)

    def _encoded(self, pairs: Sequence[tuple[str, str]]) -> Iterator[list[Encoding]]:
        for start in range(0, len(pairs), _PAIRS_PER_BATCH):
            yield self._tokenizer.encode_batch(
                [
                    (well_formed(first), well_formed(second))
                    for first, second in pairs[start : start + _PAIRS_PER_BATCH]
                ]
            )

    def _run(self, encoding: Encoding, head: Head) -> Logits:
        inputs = {"input_ids": encoding.ids, "token_type_ids": encoding.type_ids}
        (output,) = self._session.run(
            [head], {name: np.array([ids], dtype=np.int64) for name, ids in inputs.items()}
        )
        return np.asarray(output[0], dtype=np.float32)


class Config(NamedTuple):
    """What belongs to the head that finds contradictions.

    Attributes:
        labels: The names of its logits.
        temperature: What they are to be divided by before the softmax.
    """

    labels: tuple[str, ...]
    temperature: float


@cache
def bundled_network() -> tuple[Network, Config]:
    """Return the network that comes with claimcheck, read once per process.

    Raises:
        ModelError: A file of the installed package is missing or broken.
    """
    return read_network(BUNDLED_FOLDER)


def read_network(folder: Path, *, n_threads: int | None = None) -> tuple[Network, Config]:
    """Return the network kept in `folder`, and what its `config.json` says.

    Args:
        folder: Holds `model.onnx`, `tokenizer.json` and `config.json`, the latter with
            `labels`, `temperature` and `max_tokens`.
        n_threads: As for `Network`.

    Raises:
        ModelError: A file is missing or broken.
    """
    tokenizer = read_tokenizer(folder / "tokenizer.json")
    path = folder / "config.json"
    require_file(path)
    try:
        config = json.loads(path.read_text("utf-8"))
        tokenizer.enable_truncation(int(config["max_tokens"]), strategy="longest_first")
        options = Config(tuple(map(str, config["labels"])), float(config["temperature"]))
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise broken_file(path, error) from error
    session = _read_session(folder / "model.onnx")
    return Network(session, tokenizer, n_threads=n_threads), options


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
        raise broken_file(path, error) from error


def _n_cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
