"""Whether a word behind a number is meant as a unit: "2 in" is a length only where it must be."""

from __future__ import annotations

import re

from claimcheck.extraction.amounts.unit_phrases import UnitAt
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("units")
_ONLY_IN_DIGITS = frozenset(_TABLE["only_in_digits"])
_ONLY_IN_CONTEXT = {name: frozenset(words) for name, words in _TABLE["only_in_context"].items()}

_SIZES = (
    r"\s(?:long|wide|tall|high|thick|deep|across|square|apart|thinner|thicker|x|by|or|of\srain)\b"
)
_BEHIND_INCHES = re.compile(rf"\.?(?:\Z|\s?[;,)\]/×(]|{_SIZES}|\.\s)", re.I)
_CUP_OF = re.compile(r"\sof\b", re.I)
_NO_BYTES = re.compile(r"\s(?:cases?|patients?|deaths?|infections?|treatment|tests?)\b", re.I)
_IN_ADDRESS = re.compile(r"\.?\s(?:[A-Z]|\d+(?:st|nd|rd|th)\b)")
_CLOCK_FRACTION = re.compile(r"\d+(?:[.:]\d\d)?\Z")
_SHORTEST_NAME = 3
_SHORTEST_AGE_S = 3e10
"""A thousand years, rounded down: shorter times are durations."""


def is_unit_meant(view: SentenceView, at: NumberAt, found: UnitAt) -> bool:
    """Whether a number and the words behind it are a measured quantity."""
    unit, words = found.unit, found.words.lower()
    is_in_digits = any(map(str.isnumeric, at.words))
    if not is_in_digits and (unit.is_symbol or len(words) < _SHORTEST_NAME):
        return False  # "two m" is no length
    if unit.name in _ONLY_IN_DIGITS and not is_in_digits:
        return False
    if unit.dimension == "time":
        return unit.factor < 1 or unit.factor >= _SHORTEST_AGE_S
    if context := _ONLY_IN_CONTEXT.get(unit.name):
        return view.has_any(context)
    return _is_meant_here(view.text, at, found, words)


def _is_meant_here(text: str, at: NumberAt, found: UnitAt, words: str) -> bool:
    """Whether symbols that are common words or abbreviations too stand where units do."""
    if words == "in":
        return bool(_BEHIND_INCHES.match(text, found.end))
    if words in ("am", "pm"):
        return "." in at.words and not _CLOCK_FRACTION.match(at.words)
    if found.words == "W":
        return not _IN_ADDRESS.match(text, found.end)  # "7 W 34th Street"
    if words == "tb":
        return not _NO_BYTES.match(text, found.end)
    if found.unit.name == "cup":
        return bool(_CUP_OF.match(text, found.end))
    return True
