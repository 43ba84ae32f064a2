"""Temperatures and angles: "5 °C", "98 degrees", "40C", "1.5 degrees Celsius above", "turn 90°"."""

from __future__ import annotations

import re

from claimcheck.extraction.amounts.measure_pairs import Measure
from claimcheck.extraction.amounts.spans_of_two import negated
from claimcheck.extraction.amounts.unit_phrases import UnitAt
from claimcheck.extraction.amounts.units import Unit, unit_called
from claimcheck.extraction.numbers.changes import is_change
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("units")
_HEAT = frozenset(_TABLE["heat_words"])
_ANGLES = frozenset(_TABLE["angle_words"])
_STUDIES = frozenset(_TABLE["study_words"])
_OPEN_SCALE = Unit("temperature", "degree", 1.0)
_LETTER = re.compile(rf"{GAP}?(?P<scale>[CFcf])(?![\w'’-])")
_IN_BOTH = re.compile(
    rf"{GAP}\({GAP}?(?:about{GAP})?[-−]?\d+(?:\.\d)?{GAP}?[°º]?{GAP}?[CF]{GAP}?\)"
)
_AFTER_BOTH = re.compile(r"\d\s?[°º]?\s?[CF]\s?\(\s?\Z")
_BELOW_ZERO = re.compile(rf"{GAP}below{GAP}zero\b", re.I)
_DIFFERENCE_AFTER = re.compile(
    rf"(?:{GAP}or{GAP}more)?{GAP}(?:above|below|warmer|colder|hotter|cooler|higher|lower|of{GAP}warming)\b",
    re.I,
)
_WARMING_REACH = 4


def temperature_behind(
    view: SentenceView, at: NumberAt, unit_found: UnitAt | None
) -> Measure | None:
    """The temperature or angle whose unit follows a number; None where none does.

    `unit_found` is the unit of measure that follows, if any.
    """
    found = _degrees(view, at, unit_found)
    if not found:
        return None
    unit, number = found.unit, at.number
    if unit.offset and _is_difference(view, at, found.end):
        scaled = number.scaled(unit.factor)
        return Measure(at, at.start, found.end, scaled, unit, is_difference=True)
    end = found.end
    if below := _BELOW_ZERO.match(view.text, end):
        end, number = below.end(), negated(number)
    scaled = number.scaled(unit.factor, offset=unit.offset)
    return Measure(at, at.start, end, scaled, unit)


def _degrees(view: SentenceView, at: NumberAt, found: UnitAt | None) -> UnitAt | None:
    text = view.text
    if letter := _LETTER.match(text, at.end):
        scale = unit_called("celsius" if letter["scale"] in "Cc" else "fahrenheit")
        is_paired = _IN_BOTH.match(text, letter.end()) or _AFTER_BOTH.search(
            text, max(0, at.start - 8), at.start
        )
        if scale and ((is_paired and letter["scale"].isupper()) or view.has_any(_HEAT)):
            return UnitAt(scale, letter.end(), letter["scale"])
        return None
    if not found or (found.unit.dimension, found.unit.name) == ("angle", "degree"):
        return found and _open(view, at, found)
    return found if found.unit.dimension == "temperature" else None


def _open(view: SentenceView, at: NumberAt, found: UnitAt) -> UnitAt | None:
    """The unit of degrees without a scale: of heat, of an angle, or none (of a university)."""
    if found.words[:1].isupper() and not view.text.isupper():
        return None  # a name: "98 Degrees"
    if view.has_any(_ANGLES) and not view.has_any({"temperature", "temperatures"}):
        return found
    if view.has_any(_HEAT):
        return found._replace(unit=_OPEN_SCALE)
    is_word = found.words[:1].isalpha()
    if is_word and (not any(map(str.isnumeric, at.words)) or view.has_any(_STUDIES)):
        return None
    return found._replace(unit=_OPEN_SCALE) if is_word else found


def _is_difference(view: SentenceView, at: NumberAt, end: int) -> bool:
    """Whether it says by how much something is warmer, not how warm it is."""
    if _BELOW_ZERO.match(view.text, end):
        return False
    i = view.index_at(at.start)
    return bool(
        _DIFFERENCE_AFTER.match(view.text, end)
        or is_change(view, at.start, kind="quantity")
        or "warming" in view.lowers[max(0, i - _WARMING_REACH) : i]
    )
