"""Sentences per second of each stage, on a fixed sample of news.

    python -m benchmarks.speed.stages ../shared/news/articles.jsonl.gz

Every stage works on what the stage before it left. Each figure is the median of several runs, over
the sentences of the whole sample, so that the stages can be compared with one another.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks.clocks import Took, timed
from benchmarks.news import read_news
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck import check_corpus, read_corpus
from claimcheck.embedding import load_embedder
from claimcheck.extraction import extract_claims, mask_value, split_sentences
from claimcheck.grouping import group_verdicts
from claimcheck.matching import match_claims
from claimcheck.models import Article
from claimcheck.scoring.background import gather_background
from claimcheck.scoring.verdicts import score_pairs
from claimcheck.settings import Settings


class Stages:
    """The stages as functions without arguments, prepared on one sample."""

    def __init__(self, articles: list[Article]) -> None:
        self.settings = Settings()
        self.embedder = load_embedder("static")
        self.unread = articles
        self.articles = read_corpus(articles).articles
        self.sentences = {article.id: split_sentences(article) for article in self.articles}
        self.claims = [
            claim
            for article in self.articles
            for claim in extract_claims(article, sentences=self.sentences[article.id]).claims
        ]
        texts = {article.id: article.text for article in self.articles}
        self.masked = [mask_value(texts[claim.article_id], claim) for claim in self.claims]
        self.contexts = {
            claim.id: texts[claim.article_id][claim.sentence.start_char : claim.sentence.end_char]
            for claim in self.claims
        }
        self.vectors = self.embedder.embed(self.masked)
        self.pairs = match_claims(
            self.claims,
            self.vectors,
            top_k=self.settings.top_k,
            max_neighbours=self.settings.max_neighbours,
        ).pairs

    @property
    def n_sentences(self) -> int:
        """Sentences of the whole sample."""
        return sum(map(len, self.sentences.values()))

    def read(self) -> None:
        """Find ids and boilerplate."""
        read_corpus(self.unread)

    def split(self) -> None:
        """Split into sentences."""
        for article in self.articles:
            split_sentences(article)

    def extract(self) -> None:
        """Find the claims of split sentences."""
        for article in self.articles:
            extract_claims(article, sentences=self.sentences[article.id])

    def embed(self) -> None:
        """Embed the claims' sentences."""
        self.embedder.embed(self.masked)

    def match(self) -> None:
        """Find candidate pairs."""
        match_claims(
            self.claims,
            self.vectors,
            top_k=self.settings.top_k,
            max_neighbours=self.settings.max_neighbours,
        )

    def score_and_group(self) -> None:
        """Compare values, ask whether the fact is the same, and make facts of the verdicts."""
        background = gather_background(self.claims, self.vectors, self.embedder.embed)
        verdicts = score_pairs(background, self.pairs)
        group_verdicts(
            {claim.id: claim for claim in self.claims},
            verdicts,
            self.contexts,
            min_confidence=self.settings.min_confidence,
        )

    def check(self) -> None:
        """All of it."""
        check_corpus(self.unread, settings=self.settings, progress=False)


def main() -> None:
    """Time each stage, then the whole."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path, help="../shared/news/articles.jsonl.gz")
    parser.add_argument("--articles", type=int, default=200, help="size of the sample")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts")
    add_out_option(parser)
    args = parser.parse_args()
    stages = Stages(read_news(args.news, limit=args.articles))
    steps: list[tuple[str, Callable[[], None]]] = [
        ("reading, with boilerplate", stages.read),
        ("splitting", stages.split),
        ("extraction", stages.extract),
        ("embedding", stages.embed),
        ("matching", stages.match),
        ("scoring and grouping", stages.score_and_group),
        ("`check_corpus`", stages.check),
    ]
    rows = [_row(name, step, stages.n_sentences, args.runs) for name, step in steps]
    sample = (
        f"{args.articles:,} articles, {stages.n_sentences:,} sentences, {len(stages.claims):,} "
        f"claims, {len(stages.pairs):,} candidate pairs; median of {args.runs} runs\n"
    )
    header = ("stage", "wall, s", "CPU, s", "sentences per second of CPU time", "of wall time")
    publish("Speed of the stages", [sample, markdown_table(header, rows)], args.out)


def _row(name: str, step: Callable[[], None], n_sentences: int, runs: int) -> tuple[str, ...]:
    took = Took.median([timed(step)[1] for _ in range(runs)])
    per_second = (number(n_sentences / took.cpu_s), number(n_sentences / took.wall_s))
    return (name, number(took.wall_s), number(took.cpu_s), *per_second)


if __name__ == "__main__":
    main()
