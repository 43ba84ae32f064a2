"""Words swapped for others: what that does to a sentence follows from the tables."""

import json
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

_TABLES = Path(__file__).parent / "words.json"
_TOKEN = re.compile(r"[A-Za-z][\w'’.-]*[\w]|[A-Za-z]")
_LONGEST = 4


class Swap(NamedTuple):
    """Words of a text that can give way to others."""

    start: int
    end: int
    others: tuple[str, ...]


class Tables(NamedTuple):
    """What each word may be swapped for."""

    exclusive: dict[str, tuple[str, ...]]
    same: dict[str, tuple[str, ...]]
    wider: dict[str, tuple[str, ...]]
    narrower: dict[str, tuple[str, ...]]


@cache
def tables() -> Tables:
    """Return the tables of words, read once."""
    content = json.loads(_TABLES.read_text("utf-8"))
    groups = [*content["exclusive"].values(), *content["opposites"]]
    wider: dict[str, list[str]] = {}
    narrower: dict[str, list[str]] = {}
    for narrow, wide in content["wider"]:
        wider.setdefault(narrow, []).append(wide)
        narrower.setdefault(wide, []).append(narrow)
    return Tables(_others(groups), _others(content["same"]), _frozen(wider), _frozen(narrower))


def _others(groups: list[list[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for group in groups:
        for word in group:
            found.setdefault(word, []).extend(other for other in group if other != word)
    return _frozen(found)


def _frozen(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(others) for word, others in table.items()}


def find_swaps(text: str, table: dict[str, tuple[str, ...]]) -> list[Swap]:
    """Return the words and phrases of `text` that the table knows, longest first at each place.

    A word with a capital is taken for a part of a name, but at the beginning.
    """
    tokens = list(_TOKEN.finditer(text))
    swaps = []
    taken = 0
    for i, token in enumerate(tokens):
        if token.start() < taken:
            continue
        for last in reversed(tokens[i : i + _LONGEST]):
            words = text[token.start() : last.end()]
            others = table.get(words) or (i == 0 and table.get(words[0].lower() + words[1:]))
            if others and not _is_denied(text[last.end() :]):
                swaps.append(Swap(token.start(), last.end(), others))
                taken = last.end()
                break
    return swaps


def _is_denied(rest: str) -> bool:
    return rest.startswith((" not ", "n't", " n't"))


def swapped(text: str, swap: Swap, rng: Random) -> str:
    """Return `text` with one swap made, its case and article fitted."""
    old, new = text[swap.start : swap.end], rng.choice(swap.others)
    if old[0].isupper() and not new[0].isupper():
        new = new[0].upper() + new[1:]
    elif old[0].islower() and new[0].isupper() and text.islower():
        new = new.lower()
    before = re.sub(
        r"\b(a|A)n?(?=\s$)",
        lambda m: m[1] + ("n" if new[0].lower() in "aeiou" else ""),
        text[: swap.start],
    )
    return before + new + text[swap.end :]


def swapped_often(text: str, table: dict[str, tuple[str, ...]], n: int, rng: Random) -> str | None:
    """Return `text` with `n` words swapped, or all that can be; None where none can be."""
    swaps = find_swaps(text, table)
    if not swaps:
        return None
    for swap in sorted(rng.sample(swaps, min(n, len(swaps))), reverse=True):
        text = swapped(text, swap, rng)
    return text
