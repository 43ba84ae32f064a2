"""Which value of a premise a value of a hypothesis is held against, and how they compare."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.models import Claim, Value, Verdict
from claimcheck.scoring.comparators.intervals import Measured
from claimcheck.scoring.comparators.wording import format_value
from claimcheck.scoring.texts.pairs import TextPair
from claimcheck.scoring.texts.strictness import follows

_LEAST = 0.1
"""What a partner's closeness must exceed."""

_NEAR = 0.1
"""Distance under which agreeing values pass for equal."""

_SMALL = 10
"""What is added to the larger number."""

_OTHER = 0.3
"""Distance between two values that differ and do not lie on a line."""


def find_partners(pair: TextPair) -> dict[str, Verdict]:
    """The verdict that goes for each claim of the hypothesis that has a partner, by its id.

    The partner is what is probably said of the same fact and is near in value: of two totals the
    one that a text may have got wrong. What is far off is no partner at all. Equal values find
    each other first, and a value that has an equal one is not held against another besides.
    """
    claims = {claim.id: claim for text in (pair.premise, pair.hypothesis) for claim in text.claims}
    held = (_hold(v, claims[v.claim_a], claims[v.claim_b]) for v in pair.verdicts)
    chosen: dict[str, Verdict] = {}
    taken: set[str] = set()
    for is_equal, closeness, _, verdict in sorted(held, key=lambda h: h[:3], reverse=True):
        is_free = verdict.label == "entailment" or verdict.claim_a not in taken
        if closeness > _LEAST and is_free and verdict.claim_b not in chosen:
            chosen[verdict.claim_b] = verdict
            if is_equal:
                taken.add(verdict.claim_a)
    return chosen


class _Held(NamedTuple):
    """A verdict with what it is ranked by."""

    is_equal: bool
    closeness: float
    claim_ids: tuple[str, str]
    verdict: Verdict


def _hold(verdict: Verdict, premise: Claim, hypothesis: Claim) -> _Held:
    strict = _strict(verdict, premise, hypothesis)
    distance = _distance(strict, premise.value, hypothesis.value)
    is_equal = strict.label == "entailment" and distance < _NEAR
    ids = verdict.claim_a, verdict.claim_b
    return _Held(is_equal, verdict.confidence - distance, ids, strict)


def _strict(verdict: Verdict, premise: Claim, hypothesis: Claim) -> Verdict:
    """The verdict with the hypothesis's bound taken at its word."""
    is_met = follows(hypothesis.value, premise.value)
    if is_met is None or is_met == (verdict.label == "entailment"):
        return verdict
    told = format_value(premise.value), format_value(hypothesis.value)
    return verdict.model_copy(
        update={
            "label": "entailment" if is_met else "contradiction",
            "outcome": "agree" if is_met else "disagree",
            "severity": "hard" if is_met else "soft",
            "reasons": (f"{told[0]} is {'' if is_met else 'not '}{told[1]}",),
        }
    )


def _distance(verdict: Verdict, a: Value, b: Value) -> float:
    """How far apart the stated numbers are, as a share of the larger, in [0, 2].

    Small numbers differ by large shares: 1 and 10 are nearer than 100 and 1,000.
    """
    if isinstance(a, Measured) and isinstance(b, Measured):
        first, second = _stated_number(a), _stated_number(b)
        largest = max(abs(first), abs(second))
        return abs(first - second) / (largest + _SMALL)
    return 0.0 if verdict.label == "entailment" else _OTHER


def _stated_number(value: Measured) -> float:
    """The middle of a value, or the limit of a bound."""
    low, high = value.interval.low, value.interval.high
    if low is None or high is None or (value.stated == "bound" and low == 0):
        return high if high is not None else low or 0.0
    return low / 2 + high / 2
