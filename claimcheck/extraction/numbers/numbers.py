"""Text → numbers as intervals: digits, words, magnitudes, ranges, vague counts, modifiers.

A sentence's numbers are found once; the modules of the kinds look at what stands around each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from claimcheck.extraction.neighbours import merged
from claimcheck.extraction.numbers.modifiers import modifier_after, modifier_before
from claimcheck.extraction.numbers.number_fractions import One
from claimcheck.extraction.numbers.number_phrases import end_of_run
from claimcheck.extraction.numbers.number_starts import may_have_numbers, number_starts
from claimcheck.extraction.numbers.number_values import Number, both_bounds, modified
from claimcheck.extraction.numbers.number_words import plain, read_number
from claimcheck.extraction.numbers.ranges import (
    Pair,
    are_two,
    read_range,
    second_number,
    sign_start,
)
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval
from claimcheck.tables import alternatives, load_table

_VAGUE: dict[str, list[float]] = load_table("numbers")["vague"]

_VAGUE_NUMBER = re.compile(rf"{alternatives(_VAGUE)}\b", re.I)
_SCORES = re.compile(
    r"scores\s(?:of|were|was|are|have|had|more|dead|injured|wounded|killed|others|died)\b", re.I
)
# Dates, telephone numbers, chapters, clocks: "1-1-1", "555-0100-22", "24/7", "12:30".
_CHAIN = re.compile(r"\d[\d.,]*(?:[-–/:]\d[\d.,]*){2,}|\d+/\d+(?:/\d+)*|\d+:\d[\d:]*")
_LINK_OF_BOUNDS = re.compile(r",?\s(?:and|but)\s")
_LETTER = re.compile(r"[^\W\d_]")
_BEFORE_MINUS = " \u00a0(=<>$€£"


class NumberAt(NamedTuple):
    """A number at [start, end) of a sentence.

    `core` is where it starts without its modifier and currency sign; `sign` is that sign as
    written. `words` are the number's own, in lower case.
    """

    start: int
    core: int
    end: int
    number: Number
    sign: str
    words: str

    @property
    def is_in_digits(self) -> bool:
        """Whether it is written in digits."""
        return any(map(str.isdigit, self.words))

    @property
    def has_modifier(self) -> bool:
        """Whether words before it say how it is meant."""
        return self.start < self.core - len(self.sign)


def find_numbers(view: SentenceView) -> list[NumberAt]:
    """The numbers of a sentence in order, without overlaps.

    Numbers that a float cannot hold with their digits, chains ("1-1-1", "24/7") and ranges that
    do not rise ("2-1") are none.
    """
    if not may_have_numbers(view):
        return []
    return list(merged(_scan(view), partial(_range_of_bounds, view.text)))


def _range_of_bounds(text: str, one: NumberAt, other: NumberAt) -> NumberAt | None:
    """The range of "greater than 100 and smaller than 300"; None for two numbers."""
    if one.number.stated != "bound" or one.sign != other.sign:
        return None
    number = both_bounds(one.number, other.number)
    if not number or not _LINK_OF_BOUNDS.fullmatch(text, one.end, other.start):
        return None
    words = text[one.core : other.end].lower()
    return NumberAt(one.start, one.core, other.end, number, one.sign, words)


def _scan(view: SentenceView) -> Iterator[NumberAt]:
    done = 0
    for i in number_starts(view):
        if view.starts[i] >= done:
            found, done = _read(view, i)
            if found:
                yield found


def _read(view: SentenceView, i: int) -> tuple[NumberAt | None, int]:
    """The number that starts at a token, and where the search goes on."""
    text, at = view.text, view.starts[i]
    if not view.words[i][0].isdigit() and (vague := _VAGUE_NUMBER.match(text, at)):
        is_verb = view.lowers[i] == "scores" and not _SCORES.match(text, at)
        return (None if is_verb else _vague(view, vague)), vague.end()
    chain = _CHAIN.match(text, at) if view.words[i][0].isdigit() else None
    is_between = i > 0 and view.lowers[i - 1] == "between"
    one = read_number(text, _number_start(text, at), is_between=is_between)
    if not one:
        return None, max(view.ends[i], chain.end() if chain else end_of_run(text, at))
    if chain and one.end < chain.end():
        return None, chain.end()
    pair = second_number(text, one)
    if not pair or are_two(view, pair):
        return _single(view, one), one.end
    number = read_range(text, pair)
    return (_ranged(view, pair, number) if number else None), pair.two.end


def _number_start(text: str, at: int) -> int:
    """Where a number starts whose first digit stands at a place: a minus or a point belongs."""
    if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
        at -= 1
    if at and text[at - 1] in "-−" and (at == 1 or text[at - 2] in _BEFORE_MINUS):
        at -= 1
    elif at == 2 and text[0] in "-−" and text[1] == " " and not _LETTER.search(text):
        at = 0  # "- 5" and nothing else; "- 64 posters" is an item of a list
    return at


def _vague(view: SentenceView, match: re.Match[str]) -> NumberAt:
    low, high = _VAGUE[plain(match[0])]
    start, modifier = modifier_before(view, match.start())
    interval = Interval(low=low, high=None if modifier in (">", ">=") else high)
    number = Number(interval, "vague", high)
    return NumberAt(start, match.start(), match.end(), number, "", match[0].lower())


def _ranged(view: SentenceView, pair: Pair, number: Number) -> NumberAt:
    core, end = pair.one.start, pair.two.end
    sign_at = sign_start(view.text, core)
    start, modifier = modifier_before(view, sign_at)
    if modifier == "~":
        number = Number(number.interval, "approximate", number.resolution)
    i = view.index_at(start)
    if i and view.lowers[i - 1] in ("between", "from"):
        start = view.starts[i - 1]
    words = view.text[core:end].lower()
    return NumberAt(start, core, end, number, view.text[sign_at:core], words)


def _single(view: SentenceView, one: One) -> NumberAt:
    core, text = one.start, view.text
    sign_at = sign_start(text, core)
    start, modifier = modifier_before(view, sign_at)
    value = one.value
    if modifier == "minus":
        value, modifier = -abs(value), ""
    end, modifier = modifier_after(text, one.end, modifier)
    number = modified(value, one.resolution, modifier)
    return NumberAt(start, core, end, number, text[sign_at:core], text[core : one.end].lower())
