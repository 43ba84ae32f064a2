"""Feet and inches written with marks: 6'2", 10" long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extraction.amounts.measure_pairs import Measure, sum_of
from claimcheck.extraction.amounts.units import unit_called
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView

_FOOT, _INCH = unit_called("foot"), unit_called("inch")
_FOOT_MARK = re.compile(rf"['’′]{GAP}?")
_INCH_MARK = re.compile(rf"{GAP}?(?:[\"”″]|''|’’)")
_SIZE_BEHIND = re.compile(
    r"[\s-](?:long|wide|tall|high|thick|deep|screens?|displays?|monitors?|tvs?|x)\b", re.I
)
_MARKS = frozenset({"'", "’", "′", '"', "”", "″"})
_LEAST_FEET, _MOST_FEET = 3, 9
"""Heights of persons: other numbers before "'" are something else."""


def find_marked(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Measure]:
    """Heights of persons and sizes in inches, by their marks."""
    if not view.has_any(_MARKS) or not _FOOT or not _INCH:
        return
    for at, later in pairwise(numbers):
        feet = at.number.interval.low or 0.0
        mark = _FOOT_MARK.fullmatch(view.text, at.end, later.core)
        close = _INCH_MARK.match(view.text, later.end)
        if mark and close and _LEAST_FEET <= feet <= _MOST_FEET:
            number = sum_of(at.number.scaled(_FOOT.factor), later.number.scaled(_INCH.factor))
            yield Measure(at, at.start, close.end(), number, _FOOT)
    for at in numbers:
        mark = _INCH_MARK.match(view.text, at.end)
        if mark and not at.sign and _SIZE_BEHIND.match(view.text, mark.end()):
            yield Measure(at, at.start, mark.end(), at.number.scaled(_INCH.factor), _INCH)
