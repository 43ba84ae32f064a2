"""Claims that agree → clusters, each of one fact and value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.models import Claim, Verdict

Cluster = frozenset[str]
"""Ids of claims that state one fact alike."""


def cluster_claims(
    claims: Mapping[str, Claim], agreeing: Sequence[Verdict], *, min_confidence: float
) -> dict[str, Cluster]:
    """The cluster of every claim that agrees with another.

    Clusters are joined, surest pair first, when their claims of different articles agree on
    average: one sure pair does not chain two facts that share a number.
    """
    linkage = _Linkage(claims, agreeing)
    for verdict in agreeing:
        a, b = linkage.home[verdict.claim_a], linkage.home[verdict.claim_b]
        if a != b and linkage.mean_confidence(a, b) >= min_confidence:
            linkage.join(a, b)
    clusters = {name: frozenset(members) for name, members in linkage.members.items()}
    return {claim_id: clusters[name] for claim_id, name in linkage.home.items()}


class _Linkage:
    """Clusters of claims, and how surely each agrees with each.

    Sums between clusters are kept and added up as clusters join, so that the whole takes time in
    proportion to the verdicts, not to the pairs of claims.

    Attributes:
        home: The name of each claim's cluster.
        members: The claims of each cluster, by its name.
    """

    def __init__(self, claims: Mapping[str, Claim], agreeing: Sequence[Verdict]) -> None:
        ids = sorted({claim_id for v in agreeing for claim_id in (v.claim_a, v.claim_b)})
        self.home = {claim_id: claim_id for claim_id in ids}
        self.members = {claim_id: [claim_id] for claim_id in ids}
        self._n_of_article = {claim_id: Counter([claims[claim_id].article_id]) for claim_id in ids}
        self._sums: dict[str, dict[str, float]] = {claim_id: {} for claim_id in ids}
        for verdict in agreeing:
            a, b = verdict.claim_a, verdict.claim_b
            if claims[a].article_id != claims[b].article_id:
                self._sums[a][b] = self._sums[b][a] = verdict.confidence

    def mean_confidence(self, a: str, b: str) -> float:
        """Mean over the pairs of different articles; pairs that nobody compared count 0.

        Rounded, so that the order in which sums were added up does not show at a threshold.
        """
        of_a, of_b = self._n_of_article[a], self._n_of_article[b]
        n_of_one_article = sum(n * of_b[article] for article, n in of_a.items())
        n_pairs = len(self.members[a]) * len(self.members[b]) - n_of_one_article
        return round(self._sums[a].get(b, 0.0) / n_pairs, 9) if n_pairs else 0.0

    def join(self, a: str, b: str) -> None:
        """Makes one cluster of two."""
        kept, gone = sorted((a, b), key=lambda name: (-len(self._sums[name]), name))
        for claim_id in self.members[gone]:
            self.home[claim_id] = kept
        self.members[kept] += self.members.pop(gone)
        self._n_of_article[kept] += self._n_of_article.pop(gone)
        for other, confidence in self._sums.pop(gone).items():
            del self._sums[other][gone]
            if other != kept:
                together = self._sums[kept].get(other, 0.0) + confidence
                self._sums[kept][other] = self._sums[other][kept] = together
