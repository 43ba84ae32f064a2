"""How a place is told: in it or near it, and which other places are told to lie in or around it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_WORDS = load_table("place_words")
_SORTS = frozenset(_WORDS["sorts"])
_PARTS = frozenset(_WORDS["parts_before"]) | frozenset(_WORDS["near_words"])
_LINKS = (
    frozenset({"in", "on", "of", "at", "off", ",", "the", "'s", "’s", "'", "’", "s", "/", "-", "("})
    | _SORTS
    | _PARTS
    | frozenset(_WORDS["parts_behind"])
)
_BESIDE = frozenset(_WORDS["beside"])
_IN = frozenset({"in", "at", "inside"})
_REACH = 5
"""Words between two names of which one place lies in the other."""


def relation_of(view: SentenceView, start: int) -> str:
    """How something is told to be to the place at a position; "" for in it or at it.

    "near" for "near", "outside", "north of" and "off the coast of"; else the sort of the place
    that is named with it ("left the *port* of Zenda"), or the preposition.
    """
    i = view.index_at(start) - 1
    while i >= 0 and (view.lowers[i] in _PARTS or view.lowers[i] == "the"):
        i -= 1
    word = view.lowers[i] if i >= 0 else ""
    if i > 0 and word == "of" and view.lowers[i - 1] in _SORTS:
        sort = view.lowers[i - 1]
        low = max(-1, i - 1 - _REACH)
        is_in = not _IN.isdisjoint(view.lowers[low + 1 : i - 1])
        return "near" if sort in _BESIDE else "" if is_in else sort
    return "" if word in _IN else "near" if word in _BESIDE else word


def nested_with(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """Other names that a sentence tells to lie in a place or around it, in order.

    "Lampahan in Aceh's Bener Meriah district" nests each of the three in the next.
    """
    first, last = view.index_at(start), view.index_at(end)
    found = list(_parts(view, first, last))
    for step in (1, -1):
        low, high = first, last
        names = view.names if step > 0 else view.names[::-1]
        for name_first, name_last in names:
            if step > 0 and name_first >= high:
                between = view.lowers[high:name_first]
            elif step < 0 and name_last <= low:
                between = view.lowers[name_last:low]
            else:
                continue
            if len(between) > _REACH or not _LINKS.issuperset(between):
                break
            found.extend(_parts(view, name_first, name_last))
            low, high = name_first, name_last
    return tuple(dict.fromkeys(found))


def _parts(view: SentenceView, first: int, last: int) -> Iterator[str]:
    """The names that a name is made of: "Aceh" and "Bener Meriah" of "Aceh's Bener Meriah"."""
    begin = first
    for i in range(first, last):
        if view.words[i].endswith(("'s", "’s")) or i == last - 1:
            yield view.name_text(begin, i + 1)
            begin = i + 1
