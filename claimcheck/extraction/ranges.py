"""Whether two numbers with a link between them are one range: "10 to 12", "$5-10m", "2-1"."""

from __future__ import annotations

import re

from claimcheck.extraction.number_values import Number
from claimcheck.extraction.number_words import CURRENCY_SIGN, GAP, ONE, parse_number, plain
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Interval

_WORDS = load_table("words")
_CONTESTS = frozenset(_WORDS["contests"])
_CHANGES = frozenset(_WORDS["change"]["by"])
_RANGE_VERBS = frozenset(load_table("numbers")["between_words"])

_PERCENT = rf"{GAP}?(?:%|percent\b|per{GAP}cent\b)"
_SIGN = rf"{CURRENCY_SIGN}{GAP}?"
_LINK = rf"{GAP}?[-–—]{GAP}?(?=[\d$€£¥])|{GAP}(?:to|and|or|through){GAP}"
NUMBER_OR_TWO = re.compile(
    rf"(?P<one>{ONE})(?:(?P<percent>{_PERCENT})?(?P<link>{_LINK})(?:{_SIGN})?(?P<two>{ONE}))?",
    re.I,
)
"""One number, and a second where a link to one follows; `read_range` tells what they are."""

_PERCENT_AFTER = re.compile(_PERCENT, re.I)
_SIGN_BEFORE = re.compile(rf"{_SIGN}\Z", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_OR_SHORT = re.compile(r"\d{2}|(?:1[5-9]|20)\d\d")
_HIGHEST_GUESS = 12
"""Up to here "a or b" is one guess; above, two numbers."""


def are_two(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether a match of `NUMBER_OR_TWO` is no range, but two: "68 and 70", "from 5 to 7"."""
    if not match["two"]:
        return False
    link = plain(match["link"])
    if match["percent"] and not _PERCENT_AFTER.match(view.text, match.end()):
        return True  # "up 22 % to 449,603"
    if link == "to" and _is_result(view, match):
        return True
    i = view.index_at(sign_start(view.text, match.start()))
    before = view.lowers[i - 1] if i else ""
    if link == "and":
        return before != "between"
    if link == "to" and before == "from":
        return _RANGE_VERBS.isdisjoint(view.lowers[max(0, i - 3) : i])
    if link == "or":
        number = read_range(match)
        return number is None or (number.interval.high or 0) > _HIGHEST_GUESS
    return False


def _is_result(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "a to b" is no range: "rose $1.64 to $47.10", "lost 36 percent to 51 percent"."""
    at = sign_start(view.text, match.start())
    i = view.index_at(at)
    if match["percent"]:
        return (
            not _CONTESTS.isdisjoint(view.lowers[max(0, i - 6) : i]) or "(" in view.words[i - 1 : i]
        )
    return at < match.start() and not _CHANGES.isdisjoint(view.lowers[max(0, i - 3) : i])


def read_range(match: re.Match[str]) -> Number | None:
    """The range between the two numbers of a match; None where they make none."""
    one, two = match["one"], match["two"]
    first, second = parse_number(one), parse_number(two)
    if not first or not second or (plain(match["link"]) in "-–—" and not _is_likely(one, two)):
        return None
    low, high = first[0], second[0]
    factor = _magnitude_of(two)
    if low < 1000 and _magnitude_of(one) == 1 and low * factor < high:
        low *= factor  # "two to three million"
        first = (low, first[1] * factor)
    if low >= high:
        return None
    return Number(Interval(low=low, high=high), "range", min(first[1], second[1]))


def _is_likely(one: str, two: str) -> bool:
    """Whether "a-b" is a range and not a stretch of years, a telephone number or a code."""
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", one) and re.fullmatch(r"\d{2}|(?:1[5-9]|20)\d\d", two):
        return False
    n_more = _n_whole_digits(two) - _n_whole_digits(one)
    return n_more <= 1 and not re.match(r"0\d", two)


def _n_whole_digits(number: str) -> int:
    return sum(map(str.isdigit, number.partition(".")[0]))


def _magnitude_of(words: str) -> float:
    match = re.search(r"[^\W\d]+\Z", words)
    parsed = parse_number("1 " + match[0]) if match else None
    return parsed[0] if parsed else 1.0


def sign_start(text: str, core: int) -> int:
    """Where the currency sign before a number starts; `core` where none stands."""
    sign = _SIGN_BEFORE.search(text, max(0, core - 6), core)
    return sign.start() if sign else core
