"""How something came out: "was acquitted", "turned down the plan", "nobody was hurt"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.extraction.found import Found
from claimcheck.extraction.holding.polarity import is_negated, tells_only_when
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.statements.inflections import forms_of
from claimcheck.extraction.statements.subjects import MEASURED, subject_of
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import StatusValue
from claimcheck.synonyms import base_of
from claimcheck.tables import load_table

_TABLE = load_table("outcomes")
_GROUPS: dict[str, dict[str, list[str]]] = _TABLE["groups"]
_COMPLETE = frozenset(_TABLE["complete"])
"""Groups one of whose outcomes holds in any case: what is not open is closed."""

_OF_BODIES = frozenset(form for word in _TABLE["of_bodies"] for form in forms_of(word))
"""Words for changes of numbers that tell of other moves, too."""

_COUNTED = frozenset({"life", "harm"})
"""Groups whose single words ("killed") rather tell what a number counts."""

_SHORTEST = 3
"""Words; what is shorter is a cell or a heading."""

_WIDEST_QUESTION = 6
"""Words between "whether" and what it leaves open, at most."""

_GAP = "*"
_WIDEST_GAP = 3


class _Phrase(NamedTuple):
    """Words that tell an outcome, behind the first of them; `_GAP` stands for up to three."""

    rest: tuple[str, ...]
    group: str
    outcome: str


def find_outcomes(view: SentenceView, numbers: Sequence[NumberAt]) -> Iterator[Found]:
    """The outcomes that a sentence tells, each with the name of its group as predicate.

    A denied outcome is the other one in a group that is complete, and else "not" that outcome.
    "Killed" beside a number says what is counted, and no more; only what is measured rises.
    """
    if len(view.words) < _SHORTEST or not view.has_any(_FIRST_WORDS):
        return
    ends: dict[str, int] = {}
    lowers = view.lowers
    for i, word in enumerate(lowers):
        if word not in _PHRASES:
            continue
        following, others = _PHRASES[word]
        second = lowers[i + 1] if i + 1 < len(lowers) else ""
        for phrase in (*following.get(second, ()), *others):
            if ends.get(phrase.group, 0) > i:
                continue
            last = _end(lowers, i + 1, phrase.rest)
            if last and _is_told(view, i, last, phrase, numbers):
                ends[phrase.group] = last
                yield _found(view, i, last, phrase)


def _is_told(
    view: SentenceView, first: int, last: int, phrase: _Phrase, numbers: Sequence[NumberAt]
) -> bool:
    """Whether a phrase tells an outcome where it stands; "not open until May" tells a date, and
    "whether or not it is open" or "without closing it" nothing.
    """
    if tells_only_when(view, view.starts[first]) or _is_left_open(view, first):
        return False
    if phrase.group == "change":
        subject = subject_of(view, view.starts[first], view.ends[last - 1])
        if not subject:
            return view.lowers[first] not in _OF_BODIES
        return any(base_of(word) in MEASURED for name in subject for word in name.lower().split())
    is_counted = not phrase.rest and phrase.group in _COUNTED
    return not (is_counted and _has_number(view, first, numbers))


def _is_left_open(view: SentenceView, first: int) -> bool:
    clause, _ = view.clause_at(view.starts[first])
    before = view.lowers[max(clause, first - _WIDEST_QUESTION) : first]
    return "whether" in before or before[-1:] == ["without"]


def _has_number(view: SentenceView, i: int, numbers: Sequence[NumberAt]) -> bool:
    """Whether a number stands in the clause of a token."""
    first, last = view.clause_at(view.starts[i])
    start, end = view.starts[first], view.ends[last - 1]
    return any(start <= number.start < end for number in numbers)


def _end(words: list[str], at: int, rest: tuple[str, ...]) -> int:
    """The token behind a phrase whose words after the first are looked for; 0 without it."""
    for k, word in enumerate(rest):
        if word == _GAP:
            tails = range(at, min(at + _WIDEST_GAP, len(words) - 1) + 1)
            return next((end for i in tails if (end := _end(words, i, rest[k + 1 :]))), 0)
        if at >= len(words) or words[at] != word:
            return 0
        at += 1
    return at


def _found(view: SentenceView, first: int, last: int, phrase: _Phrase) -> Found:
    start, end = view.starts[first], view.ends[last - 1]
    outcome = phrase.outcome
    if is_negated(view, start):
        outcome = _denied(phrase.group, outcome)
    return Found(start, end, StatusValue(predicate=phrase.group, status=outcome), head_at=end)


def _denied(group: str, outcome: str) -> str:
    if group not in _COMPLETE:
        return f"not {outcome}"
    return next(other for other in _GROUPS[group] if other != outcome)


_Phrases = tuple[dict[str, list[_Phrase]], list[_Phrase]]
"""Phrases of one first word: by their second word, and those without one, the longest first."""


def _phrases() -> dict[str, _Phrases]:
    """All phrases by their first word."""
    found: defaultdict[str, dict[_Phrase, None]] = defaultdict(dict)
    for group, outcomes in _GROUPS.items():
        for outcome, phrases in outcomes.items():
            for words in phrases:
                first, *rest = words.split()
                for form in forms_of(first):
                    found[form][_Phrase(tuple(rest), group, outcome)] = None
    return {first: _by_second_word(sorted(phrases, key=_order)) for first, phrases in found.items()}


def _by_second_word(phrases: list[_Phrase]) -> _Phrases:
    following: defaultdict[str, list[_Phrase]] = defaultdict(list)
    others = []
    for phrase in phrases:
        if phrase.rest and phrase.rest[0] != _GAP:
            following[phrase.rest[0]].append(phrase)
        else:
            others.append(phrase)
    return dict(following), others


def _order(phrase: _Phrase) -> tuple[int, _Phrase]:
    return -len(phrase.rest), phrase


_PHRASES = _phrases()
_FIRST_WORDS = frozenset(_PHRASES)
