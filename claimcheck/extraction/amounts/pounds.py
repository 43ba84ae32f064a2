"""Names of currencies that are other things too: pounds of weight, "3 won", "50 p"."""

from __future__ import annotations

import re

from claimcheck.extraction.amounts.currencies import CurrencyAt
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("currencies")
_STERLING = frozenset(_TABLE["sterling_words"])
_WEIGHED = frozenset(_TABLE["weight_words"])
_WEIGHS = re.compile(r"\b(?:weigh\w*|lighter|heavier|lose|losing|gained?)\s(?:\w+\s){0,2}\Z", re.I)
_OF = re.compile(
    r"\sof\s(?!the\b|debts?\b|public|taxpayer|money|aid|investment|funding|cash|damage|savings|tax)",
    re.I,
)
_CONVERTED = re.compile(
    r"\s?\(\s?(?:about\s|around\s|some\s)?[\d.,]+\s?(?:kg|kilo|tonne|ton\b|g\b)", re.I
)
_MAGNITUDE = re.compile(
    rf"{alternatives(load_table('numbers')['magnitudes'])}\Z|\d(?:m|bn|b|k|tn)\Z", re.I
)
_NOTES = re.compile(r"\s(?:notes?|coins?|bills?|fines?|fees?|deals?|jackpots?)\b", re.I)
_NOUN_NEXT = re.compile(r"[\s-][^\W\d_]")
_SCREEN_LINES = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})
_SHARES = frozenset({"share", "shares", "pence", "£"})
_LEAST_WON = 100
"""Nothing costs less in South Korea."""


def is_no_money(view: SentenceView, at: NumberAt, currency: CurrencyAt) -> bool:
    """Whether the name of a currency behind a number is something else."""
    name = currency.name
    if name == "pound":
        return _is_weight(view, at, currency.end)
    if name == "grand":  # "three grand juries"
        return bool(_NOUN_NEXT.match(view.text, currency.end)) and (
            view.word_after(currency.end) not in FUNCTION_WORDS
        )
    if name == "cent" and view.text[currency.end - 1] == "p":
        return at.words in _SCREEN_LINES and not view.has_any(_SHARES)
    if name == "won":
        return (at.number.interval.high or 0) < _LEAST_WON
    return name in ("dram", "drachma") and view.has_any(_WEIGHED)


def _is_weight(view: SentenceView, at: NumberAt, end: int) -> bool:
    """Whether pounds are a weight; large sums and what is paid, priced and earned are money."""
    text = view.text
    if _CONVERTED.match(text, end) or _WEIGHS.search(text, max(0, at.start - 24), at.start):
        return True
    if _OF.match(text, end):
        return True
    if _MAGNITUDE.search(at.words) or "£" in text:
        return False
    if text[at.end : at.end + 1] == "-":
        return not _NOTES.match(text, end)
    if view.has_any(_WEIGHED):
        return True
    return not view.has_any(_STERLING)
