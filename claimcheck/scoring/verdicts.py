"""Candidate pairs → verdicts: compare the values, then ask whether the fact is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import CandidatePair, Claim, Comparison, Label, Verdict
from claimcheck.scoring.comparators import compare_values
from claimcheck.scoring.features import Embed, pair_features
from claimcheck.scoring.gates import gate
from claimcheck.scoring.same_fact import same_fact_probabilities


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of one outcome with their features' worth of evidence.

    Attributes:
        places: Where each pair's claims stand in the list of claims.
        comparisons: How their values compare.
    """

    pairs: list[CandidatePair]
    places: list[tuple[int, int]]
    comparisons: list[Comparison]


def score_pairs(
    claims: Sequence[Claim],
    pairs: Sequence[CandidatePair],
    vectors: NDArray[np.float32],
    embed: Embed,
) -> list[Verdict]:
    """A verdict for every pair whose values can be compared, in the order of the pairs.

    Pairs whose values are not comparable are neutral and left out: there are far too many.

    Args:
        claims: All claims.
        pairs: What matching brought together.
        vectors: A unit vector per claim of its sentence with the value masked.
        embed: The bundled embedder, on which the same-fact model was fitted.
    """
    agreeing, disagreeing = compare_pairs(claims, pairs)
    agree = same_fact_probabilities(_features(claims, agreeing, vectors, embed), "agree")
    partners = partner_features(claims, agreeing, agree, disagreeing)
    evidence = np.hstack([_features(claims, disagreeing, vectors, embed), partners])
    disagree = same_fact_probabilities(evidence, "disagree")
    verdicts = [
        *_verdicts("entailment", agreeing, agree),
        *_verdicts("contradiction", disagreeing, disagree),
    ]
    return sorted(verdicts, key=lambda verdict: (verdict.claim_a, verdict.claim_b))


def compare_pairs(claims: Sequence[Claim], pairs: Sequence[CandidatePair]) -> tuple[Scored, Scored]:
    """The pairs whose values agree, and those whose values disagree."""
    place = {claim.id: i for i, claim in enumerate(claims)}
    agreeing, disagreeing = Scored([], [], []), Scored([], [], [])
    for pair in pairs:
        i, j = place[pair.claim_a], place[pair.claim_b]
        comparison = gate(claims[i], claims[j]) or compare_values(claims[i].value, claims[j].value)
        if comparison.outcome == "not_comparable":
            continue
        group = agreeing if comparison.outcome == "agree" else disagreeing
        group.pairs.append(pair)
        group.places.append((i, j))
        group.comparisons.append(comparison)
    return agreeing, disagreeing


def partner_features(
    claims: Sequence[Claim],
    agreeing: Scored,
    probabilities: NDArray[np.float64],
    disagreeing: Scored,
) -> NDArray[np.float64]:
    """How surely each claim of a disagreeing pair agrees with another one of that article.

    A value that has an equal partner elsewhere in an article is rarely also in conflict with it.

    Returns:
        Shape (n_disagreeing, 2), probabilities in [0, 1].
    """
    best: dict[tuple[int, str], float] = {}
    for (i, j), probability in zip(agreeing.places, probabilities.tolist(), strict=True):
        for claim, other in ((i, j), (j, i)):
            key = (claim, claims[other].article_id)
            best[key] = max(best.get(key, 0.0), probability)
    rows = [
        sorted(
            (
                best.get((i, claims[j].article_id), 0.0),
                best.get((j, claims[i].article_id), 0.0),
            )
        )
        for i, j in disagreeing.places
    ]
    return np.asarray(rows).reshape(-1, 2)


def _features(
    claims: Sequence[Claim], group: Scored, vectors: NDArray[np.float32], embed: Embed
) -> NDArray[np.float64]:
    return pair_features(claims, group.pairs, group.places, vectors, embed)


def _verdicts(label: Label, group: Scored, probabilities: NDArray[np.float64]) -> list[Verdict]:
    return [
        Verdict(
            claim_a=pair.claim_a,
            claim_b=pair.claim_b,
            label=label,
            outcome=comparison.outcome,
            severity=comparison.severity,
            confidence=probability,
            same_fact=probability,
            decided_by=f"comparator:{pair.blocked_by.partition('/')[0]}",
            reasons=(comparison.detail,),
        )
        for pair, comparison, probability in zip(
            group.pairs, group.comparisons, probabilities.tolist(), strict=True
        )
    ]
