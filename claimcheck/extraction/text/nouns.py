"""Plural nouns → their base forms."""

from __future__ import annotations

from claimcheck.tables import load_table

_WORDS = load_table("words")
_PLURALS: dict[str, str] = _WORDS["irregular_plurals"]
STATES = frozenset(_WORDS["states_of_persons"])
"""Plurals that tell what became of those counted: "12 wounded", "300 troops wounded"."""

_NEVER_HEADS = frozenset(_WORDS["never_heads"])


def singular(word: str) -> str | None:
    """The base form of a plural noun in lower case; None for a word that is no plural.

    >>> singular("monitors"), singular("casualties"), singular("people"), singular("press")
    ('monitor', 'casualty', 'person', None)
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _NEVER_HEADS or len(word) < 4 or not word.endswith("s"):
        return None
    if word.endswith(("ss", "us", "is", "ous", "'s", "’s")):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes", "tzes")):
        return word[:-2]
    return word[:-1]
