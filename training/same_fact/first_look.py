"""The first look: each pair by itself, and beside the pairs of its two articles."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from claimcheck.scoring.features import SAMENESS
from claimcheck.scoring.same_fact import second_stage
from claimcheck.scoring.verdicts import partner_features
from training.same_fact.examples import Example
from training.same_fact.regression import Array, fit, logits, predict

N_FOLDS = 20
"""Parts of the corpora that are held out in turn."""


class Models(NamedTuple):
    """Weights of the three models, intercepts first."""

    sameness: Array
    agree: Array
    disagree: Array


def fit_all(examples: list[Example]) -> Models:
    """The three models, each on top of the one before."""
    n = len(SAMENESS)
    sameness = fit(
        np.vstack([group.features[:, :n] for e in examples for group in e.groups]),
        np.concatenate([labels for e in examples for labels in e.labels]),
    )
    agree = fit(
        np.vstack([stage_of(sameness, e.agreeing.features) for e in examples]),
        np.concatenate([e.agree_labels for e in examples]),
    )
    disagree = fit(
        np.vstack([disagree_stage(sameness, agree, e) for e in examples]),
        np.concatenate([e.disagree_labels for e in examples]),
    )
    return Models(sameness, agree, disagree)


def stage_of(sameness: Array, features: Array, partners: Array | None = None) -> Array:
    """Columns of the second stage under the given first."""
    return second_stage(features, logits(sameness, features[:, : len(SAMENESS)]), partners)


def disagree_stage(sameness: Array, agree: Array, example: Example) -> Array:
    """Columns of the disagreeing pairs, with how surely their claims agree elsewhere."""
    surely = predict(agree, stage_of(sameness, example.agreeing.features))
    partners = partner_features(example.claims, example.agreeing, surely, example.disagreeing)
    return stage_of(sameness, example.disagreeing.features, partners)


def probabilities(models: Models, example: Example) -> tuple[Array, Array]:
    """Probabilities of the agreeing and of the disagreeing pairs."""
    return (
        predict(models.agree, stage_of(models.sameness, example.agreeing.features)),
        predict(models.disagree, disagree_stage(models.sameness, models.agree, example)),
    )


def held_out(examples: list[Example]) -> list[tuple[Array, Array]]:
    """Probabilities of each corpus' pairs, by models that have not seen it."""
    found: dict[int, tuple[Array, Array]] = {}
    for fold in range(N_FOLDS):
        models = fit_all([e for i, e in enumerate(examples) if i % N_FOLDS != fold])
        for i in range(fold, len(examples), N_FOLDS):
            found[i] = probabilities(models, examples[i])
    return [found[i] for i in range(len(examples))]
