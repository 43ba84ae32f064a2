"""Numbers in English text: digits, words, magnitudes, vague counts and their modifiers.

`NUMBER` is a regular expression for one number or range with its modifier; `read_number` turns
what it matched into an interval. The other modules put their units around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.models import Interval, Stated

_TABLE = load_table("numbers")
_SMALL: dict[str, int] = {**_TABLE["units"], **_TABLE["tens"]}
_MAGNITUDES: dict[str, int] = _TABLE["magnitudes"]
_LETTERS: dict[str, int] = _TABLE["letters"]
_VAGUE: dict[str, list[float]] = _TABLE["vague"]
_FRACTIONS: dict[str, float] = _TABLE["fractions"]
_MODIFIERS: dict[str, str] = _TABLE["modifiers"]

_GAP = r"[ \t\u00a0\u2009\u202f]"
_DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,6}|\d{1,15})(?:\.\d{1,9})?"
_SMALL_WORD = alternatives(_SMALL)
_MAGNITUDE = alternatives(_MAGNITUDES)
_SPELLED = (
    rf"(?:(?:half{_GAP}an?|a|an){_GAP}{_MAGNITUDE}|{_SMALL_WORD}|{_MAGNITUDE})"
    rf"(?:(?:-|{_GAP}(?:and{_GAP})?)(?:{_SMALL_WORD}|{_MAGNITUDE})\b){{0,12}}"
)
_LETTER = rf"{_GAP}?{alternatives(_LETTERS)}\b"
_WITH_MAGNITUDE = rf"{_DIGITS}(?:(?:{_GAP}|-){{0,2}}{_MAGNITUDE}\b|{_LETTER})?"
_ONE = rf"(?:[-−]?\b{_WITH_MAGNITUDE}|\b{_SPELLED}\b)"
_RANGE = rf"{_ONE}(?:{_GAP}?[-–—]{_GAP}?|{_GAP}(?:to|and){_GAP}){_ONE}"
_VAGUE_WORD = rf"\b{alternatives(_VAGUE)}"
_MODIFIER = rf"\b{alternatives(_MODIFIERS)}{_GAP}"

MODIFIER = rf"(?P<mod>{_MODIFIER})?"
"""An optional modifier ("over", "at least")."""

AMOUNT = (
    rf"(?:(?P<vague>{_VAGUE_WORD}\b)"
    rf"|(?:between|from){_GAP}(?P<between>{_RANGE})"
    rf"|(?P<range>{_ONE}{_GAP}to{_GAP}{_ONE}|\b{_WITH_MAGNITUDE}{_GAP}?[-–—]{_GAP}?{_WITH_MAGNITUDE})"
    rf"|(?P<one>{_ONE}))"
    rf"(?P<after>{_GAP}(?:or{_GAP}(?:so|more)|and{_GAP}(?:counting|a{_GAP}half)))?"
)
"""One number or range without its modifier."""

NUMBER = MODIFIER + AMOUNT
"""One number with its modifier; a pattern can use it once, for its groups are named."""

TRIGGER = re.compile(
    rf"\d|\b(?:{_SMALL_WORD}|{_MAGNITUDE}s?|several|couple|handful|few|half|scores|no)\b", re.I
)
"""Found in every text that holds a number in digits or words."""

_APPROXIMATE_SHARE = 0.1
"""How far "about" reaches: a tenth of the value, and at least half of the last digit stated."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: its interval, how it was stated, and the worth of its last digit."""

    interval: Interval
    stated: Stated
    resolution: float

    def scaled(self, factor: float) -> Number:
        """The same number in another unit; `factor` is positive."""
        low, high = self.interval.low, self.interval.high
        return Number(
            Interval(
                low=None if low is None else low * factor,
                high=None if high is None else high * factor,
                low_open=self.interval.low_open,
                high_open=self.interval.high_open,
            ),
            self.stated,
            self.resolution * factor,
        )


def read_number(match: re.Match[str]) -> Number | None:
    """The number that a match of `NUMBER` found, or None where the words give none."""
    modifier = _MODIFIERS.get(_plain(match["mod"] or ""), "=")
    if match["vague"]:
        low, high = _VAGUE[_plain(match["vague"])]
        return Number(Interval(low=low, high=high), "vague", high)
    ends = match["between"] or match["range"]
    if ends:
        return _read_range(ends)
    parsed = parse_number(match["one"])
    if parsed is None:
        return None
    value, resolution = parsed
    after = _plain(match["after"] or "")
    if after == "and a half":
        value, resolution = value + 0.5 * resolution, 0.5 * resolution
    elif after == "or so":
        modifier = "~"
    elif after in ("or more", "and counting"):
        modifier = ">="
    return _modified(value, resolution, modifier)


@lru_cache(maxsize=65536)
def parse_number(text: str) -> tuple[float, float] | None:
    """The value of one number in digits or words, and the worth of its last stated digit.

    >>> parse_number("1.5 million"), parse_number("two dozen"), parse_number("68,000")
    ((1500000.0, 100000.0), (24.0, 12.0), (68000.0, 1000.0))
    """
    text = _plain(text).replace("−", "-")
    match = re.match(r"-?[\d,\u00a0\u202f]*\d(?:\.\d+)?", text)
    return _parse_digits(match[0], text[match.end() :]) if match else _parse_words(text)


def _plain(text: str) -> str:
    return re.sub(r"[\s\u00a0\u2009\u202f]+", " ", text).strip().lower()


def _parse_digits(digits: str, rest: str) -> tuple[float, float] | None:
    plain = re.sub(r"[,\s\u00a0\u202f]", "", digits)
    value = float(plain)
    decimals = len(plain.partition(".")[2])
    rest = rest.strip(" -")
    factor = _MAGNITUDES.get(rest) or _LETTERS.get(rest) or 1
    if decimals:
        resolution = 10.0**-decimals
    else:
        whole = plain.lstrip("-").lstrip("0") or "0"
        resolution = 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole != "0" else 1.0
    return value * factor, resolution * factor


def _parse_words(text: str) -> tuple[float, float] | None:
    half = text.startswith("half a")
    words = [word for word in re.split(r"[ -]+", text) if word not in ("and", "a", "an", "half")]
    total, current, last = 0.0, 0.0, 1.0
    for word in words:
        if word in _SMALL:
            if current % 100 and not (current % 10 == 0 and _SMALL[word] < 10):
                return None  # "twenty nineteen", "one two": no number
            current += _SMALL[word]
            last = 10.0 if _SMALL[word] >= 20 else 1.0
        elif word in _MAGNITUDES:
            factor = _MAGNITUDES[word]
            current = (current or 1.0) * factor
            last = float(factor)
            if factor >= 1000:
                total, current = total + current, 0.0
        else:
            return None
    value = total + current
    return (value / 2, last / 2) if half else (value, last)


def _read_range(text: str) -> Number | None:
    ends = re.split(rf"{_GAP}?[–—]{_GAP}?|{_GAP}(?:to|and){_GAP}|(?<=\w){_GAP}?-{_GAP}?", text, maxsplit=1)
    if len(ends) != 2:
        return None
    first, second = parse_number(ends[0]), parse_number(ends[1])
    if first is None or second is None:
        return None
    low, high = first[0], second[0]
    factor = second[1] / first[1] if second[1] >= 1000 else 1.0
    if low * factor < high and factor >= 1000 and low < 1000:
        low *= factor  # "two to three million"
    if low >= high:
        return None
    return Number(Interval(low=low, high=high), "range", min(first[1], second[1]))


def _modified(value: float, resolution: float, modifier: str) -> Number:
    reach = max(_APPROXIMATE_SHARE * abs(value), 0.5 * resolution)
    if modifier == ">":
        return Number(Interval(low=value, high=None, low_open=True), "bound", resolution)
    if modifier == ">=":
        return Number(Interval(low=value, high=None), "bound", resolution)
    if modifier == "<":
        return Number(Interval(low=None, high=value, high_open=True), "bound", resolution)
    if modifier == "<=":
        return Number(Interval(low=None, high=value), "bound", resolution)
    if modifier == "+":
        high = value + 2 * reach
        return Number(Interval(low=value, high=high, low_open=True), "approximate", resolution)
    if modifier == "-":
        low = value - reach
        return Number(Interval(low=low, high=value, high_open=True), "approximate", resolution)
    if modifier == "~":
        return Number(Interval(low=value - reach, high=value + reach), "approximate", resolution)
    return Number(Interval(low=value, high=value), "exact", resolution)
