"""Fits the same-fact models on annotated corpora and writes `claimcheck/assets/same_fact.json`.

    python -m training.fit_same_fact training/corpora ../shared/train/corpora

Every candidate pair of a corpus is an example. A pair of agreeing values is positive when both
lie on one gold agreement (or one side of a gold conflict); a pair of disagreeing values when they
lie on two sides of a gold conflict of their kind. The gold is meant to be exhaustive, so all
other pairs are negative. Confidence is measured on corpora held out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.embedding import load_embedder
from claimcheck.matching import match_claims
from claimcheck.models import Claim
from claimcheck.pipeline import extract_corpus
from claimcheck.reading import read_corpus
from claimcheck.scoring.background import gather_background
from claimcheck.scoring.features import SAMENESS
from claimcheck.scoring.same_fact import PARTNERS, SECOND_STAGE, second_stage
from claimcheck.scoring.verdicts import Scored, compare_pairs, partner_features
from claimcheck.settings import Settings
from training.annotated import Annotated, Spans, read_annotated

ASSET = Path(__file__).parent.parent / "claimcheck" / "assets" / "same_fact.json"
L2 = 10.0
"""Strength of the ridge on standardised features, chosen by held-out log loss."""

N_FOLDS = 20
"""Parts of the corpora that are held out in turn."""

Array = NDArray[np.float64]


class Example(NamedTuple):
    """The candidate pairs of one corpus with their features and gold labels."""

    claims: list[Claim]
    agreeing: Scored
    disagreeing: Scored
    agree_labels: Array
    disagree_labels: Array

    @property
    def groups(self) -> tuple[Scored, Scored]:
        """Both groups of pairs."""
        return self.agreeing, self.disagreeing

    @property
    def labels(self) -> tuple[Array, Array]:
        """Labels of both groups."""
        return self.agree_labels, self.disagree_labels


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=ASSET)
    args = parser.parse_args()
    corpora = read_annotated(args.folders)
    examples = [load_example(corpus) for corpus in corpora]
    models = fit_all(examples)
    held_out = _held_out(examples)
    results = {
        name: measure(
            np.concatenate([p[k] for p in held_out]),
            np.concatenate([example.labels[k] for example in examples]),
        )
        for k, name in enumerate(("agree", "disagree"))
    }
    print(json.dumps(results, indent=1))
    write(args.out, models, examples, results, corpora)


def _held_out(examples: list[Example]) -> list[tuple[Array, Array]]:
    """Probabilities of each corpus' pairs, by models that have not seen it."""
    found: dict[int, tuple[Array, Array]] = {}
    for fold in range(N_FOLDS):
        models = fit_all([e for i, e in enumerate(examples) if i % N_FOLDS != fold])
        for i in range(fold, len(examples), N_FOLDS):
            found[i] = probabilities(models, examples[i])
    return [found[i] for i in range(len(examples))]


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


def load_example(corpus: Annotated) -> Example:
    """The candidate pairs of one annotated corpus."""
    settings = Settings()
    extracted = extract_corpus(read_corpus(corpus.articles), settings=settings, progress=False)
    claims = extracted.claims
    embed = load_embedder("static").embed
    vectors = embed(extracted.masked)
    pairs = match_claims(
        claims, vectors, top_k=settings.top_k, max_neighbours=settings.max_neighbours
    ).pairs
    agreeing, disagreeing = compare_pairs(gather_background(claims, vectors, embed), pairs)
    return Example(
        claims,
        agreeing,
        disagreeing,
        agreement_labels(claims, agreeing, corpus),
        conflict_labels(claims, disagreeing, corpus),
    )


def lies_on(claim: Claim, spans: Spans) -> bool:
    """Whether the claim's value overlaps one of the quotes, or its quote covers one."""
    return any(
        claim.article_id == article
        and claim.value_span.start_char < end
        and start < claim.value_span.end_char
        for article, start, end in spans
    )


def agreement_labels(claims: list[Claim], group: Scored, corpus: Annotated) -> Array:
    """1 for pairs on one agreement or one side of a conflict."""
    facts = [*corpus.agreements, *(side for sides in corpus.conflicts for side in sides)]
    return np.asarray(
        [
            any(lies_on(claims[i], f) and lies_on(claims[j], f) for f in facts)
            for i, j in group.places
        ],
        float,
    )


def conflict_labels(claims: list[Claim], group: Scored, corpus: Annotated) -> Array:
    """1 for pairs on two sides of one conflict."""
    return np.asarray(
        [
            any(_opposed(claims[i], claims[j], sides) for sides in corpus.conflicts)
            for i, j in group.places
        ],
        float,
    )


def _opposed(a: Claim, b: Claim, sides: list[Spans]) -> bool:
    on_a = {k for k, side in enumerate(sides) if lies_on(a, side)}
    on_b = {k for k, side in enumerate(sides) if lies_on(b, side)}
    return bool(on_a) and bool(on_b) and len(on_a | on_b) > 1


def fit(features: Array, labels: Array, *, l2: float = L2) -> Array:
    """Weights of a ridge logistic regression (intercept first) by Newton's method.

    Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1.
    """
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-9
    design = np.hstack([np.ones((len(features), 1)), (features - mean) / scale])
    ridge = l2 * np.eye(design.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        gradient = design.T @ (p - labels) + ridge @ weights
        hessian = (design * (p * (1 - p))[:, None]).T @ design + ridge
        step = np.linalg.solve(hessian + 1e-9 * np.eye(len(hessian)), gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    slopes = weights[1:] / scale
    return np.concatenate([[weights[0] - slopes @ mean], slopes])


def logits(weights: Array, features: Array) -> Array:
    """Log odds, shape (n,)."""
    return np.asarray(features @ weights[1:] + weights[0])


def predict(weights: Array, features: Array) -> Array:
    """Probabilities, shape (n,)."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits(weights, features), -30, 30))))


def measure(probabilities: Array, labels: Array) -> dict[str, Any]:
    """Log loss, and precision and recall of pairs at thresholds, held out."""
    p = np.clip(probabilities, 1e-6, 1 - 1e-6)
    loss = float(-(labels * np.log(p) + (1 - labels) * np.log(1 - p)).mean())
    table = {}
    for threshold in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        chosen = probabilities >= threshold
        hits = float(labels[chosen].sum())
        table[str(threshold)] = {
            "n": int(chosen.sum()),
            "precision": round(hits / max(1, int(chosen.sum())), 3),
            "recall": round(hits / max(1.0, float(labels.sum())), 3),
        }
    bins = [
        [round(float(probabilities[m].mean()), 3), round(float(labels[m].mean()), 3), int(m.sum())]
        for low in np.arange(0, 1, 0.1)
        if (m := (probabilities >= low) & (probabilities < low + 0.1)).any()
    ]
    return {
        "n": len(labels),
        "positive": int(labels.sum()),
        "log_loss": round(loss, 5),
        "at": table,
        "reliability": bins,
    }


def write(
    path: Path, models: Models, examples: list[Example], results: dict[str, Any], corpora: list[Annotated]
) -> None:
    """The weights with what they were made of."""
    names = {
        "sameness": SAMENESS,
        "agree": SECOND_STAGE,
        "disagree": (*SECOND_STAGE, *PARTNERS),
    }
    labels = {
        "sameness": np.concatenate([group for e in examples for group in e.labels]),
        "agree": np.concatenate([e.agree_labels for e in examples]),
        "disagree": np.concatenate([e.disagree_labels for e in examples]),
    }
    body = {
        "source": "training/fit_same_fact.py on invented, annotated corpora",
        "data_sha256": hashlib.sha256(repr(corpora).encode()).hexdigest(),
        "n_corpora": len(corpora),
        "l2": L2,
        "held_out": results,
        "models": {
            name: {
                "base_rate": round(float(labels[name].mean()), 5),
                "intercept": round(float(weights[0]), 5),
                "weights": {
                    column: round(float(weight), 5)
                    for column, weight in zip(names[name], weights[1:], strict=True)
                },
            }
            for name, weights in models._asdict().items()
        },
    }
    path.write_text(json.dumps(body, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
