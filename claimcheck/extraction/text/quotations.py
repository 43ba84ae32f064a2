"""Which words of a sentence stand inside quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import Sentence

_REACH = 1_000
CLOSING_MARKS = {"“": "”", '"': '"', "‘": "’"}
"""What closes a quotation that each of these marks opens."""
OPENING_MARKS = frozenset(CLOSING_MARKS)


def quoted_ranges(
    words: Sequence[str], starts: Sequence[int], length: int, *, opened_by: str
) -> list[tuple[int, int]]:
    """Character ranges inside quotation marks, in order.

    Args:
        words: The tokens.
        starts: Where each of them stands.
        length: Of the sentence; a quotation that is not closed ends behind it.
        opened_by: The mark of a quotation that goes on from the sentence before, or "".
    """
    ranges: list[tuple[int, int]] = []
    closing, opened = (CLOSING_MARKS[opened_by], 0) if opened_by else ("", -1)
    for i, word in enumerate(words):
        if opened < 0 and word in CLOSING_MARKS and _may_open(words, starts, i):
            opened, closing = starts[i] + 1, CLOSING_MARKS[word]
        elif opened >= 0 and word == closing and _may_close(words, i):
            ranges.append((opened, starts[i]))
            opened = -1
    return ranges if opened < 0 else [*ranges, (opened, length + 1)]


def _may_open(words: Sequence[str], starts: Sequence[int], i: int) -> bool:
    """Whether a mark opens a quotation: a single one stands right before a word."""
    if words[i] != "‘":
        return True
    return i + 1 < len(words) and starts[i + 1] == starts[i] + 1 and words[i + 1][0].isalpha()


def _may_close(words: Sequence[str], i: int) -> bool:
    """Whether a mark closes a quotation; "the soldiers’ tents" has an apostrophe."""
    return words[i] != "’" or (i > 0 and not words[i - 1].lower().endswith("s"))


def goes_on(text: str, last: Sentence, sentence: Sentence, mark: str) -> str:
    """The mark of a quotation that is open after a sentence and goes on in the next, or "".

    It goes on in the same line only, and one whose end is not near was never a quotation.
    """
    if not mark or text.startswith(mark, sentence.start_char):
        return ""
    at = text.find(CLOSING_MARKS[mark], sentence.start_char, sentence.start_char + _REACH)
    return "" if at < 0 or "\n" in text[last.end_char : at] else mark
