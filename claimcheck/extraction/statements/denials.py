"""What a clause denies: "did not concede", "without signing", "nobody resigned", "no app"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.holding.polarity import waits_at
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.synonyms import base_of
from claimcheck.tables import load_table

_WORDS = load_table("words")
_AUXILIARIES = frozenset(_WORDS["auxiliaries"])
_NO_NEGATION: dict[str, list[str]] = _WORDS["no_negation"]
_REPORTS = frozenset(_WORDS["reports"])
_TABLE = load_table("denials")
_BEFORE_VERBS = frozenset(_TABLE["skipped"])
_SUBJECTS = frozenset(_TABLE["subjects"])
_REFUSALS = frozenset(_TABLE["refusals"])
NEGATIONS = _SUBJECTS | _REFUSALS | frozenset(_TABLE["negations"])
"""Words one of which stands in every denial, besides "n't"."""

_REACH = 4
_SHORTEST = 3
_WEAK_BASES = frozenset(map(base_of, _TABLE["too_general"]))


class Denial(NamedTuple):
    """Tokens [first, last) that deny something, what they deny, and the class of that word."""

    first: int
    last: int
    word: str
    predicate: str


_IN_ORDER = tuple(sorted(NEGATIONS))


def may_deny(text: str) -> bool:
    """A cheap look: whether a sentence in lower case may hold a denial."""
    return "n't" in text or "n’t" in text or any(f"{word} " in text for word in _IN_ORDER)


def find_denials(view: SentenceView) -> Iterator[Denial]:
    """What a sentence denies, in order: the verb of a negation, or the nouns behind "no"."""
    for i, word in enumerate(view.lowers):
        for at in _denied_at(view, i, word):
            if at and (predicate := predicate_of(view, at)):
                yield Denial(min(i, at), max(i, at) + 1, view.lowers[at], predicate)


def predicate_of(view: SentenceView, i: int) -> str:
    """The class of the word at a token, as a statement's predicate; "" for words too weak."""
    word = view.lowers[i]
    if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION_WORDS:
        return ""
    if view.words[i][0].isupper() and i:
        return ""
    base = base_of(word)
    return "" if base in _WEAK_BASES else base


def _denied_at(view: SentenceView, i: int, word: str) -> tuple[int, ...]:
    """The tokens that a negation at a token denies."""
    follower = view.lowers[i + 1] if i + 1 < len(view.words) else ""
    if word == "no" and follower != "one":
        return _denied_nouns(view, i + 1) if follower not in _NO_NEGATION["no"] else ()
    return (_denied_verb(view, i, word, follower),)


def _denied_nouns(view: SentenceView, first: int) -> tuple[int, ...]:
    """The nouns behind a "no": "no *crew* or *cargo*", "no reports of *injuries* or *damage*"."""
    found: list[int] = []
    i = first
    while i < len(view.words):
        noun, end = view.head_after(view.starts[i])
        i = view.index_at(end)
        if not noun:
            break
        if not found and view.lowers[i - 1] in _REPORTS and view.lowers[i : i + 1] == ["of"]:
            i += 1
            continue
        found.append(i - 1)
        if view.lowers[i : i + 1] not in (["or"], ["nor"]):
            break
        i += 1
    return tuple(found)


def _denied_verb(view: SentenceView, i: int, word: str, follower: str) -> int:
    """The verb that a negation at a token denies; 0 without one."""
    if word in ("not", "never", "cannot") or word.endswith(("n't", "n’t")):
        if follower in _NO_NEGATION["not"] or waits_at(view, i, view.clause_at(view.starts[i])[1]):
            return 0  # "not until May" says when
        return _content_at(view, i + 1, _REACH)
    if word in _SUBJECTS or (word == "no" and follower == "one"):
        before = view.lowers[i - 1] if i else ""
        if before in _AUXILIARIES or (before.isalpha() and before not in FUNCTION_WORDS):
            return i - 1 if before not in _AUXILIARIES else 0
        return _content_at(view, i + 1 + (word == "no"), _REACH)
    if word == "without" and follower.endswith("ing"):
        return _content_at(view, i + 1, 2)
    if word == "yet" or word in _REFUSALS:
        return _content_at(view, i + 2, 2) if follower == "to" else 0
    return 0


def _content_at(view: SentenceView, first: int, reach: int) -> int:
    """The first token from a place on that is neither auxiliary nor adverb."""
    for i in range(first, min(first + reach, len(view.words))):
        word = view.lowers[i]
        if word in _AUXILIARIES or word in _BEFORE_VERBS or word.endswith("ly"):
            continue
        return i if word.isalpha() else 0
    return 0
