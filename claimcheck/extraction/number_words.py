"""One number in digits or words → its value and the worth of its last digit."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

from claimcheck.extraction.number_digits import GAP, read_digits
from claimcheck.extraction.number_fractions import (
    One,
    is_alone,
    names_part,
    read_fraction,
    read_slashed,
    with_fraction,
    with_magnitude,
)
from claimcheck.extraction.number_sums import Sum
from claimcheck.extraction.tables import alternatives, load_table

_TABLE = load_table("numbers")
_SMALL: dict[str, int] = {**_TABLE["units"], **_TABLE["tens"]}
_MAGNITUDES: dict[str, int] = _TABLE["magnitudes"]
_LETTERS: dict[str, int] = _TABLE["letters"]
_CURRENCIES = load_table("currencies")

_SYMBOL = rf"(?<![^\W\d_]){alternatives(_CURRENCIES['symbols'])}"
_CODE = rf"(?-i:\b{alternatives(_CURRENCIES['codes'])})"
CURRENCY_SIGN = rf"(?:{_SYMBOL}|{_CODE})"
"""What stands before an amount of money."""

_WORD = rf"(?:(?P<small>{alternatives(_SMALL)})|(?P<magnitude>{alternatives(_MAGNITUDES)}))\b"
_SINGULAR = alternatives(word for word in _MAGNITUDES if not word.endswith("s"))
_FIRST = re.compile(
    rf"(?:(?P<small>{alternatives(_SMALL)})|(?:an?(?:{GAP}|-))?(?P<magnitude>{_SINGULAR}))\b", re.I
)
_NEXT = re.compile(
    rf"(?:{GAP}{{0,2}}[-‑]{GAP}?|{GAP}{{1,3}}(?P<and>(?:and|&){GAP}{{1,3}})?|[-‑](?P<and_>and)[-‑]"
    rf"|,{GAP}(?=\w{{3,5}}{GAP}hundred\b))"
    rf"(?:{_WORD}|(?P<digits>\d{{1,3}}(?:\.\d{{1,3}})?)(?![\w%]|[.,:/-]\d))",
    re.I,
)
_MAGNITUDE_NEXT = re.compile(
    rf"(?:{GAP}|-){{0,3}}(?P<magnitude>{alternatives(_MAGNITUDES)})\b", re.I
)
_METRES = r"m\s(?:tall|long|wide|deep|high|away|above|below|from|sprint|race|final|relay|hurdles)\b"
_LETTER = re.compile(
    rf"(?:{GAP}?(?P<letters>{alternatives(set(_LETTERS) - {'m', 't'})})|(?P<t>(?-i:T))"
    rf"|{GAP}(?-i:M)|(?!{_METRES})m)\b",
    re.I,
)
_POINT = re.compile(
    rf"(?:{GAP}{{1,2}}|-)point(?P<decimals>(?:(?:{GAP}{{1,2}}|-){alternatives(_SMALL)}\b){{1,12}})",
    re.I,
)
_AT_ONE = re.compile(r"\b(?:at|from|to)\sone\Z", re.I)
_SIGN_WORD = re.compile(
    rf"(?:minus|negative){GAP}{{1,2}}(?=[\w.])(?!minus|negative)|[-−]{GAP}(?=\d)", re.I
)
_OVER = re.compile(rf"{GAP}over{GAP}(?=\d|[a-z])", re.I)
_AND_AGAIN = re.compile(rf"(?:(?:{GAP}|-)[a-z]{{3,9}})?{GAP}and\b", re.I)
_LETTERS_ONLY = re.compile(r"[a-z]+")
_MOST_WORDS = 60
_LONGEST_RUN = 500
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
    if letter := _LETTER.match(text, end):
        factor = _LETTERS["t" if letter["t"] else (letter["letters"] or "m").lower()]
        return One(at, letter.end(), value * factor, resolution * factor, float(factor))
    one = One(at, end, value, resolution)
    if magnitude := _MAGNITUDE_NEXT.match(text, end):
        one = _with_magnitudes(text, one, magnitude, is_between=is_between)
    return with_fraction(text, one)


def _with_magnitudes(text: str, one: One, match: re.Match[str], *, is_between: bool) -> One:
    """The number in digits with the magnitude, and the words that go on with it."""
    total = Sum()
    total.add_digits(abs(one.value), one.resolution)
    if not total.add_magnitude(_MAGNITUDES[match["magnitude"].lower()]):
        return one
    value = -total.value if one.value < 0 else total.value
    first = One(one.start, match.end(), value, total.resolution, total.factor)
    return _summed(text, first, total, is_between=is_between)[0]


def _read_words(text: str, at: int, *, is_between: bool) -> One | None:
    if fraction := read_fraction(text, at):
        return fraction
    first = _FIRST.match(text, at)
    total = Sum()
    if not first or not _add(total, first):
        return None
    one = One(at, first.end(), total.value, total.resolution, total.factor)
    one, before_and = _summed(text, one, total, is_between=is_between)
    if (point := _POINT.match(text, one.end)) and not _AT_ONE.search(text, max(0, at - 6), one.end):
        return with_magnitude(text, _with_decimals(one, point))
    return with_fraction(text, one, before_and)


def _summed(text: str, one: One, total: Sum, *, is_between: bool) -> tuple[One, One | None]:
    """The number with the words that go on with it, and what it was before its last "and".

    Where a magnitude does not fit ("one hundred and two hundred"), the words since the magnitude
    before it belong to the next number.
    """
    sign = -1.0 if one.value < 0 else 1.0
    whole, before_and = one, None
    for _ in range(_MOST_WORDS):
        match = _NEXT.match(text, one.end)
        if not match or not _goes_on(text, match, one, is_between=is_between):
            break
        if not _add(total, match):
            if _is_run_on(one, match) and not names_part(text, one.end):
                return one._replace(value=inf), None
            return (whole if match["magnitude"] else one), before_and
        if match["and"] or match["and_"]:
            before_and = one
        one = One(one.start, match.end(), sign * total.value, total.resolution, total.factor)
        if total.ends_in_magnitude:
            whole = one
    return one, before_and


def _is_run_on(one: One, match: re.Match[str]) -> bool:
    """Whether two numbers stand side by side without a link: "twenty nineteen"."""
    small = _SMALL[match["small"].lower()] if match["small"] else 100
    return not (match["and"] or match["and_"]) and one.value >= 10 <= small


def end_of_run(text: str, at: int) -> int:
    """Where the number words end that start at a place but make no number together."""
    match, end = _FIRST.match(text, at), at
    while match and end - at < _LONGEST_RUN:
        end = match.end()
        match = _NEXT.match(text, end)
    return end


def _goes_on(text: str, match: re.Match[str], one: One, *, is_between: bool) -> bool:
    """Whether what stands behind a number may belong to it, by its link and what follows it."""
    is_and = bool(match["and"] or match["and_"])
    if is_and and (match["magnitude"] or (is_between and not _AND_AGAIN.match(text, match.end()))):
        return False
    if not match["digits"]:
        return True
    has_magnitude = bool(_MAGNITUDE_NEXT.match(text, match.end()))
    if is_and:
        return one.factor == 100 and float(match["digits"]) < 100 and not has_magnitude
    return match[0][0] != "-" and has_magnitude


def _add(total: Sum, match: re.Match[str]) -> bool:
    words = match.groupdict()
    if words.get("digits"):
        return total.add_digits(float(words["digits"]), 1.0)
    if words["small"]:
        return total.add_small(
            _SMALL[words["small"].lower()], after_and=bool(words.get("and") or words.get("and_"))
        )
    return total.add_magnitude(_MAGNITUDES[words["magnitude"].lower()])


def _with_decimals(one: One, point: re.Match[str]) -> One:
    """The number with spoken decimals: "point seven", "point seventy-one", "point nought four"."""
    values = [_SMALL[word] for word in _LETTERS_ONLY.findall(point["decimals"].lower())]
    digits = "".join(
        str(value // 10) if value >= 20 and 0 < following < 10 else str(value)
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    resolution = 10.0 ** -len(digits)
    return One(one.start, point.end(), one.value + int(digits) * resolution, resolution)
