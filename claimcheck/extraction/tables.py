"""The word tables in `assets/tables`, read once; each file names its source."""

from __future__ import annotations

import json
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
    """A regular expression for any of the words, the longest first; words are taken literally."""
    import re

    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"
