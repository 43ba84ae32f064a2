"""The verdict on two texts by their typed values alone."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import LabelProbabilities, Verdict
from claimcheck.scoring.contradiction import LABELS
from claimcheck.scoring.texts.pairs import TextPair, sureness

PRIOR = 0.5
"""How likely two claims of one kind speak of one fact where somebody put the texts side by side."""

_SURE = 0.5
_NOTHING_KNOWN = round(1 / 3, 4)
"""Confidence in "neutral" where nothing speaks for any of the three labels."""


def judge_by_values(pair: TextPair) -> Verdict:
    """One verdict on a premise and a hypothesis.

    One sure disagreement makes a contradiction. An entailment needs every claim of the
    hypothesis to agree with one of the premise. All else is neutral, also where there is nothing
    typed to compare. What the label leaves of the probability, the other two share.
    """
    verdict = _judge(pair)
    left = (1 - verdict.confidence) / (len(LABELS) - 1)
    probabilities = {
        label: verdict.confidence if label == verdict.label else round(left, 4) for label in LABELS
    }
    return verdict.model_copy(update={"probabilities": LabelProbabilities(**probabilities)})


def _judge(pair: TextPair) -> Verdict:
    verdicts = pair.verdicts
    against = max((v for v in verdicts if v.label == "contradiction"), key=sureness, default=None)
    if against and against.confidence >= _SURE:
        return against
    hypothesis = pair.hypothesis.claims
    agreed = _agreed(verdicts)
    if hypothesis and all(claim.id in agreed for claim in hypothesis):
        return min((agreed[claim.id] for claim in hypothesis), key=sureness)
    missing = [claim.quote for claim in hypothesis if claim.id not in agreed]
    reason = (
        f"nothing in the first text settles {missing[0]!r}"
        if missing
        else "the second text states no value that could be compared"
    )
    return Verdict(
        claim_a="",
        claim_b="",
        label="neutral",
        outcome="not_comparable",
        confidence=round(1 - against.confidence, 4) if against else _NOTHING_KNOWN,
        same_fact=against.same_fact if against else 0.0,
        decided_by="no_comparable_value",
        reasons=(reason,),
    )


def _agreed(verdicts: Sequence[Verdict]) -> dict[str, Verdict]:
    """The surest agreement of each claim of the hypothesis."""
    best: dict[str, Verdict] = {}
    for verdict in sorted(verdicts, key=sureness):
        if verdict.label == "entailment" and verdict.confidence >= _SURE:
            best[verdict.claim_b] = verdict
    return best
