"""The unit that stands behind a number: "km", "square miles", "m/s²", "barrels a day"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.amounts.units import OPENERS, Unit, divided, raised, unit_called
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("units")
_POWERS: dict[str, int] = _TABLE["powers"]
_EXPONENTS: dict[str, int] = _TABLE["exponents"]

_START = re.compile(rf"{GAP}?(?P<bracket>[\[<])|{GAP}-{GAP}|{GAP}|-")
_POWER = re.compile(rf"(?P<power>{alternatives(_POWERS)})(?:{GAP}|-|(?<=\.))", re.I)
_LETTERS = r"[^\W\d_²³]+"
_WORDS = re.compile(
    rf"[°º˚]{GAP}?[CFK]\b|[°º˚]{GAP}?(?:Celsius|Fahrenheit|Centigrade)\b|[°º˚℃℉]"
    rf"|{_LETTERS}(?:/d\b)?(?:(?:{GAP}|-){_LETTERS}){{0,3}}"
)
_WORD_END = re.compile(rf"\Z|{GAP}|-")
_EXPONENT = re.compile(rf"{alternatives(_EXPONENTS)}(?!\w)")
_PER = re.compile(rf"{GAP}?/{GAP}?|(?P<word>{GAP}(?:per|each|every|an?){GAP}|-(?:per|an?)-)", re.I)
_SYMBOL_GOES_ON = re.compile(r"\w|-\d|/[^\W\d]|-[A-Z]")
_NAME_GOES_ON = re.compile(r"\w")
_BEFORE_LATER = re.compile(rf"{GAP}(?:ago|earlier|later|before|after|from|older|younger)\b", re.I)
_LONGEST = 60
"""Characters of the longest name of a unit."""

_CELSIUS, _FAHRENHEIT = unit_called("celsius"), unit_called("fahrenheit")
_MARKS = {"c": _CELSIUS, "℃": _CELSIUS, "f": _FAHRENHEIT, "℉": _FAHRENHEIT}
_MARKS |= {"k": unit_called("kelvin"), "": unit_called("degree")}


class UnitAt(NamedTuple):
    """A unit that ends at a place of a text; `words` are its own, without what it is divided by."""

    unit: Unit
    end: int
    words: str


def unit_behind(text: str, at: int) -> UnitAt | None:
    """The unit whose words follow the number that ends at a place; None where none do."""
    start = _START.match(text, at)
    found = unit_at(text, start.end() if start else at)
    if not found:
        return None
    if start and start["bracket"]:
        is_closed = text[found.end : found.end + 1] == {"[": "]", "<": ">"}[start["bracket"]]
        return found._replace(end=found.end + 1) if is_closed else None
    for _ in range(2):  # "metres per second per second"
        found = _divided_behind(text, found)
    goes_on = _SYMBOL_GOES_ON if found.unit.is_symbol else _NAME_GOES_ON
    return None if goes_on.match(text, found.end) else found


def unit_at(text: str, at: int) -> UnitAt | None:
    """The single unit whose words start at a place, to a power where one is told."""
    power = _POWER.match(text, at)
    start = power.end() if power else at
    run = _WORDS.match(text, start, min(len(text), start + _LONGEST))
    found = _longest_unit(text, run) if run else None
    if not found:
        return None
    exponent = None if power else _EXPONENT.match(text, found.end)
    n = _POWERS[power["power"].lower()] if power else _EXPONENTS[exponent[0]] if exponent else 1
    unit = found.unit if n == 1 else raised(found.unit, n)
    end = exponent.end() if exponent else found.end
    return UnitAt(unit, end, text[at:end]) if unit else None


def _longest_unit(text: str, run: re.Match[str]) -> UnitAt | None:
    words = run[0]
    if words[0] in "°º˚℃℉":
        unit = _MARKS[words.lstrip("°º˚").strip()[:1].lower()]
        return UnitAt(unit, run.end(), words) if unit else None
    ends = [match.start() for match in _WORD_END.finditer(words)]
    first = words[: ends[0]]
    if first.lower() not in OPENERS and not unit_called(first):
        return None
    for end in reversed(ends):
        if unit := unit_called(" ".join(words[:end].split())):
            return UnitAt(unit, run.start() + end, words[:end])
    return None


def _divided_behind(text: str, found: UnitAt) -> UnitAt:
    """The unit with what it is divided by, where that follows."""
    link = _PER.match(text, found.end)
    by = unit_at(text, link.end()) if link else None
    if not link or not by or by.unit.offset:
        return found
    is_article = (link["word"] or "/per").strip(" -\u00a0").lower() not in ("/per", "per")
    if is_article and (
        by.unit.dimension not in ("time", "volume") or _BEFORE_LATER.match(text, by.end)
    ):
        return found  # "moved it 5 miles a year ago"
    if by.unit.is_symbol and _SYMBOL_GOES_ON.match(text, by.end):
        return found
    return found._replace(unit=divided(found.unit, by.unit), end=by.end)
