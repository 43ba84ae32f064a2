"""Ordinal numbers in digits and words: "21st", "twenty-first", "one hundred twenty-fifth"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE, _NUMBERS = load_table("ordinals"), load_table("numbers")
_ONES: dict[str, int] = _TABLE["ones"]
_WORD_OF: dict[int, str] = {n: word for word, n in _NUMBERS["units"].items()}
_CARDINALS: dict[str, str] = {
    **{ordinal: _WORD_OF[n] for ordinal, n in _ONES.items()},
    **_TABLE["tens"],
    **_TABLE["magnitudes"],
}
"""The cardinal number of each ordinal word."""

NUMBER_WORDS = frozenset({*_NUMBERS["units"], *_NUMBERS["tens"], *_NUMBERS["magnitudes"]})
_MAGNITUDE_WORDS = frozenset({*_NUMBERS["magnitudes"], *_TABLE["magnitudes"]})
NO_RANK_BEHIND_HYPHEN = frozenset(_TABLE["no_rank_behind_hyphen"])
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_NO_NOUNS = ("ed", "est", "ever", "most", "best", "straight", "ranking")
_LONGEST_DIGITS, _LONGEST_SPELLED = 15, 40

TRIGGERS = frozenset(_CARDINALS) | _ENDINGS


class OrdinalAt(NamedTuple):
    """An ordinal number at [start, end) of a sentence, of the tokens [first, last].

    `of` is the noun that it ranks inside a compound: "round" of "first-round match".
    """

    start: int
    end: int
    first: int
    last: int
    rank: int
    of: str = ""


def ordinal_at(view: SentenceView, i: int) -> OrdinalAt | None:
    """The ordinal number whose last word is a token, if one is; "first-round" holds "first"."""
    word, start = view.lowers[i], view.starts[i]
    if word in _ENDINGS:
        return _in_digits(view, i)
    before, _, last = word.rpartition("-")
    if last in _CARDINALS and (not before or _is_number(before)):
        return _spelled(view, i, f"{before} {_CARDINALS[last]}".strip())
    base, hyphen, rest = word.partition("-")
    if not hyphen or base not in _ONES or rest.partition("-")[0] in NO_RANK_BEHIND_HYPHEN:
        return None
    of = "" if rest.endswith(_NO_NOUNS) else rest
    return OrdinalAt(start, start + len(base), i, i, _ONES[base], of)


def _is_number(words: str) -> bool:
    return all(part in NUMBER_WORDS for part in words.split("-"))


def _in_digits(view: SentenceView, i: int) -> OrdinalAt | None:
    digits = view.words[i - 1].replace(",", "") if i else ""
    if not digits.isdecimal() or len(digits) > _LONGEST_DIGITS or not int(digits):
        return None
    if view.ends[i - 1] != view.starts[i]:
        return None
    return OrdinalAt(view.starts[i - 1], view.ends[i], i - 1, i, int(digits))


def _spelled(view: SentenceView, i: int, cardinal: str) -> OrdinalAt | None:
    """The ordinal with the number words before its last: "three trillionth"."""
    lowers, first = view.lowers, i
    while first and i - first < _LONGEST_SPELLED and _goes_on(lowers[first - 1]):
        first -= 1
    if lowers[first] == "and":
        first += 1
    if first and lowers[first - 1] == "a" and lowers[first] in _MAGNITUDE_WORDS:
        first -= 1
    words = [*lowers[first:i], cardinal]
    number = parse_number(" ".join(words).replace("-", " "))
    if number is None:  # "one tenth"
        return None
    return OrdinalAt(view.starts[first], view.ends[i], first, i, int(number[0]))


def _goes_on(word: str) -> bool:
    """Whether a word before an ordinal word is part of the same number."""
    return word == "and" or _is_number(word)
