"""Spellings of one name made alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NO_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in lower case without accents, punctuation and leading article.

    >>> fold("The São-Tomé  Times")
    'sao tome times'
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    words = _NO_WORD.sub(" ", re.sub(r"['’]s\b|[.'’]", "", letters)).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
