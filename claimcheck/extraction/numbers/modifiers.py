"""The words around a number that say how it is meant: "over", "at least", "… or more"."""

from __future__ import annotations

import re

from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_words import plain
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("numbers")
_MODIFIERS: dict[str, str] = _TABLE["modifiers"]
_AFTER: dict[str, str] = _TABLE["after"]

_AFTER_NUMBER = re.compile(
    rf"{GAP}(?:(?:or|and){GAP}\w{{1,12}}(?!{GAP}(?:than{GAP})?\w*\d)|,?{GAP}?give{GAP}or{GAP}take(?!{GAP}[\da]))\b"
    rf"|,{GAP}give{GAP}or{GAP}take(?!{GAP}[\da])\b|[-–{GAP[1:-1]}](?:plus|odd|ish)\b|\+(?!\d)",
    re.I,
)
_OR_EQUAL = re.compile(rf"{GAP}or{GAP}equals?\b(?:{GAP}to{GAP}it\b)?", re.I)
_WITH_EQUALITY = {">": ">=", "<": "<="}
_LAST = frozenset(words.split(" ")[-1] for words in _MODIFIERS)
_HANDED = (["hand"], ["hands"], ["handed"], ["handing"], ["sign"], ["signed"])
_LONGEST = max(words.count(" ") + 1 for words in _MODIFIERS)


def modifier_before(view: SentenceView, at: int) -> tuple[int, str]:
    """Where the modifier before a place starts, and its sign; (at, "") where none stands."""
    i = view.index_at(at)
    if i and view.words[i - 1] == ".":
        i -= 1  # "approx."
    if not i or view.lowers[i - 1] not in _LAST:
        return at, ""
    for n in range(min(_LONGEST, i), 0, -1):
        words = " ".join(view.lowers[i - n : i])
        if words == "over" and view.lowers[max(0, i - 2) : i - 1] in _HANDED:
            continue  # "will hand over 5 million"
        if words in _MODIFIERS:
            return view.starts[i - n], _MODIFIERS[words]
    return at, ""


def modifier_after(text: str, end: int, before: str) -> tuple[int, str]:
    """Where the modifier behind a number ends, and the sign that it makes of the one before.

    >>> modifier_after("40 or more rooms", 2, ""), modifier_after("less than 40", 12, "<")
    ((10, '>='), (12, '<'))
    """
    if before in _WITH_EQUALITY and (match := _OR_EQUAL.match(text, end)):
        return match.end(), _WITH_EQUALITY[before]
    match = _AFTER_NUMBER.match(text, end)
    sign = _AFTER.get(plain(match[0]).strip("-–, ")) if match else None
    return (match.end(), sign) if match and sign else (end, before)
