"""Whether a number is a change ("rose by 5") or a level ("rose to 5")."""

from __future__ import annotations

from typing import Literal

from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("words")["change"]
_BY, _OF = frozenset(_TABLE["by"]), frozenset(_TABLE["of"])
_DIRECT = frozenset(_TABLE["direct"])
_DIRECT_PERCENT = _DIRECT | frozenset(_TABLE["direct_percent"])
_BEFORE_UP = frozenset(_TABLE["before_up"])
_BEHIND = frozenset(_TABLE["behind"])
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "that", "further"})
_MADE = frozenset({"make", "makes", "made", "making"})
_REACH = 8
"""Words between "rose" and "by"."""


def is_change(view: SentenceView, start: int, *, kind: Literal["quantity", "percent"]) -> bool:
    """Whether the words before a value say that something changed by it.

    "Added 300 jobs" counts jobs; "added 3 percent" is a change.
    """
    i = view.index_at(start) - 1
    if i < 0:
        return False
    before = view.lowers[max(0, i - _REACH) : i]
    word = view.lowers[i]
    if word == "by":
        return not _BY.isdisjoint(before)
    if word in ("of", "a", "an"):
        return not _OF.isdisjoint(before[-2:])
    if word in ("up", "down"):
        if kind == "percent":
            return _MADE.isdisjoint(before[-1:])  # "women make up 40 percent"
        return not before or before[-1] in _BEFORE_UP
    return word in (_DIRECT_PERCENT if kind == "percent" else _DIRECT)


def is_change_behind(view: SentenceView, start: int, end: int) -> bool:
    """Whether the word behind an amount says so: "a 10 percent drop", "3 percent higher"."""
    word = view.word_after(end)
    if word in _OF:
        i = view.index_at(start)
        return not _ARTICLES.isdisjoint(view.lowers[max(0, i - 2) : i])  # no "10 percent drop out"
    return word in _BEHIND
