"""What a count is counted by: "12 deaths per day", "3 a month", "85 cases per 100,000 people"."""

from __future__ import annotations

import re

from claimcheck.extraction.numbers.number_words import parse_number, plain
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import FUNCTION_WORDS
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("numbers")["rates"]
_ADVERBS: dict[str, str] = _TABLE["adverbs"]
_PERIODS = alternatives(_TABLE["periods"])
_RATE = re.compile(
    rf"(?:\s(?:an?|each|every)\s(?P<period>{_PERIODS})\b(?!-|\s(?:{alternatives(_TABLE['no_rate_before'])})\b)"
    rf"|\sper\s(?:(?P<number>\d[\d,]{{0,12}}|(?:hundred|thousand|million)\b)\s?)?(?P<each>[a-z]{{3,20}})?"
    rf"|\s(?P<adverb>{alternatives(_ADVERBS)})\b)",
    re.I,
)


def rate_after(text: str, end: int) -> str:
    """What the count that ends at a place is counted by, in base form; "" for no rate.

    >>> rate_after("12 deaths per day", 9), rate_after("3 a month later", 1)
    ('day', '')
    """
    match = _RATE.match(text, end)
    if not match:
        return ""
    if match["adverb"]:
        return _ADVERBS[match["adverb"].lower()]
    if match["period"]:
        return match["period"].lower()
    each = (match["each"] or "").lower()
    each = "" if each in FUNCTION_WORDS else each
    noun = "person" if each == "capita" else singular(each) or each
    number = (
        parse_number(plain((match["number"] or "").removesuffix(","))) if match["number"] else None
    )
    return f"{number[0]:.0f} {noun}".strip() if number else noun
