"""Whether a number is a change ("rose by 5") or a level ("rose to 5")."""

from __future__ import annotations

from typing import Literal

from claimcheck.extraction.tables import load_table
from claimcheck.extraction.text.views import SentenceView

_TABLE = load_table("words")["change"]
_BY, _OF = frozenset(_TABLE["by"]), frozenset(_TABLE["of"])
_DIRECT = frozenset(_TABLE["direct"])
_DIRECT_PERCENT = _DIRECT | frozenset(_TABLE["direct_percent"])
_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", ",", "("})
_REACH = 6
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
        return kind == "percent" or not before or before[-1] in _COPULAS
    return word in (_DIRECT_PERCENT if kind == "percent" else _DIRECT)
