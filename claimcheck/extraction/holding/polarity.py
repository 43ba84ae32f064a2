"""Whether a clause denies a value: "did not find 12 ships", "denied that 12 ships sank"."""

from __future__ import annotations

from claimcheck.extraction.text.views import SIMPLE_VERBS, SentenceView, is_participle
from claimcheck.tables import load_table

_WORDS = load_table("words")
_NEGATION = frozenset(_WORDS["negation"])
_NO_NEGATION: dict[str, list[str]] = _WORDS["no_negation"]
_DENYING: dict[str, list[str]] = _WORDS["denying"]
_DENYING_BEFORE: dict[str, list[str]] = _WORDS["denying_before"]
_NEGATORS = _NEGATION | frozenset(_DENYING) | frozenset(_DENYING_BEFORE)
_AUXILIARIES = frozenset(_WORDS["auxiliaries"])
_SUBJECTS = frozenset({"no", "none", "neither", "nor", "nobody", "nothing"})
_REPORTS = frozenset(_WORDS["reports"])
"""Nouns whose denial denies what they are of: "no reports of damage"."""

_CONTRASTS = frozenset(_WORDS["contrasts"])

_OF_WAITING = frozenset({"until", "till", "before"})

_TIMES = frozenset({*_WORDS["calendar"], *_WORDS["days_near"], "end", "noon", "midnight"})
_STOPS = frozenset({",", ";", ":", "but", "because", "who", "which"})
_WAITING_REACH = 10
"""Words between a "not" and its "until"."""

_NEGATION_REACH, _DENIAL_REACH = 6, 12
"""Words between a negation, or a verb of denying, and what it denies."""
_AFTER_REACH = 5
"""Words between a value and the negated verb behind it."""
_SUBJECT_REACH = 2
"""Words in front of a value that is the subject of its clause."""


def is_negated(view: SentenceView, start: int) -> bool:
    """Whether the clause denies what stands at a position."""
    if view.vocabulary.isdisjoint(_NEGATORS) and "n't" not in view.text and "n’t" not in view.text:
        return False
    first, last = view.clause_at(start)
    at = view.index_at(start)
    if tells_only_when(view, start):
        return False
    if not _OF_WAITING.isdisjoint(view.lowers[max(0, at - 1) : at + 1]):
        return False  # "not until Friday"
    before = range(at - 1, max(first, at - _DENIAL_REACH) - 1, -1)
    for i in before:
        word = view.lowers[i]
        if word in _CONTRASTS:
            break
        if _denies(view, i, at):
            return True
    return at - first <= _SUBJECT_REACH and _is_denied_behind(view, at, last)


def tells_only_when(view: SentenceView, start: int) -> bool:
    """Whether the negation around a position only says from when: "will not open until Friday"."""
    first, last = view.clause_at(start)
    at = view.index_at(start)
    for i in range(max(first, at - _NEGATION_REACH), min(last, at + 1)):
        if waits_at(view, i, last):
            return True
    return False


def waits_at(view: SentenceView, i: int, last: int) -> bool:
    """Whether the word at a token is a "not" that goes with an "until" before token `last`."""
    if _negation(view.lowers[i]) not in ("not", "cannot"):
        return False
    for k in range(i + 1, min(last, i + 1 + _WAITING_REACH)):
        word = view.lowers[k]
        if word in _CONTRASTS or word in _STOPS:
            return False
        if word in ("until", "till"):
            return True
        if word == "before":
            return k + 1 < last and _is_time(view.lowers[k + 1 : min(last, k + 4)])
    return False


def _is_time(words: list[str]) -> bool:
    return any(word[0].isdigit() or word in _TIMES for word in words)


def _denies(view: SentenceView, i: int, at: int) -> bool:
    """Whether a word denies what stands at a token behind it."""
    word = view.lowers[i]
    follower = view.lowers[i + 1] if i + 1 < len(view.lowers) else ""
    if word in _DENYING:
        return follower not in _DENYING[word] and not is_of_denial(view, i, at)
    if word in _DENYING_BEFORE:
        return follower in _DENYING_BEFORE[word]
    if (
        not _is_negation(word)
        or at - i > _NEGATION_REACH
        or follower in _NO_NEGATION.get(_negation(word), ())
    ):
        return False
    is_part = word in _SUBJECTS and not {"of", "among"}.isdisjoint(view.lowers[at - 2 : at])
    if is_part and _REPORTS.isdisjoint(view.lowers[i:at]):
        return False  # "none of the 12"
    return _n_verbs_between(view, i, at) <= (word in _SUBJECTS)


def is_of_denial(view: SentenceView, verb: int, at: int) -> bool:
    """Whether a token tells of the denying, not of what is denied: "denied on Tuesday that …"."""
    that = view.lowers[at + 1 : at + 1 + _AFTER_REACH]
    return "that" in that and "that" not in view.lowers[verb:at]


def _n_verbs_between(view: SentenceView, negation: int, at: int) -> int:
    """How many verbs with a tense stand between a negation with its own verb and a place."""
    i = negation + 1
    if view.lowers[negation] not in _SUBJECTS:
        while i < at and view.lowers[i] in _AUXILIARIES:
            i += 1
        i += 1
    return sum(map(_is_finite, view.lowers[i:at]))


def _negation(word: str) -> str:
    """The word without its verb: "not" for "didn't"."""
    return "not" if word.endswith(("n't", "n’t")) else word


def _is_negation(word: str) -> bool:
    return _negation(word) in _NEGATION


def _is_finite(word: str) -> bool:
    return word in SIMPLE_VERBS or is_participle(word)


def _is_denied_behind(view: SentenceView, at: int, last: int) -> bool:
    """Whether the verb behind a value is negated: "12 ships did not sink"."""
    for i in range(at + 1, min(last, at + 1 + _AFTER_REACH)):
        word = view.lowers[i]
        if _negation(word) != word:
            return True
        if word in _AUXILIARIES:
            negation = view.lowers[i + 1 : i + 2]
            follower = view.lowers[i + 2 : i + 3]
            is_negation = negation in (["not"], ["never"])
            return is_negation and not (follower and follower[0] in _NO_NEGATION["not"])
        if _is_finite(word) or word in _CONTRASTS or word in ("and", "or", "that", "who", ","):
            break
    return False
