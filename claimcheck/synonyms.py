"""Words that news stories use for one another, brought to one form."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nltk.stem.porter import PorterStemmer


def base_of(word: str) -> str:
    """The stem of the word that stands for a word's class; equal for synonyms.

    >>> base_of("conversations") == base_of("call"), base_of("died") == base_of("killed")
    (True, True)
    """
    return _stem(common_word(word))


@lru_cache(maxsize=65536)
def common_word(word: str) -> str:
    """The word that stands for a word's class, or the word itself."""
    return _classes().get(_stem(word), word)


@cache
def _classes() -> dict[str, str]:
    text = files("claimcheck").joinpath("assets", "tables", "synonyms.json").read_text("utf-8")
    found: dict[str, str] = {}
    for words in json.loads(text)["classes"]:
        for word in words:
            found.setdefault(_stem(word), words[0])
    return found


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The Porter stem; source: M. Porter, An algorithm for suffix stripping (1980)."""
    return _stemmer().stem(_IRREGULAR.get(word, word)) if word else ""


@cache
def _stemmer() -> PorterStemmer:
    from nltk.stem.porter import PorterStemmer

    return PorterStemmer()


_IRREGULAR = {
    "died": "die",
    "dying": "die",
    "slain": "slay",
    "fled": "flee",
    "won": "win",
    "lost": "loss",
    "began": "begin",
    "begun": "begin",
    "took": "take",
    "taken": "take",
    "met": "meeting",
    "spoke": "talk",
    "spoken": "talk",
    "lives": "life",
    "left": "leave",
    "fought": "fighting",
}
"""Irregular forms that the stemmer leaves alone."""
