"""The later looks, fitted on what the looks before them make of corpora they have not seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from claimcheck.models import Claim, Verdict
from claimcheck.scoring.review import LEAST_LIKELY, LIKELY, alignment_of
from claimcheck.scoring.same_fact import again
from claimcheck.scoring.verdicts import as_verdicts
from training.same_fact.examples import Example
from training.same_fact.first_look import N_FOLDS
from training.same_fact.regression import Array, fit, predict

Readings = Mapping[tuple[str, str, str], float]
"""The network's log odds by corpus and the ids of two claims, from a network that has not seen
the corpus."""


class Looked(NamedTuple):
    """The likely disagreements of one corpus: what a look sees of them, and the answers.

    Attributes:
        so_far: Probabilities before this look.
        columns: What it sees.
        at: Where the pairs stand among the example's disagreeing pairs.
    """

    so_far: Array
    columns: Array
    labels: Array
    at: list[int]


def align(example: Example, first_look: tuple[Array, Array]) -> Looked:
    """What the second look sees of a corpus."""
    agree, disagree = first_look
    agreed = as_verdicts("entailment", example.agreeing, np.round(agree, 4), LEAST_LIKELY)
    at = np.flatnonzero(np.round(disagree, 4) >= LEAST_LIKELY).tolist()
    disputes = as_verdicts(
        "contradiction", example.disagreeing, np.round(disagree, 4), LEAST_LIKELY
    )
    columns = alignment_of([*agreed, *disputes], disputes, _by_id(example))
    return Looked(np.round(disagree, 4)[at], columns, example.disagree_labels[at], at)


def read(example: Example, aligned: Looked, likely: Array, readings: Readings) -> Looked:
    """What the third look sees of a corpus; pairs without a reading are left out."""
    all_disputes = _disputes(example, aligned.at)
    chosen = [
        k
        for k in np.flatnonzero(likely >= LIKELY).tolist()
        if _key(example, all_disputes[k]) in readings
    ]
    at = [aligned.at[k] for k in chosen]
    disputes = [all_disputes[k] for k in chosen]
    columns = np.asarray([[readings[_key(example, v)]] for v in disputes]).reshape(-1, 1)
    return Looked(likely[chosen], columns, aligned.labels[chosen], at)


def fit_look(looked: list[Looked]) -> Array:
    """Weights of a later look, the intercept first."""
    return fit(
        np.vstack([again(look.so_far, look.columns) for look in looked]),
        np.concatenate([look.labels for look in looked]),
    )


def held_out_look(looked: list[Looked]) -> list[Array]:
    """Probabilities of each corpus' pairs after a look fitted without it."""
    found: dict[int, Array] = {}
    for fold in range(N_FOLDS):
        weights = fit_look([look for i, look in enumerate(looked) if i % N_FOLDS != fold])
        for i in range(fold, len(looked), N_FOLDS):
            found[i] = predict(weights, again(looked[i].so_far, looked[i].columns))
    return [found[i] for i in range(len(looked))]


def _key(example: Example, verdict: Verdict) -> tuple[str, str, str]:
    return example.id, verdict.claim_a, verdict.claim_b


def _disputes(example: Example, at: list[int]) -> list[Verdict]:
    verdicts = as_verdicts(
        "contradiction", example.disagreeing, np.ones(len(example.disagreeing.pairs)), 0.0
    )
    return [verdicts[k] for k in at]


def _by_id(example: Example) -> dict[str, Claim]:
    return {claim.id: claim for claim in example.claims}
