"""Ranks counted from the end: "the last hostage", "the penultimate round", "second to last"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import FUNCTION_WORDS, SIMPLE_VERBS, SentenceView
from claimcheck.models import OrdinalValue
from claimcheck.tables import load_table

_TABLE = load_table("ordinals")
_FROM_END: dict[str, int] = _TABLE["from_end"]
_DETERMINERS = frozenset(_TABLE["determiners"])
_NOT_RANKED = frozenset(_TABLE["no_rank_behind_last"])
_NUMBER_WORDS = frozenset(load_table("numbers")["units"]) - {"one"}
_ONE_BEFORE = re.compile(r"\b(?:the\s)?one\sbefore\s(?:the\s)?last(?:\sone)?\b", re.I)
_LAST = re.compile(
    r"\b(?:(?P<rank>next|second|third|fourth|fifth)(?:\s|-)(?:(?:to|from)(?:\s|-)(?:the\s)?)?"
    r"last|last(?:\s|-)but(?:\s|-)one)\b",
    re.I,
)
_RANKS = {"next": -2, "second": -2, "third": -3, "fourth": -4, "fifth": -5}
_TRIGGERS = frozenset({"last", *_FROM_END})
_NOUN_REACH = 3
"""Words behind "last" among which a unit of time shows that it is no rank."""


def find_ranks_from_end(view: SentenceView) -> Iterator[Found]:
    """The ranks of a sentence that count from the end; "last week" and "at last" are none."""
    if not view.has_any(_TRIGGERS):
        return
    done = 0
    for pattern in (_ONE_BEFORE, _LAST):
        for match in pattern.finditer(view.text):
            if not _is_of_time(view, match.end()):
                rank = _RANKS.get((match["rank"] or "next").lower(), -2) if pattern is _LAST else -2
                yield _found(*match.span(), rank)
            done = max(done, match.end())
    for i, word in enumerate(view.lowers):
        if word in _FROM_END:
            yield _found(view.starts[i], view.ends[i], _FROM_END[word])
        elif word == "last" and view.starts[i] >= done and _is_rank(view, i):
            yield _found(view.starts[i], view.ends[i], -1)


def _found(start: int, end: int, rank: int) -> Found:
    return Found(start, end, OrdinalValue(rank=rank), end)


def _is_rank(view: SentenceView, i: int) -> bool:
    """Whether "last" ranks the noun behind it."""
    if i + 1 == len(view.words) or _is_of_time(view, view.ends[i]):
        return False
    if i and view.words[i].istitle() and view.words[i + 1].istitle():
        return False  # "Last Tango in Paris"
    follower = view.lowers[i + 1]
    before = view.lowers[i - 1] if i else ""
    if before in _DETERMINERS or before.endswith(("'s", "’s", "s'", "s’")):
        is_part = follower == "of" and not _DETERMINERS.isdisjoint(view.lowers[i + 2 : i + 3])
        return is_part or _is_content(view, i + 1)
    return i <= 1 and _is_content(view, i + 1) and not follower.endswith(("s", "ed", "er"))


def _is_content(view: SentenceView, i: int) -> bool:
    word = view.lowers[i]
    if not view.is_word(i):
        return False
    return word not in _NUMBER_WORDS and word not in FUNCTION_WORDS and word not in SIMPLE_VERBS


def _is_of_time(view: SentenceView, position: int) -> bool:
    first = view.index_at(position)
    near = view.lowers[first : first + _NOUN_REACH]
    return not _NOT_RANKED.isdisjoint(near)
