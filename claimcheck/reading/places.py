"""Where a span of an article stands in the file that the article was read from.

Plain text and Markdown are their files. In a table or in JSON the text stands in quotes, with
escapes; in a page it stands between tags. Those files are opened once more.
"""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from claimcheck.errors import ReadingError
from claimcheck.models import Article, Place, Span
from claimcheck.reading import decoding
from claimcheck.reading.streams import STDIN

_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
_CHARACTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.S
)
_NOT_SHOWN = re.compile(
    r"<!--.*?-->|<(script|style|template|head)\b.*?</\1\s*>|<[a-zA-Z/!?][^>]*>", re.S | re.I
)
_SHOWN = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|\S")

Offsets = Sequence[int]
"""For each code point of a text its offset in a file, and one more for its end."""

Finder = Callable[[Span, Span], tuple[int, int] | None]
"""A span and the sentence around it → where it starts and ends in the file."""


def find_places(
    articles: Iterable[Article], spans: dict[str, list[tuple[Span, Span]]]
) -> dict[str, list[Place | None]]:
    """The place of each span in its article's file, by article id.

    None where the article has no file, the file cannot be read any more, or does not hold the
    words as they stand in the article (a page whose text was put together).

    Args:
        articles: Articles as read.
        spans: By article id, spans of interest, each with the sentence that it stands in.
    """
    places: dict[str, list[Place | None]] = {}
    files: dict[str, _File | None] = {}
    for article in articles:
        wanted = spans.get(article.id)
        if not wanted:
            continue
        file = _open(article, files)
        find = None if file is None else _finder(article, file)
        places[article.id] = [
            None if find is None or file is None else file.place(find(span, sentence))
            for span, sentence in wanted
        ]
    return places


class _File:
    """A file's text and where its lines start."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def line_start(self, line: int) -> int:
        """Where a line starts; the end of the text for lines that it has not."""
        starts = self._line_starts
        return starts[line - 1] if line <= len(starts) else len(self.text)

    def place(self, ends: tuple[int, int] | None) -> Place | None:
        """Line and column of both ends, from 1."""
        if ends is None:
            return None
        (line, column), (end_line, end_column) = map(self._line_and_column, ends)
        return Place(
            file=self.name, line=line, column=column, end_line=end_line, end_column=end_column
        )

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


def _open(article: Article, files: dict[str, _File | None]) -> _File | None:
    """The article's file; opened once however many articles it holds."""
    if not article.file:
        return None
    if _is_its_file(article):
        return _File(article.file, article.text)
    if article.file not in files:
        read = decoding.read_page if article.record is None else decoding.read_text
        try:
            files[article.file] = _File(article.file, read(Path(article.file)))
        except ReadingError:
            files[article.file] = None
    return files[article.file]


def _is_its_file(article: Article) -> bool:
    is_stream = article.file == STDIN
    return is_stream or Path(article.file).suffix.lower() in (".txt", ".md", ".markdown")


def _finder(article: Article, file: _File) -> Finder | None:
    suffix = Path(article.file).suffix.lower()
    if _is_its_file(article):
        return lambda span, _: (span.start_char, span.end_char)
    if suffix in (".html", ".htm"):
        return _finder_in_page(article.text, file.text)
    if suffix == ".csv":
        offsets = _offsets_in_csv(article, file)
    elif suffix == ".toml":
        offsets = _offsets_as_written(article, file)
    else:
        offsets = _offsets_in_json(article, file)
    if offsets is None:
        return None
    return lambda span, _: (offsets[span.start_char], offsets[span.end_char])


def _offsets_in_json(article: Article, file: _File) -> Offsets | None:
    """Where each code point of the text stands in the string that holds it."""
    start, end = 0, len(file.text)
    if Path(article.file).suffix.lower() != ".json" and article.record is not None:
        start, end = file.line_start(article.record), file.line_start(article.record + 1)
    for literal in _LITERAL.finditer(file.text, start, end):
        if len(literal[0]) < len(article.text) or json.loads(literal[0]) != article.text:
            continue
        inside = range(literal.start() + 1, literal.end() - 1)
        found = _CHARACTER.finditer(file.text, inside.start, inside.stop)
        return [*(character.start() for character in found), inside.stop]
    return None


def _offsets_as_written(article: Article, file: _File) -> Offsets | None:
    """Where the text stands word for word, from the line of its record on."""
    start = file.line_start(article.record or 1)
    at = file.text.find(article.text, start)
    return None if at < 0 else range(at, at + len(article.text) + 1)


def _offsets_in_csv(article: Article, file: _File) -> Offsets | None:
    """Where each code point of the text stands in its cell, quoted or not."""
    start = file.line_start(article.record or 1)
    written = article.text.replace('"', '""')
    at = file.text.find(f'"{written}"', start)
    if at < 0:
        return _offsets_as_written(article, file)
    offsets, here = [], at + 1
    for character in article.text:
        offsets.append(here)
        here += 2 if character == '"' else 1
    return [*offsets, here]


def _finder_in_page(text: str, page: str) -> Finder:
    """Finds spans by their words, for tags and white space are not the same in text and page."""
    shown, offsets = _shown_characters(page)

    def find(span: Span, sentence: Span) -> tuple[int, int] | None:
        at = _find_same(text, sentence, shown)
        inner = _n_shown(text, sentence.start_char, span.start_char)
        if at is None:
            at, inner = _find_same(text, span, shown), 0
        if at is None:
            return None
        first = at + inner
        last = first + _n_shown(text, span.start_char, span.end_char) - 1
        return offsets[first][0], offsets[last][1]

    return find


def _find_same(text: str, span: Span, shown: str) -> int | None:
    """Where the words of the span are shown, for the same time as in the text if there are more."""
    words = "".join(text[span.start_char : span.end_char].split())
    n_before = "".join(text[: span.start_char].split()).count(words)
    found = [match.start() for match in re.finditer(re.escape(words), shown)] if words else []
    return found[min(n_before, len(found) - 1)] if found else None


def _n_shown(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split()))


def _shown_characters(page: str) -> tuple[str, list[tuple[int, int]]]:
    """What a page shows but white space, and where each character of it starts and ends."""
    shown: list[str] = []
    offsets: list[tuple[int, int]] = []
    start = 0
    hidden = [match.span() for match in _NOT_SHOWN.finditer(page)]
    for hidden_start, hidden_end in [*hidden, (len(page), len(page))]:
        for match in _SHOWN.finditer(page, start, hidden_start):
            for character in "".join(html.unescape(match[0]).split()):
                shown.append(character)
                offsets.append(match.span())
        start = hidden_end
    return "".join(shown), offsets
