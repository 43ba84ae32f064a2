"""What a statement is about: "*Holm* was acquitted", "closed the *border crossing*"."""

from __future__ import annotations

from claimcheck.extraction.statements.inflections import forms_of
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import (
    FUNCTION_WORDS,
    SIMPLE_VERBS,
    SentenceView,
    is_participle,
)
from claimcheck.synonyms import base_of
from claimcheck.tables import load_table

_WORDS = load_table("words")
_TABLE = load_table("subjects")
_AUXILIARIES = frozenset(_WORDS["auxiliaries"])
_CATENATIVES = frozenset(_TABLE["catenatives"])
_PRONOUNS = frozenset(_TABLE["pronouns"])
MEASURED = frozenset(map(base_of, load_table("outcomes")["measured"]))
"""What rises and falls as a number does; a climber does not."""

_RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
_DETERMINERS = frozenset(_TABLE["determiners"])
_PREPOSITIONS = frozenset(_TABLE["prepositions"])
_UNITS = frozenset(_TABLE["units"])
_TIMES = frozenset(_WORDS["calendar"]) | frozenset(_WORDS["days_near"])
_NO_NOUNS = frozenset(_TABLE["no_nouns"]) | _PRONOUNS | _TIMES
_INTRANSITIVE = frozenset(form for verb in _TABLE["intransitive"] for form in forms_of(verb))
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
_DIRECTIONS = frozenset(_TABLE["directions"])
_VERBAL_NOUN = ("ing", "ion", "ure", "al")
_CONJUNCTIONS = frozenset({"and", "or", "but", "nor"})
_REACH = 14
"""Words before a statement among which its subject is looked for."""

_LONGEST = 5
"""Words of an object."""


def subject_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """The names and nouns that the words at [start, end) are said of; () if unknown.

    The object where one follows without a preposition ("closed the road") or behind a noun's "of"
    ("the closure of the road"), else what stands before the verb. Names are as written, nouns in
    lower case; what a subject is "of" or "in" is among them.
    """
    first, last = view.index_at(start), view.index_at(end)
    found = _object(view, first, last) or _before(view, first, last)
    return tuple(dict.fromkeys(found))


def _object(view: SentenceView, first: int, last: int) -> list[str]:
    """The noun phrase that the words of a statement govern."""
    if last >= len(view.words):
        return []
    word, own = view.lowers[last], view.lowers[last - 1]
    is_noun = first > 0 and view.lowers[first - 1] in ("the", "a", "an", "no", "any")
    if word == "of" and (is_noun or own.endswith(_VERBAL_NOUN) or own in _DIRECTIONS):
        return _phrase(view, last + 1)
    if word == "in" and is_noun:
        return _phrase(view, last + 1)
    if (
        is_noun
        or own in _INTRANSITIVE
        or not _BE.isdisjoint(view.lowers[max(0, first - 2) : first])
    ):
        return []
    if word in _DETERMINERS or _name_at(view, last):
        return _phrase(view, last)
    is_noun = word[0].isalnum() and word not in FUNCTION_WORDS and not word.endswith("ly")
    return _phrase(view, last) if is_noun else []


def _phrase(view: SentenceView, at: int) -> list[str]:
    """The names and nouns of the noun phrase that begins at a token."""
    found: list[str] = []
    i, end = at, min(len(view.words), at + _LONGEST)
    while i < end:
        word = view.lowers[i]
        if last := _name_at(view, i):
            found.append(view.name_text(i, last))
            i = last
            continue
        is_inner = word in _DETERMINERS or word[0].isdigit() or word in ("of", "-")
        is_noun = _is_noun(view, i) or (word.endswith("ing") and not found)
        if word in _UNITS or word in _TIMES or not (is_inner or is_noun):
            break
        if not is_inner:
            found.append(_noun(word))
        i += 1
    return found


def _before(view: SentenceView, first: int, last: int) -> list[str]:
    """What stands before the verb of a statement."""
    low = max(view.clause_at(view.starts[first])[0], first - _REACH)
    if not _is_verbal(view, first, last):
        if view.lowers[first] not in _PREPOSITIONS:
            return _compound(view, first, low)
        first = next((i for i in range(first - 1, low - 1, -1) if _is_verb(view.lowers[i])), low)
    return _nouns_before(view, first, low)


def _is_verbal(view: SentenceView, first: int, last: int) -> bool:
    """Whether the words of a statement hold a verb, or stand behind one ("was free")."""
    before = view.lowers[first - 1] if first else ""
    return before in _AUXILIARIES or any(
        _is_verb(word) or word in _INTRANSITIVE or view.tenses[i] is not None
        for i, word in enumerate(view.lowers[first:last], first)
    )


def _compound(view: SentenceView, first: int, low: int) -> list[str]:
    """The nouns right before a noun: "*rate* cut"."""
    found = []
    for i in range(first - 1, low - 1, -1):
        if not _is_noun(view, i) or _is_in_name(view, i):
            break
        found.append(_noun(view.lowers[i]))
    return found


def _nouns_before(view: SentenceView, first: int, low: int) -> list[str]:
    """The names and nouns between a verb and what stands before its subject."""
    found: list[str] = []
    i = first - 1
    if i > low and view.words[i] == "," and view.lowers[low] in _RELATIVES:
        return _antecedent(view, low)  # "Berg, who drove, survived"
    while i >= low:
        word = view.lowers[i]
        if word == "that" and (found or view.lowers[i + 1] in _NO_NOUNS):
            if found:
                return found
        elif word in _RELATIVES:
            return _antecedent(view, i)
        elif word in _PRONOUNS and not (found and word in _DETERMINERS):
            return found
        elif not found and word in _CONJUNCTIONS:
            while i >= low and not _is_verb(view.lowers[i]):
                i -= 1  # "Prices rose *and* fell": the verb before has the same subject
        elif name := _is_in_name(view, i):
            found.append(view.name_text(name - 1, i + 1))
            i = name - 1
        elif _is_verb(word):
            if found:
                return found
        elif _is_noun(view, i):
            found.append(_noun(word))
        i -= 1
    return found


def _antecedent(view: SentenceView, relative: int) -> list[str]:
    """The noun phrase that "which" or "who" stands for."""
    i = relative - 1
    if i >= 0 and view.words[i] == ",":
        i -= 1
    found: list[str] = []
    low = max(0, i - _LONGEST)
    while i >= low and view.words[i][0].isalnum() and not _is_verb(view.lowers[i]):
        if name := _is_in_name(view, i):
            found.append(view.name_text(name - 1, i + 1))
            i = name - 1
        elif _is_noun(view, i):
            found.append(_noun(view.lowers[i]))
        i -= 1
    return found


def _name_at(view: SentenceView, i: int) -> int:
    """The token behind the name that begins at one; 0 where none does."""
    return next((last for first, last in view.names if first == i), 0)


def _is_in_name(view: SentenceView, i: int) -> int:
    """One more than the first token of the name that a token is part of; 0 where of none."""
    word = view.lowers[i]
    if not i and (word in _NO_NOUNS or base_of(word) in MEASURED):
        return 0
    return next((first + 1 for first, last in view.names if first <= i < last), 0)


def _is_verb(word: str) -> bool:
    is_auxiliary = word in _AUXILIARIES or word in _CATENATIVES
    return word in SIMPLE_VERBS or is_auxiliary or is_participle(word)


def _is_noun(view: SentenceView, i: int) -> bool:
    """Whether a token may be a noun or its adjective."""
    word = view.lowers[i]
    if not word[0].isalpha() or word in FUNCTION_WORDS or word in _NO_NOUNS:
        return False
    return not (word.endswith(("ly", "ing")) or _is_verb(word) or len(word) < 3)


def _noun(word: str) -> str:
    plain = word.removesuffix("'s").removesuffix("’s")
    return singular(plain) or plain
