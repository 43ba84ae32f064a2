"""Fits how much likelier a disagreement is when one of its sides is a fact of record.

    python -m training.fit_facts

A fact of record is written to be compared: it stands by itself and names what it is about, and who
writes it expects the articles to speak of it. The models of `claimcheck.scoring` know pairs of
articles, so one number is added to their log odds. It is fitted on `training/facts`, and held out
one set at a time to see what it brings.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.embedding import load_embedder
from claimcheck.extracted import extract_corpus
from claimcheck.models import Article, Corpus
from claimcheck.reading import as_article
from claimcheck.scored import match_and_review
from claimcheck.scoring.review import SURER_OF_STATEMENTS
from claimcheck.settings import Settings

FOLDER = Path(__file__).parent / "facts"
_SHIFTS = np.arange(-1.0, 2.51, 0.1)


class Pairs(NamedTuple):
    """Disagreements of facts and pages: log odds without the shift, and whether they are so."""

    log_odds: NDArray[np.float64]
    is_right: NDArray[np.bool_]
    n_planted: int


def read_pairs(path: Path) -> Pairs:
    """What claimcheck makes of a set, for each fact and page its surest disagreement."""
    content: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    pages = [as_article({"id": page["id"], "text": page["text"]}) for page in content["page"]]
    facts = [
        Article(id=f"fact:{f['id']}", text=f["statement"], trusted=True, excluded=())
        for f in content["fact"]
    ]
    corpus = Corpus(articles=tuple(sorted([*pages, *facts], key=lambda a: a.id)))
    settings = Settings()
    extracted = extract_corpus(corpus, settings=settings, progress=False)
    statements = {article.id for article in facts}
    _, verdicts = match_and_review(
        extracted, load_embedder("static"), settings=settings, statements=statements
    )
    article_of = {claim.id: claim.article_id for claim in extracted.claims}
    surest: dict[tuple[str, str], float] = {}
    for verdict in verdicts:
        pair = sorted((article_of[verdict.claim_a], article_of[verdict.claim_b]))
        fact, page = sorted(pair, key=lambda name: not name.startswith("fact:"))
        if verdict.label == "contradiction" and fact.startswith("fact:") and ":" not in page:
            key = fact, page
            surest[key] = max(surest.get(key, 0.0), verdict.confidence)
    planted = {
        (f"fact:{f['id']}", p) for f in content["fact"] for p in f.get("contradicted_in", ())
    }
    p = np.clip(list(surest.values()), 1e-4, 1 - 1e-4)
    is_right = np.asarray([key in planted for key in surest])
    return Pairs(np.log(p / (1 - p)) - SURER_OF_STATEMENTS, is_right, len(planted))


def loss(pairs: Pairs, shift: float) -> float:
    """Log loss of the shifted probabilities; planted pairs that were not paired cannot change."""
    p = 1 / (1 + np.exp(-(pairs.log_odds + shift)))
    return float(-np.where(pairs.is_right, np.log(p), np.log1p(-p)).sum())


def best(sets: list[Pairs]) -> float:
    """The shift of least loss over the sets."""
    return float(min(_SHIFTS, key=lambda shift: sum(loss(pairs, shift) for pairs in sets)))


def main() -> None:
    """Prints what the shift brings to each set when it is fitted on the others."""
    sets = {path.stem: read_pairs(path) for path in sorted(FOLDER.glob("*.toml"))}
    for name, pairs in sets.items():
        others = [other for other_name, other in sets.items() if other_name != name]
        for what, shift in (("no shift", 0.0), ("held out", best(others))):
            found = pairs.log_odds + shift >= 0
            right = int((found & pairs.is_right).sum())
            print(
                f"{name}: {what} {shift:+.1f}: {right} of {found.sum()} found are right, "
                f"{pairs.n_planted} planted, log loss {loss(pairs, shift):.1f}"
            )
    print(f"best over all: {best(list(sets.values())):+.1f}; in use: {SURER_OF_STATEMENTS:+.1f}")


if __name__ == "__main__":
    main()
