"""Who may speak in news: names, "the army", "a spokesman for the ministry"."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import FUNCTION_WORDS, SIMPLE_VERBS, SentenceView
from claimcheck.tables import load_table

_TABLE, _WORDS = load_table("speakers"), load_table("words")
SPEAKERS = frozenset(_TABLE["holders"])
"""Nouns and pronouns of those who speak, in lower case."""

_BOUNDARIES = frozenset(_TABLE["boundaries"])
_LINKS = frozenset(_TABLE["links"])
_DETERMINERS = frozenset(_WORDS["definite"]) | {"a", "an", "one", "another", "some"}
_CALENDAR = frozenset(_WORDS["calendar"])
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})
_NO_SUBJECT_BEHIND = frozenset({"to", "by", "against", "near", "about", "over", "into", "under"})
_NOBODY = frozenset({"neither", "no", "none", "nobody"})
_MOST_WORDS = 9
"""Words of a speaker at most."""


def speaker_ending_at(view: SentenceView, last: int) -> str:
    """The words of the speaker that end with a token; "" where they name none."""
    first = head = last
    for i in range(last, max(-1, last - _MOST_WORDS), -1):
        word = view.lowers[i]
        if word in _LINKS and i and _may_be_speaker(view, i - 1):
            head = i - 1  # "a spokesman for the ministry"
        elif word in _DETERMINERS:
            first = i
            if i == 0 or view.lowers[i - 1] not in _LINKS:
                break
            continue
        elif not _is_part(view, i):
            break
        first = i
    if last < 0 or not _speaks(view, head) or view.lowers[first] in _NOBODY:
        return ""
    if view.lowers[last] in _PRONOUNS:
        return view.words[last]
    if first and view.lowers[first - 1] in _NO_SUBJECT_BEHIND:
        return ""
    return view.text[view.starts[first] : view.ends[last]].removesuffix("'s").removesuffix("’s")


def _may_be_speaker(view: SentenceView, i: int) -> bool:
    """Whether a token in front of "of" or "in" may be who speaks: a name, "officials"."""
    is_named = view.words[i][0].isupper() and view.lowers[i] not in _CALENDAR
    return view.lowers[i] in SPEAKERS or (is_named and view.lowers[i] not in FUNCTION_WORDS)


def _is_part(view: SentenceView, i: int) -> bool:
    """Whether a token may stand inside the words of a speaker."""
    word = view.lowers[i]
    if not (view.is_word(i) or view.words[i] in (".", "&")):
        return False
    if word in _CALENDAR or word in _BOUNDARIES or word in SIMPLE_VERBS:
        return False
    return word not in FUNCTION_WORDS or word in SPEAKERS


def _speaks(view: SentenceView, i: int) -> bool:
    """Whether a token is a noun of those who speak, or ends a name that is no place."""
    word = view.lowers[i]
    if word in SPEAKERS or singular(word) in SPEAKERS:
        return True
    at = bisect_right(view.names, (i, len(view.words))) - 1
    if at < 0 or not view.names[at][0] <= i < view.names[at][1]:
        return False
    first = view.names[at][0]
    return first == 0 or view.lowers[first - 1] not in (*_LINKS, "to", "against", "near", "by")


def speaker_from(view: SentenceView, first: int) -> str:
    """The words that start with a token if they name who speaks, else ""."""
    end = first
    while end < len(view.words) and end - first < _MOST_WORDS and _goes_on(view, end):
        end += 1
    while end > first and view.lowers[end - 1] in (*_LINKS, *_DETERMINERS):
        end -= 1
    if end == first or not any(_speaks(view, i) for i in range(first, end)):
        return ""
    return view.text[view.starts[first] : view.ends[end - 1]]


def _goes_on(view: SentenceView, i: int) -> bool:
    is_stop = view.words[i] == "." and i + 1 == len(view.words)
    return not is_stop and (_is_part(view, i) or view.lowers[i] in _LINKS | _DETERMINERS)
