"""Who did it, where the syntax is plain: "was arrested by the FBI", "Ruritania won the cup"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.names.persons import Person, person_at, person_in
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import EntityValue
from claimcheck.tables import load_table

_TABLE = load_table("actions")
_ACTIVE: dict[str, str] = _TABLE["active"]
_PASSIVE: dict[str, str] = _TABLE["passive"]
_BASES = frozenset(_ACTIVE.values())
_INTRANSITIVE = frozenset(_TABLE["intransitive"])
_BEFORE_SUBJECTS = frozenset(_TABLE["subjects_after"])
_OBJECTS = frozenset(_TABLE["objects"])
_AGENTS = frozenset(_TABLE["agents"])
_ALONE = frozenset(_TABLE["alone"])
"""Common nouns that tell who decides: "approved by the team leader"."""

_DECIDED = frozenset(_TABLE["decided"])
_RELATIVES = frozenset({"which", "whom"})
_AGENT_WORDS = frozenset(agent.split()[-1] for agent in _AGENTS)
_AGENT_NOUNS = frozenset({"family", "assembly", "wing", "building"})
_NO_NAMES = frozenset(_TABLE["no_names"])
_BODIES = frozenset(_TABLE["bodies"])
_AUXILIARIES = frozenset({"has", "have", "had", "also", "later", "then"})
_TRIGGERS = frozenset(_ACTIVE) | _BASES | {"claimed", "claims", "by"}
_ADJECTIVES = frozenset(
    word for words in load_table("countries")["countries"].values() for word in words
)
_LONGEST_NAME = 6
_SCORED = re.compile(r"\d{1,3}[-–]\d{1,3}\Z")
_AHEAD = ("into the lead", "into a lead", "in front", " ahead", " level")
_SPORT_REACH = 8
"""Words behind a verb among which it is told to be of a game."""


def find_entities(view: SentenceView) -> Iterator[Found]:
    """The named parties of a sentence that do something in so many words.

    The head of each is what it did, in base form.
    """
    if not view.has_any(_TRIGGERS):
        return
    for first, last in view.names:
        if last - first > _LONGEST_NAME:
            continue
        if deed := _deed_before(view, first) or _deed_of_subject(view, first, last):
            yield from _found(view, first, last, deed)
    if "by" in view.vocabulary:
        if view.has_any(_AGENT_WORDS):
            yield from _agents(view)
        yield from _deciders(view)


def _found(view: SentenceView, first: int, last: int, deed: str) -> Iterator[Found]:
    person = (
        person_at(view, first)
        or person_in(view, first, last)
        or _behind_possessive(view, first, last)
    )
    if person:
        first, last = person.first, person.last
    elif view.lowers[last - 1] in _BODIES:
        last = _end_of_body(view, last)
    name = view.name_text(first, last)
    start, end = view.starts[first], view.starts[first] + len(name)
    is_name = name not in _ADJECTIVES and name.lower() not in _NO_NAMES and len(name) > 1
    is_whole = is_name and end == view.ends[last - 1]
    if is_whole and view.text[end : end + 1] not in ("'", "’", "-", "/"):
        yield Found(start, end, EntityValue(name=name), head=deed)


def _behind_possessive(view: SentenceView, first: int, last: int) -> Person | None:
    """The person in "Ruritania's Ole Berg"."""
    for i in range(first, last - 1):
        if view.words[i].endswith(("'s", "’s")):
            return person_in(view, i + 1, last)
    return None


def _end_of_body(view: SentenceView, last: int) -> int:
    """The token behind a body's name that goes on: "Center for Security Policy"."""
    if last + 1 < len(view.words) and view.lowers[last] in ("for", "on"):
        return next((end for first, end in view.names if first == last + 1), last)
    return last


def _deed_before(view: SentenceView, first: int) -> str:
    """The deed of a passive whose "by" stands right before a name: "killed by the FBI"."""
    at = first - 1
    if at > 0 and view.lowers[at] == "the":
        at -= 1
    if at < 1 or view.lowers[at] != "by" or view.lowers[at - 1] not in _PASSIVE:
        return ""
    last = next(last for begin, last in view.names if begin == first)
    return "" if _qualifies(view, last) else _PASSIVE[view.lowers[at - 1]]


def _qualifies(view: SentenceView, last: int) -> bool:
    """Whether a name only tells whose or which: "by Trump supporters", "by Ole's men"."""
    if last == len(view.words):
        return False
    word = view.words[last]
    if view.starts[last] == view.ends[last - 1] and word in ("-", "/"):
        return True
    return (
        word[0].isalnum()
        and not word[0].isdigit()
        and view.lowers[last] not in FUNCTION_WORDS
        and not view.tenses[last]
        and (word in _AGENT_NOUNS or not word.endswith(("ly", "ing")))
    )


def _deed_of_subject(view: SentenceView, first: int, last: int) -> str:
    """The deed of a name that a clause begins with, its verb and an object right behind."""
    if not _begins_clause(view, first):
        return ""
    lowers, n = view.lowers, len(view.words)
    at = last
    if at < n and lowers[at] in _AUXILIARIES:
        at += 1
    if at + 1 >= n:
        return ""
    verb = lowers[at]
    if lowers[last] == "will" and lowers[last + 1] in _BASES:
        verb, at = lowers[last + 1], last + 1
        return verb if _has_object(view, verb, at + 1) else ""
    if verb in ("claimed", "claims"):
        return "claim responsibility" if lowers[at + 1] == "responsibility" else ""
    is_relative = first > 0 and view.lowers[first - 1] in _RELATIVES
    has_object = _has_object(view, verb, at + 1, is_relative=is_relative)
    if verb in _ACTIVE and has_object and not _leads_game(view, verb, at + 1):
        return _ACTIVE[verb]
    return ""


def _leads_game(view: SentenceView, verb: str, at: int) -> bool:
    """Whether a verb of leading tells a score: "led 1-0", "headed Zenda into the lead"."""
    if _ACTIVE[verb] != "lead":
        return False
    behind = view.lowers[at : at + _SPORT_REACH]
    is_score = behind[0][0].isdigit() and behind[1:2] in (["-"], ["–"])
    text = " ".join(behind)
    return is_score or bool(_SCORED.match(behind[0])) or any(to in text for to in _AHEAD)


def _begins_clause(view: SentenceView, first: int) -> bool:
    at = first - 1
    if at >= 0 and view.lowers[at] == "the":
        at -= 1
    return at < 0 or view.lowers[at] in _BEFORE_SUBJECTS


def _has_object(view: SentenceView, verb: str, at: int, *, is_relative: bool = False) -> bool:
    if at >= len(view.words):
        return verb in _INTRANSITIVE
    word = view.words[at]
    if is_relative:  # "the crossing, which Ruritania closed in April"
        return True
    if verb in _INTRANSITIVE and not word[0].isalnum():
        return True
    return (
        view.lowers[at] in _OBJECTS
        or word[0].isdigit()
        or (word[0].isupper() and view.lowers[at] not in FUNCTION_WORDS and _is_name(view, at))
    )


def _is_name(view: SentenceView, i: int) -> bool:
    return any(first <= i < last for first, last in view.names)


def _agents(view: SentenceView) -> Iterator[Found]:
    """Bodies with a name around them: "rescued by the coast guard of Zenda"."""
    for i in range(1, len(view.words) - 1):
        if view.lowers[i] != "by" or view.lowers[i - 1] not in _PASSIVE:
            continue
        first = i + 1 + (view.lowers[i + 1] == "the")
        names = dict(view.names)
        begin = names.get(first, first)
        last = _end_of_agent(view, begin)
        if last and last + 1 < len(view.words) and view.lowers[last] == "of":
            of = last + 1 + (view.lowers[last + 1] == "the")
            last = names.get(of, last)
        if last and (begin > first or view.lowers[last - 1] not in _AGENT_WORDS):
            start, end = view.starts[first], view.ends[last - 1]
            value = EntityValue(name=view.text[start:end])
            yield Found(start, end, value, head=_PASSIVE[view.lowers[i - 1]])


def _deciders(view: SentenceView) -> Iterator[Found]:
    """Who decides, by a common noun: "appointed by the president"."""
    for i in range(1, len(view.words) - 1):
        deed = _PASSIVE.get(view.lowers[i - 1], "") if view.lowers[i] == "by" else ""
        if deed not in _DECIDED:
            continue
        first = i + 1 + (view.lowers[i + 1] in ("the", "a", "an", "your", "its", "their"))
        for last in (first + 3, first + 2, first + 1):
            noun = " ".join(view.words[first:last])
            if noun in _ALONE and last <= len(view.words) and not _is_qualifying(view, last):
                start, end = view.starts[first], view.ends[last - 1]
                yield Found(start, end, EntityValue(name=noun), head=deed)
                break


def _is_qualifying(view: SentenceView, last: int) -> bool:
    return last < len(view.words) and (_qualifies(view, last) or view.words[last][0].isupper())


def _end_of_agent(view: SentenceView, begin: int) -> int:
    for length in (2, 1):
        if " ".join(view.words[begin : begin + length]) in _AGENTS:
            end = begin + length
            return 0 if end < len(view.words) and _qualifies(view, end) else end
    return 0
