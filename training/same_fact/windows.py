"""Pairs of claims as the network reads them: from annotated corpora, news and VitaminC."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tqdm.auto import tqdm

from claimcheck.embedding import load_embedder
from claimcheck.extracted import Extracted, extract_corpus
from claimcheck.extraction import mask_window
from claimcheck.models import Claim, DateValue, QuantityValue
from claimcheck.pipeline import extract_claims
from claimcheck.reading import read_corpus
from claimcheck.scored import match_extracted
from claimcheck.scoring.background import value_key
from claimcheck.scoring.comparators import compare_values
from claimcheck.settings import Settings
from training.same_fact.examples import Example
from training.same_fact.regression import Array

LIKELY_OTHERS = 0.004
"""Disagreeing pairs less likely than this teach nothing."""

N_NEWS_OTHERS = 1800
N_VITAMINC_SAME = 1200
_N_VITAMINC = 6000
_MOST_OFTEN = 6
"""Claims of a group that may state a value that is still rare."""

_ALIKE = 0.8
"""Share of words in common from which on two sentences are one, copied."""

_BY_NATURE_RARE = frozenset({"clock_time", "score", "percent", "money"})
_COUNTED = frozenset({"quantity", "duration", "ordinal"})
_VITAMINC_KINDS = frozenset(
    {"quantity", "money", "percent", "date", "ordinal", "duration", "score"}
)


class Pair(NamedTuple):
    """Two windows, and whether they are about one fact.

    Attributes:
        weight: Of the pair's loss.
        corpus: Place of its corpus among the examples; -1 for none.
        ids: Of the two claims, for pairs of examples.
    """

    first: str
    second: str
    is_same: float
    weight: float = 1.0
    corpus: int = -1
    ids: tuple[str, str] = ("", "")


def own_pairs(
    examples: Sequence[Example], first_look: Sequence[tuple[Array, Array]], *, weight: float
) -> list[Pair]:
    """The pairs of annotated corpora, of those that disagree only the likely ones.

    Args:
        examples: The corpora.
        first_look: Held-out probabilities of each corpus' pairs.
        weight: Of a disagreeing pair that is about one fact: such are few, and what it is for.
    """
    found = []
    for corpus, (example, looks) in enumerate(zip(examples, first_look, strict=True)):
        windows = example.extracted.windows
        groups = zip(example.groups, example.labels, looks, strict=True)
        for disagrees, (group, labels, likely) in enumerate(groups):
            for (i, j), label, p in zip(group.places, labels, likely, strict=True):
                a, b = example.claims[i].id, example.claims[j].id
                if disagrees and not label and p <= LIKELY_OTHERS:
                    continue
                its = weight if disagrees and label else 1.0
                found.append(Pair(windows[a], windows[b], float(label), its, corpus, (a, b)))
    return found


def news_pairs(path: Path, rng: Random) -> list[Pair]:
    """Pairs of news of one event: equal rare values tell one fact, unequal values rarely do.

    Args:
        path: JSON lines, gzipped, with id, src, outlet, date, title, text and group.
        rng: Chooses among the many unequal ones, the more alike half of them.
    """
    same: list[Pair] = []
    others: list[tuple[float, Pair]] = []
    for articles in tqdm(_groups(path), "news", unit=" groups"):
        for pair, similarity in _news_pairs(articles):
            if pair.is_same:
                same.append(pair)
            else:
                others.append((similarity, pair))
    others.sort(key=lambda item: (-item[0], item[1]))
    return same + rng.sample([pair for _, pair in others[: len(others) // 2]], N_NEWS_OTHERS)


def _groups(path: Path) -> list[list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article.get("group"):
                groups[article["group"]].append(article)
    return [articles for _, articles in sorted(groups.items()) if len(articles) > 1]


def _news_pairs(articles: list[dict[str, Any]]) -> Iterator[tuple[Pair, float]]:
    """Pairs of one group, each with how alike their sentences are."""
    corpus = read_corpus(
        [
            {
                "id": article["id"],
                "title": article.get("title") or "",
                "source": article.get("outlet") or article["src"],
                "published": article.get("date"),
                "text": article["text"],
            }
            for article in articles
        ]
    )
    settings = Settings()
    extracted = extract_corpus(corpus, settings=settings, progress=False)
    if not extracted.claims:
        return
    matches, _ = match_extracted(extracted, load_embedder("static"), settings=settings)
    by_id = {claim.id: claim for claim in extracted.claims}
    times = Counter((claim.kind, value_key(claim.value)) for claim in extracted.claims)
    for pair in matches.pairs:
        a, b = by_id[pair.claim_a], by_id[pair.claim_b]
        windows = extracted.windows[a.id], extracted.windows[b.id]
        if a.kind in ("location", "entity"):
            continue
        key = (a.kind, value_key(a.value))
        if key == (b.kind, value_key(b.value)):
            if times[key] <= _MOST_OFTEN and _is_exact(a) and not _is_copied(extracted, a, b):
                yield Pair(*windows, 1.0), pair.similarity
        elif pair.rank <= 3 and compare_values(a.value, b.value).outcome == "disagree":
            yield Pair(*windows, 0.0), pair.similarity


def _is_exact(claim: Claim) -> bool:
    """Whether two texts that state the value hardly do so by chance."""
    if claim.kind in _COUNTED:
        return len(re.sub(r"\D", "", claim.quote).rstrip("0")) > 1
    if isinstance(claim.value, DateValue):
        return claim.value.granularity == "day" and claim.value.day is not None
    return claim.kind in _BY_NATURE_RARE


def _is_copied(extracted: Extracted, a: Claim, b: Claim) -> bool:
    one, other = (set(extracted.contexts[claim.id].lower().split()) for claim in (a, b))
    return len(one & other) >= _ALIKE * len(one | other)


def vitaminc_pairs(path: Path, rng: Random) -> list[Pair]:
    """Evidence and claims of VitaminC with one value of a kind each.

    Supported and refuted claims are about the evidence's fact, the others are not.

    Args:
        path: JSON lines, gzipped, with premise, hypothesis, label and source.
        rng: Chooses among them.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["source"].startswith("vitaminc")]
    rng.shuffle(rows)
    found: dict[float, list[Pair]] = {0.0: [], 1.0: []}
    for row in tqdm(rows[:_N_VITAMINC], "VitaminC", unit=" pairs"):
        told = [c for c in extract_claims(row["hypothesis"]) if c.kind in _VITAMINC_KINDS]
        if len(told) != 1:
            continue
        shown = [c for c in extract_claims(row["premise"]) if _measure(c) == _measure(told[0])]
        is_same = float(row["label"] != "neutral")
        if shown and (len(shown) == 1 or not is_same):
            chosen = rng.choice(shown)
            windows = (
                mask_window(row["premise"], chosen, None),
                mask_window(row["hypothesis"], told[0], None),
            )
            found[is_same].append(Pair(*windows, is_same))
    return found[0.0] + found[1.0][:N_VITAMINC_SAME]


def _measure(claim: Claim) -> tuple[str, str]:
    value = claim.value
    return claim.kind, value.dimension if isinstance(value, QuantityValue) else ""
