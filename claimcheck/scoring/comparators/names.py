"""Names of people, organisations and places."""

from __future__ import annotations

from claimcheck.models import Comparison, EntityValue, LocationValue
from claimcheck.scoring.comparators.folding import fold
from claimcheck.scoring.comparators.outcomes import agree, equal, not_comparable, pair


def compare_entities(a: EntityValue, b: EntityValue) -> Comparison:
    """How two names that fill one slot compare; different names may still be one party."""
    if _is_same(a, b):
        return equal(a, b)
    if _ends_with(a.name, b.name) or _ends_with(b.name, a.name):
        return agree("name_part", f"{pair(a, b)} are one name, full and short")
    return not_comparable("may_be_aliases", f"{pair(a, b)} may be the same under two names")


def compare_locations(a: LocationValue, b: LocationValue) -> Comparison:
    """How two places compare; one may lie in the other as long as no gazetteer tells."""
    if _is_same(a, b):
        return equal(a, b)
    if _is_qualified(a.name, b.name) or _is_qualified(b.name, a.name):
        return agree("less_specific", f"{pair(a, b)} are one place, more or less fully named")
    return not_comparable("places_may_nest", f"{pair(a, b)} may be one place in the other")


def _is_same(a: EntityValue | LocationValue, b: EntityValue | LocationValue) -> bool:
    # Names of punctuation alone fold to nothing and are compared as written.
    return a.name == b.name or fold(a.name) == fold(b.name) != ""


def _ends_with(name: str, short: str) -> bool:
    """Whether `short` is the last name, or the name without title or forename."""
    words, last = fold(name).split(), fold(short).split()
    return 0 < len(last) < len(words) and words[-len(last) :] == last


def _is_qualified(name: str, short: str) -> bool:
    """Whether `name` is `short` with what it lies in: "Jeddah, Saudi Arabia"."""
    place, comma, _ = name.partition(",")
    return bool(comma) and fold(place) == fold(short) != ""
