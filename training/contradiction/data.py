"""What the contradiction model learns from: labelled data sets and pairs made from sentences."""

import gzip
import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from training.contradiction.generated import (
    denied_pairs,
    edited_pairs,
    in_context,
    neighbour_pairs,
)
from training.contradiction.pairs import Pair
from training.contradiction.tellings import told_pairs
from training.embedder.sentences import split_sentences

_ENCYCLOPEDIC = frozenset({"te_new_protocols", "vitaminc_real", "conjnli15k"})
_CAPTIONS = frozenset({"snli"})
PUZZLES = "curriculum3"
"""Long pairs of one make."""


class Amounts(NamedTuple):
    """How many pairs are made of each kind."""

    news: int = 52_000
    encyclopedic: int = 26_000
    captions: int = 20_000
    told: int = 26_000
    neighbours: int = 10_000
    denied: int = 12_000


class Split(NamedTuple):
    """Pairs to train on, and pairs of other texts to calibrate and compare on."""

    train: list[Pair]
    held_out: list[Pair]


def labelled_pairs(path: Path, *, n_held_out: int, seed: int) -> Split:
    """Return the pairs of gzipped JSON lines with `premise`, `hypothesis`, `label`, `source`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    pairs = [Pair(r["premise"], r["hypothesis"], r["label"], r["source"]) for r in rows]
    Random(seed).shuffle(pairs)
    return Split(pairs[n_held_out:], pairs[:n_held_out])


def generated_pairs(
    news: Path,
    labelled: Split,
    *,
    amounts: Amounts,
    share_in_context: float,
    n_held_out: int,
    seed: int,
    draw: int = 0,
) -> Split:
    """Return pairs made from sentences of news articles and of the labelled pairs.

    The held-out ones are made from other articles and other labelled pairs.

    Args:
        news: Gzipped JSON lines with a `text`.
        labelled: Whose premises are sentences to start from, too, and whose hypotheses are
            denied.
        amounts: How many pairs are made to train on.
        share_in_context: Of the pairs made from news, how many keep the sentences around.
        n_held_out: How many pairs are held out, about.
        seed: Chooses the articles held out.
        draw: Another number gives other pairs, from the same articles.
    """
    articles = _sentences_by_article(news)
    Random(seed).shuffle(articles)
    n_aside = len(articles) // 20
    share = n_held_out / sum(amounts)
    few = Amounts(*(round(n * share) for n in amounts))
    return Split(
        _generate(articles[n_aside:], labelled.train, amounts, share_in_context, Random(2 * draw)),
        _generate(
            articles[:n_aside], labelled.held_out, few, share_in_context, Random(2 * draw + 1)
        ),
    )


def at_most(
    pairs: Sequence[Pair], limits: Mapping[str, int], *, seed: int, others: int | None = None
) -> list[Pair]:
    """Return the pairs in random order, of each recipe a number at most.

    Args:
        pairs: Of any recipes.
        limits: How many of a recipe, by its name.
        seed: Chooses which, and the order.
        others: How many of all whose recipe has no limit; None for all.
    """
    rng = Random(seed)
    by_recipe: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_recipe.setdefault(pair.recipe if pair.recipe in limits else "", []).append(pair)
    chosen = []
    for recipe, found in sorted(by_recipe.items()):
        limit = limits.get(recipe, others)
        chosen += found if limit is None else rng.sample(found, min(limit, len(found)))
    rng.shuffle(chosen)
    return chosen


def _generate(
    articles: Sequence[Sequence[str]],
    labelled: Sequence[Pair],
    amounts: Amounts,
    share_in_context: float,
    rng: Random,
) -> list[Pair]:
    premises: dict[str, list[str]] = {"encyclopedic": [], "captions": []}
    for pair in labelled:
        if pair.recipe in _ENCYCLOPEDIC:
            premises["encyclopedic"].append(pair.premise)
        elif pair.recipe in _CAPTIONS:
            premises["captions"].append(pair.premise)
    news = [sentence for sentences in articles for sentence in sentences]
    sets = [pair for pair in labelled if pair.recipe != PUZZLES]
    pairs = [
        *edited_pairs(news, amounts.news, rng),
        *edited_pairs(premises["encyclopedic"], amounts.encyclopedic, rng),
        *edited_pairs(premises["captions"], amounts.captions, rng),
        *told_pairs(amounts.told, rng),
        *neighbour_pairs(articles, amounts.neighbours, rng),
        *denied_pairs(sets, amounts.denied, rng),
    ]
    around = {b: (a, c) for s in articles for (a, b), (_, c) in pairwise(pairwise(s))}
    return [
        in_context(pair, *around[pair.premise])
        if rng.random() < share_in_context and _leaves_open(pair, around.get(pair.premise, ()))
        else pair
        for pair in pairs
    ]


def _leaves_open(pair: Pair, around: Sequence[str]) -> bool:
    """Whether there are sentences around a premise, and the hypothesis is none of them."""
    return bool(around) and pair.hypothesis not in around


def _sentences_by_article(path: Path) -> list[list[str]]:
    articles = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            articles.append([text[start:end].strip() for start, end in split_sentences(text)])
    return articles
