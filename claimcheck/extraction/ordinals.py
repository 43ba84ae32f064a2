"""Ranks: "second direct call", "third straight win", "call number two", "for the first time"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extraction.found import Found
from claimcheck.extraction.number_words import parse_number
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import OrdinalValue

_TABLE = load_table("ordinals")
_ONES: dict[str, int] = _TABLE["ones"]
_TENS: dict[str, int] = _TABLE["tens"]
_RANKS: dict[str, int] = {
    **_ONES,
    **{
        f"{ten}-{one}": 10 * n + m for ten, n in _TENS.items() for one, m in _ONES.items() if m < 10
    },
}
_NO_RANK_BEHIND_HYPHEN = frozenset(_TABLE["no_rank_behind_hyphen"])
_NUMBERED = re.compile(
    r"\b(?P<noun>[a-z]{2,20})\snumber\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.I,
)
_NO_RANK_AFTER = re.compile(
    rf"\s(?:{'|'.join(_TABLE['no_rank_before'])}|of\sall|and\sforemost)\b|\s?[,;:.!?)]|\s?\Z", re.I
)
_NO_RANK_BEFORE = frozenset(_TABLE["no_rank_after"])
_ENUMERATION_REACH = 12
"""Words between two ranks of one list."""
_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def find_ordinals(view: SentenceView) -> Iterator[Found]:
    """The ranks of a sentence, with the noun they rank still to be found behind them.

    Adverbs ("first, …"), fractions, units of time and parts of names are no ranks.
    """
    if view.has_any(_RANKS.keys()) or view.has_any(_ENDINGS):
        yield from _ranks(view)
    if "number" in view.vocabulary:
        for match in _NUMBERED.finditer(view.text):
            rank = parse_number(match["n"])
            if rank and rank[0] >= 1:
                yield _found(view, *match.span(), int(rank[0]), head=match["noun"].lower())


def _ranks(view: SentenceView) -> Iterator[Found]:
    ranks = [(i, rank) for i in range(len(view.words)) if (rank := _rank_at(view, i))]
    lists = [(a, b) for (a, _), (b, _) in pairwise(ranks) if _is_list(view, a, b)]
    listed = {i for both in lists for i in both}
    for i, (end, number) in ranks:
        if i not in listed and not _is_no_rank(view, i, end):
            yield _found(view, view.starts[i], end, number)


def _rank_at(view: SentenceView, i: int) -> tuple[int, int] | None:
    """Where the rank that starts at a token ends, and its number."""
    word, start = view.lowers[i], view.starts[i]
    if word in _RANKS:
        return view.ends[i], _RANKS[word]
    base, hyphen, rest = word.partition("-")
    if hyphen and base in _RANKS:
        is_rank = rest.partition("-")[0] not in _NO_RANK_BEHIND_HYPHEN
        return (start + len(base), _RANKS[base]) if is_rank else None
    if not (word.isdecimal() and len(word) <= 3 and int(word)) or i + 1 == len(view.words):
        return None
    has_ending = view.lowers[i + 1] in _ENDINGS and view.starts[i + 1] == view.ends[i]
    return (view.ends[i + 1], int(word)) if has_ending else None


def _is_list(view: SentenceView, one: int, other: int) -> bool:
    """Whether two ranks stand side by side: "between the first call and the second"."""
    between = view.lowers[one + 1 : other]
    return len(between) <= _ENUMERATION_REACH and "and" in between[-2:] and ";" not in between


def _found(view: SentenceView, start: int, end: int, rank: int, *, head: str = "") -> Found:
    is_alone = view.word_after(end) in FUNCTION_WORDS  # "the second the two held"
    return Found(start, end, OrdinalValue(rank=rank), None if is_alone else end, head)


def _is_no_rank(view: SentenceView, i: int, end: int) -> bool:
    start = view.starts[i]
    if _NO_RANK_AFTER.match(view.text, end) or view.text[max(0, start - 1) : start] == "-":
        return True
    follows_name = view.words[i][0].isupper() and view.text[end + 1 : end + 2].isupper()
    return follows_name or (i > 0 and view.lowers[i - 1] in _NO_RANK_BEFORE)
