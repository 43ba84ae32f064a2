"""The bundled static model: a table of token vectors, looked up and summed."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimcheck.errors import ModelError
from claimcheck.model_files import read_tokenizer, require_file, well_formed

BUNDLED_FOLDER = Path(__file__).resolve().parents[1] / "assets" / "embedder"

_TEXTS_PER_BATCH = 1024
_UNKNOWN_TOKEN = "[UNK]"


class StaticEmbedder:
    """Embeds a text as the normalised sum of its tokens' vectors.

    Needs neither torch nor a network. A text's row depends on that text alone, to the byte:
    neither the other texts of the call nor their order matter. Word order is not seen, and a
    long text is read to its end.

    Example:
        >>> embedder = StaticEmbedder.from_folder(BUNDLED_FOLDER)
        >>> storm, gale, bank = embedder.embed(
        ...     [
        ...         "The storm cut power to 68,000 homes.",
        ...         "Some 58,000 households lost electricity in the gale.",
        ...         "The central bank kept its rate at 4.5 percent.",
        ...     ]
        ... )
        >>> bool(storm @ gale > storm @ bank)
        True

    Args:
        tokenizer: Knows the token `[UNK]`, adds no special tokens, cuts nothing off.
        vectors: Shape (n_tokens, dim), float32; row `i` belongs to the token with the id `i`.
            The row of `[UNK]` is all zeros.

    Raises:
        ModelError: The tokenizer has no token `[UNK]`.
    """

    def __init__(self, tokenizer: Tokenizer, vectors: NDArray[np.float32]) -> None:
        unknown_id = tokenizer.token_to_id(_UNKNOWN_TOKEN)
        if unknown_id is None:
            raise ModelError(f"the tokenizer has no token {_UNKNOWN_TOKEN!r}")
        self._tokenizer = tokenizer
        self._vectors = vectors
        self._nothing_known = [unknown_id]

    @classmethod
    def from_folder(cls, folder: Path) -> Self:
        """Return the model kept in `folder`.

        Args:
            folder: Holds `tokenizer.json`, `vectors.npy` (int8, one row per token) and
                `scales.npy` (float32, one number per row): a token's vector is its row times
                its scale.

        Raises:
            ModelError: A file is missing or broken, or the files do not belong together.
        """
        tokenizer = read_tokenizer(folder / "tokenizer.json")
        rows, scales = _read_array(folder / "vectors.npy"), _read_array(folder / "scales.npy")
        n_tokens = tokenizer.get_vocab_size()
        if rows.ndim != 2 or len(rows) != n_tokens or scales.shape != (n_tokens,):
            raise ModelError(
                f"the files in {str(folder)!r} do not belong together: {n_tokens} tokens, "
                f"vectors of shape {rows.shape}, scales of shape {scales.shape}"
            )
        return cls(tokenizer, rows * scales[:, np.newaxis])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector per text, in the order of `texts`.

        Returns:
            Shape (len(texts), dim), float32. Each row has length 1, or is all zeros for a text
            without a token in the vocabulary. No texts give shape (0, dim).
        """
        sums = np.empty((len(texts), self._vectors.shape[1]), dtype=np.float32)
        for start in range(0, len(texts), _TEXTS_PER_BATCH):
            batch = list(texts[start : start + _TEXTS_PER_BATCH])
            sums[start : start + len(batch)] = _sum_rows(self._vectors, self._token_ids(batch))
        return _unit_rows(sums)

    def _token_ids(self, texts: list[str]) -> list[list[int]]:
        encodings = self._tokenizer.encode_batch_fast(
            [well_formed(text) for text in texts], add_special_tokens=False
        )
        return [encoding.ids or self._nothing_known for encoding in encodings]


@cache
def bundled_embedder() -> StaticEmbedder:
    """Return the model that comes with claimcheck, read once per process.

    Raises:
        ModelError: A file of the installed package is missing or broken.
    """
    return StaticEmbedder.from_folder(BUNDLED_FOLDER)


def _sum_rows(table: NDArray[np.float32], ids: list[list[int]]) -> NDArray[np.float32]:
    """Return the sum of each text's rows of `table`; no text is without ids.

    Adds the first token of all texts, then the second of all that have one, and so on: every
    row is summed in its own reading order whatever the batch, and memory does not grow with
    the length of the texts.
    """
    lengths = np.array([len(text_ids) for text_ids in ids])
    starts = np.cumsum(lengths) - lengths
    flat = np.fromiter((i for text_ids in ids for i in text_ids), np.int64, count=lengths.sum())
    longest_first = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[longest_first], lengths[longest_first]

    sums: NDArray[np.float32] = table[flat[starts]]
    for position in range(1, lengths[0]):
        n_left = np.searchsorted(-lengths, -position)
        sums[:n_left] += table[flat[starts[:n_left] + position]]
    in_order = np.empty_like(sums)
    in_order[longest_first] = sums
    return in_order


def _unit_rows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.sqrt(np.square(rows).sum(axis=1, keepdims=True))
    units: NDArray[np.float32] = np.divide(
        rows, lengths, out=np.zeros_like(rows), where=lengths > 0
    )
    return units


def _read_array(path: Path) -> NDArray[Any]:
    require_file(path)
    try:
        return np.asarray(np.load(path, allow_pickle=False))
    except (ValueError, EOFError, OSError) as error:
        raise ModelError(f"the model file {str(path)!r} is broken: {error}") from error
