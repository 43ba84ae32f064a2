"""What somebody may have meant by a word that is none of those known."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 0.6
"""Least share of common letters: the default of difflib, which suits slips of the hand."""


def nearest(word: str, known: Iterable[str], *, n: int = 1) -> list[str]:
    """The up to `n` known words most like `word`, nearest first; empty where none is like it.

    >>> nearest("topk", ["top_k", "nli"]), nearest("--FORMT", ["--format"]), nearest("x", ["nli"])
    (['top_k'], ['--format'], [])
    """
    from difflib import get_close_matches

    by_spelling = {name.casefold(): name for name in sorted(known)}
    found = get_close_matches(word.casefold(), by_spelling, n=n, cutoff=_ALIKE)
    return [by_spelling[spelling] for spelling in found]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message that offers the nearest word; empty where none is near.

    >>> did_you_mean("chek", ["check", "claims"])
    "; did you mean 'check'?"
    """
    found = nearest(word, known)
    return f"; did you mean {found[0]!r}?" if found else ""
