"""The sets of labelled pairs of texts: premise, hypothesis, label."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.scoring.contradiction import LABELS

ENTAILMENT, NEUTRAL, CONTRADICTION = map(LABELS.index, ("entailment", "neutral", "contradiction"))
"""Places in `LABELS`."""

_SUFFIX = ".jsonl.gz"
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mbtr]\w*illions?|dozens?)\b",
    re.IGNORECASE,
)
"""A digit or a number word; "one" is more often a pronoun, and left out."""

Pair = tuple[str, str]


class PairSet(NamedTuple):
    """One set of labelled pairs.

    Attributes:
        pairs: Premise and hypothesis.
        gold: The right label of each, as its place in `LABELS`.
        clusters: What each row belongs to: its `group` where rows carry one, else its premise.
        categories: Of each row; empty for a set without any.
    """

    name: str
    pairs: list[Pair]
    gold: NDArray[np.int64]
    clusters: NDArray[np.str_]
    categories: NDArray[np.str_]

    @property
    def has_numbers(self) -> NDArray[np.bool_]:
        """Whether a number occurs in both texts, row by row."""
        return np.array([all(map(_NUMBER.search, pair)) for pair in self.pairs], dtype=bool)


def read_pair_sets(
    folder: Path, *, names: Sequence[str] | None = None, limit: int | None = None
) -> list[PairSet]:
    """The sets of a folder, in the order of their names.

    Args:
        folder: Holds one file `NAME.jsonl.gz` per set.
        names: Only these.
        limit: How many rows of each set, in the order of their ids' hashes, so that a smaller
            sample is part of every larger one; None for all.
    """
    files = {file.name.removesuffix(_SUFFIX): file for file in sorted(folder.glob(f"*{_SUFFIX}"))}
    if not files:
        raise SystemExit(f"{folder}: no sets")
    if unknown := set(names or ()) - files.keys():
        raise SystemExit(f"{folder}: no set {sorted(unknown)}; there are: {', '.join(files)}")
    return [_read(name, file, limit) for name, file in files.items() if name in (names or files)]


def _read(name: str, file: Path, limit: int | None) -> PairSet:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if limit is not None:
        rows = sorted(rows, key=lambda row: hashlib.sha256(row["id"].encode()).digest())[:limit]
    categories = [row["category"] for row in rows if "category" in row]
    return PairSet(
        name,
        [(row["premise"], row["hypothesis"]) for row in rows],
        np.array([LABELS.index(row["label"]) for row in rows]),
        np.array([row.get("group", row["premise"]) for row in rows]),
        np.array(categories if len(categories) == len(rows) else []),
    )
