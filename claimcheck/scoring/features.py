"""What two claims have in common, as numbers that the same-fact model weighs."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
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
    OrdinalValue,
    PercentValue,
    QuantityValue,
    Value,
)
from claimcheck.scoring.synonyms import base_of, common_word

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
"""Kinds that the model knows; the others weigh nothing of their own."""

SAMENESS = (
    "similarity",
    "similarity_of_events",
    "similarity_of_heads",
    "similarity_of_sentences_and_events",
    "similarity_of_events_without_head",
    "smaller_margin",
    "larger_margin",
    "head_is_missing",
    "one_head_is_missing",
    "heads_are_equal",
    "heads_differ",
    "shared_event_words",
    "shared_names",
    "names_are_disjoint",
    "rank",
    "modalities_differ",
    "days_differ",
    "weight_of_shared_words",
    "rarest_shared_word",
)
"""Columns that tell whether two claims speak of one fact, whatever their values."""

VALUES = (
    "holders_differ",
    "closeness",
    "later_is_higher",
    "is_change",
    "is_one_of_many",
    "is_vague",
    "is_whole_day",
    "is_relative_day",
    *(f"kind_{kind}" for kind in KINDS),
)
"""Columns that tell what to make of their values."""

_NEAREST_EVENT_WORDS = 6
_BATCH_PAIRS = 65_536
"""Pairs whose vectors are held at one time: 128 MB at 256 dimensions."""
_Measured = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue


@dataclass(frozen=True, slots=True)
class Evidence:
    """What vectors tell about candidate pairs, a row per pair.

    Attributes:
        places: Where the pair's claims stand in the list of claims, shape (n_pairs, 2).
        cosines: Of the masked sentences, the event words and the heads, shape (n_pairs, 3).
        margins: How far the pair is ahead of the best rival with another value, for the same
            claim in the same article (negative when behind), the smaller side first, shape
            (n_pairs, 2).
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
    heads = _unique_vectors([common_word(claim.head) for claim in claims], embed)
    events = _unique_vectors([_event_text(claim) for claim in claims], embed)
    cosines = np.stack([_dots(source, places) for source in (vectors, events, heads)], axis=1)
    return Evidence(places, cosines, _margins(claims, places, cosines[:, :2].sum(axis=1)))


def _event_text(claim: Claim) -> str:
    return " ".join(common_word(word) for word in claim.event[:_NEAREST_EVENT_WORDS])


def _unique_vectors(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    unique = sorted(set(texts))
    where = {text: i for i, text in enumerate(unique)}
    vectors = embed(unique)
    return vectors[[where[text] for text in texts]]


def _dots(vectors: NDArray[np.float32], places: NDArray[np.int64]) -> NDArray[np.float64]:
    """Cosines, rounded so that no library's last bit shows in a report."""
    cosines = np.empty(len(places))
    for first in range(0, len(places), _BATCH_PAIRS):
        batch = places[first : first + _BATCH_PAIRS]
        cosines[first : first + len(batch)] = np.einsum(
            "ij,ij->i", vectors[batch[:, 0]], vectors[batch[:, 1]]
        )
    return np.round(cosines, 4, out=cosines)


def _margins(
    claims: Sequence[Claim], places: NDArray[np.int64], scores: NDArray[np.float64]
) -> NDArray[np.float64]:
    values = [value_key(claim.value) for claim in claims]
    views = [
        _ahead(
            places[:, one].tolist(),
            [(claims[j].article_id, values[j]) for j in places[:, 1 - one].tolist()],
            scores.tolist(),
        )
        for one in (0, 1)
    ]
    return np.sort(np.asarray(views).T.reshape(-1, 2), axis=1)


def _ahead(ones: list[int], others: list[tuple[str, str]], scores: list[float]) -> list[float]:
    """Per pair: its score less the best score of its claim with another value of that article."""
    best: dict[tuple[int, str], dict[str, float]] = defaultdict(dict)
    for one, (article, value), score in zip(ones, others, scores, strict=True):
        rivals = best[one, article]
        rivals[value] = max(rivals.get(value, -1.0), score)
    return [
        score - max((s for v, s in best[one, article].items() if v != value), default=-1.0)
        for one, (article, value), score in zip(ones, others, scores, strict=True)
    ]


def value_key(value: Value) -> str:
    """What is equal for claims that state the same value in the same way."""
    if isinstance(value, DateValue) and value.start is not None:
        return f"{value.start} {value.end}"
    return value.model_dump_json(exclude={"stated", "resolution", "zone", "on"})


def pair_features(
    claims: Sequence[Claim], pairs: Sequence[CandidatePair], evidence: Evidence
) -> NDArray[np.float64]:
    """One row per pair, columns `SAMENESS` and then `VALUES`; no pairs give no rows.

    Args:
        claims: All claims.
        pairs: The pairs to describe.
        evidence: What vectors tell about them, a row per pair.
    """
    if not pairs:
        return np.zeros((0, len(SAMENESS) + len(VALUES)))
    n_in_article, weights = _n_in_article(claims), word_weights(claims)
    rest = np.asarray(
        [
            [
                *_likeness(claims[i], claims[j], pair),
                *_shared_weight(_words(claims[i]), _words(claims[j]), weights),
                *_values(claims[i], claims[j], n_in_article),
            ]
            for pair, (i, j) in zip(pairs, evidence.places.tolist(), strict=True)
        ]
    )
    cosines, head_is_missing = evidence.cosines, rest[:, 0]
    together = np.stack([cosines[:, 0] * cosines[:, 1], cosines[:, 1] * head_is_missing], axis=1)
    return np.hstack([cosines, together, np.clip(evidence.margins, -1, 1), rest])


def _n_in_article(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for claim in claims:
        key = (claim.article_id, claim.kind)
        counts[key] = counts.get(key, 0) + 1
    return counts


def _likeness(a: Claim, b: Claim, pair: CandidatePair) -> list[float]:
    head_a, head_b = base_of(a.head), base_of(b.head)
    names_a, names_b = _name_words(a.entities), _name_words(b.entities)
    shared_names = _overlap(names_a, names_b)
    return [
        float(not head_a or not head_b),
        float((not head_a) != (not head_b)),
        float(bool(head_a) and head_a == head_b),
        float(bool(head_a) and bool(head_b) and head_a != head_b),
        _overlap(_stems(a.event), _stems(b.event)),
        shared_names,
        float(bool(names_a) and bool(names_b) and shared_names == 0),
        1.0 / pair.rank,
        float(a.modality != b.modality),
        float(a.kind != "date" and a.on is not None and b.on is not None and a.on != b.on),
    ]


def word_weights(claims: Sequence[Claim]) -> dict[str, float]:
    """How telling each word is: its inverse sentence frequency among the claims, in (0, 1].

    A name that stands in two sentences of a corpus ties them together; one in all ties none.
    """
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim in claims:
        sentences.setdefault((claim.article_id, claim.sentence.start_char), set()).update(
            _words(claim)
        )
    counts = Counter(word for words in sentences.values() for word in words)
    scale = math.log(len(sentences) + 1) or 1.0
    return {word: math.log((len(sentences) + 1) / n) / scale for word, n in counts.items()}


def _words(claim: Claim) -> frozenset[str]:
    return _all_stems(claim.event) | _name_words(claim.entities)


def _shared_weight(
    a: frozenset[str], b: frozenset[str], weights: dict[str, float]
) -> tuple[float, float]:
    """Weighted overlap coefficient of two sets of words, and the weight of the rarest shared.

    Sets have another order in every process, so the sums must not depend on it.
    """
    shared = math.fsum(weights[word] for word in a & b)
    smaller = min(math.fsum(weights[word] for word in words) for words in (a, b))
    rarest = max((weights[word] for word in a & b), default=0.0)
    return (shared / smaller if smaller else 0.0), rarest


def _values(a: Claim, b: Claim, n_in_article: dict[tuple[str, str], int]) -> list[float]:
    many = min(n_in_article[a.article_id, a.kind], n_in_article[b.article_id, b.kind])
    return [
        float(_holders_differ(a, b)),
        closeness(a, b),
        float(later_is_higher(a, b)),
        float(getattr(a.value, "change", False) or getattr(b.value, "change", False)),
        math.log1p(many),
        float("vague" in (getattr(a.value, "stated", ""), getattr(b.value, "stated", ""))),
        float(_all_dates(a, b, lambda date: date.granularity == "day")),
        float(_all_dates(a, b, lambda date: date.day is None and date.granularity == "day")),
        *(float(a.kind == kind) for kind in KINDS),
    ]


@lru_cache(maxsize=65536)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(base_of(word) for word in words[:_NEAREST_EVENT_WORDS])


@lru_cache(maxsize=65536)
def _all_stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(base_of(word) for word in words)


@lru_cache(maxsize=65536)
def _name_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for name in names for word in re.findall(r"\w{2,}", name))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Overlap coefficient in [0, 1]; 0 where one side is empty."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def _all_dates(a: Claim, b: Claim, test: Callable[[DateValue], bool]) -> bool:
    values = (a.value, b.value)
    return all(isinstance(value, DateValue) and test(value) for value in values)


def _holders_differ(a: Claim, b: Claim) -> bool:
    if a.attribution is None or b.attribution is None:
        return False
    holders = (_name_words((a.attribution.holder,)), _name_words((b.attribution.holder,)))
    return not holders[0] & holders[1]


def closeness(a: Claim, b: Claim) -> float:
    """How near two values are in magnitude, in [0, 1]: 1 for equal, 0.5 for one twice the other.

    A digit changed in copying leaves values close; another attribute's value rarely is. Dates
    ten days apart are at 0.5; 0 for kinds without magnitude.
    """
    if isinstance(a.value, DateValue) and isinstance(b.value, DateValue):
        if a.value.start is None or b.value.start is None:
            return float((a.value.month, a.value.day) == (b.value.month, b.value.day))
        return 1 / (1 + abs((a.value.start - b.value.start).days) / 10)
    if isinstance(a.value, OrdinalValue) and isinstance(b.value, OrdinalValue):
        ranks = sorted((a.value.rank, b.value.rank))
        return ranks[0] / ranks[1] if ranks[0] > 0 else 0.0
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
