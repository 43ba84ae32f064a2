"""Rules that keep two claims from being compared at all, each with a name and a reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claimcheck.models import Claim, Comparison, DateValue, MoneyValue, QuantityValue, RoleValue
from claimcheck.names import fold, respell
from claimcheck.scoring.magnitudes import later_is_higher
from claimcheck.scoring.remembering import once_per_record
from claimcheck.scoring.slots import Slots, are_of_other_groups, slots_of
from claimcheck.synonyms import base_of
from claimcheck.tables import load_table

Gate = Callable[[Claim, Claim], Comparison | None]


def gate(a: Claim, b: Claim) -> Comparison | None:
    """Why two claims cannot be compared, or None when they can; symmetric."""
    return next((reason for rule in GATES if (reason := rule(a, b))), None)


def _not_comparable(reason: str, detail: str) -> Comparison:
    return Comparison(outcome="not_comparable", reason=reason, detail=detail)


def _polarity(a: Claim, b: Claim) -> Comparison | None:
    if a.polarity == b.polarity:
        return None
    return _not_comparable("polarity", "one of the two denies its value")


def _forecast(a: Claim, b: Claim) -> Comparison | None:
    """A possibility or a denial is neither borne out nor contradicted by what happens.

    Two forecasts can contradict each other, one of them being told as a plan or a sure thing.
    """
    if a.modality == b.modality:
        return None
    one, other = sorted((a.modality, b.modality))
    if not {one, other} & {"possible", "denied"}:
        return None
    if "denied" not in (one, other) and _tells_of_future(a) and _tells_of_future(b):
        return None
    return _not_comparable("forecast", f"one is {one}, the other {other}")


def _tells_of_future(claim: Claim) -> bool:
    """Whether a claim is a forecast, or of a day after publication."""
    if claim.modality in ("possible", "planned") or claim.tense == "future":
        return True
    end = claim.value.end if isinstance(claim.value, DateValue) else None
    return end is not None and claim.anchor is not None and end > claim.anchor


def _other_event(a: Claim, b: Claim) -> Comparison | None:
    """Values of other years or rounds are not compared; a date tells its own year.

    What names a year before that of publication tells of the past; what names none tells of
    the news.
    """
    one, other = slots_of(a), slots_of(b)
    if a.kind != "date" and not one.years & other.years:
        past = sorted(
            max(slots.years)
            for claim, slots in ((a, one), (b, other))
            if slots.years and ((one.years and other.years) or _is_past(claim, max(slots.years)))
        )
        if past:
            return _not_comparable("other_event", f"one is of {past[0]}, the other is not")
    if one.rounds and other.rounds and not one.rounds & other.rounds:
        return _not_comparable("other_event", "they are of different rounds")
    return None


def _is_past(claim: Claim, year: int) -> bool:
    return claim.anchor is not None and year < claim.anchor.year


def _other_stage(a: Claim, b: Claim) -> Comparison | None:
    """A former value, one at the break or during the day and one asked for are not compared."""
    one, other = slots_of(a), slots_of(b)
    stages = one.stages ^ other.stages
    if "previous" in stages and not one.years & other.years:
        return _not_comparable("other_stage", "one is the value before a change")
    if "break" in stages:
        return _not_comparable("other_stage", "one is told of the break")
    if stages >= _OF_DAY and a.kind in ("percent", "money", "quantity"):
        return _not_comparable("other_stage", "one is told before the end of the day")
    if "sought" in stages and a.kind != "date":
        return _not_comparable("other_stage", "one is what was asked for")
    return None


_OF_DAY = frozenset({"interim", "final"})


def _other_state(a: Claim, b: Claim) -> Comparison | None:
    """The dead are not compared with the wounded."""
    one, other = slots_of(a).states, slots_of(b).states
    if a.kind != "quantity" or not one or not other or one & other:
        return None
    words = sorted((min(one), min(other)))
    return _not_comparable("other_state", f"one counts the {words[0]}, the other the {words[1]}")


def _other_group(a: Claim, b: Claim) -> Comparison | None:
    """Women are not compared with men, nor with all persons."""
    if not are_of_other_groups(a, b):
        return None
    one, other = sorted((a.head, b.head))
    return _not_comparable("other_group", f"{one} and {other} are counted apart")


def _other_position(a: Claim, b: Claim) -> Comparison | None:
    """The first argument is not the second: a text tells of each in its turn."""
    positions = sorted({a.head, b.head} & _POSITIONS)
    if a.kind != "ordinal" or not positions:
        return None
    head = positions[0]
    return _not_comparable("other_position", f"a text tells of each {head} in its turn")


_POSITIONS = frozenset(load_table("qualifiers")["positions"])
"""What stands in a row, so that a text that tells of the second denies no first."""


def _own_list(a: Claim, b: Claim) -> Comparison | None:
    """Two texts that each count what they list: "There are three ways", "in two ways"."""
    if a.kind != "quantity" or not (_is_few(a) and _is_few(b)):
        return None
    heads = {base_of(a.head), base_of(b.head)}
    are_listed = heads <= _listed()
    if len(heads) == 1 and not are_listed:
        return None
    if len((_content(a) & _content(b)) - heads) >= (_ALIKE + 1 if are_listed else _ALIKE):
        return None
    return _not_comparable("own_list", "each counts what its own text lists")


@cache
def _listed() -> frozenset[str]:
    """What any text counts before it lists it, in base forms."""
    return frozenset(map(base_of, load_table("qualifiers")["listed"]))


_FEW = 12
_ALIKE = 2
"""Content words, beside what is counted, by which two texts list the same; one more where what is
counted is what any text lists."""


def _is_few(claim: Claim) -> bool:
    """Whether a claim counts a few things, of which it tells no more than how many."""
    value = claim.value
    if not isinstance(value, QuantityValue) or value.dimension != "count" or not claim.head:
        return False
    low, high = value.interval.low, value.interval.high
    slots = slots_of(claim)
    return low == high and low is not None and low <= _FEW and not (slots.states or slots.groups)


@once_per_record
def _content(claim: Claim) -> frozenset[str]:
    names = (word for name in claim.entities for word in fold(name).split())
    return frozenset(base_of(word) for word in (*claim.event, *names))


def _part_and_total(a: Claim, b: Claim) -> Comparison | None:
    """What is said to be a part of a number is not compared with another."""
    one, other = slots_of(a).parts, slots_of(b).parts
    is_one_of_several = a.kind == "duration" and "one" in one ^ other
    is_part = a.kind in ("quantity", "money") and (
        "part" in one ^ other or _holds(a, one, other) or _holds(b, other, one)
    )
    if not (is_part or is_one_of_several):
        return None
    return _not_comparable("part_and_total", "one is a part of another number")


def _holds(whole: Claim, its: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether one number is the whole that the other is told to be a part of."""
    if not isinstance(whole.value, QuantityValue | MoneyValue):
        return False
    wholes = [float(told[3:]) for told in parts if told.startswith("of ")]
    if not wholes or any(told.startswith("of ") for told in its):
        return False
    low = whole.value.interval.low
    return "whole" in its or (low is not None and low >= min(wholes))


def _update(a: Claim, b: Claim) -> Comparison | None:
    """Tolls rise: a later article's higher count is an update, not a contradiction."""
    if a.kind != "quantity" or not later_is_higher(a, b):
        return None
    if not (_grows(a) or _grows(b)):
        return None
    return _not_comparable("update", "the later article has the higher count")


@once_per_record
def _grows(claim: Claim) -> bool:
    """Whether a claim counts what is counted up while an event unfolds."""
    return not _growing().isdisjoint(_deeds(claim))


def _no_event(a: Claim, b: Claim) -> Comparison | None:
    """When a text was published or updated is no fact of its story."""
    if "stamp" not in slots_of(a).stages | slots_of(b).stages:
        return None
    return _not_comparable("no_event", "one stands in a line that only tells when it was written")


_PAST_HOLDER = re.compile(r"\b(?:was|then|had been)\b", re.IGNORECASE)


def _past_holder(a: Claim, b: Claim) -> Comparison | None:
    """Who "was president" may be the former president."""
    if not (isinstance(a.value, RoleValue) and isinstance(b.value, RoleValue)):
        return None
    tenures = (a, a.value.tenure), (b, b.value.tenure)
    in_office = [claim.quote for claim, tenure in tenures if tenure in ("current", "acting")]
    if len(in_office) != 1 or not _PAST_HOLDER.search(in_office[0]):
        return None
    return _not_comparable("past_holder", "one tells who held an office, not who holds it")


def _was_until(a: Claim, b: Claim) -> Comparison | None:
    """A status that a text tells the end of is no longer so: "closed until 16:30", "reopened"."""
    if a.kind != "status" or a.value == b.value:
        return None
    if "until" not in slots_of(a).stages | slots_of(b).stages:
        return None
    return _not_comparable("was_until", "one is told to hold until a time only")


def _other_subject(a: Claim, b: Claim) -> Comparison | None:
    """Two outcomes of two subjects are no contradiction: "Holm was acquitted", "Berg convicted"."""
    if a.kind not in ("status", "polarity", "entity"):
        return None
    one, other = slots_of(a), slots_of(b)
    if a.kind == "entity" and a.head in _OF_A_COUNTRY and not (one.names and other.names):
        return _not_comparable(
            "other_subject", f"they may be of two countries, each has a {a.head}"
        )
    is_of_one_sort = (one.names and other.names) or (one.nouns and other.nouns)
    if not is_of_one_sort or _subject_words(one) & _subject_words(other):
        return None
    pair = sorted(", ".join(sorted(slots.names | slots.nouns)) for slots in (one, other))
    return _not_comparable("other_subject", f"one is said of {pair[0]}, the other of {pair[1]}")


_OF_A_COUNTRY = frozenset(
    {"president", "prime minister", "chancellor", "king", "queen", "monarch", "premier"}
)
"""Offices of which there are as many as there are countries."""


def _subject_words(slots: Slots) -> set[str]:
    names = {respell(word) for name in slots.names for word in fold(name).split()}
    return names | {base_of(word) for word in (*slots.nouns, *names)}


_NEAREST = 2
"""Content words around a place that tell what happens there."""


def _other_deed(a: Claim, b: Claim) -> Comparison | None:
    """Two places of two deeds are no contradiction: "arrested in Graz", "lived in Linz"."""
    if a.kind != "location" or a.value == b.value or _deeds(a) & _deeds(b):
        return None
    return _not_comparable("other_deed", "the two say of different things where they are")


@once_per_record
def _deeds(claim: Claim) -> set[str]:
    words = (claim.head, *claim.event[:_NEAREST])
    return {base_of(word) for word in words if word and word not in _NO_DEEDS}


_NO_DEEDS = frozenset(load_table("place_words")["sorts"])


def _places_may_nest(a: Claim, b: Claim) -> Comparison | None:
    """A place and what a text tells to lie in it or around it may both be right; so may "near"."""
    if a.kind != "location":
        return None
    one, other = slots_of(a), slots_of(b)
    if one.relations != other.relations or "near" in one.relations:
        return _not_comparable("near_place", "one is told to be near a place, not in it")
    if one.around & other.around:
        return _not_comparable("places_may_nest", "a text tells one of the places with the other")
    return None


_GROWING = (
    "kill wound displace infection missing victim arrest burn toll rise reach climb grow jump "
    "increase collapse rescue confirm tally"
)
"""What is counted up while an event unfolds."""


@cache
def _growing() -> frozenset[str]:
    return frozenset(base_of(word) for word in _GROWING.split())


GATES: tuple[Gate, ...] = (
    _polarity,
    _forecast,
    _other_event,
    _other_stage,
    _other_state,
    _other_group,
    _other_position,
    _own_list,
    _part_and_total,
    _update,
    _no_event,
    _past_holder,
    _was_until,
    _other_subject,
    _other_deed,
    _places_may_nest,
)
