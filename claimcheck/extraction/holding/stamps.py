"""Lines that tell when and by whom a text was written, and nothing that happened."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_WORDS = load_table("words")
_STAMPS = frozenset(_WORDS["stamps"])
_BESIDE = frozenset(_WORDS["beside_stamps"])
_TIMES = frozenset(_WORDS["calendar"]) | {"am", "pm", "a.m", "p.m", "a.m.", "p.m."}
_LONGEST = 25
"""Words and marks of a line."""


def is_stamp(view: SentenceView, found: Sequence[Found]) -> bool:
    """Whether a line is only a date, a time and a byline: "Updated 09 Sep 2013 11:25 GMT".

    Besides values and the names of a byline, all its words tell of publishing: one at least, or
    none where a time stands by itself or with a date.
    """
    if len(view.words) > _LONGEST:
        return False
    kinds = {item.value.kind for item in found if item.value is not None}
    if kinds.isdisjoint({"date", "clock_time"}):
        return False
    taken = [(item.start, item.end) for item in found]
    named = {i for first, last in view.names for i in range(first, last)}
    left = [
        word
        for i, word in enumerate(view.lowers)
        if word[0].isalpha()
        and word not in _TIMES
        and not any(start <= view.starts[i] < end for start, end in taken)
    ]
    is_bare = "clock_time" in kinds and ("date" in kinds or not left)
    names = {view.lowers[i] for i in named} if "by" in left else set()
    return (is_bare or not _STAMPS.isdisjoint(left)) and not set(left) - names - _STAMPS - _BESIDE
