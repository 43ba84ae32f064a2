"""One number in digits or words → its value and the worth of its last digit."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extraction.numbers.number_digits import GAP, read_digits
from claimcheck.extraction.numbers.number_fractions import (
    One,
    is_alone,
    read_fraction,
    read_slashed,
    with_fraction,
    with_magnitude,
)
from claimcheck.extraction.numbers.number_phrases import SMALL_NUMBERS, read_phrase, with_magnitudes
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("numbers")
_LETTERS: dict[str, int] = _TABLE["letters"]
_CURRENCIES = load_table("currencies")

_SYMBOL = rf"(?<![^\W\d_]){alternatives(_CURRENCIES['symbols'])}"
_CODE = rf"(?-i:\b{alternatives(_CURRENCIES['codes'])})"
CURRENCY_SIGN = rf"(?:{_SYMBOL}|{_CODE})"
"""What stands before an amount of money."""
SIGN_ENDS = frozenset(
    letter
    for sign in (*_CURRENCIES["symbols"], *_CURRENCIES["codes"])
    for letter in (sign[-1].lower(), sign[-1].upper())
)
"""The last letters of such signs."""

_METRES = r"m\s(?:tall|long|wide|deep|high|away|above|below|from|sprint|race|final|relay|hurdles)\b"
_SMALLER = rf"{GAP}?(?P<letters>{alternatives(set(_LETTERS) - {'m', 't'})})|(?P<t>(?-i:T))"
_LETTER = re.compile(rf"(?:{_SMALLER}|{GAP}(?-i:M)|(?!{_METRES})m)\b", re.I)
_LETTER_OF_MONEY = re.compile(rf"(?:{_SMALLER}|{GAP}?m)\b", re.I)
_MONEY = re.compile(rf"{CURRENCY_SIGN}{GAP}?\Z", re.I)
_LONGEST_SIGN = 6
_POINT = re.compile(
    rf"(?:{GAP}{{1,2}}|-)point(?P<decimals>(?:(?:{GAP}{{1,2}}|-){alternatives(SMALL_NUMBERS)}\b){{1,12}})",
    re.I,
)
_AT_ONE = re.compile(r"\b(?:at|from|to)\sone\Z", re.I)
_SIGN_WORD = re.compile(
    rf"(?:minus|negative){GAP}{{1,2}}(?=[\w.])(?!minus|negative)|[-−]{GAP}(?=\d)", re.I
)
_OVER = re.compile(rf"{GAP}over{GAP}(?=\d|[a-z])", re.I)
_LETTERS_ONLY = re.compile(r"[a-z]+")
_LATEST_ALONE = 3
_TOO_LARGE = 1e300


@lru_cache(maxsize=4096)
def parse_number(text: str) -> tuple[float, float] | None:
    """The value of one number in digits or words, and the worth of its last stated digit.

    >>> parse_number("1.5 million"), parse_number("two dozen"), parse_number("68,000")
    ((1500000.0, 100000.0), (24.0, 12.0), (68000.0, 1000.0))
    """
    text = text.strip()
    one = read_number(text, 0) if text else None
    return (one.value, one.resolution) if one and one.end == len(text) else None


def plain(text: str) -> str:
    """The words in lower case with single spaces."""
    return " ".join(text.lower().split())


def read_number(text: str, at: int, *, is_between: bool = False) -> One | None:
    """The longest number that starts at a place; None where none does.

    Args:
        text: Any text.
        at: Where the number has to start.
        is_between: Whether an "and" may lead to a second number ("between ten and twenty").

    >>> read_number("two and a half million", 0)
    One(start=0, end=22, value=2500000.0, resolution=500000.0, factor=1000000.0)
    """
    if sign := _SIGN_WORD.match(text, at):
        one = read_number(text, sign.end(), is_between=is_between)
        return one._replace(start=at, value=-abs(one.value)) if one else None
    read = _read_words if text[at].isalpha() else _read_digits
    one = read(text, at, is_between=is_between)
    if one and at <= _LATEST_ALONE and (over := _OVER.match(text, one.end)):
        one = _quotient(text, one, read_number(text, over.end())) or one
    return one if one and abs(one.value) < _TOO_LARGE else None


def _quotient(text: str, one: One, below: One | None) -> One | None:
    """The quotient that a text with nothing else names: "1 over 3"."""
    if not below or not below.value or not is_alone(text, one.start, below.end):
        return None
    return One(one.start, below.end, one.value / below.value, one.resolution / below.value)


def _read_digits(text: str, at: int, *, is_between: bool) -> One | None:
    if fraction := read_slashed(text, at):
        return with_magnitude(text, fraction)
    digits = read_digits(text, at)
    if not digits:
        return None
    value, resolution, end = digits
    is_money = _MONEY.search(text, max(0, at - _LONGEST_SIGN), at)
    if letter := (_LETTER_OF_MONEY if is_money else _LETTER).match(text, end):
        factor = _LETTERS["t" if letter["t"] else (letter["letters"] or "m").lower()]
        return One(at, letter.end(), value * factor, resolution * factor, float(factor))
    one = One(at, end, value, resolution)
    return with_fraction(text, with_magnitudes(text, one, is_between=is_between))


def _read_words(text: str, at: int, *, is_between: bool) -> One | None:
    if fraction := read_fraction(text, at):
        return fraction
    phrase = read_phrase(text, at, is_between=is_between)
    if not phrase:
        return None
    one, before_and = phrase
    if (point := _POINT.match(text, one.end)) and not _AT_ONE.search(text, max(0, at - 6), one.end):
        return with_magnitude(text, _with_decimals(one, point))
    return with_fraction(text, one, before_and)


def _with_decimals(one: One, point: re.Match[str]) -> One:
    """The number with spoken decimals: "point seven", "point seventy-one", "point nought four"."""
    values = [SMALL_NUMBERS[word] for word in _LETTERS_ONLY.findall(point["decimals"].lower())]
    digits = "".join(
        str(value // 10) if value >= 20 and 0 < following < 10 else str(value)
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    resolution = 10.0 ** -len(digits)
    return One(one.start, point.end(), one.value + int(digits) * resolution, resolution)
