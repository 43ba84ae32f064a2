"""Which currency stands before or behind a number, and what one of its units is worth."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_words import parse_number, plain
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("currencies")
_SYMBOLS: dict[str, str] = _TABLE["symbols"]
_NAMES: dict[str, str] = _TABLE["names"]
_SUBUNITS: dict[str, tuple[str, float]] = {
    name: (code, factor) for name, (code, factor) in _TABLE["subunits"].items()
}
_SUBUNIT_SIGNS: dict[str, tuple[str, float]] = {
    sign: (code, factor) for sign, (code, factor) in _TABLE["subunit_signs"].items()
}
_CODES: dict[str, tuple[str, float]] = {
    **{code: (_TABLE["former_codes"].get(code, code), 1.0) for code in _TABLE["codes"]},
    **{code: (iso, factor) for code, (iso, factor) in _TABLE["scaled_codes"].items()},
}
_LOWER_CODES = frozenset(_TABLE["lower_codes"])

_SIGN_BEHIND = alternatives({sign for sign in _SYMBOLS if not sign[-1].isalpha()} - {"rs."})
_NAME = re.compile(
    rf"{GAP}?(?P<symbol>{_SIGN_BEHIND})(?!\s?\d(?!\d*\s?{_SIGN_BEHIND}))"
    rf"|(?P<sub>p(?!\s?\.\s?m)|{GAP}?¢)(?!\w)"
    rf"|(?:{GAP}|-)?(?P<code>(?-i:{alternatives({*_CODES, *_LOWER_CODES})})\b)"
    rf"|(?:{GAP}|-)(?P<name>{alternatives({*_NAMES, *_SUBUNITS})}(?:e?s)?)\b",
    re.I,
)
_MAGNITUDES = alternatives([*load_table("numbers")["magnitudes"], "bn", "mn"])
_MAGNITUDE = re.compile(rf"{GAP}(?P<magnitude>{_MAGNITUDES})\b", re.I)
_NAME_BEFORE = re.compile(rf"\b(?P<name>{alternatives(_TABLE['names_before'])}){GAP}\Z", re.I)
_NAMES_BEFORE = frozenset(_TABLE["names_before"])
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_LONGEST_NAME_BEFORE = 12


class CurrencyAt(NamedTuple):
    """A currency up to `end`; one of the unit that is named is worth `factor` of it.

    `name` is the unit's name in the singular; "" for signs and codes.
    """

    code: str
    factor: float
    end: int
    name: str = ""


def currency_of_sign(sign: str) -> tuple[str, float]:
    """The code of a sign before an amount, and what it multiplies the amount by."""
    sign = sign.strip()
    if sign in _CODES:
        return _CODES[sign]
    return _SYMBOLS.get(sign.lower()) or _CODES[sign.upper()][0], 1.0


def currency_before(view: SentenceView, at: NumberAt) -> tuple[int, CurrencyAt] | None:
    """The name that an amount follows, and where it starts: "dollar 22.5 million"."""
    word = view.word_before(at.core)
    if word not in _NAMES_BEFORE or at.start != at.core or not at.is_in_digits:
        return None
    match = _NAME_BEFORE.search(view.text, max(0, at.core - _LONGEST_NAME_BEFORE), at.core)
    before = view.word_before(match.start()) if match else ""
    if not match or before in _ARTICLES:
        return None
    currency = _named(match["name"], at.end)
    full = f"{before} {currency.name}"  # "Australian dollar 5bn"
    if full in _NAMES:
        start = view.starts[view.index_at(match.start()) - 1]
        return start, currency._replace(code=_NAMES[full])
    return match.start(), currency


def currency_behind(text: str, at: int) -> CurrencyAt | None:
    """The currency that follows a number, with a magnitude behind it ("75 USD million")."""
    match = _NAME.match(text, at)
    if not match:
        return None
    if match["symbol"]:
        found = CurrencyAt(_SYMBOLS[match["symbol"].lower()], 1.0, match.end())
    elif match["sub"]:
        found = CurrencyAt(*_SUBUNIT_SIGNS[match["sub"].strip().lower()], match.end(), "cent")
    elif match["code"]:
        found = CurrencyAt(*_CODES[match["code"].upper()], match.end())
    else:
        found = _named(match["name"], match.end())
    if (match["symbol"] or match["code"]) and (more := _MAGNITUDE.match(text, found.end)):
        parsed = parse_number("1 " + more["magnitude"])
        if parsed:
            return found._replace(factor=found.factor * parsed[0], end=more.end())
    return found


def _named(words: str, end: int) -> CurrencyAt:
    name = plain(words)
    known = (name, name.removesuffix("s"), name.removesuffix("es"))
    name = next(word for word in known if word in _NAMES or word in _SUBUNITS)
    if name in _SUBUNITS:
        code, factor = _SUBUNITS[name]
        return CurrencyAt(code, factor, end, name)
    return CurrencyAt(_NAMES[name], 1.0, end, name)
