"""The student's tokenizer: the teacher's, less what English news does not need."""

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PADDING = "[PAD]"
UNKNOWN = "[UNK]"
N_SPECIAL = 2


@dataclass(frozen=True)
class Vocabulary:
    """The tokens kept, in the student's order.

    Attributes:
        tokens: Token `i` has the student's row `i`; the special tokens come first.
        teacher_ids: The same tokens' ids in the teacher.
    """

    tokens: tuple[str, ...]
    teacher_ids: tuple[int, ...]


def keep_tokens(tokenizer_json: Path) -> Vocabulary:
    """Return the tokens of a WordPiece tokenizer that are worth a row."""
    vocab: dict[str, int] = json.loads(tokenizer_json.read_text("utf-8"))["model"]["vocab"]
    words = [token for token in sorted(vocab, key=vocab.__getitem__) if _is_worth_a_row(token)]
    tokens = (PADDING, UNKNOWN, *words)
    return Vocabulary(tokens=tokens, teacher_ids=tuple(vocab[token] for token in tokens))


def write_tokenizer(source: Path, target: Path, *, vocabulary: Vocabulary) -> None:
    """Write the tokenizer file of `source` with only the tokens of `vocabulary`.

    It adds no special tokens, cuts nothing off and pads nothing: a mean over tokens needs none
    of that, and a claim at the end of a long text would be lost.
    """
    content: dict[str, Any] = json.loads(source.read_text("utf-8"))
    content["model"]["vocab"] = {token: row for row, token in enumerate(vocabulary.tokens)}
    content["added_tokens"] = []
    content["truncation"] = content["padding"] = content["post_processor"] = None
    target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _is_worth_a_row(token: str) -> bool:
    is_special = token.startswith("[") and token.endswith("]") and len(token) > 1
    return not is_special and all(_is_read_in_english(char) for char in token.removeprefix("##"))


def _is_read_in_english(char: str) -> bool:
    return (
        char.isascii()
        or unicodedata.name(char, "").startswith("LATIN")
        or unicodedata.category(char)[0] in "PS"
    )
