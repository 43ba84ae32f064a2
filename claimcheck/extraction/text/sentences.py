"""Article → sentences, with the headings among them.

A line is a block of its own unless the text is wrapped hard. Excluded spans are blanked before
splitting, character for character, so that offsets stay those of the untouched text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.extraction.text.boundaries import sentence_ranges
from claimcheck.models import Article, Sentence, Span

MAX_BLOCK_CHARS = 2_000
"""Longer blocks are cut at white space: time stays linear, whatever the text."""

_WRAP_CHARS = range(50, 131)
_LIST_ITEM = re.compile(r"\s*(?:[-*•–✅✔►▪]|\d{1,2}[.)])\s")
_ENDS_OPEN = re.compile(r"[^.!?:;…\"”’)\s]\s*\Z")


def split_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article in order, without its excluded parts.

    An article without readable text has none.
    """
    text = blank(article.text, article.excluded or ())
    return [sentence for start, end in _blocks(text) for sentence in _split_block(text, start, end)]


def blank(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans replaced by spaces, line ends kept; its length does not change."""
    parts, at = [], 0
    for span in spans:
        parts.append(text[at : span.start_char])
        parts.append(re.sub(r"[^\n]", " ", text[span.start_char : span.end_char]))
        at = span.end_char
    parts.append(text[at:])
    return "".join(parts)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that no sentence crosses: lines, or paragraphs where lines are wrapped hard."""
    paragraph: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\r\n\u2028\u2029]+|\r?\n", text):
        if not match[0].strip():
            if (match[0].isspace() and "\n" not in match[0]) or (
                paragraph and text[paragraph[-1][1] : match.end()].count("\n") > 1
            ):
                yield from _paragraph_blocks(text, paragraph)
                paragraph = []
            continue
        if _LIST_ITEM.match(match[0]):
            yield from _paragraph_blocks(text, paragraph)
            paragraph = []
        paragraph.append(match.span())
    yield from _paragraph_blocks(text, paragraph)


def _paragraph_blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if len(lines) > 1 and _is_wrapped(text, lines):
        lines = [(lines[0][0], lines[-1][1])]
    for start, end in lines:
        yield from _cut(text, start, end)


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    inner = lines[:-1]
    if not all(end - start in _WRAP_CHARS for start, end in inner):
        return False
    return sum(bool(_ENDS_OPEN.search(text, start, end)) for start, end in inner) * 2 > len(inner)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_BLOCK_CHARS:
        space = text.rfind(" ", start + MAX_BLOCK_CHARS // 2, start + MAX_BLOCK_CHARS)
        cut = space if space > 0 else start + MAX_BLOCK_CHARS
        yield start, cut
        start = cut
    yield start, end


def _split_block(text: str, start: int, end: int) -> Iterator[Sentence]:
    block = text[start:end].rstrip()
    spans = list(sentence_ranges(block))
    for low, high in spans:
        words = block[low:high]
        stripped = words.strip()
        if any(map(str.isalnum, stripped)):
            at = start + low + (len(words) - len(words.lstrip()))
            is_heading = len(spans) == 1 and bool(_ENDS_OPEN.search(stripped))
            yield Sentence(
                start_char=at, end_char=at + len(stripped), text=stripped, heading=is_heading
            )
