"""Text → numbers as intervals: digits, words, magnitudes, ranges, vague counts, modifiers.

A sentence's numbers are found once; the modules of the kinds look at what stands around each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.number_values import Number, modified
from claimcheck.extraction.number_words import GAP, parse_number, plain
from claimcheck.extraction.ranges import NUMBER_OR_TWO, are_two, read_range, sign_start
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Interval

_TABLE = load_table("numbers")
_VAGUE: dict[str, list[float]] = _TABLE["vague"]
_MODIFIERS: dict[str, str] = _TABLE["modifiers"]
_AFTER: dict[str, str] = _TABLE["after"]

_VAGUE_NUMBER = re.compile(rf"{alternatives(_VAGUE)}\b", re.I)
_AFTER_NUMBER = re.compile(
    rf"{GAP}(?:or{GAP}\w{{1,12}}|and{GAP}counting)\b|[-–{GAP[1:-1]}]plus\b|\+(?!\d)", re.I
)
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
_AFTER_ARTICLE = frozenset(_TABLE["magnitudes"]) | {"couple", "handful", "few"}
_TRIGGERS = _STARTERS | _AFTER_ARTICLE
_LAST_OF_MODIFIERS = frozenset(words.split(" ")[-1] for words in _MODIFIERS)
_LONGEST_MODIFIER = max(words.count(" ") + 1 for words in _MODIFIERS)


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
    return list(_scan(view)) if view.has_digit or view.has_any(_TRIGGERS) else []


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
        is_glued = at and (view.text[at - 1].isalnum() or view.text[at - 1] in "_/")
        return not is_glued or sign_start(view.text, at) < at  # "USD115"
    if word in ("a", "an"):
        return i + 1 < len(view.lowers) and view.lowers[i + 1] in _AFTER_ARTICLE
    return word in _STARTERS or word.partition("-")[0] in _STARTERS


def _read(view: SentenceView, i: int) -> tuple[NumberAt | None, int]:
    """The number that starts at a token, and where the search goes on."""
    text = view.text
    if match := _VAGUE_NUMBER.match(text, view.starts[i]):
        return _vague(view, match), match.end()
    core = _number_start(text, view.starts[i])
    match = NUMBER_OR_TWO.match(text, core)
    if not match:
        return None, view.ends[i]
    if match["two"] and not are_two(view, match):
        number = read_range(match)
        return (_ranged(view, match, number) if number else None), match.end()
    parsed = parse_number(match["one"])
    return (_single(view, match, *parsed) if parsed else None), match.end("one")


def _number_start(text: str, at: int) -> int:
    """Where a number starts whose first digit stands at a place: a minus or a point belongs."""
    if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
        at -= 1
    if at and text[at - 1] in "-−" and (at == 1 or text[at - 2] in " \u00a0($€£"):
        at -= 1
    return at


def _vague(view: SentenceView, match: re.Match[str]) -> NumberAt:
    low, high = _VAGUE[plain(match[0])]
    start, modifier = modifier_before(view, match.start())
    interval = Interval(low=low, high=None if modifier in (">", ">=") else high)
    number = Number(interval, "vague", high)
    return NumberAt(start, match.start(), match.end(), number, "", match[0].lower())


def _ranged(view: SentenceView, match: re.Match[str], number: Number) -> NumberAt:
    core = match.start()
    sign_at = sign_start(view.text, core)
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
    sign_at = sign_start(view.text, core)
    start, modifier = modifier_before(view, sign_at)
    if modifier == "minus":
        value, modifier = -abs(value), ""
    after = _AFTER_NUMBER.match(view.text, end)
    if after and (word := plain(after[0]).strip("-–")) in _AFTER:
        modifier, end = _AFTER[word], after.end()
    number = modified(value, resolution, modifier)
    return NumberAt(start, core, end, number, view.text[sign_at:core], match["one"].lower())


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
