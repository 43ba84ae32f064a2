"""Measured quantities in SI units: "12 kilometers", "5 ft 2 in", "500 barrels a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.amounts.feet_marks import find_marked
from claimcheck.extraction.amounts.measure_pairs import Measure, joined, shared_before
from claimcheck.extraction.amounts.temperatures import temperature_behind
from claimcheck.extraction.amounts.unit_meanings import is_unit_meant
from claimcheck.extraction.amounts.unit_phrases import UnitAt, unit_behind
from claimcheck.extraction.amounts.units import Unit, divided, unit_called
from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.changes import is_change
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_values import Number
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import QuantityValue

_MAGNITUDE = Unit("magnitude", "", 1.0)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude[\s-](?:of\s)?\Z", re.I)
_MAGNITUDE_AFTER = re.compile(r"[\s-]magnitude\b", re.I)
_OF_RATE = re.compile(
    rf"{GAP}of(?:{GAP}[^\W\d_]+){{1,3}}?{GAP}(?:per|an?|each|every){GAP}"
    r"(?P<period>second|minute|hour|day|week|month|year)\b(?!\s(?:ago|earlier|later|before|after))",
    re.I,
)
_PER = re.compile(rf"{GAP}per{GAP}(?P<noun>[a-z]{{3,}})\b")
_PERSONS = frozenset({"capita", "head"})


def find_measures(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The numbers of a sentence with a unit of measure behind them, in SI units."""
    yield from (_found(view, marked) for marked in find_marked(view, numbers))
    measures = [measure for at in numbers if (measure := _measure(view, at))]
    if not measures:
        return
    for measure in shared_before(view, numbers, measures):
        yield _found(view, measure)
    for measure in joined(view, numbers, measures):
        yield _found(view, measure)


def _measure(view: SentenceView, at: NumberAt) -> Measure | None:
    if at.sign:
        return None
    if _is_magnitude(view.text, at):
        return Measure(at, at.start, at.end, at.number, _MAGNITUDE)
    found = unit_behind(view.text, at.end)
    if temperature := temperature_behind(view, at, found):
        return temperature
    if not found or found.unit.name == "degree" or not is_unit_meant(view, at, found):
        return None
    return _in_si(view, at, found)


def _is_magnitude(text: str, at: NumberAt) -> bool:
    return bool(
        _MAGNITUDE_AFTER.match(text, at.end)
        or _MAGNITUDE_BEFORE.search(text, max(0, at.start - 14), at.start)
    )


def _in_si(view: SentenceView, at: NumberAt, found: UnitAt) -> Measure:
    unit, end, per = found.unit, found.end, ""
    if match := _OF_RATE.match(view.text, end):
        period = unit_called(match["period"])
        unit = divided(unit, period) if period else unit
    elif match := _PER.match(view.text, end):
        noun = match["noun"]
        per = "person" if noun in _PERSONS else singular(noun) or noun
        end = match.end()
    return Measure(at, at.start, end, at.number.scaled(unit.factor), unit, per)


def _found(view: SentenceView, measure: Measure) -> Found:
    number: Number = measure.number
    value = QuantityValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        dimension=measure.unit.dimension,
        unit=measure.unit.si,
        per=measure.per,
        change=measure.is_difference or is_change(view, measure.start, kind="quantity"),
    )
    return Found(measure.start, measure.end, value, measure.end)
