"""Verdicts on pairs → facts: conflicts with all their sides, and agreements.

Agreeing claims are joined into clusters, surest first, as long as they agree on average. Clusters
that disagree make one conflict; the others that span articles are agreements.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.models import (
    Agreement,
    Claim,
    Conflict,
    Mention,
    Severity,
    Side,
    Verdict,
)
from claimcheck.scoring.comparators import compare_values, format_value

Cluster = frozenset[str]


class Dispute(NamedTuple):
    """Two clusters that disagree, and how surely."""

    a: Cluster
    b: Cluster
    confidence: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What the verdicts come to."""

    conflicts: list[Conflict]
    agreements: list[Agreement]


def group_verdicts(
    claims: Mapping[str, Claim],
    verdicts: Sequence[Verdict],
    sentences: Mapping[str, str],
    *,
    min_confidence: float,
) -> Facts:
    """Conflicts and agreements, each ordered by falling confidence, then by place.

    Args:
        claims: All claims by id.
        verdicts: On pairs of them, in any order; neutral ones say nothing here.
        sentences: The text of each claim's sentence, by claim id.
        min_confidence: Verdicts below it are not used.
    """
    ordered = sorted(verdicts, key=lambda v: (-v.confidence, v.claim_a, v.claim_b))
    agreeing = [v for v in ordered if v.label == "entailment"]
    opposed = [
        v for v in ordered if v.label == "contradiction" and v.confidence >= min_confidence
    ]
    cluster_of = _clusters(claims, agreeing, min_confidence=min_confidence)
    conflicts = _conflicts(claims, opposed, cluster_of, sentences)
    disputed = {m.claim_id for c in conflicts for side in c.sides for m in side.mentions}
    agreements = [
        _agreement(claims, cluster, agreeing, sentences)
        for cluster in set(cluster_of.values())
        if len({claims[c].article_id for c in cluster}) > 1 and not cluster & disputed
    ]
    return Facts(
        sorted(conflicts, key=lambda c: (-c.confidence, c.id)),
        sorted(agreements, key=lambda a: (-a.confidence, a.id)),
    )


def _clusters(
    claims: Mapping[str, Claim], agreeing: Sequence[Verdict], *, min_confidence: float
) -> dict[str, Cluster]:
    """The cluster of every claim that agrees with another.

    Clusters are joined, surest pair first, when their claims of different articles agree on
    average: one sure pair does not chain two facts that share a number.
    """
    surely = {
        frozenset((verdict.claim_a, verdict.claim_b)): verdict.confidence for verdict in agreeing
    }
    cluster_of: dict[str, Cluster] = {}
    for verdict in agreeing:
        left = cluster_of.get(verdict.claim_a, frozenset({verdict.claim_a}))
        right = cluster_of.get(verdict.claim_b, frozenset({verdict.claim_b}))
        if left != right and _mean_confidence(claims, left, right, surely) >= min_confidence:
            joined = left | right
            for claim_id in joined:
                cluster_of[claim_id] = joined
    return cluster_of


def _mean_confidence(
    claims: Mapping[str, Claim],
    left: Cluster,
    right: Cluster,
    surely: Mapping[frozenset[str], float],
) -> float:
    """Mean over the pairs of different articles; pairs that nobody compared count 0."""
    pairs = [
        surely.get(frozenset((a, b)), 0.0)
        for a in left
        for b in right
        if claims[a].article_id != claims[b].article_id
    ]
    return sum(pairs) / len(pairs) if pairs else 0.0


def _disputes(
    opposed: Sequence[Verdict], cluster_of: Mapping[str, Cluster]
) -> list[tuple[Dispute, list[Verdict]]]:
    """Pairs of clusters with what speaks for a disagreement between them, surest first."""
    between: dict[frozenset[Cluster], list[Verdict]] = defaultdict(list)
    for verdict in opposed:
        a = cluster_of.get(verdict.claim_a, frozenset({verdict.claim_a}))
        b = cluster_of.get(verdict.claim_b, frozenset({verdict.claim_b}))
        if a != b:
            between[frozenset((a, b))].append(verdict)
    disputes = [
        (Dispute(*sorted(pair, key=sorted), confidence=verdicts[0].confidence), verdicts)
        for pair, verdicts in between.items()
    ]
    return sorted(disputes, key=lambda d: (-d[0].confidence, sorted(d[0].a), sorted(d[0].b)))


def _conflicts(
    claims: Mapping[str, Claim],
    opposed: Sequence[Verdict],
    cluster_of: Mapping[str, Cluster],
    sentences: Mapping[str, str],
) -> list[Conflict]:
    """One conflict per fact: the surest dispute first, and what else disputes its sides."""
    facts: list[list[Cluster]] = []
    verdicts_of: list[list[Verdict]] = []
    confidences: list[float] = []
    fact_of: dict[Cluster, int] = {}
    for dispute, verdicts in _disputes(opposed, cluster_of):
        at = fact_of.get(dispute.a, fact_of.get(dispute.b))
        if at is None:
            at = len(facts)
            facts.append([])
            verdicts_of.append([])
            confidences.append(dispute.confidence)
        if fact_of.get(dispute.a, at) != at or fact_of.get(dispute.b, at) != at:
            continue  # both sides are already disputed elsewhere, more surely
        for cluster in (dispute.a, dispute.b):
            if cluster not in fact_of:
                fact_of[cluster] = at
                facts[at].append(cluster)
        verdicts_of[at].extend(verdicts)
    return [
        _conflict(claims, clusters, verdicts, confidence, sentences)
        for clusters, verdicts, confidence in zip(facts, verdicts_of, confidences, strict=True)
    ]


def _conflict(
    claims: Mapping[str, Claim],
    clusters: Sequence[Cluster],
    verdicts: Sequence[Verdict],
    confidence: float,
    sentences: Mapping[str, str],
) -> Conflict:
    sides = [
        Side(value=_value_of(claims, side), mentions=_mentions(claims, side, sentences))
        for side in _merge_compatible(claims, clusters)
    ]
    sides.sort(key=lambda side: (-len({m.article_id for m in side.mentions}), _key(side.mentions)))
    ids = [mention.claim_id for side in sides for mention in side.mentions]
    fact = _fact(claims, ids)
    severity: Severity = "hard" if any(v.severity == "hard" for v in verdicts) else "soft"
    return Conflict(
        id=_id("conflict", ids),
        kind=claims[ids[0]].kind,
        severity=severity,
        confidence=confidence,
        fact=fact,
        message=f"{fact}: " + " against ".join(_said(side) for side in sides),
        sides=tuple(sides),
        reasons=tuple(dict.fromkeys(reason for v in verdicts for reason in v.reasons)),
    )


def _merge_compatible(claims: Mapping[str, Claim], clusters: Sequence[Cluster]) -> list[Cluster]:
    """Sides whose values agree are one side, whoever was compared with whom."""
    sides: list[Cluster] = []
    for cluster in clusters:
        for at, side in enumerate(sides):
            if _all_agree(claims, side, cluster):
                sides[at] = side | cluster
                break
        else:
            sides.append(cluster)
    return sides


def _all_agree(claims: Mapping[str, Claim], left: Cluster, right: Cluster) -> bool:
    return all(
        compare_values(claims[a].value, claims[b].value).outcome == "agree"
        for a in left
        for b in right
    )


def _agreement(
    claims: Mapping[str, Claim],
    cluster: Cluster,
    agreeing: Sequence[Verdict],
    sentences: Mapping[str, str],
) -> Agreement:
    mentions = _mentions(claims, cluster, sentences)
    ids = [mention.claim_id for mention in mentions]
    confidence = max(v.confidence for v in agreeing if v.claim_a in cluster and v.claim_b in cluster)
    return Agreement(
        id=_id("agreement", ids),
        kind=claims[ids[0]].kind,
        confidence=confidence,
        fact=_fact(claims, ids),
        value=_value_of(claims, cluster),
        mentions=mentions,
    )


def _mentions(
    claims: Mapping[str, Claim], cluster: Cluster, sentences: Mapping[str, str]
) -> tuple[Mention, ...]:
    mentions = [
        Mention(
            claim_id=claim.id,
            article_id=claim.article_id,
            start_char=claim.start_char,
            end_char=claim.end_char,
            quote=claim.quote,
            context=sentences[claim.id],
            context_start_char=claim.sentence.start_char,
        )
        for claim in (claims[claim_id] for claim_id in cluster)
    ]
    return tuple(sorted(mentions, key=lambda m: (m.article_id, m.start_char, m.claim_id)))


def _key(mentions: Sequence[Mention]) -> tuple[str, int]:
    return mentions[0].article_id, mentions[0].start_char


def _value_of(claims: Mapping[str, Claim], cluster: Cluster) -> str:
    """The value that most mentions state, the most exact of them where they differ."""
    exactness = {"exact": 0, "range": 1, "approximate": 2, "bound": 3, "vague": 4}
    written = Counter(format_value(claims[claim_id].value) for claim_id in cluster)
    best = min(
        (claims[claim_id] for claim_id in cluster),
        key=lambda claim: (
            exactness[getattr(claim.value, "stated", "exact")],
            -written[format_value(claim.value)],
            format_value(claim.value),
        ),
    )
    return format_value(best.value)


def _fact(claims: Mapping[str, Claim], claim_ids: Sequence[str]) -> str:
    """What the claims are about: the most typical of their quotes, its value left open."""
    words = Counter(
        word for claim_id in claim_ids for word in {claims[claim_id].head, *claims[claim_id].event}
    )

    def rank(claim: Claim) -> tuple[int, int, str]:
        shared = sum(words[word] - 1 for word in {claim.head, *claim.event})
        return -shared, len(claim.quote), claim.id

    return _open_quote(min((claims[claim_id] for claim_id in claim_ids), key=rank))


def _open_quote(claim: Claim) -> str:
    """The claim's quote with "…" for its value."""
    start = claim.value_span.start_char - claim.start_char
    end = claim.value_span.end_char - claim.start_char
    return " ".join(f"{claim.quote[:start]}…{claim.quote[end:]}".split()).strip(" ,;:.–—-\"“”")


def _said(side: Side) -> str:
    articles = sorted({mention.article_id for mention in side.mentions})
    return f"{side.value} ({', '.join(articles)})"


def _id(what: str, claim_ids: Sequence[str]) -> str:
    """Stable for the same claims, whatever else is in the report."""
    digest = hashlib.sha256("\n".join(sorted(claim_ids)).encode()).hexdigest()
    return f"{what}-{digest[:12]}"
