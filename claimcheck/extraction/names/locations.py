"""Where something happens: "met in Jeddah, Saudi Arabia", "in the port city of Odesa"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import LocationValue
from claimcheck.tables import load_table

_WORDS = load_table("place_words")
_PREPOSITIONS = frozenset(_WORDS["prepositions"])
_SORTS = frozenset(_WORDS["sorts"])
_PARTS_BEFORE = frozenset(_WORDS["parts_before"])
_PARTS_BEHIND = frozenset(_WORDS["parts_behind"])
_NEAR = frozenset(_WORDS["near_words"])
_NO_PLACES = frozenset(_WORDS["no_places"])
_NO_LAST_WORDS = frozenset(_WORDS["no_last_words"])
_TITLES = frozenset(_WORDS["titles"])
_AIMED = frozenset(_WORDS["aimed"])
_INTEREST = frozenset(_WORDS["interest"])
_FOLLOWERS = frozenset(_WORDS["followers"])
_COUNTRIES = load_table("countries")["countries"]
_REGIONS = frozenset(load_table("countries")["regions"]) | frozenset(_COUNTRIES)
_OUTER = frozenset(_COUNTRIES) | {"D.C.", "DC"}
"""What a state or province lies in."""
_ADJECTIVES = frozenset(word for words in _COUNTRIES.values() for word in words) - _REGIONS
_ABBREVIATED = frozenset(region[:-1] for region in _REGIONS if region.endswith("."))
_ADJECTIVE = re.compile(r"(?:ian|ean|ish|ese|can|ran)\Z")
_NO_ADJECTIVES = frozenset({"iran", "vatican", "tehran"})
_LIST_MARKS = ([","], ["and"], ["or"], [",", "and"])
_LONGEST_ACRONYM = 5


def find_locations(view: SentenceView) -> Iterator[Found]:
    """Names behind a preposition of place or the sort of a place, without a gazetteer.

    The preposition stands right before the name ("in Jeddah"), before its article or a part of
    it ("at the White House", "in eastern Ukraine"), or before what sort of place it is ("in the
    port city of Odesa"). What the place lies in belongs to its name.
    """
    if not view.has_any(_PREPOSITIONS) and not view.has_any(_SORTS):
        return
    end, is_region = 0, False
    for first, last in view.names:
        is_listed = is_region and _goes_on(view, end, first, last)
        if first < end or not (
            is_listed or _follows_preposition(view, first) or _follows_sort(view, first)
        ):
            continue
        if _is_place(view, first, last):
            is_region = view.name_text(first, last) in _REGIONS
            end = _end_of_place(view, first, last)
            yield _found(view, first, end)


def _found(view: SentenceView, first: int, last: int) -> Found:
    begin = first - (first > 0 and view.lowers[first - 1] in _PARTS_BEFORE)
    start, end = view.starts[begin], view.ends[last - 1] + _has_stop(view, last)
    name = re.sub(r"\s+(,)?", lambda match: match[1] or " ", view.text[start:end])
    return Found(start, end, LocationValue(name=name))


def _goes_on(view: SentenceView, end: int, first: int, last: int) -> bool:
    """Whether a list of regions goes on with a name: "in Ohio, Iowa and Texas"."""
    between = view.lowers[end:first]
    return between in _LIST_MARKS and view.name_text(first, last) in _REGIONS


def _follows_preposition(view: SentenceView, first: int) -> bool:
    lowers, at = view.lowers, first - 1
    if at >= 0 and (lowers[at] in _PARTS_BEFORE or lowers[at] in _NEAR):
        at -= 1
    if at >= 0 and lowers[at] == "the":
        at -= 1
    if at < 0 or lowers[at] not in _PREPOSITIONS:
        return False
    if at and view.words[at][0].isupper() and view.words[at - 1][0].isalpha():
        return False  # a headline in capitals
    aims = {"at": _AIMED, "in": _INTEREST}.get(lowers[at], frozenset())
    return not at or lowers[at - 1] not in aims


def _follows_sort(view: SentenceView, first: int) -> bool:
    """Whether "the port city of" stands before, or "north of", "off the coast of the"."""
    of = first - 2 if first and view.lowers[first - 1] == "the" else first - 1
    return of > 0 and view.lowers[of] == "of" and view.words[of - 1] in _SORTS


def _is_place(view: SentenceView, first: int, last: int) -> bool:
    name, lowers = view.name_text(first, last), view.lowers
    if len(name) < view.ends[last - 1] - view.starts[first]:
        return False  # "at Ole's house"
    if len(name) < 2 or name in _NO_PLACES or name in _ADJECTIVES or lowers[first] in _TITLES:
        return False
    if lowers[last - 1] in _NO_LAST_WORDS or _is_possessive(view, last):
        return False
    return not _is_acronym(name) and not _modifies(view, last) and not _is_glued(view, last)


def _is_possessive(view: SentenceView, last: int) -> bool:
    """Whether it owns what follows: "the state of Silvas’ youth"."""
    follower = view.words[last : last + 2]
    return (
        view.lowers[last - 1][-1] == "s"
        and len(follower) == 2
        and (
            follower[0] in "'’"
            and view.starts[last] == view.ends[last - 1]
            and follower[1].islower()
        )
    )


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name) <= _LONGEST_ACRONYM and name not in _REGIONS


def _modifies(view: SentenceView, last: int) -> bool:
    """Whether a noun follows that the name only qualifies: "in the Ruritanian town"."""
    if last == len(view.words):
        return False
    word = view.words[last]
    if not word.islower() or word in FUNCTION_WORDS or word in _FOLLOWERS:
        return False
    is_adjective = _is_adjective(view.lowers[last - 1])
    if word in _PARTS_BEHIND and not is_adjective:
        return False
    is_verb = view.tenses[last] is not None or word.endswith(("ing", "ly"))
    return is_adjective or not is_verb


def _is_adjective(word: str) -> bool:
    return word not in _NO_ADJECTIVES and bool(_ADJECTIVE.search(word))


def _is_glued(view: SentenceView, last: int) -> bool:
    """Whether the name goes on behind a mark that ends no name: "Guant¡namo"."""
    if last >= len(view.words) - 1 or view.starts[last] > view.ends[last - 1]:
        return False
    return view.words[last] not in ".,;:!?)]”’'\"…—–-/" or view.words[last] == "/"


def _end_of_place(view: SentenceView, first: int, last: int) -> int:
    """The token behind a place and what it lies in: "Jeddah, Saudi Arabia", "Kharkiv region"."""
    words, n = view.words, len(view.words)
    name = view.name_text(first, last)
    outer = _REGIONS if name not in _REGIONS else _OUTER if name not in _COUNTRIES else frozenset()
    if last < n and words[last] in _PARTS_BEHIND:
        last += 1
    for _ in range(2):
        if last + 1 >= n or words[last] != ",":
            break
        inner = next((end for first, end in view.names if first == last + 1), 0)
        if not inner or _region(view, last + 1, inner) not in outer or _modifies(view, inner):
            break
        last = inner
    return last


def _region(view: SentenceView, first: int, last: int) -> str:
    """A name with the stop of its abbreviation."""
    return view.text[view.starts[first] : view.ends[last - 1]] + "." * _has_stop(view, last)


def _has_stop(view: SentenceView, last: int) -> bool:
    """Whether the stop of an abbreviation follows: "Chico, Calif."."""
    return (
        last < len(view.words) and view.words[last] == "." and view.words[last - 1] in _ABBREVIATED
    )
