"""Same-fact models of annotated corpora without one piece of evidence, or without one rule."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from typing import NamedTuple
from unittest import mock

import numpy as np

from benchmarks.quality.measured import Judged
from benchmarks.quality.statistics import Flags, Floats, Rows
from claimcheck.scoring import gates
from claimcheck.scoring.features import SAMENESS, VALUES
from claimcheck.scoring.same_fact import COMPANIONS, PARTNERS
from claimcheck.scoring.verdicts import Scored, companion_features
from training.same_fact.annotated import Annotated
from training.same_fact.examples import Example, load_example
from training.same_fact.first_look import N_FOLDS, fit_all, probabilities

COLUMNS = (*SAMENESS, *VALUES, *COMPANIONS)
"""Columns of the features of a pair."""


def held_out(examples: Sequence[Example]) -> tuple[Judged, Judged]:
    """Probabilities of agreeing and of disagreeing pairs, by models that have not seen them."""
    found: dict[int, tuple[Floats, Floats]] = {}
    for fold in range(N_FOLDS):
        models = fit_all([e for i, e in enumerate(examples) if i % N_FOLDS != fold])
        for i in range(fold, len(examples), N_FOLDS):
            found[i] = probabilities(models, examples[i])
    pairs = [found[i] for i in range(len(examples))]
    return [agree for agree, _ in pairs], [disagree for _, disagree in pairs]


def without(example: Example, columns: Collection[str]) -> Example:
    """The example with some columns of its features made void.

    Raises:
        ValueError: There is no such column.
    """
    if unknown := sorted(set(columns) - {*COLUMNS, *PARTNERS}):
        raise ValueError(f"no columns of a pair: {', '.join(unknown)}")
    kept = np.asarray([name not in columns for name in COLUMNS], np.float64)
    agreeing, disagreeing = (
        dataclasses.replace(group, features=group.features * kept) for group in example.groups
    )
    if set(PARTNERS) & set(columns):
        # a claim that agrees with nothing but itself is nobody's partner
        agreeing = dataclasses.replace(agreeing, places=[(0, 0)] * len(agreeing.places))
    return example._replace(agreeing=agreeing, disagreeing=disagreeing)


class Ungated(NamedTuple):
    """The pairs of one corpus, those that gates would stop among them.

    Attributes:
        stops: For agreeing and disagreeing pairs, whether each gate stops each pair:
            shape (n_pairs, n_gates).
    """

    example: Example
    stops: tuple[Flags, Flags]


def load_ungated(corpus: Annotated) -> Ungated:
    """The candidate pairs of a corpus as they were without any gate."""
    with mock.patch.object(gates, "GATES", ()):
        example = load_example(corpus)
    return Ungated(
        example,
        (
            _stops(example, example.agreeing, must_deny=True),
            _stops(example, example.disagreeing, must_deny=False),
        ),
    )


def _stops(example: Example, group: Scored, *, must_deny: bool) -> Flags:
    """Equal values are stopped only where one of the two denies its own."""
    pairs = [(example.claims[i], example.claims[j]) for i, j in group.places]
    return np.asarray(
        [
            [
                not (must_deny and a.polarity == b.polarity) and gate(a, b) is not None
                for gate in gates.GATES
            ]
            for a, b in pairs
        ],
        np.bool_,
    ).reshape(-1, len(gates.GATES))


def passing(ungated: Ungated, but: int | None = None) -> tuple[Rows, Rows]:
    """The agreeing and the disagreeing pairs that no gate stops, one gate left out of account."""
    agree, disagree = (
        np.flatnonzero(~np.delete(stops, [] if but is None else but, axis=1).any(axis=1))
        for stops in ungated.stops
    )
    return agree, disagree


def gated(ungated: Ungated, but: int | None = None) -> Example:
    """What remains of a corpus behind the gates, or behind all but one."""
    example = ungated.example
    agree, disagree = passing(ungated, but)
    groups = _rows(example.agreeing, agree), _rows(example.disagreeing, disagree)
    places = [place for group in groups for place in group.places]
    outcomes = [comparison.outcome for group in groups for comparison in group.comparisons]
    companions = companion_features(example.claims, places, outcomes)
    at = [COLUMNS.index(name) for name in COMPANIONS]
    for group, of_group in zip(groups, np.split(companions, [len(agree)]), strict=True):
        group.features[:, at] = of_group
    return example._replace(
        agreeing=groups[0],
        disagreeing=groups[1],
        agree_labels=example.agree_labels[agree],
        disagree_labels=example.disagree_labels[disagree],
    )


def _rows(group: Scored, rows: Rows) -> Scored:
    return Scored(
        pairs=[group.pairs[k] for k in rows],
        places=[group.places[k] for k in rows],
        comparisons=[group.comparisons[k] for k in rows],
        features=group.features[rows],
    )
