"""Measured quantities in SI units: "12 kilometers", "5 °C", "40bn kWh", "500 barrels a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.changes import is_change
from claimcheck.extraction.found import Found
from claimcheck.extraction.number_digits import GAP
from claimcheck.extraction.number_values import Number
from claimcheck.extraction.numbers import NumberAt
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import QuantityValue


class _Unit(NamedTuple):
    """What one of a unit is worth in SI: `value * factor + offset`."""

    dimension: str
    si: str
    factor: float
    offset: float = 0.0


_TABLE = load_table("units")
_UNITS: dict[str, _Unit] = {
    name: _Unit(dimension, group["si"], *(worth if isinstance(worth, list) else [worth]))
    for dimension, group in _TABLE["units"].items()
    for name, worth in group["names"].items()
}
_CASED: dict[str, _Unit] = {
    name: _Unit(dimension, *rest) for name, (dimension, *rest) in _TABLE["symbols"].items()
}
_PERIODS: dict[str, float] = _TABLE["periods"]

_UNIT = re.compile(
    rf"(?:{GAP}-{GAP}|{GAP}|-)?(?:(?P<symbol>(?-i:{alternatives(_CASED)}))(?![\w/])"
    rf"|(?P<name>{alternatives(_UNITS)}(?:s|es)?)(?!\w))"
    rf"(?:(?:{GAP}(?:per|an?|each){GAP}|/)(?P<period>{alternatives(_PERIODS)})\b)?",
    re.I,
)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude[\s-](?:of\s)?\Z", re.I)
_MAGNITUDE_AFTER = re.compile(r"[\s-]magnitude\b", re.I)
_LONGEST_SYMBOL = 2


def find_measures(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The numbers of a sentence with a unit of measure behind them, in SI units."""
    for at in numbers:
        if at.sign:
            continue
        if _is_magnitude(view.text, at):
            yield _found(view, at, at.end, at.number, _Unit("magnitude", "", 1.0))
            continue
        match = _UNIT.match(view.text, at.end)
        if match and (at.is_in_digits or _is_spelled(match)):
            yield _measured(view, at, match)


def _is_spelled(match: re.Match[str]) -> bool:
    """Whether the unit is a word and no symbol ("two m" is no length)."""
    return len(match["name"] or "") > _LONGEST_SYMBOL


def _is_magnitude(text: str, at: NumberAt) -> bool:
    return bool(
        _MAGNITUDE_AFTER.match(text, at.end)
        or _MAGNITUDE_BEFORE.search(text, max(0, at.start - 14), at.start)
    )


def _measured(view: SentenceView, at: NumberAt, match: re.Match[str]) -> Found:
    unit = _CASED[match["symbol"]] if match["symbol"] else _named(match["name"])
    number = at.number.scaled(unit.factor, offset=unit.offset)
    if not match["period"]:
        return _found(view, at, match.end(), number, unit)
    seconds = _PERIODS[match["period"].lower()]
    if unit.dimension == "length":
        rate = _Unit("speed", "m/s", 1.0)
    else:
        rate = _Unit(f"{unit.dimension} rate", f"{unit.si}/s", 1.0)
    return _found(view, at, match.end(), number.scaled(1 / seconds), rate)


def _named(name: str) -> _Unit:
    words = " ".join(name.lower().split())
    for candidate in (words, words.removesuffix("s")):
        if candidate in _UNITS:
            return _UNITS[candidate]
    return _UNITS[words.removesuffix("es")]


def _found(view: SentenceView, at: NumberAt, end: int, number: Number, unit: _Unit) -> Found:
    value = QuantityValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        dimension=unit.dimension,
        unit=unit.si,
        change=is_change(view, at.start, kind="quantity"),
    )
    return Found(at.start, end, value, end)
