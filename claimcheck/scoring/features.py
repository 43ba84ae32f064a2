"""What two claims have in common, as numbers that the same-fact model weighs."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import (
    CandidatePair,
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    MoneyValue,
    PercentValue,
    QuantityValue,
)

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

KINDS = (
    "quantity",
    "money",
    "percent",
    "clock_time",
    "date",
    "duration",
    "ordinal",
    "role",
    "location",
)
NAMES = (
    "similarity",
    "similarity_of_events",
    "similarity_of_heads",
    "smaller_margin",
    "larger_margin",
    "similarity_of_sentences_and_events",
    "similarity_and_closeness",
    "similarity_of_events_and_closeness",
    "similarity_of_events_without_head",
    "head_is_missing",
    "heads_are_equal",
    "heads_differ",
    "shared_event_words",
    "shared_names",
    "names_are_disjoint",
    "rank",
    "modalities_differ",
    "polarities_differ",
    "holders_differ",
    "closeness",
    "later_is_higher",
    "is_change",
    "is_one_of_many",
    *(f"kind_{kind}" for kind in KINDS),
)
"""Names of the columns of `pair_features`, in order."""

_N_BEFORE_REST = NAMES.index("head_is_missing")
_NEAREST_EVENT_WORDS = 6
_Measured = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue


@dataclass(frozen=True, slots=True)
class Evidence:
    """What vectors tell about candidate pairs, a row per pair.

    Attributes:
        places: Where the pair's claims stand in the list of claims, shape (n_pairs, 2).
        cosines: Of the masked sentences, the event words and the heads, shape (n_pairs, 3).
        margins: How far the pair is ahead of the next best for the same claim in the same
            article (negative when behind), the smaller side first, shape (n_pairs, 2).
    """

    places: NDArray[np.int64]
    cosines: NDArray[np.float64]
    margins: NDArray[np.float64]

    def __getitem__(self, rows: Sequence[int]) -> Evidence:
        """The evidence of some of the pairs."""
        at = np.asarray(rows, np.int64)
        return Evidence(self.places[at], self.cosines[at], self.margins[at])


def gather_evidence(
    claims: Sequence[Claim],
    pairs: Sequence[CandidatePair],
    vectors: NDArray[np.float32],
    embed: Embed,
) -> Evidence:
    """What vectors tell about all candidate pairs.

    Args:
        claims: All claims.
        pairs: Candidate pairs of them.
        vectors: A unit vector per claim of its sentence with the value masked.
        embed: Embeds heads and event words.
    """
    place = {claim.id: i for i, claim in enumerate(claims)}
    places = np.asarray(
        [(place[pair.claim_a], place[pair.claim_b]) for pair in pairs], np.int64
    ).reshape(-1, 2)
    heads = _unique_vectors([claim.head for claim in claims], embed)
    events = _unique_vectors([" ".join(claim.event[:_NEAREST_EVENT_WORDS]) for claim in claims], embed)
    cosines = np.stack([_dots(source, places) for source in (vectors, events, heads)], axis=1)
    articles: dict[str, int] = {}
    article_of = np.asarray([articles.setdefault(c.article_id, len(articles)) for c in claims])
    return Evidence(places, cosines, _margins(places, article_of, cosines[:, :2].sum(axis=1)))


def _unique_vectors(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    unique = sorted(set(texts))
    where = {text: i for i, text in enumerate(unique)}
    return embed(unique)[[where[text] for text in texts]]


def _dots(vectors: NDArray[np.float32], places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Cosines, rounded so that no library's last bit shows in a report."""
    products = np.einsum("ij,ij->i", vectors[places[:, 0]], vectors[places[:, 1]])
    return np.round(products.astype(np.float64), 4)


def _margins(
    places: NDArray[np.int64], article_of: NDArray[np.int64], scores: NDArray[np.float64]
) -> NDArray[np.float64]:
    views = [
        _ahead(places[:, one], article_of[places[:, other]], scores)
        for one, other in ((0, 1), (1, 0))
        if len(places)
    ]
    return np.sort(np.stack(views, axis=1), axis=1) if views else np.zeros((0, 2))


def _ahead(
    claims: NDArray[np.int64], articles: NDArray[np.int64], scores: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Per pair: its score less the best other score of its claim in that article."""
    best: dict[tuple[int, int], list[float]] = {}
    keys = list(zip(claims.tolist(), articles.tolist(), strict=True))
    for key, score in zip(keys, scores.tolist(), strict=True):
        top = best.setdefault(key, [-1.0, -1.0])
        if score > top[0]:
            top[:] = [score, top[0]]
        elif score > top[1]:
            top[1] = score
    return np.asarray(
        [
            score - (best[key][1] if score == best[key][0] else best[key][0])
            for key, score in zip(keys, scores.tolist(), strict=True)
        ]
    )


def pair_features(
    claims: Sequence[Claim], pairs: Sequence[CandidatePair], evidence: Evidence
) -> NDArray[np.float64]:
    """One row of features per pair, shape (n_pairs, len(NAMES)); none gives no rows.

    Args:
        claims: All claims.
        pairs: The pairs to describe.
        evidence: What vectors tell about them, a row per pair.
    """
    if not pairs:
        return np.zeros((0, len(NAMES)))
    n_in_article = _n_in_article(claims)
    rest = np.asarray(
        [
            _describe(claims[i], claims[j], pair, n_in_article)
            for pair, (i, j) in zip(pairs, evidence.places.tolist(), strict=True)
        ]
    )
    products = _products(evidence.cosines, rest)
    return np.hstack([evidence.cosines, np.clip(evidence.margins, -1, 1), products, rest])


def _products(cosines: NDArray[np.float64], rest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Pieces of evidence that count together more than apart."""
    closeness_column = rest[:, NAMES.index("closeness") - _N_BEFORE_REST]
    missing = rest[:, 0]
    return np.stack(
        [
            cosines[:, 0] * cosines[:, 1],
            cosines[:, 0] * closeness_column,
            cosines[:, 1] * closeness_column,
            cosines[:, 1] * missing,
        ],
        axis=1,
    )


def _n_in_article(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for claim in claims:
        key = (claim.article_id, claim.kind)
        counts[key] = counts.get(key, 0) + 1
    return counts


def _describe(
    a: Claim, b: Claim, pair: CandidatePair, n_in_article: dict[tuple[str, str], int]
) -> list[float]:
    head_a, head_b = stem(a.head), stem(b.head)
    names_a, names_b = _name_words(a.entities), _name_words(b.entities)
    shared_names = _overlap(names_a, names_b)
    many = min(n_in_article[a.article_id, a.kind], n_in_article[b.article_id, b.kind])
    return [
        float(not head_a or not head_b),
        float(bool(head_a) and head_a == head_b),
        float(bool(head_a) and bool(head_b) and head_a != head_b),
        _overlap(_stems(a.event), _stems(b.event)),
        shared_names,
        float(bool(names_a) and bool(names_b) and shared_names == 0),
        1.0 / pair.rank,
        float(a.modality != b.modality),
        float(a.polarity != b.polarity),
        float(_holders_differ(a, b)),
        closeness(a, b),
        float(later_is_higher(a, b)),
        float(getattr(a.value, "change", False) or getattr(b.value, "change", False)),
        math.log1p(many),
        *(float(a.kind == kind) for kind in KINDS),
    ]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Porter stem of a word; source: M. Porter, An algorithm for suffix stripping (1980)."""
    from nltk.stem.porter import PorterStemmer

    return PorterStemmer().stem(word) if word else ""


@lru_cache(maxsize=65536)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for word in words[:_NEAREST_EVENT_WORDS])


@lru_cache(maxsize=65536)
def _name_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for name in names for word in re.findall(r"\w{2,}", name))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Overlap coefficient in [0, 1]; 0 where one side is empty."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def _holders_differ(a: Claim, b: Claim) -> bool:
    if a.attribution is None or b.attribution is None:
        return False
    holders = (_name_words((a.attribution.holder,)), _name_words((b.attribution.holder,)))
    return not holders[0] & holders[1]


def closeness(a: Claim, b: Claim) -> float:
    """How near two values are in magnitude, in [0, 1]: 1 for equal, 0.5 for one twice the other.

    A digit changed in copying leaves values close; another attribute's value rarely is. Dates
    count in weeks apart; 0 for kinds without magnitude.
    """
    if isinstance(a.value, DateValue) and isinstance(b.value, DateValue):
        if a.value.start is None or b.value.start is None:
            return 0.0
        return math.exp(-abs((a.value.start - b.value.start).days) / 7)
    if isinstance(a.value, _Measured) and isinstance(b.value, _Measured):
        x, y = abs(_middle(a.value)), abs(_middle(b.value))
        return min(x, y) / max(x, y) if x and y else float(x == y)
    return 0.0


def _middle(value: _Measured) -> float:
    low, high = value.interval.low, value.interval.high
    if low is not None and high is not None:
        return low / 2 + high / 2
    return next((end for end in (low, high) if end is not None), 0.0)


def later_is_higher(a: Claim, b: Claim) -> bool:
    """Whether the later article has the higher count, as updated tolls do."""
    if a.anchor is None or b.anchor is None or a.anchor == b.anchor:
        return False
    if not isinstance(a.value, _Measured) or not isinstance(b.value, _Measured):
        return False
    later, earlier = (a.value, b.value) if a.anchor > b.anchor else (b.value, a.value)
    return _middle(later) > _middle(earlier)
