"""Text → numbers as intervals: digits, words, magnitudes, ranges, vague counts, modifiers.

A sentence's numbers are found once; the modules of the kinds look at what stands around each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.extraction.number_words import (
    CURRENCY_SIGN,
    GAP,
    ONE,
    parse_number,
    plain,
)
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Interval, Stated

_TABLE = load_table("numbers")
_VAGUE: dict[str, list[float]] = _TABLE["vague"]
_MODIFIERS: dict[str, str] = _TABLE["modifiers"]
_AFTER: dict[str, str] = _TABLE["after"]
_CONTESTS = frozenset(load_table("words")["contests"])
_CHANGES = frozenset(load_table("words")["change"]["by"])
_RANGE_VERBS = frozenset(_TABLE["between_words"])

_PERCENT = rf"(?:{GAP}?(?:%|percent\b|per{GAP}cent\b))"
_SIGN = rf"(?:{CURRENCY_SIGN}{GAP}?)"
_VAGUE_NUMBER = re.compile(rf"{alternatives(_VAGUE)}\b", re.I)
_NUMBER = re.compile(
    rf"(?P<one>{ONE})"
    rf"(?:(?P<percent>{_PERCENT})?(?P<link>{GAP}?[-–—]{GAP}?(?=[\d$€£¥])|{GAP}(?:to|and|or|through){GAP})"
    rf"{_SIGN}?(?P<two>{ONE}))?",
    re.I,
)
_AFTER_NUMBER = re.compile(
    rf"{GAP}(?:or{GAP}\w{{1,12}}|and{GAP}counting)\b|[-–{GAP[1:-1]}]plus\b|\+(?!\d)", re.I
)
_PERCENT_AFTER = re.compile(_PERCENT, re.I)
_SIGN_BEFORE = re.compile(rf"{_SIGN}\Z", re.I)
# Dates, telephone numbers, scores by set, chapters: "1-1-1", "555-0100-22", "24/7", "12:30".
_CHAIN = re.compile(r"\d[\d.,]*(?:[-–/:]\d[\d.,]*){2,}|\d+/\d+(?:/\d+)*|\d+:\d[\d:]*")
_LONGEST_DIGITS = 40

_STARTERS = frozenset(
    {word.split(" ")[0].split("-")[0] for word in _VAGUE}
    | {"half"}
    | set(_TABLE["units"])
    | set(_TABLE["tens"])
    | set(_TABLE["magnitudes"])
) - {"a", "an"}
_LAST_OF_MODIFIERS = frozenset(words.split(" ")[-1] for words in _MODIFIERS)
_LONGEST_MODIFIER = max(words.count(" ") + 1 for words in _MODIFIERS)
_HIGHEST_GUESS = 12
"""Up to here "a or b" is one guess; above, two numbers."""
_AFTER_ARTICLE = frozenset(_TABLE["magnitudes"]) | {"couple", "handful", "few"}
_APPROXIMATE_SHARE = 0.1
"""How far "about" reaches: a tenth of the value, and at least half of the last digit stated."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: its interval, how it was stated, and the worth of its last digit."""

    interval: Interval
    stated: Stated
    resolution: float

    def scaled(self, factor: float, *, offset: float = 0.0) -> Number:
        """The same number in another unit: `value * factor + offset`; `factor` is positive."""
        low, high = self.interval.low, self.interval.high
        interval = Interval(
            low=None if low is None else low * factor + offset,
            high=None if high is None else high * factor + offset,
            low_open=self.interval.low_open,
            high_open=self.interval.high_open,
        )
        return Number(interval, self.stated, self.resolution * factor)


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
    return list(_scan(view)) if view.has_digit or view.has_any(_STARTERS | _AFTER_ARTICLE) else []


def _scan(view: SentenceView) -> Iterator[NumberAt]:
    text, done = view.text, 0
    for i, word in enumerate(view.lowers):
        at = view.starts[i]
        if at < done or not _may_start(view, i):
            continue
        if word[0].isdigit():
            chain = _CHAIN.match(text, at)
            if chain or len(word) > _LONGEST_DIGITS:
                done = max(view.ends[i], chain.end() if chain else 0)
                continue
        found, done = _read(view, i)
        if found:
            yield found


def _may_start(view: SentenceView, i: int) -> bool:
    word, at = view.lowers[i], view.starts[i]
    if word[0].isdigit():
        return not (at and (view.text[at - 1].isalnum() or view.text[at - 1] in "_/"))
    if word in ("a", "an"):
        return i + 1 < len(view.lowers) and view.lowers[i + 1] in _AFTER_ARTICLE
    return word in _STARTERS or word.partition("-")[0] in _STARTERS


def _read(view: SentenceView, i: int) -> tuple[NumberAt | None, int]:
    """The number that starts at a token, and where the search goes on."""
    text = view.text
    if match := _VAGUE_NUMBER.match(text, view.starts[i]):
        return _vague(view, match), match.end()
    core = _number_start(text, view.starts[i])
    match = _NUMBER.match(text, core)
    if not match:
        return None, view.ends[i]
    if match["two"] and not _are_two(view, match):
        number = _read_range(match)
        return (_ranged(view, match, number) if number else None), match.end()
    parsed = parse_number(match["one"])
    return (_single(view, match, *parsed) if parsed else None), match.end("one")


def _number_start(text: str, at: int) -> int:
    """Where a number starts whose first digit stands at a place: a minus or a point belongs."""
    if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
        at -= 1
    if at and text[at - 1] in "-−" and (at == 1 or text[at - 2] in " \u00a0("):
        at -= 1
    return at


def _vague(view: SentenceView, match: re.Match[str]) -> NumberAt:
    low, high = _VAGUE[plain(match[0])]
    start, modifier = modifier_before(view, match.start())
    interval = Interval(low=low, high=None if modifier in (">", ">=") else high)
    number = Number(interval, "vague", high)
    return NumberAt(start, match.start(), match.end(), number, "", match[0].lower())


def _are_two(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether the words between two numbers leave them two: "68 and 70", "from 5 to 7"."""
    link = plain(match["link"])
    if match["percent"] and not _PERCENT_AFTER.match(view.text, match.end()):
        return True  # "up 22 % to 449,603"
    if link == "to" and _is_result(view, match):
        return True
    i = view.index_at(_sign_start(view.text, match.start()))
    before = view.lowers[i - 1] if i else ""
    if link == "and":
        return before != "between"
    if link == "to" and before == "from":
        return _RANGE_VERBS.isdisjoint(view.lowers[max(0, i - 3) : i])
    if link == "or":
        number = _read_range(match)
        return number is None or (number.interval.high or 0) > _HIGHEST_GUESS
    return False


def _is_result(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "a to b" is no range: "rose $1.64 to $47.10", "lost 36 percent to 51 percent"."""
    at = _sign_start(view.text, match.start())
    i = view.index_at(at)
    if match["percent"]:
        return (
            not _CONTESTS.isdisjoint(view.lowers[max(0, i - 6) : i]) or "(" in view.words[i - 1 : i]
        )
    return at < match.start() and not _CHANGES.isdisjoint(view.lowers[max(0, i - 3) : i])


def _read_range(match: re.Match[str]) -> Number | None:
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


def _ranged(view: SentenceView, match: re.Match[str], number: Number) -> NumberAt:
    core = match.start()
    sign_at = _sign_start(view.text, core)
    start, modifier = modifier_before(view, sign_at)
    if modifier == "~":
        number = Number(number.interval, "approximate", number.resolution)
    i = view.index_at(start)
    if i and view.lowers[i - 1] in ("between", "from"):
        start = view.starts[i - 1]
    words = match[0].lower()
    return NumberAt(start, core, match.end(), number, view.text[sign_at:core], words)


def _single(view: SentenceView, match: re.Match[str], value: float, resolution: float) -> NumberAt:
    core, end = match.start(), match.end("one")
    sign_at = _sign_start(view.text, core)
    start, modifier = modifier_before(view, sign_at)
    if modifier == "minus":
        value, modifier = -abs(value), ""
    after = _AFTER_NUMBER.match(view.text, end)
    if after and (word := plain(after[0]).strip("-–")) in _AFTER:
        modifier, end = _AFTER[word], after.end()
    number = modified(value, resolution, modifier)
    return NumberAt(start, core, end, number, view.text[sign_at:core], match["one"].lower())


def _sign_start(text: str, core: int) -> int:
    """Where the currency sign before a number starts; `core` where none stands."""
    sign = _SIGN_BEFORE.search(text, max(0, core - 6), core)
    return sign.start() if sign else core


def modifier_before(view: SentenceView, at: int) -> tuple[int, str]:
    """Where the modifier before a place starts, and its sign; (at, "") where none stands."""
    i = view.index_at(at)
    if i and view.words[i - 1] == ".":
        i -= 1  # "approx."
    if not i or view.lowers[i - 1] not in _LAST_OF_MODIFIERS:
        return at, ""
    for n in range(min(_LONGEST_MODIFIER, i), 0, -1):
        words = " ".join(view.lowers[i - n : i])
        if words in _MODIFIERS:
            return view.starts[i - n], _MODIFIERS[words]
    return at, ""


def modified(value: float, resolution: float, modifier: str) -> Number:
    """The number that a modifier makes of a value.

    Args:
        value: As stated.
        resolution: Worth of its last digit.
        modifier: Its sign in the table: ">", ">=", "<", "<=", "~", "+" (a little more), "-" (a
            little less), or "" and "=" for none.
    """
    reach = max(_APPROXIMATE_SHARE * abs(value), 0.5 * resolution)
    near = max(_APPROXIMATE_SHARE * abs(value), 0.25 * resolution)
    if modifier == ">":
        return Number(Interval(low=value, high=None, low_open=True), "bound", resolution)
    if modifier == ">=":
        return Number(Interval(low=value, high=None), "bound", resolution)
    if modifier == "<":
        return Number(Interval(low=None, high=value, high_open=True), "bound", resolution)
    if modifier == "<=":
        return Number(Interval(low=None, high=value), "bound", resolution)
    if modifier == "+":
        interval = Interval(low=value, high=value + near, low_open=True)
        return Number(interval, "approximate", resolution)
    if modifier == "-":
        interval = Interval(low=value - near, high=value, high_open=True)
        return Number(interval, "approximate", resolution)
    if modifier == "~":
        return Number(Interval(low=value - reach, high=value + reach), "approximate", resolution)
    return Number(Interval(low=value, high=value), "exact", resolution)
