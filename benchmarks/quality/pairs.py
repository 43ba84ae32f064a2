"""How well pairs of texts are told to agree or contradict: accuracy, precision and recall.

    python -m benchmarks.quality.pairs [../shared/bench/pairs] [--sets NAME …] [--predictors NAME …]

Every set is a file of premises, hypotheses and one of three labels. A prediction of "neutral" is
wrong in a set that has none. All figures are in percent, with 95 % intervals. Rows of one group (a
page of VitaminC), or without groups of one premise, count as a cluster: proportions have Wilson's
interval for the effective number of rows, all else a percentile interval over 1,000 resamples of
the clusters.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from tqdm.auto import tqdm

from benchmarks.quality.outcomes import Outcome, gain
from benchmarks.quality.pair_sets import PairSet, read_pair_sets
from benchmarks.quality.predictors import CHECK_PAIRS, MODEL, PREDICTORS, Predictions
from benchmarks.quality.statistics import Estimate
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck.scoring.contradiction import LABELS
from claimcheck.version import __version__

Measure = Callable[[Outcome], Estimate]
Outcomes = dict[str, dict[str, Outcome]]
"""By set, then by predictor."""

MEASURES: dict[str, Measure] = {
    "accuracy": Outcome.accuracy,
    "precision of contradiction": Outcome.precision,
    "recall of contradiction": Outcome.recall,
}

OWN_MEASURES: dict[str, dict[str, Measure]] = {
    "breaking_nli_dev": {
        "recall of contradiction at 90 % precision": Outcome.recall_at_90,
    },
    "summedits_dev": {
        "AUC of contradiction against entailment": Outcome.auc_against_entailment,
        "balanced accuracy, entailment or not": Outcome.balanced_accuracy,
    },
}
"""What is asked of one set besides."""

_PAIRS_AT_A_TIME = 1000


def main() -> None:
    """Run every predictor over every set, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("../shared/bench/pairs"))
    parser.add_argument("--sets", nargs="+", metavar="NAME", help="only these (default: all)")
    parser.add_argument("--predictors", nargs="+", choices=PREDICTORS, default=[*PREDICTORS])
    parser.add_argument("--limit", type=int, metavar="N", help="a fixed sample of N of each set")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures here as well")
    add_out_option(parser)
    args = parser.parse_args()
    sets = read_pair_sets(args.folder, names=args.sets, limit=args.limit)
    outcomes = _outcomes(sets, args.predictors)
    if args.json is not None:
        args.json.write_text(json.dumps(_figures(sets, outcomes), indent=1) + "\n", "utf-8")
    publish("Pairs of texts", _tables(sets, outcomes), args.out)


def _outcomes(sets: Sequence[PairSet], predictors: Sequence[str]) -> Outcomes:
    n_rows = sum(len(pair_set.pairs) for pair_set in sets)
    with tqdm(total=n_rows * len(predictors), unit=" pairs", disable=None) as bar:
        return {
            pair_set.name: {name: _outcome(pair_set, name, bar) for name in predictors}
            for pair_set in sets
        }


def _outcome(pair_set: PairSet, predictor: str, bar: tqdm) -> Outcome:
    bar.set_description(f"{pair_set.name}, {predictor}")
    _, build = PREDICTORS[predictor]
    predict = build(pair_set.gold)
    parts = []
    for start in range(0, len(pair_set.pairs), _PAIRS_AT_A_TIME):
        batch = pair_set.pairs[start : start + _PAIRS_AT_A_TIME]
        parts.append(predict(batch))
        bar.update(len(batch))
    return Outcome(pair_set, Predictions(*map(np.concatenate, zip(*parts, strict=True))))


def _tables(sets: Sequence[PairSet], outcomes: Outcomes) -> Iterator[str]:
    shown = [PREDICTORS[name][0] for name in next(iter(outcomes.values()), {})]
    yield markdown_table(("set", "pairs", "clusters", *LABELS), map(_size_row, sets))
    for name, measure in MEASURES.items():
        rows = [(key, *map(_cell, map(measure, of.values()))) for key, of in outcomes.items()]
        yield f"{name.capitalize()}:\n"
        yield markdown_table(("set", *shown), rows)
    if own := list(_own_rows(outcomes)):
        yield "Of single sets:\n"
        yield markdown_table(("set", "measure", *shown), own)
    if by_category := list(_category_rows(sets, outcomes)):
        yield "Accuracy by category:\n"
        yield markdown_table(("category", "pairs", *shown), by_category)
    if gains := list(_gain_rows(sets, outcomes)):
        yield "What `check_pairs` gains over the model alone, in points of accuracy:\n"
        header = ("set", "on all pairs", "with a number in both texts", "model alone", "gain")
        yield markdown_table(header, gains)


def _size_row(pair_set: PairSet) -> tuple[object, ...]:
    counts = np.bincount(pair_set.gold, minlength=len(LABELS))
    return pair_set.name, len(pair_set.pairs), len(np.unique(pair_set.clusters)), *counts


def _own_rows(outcomes: Outcomes) -> Iterator[tuple[str, ...]]:
    for key, of_set in outcomes.items():
        for name, measure in OWN_MEASURES.get(key, {}).items():
            yield key, name, *map(_cell, map(measure, of_set.values()))


def _category_rows(sets: Sequence[PairSet], outcomes: Outcomes) -> Iterator[tuple[str, ...]]:
    for pair_set in sets:
        for category in np.unique(pair_set.categories):
            rows = pair_set.categories == category
            accuracies = [of.accuracy_where(rows) for of in outcomes[pair_set.name].values()]
            yield f"{pair_set.name}: {category}", str(rows.sum()), *map(_cell, accuracies)


def _gain_rows(sets: Sequence[PairSet], outcomes: Outcomes) -> Iterator[tuple[str, ...]]:
    for pair_set in sets:
        of_set, rows = outcomes[pair_set.name], pair_set.has_numbers
        if CHECK_PAIRS in of_set and MODEL in of_set:
            ours, model = of_set[CHECK_PAIRS], of_set[MODEL]
            everywhere = gain(ours, model, np.ones_like(rows))
            on_numbers = map(_cell, (model.accuracy_where(rows), gain(ours, model, rows)))
            yield pair_set.name, _cell(everywhere), str(rows.sum()), *on_numbers


def _cell(estimate: Estimate) -> str:
    if math.isnan(estimate.value):
        return "–"
    value, low, high = (f"{100 * part:.1f}" for part in estimate)
    return f"{value} ({low} to {high})"


def _figures(sets: Sequence[PairSet], outcomes: Outcomes) -> dict[str, object]:
    return {
        "claimcheck": __version__,
        "sets": {
            pair_set.name: {
                "pairs": len(pair_set.pairs),
                "clusters": len(np.unique(pair_set.clusters)),
                "pairs_with_numbers": int(pair_set.has_numbers.sum()),
                "predictors": {
                    name: _figures_of(outcome) for name, outcome in outcomes[pair_set.name].items()
                },
            }
            for pair_set in sets
        },
    }


def _figures_of(outcome: Outcome) -> dict[str, list[float | None]]:
    """Value, low and high of each measure, as shares; null where no row can tell."""
    pair_set = outcome.pair_set
    measures = {**MEASURES, **OWN_MEASURES.get(pair_set.name, {})}
    estimates = {name: measure(outcome) for name, measure in measures.items()}
    estimates["accuracy where both texts have numbers"] = outcome.accuracy_where(
        pair_set.has_numbers
    )
    return {
        name: [None if math.isnan(part) else round(part, 4) for part in estimate]
        for name, estimate in estimates.items()
    }


if __name__ == "__main__":
    main()
