"""What a statement is about: "*Holm* was acquitted", "closed the *border crossing*"."""

from __future__ import annotations

from claimcheck.extraction.statements.inflections import forms_of
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import (
    FUNCTION_WORDS,
    SIMPLE_VERBS,
    SentenceView,
    is_participle,
)

_WORDS = load_table("words")
_TABLE = load_table("subjects")
_AUXILIARIES = frozenset(_WORDS["auxiliaries"])
_CATENATIVES = frozenset(_TABLE["catenatives"])
_PRONOUNS = frozenset(_TABLE["pronouns"])
_RELATIVES = frozenset(_TABLE["relatives"])
_DETERMINERS = frozenset(_TABLE["determiners"])
_UNITS = frozenset(_TABLE["units"])
_TIMES = frozenset(_WORDS["calendar"]) | frozenset(_WORDS["days_near"])
_NO_NOUNS = frozenset(_TABLE["no_nouns"])
_INTRANSITIVE = frozenset(form for verb in _TABLE["intransitive"] for form in forms_of(verb))
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
_REACH = 12
"""Words before a statement among which its subject is looked for."""

_LONGEST = 5
"""Words of an object."""


def subject_of(view: SentenceView, start: int, end: int) -> tuple[str, ...]:
    """The names and nouns that the words at [start, end) are said of, in order; () if unknown.

    The object where one follows without a preposition, else what stands before the verb. Names
    are as written, nouns in lower case; what the subject is "of" or "in" is among them.
    """
    first, last = view.index_at(start), view.index_at(end)
    if _takes_object(view, first, last):
        return _object(view, last)
    return _before(view, first)


def _takes_object(view: SentenceView, first: int, last: int) -> bool:
    """Whether a noun phrase follows the words of a statement, and no passive comes before."""
    if last >= len(view.words) or view.lowers[last - 1] in _INTRANSITIVE:
        return False
    if any(word in _BE for word in view.lowers[max(0, first - 2) : first]):
        return False
    word = view.lowers[last]
    if word in _DETERMINERS or _name_at(view, last):
        return True
    if not word[0].isalnum() or word in FUNCTION_WORDS or word in _TIMES or word.endswith("ly"):
        return False
    return bool(_object(view, last))


def _object(view: SentenceView, at: int) -> tuple[str, ...]:
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
        if word in _UNITS or word in _TIMES or not (is_inner or _is_noun(view, i)):
            break
        if not is_inner:
            found.append(_noun(word))
        i += 1
    return tuple(dict.fromkeys(found))


def _before(view: SentenceView, first: int) -> tuple[str, ...]:
    """The names and nouns between a statement and the verb or clause before it."""
    start = view.starts[first]
    low = max(view.clause_at(start)[0], first - _REACH)
    found: list[str] = []
    i = first - 1
    while i >= low:
        word = view.lowers[i]
        name = next((begin for begin, end in view.names if begin <= i < end), -1)
        if name >= 0:
            text = view.name_text(name, i + 1)
            if not _is_owner(view, i):
                found.append(text)
            i = name - 1
            continue
        if word in _RELATIVES:
            return tuple(reversed(dict.fromkeys([*found, *_antecedent(view, i)]))) if not found else ()
        if word in _PRONOUNS:
            return ()
        if not found and word in ("and", "or", "but", ","):
            i = _over_verb(view, i, low)
            continue
        is_verb = _is_verb(word)
        if found and is_verb:
            break
        if not is_verb and _is_noun(view, i):
            found.append(_noun(word))
        i -= 1
    if i < low and not found and low and view.lowers[low] in _RELATIVES:
        return _antecedent(view, low)
    return tuple(reversed(dict.fromkeys(found)))


def _over_verb(view: SentenceView, i: int, low: int) -> int:
    """The token before the verb that shares its subject with the one behind an "and"."""
    while i >= low and not _is_verb(view.lowers[i]):
        i -= 1
    return i - 1


def _antecedent(view: SentenceView, relative: int) -> tuple[str, ...]:
    """The noun phrase that "which" or "who" stands for."""
    i = relative - 1
    if i >= 0 and view.words[i] == ",":
        i -= 1
    found: list[str] = []
    low = max(0, i - _LONGEST)
    while i >= low:
        word = view.lowers[i]
        name = next((begin for begin, end in view.names if begin <= i < end), -1)
        if name >= 0:
            found.append(view.name_text(name, i + 1))
            i = name - 1
            continue
        if not word[0].isalnum() or _is_verb(word):
            break
        if _is_noun(view, i):
            found.append(_noun(word))
        i -= 1
    return tuple(reversed(dict.fromkeys(found)))


def _name_at(view: SentenceView, i: int) -> int:
    """The token behind the name that begins at one; 0 where none does."""
    return next((last for first, last in view.names if first == i), 0)


def _is_owner(view: SentenceView, i: int) -> bool:
    return view.words[i].endswith(("'s", "’s"))


def _is_verb(word: str) -> bool:
    return (
        word in SIMPLE_VERBS
        or word in _AUXILIARIES
        or word in _CATENATIVES
        or is_participle(word)
    )


def _is_noun(view: SentenceView, i: int) -> bool:
    """Whether a token may be a noun or its adjective."""
    word = view.lowers[i]
    if not word[0].isalpha() or word in FUNCTION_WORDS or word in _TIMES or word in _NO_NOUNS:
        return False
    return not (word.endswith(("ly", "ing")) or _is_verb(word) or len(word) < 3)


def _noun(word: str) -> str:
    plain = word.removesuffix("'s").removesuffix("’s")
    return singular(plain) or plain
