"""Numbers that no float holds with their digits: 400 nines, "1e999", "10^999"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_digits import MOST_DIGITS
from claimcheck.extraction.numbers.number_words import read_number
from claimcheck.extraction.text.views import SentenceView

_MANY_DIGITS = re.compile(rf"(?<![\w.,])\d[\d,]{{{MOST_DIGITS},}}")
_HIGH_POWER = re.compile(r"(?<![\w.,])\d{1,15}(?:\.\d{1,20})?(?:e\+?\d{3,9}|\^\d{2,9})(?!\w)", re.I)


def find_impossible_numbers(view: SentenceView) -> Iterator[Found]:
    """The numbers of a sentence that are too long or too large, without a value."""
    if not view.has_digit:
        return
    if any(len(word) > MOST_DIGITS for word in view.words):
        for match in _MANY_DIGITS.finditer(view.text):
            if len(match[0].replace(",", "").strip("0")) > MOST_DIGITS:
                yield Found(match.start(), match.end(), None)
    if "^" in view.vocabulary or "e" in view.vocabulary:
        for match in _HIGH_POWER.finditer(view.text):
            if not read_number(view.text, match.start()):
                yield Found(match.start(), match.end(), None)
