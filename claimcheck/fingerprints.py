"""Ids of facts: the same fact keeps its id while the articles around it change.

An id is made of the kind, the values, and who states them. Offsets, sentences and neighbouring
words have no say, so that a fact known today is known tomorrow.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import TypeVar

from claimcheck.models import Agreement, Article, Conflict, Mention

_DIGITS = 12
_Fact = TypeVar("_Fact", Conflict, Agreement)


def lasting_name(article: Article) -> str:
    """What to call an article in a fingerprint.

    The name of its file, where it is the file: its id grows a folder when a file of that name comes
    to another folder. Else its id.
    """
    return article.id if article.record or not article.file else PurePosixPath(article.file).name


def fingerprint(what: str, kind: str, sides: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The id of a fact from its sides: their values, and the names of the articles that state each.

    A name of two articles counts twice: an index.md more that states a side makes another fact.

    >>> fingerprint("conflict", "ordinal", [("first", ["b"]), ("second", ["a"])])
    'conflict-65ba9a3d0d6c'
    """
    stated = sorted("\t".join([value, *sorted(names)]) for value, names in sides)
    digest = hashlib.sha256("\n".join([kind, *stated]).encode()).hexdigest()
    return f"{what}-{digest[:_DIGITS]}"


def with_own_ids(facts: Sequence[_Fact]) -> list[_Fact]:
    """The facts; of those with one id all but the first in the articles get a number behind it."""
    order = sorted(range(len(facts)), key=lambda at: _places(facts[at]))
    seen: Counter[str] = Counter()
    named = list(facts)
    for at in order:
        fact = facts[at]
        seen[fact.id] += 1
        if seen[fact.id] > 1:
            named[at] = fact.model_copy(update={"id": f"{fact.id}-{seen[fact.id]}"})
    return named


def _places(fact: Conflict | Agreement) -> list[tuple[str, int, str]]:
    return sorted((m.article_id, m.start_char, m.claim_id) for m in mentions_of(fact))


def mentions_of(fact: Conflict | Agreement) -> Iterable[Mention]:
    """All places that state the fact, side by side."""
    if isinstance(fact, Agreement):
        return fact.mentions
    return (mention for side in fact.sides for mention in side.mentions)
