"""One number in digits or words → its value and the worth of its last digit."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extraction.tables import alternatives, load_table

_TABLE = load_table("numbers")
_SMALL: dict[str, int] = {**_TABLE["units"], **_TABLE["tens"]}
_MAGNITUDES: dict[str, int] = _TABLE["magnitudes"]
_LETTERS: dict[str, int] = _TABLE["letters"]
_SIGNS: dict[str, float] = _TABLE["signs"]
_CURRENCIES = load_table("currencies")

GAP = "[ \t\u00a0\u2009\u202f]"
"""White space inside a number."""

_SYMBOL = rf"(?<![^\W\d_]){alternatives(_CURRENCIES['symbols'])}"
_CODE = rf"(?-i:\b{alternatives(_CURRENCIES['codes'])})"
CURRENCY_SIGN = rf"(?:{_SYMBOL}|{_CODE})"
"""What stands before an amount of money."""

SMALL_WORD = alternatives(_SMALL)
MAGNITUDE = alternatives(_MAGNITUDES)

# " , " is how tokenised text writes the comma of 2,129.
_GROUPED = r"\d{1,3}(?:(?:[,\u00a0\u202f]|\s,\s)\d{3}){1,6}(?!\d)"
_PLAIN = r"\d{1,15}(?!\d)"
_DIGITS = rf"[-−]?(?:(?:{_GROUPED}|{_PLAIN})(?:\.\d{{1,9}}(?!\d))?|\.\d{{1,9}}(?!\d))"
_SIGN_OR_FRACTION = rf"(?:{GAP}?[{''.join(_SIGNS)}]|{GAP}[1-7]/[2-8](?![\d/]))"
_METRES = r"m\s(?:tall|long|wide|deep|high|away|above|below|from|sprint|race|final|relay|hurdles)\b"
_LETTER = rf"(?:{GAP}?{alternatives(set(_LETTERS) - {'m'})}|(?!{_METRES})m)\b"
ONE_IN_DIGITS = (
    rf"(?:{_DIGITS}{_SIGN_OR_FRACTION}?(?:(?:{GAP}|-){{0,2}}{MAGNITUDE}\b|{_LETTER})?"
    rf"|[{''.join(_SIGNS)}])"
)
_AND_A_HALF = rf"(?:{GAP}|-)and(?:{GAP}|-)a(?:{GAP}|-)half"
_SPELLED = (
    rf"(?:(?:half{GAP}an?|an?){GAP}{MAGNITUDE}|{SMALL_WORD}|{MAGNITUDE})\b"
    rf"(?:(?:-|{GAP}(?:and{GAP})?)(?:{SMALL_WORD}|{MAGNITUDE})\b){{0,60}}"
    rf"(?:{_AND_A_HALF}(?:{GAP}{MAGNITUDE}\b)?)?"
)
ONE = rf"(?:{ONE_IN_DIGITS}|{_SPELLED})"
"""A regular expression for one number, without modifier and unit; to be used with `re.I`."""

_LEADING_DIGITS = re.compile(r"-?[\d,\u00a0\u202f]*\d(?:\.\d+)?|-?\.\d+")


@lru_cache(maxsize=4096)
def parse_number(text: str) -> tuple[float, float] | None:
    """The value of one number in digits or words, and the worth of its last stated digit.

    >>> parse_number("1.5 million"), parse_number("two dozen"), parse_number("68,000")
    ((1500000.0, 100000.0), (24.0, 12.0), (68000.0, 1000.0))
    """
    words = plain(text).replace("−", "-").replace(" , ", ",")
    if words in _SIGNS:
        return _SIGNS[words], _SIGNS[words]
    match = _LEADING_DIGITS.match(words)
    return _parse_digits(match[0], words[match.end() :]) if match else _parse_words(words)


def plain(text: str) -> str:
    """The words in lower case with single spaces."""
    return " ".join(text.lower().split())


def _parse_digits(digits: str, rest: str) -> tuple[float, float] | None:
    number = re.sub(r"[^\d.-]", "", digits)
    value = float(number)
    resolution = _last_digit(number)
    rest = rest.strip(" -")
    if match := re.match(r"(\d)/(\d)|[½¼¾⅓⅔⅛]", rest):
        part = int(match[1]) / int(match[2]) if match[1] else _SIGNS[match[0]]
        value, resolution = value + part, part
        rest = rest[match.end() :].strip(" -")
    factor = _MAGNITUDES.get(rest) or _LETTERS.get(rest) or 1
    return value * factor, resolution * factor


def _last_digit(number: str) -> float:
    whole, _, decimals = number.lstrip("-").partition(".")
    if decimals:
        return 10.0 ** -len(decimals)
    whole = whole.lstrip("0")
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole else 1.0


def _parse_words(text: str) -> tuple[float, float] | None:
    is_halved = text.startswith("half a")
    text, more, rest = text.replace("-and-a-half", " and a half").partition(" and a half")
    words = [word for word in re.split("[ -]+", text) if word not in ("and", "a", "an", "half")]
    if not words:
        return None
    total, current, last, least = 0.0, 0.0, 1.0, 0.0
    for word in words:
        if word in _SMALL:
            if not _fits_behind(current, _SMALL[word]):
                return None  # "twenty nineteen", "one two"
            current += _SMALL[word]
            last = 10.0 if _SMALL[word] >= 20 else 1.0
        elif word in _MAGNITUDES:
            last = float(_MAGNITUDES[word])
            current = (current or 1.0) * last
            if last >= 1000:
                if total and last * 1000 > least:
                    return None  # "one million two million"
                total, current, least = total + current, 0.0, last
        else:
            return None
    value = total + current
    if more:
        value, last = value + 0.5 * last, 0.5 * last
        factor = _MAGNITUDES.get(rest.strip(), 1)
        value, last = value * factor, last * factor
    if value > 1e30:
        return None
    return (value / 2, last / 2) if is_halved else (value, last)


def _fits_behind(current: float, small: int) -> bool:
    if current % 100 == 0:
        return True
    return current % 10 == 0 and current % 100 >= 20 and small < 10
