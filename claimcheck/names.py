"""Spellings of names made alike: accents, transliterations, renamed places, short forms."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_NO_WORD = re.compile(r"[^\w]+")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h"}
)
_LETTERS = (
    (re.compile(r"^y(?=[aeou])"), ""),  # Yekaterina, Yeltsin
    (re.compile(r"tsch|tch"), "ch"),
    (re.compile(r"sch"), "sh"),
    (re.compile(r"([kgd])h|ph"), lambda match: match[1] or "f"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"ou|ue"), "u"),
    (re.compile(r"oe"), "o"),
    (re.compile(r"aa|ae"), "a"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"(\w)\1+"), r"\1"),
    (re.compile(r"([eo])f$"), r"\1v"),  # Rachmaninoff, Rachmaninov
)
"""Spellings of one sound in names that other alphabets write, and what stands for them."""

_SHORTEST_RESPELLED = 5
"""Shorter words are too alike to be respelled: Li is not Lee."""
_NO_LAST_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?(?:[A-Z]){1,5}\Z")
_SKIPPED = frozenset({"of", "the", "and", "for", "in", "on", "de", "to"})


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in lower case without accents, punctuation and leading article.

    >>> fold("The São-Tomé  Times"), fold("Øvregård")
    ('sao tome times', 'ovregard')
    """
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_UNDECOMPOSED)
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    words = _NO_WORD.sub(" ", re.sub(r"['’]s\b|[.'’]", "", letters)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=65536)
def respell(word: str) -> str:
    """A word of a name, so that its transliterations are one; for comparing only.

    >>> respell("Zelenskyy") == respell("Zelensky") == respell("Zelenskiy")
    True
    """
    word = fold(word)
    word = _groups("names", "words").get(word, word)
    if len(word) < _SHORTEST_RESPELLED:
        return word
    for pattern, letters in _LETTERS:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=65536)
def last_name(name: str) -> str:
    """A person's last name, respelled; without the part before a hyphen ("al-", "Jong-").

    >>> last_name("Bashar al-Assad"), last_name("ASSAD")
    ('asad', 'asad')
    """
    words = [word for word in fold(name).split() if word not in _NO_LAST_NAMES]
    return respell(words[-1]) if words else ""


@lru_cache(maxsize=16384)
def place_key(place: str) -> str:
    """A place's name, so that Kiev is Kyiv and Burma is Myanmar; for comparing only.

    >>> place_key("Kiev") == place_key("Kyiv")
    True
    """
    folded = fold(place)
    return _groups("places", "spellings").get(folded, folded)


def without_part(place: str) -> str:
    """A place without the word that tells which part of it is meant.

    >>> without_part("eastern Ukraine, Europe"), without_part("North Korea")
    ('ukraine', 'north korea')
    """
    words = fold(place.partition(",")[0]).split()
    is_part = len(words) > 1 and words[0] in _table("places")["parts"]
    return " ".join(words[is_part:])


@lru_cache(maxsize=16384)
def party_key(name: str) -> str:
    """A party's name without "Inc." and the like, in the spelling that a table lists first.

    >>> party_key("Islamic State"), party_key("Acme Holdings Inc.")
    ('islamic state', 'acme')
    """
    words = fold(name).split()
    while len(words) > 1 and words[-1] in _words_of("company_words"):
        words.pop()
    folded = " ".join(words)
    return _groups("names", "parties").get(folded) or _groups("places", "spellings").get(
        folded, folded
    )


def is_acronym_of(short: str, full: str) -> bool:
    """Whether one name is made of the other's first letters.

    >>> is_acronym_of("FBI", "Federal Bureau of Investigation")
    True
    """
    letters = short.replace(".", "")
    if not _ACRONYM.match(letters):
        return False
    words = fold(full).split()
    every = "".join(word[0] for word in words)
    main = "".join(word[0] for word in words if word not in _SKIPPED)
    return len(words) > 1 and letters.lower() in (every, main)


def may_be_one_forename(a: str, b: str) -> bool:
    """Whether two forenames can be one person's: an initial, a short form, another spelling.

    >>> may_be_one_forename("Joe", "Joseph"), may_be_one_forename("Joe", "Hunter")
    (True, False)
    """
    first, second = sorted((fold(a), fold(b)), key=len)
    if respell(a) == respell(b) or second.startswith(first):
        return True
    groups = _groups("names", "forenames")
    return first in groups and groups[first] == groups.get(second)


def is_organisation(name: str) -> bool:
    """Whether a word of a name tells that it is no person's."""
    return not _words_of("organisation_words").isdisjoint(fold(name).split())


@cache
def _groups(table: str, part: str) -> dict[str, str]:
    """Each spelling, folded → the first one of its group, folded."""
    return {fold(name): fold(group[0]) for group in _table(table)[part] for name in group}


@cache
def _words_of(part: str) -> frozenset[str]:
    return frozenset(_table("names")[part])


@cache
def _table(name: str) -> dict[str, Any]:
    path = files("claimcheck").joinpath("assets", "tables", f"{name}.json")
    table: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return table
