"""Which evidence speaks for one fact and which against it, for a single pair, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from claimcheck.models import CandidatePair, Outcome
from claimcheck.scoring.background import Background
from claimcheck.scoring.features import KINDS
from claimcheck.scoring.magnitudes import SLIPS
from claimcheck.scoring.same_fact import Outcome as Model
from claimcheck.scoring.same_fact import same_fact_probabilities, terms
from claimcheck.scoring.verdicts import compare_pairs, partner_features

_LEAST = 0.25
"""Log odds that a piece of evidence must add or take to be told."""

_MOST = 3
"""Pieces of evidence told of each side."""

_WITHOUT_MAGNITUDE = ("score", "role", "location", "entity")
"""Kinds whose values are neither near nor far from one another."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is known of a pair.

    Attributes:
        probability: That both claims speak of one fact.
        speaks_for, speaks_against: What raised and lowered it most, in words.
    """

    probability: float
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


def weigh_pair(
    background: Background,
    pairs: Sequence[CandidatePair],
    claim_a: str,
    claim_b: str,
    *,
    reviewed: float | None = None,
) -> Weighed | None:
    """The evidence on one of the pairs, held against that on an average one of them.

    Args:
        background: What is known of all claims.
        pairs: Candidate pairs, all of the two articles' among them.
        claim_a: Id of a claim.
        claim_b: Id of another one; in any order.
        reviewed: The probability after all looks, where there were any.

    Returns:
        None where the two are no candidate pair, or measure different things.
    """
    outcomes: tuple[Outcome, ...] = ("agree", "disagree", "not_comparable")
    agreeing, *others = compare_pairs(background, pairs, outcomes)
    agree = same_fact_probabilities(agreeing.features, "agree")
    for group in (agreeing, *others):
        ids = [{pair.claim_a, pair.claim_b} for pair in group.pairs]
        if {claim_a, claim_b} not in ids:
            continue
        at = ids.index({claim_a, claim_b})
        model: Model = "agree" if group is agreeing else "disagree"
        partners = None
        if model == "disagree":
            partners = partner_features(background.claims, agreeing, agree, group)
        probabilities = same_fact_probabilities(group.features, model, partners=partners)
        weights: dict[str, float] = defaultdict(float)
        has_magnitude = group.pairs[at].blocked_by.partition("/")[0] not in _WITHOUT_MAGNITUDE
        for name, column in terms(group.features, model, partners).items():
            if name != "closeness" or has_magnitude:
                weights[_GROUP_OF.get(name, name)] += float(column[at] - column.mean())
        probability = float(probabilities[at])
        if reviewed is None:
            return Weighed(probability, *_in_words(weights))
        weights["later_looks"] = _log_odds(reviewed) - _log_odds(probability)
        return Weighed(reviewed, *_in_words(weights))
    return None


def _log_odds(probability: float) -> float:
    p = min(max(probability, 1e-4), 1 - 1e-4)
    return log(p / (1 - p))


def _in_words(weights: dict[str, float]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The weightiest evidence for and against."""
    ordered = sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    told = [(name, weight) for name, weight in ordered if abs(weight) >= _LEAST]
    speaks_for = [_PHRASES.get(name, (name, name))[0] for name, weight in told if weight > 0]
    against = [_PHRASES.get(name, (name, name))[1] for name, weight in told if weight < 0]
    return tuple(speaks_for[:_MOST]), tuple(against[:_MOST])


_GROUPS = {
    "wording": (
        "similarity",
        "similarity_of_events",
        "similarity_of_sentences_and_events",
        "similarity_of_events_without_head",
        "shared_event_words",
    ),
    "rivals": ("smaller_margin", "larger_margin", "rank"),
    "heads": (
        "similarity_of_heads",
        "head_is_missing",
        "one_head_is_missing",
        "heads_are_equal",
        "heads_differ",
    ),
    "names": (
        "shared_names",
        "names_are_disjoint",
        "weight_of_shared_words",
        "rarest_shared_word",
    ),
    "companions": ("agreeing_companions", "disagreeing_companions"),
    "partners": ("weaker_partner", "stronger_partner"),
    "precision": ("is_vague", "is_whole_day", "is_relative_day"),
    "slips": SLIPS,
    "qualifiers": (
        "states_are_shared",
        "years_are_shared",
        "rounds_are_shared",
        "attributes_are_shared",
    ),
    "parts": (
        "one_has_a_round",
        "one_is_preliminary",
        "one_is_the_rest",
        "one_is_a_total",
        "one_is_for_each",
    ),
}
"""Columns of the same-fact model that tell of one thing."""

_GROUP_OF = {column: name for name, columns in _GROUPS.items() for column in columns} | {
    f"kind_{kind}": "kind" for kind in KINDS
}

_PHRASES = {
    "wording": ("the two sentences are worded alike", "the two sentences are worded differently"),
    "rivals": (
        "no other value of either article fits better",
        "other values of the two articles fit better",
    ),
    "heads": (
        "what is counted, timed or ranked is alike",
        "what is counted, timed or ranked is not alike",
    ),
    "names": ("they share telling words and names", "they share no telling words or names"),
    "modalities_differ": (
        "one is held as a fact, the other is not",
        "one is held as a fact, the other is not",
    ),
    "days_differ": ("their sentences name no other day", "their sentences name different days"),
    "holders_differ": ("different people say so", "the same people say so"),
    "closeness": ("the two values are close", "the two values are far apart"),
    "later_is_higher": ("the later value is not higher", "the later value is the higher one"),
    "is_change": ("neither is a change", "one is a change"),
    "is_one_of_many": (
        "the articles have many values of the kind",
        "the articles have few values of the kind",
    ),
    "precision": ("the values are stated exactly", "the values are stated loosely"),
    "companions": (
        "other values of the two sentences agree",
        "other values of the two sentences do not agree",
    ),
    "partners": (
        "neither value has an equal in the other article",
        "a value has an equal elsewhere in the other article",
    ),
    "slips": (
        "one value may be the other one miscopied",
        "neither value looks like the other one miscopied",
    ),
    "qualifiers": (
        "they share an outcome, a year, a round or what is measured",
        "they share no outcome, year, round or thing measured",
    ),
    "parts": (
        "neither is told of a part, stage or round that the other is not",
        "one is told of a part, stage or round, the other is not",
    ),
    "tenses_differ": ("neither looks ahead alone", "one looks back, the other ahead"),
    "one_is_a_day_of_saying": (
        "neither alone is the day on which something was said",
        "one is the day on which something was said, the other is not",
    ),
    "later_looks": (
        "among all pairs, and read side by side, they look more like one fact",
        "among all pairs, or read side by side, they look less like one fact",
    ),
    "kind": (
        "values of this kind often speak of one fact",
        "values of this kind seldom speak of one fact",
    ),
}
"""What a piece of evidence says where it speaks for one fact, and where it speaks against."""
