"""Where something happens: "met in Jeddah", "at a hotel in Montreux"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.views import SentenceView
from claimcheck.models import LocationValue

_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "from"})


def find_locations(view: SentenceView) -> Iterator[Found]:
    """Names behind a preposition of place, without a gazetteer.

    A name is taken for a place only where the preposition stands right before it, or with one
    article between ("at the White House").
    """
    tokens = view.tokens
    for first, last in view.names:
        at = first - 1
        if at >= 0 and tokens[at].lower == "the":
            at -= 1
        if at < 0 or tokens[at].lower not in _PREPOSITIONS - {"from"}:
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        name = view.text[start:end].removesuffix("'s").removesuffix("’s")
        if name == view.text[start:end]:
            yield Found(start, end, LocationValue(name=name))
