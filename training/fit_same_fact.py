"""Fits the same-fact models on annotated corpora and writes `claimcheck/assets/same_fact.json`.

    python -m training.fit_same_fact training/corpora ../shared/train/corpora

Every candidate pair of a corpus is an example. A pair of agreeing values is positive when both
lie on one gold agreement (or one side of a gold conflict); a pair of disagreeing values when they
lie on two sides of a gold conflict of their kind. The gold is meant to be exhaustive, so all
other pairs are negative. Confidence is measured on corpora held out. The
later looks are fitted on what earlier ones make of corpora that they have not seen; what the
network reads in them comes from `training.fit_reader`, which never read them either.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from claimcheck.scoring.same_fact import COLUMNS
from training.same_fact.annotated import Annotated, read_annotated
from training.same_fact.examples import Example, load_example
from training.same_fact.first_look import fit_all, held_out
from training.same_fact.later_looks import Readings, align, fit_look, held_out_look, read
from training.same_fact.regression import L2, Array, measure

ASSET = Path(__file__).parent.parent / "claimcheck" / "assets" / "same_fact.json"
READINGS = Path(__file__).parent / "same_fact" / "readings.json.gz"


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=ASSET)
    args = parser.parse_args()
    corpora = read_annotated(args.folders)
    examples = [load_example(corpus) for corpus in corpora]
    fitted, results = fit_looks(examples, read_readings())
    print(json.dumps(results, indent=1))
    write(args.out, fitted, results, corpora)


def fit_looks(
    examples: list[Example], readings: Readings
) -> tuple[dict[str, tuple[Array, float]], dict[str, Any]]:
    """Weights and base rate of each model, and how good each look is on corpora held out."""
    models = fit_all(examples)
    first = held_out(examples)
    aligned = [align(example, look) for example, look in zip(examples, first, strict=True)]
    likely = held_out_look(aligned)
    looks = zip(examples, aligned, likely, strict=True)
    readable = [read(example, look, p, readings) for example, look, p in looks]
    known = held_out_look(readable)
    labels = [np.concatenate([e.labels[k] for e in examples]) for k in (0, 1)]
    results = {"agree": measure(np.concatenate([p for p, _ in first]), labels[0])}
    after = [p.copy() for _, p in first]
    results["disagree"] = measure(np.concatenate(after), labels[1])
    for name, looked, found in (("aligned", aligned, likely), ("read", readable, known)):
        for so_far, look, p in zip(after, looked, found, strict=True):
            so_far[look.at] = p
        results[name] = measure(np.concatenate(after), labels[1])
    fitted = {
        "sameness": (models.sameness, np.concatenate(labels)),
        "agree": (models.agree, labels[0]),
        "disagree": (models.disagree, labels[1]),
        "aligned": (fit_look(aligned), np.concatenate([look.labels for look in aligned])),
        "read": (fit_look(readable), np.concatenate([look.labels for look in readable])),
    }
    return {name: (weights, float(y.mean())) for name, (weights, y) in fitted.items()}, results


def read_readings(path: Path = READINGS) -> Readings:
    """What a network that has not seen a corpus reads in its pairs, as `fit_reader` wrote it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {(corpus, a, b): value for corpus, a, b, value in rows}


def write(
    path: Path,
    fitted: dict[str, tuple[Array, float]],
    results: dict[str, Any],
    corpora: list[Annotated],
) -> None:
    """The weights with what they were made of."""
    body = {
        "source": "training/fit_same_fact.py on invented, annotated corpora",
        "data_sha256": hashlib.sha256(repr(corpora).encode()).hexdigest(),
        "n_corpora": len(corpora),
        "l2": L2,
        "held_out": results,
        "models": {
            name: {
                "base_rate": round(base_rate, 5),
                "intercept": round(float(weights[0]), 5),
                "weights": {
                    column: round(float(weight), 5)
                    for column, weight in zip(COLUMNS[name], weights[1:], strict=True)
                },
            }
            for name, (weights, base_rate) in fitted.items()
        },
    }
    path.write_text(json.dumps(body, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
