"""Whether two numbers with a link between them are one range: "10 to 12", "$5-10m", "5 ± 1"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_fractions import One
from claimcheck.extraction.numbers.number_values import Number
from claimcheck.extraction.numbers.number_words import CURRENCY_SIGN, SIGN_ENDS, plain, read_number
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval
from claimcheck.tables import load_table

_WORDS = load_table("words")
_CONTESTS = frozenset(_WORDS["contests"])
_CHANGES = frozenset(_WORDS["change"]["by"])
_RANGE_VERBS = frozenset(load_table("numbers")["between_words"])
_MOVES = frozenset(load_table("numbers")["moves"])
_CHANGE_REACH = 9
_WIDEST_RANGE = 20

_SIGN = rf"{CURRENCY_SIGN}{GAP}?"
_PERCENT = re.compile(rf"{GAP}?(?:%|percent\b|per{GAP}cent\b)", re.I)
_LINK = re.compile(
    rf"(?:(?P<margin>,?{GAP}?(?:±|\+/?[-−]|(?:plus(?:{GAP}or{GAP}|[-/])minus|give{GAP}or{GAP}take)\b){GAP}?)"
    rf"|{GAP}?[-–—]{GAP}?(?=[\d.$€£¥])|-?{GAP}(?:to|and|or|through){GAP}|-to-)(?:{_SIGN})?(?=[\w.½¼¾-])",
    re.I,
)
_SIGN_BEFORE = re.compile(rf"{_SIGN}\Z", re.I)
_HIGHEST_GUESS = 12
"""Up to here "a or b" is one guess; above, two numbers."""


class Pair(NamedTuple):
    """Two numbers with a link between them; `read_range` tells what they are together."""

    one: One
    two: One
    link: str
    has_percent: bool

    @property
    def is_margin(self) -> bool:
        """Whether the second tells how far off the first may be."""
        return self.link not in ("to", "and", "or", "through", "-to-", "-", "–", "—")


def second_number(text: str, one: One) -> Pair | None:
    """The number and the one that a link leads to from it; None where none does."""
    percent = _PERCENT.match(text, one.end)
    link = _LINK.match(text, percent.end() if percent else one.end)
    two = read_number(text, link.end()) if link and link.end() < len(text) else None
    if not link or not two:
        return None
    words = plain(re.sub(rf"{_SIGN}\Z", "", link[0], flags=re.I)).strip(", ")
    return Pair(one, two, words.removeprefix("- "), bool(percent))


def are_two(view: SentenceView, pair: Pair) -> bool:
    """Whether a pair is no range, but two: "68 and 70", "fell from 7 to 5"."""
    if pair.has_percent and not _PERCENT.match(view.text, pair.two.end):
        return True  # "up 22 % to 449,603"
    if pair.link == "to" and _is_result(view, pair):
        return True
    i = view.index_at(sign_start(view.text, pair.one.start))
    before = view.lowers[i - 1] if i else ""
    if pair.link == "and":
        return before != "between"
    if pair.link == "to" and before == "from":
        return not _is_range_from(view, i, pair)
    if pair.link == "or":
        number = read_range(view.text, pair)
        return number is None or (number.interval.high or 0) > _HIGHEST_GUESS
    return False


def _is_range_from(view: SentenceView, i: int, pair: Pair) -> bool:
    """Whether "from a to b" is a range and no change from a to b."""
    if not _RANGE_VERBS.isdisjoint(view.lowers[max(0, i - 3) : i]):
        return True
    if pair.one.value >= pair.two.value:
        return False
    before = view.lowers[max(0, i - _CHANGE_REACH) : i]
    return _CHANGES.isdisjoint(before) and _MOVES.isdisjoint(before)


def _is_result(view: SentenceView, pair: Pair) -> bool:
    """Whether "a to b" is no range: "rose $1.64 to $47.10", "lost 36 percent to 51 percent"."""
    at = sign_start(view.text, pair.one.start)
    i = view.index_at(at)
    if pair.has_percent:
        return (
            not _CONTESTS.isdisjoint(view.lowers[max(0, i - 6) : i]) or "(" in view.words[i - 1 : i]
        )
    if at == pair.one.start:  # "rose 17,000 to 4.4 million"
        is_far = pair.two.value > _WIDEST_RANGE * abs(pair.one.value) or (
            pair.one.value >= 1000 and pair.one.factor < pair.two.factor
        )
        return is_far and not _CHANGES.isdisjoint(view.lowers[max(0, i - _CHANGE_REACH) : i])
    return not _CHANGES.isdisjoint(view.lowers[max(0, i - 3) : i])


def read_range(text: str, pair: Pair) -> Number | None:
    """The range that a pair makes; None where it makes none."""
    one, two = pair.one, pair.two
    if pair.link in ("-", "–", "—") and not _is_likely(
        text[one.start : one.end], text[two.start : two.end]
    ):
        return None
    low, high, resolution = one.value, two.value, one.resolution
    if pair.is_margin:
        if not 0 < high < abs(low):
            return None
        return Number(Interval(low=low - high, high=low + high), "range", resolution)
    if low < 1000 and one.factor == 1 and low * two.factor < high:
        low, resolution = low * two.factor, resolution * two.factor  # "two to three million"
    if low >= high:
        return None
    return Number(Interval(low=low, high=high), "range", min(resolution, two.resolution))


def _is_likely(one: str, two: str) -> bool:
    """Whether "a-b" is a range and not a stretch of years, a telephone number or a code."""
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", one) and re.fullmatch(r"\d{2}|(?:1[5-9]|20)\d\d", two):
        return False
    n_more = _n_whole_digits(two) - _n_whole_digits(one)
    return n_more <= 1 and not re.match(r"0\d", two)


def _n_whole_digits(number: str) -> int:
    return sum(map(str.isdigit, number.partition(".")[0]))


def sign_start(text: str, core: int) -> int:
    """Where the currency sign before a number starts; `core` where none stands."""
    first = max(0, core - 6)
    if text[first:core].rstrip()[-1:] not in SIGN_ENDS:
        return core
    sign = _SIGN_BEFORE.search(text, first, core)
    return sign.start() if sign else core
