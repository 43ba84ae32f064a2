"""Numbers in digits: separators, decimals, powers of ten, fractions, letters for magnitudes."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.text.boundaries import SPACED_DECIMALS
from claimcheck.tables import load_table

_SIGNS: dict[str, float] = load_table("numbers")["signs"]

GAP = "[ \t\u00a0\u2009\u202f]"
"""White space inside a number."""

MOST_DIGITS = 15
"""Whole numbers of more digits do not fit a float with all their digits."""

# " , " is how tokenised text writes the comma of 2,129.
_THOUSANDS = (
    r"[1-9]\d{0,2}(?:"
    r"(?:,\d{3}){1,4}|(?:[\u00a0\u2009\u202f]\d{3}){1,4}|(?:['’]\d{3}){1,4}|(?:\s,\s\d{3}){1,4}"
    r"|(?<![\d.,:/-]\s\d)(?<![\d.,:/-]\s\d\d)(?<![\d.,:/-]\s\d{3})(?:\s\d{3}){1,4}(?![\d-]|\s\d)"
    r")"
)
_LAKHS = r"\d{1,2}(?:,\d{2}){1,5},\d{3}"
_PLAIN = rf"\d{{1,{MOST_DIGITS}}}"
_DECIMAL_COMMA = r"(?<!\d,)\d{1,3},\d{1,2}(?![\d,.]*\d)"
_EXPONENT = r"(?:e[+-]?\d{1,3}(?!\w))?"
_DIGITS = re.compile(
    rf"[-−]?(?P<number>(?:{_THOUSANDS}|{_LAKHS}|{_DECIMAL_COMMA}|{_PLAIN})(?!\d)"
    rf"(?:\.\d{{1,20}}(?!\d)|{SPACED_DECIMALS})?|\.\d{{1,20}}(?!\d))(?P<exponent>{_EXPONENT})",
    re.I,
)
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_POWER = re.compile(
    r"(?:\s?[x×*]\s?(?P<base>\d{1,3}))?\^(?P<power>[+-]{0,2}\d{1,3})(?![\w^])"
    r"|\s?[x×]\s?10(?P<small>[⁺⁻]?[⁰¹²³⁴-⁹]{1,3})"
)
_SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_PART = re.compile(
    rf"{GAP}?(?P<sign>[{''.join(_SIGNS)}])|{GAP}{{1,2}}(?P<above>[1-7])/(?P<below>[2-8])(?![\d/])"
)
_BARE_PART = re.compile(r"(?P<above>\d{1,2})/(?P<below>[1-9]\d?)(?![\d/.,-]\d|\d|/)")
_COMMON_PARTS = frozenset({2, 3, 4, 8})


class Digits(NamedTuple):
    """A number in digits: its value, the worth of its last digit, and where it ends."""

    value: float
    resolution: float
    end: int


def read_digits(text: str, at: int) -> Digits | None:
    """The number in digits that starts at a place, without its magnitude.

    None where no number starts, or where no float holds it.

    >>> read_digits("1,23,456.5", 0), read_digits("2 1/2", 0), read_digits("8x10^3", 0)
    (Digits(value=123456.5, resolution=0.1, end=10), Digits(value=2.5, resolution=0.5, end=5), \
Digits(value=8000.0, resolution=1000.0, end=6))
    """
    if text[at] in _SIGNS:
        return Digits(_SIGNS[text[at]], _SIGNS[text[at]], at + 1)
    match = _DIGITS.match(text, at)
    if not match:
        return None
    number = match["number"].replace(" , ", ",").replace(" . ", ".")
    if _COMMA.fullmatch(number):
        number = number.replace(",", ".")
    number = re.sub(r"[^\d.]", "", number)
    value, resolution = float(number), _last_digit(number)
    end = match.end()
    if match["exponent"]:
        factor = float("1" + match["exponent"])
        value, resolution = value * factor, resolution * factor
    elif text[end : end + 3].strip():
        value, resolution, end = _with_part(text, end, value, resolution)
    if match[0][0] in "-−":
        value = -value
    return Digits(value, resolution, end) if abs(value) < 1e300 else None


def _with_part(text: str, end: int, value: float, resolution: float) -> tuple[float, float, int]:
    """The number with the fraction or the power behind it."""
    if part := _PART.match(text, end):
        worth = _SIGNS[part["sign"]] if part["sign"] else int(part["above"]) / int(part["below"])
        return value + worth, (worth if worth < 1 else 1.0), part.end()
    if power := _POWER.match(text, end):
        return *_raised(value, resolution, power), power.end()
    return value, resolution, end


def _raised(value: float, resolution: float, match: re.Match[str]) -> tuple[float, float]:
    power = int((match["power"] or match["small"].translate(_SUPERSCRIPTS)).replace("--", "+"))
    try:
        if not match["base"] and not match["small"]:
            raised = value**power
            return raised, abs(raised) / 100
        factor = float(match["base"] or 10) ** power
        return value * factor, resolution * factor
    except (OverflowError, ZeroDivisionError):
        return float("inf"), 1.0


class BareFraction(NamedTuple):
    """A fraction in digits without a whole number; `is_common` for halves, thirds, quarters."""

    value: float
    resolution: float
    end: int
    is_common: bool


def read_bare_fraction(text: str, at: int) -> BareFraction | None:
    """A fraction below one in digits, like "3/4"; None where none starts."""
    match = _BARE_PART.match(text, at)
    if not match or not 0 < int(match["above"]) < int(match["below"]):
        return None
    above, below = int(match["above"]), int(match["below"])
    return BareFraction(above / below, 1 / below, match.end(), below in _COMMON_PARTS)


def _last_digit(number: str) -> float:
    whole, _, decimals = number.partition(".")
    if decimals:
        return 10.0 ** -len(decimals)
    whole = whole.lstrip("0")
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole else 1.0
