"""Bare numbers in the cells of a table, counted by the header of their column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.surroundings import Cell
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import QuantityValue

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_COUNT = re.compile(
    r"[%$€£¥()°/#]|\b(?:percent|per|share|rate|price|cost|rank|no|nr|number|year|date|time|age|id|"
    r"code|phone|page|pos|position|score|average|mean|index|ratio|change|version)\b",
    re.I,
)


def find_cells(
    view: SentenceView, numbers: list[NumberAt], cells: Sequence[Cell]
) -> Iterator[Found]:
    """The counts in cells that hold nothing but a number; years and identifiers are none.

    Args:
        view: A row.
        numbers: Its numbers.
        cells: Its cells, by their place in the row.
    """
    starting = {number.start: number for number in numbers}
    for cell in cells:
        words = view.text[cell.start : cell.end]
        start = cell.start + len(words) - len(words.lstrip(" \t|"))
        number = starting.get(start)
        head = _head(cell.column)
        if number is None or not head or number.end != start + len(words.strip(" \t|")):
            continue
        if _YEAR.match(number.words) or number.sign:
            continue
        value = QuantityValue(
            interval=number.number.interval,
            stated=number.number.stated,
            resolution=number.number.resolution,
        )
        yield Found(start, number.end, value, head=head)


def _head(column: str) -> str:
    """The last content word of a column's header; "" where it heads no counts."""
    if _NO_COUNT.search(column):
        return ""
    words = [word for word in _WORD.findall(column.lower()) if word not in FUNCTION_WORDS]
    return singular(words[-1]) or words[-1] if words else ""
