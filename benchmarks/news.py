"""The news collection → articles, in a fixed order that mixes its sources."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

from claimcheck.models import Article


def read_news(path: Path, *, limit: int | None = None) -> list[Article]:
    """The first `limit` articles of the collection in the order of their ids' hashes.

    A smaller sample is part of every larger one, and each is a fair mix of all sources.

    Args:
        path: Gzipped JSON lines with `id`, `outlet`, `date`, `title` and `text`.
        limit: How many; None for all.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows.sort(key=lambda row: hashlib.sha256(row["id"].encode()).digest())
    return [
        Article(
            id=row["id"],
            text=row["text"],
            title=row["title"] or "",
            source=row["outlet"] or "",
            published=row["date"],
        )
        for row in rows[:limit]
    ]
