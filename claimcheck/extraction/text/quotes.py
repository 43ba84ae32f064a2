"""Which words of a sentence a claim quotes: the value and what it is a value of."""

from __future__ import annotations

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.boundaries import ABBREVIATIONS
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.tables import load_table

_WORDS_LEFT, _WORDS_RIGHT = 4, 5
_WORDS = load_table("words")
_CALENDAR, _SAY = frozenset(_WORDS["calendar"]), frozenset(_WORDS["say"])
_YEAR_DIGITS = 4
MAX_QUOTE_CHARS = 160
"""A quote is a phrase, not a paragraph; longer ones keep the value and lose words at the ends."""


def quote_range(view: SentenceView, found: Found, head_end: int) -> tuple[int, int]:
    """The value up to its head noun, with a few words of its clause on both sides.

    Args:
        view: The sentence.
        found: The value.
        head_end: Where its head noun ends.
    """
    end = max(found.end, head_end)
    first, last = view.clause_at(found.start)
    left = max(first, view.index_at(found.start) - _WORDS_LEFT)
    least = view.index_at(end)
    right = _before_speaker(view, least, min(last, least + _WORDS_RIGHT))
    while right > least and _is_loose(view, right - 1):
        right -= 1
    while left < view.index_at(found.start) and not view.words[left][0].isalnum():
        left += 1
    start = min(view.starts[left], found.start) if left < len(view.starts) else found.start
    stop = max(view.ends[right - 1], end) if right else end
    if stop - start > MAX_QUOTE_CHARS:
        start, stop = found.start, end
    return start, min(stop, max(found.end, start + MAX_QUOTE_CHARS))


def _before_speaker(view: SentenceView, first: int, last: int) -> int:
    """Where the words of the value's clause end before ", the mayor said"; `last` without one."""
    words = view.lowers[first : last + 1]
    if "," not in words or _SAY.isdisjoint(words):
        return last
    said = next(i for i in range(first, last + 1) if view.lowers[i] in _SAY)
    return max((i for i in range(first, said) if view.words[i] == ","), default=last)


def _is_loose(view: SentenceView, i: int) -> bool:
    """Whether a quote should not end with this token.

    A mark, a function word, half of "Mr.", a number cut off from what it counts.
    """
    if view.words[i][0].isdigit():
        return not _is_of_date(view, i)
    if not view.is_word(i) or view.lowers[i] in FUNCTION_WORDS:
        return True
    return view.lowers[i] in ABBREVIATIONS and view.text[view.ends[i] : view.ends[i] + 1] == "."


def _is_of_date(view: SentenceView, i: int) -> bool:
    """Whether a number ends a date: "the first time since 2019", "on 5 March 2024"."""
    is_year = len(view.words[i]) == _YEAR_DIGITS and view.words[i][:2] in ("19", "20")
    return is_year or (i > 0 and view.lowers[i - 1] in _CALENDAR)
