"""Names of people, organisations and places."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from claimcheck.models import Comparison, EntityValue, LocationValue, Severity
from claimcheck.names import (
    fold,
    is_acronym_of,
    is_organisation,
    last_name,
    may_be_one_forename,
    party_key,
    place_key,
    respell,
    without_part,
)
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable, pair


def compare_entities(a: EntityValue, b: EntityValue) -> Comparison:
    """How two names that fill one slot compare.

    Two full names without a word in common are two parties; of shorter ones one may be another
    word for the other ("Moscow", "Kremlin"), and two persons of one last name may be one, misspelt:
    both disagree softly.
    """
    if _is_same(a.name, b.name) or _is_respelled(a.name, b.name):
        return equal(a, b)
    forenames_fit = _forenames_fit(a.name, b.name)
    if forenames_fit or _is_short_for(a.name, b.name) or _is_short_for(b.name, a.name):
        return agree("name_part", f"{pair(a, b)} are one name, full and short")
    if forenames_fit is False:
        return disagree("different_names", f"{pair(a, b)} are two persons", severity="soft")
    is_named = bool(fold(a.name) and fold(b.name))
    is_alike = _have_common_word(a.name, b.name) or _sort_of(a.name) != _sort_of(b.name)
    if is_alike or not is_named:
        return not_comparable("may_be_aliases", f"{pair(a, b)} may be the same under two names")
    is_full = min(len(fold(a.name).split()), len(fold(b.name).split())) > 1
    severity: Severity = "hard" if is_full else "soft"
    return disagree("other_name", f"{pair(a, b)} are two names", severity=severity)


def _sort_of(name: str) -> str:
    """What a name's form tells of its bearer: a body, a common noun, or else a person or place."""
    if name.islower():
        return "noun"
    return "body" if is_organisation(name) else "name"


def compare_locations(a: LocationValue, b: LocationValue) -> Comparison:
    """How two places compare; one country excludes another, and else they disagree softly.

    No gazetteer tells which lies in which: a country and another place, or two names with a word
    in common, are not compared.
    """
    if _is_same(a.name, b.name) or _keys(a.name) == _keys(b.name):
        return equal(a, b)
    if _is_nested(a.name, b.name) or _is_nested(b.name, a.name):
        return agree("less_specific", f"{pair(a, b)} are one place, more or less fully named")
    is_country = place_key(a.name) in _countries(), place_key(b.name) in _countries()
    may_nest = is_country[0] != is_country[1] or _is_wide(a.name) or _is_wide(b.name)
    if may_nest or _have_common_word(a.name, b.name):
        return not_comparable("places_may_nest", f"{pair(a, b)} may be one place in the other")
    severity: Severity = "hard" if all(is_country) else "soft"
    return disagree("other_place", f"{pair(a, b)} are two places", severity=severity)


def _is_wide(place: str) -> bool:
    """Whether a name is of a stretch that many places lie in: "central Zenda", "the Gulf"."""
    name = place.partition(",")[0]
    first = " ".join(fold(name).split()[:-1])
    return fold(name) in _stretches() or without_part(name) != fold(name) or first in _countries()


@cache
def _stretches() -> frozenset[str]:
    text = files("claimcheck").joinpath("assets", "tables", "places.json").read_text("utf-8")
    return frozenset(json.loads(text)["stretches"])


def _have_common_word(a: str, b: str) -> bool:
    return not set(fold(a).split()).isdisjoint(fold(b).split())


@cache
def _countries() -> frozenset[str]:
    text = files("claimcheck").joinpath("assets", "tables", "countries.json").read_text("utf-8")
    table = json.loads(text)
    return frozenset(place_key(name) for name in (*table["countries"], *table["regions"]))


def _is_same(a: str, b: str) -> bool:
    # Names of punctuation alone fold to nothing and are compared as written.
    return a == b or fold(a) == fold(b) != ""


def _is_respelled(a: str, b: str) -> bool:
    """Whether both are one name: in two spellings, with and without "Inc."."""
    return party_key(a) == party_key(b) != "" or _respelled(a) == _respelled(b) != []


def _respelled(name: str) -> list[str]:
    return [respell(word) for word in fold(name).split()]


def _is_short_for(short: str, name: str) -> bool:
    """Whether `short` is the last name, the name without title or forename, or the acronym."""
    words, last = _respelled(name), _respelled(short)
    is_end = 0 < len(last) < len(words) and words[-len(last) :] == last
    return is_end or is_acronym_of(short, name)


def _forenames_fit(a: str, b: str) -> bool | None:
    """Whether two persons of one last name may be one; None where they are no such two."""
    words_a, words_b = fold(a).split(), fold(b).split()
    if min(len(words_a), len(words_b)) < 2 or is_organisation(a) or is_organisation(b):
        return None
    return may_be_one_forename(words_a[0], words_b[0]) if last_name(a) == last_name(b) else None


def _keys(place: str) -> list[str]:
    """The place and what it lies in: "Kiev, Ukraine" is "kyiv", "ukraine"."""
    whole = place_key(place)
    parts = [place_key(part) for part in place.split(",")]
    return parts if whole == fold(place) else [whole]


def _is_nested(name: str, short: str) -> bool:
    """Whether `name` is `short` with what it lies in, or with the part of it that is meant."""
    place, key = _keys(name), _keys(short)
    is_longer = len(place) > len(key)
    is_qualified = is_longer and key in (place[: len(key)], place[-len(key) :])
    return is_qualified or [place_key(without_part(name)), *place[1:]] == key
