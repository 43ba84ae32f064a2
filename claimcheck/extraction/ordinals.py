"""Ranks: "second direct call", "third straight win", "call number two", "for the first time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import parse_number
from claimcheck.models import OrdinalValue

_WORDS = {
    word: rank
    for rank, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
_PATTERN = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_WORDS)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b(?!-(?:hand|degree|class|rate|floor)|ly\b)"
    r"|\b(?P<noun>[a-z]+)\snumber\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.I,
)
TRIGGER = re.compile(rf"\b(?:{'|'.join(_WORDS)}|number)\b|\d(?:st|nd|rd|th)\b", re.I)
_NO_RANK_AFTER = re.compile(
    r"\s(?:of all|aid\b|lady\b|ladies\b|name|names\b|world\b|hand\b|thoughts?\b|quarter\b|half\b|"
    r"person\b|floor\b|century\b|place\b|class\b|step\b|things?\b|glance\b|sight\b|and\sforemost)"
    r"|\s?[,;:.!?)]|\s?$",
    re.I,
)
_ENUMERATED = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b[^.;]{{0,60}}\band\s(?:the\s|a\s)?(?:{'|'.join(_WORDS)})\b", re.I)
_NO_RANK_BEFORE = re.compile(
    r"(?:\bat|\bfrom the|\bone|\ba|\bper|\bsplit|\bevery|\btwo|\bthree|\bwas|\bthe\svery|\bcame|\bwho|\bwhen\s\w+)[\s-]$",
    re.I,
)


def find_ordinals(text: str) -> Iterator[Found]:
    """The ranks of a sentence, with the noun they rank still to be found behind them."""
    enumerations = [match.span() for match in _ENUMERATED.finditer(text)]
    for match in _PATTERN.finditer(text):
        if any(start <= match.start() < end for start, end in enumerations):
            continue  # "between the first call and the second" ranks neither
        if match["n"]:
            parsed = parse_number(match["n"])
            if parsed and parsed[0] >= 1:
                yield _found(match, int(parsed[0]), head=match["noun"].lower())
        elif not _is_no_rank(match, text):
            rank = _WORDS[match["word"].lower()] if match["word"] else int(match["digits"])
            yield _found(match, rank)


def _found(match: re.Match[str], rank: int, *, head: str = "") -> Found:
    return Found(match.start(), match.end(), OrdinalValue(rank=rank), match.end(), head)


def _is_no_rank(match: re.Match[str], text: str) -> bool:
    """Whether the word is no rank: an adverb, a fraction, a unit of time, part of a name."""
    word = match[0]
    if match["digits"] == "0" or _NO_RANK_AFTER.match(text, match.end()):
        return True
    if word[0].isupper() and re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]):
        return True
    before = text[max(0, match.start() - 14) : match.start()]
    return bool(_NO_RANK_BEFORE.search(before))
