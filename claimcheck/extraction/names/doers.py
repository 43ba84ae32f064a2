"""What persons do, in lower case: "mine manager Sheila Dunstan", "Ana Silva, the guitarist"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.names.offices import TENURES, split_tenure
from claimcheck.extraction.names.persons import Person
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import RoleValue
from claimcheck.tables import load_table

_TABLE = load_table("roles")
_AGENT = re.compile(_TABLE["agent_endings"])
_NO_AGENTS = frozenset(_TABLE["no_agents"])
_AGENTS = frozenset(_TABLE["agents"])
_MODIFIER_BREAKS = frozenset(_TABLE["breaks"])
_BEHIND = frozenset(_TABLE["behind"])
_SAY = frozenset(load_table("words")["say"])
_LONGEST = 3

Doer = tuple[int, int, RoleValue]
"""Tokens [first, last) of the words that give a person a role, and the role."""


def doer_before(view: SentenceView, person: Person) -> Iterator[Doer]:
    """One to three lower-case words, the last a doer: "mine manager Sheila Dunstan"."""
    first = person.begin
    i = first - 1
    if i < 0 or not _is_doer(view, i) or view.ends[i] + 1 != view.starts[first]:
        return
    while i > 0 and first - i < _LONGEST and _is_role_word(view, i - 1):
        i -= 1
    if i and view.ends[i - 1] == view.starts[i]:
        return  # glued to a mark: "#actor"
    at = _tenure_index(view, i)
    tenure = view.lowers[at] if at < i else ""
    yield at, person.last, _role(person, view.lowers[i:first], tenure)


def may_have_doer(view: SentenceView, first: int, last: int) -> bool:
    """A cheap look: whether a word or an apposition stands beside a name."""
    is_named = first > 0 and view.words[first - 1].islower()
    return is_named or (last < len(view.words) and view.words[last] == ",")


def doer_behind(view: SentenceView, person: Person) -> Iterator[Doer]:
    """The same behind a name and an article: "Ana Silva, the guitarist"."""
    words, lowers = view.words, view.lowers
    at = person.last
    if at + 2 >= len(words) or words[at] != ",":
        return
    is_bare = lowers[at + 2] in ("of", "at")  # "Jordi Balaguer, leader of the union"
    if not is_bare and lowers[at + 1] not in ("the", "a", "an"):
        return
    begin = at + 1 + (not is_bare)
    if lowers[begin].endswith(("'s", "’s")):  # "Sheila Dunstan, the mine's manager"
        begin += 1
    if begin == len(words):
        return
    tenure = lowers[begin] if lowers[begin] in TENURES else ""
    begin += bool(tenure)
    for end in range(begin, min(begin + _LONGEST, len(words))):
        if not _is_role_word(view, end):
            return
        follower = lowers[end + 1] if end + 1 < len(words) else "."
        if _is_doer(view, end) and (not follower[0].isalpha() or follower in _BEHIND):
            yield person.first, end + 1, _role(person, lowers[begin : end + 1], tenure)
            return


def _role(person: Person, words: list[str], tenure: str) -> RoleValue:
    prefixed, first = split_tenure(words[0])
    return RoleValue(
        holder=person.name,
        role=" ".join([first, *words[1:]]),
        tenure=prefixed or TENURES.get(tenure, "current"),
    )


def _tenure_index(view: SentenceView, i: int) -> int:
    """Index of the "former" before a doer, names between skipped; `i` where there is none."""
    for at in range(i - 1, max(-1, i - 5), -1):
        if view.lowers[at] in TENURES:
            return at
        if not view.words[at][0].isupper():
            break
    return i


def _is_role_word(view: SentenceView, i: int) -> bool:
    word = view.words[i]
    return (
        word.islower()
        and view.is_word(i)
        and word not in _MODIFIER_BREAKS
        and word not in TENURES
        and not view.tenses[i]
        and word not in _SAY
        and not word.endswith(("ing", "ed", "ly", "'s", "’s"))
    )


def _is_doer(view: SentenceView, i: int) -> bool:
    word = view.words[i]
    if not word.islower():
        return False
    word = word.rpartition("-")[2]
    return word in _AGENTS or (bool(_AGENT.search(word)) and word not in _NO_AGENTS)
