"""Verdicts on pairs → facts: conflicts with all their sides, and agreements.

Agreeing claims are joined into clusters, surest first, as long as they agree on average. Clusters
that disagree make one conflict; the others that span articles are agreements.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.clustering import Cluster, cluster_claims
from claimcheck.fingerprints import fingerprint, with_own_ids
from claimcheck.models import (
    Agreement,
    Claim,
    Conflict,
    Mention,
    RoleValue,
    Side,
    Verdict,
)
from claimcheck.scoring.comparators import format_value
from claimcheck.scoring.limits import compare_claims

MAX_POSSIBLE = 200
"""Conflicts below the threshold that are kept, the surest: a large corpus has very many."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the verdicts come to.

    Attributes:
        n_disputes_left: Disagreements between two facts that are each disputed more surely
            elsewhere; they tell of neither.
        possible: The surest conflicts that are not sure enough, `MAX_POSSIBLE` at most.
        n_possible: How many there are.
        disputed: Agreements that a conflict disputes.
    """

    conflicts: list[Conflict]
    agreements: list[Agreement]
    n_disputes_left: int = 0
    possible: list[Conflict] = field(default_factory=list)
    n_possible: int = 0
    disputed: list[Agreement] = field(default_factory=list)


def group_verdicts(
    claims: Mapping[str, Claim],
    verdicts: Sequence[Verdict],
    sentences: Mapping[str, str],
    *,
    min_confidence: float,
    names: Mapping[str, str] | None = None,
) -> Facts:
    """Conflicts and agreements, each ordered by falling confidence, then by place.

    Args:
        claims: All claims by id.
        verdicts: On pairs of them, in any order; neutral ones say nothing here.
        sentences: The text of each claim's sentence, by claim id.
        min_confidence: Verdicts below it make no conflict and no agreement; disagreements below
            it are possible conflicts where neither fact is in a surer one.
        names: What ids call the articles, by article id; their ids without.
    """
    names = names or {}
    ordered = sorted(verdicts, key=lambda v: (-v.confidence, v.claim_a, v.claim_b))
    agreeing = [v for v in ordered if v.label == "entailment"]
    opposed = [v for v in ordered if v.label == "contradiction"]
    sure = [v for v in opposed if v.confidence >= min_confidence]
    cluster_of = cluster_claims(claims, agreeing, min_confidence=min_confidence)
    facts, n_disputes_left = _disputed_facts(sure, cluster_of)
    possible = _possible_facts(opposed[len(sure) :], cluster_of, facts)
    n_sure = len(facts)
    disputes = [*facts, *possible[:MAX_POSSIBLE]]
    known = with_own_ids([_conflict(claims, fact, sentences, names) for fact in disputes])
    conflicts = known[:n_sure]
    disputed = {m.claim_id for c in conflicts for side in c.sides for m in side.mentions}
    surest: dict[Cluster, float] = {}
    for verdict in agreeing:
        if cluster_of[verdict.claim_a] == cluster_of[verdict.claim_b]:
            surest.setdefault(cluster_of[verdict.claim_a], verdict.confidence)
    shared = [c for c in surest if len({claims[claim_id].article_id for claim_id in c}) > 1]
    stated_twice = with_own_ids(
        [_agreement(claims, cluster, surest[cluster], sentences, names) for cluster in shared]
    )
    agreements = sorted(
        zip(shared, stated_twice, strict=True), key=lambda item: (-item[1].confidence, item[1].id)
    )
    return Facts(
        sorted(conflicts, key=lambda c: (-c.confidence, c.id)),
        [agreement for cluster, agreement in agreements if not cluster & disputed],
        n_disputes_left,
        sorted(known[n_sure:], key=lambda c: (-c.confidence, c.id)),
        len(possible),
        [agreement for cluster, agreement in agreements if cluster & disputed],
    )


def _disputes(
    opposed: Sequence[Verdict], cluster_of: Mapping[str, Cluster]
) -> list[tuple[Cluster, Cluster, list[Verdict]]]:
    """Pairs of clusters that disagree, surest first, each with the verdicts that say so."""
    between: dict[frozenset[Cluster], list[Verdict]] = defaultdict(list)
    for verdict in opposed:
        a = cluster_of.get(verdict.claim_a, frozenset({verdict.claim_a}))
        b = cluster_of.get(verdict.claim_b, frozenset({verdict.claim_b}))
        if a != b:
            between[frozenset((a, b))].append(verdict)
    disputes = []
    for pair, verdicts in between.items():
        a, b = sorted(pair, key=sorted)
        disputes.append((a, b, verdicts))
    return sorted(disputes, key=lambda d: (-d[2][0].confidence, sorted(d[0]), sorted(d[1])))


@dataclass(slots=True)
class _Disputed:
    """One fact on which clusters disagree, with the verdicts that say so, surest first."""

    clusters: list[Cluster] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)


def _disputed_facts(
    opposed: Sequence[Verdict], cluster_of: Mapping[str, Cluster]
) -> tuple[list[_Disputed], int]:
    """The facts in dispute, surest first, with all that dispute them; and how many were left."""
    fact_of: dict[Cluster, _Disputed] = {}
    facts: list[_Disputed] = []
    n_left = 0
    for a, b, verdicts in _disputes(opposed, cluster_of):
        if a in fact_of and b in fact_of and fact_of[a] is not fact_of[b]:
            n_left += 1
            continue
        fact = fact_of.get(a) or fact_of.get(b)
        if fact is None:
            fact = _Disputed()
            facts.append(fact)
        for cluster in (a, b):
            if cluster not in fact_of:
                fact_of[cluster] = fact
                fact.clusters.append(cluster)
        fact.verdicts.extend(verdicts)
    return facts, n_left


def _possible_facts(
    unsure: Sequence[Verdict], cluster_of: Mapping[str, Cluster], facts: Sequence[_Disputed]
) -> list[_Disputed]:
    """Facts that may be in dispute, surest first, each with two sides.

    What a surer fact holds is not taken from it, and no third side is added: at this confidence,
    chains would tie together what differs.
    """
    taken = {cluster for fact in facts for cluster in fact.clusters}
    between: dict[tuple[Cluster, Cluster], _Disputed] = {}
    for verdict in unsure:
        a = cluster_of.get(verdict.claim_a, frozenset({verdict.claim_a}))
        b = cluster_of.get(verdict.claim_b, frozenset({verdict.claim_b}))
        sides = (a, b) if (b, a) not in between else (b, a)
        if sides in between:
            between[sides].verdicts.append(verdict)
        elif a != b and a not in taken and b not in taken:
            between[sides] = _Disputed(sorted(sides, key=sorted), [verdict])
            taken |= {a, b}
    return list(between.values())


def _conflict(
    claims: Mapping[str, Claim],
    disputed: _Disputed,
    sentences: Mapping[str, str],
    names: Mapping[str, str],
) -> Conflict:
    sides = [
        Side(value=_value_of(claims, side), mentions=_mentions(claims, side, sentences))
        for side in _merge_compatible(claims, disputed.clusters)
    ]
    sides.sort(key=lambda side: (-len({m.article_id for m in side.mentions}), _key(side.mentions)))
    ids = [mention.claim_id for side in sides for mention in side.mentions]
    fact, kind = _fact(claims, ids), claims[ids[0]].kind
    is_hard = any(verdict.severity == "hard" for verdict in disputed.verdicts)
    return Conflict(
        id=fingerprint("conflict", kind, [_stated(s.value, s.mentions, names) for s in sides]),
        kind=kind,
        severity="hard" if is_hard else "soft",
        confidence=disputed.verdicts[0].confidence,
        fact=fact,
        message=f"{fact}: " + " against ".join(_said(side) for side in sides),
        sides=tuple(sides),
        reasons=tuple(dict.fromkeys(reason for v in disputed.verdicts for reason in v.reasons)),
        rules=tuple(dict.fromkeys(v.rule for v in disputed.verdicts if v.rule)),
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
    return all(compare_claims(claims[a], claims[b]).outcome == "agree" for a in left for b in right)


def _agreement(
    claims: Mapping[str, Claim],
    cluster: Cluster,
    confidence: float,
    sentences: Mapping[str, str],
    names: Mapping[str, str],
) -> Agreement:
    mentions = _mentions(claims, cluster, sentences)
    ids = [mention.claim_id for mention in mentions]
    value, kind = _value_of(claims, cluster), claims[ids[0]].kind
    return Agreement(
        id=fingerprint("agreement", kind, [_stated(value, mentions, names)]),
        kind=kind,
        confidence=confidence,
        fact=_fact(claims, ids),
        value=value,
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
    """The claim's quote with "…" for its value; of an office, who holds it.

    Often no more than the two stands in an office's quote.
    """
    if isinstance(claim.value, RoleValue):
        return f"{claim.value.holder}, …"
    start = claim.value_span.start_char - claim.start_char
    end = claim.value_span.end_char - claim.start_char
    return " ".join(f"{claim.quote[:start]}…{claim.quote[end:]}".split()).strip(' ,;:.–—-"“”')


def _said(side: Side) -> str:
    articles = sorted({mention.article_id for mention in side.mentions})
    return f"{side.value} ({', '.join(articles)})"


def _stated(
    value: str, mentions: Iterable[Mention], names: Mapping[str, str]
) -> tuple[str, list[str]]:
    """The value, and the name of each article that states it; two articles may have one name."""
    return value, [names.get(article, article) for article in {m.article_id for m in mentions}]
