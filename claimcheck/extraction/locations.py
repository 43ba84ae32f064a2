"""Where something happens: "met in Jeddah", "at a hotel in Montreux"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import LocationValue

_PREPOSITIONS = frozenset({"in", "at", "near", "outside"})
_ADJECTIVE = re.compile(r"(?:ian|ean|ish|ese|can|ran)\Z")
_NO_ADJECTIVES = frozenset({"iran", "vatican", "tehran"})


def find_locations(view: SentenceView) -> Iterator[Found]:
    """Names behind a preposition of place, without a gazetteer.

    A name is taken for a place only where the preposition stands right before it, or with one
    article between ("at the White House").
    """
    lowers = view.lowers
    if view.vocabulary.isdisjoint(_PREPOSITIONS):
        return
    for first, last in view.names:
        at = first - 1
        if at >= 0 and lowers[at] == "the":
            at -= 1
        if at < 0 or lowers[at] not in _PREPOSITIONS:
            continue
        start, end = view.starts[first], view.ends[last - 1]
        name = view.name_text(first, last)
        if len(name) == end - start and len(name) > 1 and not _is_adjective(view, last - 1):
            yield Found(start, end, LocationValue(name=name))


def _is_adjective(view: SentenceView, i: int) -> bool:
    """Whether a name tells where a thing is from: "in the Ruritanian town"."""
    word = view.lowers[i]
    if word in _NO_ADJECTIVES or not _ADJECTIVE.search(word) or i + 1 == len(view.words):
        return False
    return view.words[i + 1].islower() and view.lowers[i + 1] not in FUNCTION_WORDS
