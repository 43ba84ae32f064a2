"""The word tables in `assets/tables`, read once; each file names its source."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """The table `assets/tables/<name>.json`, without its "source" line."""
    text = files("claimcheck").joinpath("assets", "tables", f"{name}.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    del table["source"]
    return table


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; words are taken literally.

    They are grouped by their first letter, so that most are never tried.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[:1].lower(), []).append(re.escape(word).replace(r"\ ", r"\s"))
    return "(?:" + "|".join(f"(?:{'|'.join(group)})" for group in groups.values()) + ")"
