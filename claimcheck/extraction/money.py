"""Amounts of money: "$1.2 billion", "85 million euros", "€1.2-1.5bn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.number_digits import GAP
from claimcheck.extraction.number_values import Number
from claimcheck.extraction.numbers import NumberAt
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.models import MoneyValue

_TABLE = load_table("currencies")
_SYMBOLS: dict[str, str] = _TABLE["symbols"]
_NAMES: dict[str, str] = _TABLE["names"]
_CODES: dict[str, str] = {code: _TABLE["former_codes"].get(code, code) for code in _TABLE["codes"]}
_SUBUNITS: dict[str, tuple[str, float]] = {
    name: (code, factor) for name, (code, factor) in _TABLE["subunits"].items()
}
_NAME = re.compile(
    rf"{GAP}?(?P<symbol>[€£¥$])(?!\s?\d)|(?:{GAP}|-)?(?P<code>(?-i:{alternatives(_CODES)})\b)"
    rf"|(?:{GAP}|-)(?P<name>{alternatives({*_NAMES, *_SUBUNITS})}s?)\b",
    re.I,
)
_WEIGHT = re.compile(r"\b(?:weigh\w*|lighter|heavier|lose|losing)\s", re.I)
_OF = re.compile(r"\sof\s(?!the\b|debt|public|taxpayer)", re.I)
_LEAST_WON = 100
"""Nothing costs less in South Korea."""


def find_money(text: str, numbers: list[NumberAt]) -> Iterator[Found]:
    """The amounts of money of a sentence; the currency as an ISO code, "$" where it is open."""
    for at in numbers:
        if at.sign:
            sign = at.sign.strip().lower()
            code = _SYMBOLS.get(sign) or _CODES[sign.upper()]
            yield _found(at, at.end, at.number, code)
        elif (match := _NAME.match(text, at.end)) and not _is_other(text, at, match):
            yield _named(at, match)


def _is_other(text: str, at: NumberAt, match: re.Match[str]) -> bool:
    """Whether pounds are a weight and "won" a victory."""
    name = (match["name"] or "").lower()
    if name in ("pound", "pounds"):
        is_weighed = _WEIGHT.search(text, max(0, at.start - 20), at.start)
        return match[0][0] == "-" or bool(is_weighed) or bool(_OF.match(text, match.end()))
    return name == "won" and (at.number.interval.high or 0) < _LEAST_WON


def _named(at: NumberAt, match: re.Match[str]) -> Found:
    if match["symbol"]:
        return _found(at, match.end(), at.number, _SYMBOLS[match["symbol"]])
    if match["code"]:
        return _found(at, match.end(), at.number, _CODES[match["code"]])
    name = " ".join(match["name"].lower().split())
    name = name if name in _NAMES or name in _SUBUNITS else name.removesuffix("s")
    if name in _SUBUNITS:
        code, factor = _SUBUNITS[name]
        return _found(at, match.end(), at.number.scaled(factor), code)
    return _found(at, match.end(), at.number, _NAMES[name])


def _found(at: NumberAt, end: int, number: Number, code: str) -> Found:
    value = MoneyValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        currency=code,
    )
    return Found(at.start, end, value, end)
