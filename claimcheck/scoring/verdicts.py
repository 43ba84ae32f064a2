"""Candidate pairs → verdicts: compare the values, then ask whether the fact is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import CandidatePair, Claim, Comparison, Label, Outcome, Verdict
from claimcheck.scoring.background import Background
from claimcheck.scoring.evidence import gather_evidence
from claimcheck.scoring.features import pair_features
from claimcheck.scoring.gates import gate
from claimcheck.scoring.limits import compare_claims
from claimcheck.scoring.same_fact import same_fact_probabilities

OTHER_THINGS = frozenset(
    {
        "other_kind",
        "other_dimension",
        "other_currency",
        "other_rate",
        "other_contest",
        "other_predicate",
        "places_may_nest",
    }
)
"""Rules of pairs that nobody would take for a conflict; they are not scored."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of one outcome and what is known about them.

    Attributes:
        places: Where each pair's claims stand in the list of claims.
        comparisons: How their values compare.
        features: Shape (n_pairs, n_features).
    """

    pairs: list[CandidatePair]
    places: list[tuple[int, int]]
    comparisons: list[Comparison]
    features: NDArray[np.float64]


def score_pairs(
    background: Background,
    pairs: Sequence[CandidatePair],
    *,
    prior: float | None = None,
    floor: float = 0.0,
    counts: Counter[str] | None = None,
    with_neutral: bool = False,
) -> list[Verdict]:
    """A verdict for every pair whose values can be compared, ordered by the ids of its claims.

    Pairs whose values are not comparable are neutral and left out, unless they are asked for.

    Args:
        background: What is known of all claims.
        pairs: What matching brought together; all pairs of two articles must be among them.
        prior: Share of pairs that speak of one fact, where it is not that of articles.
        floor: Verdicts with a lower confidence are left out, too.
        counts: Where to add how many pairs are comparable, and how many of them disagree.
        with_neutral: Whether there are neutral verdicts, too; their confidence is that of a
            conflict, had no rule kept the pair apart.
    """
    outcomes: tuple[Outcome, ...] = ("agree", "disagree")
    if with_neutral:
        outcomes += ("not_comparable",)
    agreeing, disagreeing, *dismissed = compare_pairs(background, pairs, outcomes)
    agree = same_fact_probabilities(agreeing.features, "agree", prior=prior)
    partners = partner_features(background.claims, agreeing, agree, disagreeing)
    disagree = same_fact_probabilities(
        disagreeing.features, "disagree", partners=partners, prior=prior
    )
    verdicts = [
        *as_verdicts("entailment", agreeing, agree, floor),
        *as_verdicts("contradiction", disagreeing, disagree, floor),
    ]
    for apart in dismissed:
        partners = partner_features(background.claims, agreeing, agree, apart)
        would_be = same_fact_probabilities(
            apart.features, "disagree", partners=partners, prior=prior
        )
        verdicts += as_verdicts("neutral", apart, would_be, floor)
    if counts is not None:
        counts["comparable_pairs"] += len(agreeing.pairs) + len(disagreeing.pairs)
        counts["disagreeing_pairs"] += len(disagreeing.pairs)
    return sorted(verdicts, key=lambda verdict: (verdict.claim_a, verdict.claim_b))


def compare_pairs(
    background: Background,
    pairs: Sequence[CandidatePair],
    outcomes: Sequence[Outcome] = ("agree", "disagree"),
) -> tuple[Scored, ...]:
    """The pairs of each outcome, in that order; the other arguments as above."""
    claims = background.claims
    evidence = gather_evidence(background, pairs)
    places = evidence.places.tolist()
    comparisons = [_compare(claims[i], claims[j]) for i, j in places]
    companions = companion_features(claims, places, [c.outcome for c in comparisons])

    def of(outcome: Outcome) -> Scored:
        rows = [
            k
            for k, comparison in enumerate(comparisons)
            if comparison.outcome == outcome and comparison.reason not in OTHER_THINGS
        ]
        chosen = [pairs[k] for k in rows]
        return Scored(
            chosen,
            [(places[k][0], places[k][1]) for k in rows],
            [comparisons[k] for k in rows],
            np.hstack([pair_features(background, chosen, evidence[rows]), companions[rows]]),
        )

    return tuple(of(outcome) for outcome in outcomes)


def _compare(a: Claim, b: Claim) -> Comparison:
    """How two claims' values compare; a disagreement counts only where no gate explains it."""
    comparison = compare_claims(a, b)
    if comparison.outcome == "agree" and a.polarity == b.polarity:
        return comparison
    return gate(a, b) or comparison


def companion_features(
    claims: Sequence[Claim], places: Sequence[Sequence[int]], outcomes: Sequence[Outcome]
) -> NDArray[np.float64]:
    """How many other pairs of the same two sentences agree, and how many disagree, at most 2 each.

    Two sentences that share another value tell of one event; if they differ in other values too,
    they rather tell of two.

    Returns:
        Shape (n_pairs, 2).
    """
    sentences = [(c.article_id, c.sentence.start_char) for c in claims]
    keys = [(sentences[i], sentences[j]) for i, j in places]
    counts = Counter(zip(keys, outcomes, strict=True))
    return np.asarray(
        [
            [min(2, counts[key, other] - (outcome == other)) for other in ("agree", "disagree")]
            for key, outcome in zip(keys, outcomes, strict=True)
        ],
        np.float64,
    ).reshape(-1, 2)


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


def as_verdicts(
    label: Label, group: Scored, probabilities: NDArray[np.float64], floor: float
) -> list[Verdict]:
    """A verdict for each pair of a group, as long as it is at least as sure as `floor`."""
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
            rule=comparison.reason,
        )
        for pair, comparison, probability in zip(
            group.pairs, group.comparisons, probabilities.tolist(), strict=True
        )
        if probability >= floor
    ]
