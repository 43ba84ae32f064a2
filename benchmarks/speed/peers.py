"""Sentences per second of extraction beside other libraries, on the same news in one run.

    pip install quantulum3 dateparser
    python -m benchmarks.speed.peers ../shared/news/articles.jsonl.gz

claimcheck reads all kinds with their context; each peer reads its own kinds only. The runs are
interleaved, and the median counts. A peer that is not installed is left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.clocks import timed
from benchmarks.news import read_news
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck import __version__
from claimcheck.extraction import extract_claims, split_sentences
from claimcheck.models import Article, Sentence

Run = Callable[[], object]

_PEERS: dict[str, tuple[str, str, str]] = {
    "quantulum3": ("quantulum3.parser", "parse", "numbers and units"),
    "dateparser": ("dateparser.search", "search_dates", "dates and times"),
}
"""Module, function of one text, and what it reads."""


def main() -> None:
    """Time claimcheck and the installed peers in turns."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path, help="../shared/news/articles.jsonl.gz")
    parser.add_argument("--sentences", type=int, default=400, help="how many the peers read")
    parser.add_argument("--times-more", type=int, default=20, help="claimcheck reads more of them")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts")
    add_out_option(parser)
    args = parser.parse_args()
    articles = read_news(args.news, limit=args.sentences * args.times_more // 15)
    split = [(article, split_sentences(article)) for article in articles]
    sentences = [sentence.text for _, those in split for sentence in those][: args.sentences]
    n_all = sum(len(those) for _, those in split)
    runs: dict[str, tuple[int, str, Run]] = {
        f"claimcheck {__version__}": (
            n_all,
            "all kinds with their context",
            partial(_claimcheck, split),
        )
    }
    for name, (module, function, reads) in _PEERS.items():
        if parse := _function(module, function):
            read = partial(_each, parse, sentences)
            runs[f"{name} {version(name)}"] = (len(sentences), reads, read)
    speeds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(args.runs):
        for name, (n_sentences, _, run) in runs.items():
            speeds[name].append(n_sentences / timed(run)[1].cpu_s)
    rows = [(name, runs[name][1], number(median(speeds[name]))) for name in runs]
    header = ("library", "reads", "sentences/s of CPU")
    publish("Speed beside other libraries", [markdown_table(header, rows)], args.out)


def _claimcheck(split: list[tuple[Article, list[Sentence]]]) -> None:
    for article, sentences in split:
        extract_claims(article, sentences=sentences)


def _each(parse: Callable[[str], Any], sentences: list[str]) -> None:
    for sentence in sentences:
        parse(sentence)


def _function(module: str, name: str) -> Callable[[str], Any] | None:
    """A peer's function, loaded and run once; None where the peer is not installed."""
    try:
        if name == "parse":  # its classifier is a pickle of one old scikit-learn
            vars(import_module("quantulum3.classifier"))["USE_CLF"] = False
        parse: Callable[[str], Any] = getattr(import_module(module), name)
    except ImportError:
        return None
    parse("It sold 3 km of rope on 5 May 2024.")
    return parse


if __name__ == "__main__":
    main()
