"""Where sentences end inside a line of text: the marks, what stands before and what follows.

A full stop ends a sentence unless a lower-case word follows, or it belongs to an abbreviation, an
initial or the number of a list item. An abbreviation that may be a sentence's last word is its
last where the next word is one that opens sentences ("at 9 p.m. | He left").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.tables import alternatives, load_table

_TABLE = load_table("abbreviations")
_NEVER_LAST = frozenset(_TABLE["never_last"])
_MAY_BE_LAST = frozenset(_TABLE["may_be_last"])
_BEFORE_NUMBERS = frozenset(_TABLE["before_numbers"])
ABBREVIATIONS = _NEVER_LAST | _MAY_BE_LAST | _BEFORE_NUMBERS
"""Words that are written with a full stop, in lower case."""
_OPENERS = frozenset(_TABLE["openers"])

_MARK = r"[.!?…](?:\s?[.!?…]){0,20}+"
_CLOSERS = r"(?:(?<=\s[.!?])\s[\"'’”)]{1,2}|\s?(?:”|'')|[\"”’'»)\]]{0,4})"
_UNSPACED = r"(?<=[a-z]{2})[.!?][\"”’)]?(?=[“(]?[A-Z][a-z]{1,20}[\s’',])"
_END = re.compile(rf"(?P<mark>{_MARK})(?P<closers>{_CLOSERS})(?=\s|\Z)|{_UNSPACED}")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘’'(\[—–-]{1,40}\Z")
_NEXT = re.compile(r"\s*(?P<opening>[\"“‘'(\[«]*)\s?(?P<word>[^\W_]+(?:['’][a-z]+)?)?")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_ITEM_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\Z", re.I)
_SPEAKER = re.compile(rf"\s*(?:[A-Z][\w’'.-]{{1,20}}\s){{1,4}}{alternatives(_TABLE['speaking'])}\b")
SPACED_DECIMALS = (
    r"\s\.\s\d{1,3}(?=\s(?:-\s)?"
    r"(?:million|billion|trillion|per\s?cent|%|miles?|km|kilomet|met(?:er|re)s?|feet|inch|degrees?|"
    r"magnitude|earthquake|quake|tremor|points?|seconds?|hectares|acres|tons|tonnes|kg)\b)"
)
"""How tokenised text writes the decimals of 1.2, in front of a unit: elsewhere sentences end so."""

_DECIMALS = re.compile(rf"(?<=\d){SPACED_DECIMALS}")
_SHORTEST_NAME = 4
_QUOTES = frozenset("\"”’'»")
_DOMAINS = frozenset({"com", "net", "org", "fr", "de", "eu", "uk", "io", "co", "ru"})


def sentence_ranges(block: str) -> Iterator[tuple[int, int]]:
    """Ranges of the sentences of a text without line breaks that matter, in order; no gaps."""
    start = 0
    for match in _END.finditer(block):
        if _is_end(block, start, match):
            yield start, match.end()
            start = match.end()
    if start < len(block):
        yield start, len(block)


def _is_end(block: str, start: int, match: re.Match[str]) -> bool:
    follower = _NEXT.match(block, match.end())
    word = (follower and follower["word"]) or ""
    opening = follower["opening"] if follower else ""
    mark, closers = match["mark"] or match[0][0], match["closers"] or ""
    if mark == "." and _DECIMALS.match(block, match.start() - 1):
        return False
    stop = match.start() - (block[match.start() - 1 : match.start()] == " ")  # "Mr . Smith"
    before = _WORD_BEFORE.search(block, max(start, stop - 40), stop)
    is_pause = len(mark) > 1 and mark[-1] in ".…"
    if word[:1].islower() and word not in ("http", "https", "www") and "(" not in opening:
        return not (closers or is_pause or mark == "…") and _is_plain(before, mark)
    if match["mark"] is None and word.lower() in _DOMAINS:
        return False
    if mark != ".":
        is_quote = not _QUOTES.isdisjoint(closers)
        return bool(word or not is_pause) and not (is_quote and _SPEAKER.match(block, match.end()))
    return before is None or _ends_with(block, start, before, word)


def _is_plain(before: re.Match[str] | None, mark: str) -> bool:
    """Whether the word at a mark is none that sentences go on behind: a name, an abbreviation."""
    word = before[0] if before else ""
    if word[:1].isupper() and (len(word) < _SHORTEST_NAME or mark in "!?"):
        return word.isupper() and mark in "!?"
    is_word = word.isalpha() and len(word) > 1
    return not word or word.endswith(")") or (is_word and word.lower() not in ABBREVIATIONS)


def _ends_with(block: str, start: int, before: re.Match[str], follower: str) -> bool:
    """Whether a sentence may end with a word and a full stop in front of the follower."""
    word = before[0].lower()
    if follower.isdecimal() and word in _BEFORE_NUMBERS:
        return False
    if word in _NEVER_LAST:
        return False
    if word in _MAY_BE_LAST or _DOTTED.match(word):
        return follower.lower() in _OPENERS
    if len(word) == 1 and word.isalpha():
        return before[0].islower() or follower.lower() in _OPENERS
    is_alone = not block[start : before.start()].strip()
    return not (is_alone and _ITEM_NUMBER.match(word))
