"""Ranks: "second direct call", "third straight win", "call number two", "the last hostage"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.numbers.ordinal_words import (
    NO_RANK_BEHIND_HYPHEN,
    NUMBER_WORDS,
    TRIGGERS,
    OrdinalAt,
    ordinal_at,
)
from claimcheck.extraction.numbers.ranks_from_end import find_ranks_from_end
from claimcheck.extraction.text.views import (
    FUNCTION_WORDS,
    SIMPLE_VERBS,
    SentenceView,
    is_participle,
)
from claimcheck.models import OrdinalValue
from claimcheck.tables import load_table

_TABLE = load_table("ordinals")
_NUMBERED = re.compile(
    r"\b(?P<noun>[a-z]{2,20})\snumber\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b",
    re.I,
)
_NO_RANK_AFTER = re.compile(
    rf"\s(?:{'|'.join(_TABLE['no_rank_before'])}|of\sall|and\sforemost)\b|\s?[,;:.!?)]|\s?\Z", re.I
)
_NO_RANK_BEFORE = frozenset(_TABLE["no_rank_after"])
_NO_RANK_BEHIND_ARTICLE = frozenset(_TABLE["no_rank_behind_article"])
_NAMED_BY_RANK = frozenset(_TABLE["named_by_rank"])
_DETERMINERS = frozenset(_TABLE["determiners"])
_ENUMERATION_REACH = 12
"""Words between two ranks of one list."""
_UNITS_OF_TIME = frozenset(_TABLE["units_of_time"])
_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "ranked", "placed", "lie"})
_SECOND = 2
_LARGEST_RANK = 10**15


def find_ordinals(view: SentenceView) -> Iterator[Found]:
    """The ranks of a sentence, with the noun they rank still to be found behind them.

    Adverbs ("first, …"), fractions, units of time and parts of names are no ranks.
    """
    yield from find_ranks_from_end(view)
    if view.has_any(TRIGGERS):
        yield from _ranks(view)
    if "number" in view.vocabulary:
        for match in _NUMBERED.finditer(view.text):
            rank = parse_number(match["n"])
            if rank and rank[0] >= 1 and "Number" not in match[0]:
                yield _numbered(view, match, int(rank[0]))


def _numbered(view: SentenceView, match: re.Match[str], rank: int) -> Found:
    """The rank of "call number two", or of "the number two seed"."""
    noun = match["noun"].lower()
    if noun not in FUNCTION_WORDS and noun not in SIMPLE_VERBS:
        return Found(*match.span(), OrdinalValue(rank=rank), None, noun)
    start = match.end("noun") + 1
    return _found(view, start, match.end(), rank, head_if_alone="number")


def _ranks(view: SentenceView) -> Iterator[Found]:
    ranks = [rank for i in range(len(view.words)) if (rank := ordinal_at(view, i))]
    lists = [(a, b) for a, b in pairwise(ranks) if _is_list(view, a, b)]
    listed = {rank.first for both in lists for rank in both}
    for rank in ranks:
        if rank.first not in listed and rank.rank <= _LARGEST_RANK and _is_rank(view, rank):
            found = _found(view, rank.start, rank.end, rank.rank)
            yield found._replace(head=rank.of) if rank.of else found


def _is_list(view: SentenceView, one: OrdinalAt, other: OrdinalAt) -> bool:
    """Whether two ranks stand side by side: "between the first call and the second".

    Ranks of two things are none: "his fifth visit and the first time in years".
    """
    between = view.lowers[one.last + 1 : other.first]
    if len(between) > _ENUMERATION_REACH or "and" not in between[-2:] or ";" in between:
        return False
    heads = {view.head_after(rank.end)[0] for rank in (one, other)} - {""}
    return len(heads) < 2 or "between" in view.lowers[max(0, one.first - 2) : one.first]


def _found(
    view: SentenceView, start: int, end: int, rank: int, *, head_if_alone: str = ""
) -> Found:
    follower = view.word_after(end)
    is_alone = not follower[:1].isalnum() or follower in FUNCTION_WORDS
    if is_alone:  # "the second the two held"
        return Found(start, end, OrdinalValue(rank=rank), None, head_if_alone)
    return Found(start, end, OrdinalValue(rank=rank), end)


def _is_rank(view: SentenceView, at: OrdinalAt) -> bool:
    if view.text.strip(" .!?\n") == view.text[at.start : at.end]:
        return not (view.lowers[at.first] == "a" and at.last == at.first + 1)  # "a hundredth"
    if view.lowers[at.last].endswith("second") and _is_time(view, at):
        return False
    if view.text[max(0, at.start - 1) : at.start] in ("-", "–") or _is_no_rank_before(view, at):
        return False
    before = view.lowers[at.first - 1] if at.first else ""
    if before in ("a", "an"):
        follower = view.word_after(at.end)
        is_share = follower in FUNCTION_WORDS or _is_verb(follower)  # "a third are"
        return not is_share and follower not in _NO_RANK_BEHIND_ARTICLE
    return before not in _NO_RANK_BEFORE


def _is_time(view: SentenceView, at: OrdinalAt) -> bool:
    """Whether "second" is a unit of time: "a thirty-second film", "a 5 second gap"."""
    before = view.lowers[max(0, at.first - 2) : at.first]
    is_part = before in (["of", "a"], ["half", "a"])
    return is_part or at.rank > _SECOND or (before != [] and before[-1][0].isdigit())


def _is_no_rank_before(view: SentenceView, at: OrdinalAt) -> bool:
    """Whether what follows shows a name, an adverb, a fraction or a fixed phrase."""
    if _NO_RANK_AFTER.match(view.text, at.end):
        return True
    follower = view.words[at.last + 1] if at.last + 1 < len(view.words) else ""
    if view.words[at.first][0].isupper() and follower[:1].isupper():
        return follower.lower() not in _NAMED_BY_RANK
    if not view.words[at.first][0].isalpha():
        return False
    if follower == "-":  # "second - degree murder" in tokenised text
        return not NO_RANK_BEHIND_HYPHEN.isdisjoint(view.lowers[at.last + 2 : at.last + 3])
    if _counts_time(view, at.last + 1):
        return True
    if view.lowers[at.first] == "first" and _is_adverb(view, at.first):
        return True
    is_fraction = follower == "of" and at.first != at.last
    return is_fraction or (not _is_determined(view, at.first) and _is_verb(follower.lower()))


def _is_adverb(view: SentenceView, i: int) -> bool:
    """Whether "first" says when: "first telling reporters", "priced first for buyers"."""
    follower = view.lowers[i + 1] if i + 1 < len(view.words) else ""
    if _is_determined(view, i) or (i and view.lowers[i - 1] in _COPULAS):
        return False
    return follower in FUNCTION_WORDS or (view.words[i].islower() and follower.endswith("ing"))


def _counts_time(view: SentenceView, i: int) -> bool:
    """Whether a number and a unit of time stand at a token: "the first four months"."""
    words = view.lowers[i : i + 2]
    is_number = bool(words) and (words[0] in NUMBER_WORDS or words[0][0].isdigit())
    return is_number and not _UNITS_OF_TIME.isdisjoint(words[1:])


def _is_determined(view: SentenceView, i: int) -> bool:
    before = view.lowers[i - 1] if i else ""
    return before in _DETERMINERS or before.endswith(("'s", "’s", "s'", "s’"))


def _is_verb(word: str) -> bool:
    """Whether a word behind a rank without an article shows that it is an adverb."""
    return word in SIMPLE_VERBS or is_participle(word)
