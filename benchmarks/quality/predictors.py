"""What gives pairs of texts their labels: claimcheck, its parts, and baselines.

A predictor is built for each set. Only the majority baseline looks at the set's labels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.pair_sets import CONTRADICTION, ENTAILMENT, NEUTRAL, Pair
from claimcheck import Settings, Verdict, check_pairs
from claimcheck.scoring.contradiction import LABELS, load_classifier

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE
)


class Predictions(NamedTuple):
    """What a predictor says of each pair.

    Attributes:
        labels: The decided labels as places in `LABELS`, shape (n,).
        probabilities: In the order of `LABELS`, shape (n, 3).
    """

    labels: NDArray[np.int64]
    probabilities: NDArray[np.float64]


Predict = Callable[[Sequence[Pair]], Predictions]
Build = Callable[[NDArray[np.int64]], Predict]
"""From a set's right labels to its predictor."""


def _majority(gold: NDArray[np.int64]) -> Predict:
    """The set's most frequent label, whatever the texts."""
    shares = np.bincount(gold, minlength=len(LABELS)) / len(gold)
    return lambda pairs: _most_probable(np.tile(shares, (len(pairs), 1)))


def words_in_common(text_a: str, text_b: str) -> float:
    """Share of the two texts' words that both have (Jaccard), whatever their case."""
    ours, theirs = ({*_WORD.findall(text.lower())} for text in (text_a, text_b))
    return len(ours & theirs) / max(1, len(ours | theirs))


def _word_overlap(pairs: Sequence[Pair]) -> Predictions:
    """Words in common speak for entailment; if one text alone denies, for contradiction.

    The label that they speak for has the share of words in common as its probability, the other
    two have halves of the rest. So it is decided for from a third upwards, else the
    pair is neutral.
    """
    rows = np.empty((len(pairs), len(LABELS)))
    for row, (premise, hypothesis) in zip(rows, pairs, strict=True):
        shared = words_in_common(premise, hypothesis)
        one_denies = bool(_DENIAL.search(premise)) != bool(_DENIAL.search(hypothesis))
        row[:] = (1 - shared) / 2
        row[CONTRADICTION if one_denies else ENTAILMENT] = shared
    found = rows.argmax(axis=1)
    found[rows.max(axis=1) == rows[:, NEUTRAL]] = NEUTRAL
    return Predictions(found, rows)


def _model(pairs: Sequence[Pair]) -> Predictions:
    """The bundled contradiction model alone, from the premise to the hypothesis."""
    return _most_probable(load_classifier("bundled").classify(pairs).astype(np.float64))


def _checked(pairs: Sequence[Pair], *, settings: Settings) -> Predictions:
    verdicts = check_pairs(pairs, settings=settings, progress=False)
    return Predictions(
        np.array([LABELS.index(verdict.label) for verdict in verdicts]),
        np.array([_probabilities(verdict) for verdict in verdicts]),
    )


def _probabilities(verdict: Verdict) -> list[float]:
    return [getattr(verdict.probabilities, label) for label in LABELS]


def _most_probable(probabilities: NDArray[np.float64]) -> Predictions:
    return Predictions(probabilities.argmax(axis=1), probabilities)


CHECK_PAIRS, MODEL = "check_pairs", "model"

PREDICTORS: dict[str, tuple[str, Build]] = {
    "majority": ("majority of the set", _majority),
    "overlap": ("word overlap", lambda gold: _word_overlap),
    "comparators": (
        "comparators alone",
        lambda gold: partial(_checked, settings=Settings(nli=None)),
    ),
    MODEL: ("model alone", lambda gold: _model),
    CHECK_PAIRS: ("`check_pairs`", lambda gold: partial(_checked, settings=Settings())),
}
"""Names on the command line, names in tables, and how they are built."""
