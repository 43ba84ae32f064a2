"""The seed articles with their gold pairs, in the form of the annotated corpora.

The gold lists pairs of claims; those of one fact become one conflict with two sides, or one
agreement. What only the choice of words tells apart is left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from claimcheck import read_corpus

Row = dict[str, Any]


def read_seeds(folder: Path, gold: Path) -> Row:
    """The articles of a folder, and what they agree and disagree on.

    Args:
        folder: Text files; the first three characters of a name tell which article it is.
        gold: JSON lines: claims with their places, and pairs of them with labels.
    """
    texts = {article.id: article.text for article in read_corpus(folder).articles}
    ids = {name[:3]: name for name in texts}
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    members = {row["id"]: _member(row, ids, texts) for row in rows if row["kind"] == "claim"}
    pairs = [row for row in rows if row["kind"] == "pair" and not row["framing_only"]]
    conflicts = _by_fact(row for row in pairs if row["label"] == "CONTRADICT")
    return {
        "id": "seeds",
        "articles": [{"id": name, "text": text} for name, text in texts.items()],
        "conflicts": [_conflict(fact, of_fact, members) for fact, of_fact in conflicts.items()],
        "agreements": [
            {"members": [members[claim] for claim in sorted(claims)]}
            for of_fact in _by_fact(row for row in pairs if row["label"] == "AGREE").values()
            for claims in connected([(row["a"], row["b"]) for row in of_fact])
        ],
        "traps": [
            {"kind": row["subtype"], "members": [members[row["a"]], members[row["b"]]]}
            for row in pairs
            if row["label"] == "TRAP"
        ],
    }


def connected(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Names that pairs tie together, directly or through others."""
    parts: list[set[str]] = []
    for pair in pairs:
        touched = [part for part in parts if part & set(pair)]
        parts = [part for part in parts if part not in touched]
        parts.append(set(pair).union(*touched))
    return parts


def two_sides(pairs: Iterable[tuple[str, str]]) -> tuple[set[str], set[str]]:
    """The names of opposed pairs, parted so that no pair lies within one side.

    Raises:
        ValueError: There is no such parting.
    """
    opposed = defaultdict(set)
    for a, b in pairs:
        opposed[a].add(b)
        opposed[b].add(a)
    sides: tuple[set[str], set[str]] = (set(), set())
    waiting = [(name, 0) for name in sorted(opposed)]
    while waiting:
        name, side = waiting.pop()
        if name in sides[0] | sides[1]:
            continue
        sides[side].add(name)
        waiting.extend((other, 1 - side) for other in sorted(opposed[name]))
    if any(opposed[name] & side for side in sides for name in side):
        raise ValueError(f"these pairs have more than two sides: {sorted(opposed)}")
    return sides


def _by_fact(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Pairs of each fact, hard conflicts apart from soft ones."""
    facts: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        facts[f"{row['fact']}, {row['severity']}"].append(row)
    return facts


def _conflict(fact: str, rows: list[Row], members: dict[str, Row]) -> Row:
    sides = two_sides((row["a"], row["b"]) for row in rows)
    return {
        "id": fact,
        "fact": fact,
        "type": rows[0]["type"],
        "severity": rows[0]["severity"],
        "sides": [
            {
                "value": members[min(side)]["quote"],
                "members": [members[claim] for claim in sorted(side)],
            }
            for side in sides
        ],
    }


def _member(claim: Row, ids: dict[str, str], texts: dict[str, str]) -> Row:
    """Where a claim stands, its quote drawn out until it is the first of its kind in the text."""
    article = ids[claim["article"]]
    text, start, end = texts[article], claim["start"], claim["end"]
    if text[start:end] != claim["span"]:
        raise ValueError(f"{article}: {claim['id']} is not at {start}:{end}")
    while text.index(text[start:end]) < start:
        end += 1
    return {"article": article, "quote": text[start:end]}
