"""Numbers of a whole and its part: "14 of the 16 charges", "two five-year terms"."""

from __future__ import annotations

import re

from claimcheck.extraction.numbers.number_words import read_number
from claimcheck.extraction.text.views import SentenceView

_OF = re.compile(r"\s(?:out\s)?of\s(?:all\s)?(?:(?:the|its|his|her|their|these|those)\s)?(?=[\w])")
_BEFORE_WHOLE = re.compile(rf"(?P<part>[\w,.-]*\w){_OF.pattern}\Z", re.I)
_TERM = re.compile(r"[\s-](?:prison\s|jail\s|annual\s)?(?:terms|sentences|instal?lments|spells)\b")
_LAST_WORD = re.compile(r"[\w,.-]*\w\Z")
_REACH = 40


def wholes_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """What the words beside the value at [start, end) tell of its part and whole.

    "of 16" for the part of a whole of 16, "whole" for the 16, "one" for the length of one of
    several terms.
    """
    found = []
    text = view.text
    of = _OF.match(text, end)
    if of and read_number(text, start) and (whole := read_number(text, of.end())):
        found.append(f"of {whole.value:g}")
    before = _BEFORE_WHOLE.search(text, max(0, start - _REACH), start)
    if before and _is_number(before["part"]):
        found.append("whole")
    counter = _LAST_WORD.search(text, max(0, start - _REACH), max(0, start - 1))
    if _TERM.match(text, end) and counter and _is_number(counter[0]):
        found.append("one")
    return tuple(found)


def _is_number(words: str) -> bool:
    one = read_number(words, 0)
    return one is not None and one.end == len(words)
