"""Money and percentages: "$1.2 billion", "85 million euros", "2.3 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import AMOUNT, MODIFIER, NUMBER, Number, read_number
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.models import MoneyValue, PercentValue

_TABLE = load_table("currencies")
_SYMBOLS: dict[str, str] = _TABLE["symbols"]
_NAMES: dict[str, str] = _TABLE["names"]
_CODES: list[str] = _TABLE["codes"]
_SUBUNITS = {"cent": ("$", 0.01), "penny": ("GBP", 0.01)}
_ALIASES = {"RMB": "CNY"}

_CURRENCY_SIGN = rf"(?:{alternatives(_SYMBOLS)}|(?-i:\b{alternatives(_CODES)})\s?)"
# The modifier stands before the sign: "over $3 million".
_SIGNED = re.compile(rf"{MODIFIER}(?P<sign>{_CURRENCY_SIGN}){AMOUNT}", re.I)
_NAMED = re.compile(
    rf"{NUMBER}(?:\s?(?P<trailing>[€£¥])|[\s-](?P<name>{alternatives(_NAMES)}s?\b|(?-i:{alternatives(_CODES)})\b))", re.I
)
MONEY_TRIGGER = re.compile(
    rf"{alternatives(_SYMBOLS)}|(?-i:\b{alternatives(_CODES)}\b)|\b{alternatives(_NAMES)}s?\b", re.I
)
_PERCENT = re.compile(
    rf"{NUMBER}(?:\s|-)?(?:%|(?P<word>percentage\spoints?|percent|per\scent|pct|pc\b|pp\b|basis\spoints?|points?\b(?=\sper\scent)))",
    re.I,
)
PERCENT_TRIGGER = re.compile(r"%|\bper\s?cent|\bpct|\bpercentage|\bpc\b|\bpp\b|\bbasis points?", re.I)
_CHANGE = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|growth|gained?|gains|"
    r"lost|up|down|increased?|increase|decreased?|decrease|dropped|drop|jumped|climbed|slipped|"
    r"declined|decline|shed|added|surged|plunged|soared|cut|raised)(?:\sby|\sof)?\s(?:\w+\s){0,2}$",
    re.I,
)


def is_change(text: str, start: int) -> bool:
    """Whether the words before a position say that something changed by the value there."""
    return bool(_CHANGE.search(text, max(0, start - 40), start))


def find_money(text: str) -> Iterator[Found]:
    """The amounts of money of a sentence; the currency as an ISO code, "$" where it is open."""
    taken: list[tuple[int, int]] = []
    for match in _SIGNED.finditer(text):
        number = read_number(match)
        if number:
            sign = match["sign"].strip().lower()
            taken.append(match.span())
            yield _money(match, number, _SYMBOLS.get(sign, sign.upper()))
    for match in _NAMED.finditer(text):
        number = read_number(match)
        if number and not any(s < match.end() and match.start() < e for s, e in taken):
            yield _money(match, number, _code_of(match["trailing"] or match["name"]))


def _money(match: re.Match[str], number: Number, code: str) -> Found:
    if code in _SUBUNITS:
        code, factor = _SUBUNITS[code]
        number = number.scaled(factor)
    value = MoneyValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        currency=_ALIASES.get(code, code),
    )
    return Found(match.start(), match.end(), value, match.end())


def _code_of(name: str) -> str:
    plain = name.lower()
    return _SYMBOLS.get(plain) or _NAMES.get(plain) or _NAMES.get(plain.removesuffix("s")) or plain.upper()


def find_percents(text: str) -> Iterator[Found]:
    """The percentages of a sentence, in percent, points told from shares."""
    for match in _PERCENT.finditer(text):
        number = read_number(match)
        if number is None:
            continue
        word = (match["word"] or "").lower()
        if word.startswith("basis"):
            number = number.scaled(0.01)
        value = PercentValue(
            interval=number.interval,
            stated=number.stated,
            resolution=number.resolution,
            points="point" in word or word == "pp",
            change=is_change(text, match.start()),
        )
        yield Found(match.start(), match.end(), value, match.end())
