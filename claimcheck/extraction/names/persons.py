"""Which names are persons': by their form, without a list of persons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import load_table

_ROLES = load_table("roles")
HONORIFICS = frozenset(word.lower() for word in _ROLES["honorifics"])
"""Titles before persons' names, in lower case."""

_TITLES = HONORIFICS | frozenset(_ROLES["last_words"])
_NO_SURNAMES = frozenset(_ROLES["no_surnames"])
_NO_PARTS = frozenset(_ROLES["no_parts"])
_COUNTRIES = load_table("countries")["countries"]
_PLACES = frozenset(_COUNTRIES) | frozenset(load_table("countries")["regions"])
_ADJECTIVES = frozenset(word for words in _COUNTRIES.values() for word in words)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
_PART = re.compile(r"[^\W\d_]+(?:[-'’‑][^\W\d_]+)*\Z")
_INITIALS = re.compile(r"[A-Z][JKD]\Z")
_MOST_PARTS = 4


class Person(NamedTuple):
    """A person's name without titles: tokens [first, last) of the sentence.

    `begin` is where titles right before it begin, else `first`.
    """

    begin: int
    first: int
    last: int
    name: str

    @property
    def is_full(self) -> bool:
        """Whether it is more than a last name: it has a forename or a title."""
        return self.last - self.begin > 1


def persons(view: SentenceView, *, least: int = 1) -> Iterator[Person]:
    """The names of `least` words or more that have the form of a person's, in order."""
    for first, last in view.names:
        if last - first >= least and (person := person_in(view, first, last)):
            yield person


def person_at(view: SentenceView, i: int) -> Person | None:
    """The person whose name starts at a token, with titles before it or without."""
    first = _skip_honorifics(view, i)
    at = bisect_right(view.names, (first, len(view.words))) - 1
    if at < 0 or not view.names[at][0] <= first < view.names[at][1]:
        return None
    person = person_in(view, first, view.names[at][1])
    return person._replace(begin=i) if person and person.begin == first else None


def person_in(view: SentenceView, first: int, last: int) -> Person | None:
    """The person in a name, what stands before the last title left out; None for others."""
    last = _end_of_person(view, first, last)
    at = _after_titles(view, first, last)
    words, lowers = view.words[at:last], view.lowers[at:last]
    if lowers and lowers[-1] in _GENERATIONS and len(words) > 1:
        words.pop()
    if not 0 < len(words) <= _MOST_PARTS or not _NO_PARTS.isdisjoint(lowers):
        return None
    name = view.name_text(at, last)
    if (
        lowers[-1] in _NO_SURNAMES
        or name in _PLACES
        or words[0] in _ADJECTIVES
        or not all(map(_is_part, words))
    ):
        return None
    if words[0] == "." or (len(words) == 1 and (words[0].isupper() or len(words[0]) < 3)):
        return None
    begin = first if at == first or HONORIFICS.issuperset(view.lowers[first:at]) else at
    return Person(begin, at, last, name)


def _end_of_person(view: SentenceView, first: int, last: int) -> int:
    """Where a name ends that goes on: "Ted Cruz of Texas", "Geoff Hoon's Ashfield"."""
    for i in range(first, last):
        if view.lowers[i] == "of":
            return i
        if view.words[i].endswith(("'s", "’s")):
            return i + 1
    return last


def _after_titles(view: SentenceView, first: int, last: int) -> int:
    for i in range(last - 2, first - 1, -1):
        word = view.lowers[i]
        if "-" in word:
            word = word.rpartition("-")[2]
        if word in _TITLES and view.lowers[i + 1] not in _GENERATIONS:
            return i + 1
    return first


def _skip_honorifics(view: SentenceView, i: int) -> int:
    n = len(view.words)
    while i + 1 < n and view.lowers[i] in HONORIFICS and view.words[i][0].isupper():
        i += 2 if view.words[i + 1] == "." else 1
    return i


@lru_cache(maxsize=1 << 16)
def _is_part(word: str) -> bool:
    """Whether a word is a person's forename, initial or last name, or links them."""
    if word == "." or len(word) == 1 or word.islower():
        return True
    word = word.removesuffix("'s").removesuffix("’s")
    return bool(_PART.match(word)) and (not word.isupper() or bool(_INITIALS.match(word)))
