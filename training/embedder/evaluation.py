"""How close the student's similarities come to the teacher's, and what they are good for."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.embedder.sentences import split_sentences

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
_N_PAIRS = 200_000
_N_NEIGHBOURS = 10


def agreement_with_teacher(student: Vectors, teacher: Vectors) -> dict[str, float]:
    """Return how alike two spaces rank the same sentences, each figure in [-1, 1].

    `spearman` is over random pairs, most of them unrelated; `spearman_near` is over each
    sentence and the 10 that the teacher finds nearest; `overlap_at_10` is the share of those
    10 that the student also finds.
    """
    rows = np.random.default_rng(0).integers(len(teacher), size=(_N_PAIRS, 2))
    rows = rows[rows[:, 0] != rows[:, 1]]
    by_teacher, by_student = _nearest(teacher), _nearest(student)
    near = np.column_stack([np.repeat(np.arange(len(teacher)), _N_NEIGHBOURS), by_teacher.ravel()])
    shared = [len(set(a) & set(b)) for a, b in zip(by_teacher, by_student, strict=True)]
    return {
        "spearman": _spearman(student, teacher, rows),
        "spearman_near": _spearman(student, teacher, near),
        "overlap_at_10": round(float(np.mean(shared)) / _N_NEIGHBOURS, 4),
    }


def _spearman(student: Vectors, teacher: Vectors, pairs: NDArray[np.int64]) -> float:
    left, right = pairs.T
    by_student = _ranks_of((student[left] * student[right]).sum(axis=1))
    by_teacher = _ranks_of((teacher[left] * teacher[right]).sum(axis=1))
    return round(float(np.corrcoef(by_student, by_teacher)[0, 1]), 4)


def _ranks_of(cosines: Vectors) -> NDArray[np.float64]:
    # cosines of distinct sentences hardly ever tie, so ranks need no averaging
    return np.argsort(np.argsort(cosines, kind="stable")).astype(np.float64)


def _nearest(vectors: Vectors) -> NDArray[np.int64]:
    similarities = vectors @ vectors.T
    np.fill_diagonal(similarities, -np.inf)
    return np.argsort(-similarities, axis=1, kind="stable")[:, :_N_NEIGHBOURS]


def recall_on_corpora(folder: Path, embed: Embed) -> dict[str, dict[str, float | int]]:
    """Return how often a fact's sentence leads to the same fact in another article.

    For each gold mention and each other article that has a mention of the same fact: is a
    sentence holding such a mention among the `k` most similar sentences of that article?

    Args:
        folder: Corpora as JSON files with `articles`, `conflicts` and `agreements`.
        embed: Text to unit vectors.

    Returns:
        For conflicts and agreements the recall at 3 and at 10, and the number of questions.
    """
    hits: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.json")):
        corpus = json.loads(path.read_text("utf-8"))
        articles = {a["id"]: _Article.of(a["text"], embed) for a in corpus["articles"]}
        for kind, members in _facts(corpus):
            for rank in _ranks(members, articles):
                hits.update({(kind, "n"): 1, (kind, "3"): rank < 3, (kind, "10"): rank < 10})
    return {
        kind: {
            "n": hits[kind, "n"],
            "recall_at_3": round(hits[kind, "3"] / hits[kind, "n"], 4),
            "recall_at_10": round(hits[kind, "10"] / hits[kind, "n"], 4),
        }
        for kind in ("conflicts", "agreements")
    }


@dataclass(frozen=True)
class _Article:
    text: str
    spans: list[tuple[int, int]]
    vectors: Vectors

    @classmethod
    def of(cls, text: str, embed: Embed) -> "_Article":
        spans = split_sentences(text)
        return cls(text=text, spans=spans, vectors=embed([text[a:b] for a, b in spans]))

    def sentence_at(self, quote: str) -> int:
        place = self.text.index(quote)
        return max(i for i, (start, _) in enumerate(self.spans) if start <= place)


def _facts(corpus: dict[str, Any]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for conflict in corpus["conflicts"]:
        yield "conflicts", [member for side in conflict["sides"] for member in side["members"]]
    for agreement in corpus["agreements"]:
        yield "agreements", agreement["members"]


def _ranks(members: list[dict[str, str]], articles: dict[str, _Article]) -> Iterator[int]:
    places: dict[str, set[int]] = {}
    for member in members:
        article = articles[member["article"]]
        places.setdefault(member["article"], set()).add(article.sentence_at(member["quote"]))
    for member in members:
        home = articles[member["article"]]
        query = home.vectors[home.sentence_at(member["quote"])]
        for other in sorted(places.keys() - {member["article"]}):
            order = np.argsort(-(articles[other].vectors @ query), kind="stable")
            yield min(int(np.flatnonzero(order == row)[0]) for row in places[other])
