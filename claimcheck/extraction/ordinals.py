"""Ranks: "second direct call", "third straight win", "call number two", "for the first time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.number_words import parse_number
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import OrdinalValue

_TABLE = load_table("ordinals")
_ONES: dict[str, int] = _TABLE["ones"]
_TENS: dict[str, int] = _TABLE["tens"]
_RANKS: dict[str, int] = {
    **_ONES,
    **{
        f"{ten}-{one}": 10 * n + m for ten, n in _TENS.items() for one, m in _ONES.items() if m < 10
    },
}
_WORD = "|".join(sorted(_RANKS, key=lambda word: (-len(word), word)))
_RANK = re.compile(
    rf"\b(?:(?P<word>{_WORD})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b"
    rf"(?!-(?:{'|'.join(_TABLE['no_rank_behind_hyphen'])})\b)",
    re.I,
)
_NUMBERED = re.compile(
    r"\b(?P<noun>[a-z]{2,20})\snumber\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.I,
)
_NO_RANK_AFTER = re.compile(
    rf"\s(?:{'|'.join(_TABLE['no_rank_before'])}|of\sall|and\sforemost)\b|\s?[,;:.!?)]|\s?\Z", re.I
)
_NO_RANK_BEFORE = frozenset(_TABLE["no_rank_after"])
_ENUMERATED = re.compile(rf"\b(?:{_WORD})\b[^.;]{{0,60}}\band\s(?:the\s|a\s)?(?:{_WORD})\b", re.I)
_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def find_ordinals(view: SentenceView) -> Iterator[Found]:
    """The ranks of a sentence, with the noun they rank still to be found behind them.

    Adverbs ("first, …"), fractions, units of time and parts of names are no ranks.
    """
    if view.has_any(_RANKS.keys()) or not view.vocabulary.isdisjoint(_ENDINGS):
        yield from _ranks(view)
    if "number" in view.vocabulary:
        for match in _NUMBERED.finditer(view.text):
            rank = parse_number(match["n"])
            if rank and rank[0] >= 1:
                yield _found(view, match, int(rank[0]), head=match["noun"].lower())


def _ranks(view: SentenceView) -> Iterator[Found]:
    enumerations = [match.span() for match in _ENUMERATED.finditer(view.text)]
    for match in _RANK.finditer(view.text):
        if any(start <= match.start() < end for start, end in enumerations):
            continue  # "between the first call and the second" ranks neither
        rank = _RANKS[match["word"].lower()] if match["word"] else int(match["digits"])
        if rank and not _is_no_rank(view, match):
            yield _found(view, match, rank)


def _found(view: SentenceView, match: re.Match[str], rank: int, *, head: str = "") -> Found:
    is_alone = view.word_after(match.end()) in FUNCTION_WORDS  # "the second the two held"
    head_at = None if is_alone else match.end()
    return Found(match.start(), match.end(), OrdinalValue(rank=rank), head_at, head)


def _is_no_rank(view: SentenceView, match: re.Match[str]) -> bool:
    if _NO_RANK_AFTER.match(view.text, match.end()):
        return True
    i = view.index_at(match.start())
    follows_name = match[0][0].isupper() and view.text[match.end() + 1 : match.end() + 2].isupper()
    return follows_name or (i > 0 and view.lowers[i - 1] in _NO_RANK_BEFORE)
