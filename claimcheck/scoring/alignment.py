"""What a disagreement looks like among all others: the facts of two articles go one to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import Verdict

ALIGNMENT = (
    "is_aligned",
    "weaker_rival",
    "stronger_rival",
    "stronger_backing",
    "weaker_link",
    "articles_agree",
)
"""Columns of `alignment_features`."""

_SURE = 0.6
"""From where on two claims are taken to agree when a third is held against both."""

_LEAST = 0.003
"""Added to probabilities before their logarithm is taken."""

_Place = tuple[str, str]


class _Links:
    """Verdicts by the claims they are on."""

    def __init__(self, verdicts: Sequence[Verdict], article: dict[str, str]) -> None:
        self.agreeing: dict[str, dict[str, float]] = defaultdict(dict)
        self.disputed: dict[_Place, float] = {}
        self.rivals: dict[_Place, list[tuple[float, str]]] = defaultdict(list)
        self.article = article
        for verdict in verdicts:
            pair = (verdict.claim_a, verdict.claim_b)
            for one, other in (pair, pair[::-1]):
                if verdict.label == "entailment":
                    self.agreeing[one][other] = verdict.confidence
                else:
                    self.disputed[one, other] = verdict.confidence
                    self.rivals[one, article[other]].append((verdict.confidence, other))
        for found in self.rivals.values():
            found.sort(key=lambda rival: (-rival[0], rival[1]))
            del found[2:]  # the best, and the best beside it

    def rival(self, one: str, other: str) -> float:
        """How surely a claim disputes another claim of the other's article."""
        rivals = self.rivals[one, self.article[other]]
        return max((p for p, claim in rivals if claim != other), default=0.0)

    def backing(self, one: str, other: str) -> float:
        """How surely claims that agree with the one dispute the other."""
        shared = (p * self.disputed.get((c, other), 0.0) for c, p in self.agreeing[one].items())
        return max(shared, default=0.0)

    def link(self, one: str, other: str, own: float) -> float:
        """How surely the claims that agree with the one dispute the other, itself among them."""
        known = [
            self.disputed.get((claim, other), 0.0)
            for claim, p in self.agreeing[one].items()
            if p > _SURE and ((claim, other) in self.disputed or claim in self.agreeing[other])
        ]
        return (own + sum(sorted(known))) / (1 + len(known))


def alignment_features(
    verdicts: Sequence[Verdict], disputes: Sequence[Verdict], article: dict[str, str]
) -> NDArray[np.float64]:
    """One row per dispute, columns `ALIGNMENT`.

    Args:
        verdicts: On all pairs of claims that agree or disagree, however surely.
        disputes: Those of them that disagree.
        article: The id of each claim's article.
    """
    links = _Links(verdicts, article)
    aligned = _aligned(verdicts, article)
    told = _agreement_of_articles(verdicts, article)
    rows = []
    for verdict in disputes:
        a, b, own = verdict.claim_a, verdict.claim_b, verdict.confidence
        links_of = (links.link(a, b, own), links.link(b, a, own))
        rows.append(
            [
                float((a, b) in aligned),
                *_logs(links.rival(a, b), links.rival(b, a)),
                _logs(links.backing(a, b), links.backing(b, a))[1],
                *_logs(min(links_of)),
                told[_pair(article[a], article[b])],
            ]
        )
    return np.round(np.asarray(rows, np.float64).reshape(-1, len(ALIGNMENT)), 6)


def _pair(one: str, other: str) -> _Place:
    return (one, other) if one < other else (other, one)


def _agreement_of_articles(
    verdicts: Sequence[Verdict], article: dict[str, str]
) -> dict[_Place, float]:
    """How much two articles tell alike: the share of the claims of the terser one, in [0, 1].

    Claims are those that any verdict is on. Two rewrites of one report agree on nearly all, so
    that what differs is rather a conflict.
    """
    best: dict[_Place, dict[str, float]] = defaultdict(dict)
    for verdict in verdicts:
        a, b = verdict.claim_a, verdict.claim_b
        p = verdict.confidence if verdict.label == "entailment" else 0.0
        surest = best[_pair(article[a], article[b])]
        for claim in (a, b):
            surest[claim] = max(surest.get(claim, 0.0), p)
    found = {}
    for pair, surest in best.items():
        shares: dict[str, list[float]] = defaultdict(list)
        for claim, p in sorted(surest.items()):
            shares[article[claim]].append(p)
        found[pair] = max(sum(of_one) / len(of_one) for of_one in shares.values())
    return found


def _logs(*probabilities: float) -> list[float]:
    return [float(np.log(p + _LEAST)) for p in sorted(probabilities)]


def _aligned(verdicts: Sequence[Verdict], article: dict[str, str]) -> set[_Place]:
    """Pairs of a one-to-one assignment of each two articles' claims, the surest pair first.

    Equal values are far surer than unequal ones, so that they take one another first.
    """
    taken: set[_Place] = set()
    pairs: set[_Place] = set()
    for verdict in sorted(verdicts, key=lambda v: (-v.confidence, v.claim_a, v.claim_b)):
        a, b = verdict.claim_a, verdict.claim_b
        places = ((a, article[b]), (b, article[a]))
        if not taken.intersection(places):
            taken.update(places)
            pairs.add((a, b))
    return pairs
