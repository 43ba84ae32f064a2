"""What a claim's value is narrowed to, in slots that two claims must share to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.models import Claim, Slot
from claimcheck.names import fold
from claimcheck.scoring.remembering import once_per_record
from claimcheck.synonyms import base_of
from claimcheck.tables import load_table


@dataclass(frozen=True, slots=True)
class Slots:
    """The qualifiers of a claim.

    Attributes:
        states: What became of those counted.
        parts: Which part of a whole.
        stages: At which stage.
        years: Years that its clause names, and the one that "last year" is.
        rounds: Rounds and contests.
        names, nouns: What a statement is said of.
        around: Words of names that lie in or around a place, its own among them.
        relations: How else than in it something is told to be to a place.
        groups: Kinds of persons counted, as places in a line of kinds that exclude each other.
    """

    states: frozenset[str]
    parts: frozenset[str]
    stages: frozenset[str]
    years: frozenset[int]
    rounds: frozenset[str]
    names: frozenset[str]
    nouns: frozenset[str]
    around: frozenset[str]
    relations: frozenset[str]
    groups: frozenset[tuple[int, int]]


@once_per_record
def slots_of(claim: Claim) -> Slots:
    """The slots of a claim, from its own clause."""
    subjects = _values(claim, "subject")
    return Slots(
        states=_values(claim, "state"),
        parts=_values(claim, "part"),
        stages=_values(claim, "stage"),
        years=_years(claim),
        rounds=_values(claim, "round"),
        names=frozenset(name for name in subjects if not name.islower()),
        nouns=frozenset(noun for noun in subjects if noun.islower()),
        around=frozenset(w for name in _values(claim, "around") for w in fold(name).split()),
        relations=_values(claim, "relation"),
        groups=_groups().get(claim.head, frozenset()),
    )


def _values(claim: Claim, slot: Slot) -> frozenset[str]:
    return frozenset(q.value for q in claim.qualifiers if q.slot == slot)


def _years(claim: Claim) -> frozenset[int]:
    found = set()
    for time in _values(claim, "time"):
        if time.isdecimal():
            found.add(int(time))
        elif claim.anchor:
            found.add(claim.anchor.year - 1)
    return frozenset(found)


@cache
def _groups() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for line, kinds in enumerate(load_table("qualifiers")["groups"]):
        for place, words in enumerate(kinds):
            for word in words:
                found.setdefault(word, set()).add((line, place))
    return {word: frozenset(places) for word, places in found.items()}


def are_of_other_groups(a: Claim, b: Claim) -> bool:
    """Whether two claims count persons of kinds that exclude each other, or a kind and all."""
    one, other = slots_of(a).groups, slots_of(b).groups
    if one and other:
        return not one & other and any(line == its for line, _ in one for its, _ in other)
    return bool((one and b.head in _ANY_PERSON) or (other and a.head in _ANY_PERSON))


_ANY_PERSON = frozenset({"person", "victim", "member"})

SLOT_FEATURES = (
    "states_are_shared",
    "years_are_shared",
    "rounds_are_shared",
    "one_has_a_round",
    "one_is_preliminary",
    "one_is_the_rest",
    "one_is_a_total",
    "one_is_for_each",
    "tenses_differ",
    "one_is_a_day_of_saying",
    "attributes_are_shared",
)
"""Names of the columns of `slot_features`."""

_NEAREST = 3


def slot_features(a: Claim, b: Claim) -> list[float]:
    """What is too unsure to be a rule, as numbers in [0, 1]; columns `SLOT_FEATURES`."""
    one, other = slots_of(a), slots_of(b)
    parts = one.parts ^ other.parts
    attributes = _attributes(a), _attributes(b)
    return [
        float(bool(one.states & other.states)),
        float(bool(one.years & other.years)),
        float(bool(one.rounds & other.rounds)),
        float(bool(one.rounds) != bool(other.rounds)),
        float("preliminary" in one.stages ^ other.stages),
        float("rest" in parts),
        float("total" in parts),
        float("each" in parts),
        float({a.tense, b.tense} == {"past", "future"}),
        float(_tells_of_saying(a) != _tells_of_saying(b)),
        len(attributes[0] & attributes[1]) / max(1, min(map(len, attributes))),
    ]


@once_per_record
def _attributes(claim: Claim) -> frozenset[str]:
    """The head and the nearest words of the clause, in base forms of their classes."""
    return frozenset(base_of(word) for word in (claim.head, *claim.event[:_NEAREST]) if word)


def _tells_of_saying(claim: Claim) -> bool:
    """Whether a date is that on which something was said."""
    return claim.kind == "date" and claim.head in _SAYING


_SAYING = frozenset(load_table("words")["say"])
