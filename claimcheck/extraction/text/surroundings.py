"""What stands around a sentence: its heading, the lead-in of its list, its row and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extraction.text.views import FUNCTION_WORDS
from claimcheck.models import Sentence

_LINE = re.compile(r"[^\r\n]+")
_RULE = re.compile(r"[\s|:+-]+\Z")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–►▪]|\d{1,2}[.)])\s")
_MARK = re.compile(r"[ \t]*#{1,6}\s")
_TITLE = re.compile(r"(?!By\s)[ \t]{0,9}[^\W_a-z](?:[^\r\n]*[^\W_])?[ \t]{0,9}\Z")
"""A line that can be a heading: no byline, date line or pulled quotation."""
_EMPTY_LINE = re.compile(r"\n[ \t]{0,9}\r?\n[ \t]{0,3}\Z")
_CELL_MARKS = re.compile(r"[|\t]")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST_HEADING = 120
_MOST_CELLS = 40


class Cell(NamedTuple):
    """A cell of a table's body at [start, end), with the headers of its row and column."""

    start: int
    end: int
    row: str
    column: str


class Surroundings(NamedTuple):
    """What is around a place of an article; empty where there is nothing.

    Attributes:
        heading: The words that lead into the list ("The rescuers counted:"), else the heading.
        row, column: Headers of its table.
        is_fragment: Whether the place is in a list or table, and no sentence by itself.
    """

    heading: str = ""
    row: str = ""
    column: str = ""
    is_fragment: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Content words around a fragment, nearest first: of column, row, then heading."""
        if not self.is_fragment:
            return ()
        words = _LETTERS.findall(f"{self.column} {self.row} {self.heading}".lower())
        return tuple(dict.fromkeys(word for word in words if word not in FUNCTION_WORDS))


class Page:
    """An article's lines, read from its untouched text, sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [match.span() for match in _LINE.finditer(text)]
        self._starts = [start for start, _ in self._lines]
        self._cells = list(_tables(text, self._lines)) if "|" in text or "\t" in text else []
        self._cell_starts = [cell.start for cell in self._cells]
        self._heading = self._lead_in = ""
        self._line = -1
        self._is_item = self._is_row = False

    def read(self, sentence: Sentence) -> None:
        """Goes on to a sentence; those before it are known."""
        start, end = self._line_at(sentence.start_char)
        is_new_line = start != self._line
        if is_new_line:  # a line is looked at once, however many sentences it holds
            self._line = start
            self._is_item = _ITEM.match(self._text, start, end) is not None
            self._is_row = _CELL_MARKS.search(self._text, start, end) is not None
        if self._is_item or self._is_row:
            return
        self._lead_in = ""
        is_lead_in = sentence.text.endswith(":")
        is_heading = is_new_line and sentence.heading and self._stands_alone(start, end)
        if is_lead_in or is_heading:
            words = " ".join(sentence.text.lstrip("#").split())
            if is_lead_in and len(words) <= _LONGEST_HEADING * 2:
                self._lead_in = words
            if is_heading:
                self._heading = words

    @property
    def is_row(self) -> bool:
        """Whether the sentence read last is a row of cells, whatever marks are left out."""
        return self._is_row

    def around(self, position: int, sentence: Sentence) -> Surroundings:
        """What surrounds a place in the sentence read last."""
        cell = self._cell_at(position)
        if cell:
            return Surroundings(self._lead_in or self._heading, cell.row, cell.column, True)
        if self._is_item:
            return Surroundings(self._lead_in or self._heading, is_fragment=True)
        heading = self._heading
        is_own = sentence.heading and heading == " ".join(sentence.text.split())
        return Surroundings("" if is_own else heading)

    def cells(self, sentence: Sentence) -> Sequence[Cell]:
        """The cells of a table's body in a sentence, in order, by their place in it."""
        if not self._cells:
            return ()
        at = sentence.start_char
        low = bisect_right(self._cell_starts, at - 1)
        high = bisect_right(self._cell_starts, sentence.end_char)
        return [
            cell._replace(start=max(0, cell.start - at), end=cell.end - at)
            for cell in self._cells[low:high]
        ]

    def _cell_at(self, position: int) -> Cell | None:
        at = bisect_right(self._cell_starts, position) - 1
        cell = self._cells[at] if at >= 0 else None
        return cell if cell and position < cell.end else None

    def _line_at(self, position: int) -> tuple[int, int]:
        at = bisect_right(self._starts, position) - 1
        return self._lines[at] if at >= 0 else (0, 0)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a line is marked as a heading, or a short one after an empty line."""
        if _MARK.match(self._text, start, end):
            return True
        if not _TITLE.match(self._text, start, end):
            return False
        is_first = start < 2 or _EMPTY_LINE.search(self._text, max(0, start - 20), start)
        return bool(is_first) and end - start <= _LONGEST_HEADING


def _tables(text: str, lines: list[tuple[int, int]]) -> Iterator[Cell]:
    """The cells of all tables' bodies; a table is two rows or more of equally many cells."""
    rows: list[list[tuple[int, int]]] = []
    has_rule = False
    end_before = -1
    for start, end in [*lines, (len(text) + 3, len(text) + 3)]:
        is_next = start - end_before <= 2
        if rows and is_next and _RULE.match(text, start, end) and "-" in text[start:end]:
            has_rule, end_before = has_rule or len(rows) == 1, end
            continue
        cells = _split(text, start, end)
        if not (rows and is_next and len(cells) == len(rows[0])):
            yield from _body(text, rows, has_rule=has_rule)
            rows, has_rule = [], False
        if len(cells) > 1:
            rows.append(cells)
        end_before = end


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the cells of a line stand, white space around them included."""
    line = text[start:end]
    mark = "|" if "|" in line else "\t"
    if mark not in line:
        return []
    cells, at = [], start
    for part in line.split(mark):
        cells.append((at, at + len(part)))
        at += len(part) + 1
    if mark == "|" and not line[: line.index("|")].strip():
        cells = cells[1:]
    if mark == "|" and cells and not text[slice(*cells[-1])].strip():
        cells = cells[:-1]
    return cells if len(cells) <= _MOST_CELLS else []


def _body(text: str, rows: list[list[tuple[int, int]]], *, has_rule: bool) -> Iterator[Cell]:
    if len(rows) < 2:
        return
    words = [[_plain(text[start:end]) for start, end in row] for row in rows]
    has_digits = [any(any(map(str.isdigit, cell)) for cell in row) for row in words]
    if not has_rule and (has_digits[0] or not any(has_digits)):
        return
    for row, labels in zip(rows[1:], words[1:], strict=True):
        for i, (start, end) in enumerate(row):
            yield Cell(start, end, labels[0] if i else "", words[0][i])


def _plain(cell: str) -> str:
    return " ".join(cell.replace("*", " ").split())
