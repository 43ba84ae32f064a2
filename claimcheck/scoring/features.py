"""What two claims have in common, as numbers that the same-fact model weighs."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import CandidatePair, Claim, DateValue
from claimcheck.scoring.background import Background, Words
from claimcheck.scoring.evidence import Evidence
from claimcheck.scoring.magnitudes import SLIPS, closeness, later_is_higher, slips
from claimcheck.scoring.slots import SLOT_FEATURES, slot_features

KINDS = (
    "quantity",
    "money",
    "percent",
    "clock_time",
    "date",
    "duration",
    "ordinal",
    "score",
    "role",
    "location",
    "entity",
    "status",
    "polarity",
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
    *SLOT_FEATURES,
)
"""Columns that tell whether two claims speak of one fact, whatever their values."""

VALUES = (
    "holders_differ",
    "closeness",
    "later_is_higher",
    "is_change",
    *SLIPS,
    "is_one_of_many",
    "is_vague",
    "is_whole_day",
    "is_relative_day",
    *(f"kind_{kind}" for kind in KINDS),
)
"""Columns that tell what to make of their values."""


def pair_features(
    background: Background, pairs: Sequence[CandidatePair], evidence: Evidence
) -> NDArray[np.float64]:
    """One row per pair, columns `SAMENESS` and then `VALUES`; no pairs give no rows.

    Args:
        background: What is known of all claims.
        pairs: The pairs to describe.
        evidence: What vectors tell about them, a row per pair.
    """
    if not pairs:
        return np.zeros((0, len(SAMENESS) + len(VALUES)))
    claims, words = background.claims, background.words
    rest = np.asarray(
        [
            [
                *_likeness(claims[i], claims[j], words[i], words[j]),
                1.0 / pair.rank,
                *_qualifiers(claims[i], claims[j]),
                *_shared_weight(background, i, j),
                *slot_features(claims[i], claims[j]),
                *_values(claims[i], claims[j], words[i], words[j]),
                math.log1p(_n_alike(background, claims[i], claims[j])),
                *_value_traits(claims[i], claims[j]),
            ]
            for pair, (i, j) in zip(pairs, evidence.places.tolist(), strict=True)
        ]
    )
    cosines, head_is_missing = evidence.cosines, rest[:, 0]
    together = np.stack([cosines[:, 0] * cosines[:, 1], cosines[:, 1] * head_is_missing], axis=1)
    return np.hstack([cosines, together, np.clip(evidence.margins, -1, 1), rest])


def _likeness(a: Claim, b: Claim, words_a: Words, words_b: Words) -> list[float]:
    has_both = bool(words_a.head) and bool(words_b.head)
    shared_names = _overlap(words_a.names, words_b.names)
    return [
        float(not has_both),
        float((not words_a.head) != (not words_b.head)),
        float(has_both and words_a.head == words_b.head),
        float(has_both and words_a.head != words_b.head),
        _overlap(words_a.near, words_b.near),
        shared_names,
        float(bool(words_a.names) and bool(words_b.names) and shared_names == 0),
    ]


def _qualifiers(a: Claim, b: Claim) -> list[float]:
    return [
        float(a.modality != b.modality),
        float(a.kind != "date" and a.on is not None and b.on is not None and a.on != b.on),
    ]


def _shared_weight(background: Background, i: int, j: int) -> tuple[float, float]:
    """Weighted overlap coefficient of two claims' words, and the weight of the rarest shared.

    Sets have another order in every process, so the sums must not depend on it.
    """
    both = background.words[i].all & background.words[j].all
    if not both:
        return 0.0, 0.0
    weights = [background.weights[word] for word in both]
    smaller = min(background.totals[i], background.totals[j])
    return (math.fsum(weights) / smaller if smaller else 0.0), max(weights)


def _values(a: Claim, b: Claim, words_a: Words, words_b: Words) -> list[float]:
    are_attributed = a.attribution is not None and b.attribution is not None
    return [
        float(are_attributed and not words_a.holder & words_b.holder),
        closeness(a, b),
        float(later_is_higher(a, b)),
        float(getattr(a.value, "change", False) or getattr(b.value, "change", False)),
        *slips(a, b),
    ]


def _n_alike(background: Background, a: Claim, b: Claim) -> int:
    """How many claims of the kind the article with fewer of them makes."""
    counts = background.n_in_article
    return min(counts[a.article_id, a.kind], counts[b.article_id, b.kind])


def _value_traits(a: Claim, b: Claim) -> list[float]:
    return [
        float("vague" in (getattr(a.value, "stated", ""), getattr(b.value, "stated", ""))),
        float(_all_dates(a, b, lambda date: date.granularity == "day")),
        float(_all_dates(a, b, lambda date: date.day is None and date.granularity == "day")),
        *_kind_columns(a.kind),
    ]


@cache
def _kind_columns(kind: str) -> tuple[float, ...]:
    return tuple(float(kind == known) for known in KINDS)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Overlap coefficient in [0, 1]; 0 where one side is empty."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def _all_dates(a: Claim, b: Claim, test: Callable[[DateValue], bool]) -> bool:
    values = (a.value, b.value)
    return all(isinstance(value, DateValue) and test(value) for value in values)
