"""Words for offices: "acting deputy defence minister", "President-elect", "ex-mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.tables import load_table

_TABLE = load_table("roles")
_OFFICES = frozenset(_TABLE["offices"])
_LAST_WORDS = frozenset(_TABLE["last_words"])
_PORTFOLIOS = frozenset(_TABLE["portfolios"])
_RANKS = frozenset(_TABLE["ranks"])
_LOWER = frozenset({"assistant", "associate", "deputy", "shadow", "vice"})
_HEADS = frozenset({"minister", "secretary"})
_MODIFIER_REACH = 4
_LONGEST = 5

_OPENERS = frozenset(
    {"meanwhile", "however", "yesterday", "today", "perhaps", "instead", "still", "here", "like"}
)
"""Words that open sentences and belong to no title."""

Tenure = Literal["current", "former", "future", "acting"]
TENURES: dict[str, Tenure] = _TABLE["tenures"]
_ENDINGS: dict[str, Tenure] = _TABLE["endings"]
_PREFIX = re.compile(rf"(?:{'|'.join(_TABLE['tenures'])})-", re.I)
_ENDING = re.compile(rf"-(?:{'|'.join(_TABLE['endings'])})\Z", re.I)


class Office(NamedTuple):
    """An office that a sentence names: tokens [first, last), what stands before it left out.

    Attributes:
        begin: Token at which its tenure or the names before it begin: "former U.S. president".
        role: Its normal form.
        tenure: As the words before or behind it tell.
    """

    begin: int
    first: int
    last: int
    role: str
    tenure: Tenure


def offices(view: SentenceView) -> Iterator[Office]:
    """The offices that a sentence names, in order; none overlap."""
    if not view.has_any(_LAST_WORDS):
        return
    found: list[Office] = []
    for i in range(len(view.words) - 1, -1, -1):
        last_word = view.lowers[i]
        if "-" in last_word:
            last_word = _bare(last_word).rpartition("-")[2]
        if last_word in _LAST_WORDS and (not found or i < found[-1].first):
            found.extend(_offices_ending(view, i))
    yield from reversed(found)


def _offices_ending(view: SentenceView, i: int) -> Iterator[Office]:
    """The longest office whose last word is at a token, what it is "of" included."""
    words = [_bare(word) for word in view.lowers[max(0, i - _LONGEST + 1) : i + 1]]
    for k in range(len(words)):
        phrase = " ".join(words[k:]).replace("co-", "co_").replace("-", " ").replace("co_", "co-")
        rank, _, rest = phrase.partition(" ")
        if phrase in _OFFICES or (rank in _LOWER and rest in _OFFICES) or _is_ministry(phrase):
            first = i + 1 - (len(words) - k)
            role, last = phrase, i + 1
            if phrase.split()[-1] in _HEADS:
                role, last = _with_portfolio(view, phrase, i + 1)
            yield _office(view, first, last, role)
            return


def _office(view: SentenceView, first: int, last: int, role: str) -> Office:
    begin, tenure = _before(view, first)
    prefixed, _ = split_tenure(view.words[first])
    ending = _ENDING.search(view.words[last - 1])
    if ending:
        tenure = _ENDINGS[ending[0][1:].lower()]
    return Office(begin, first, last, _plain(role), prefixed or tenure or "current")


def _before(view: SentenceView, first: int) -> tuple[int, Tenure | None]:
    """Where the names and the tenure before an office begin, and that tenure."""
    begin, tenure = first, None
    for i in range(first - 1, max(-1, first - 1 - _MODIFIER_REACH), -1):
        word = view.lowers[i]
        prefixed, _ = split_tenure(word)
        if prefixed:
            return i, prefixed
        if word in TENURES and not (i == 0 and word in ("then", "next", "past", "late")):
            begin, tenure = i, TENURES[word]
            break
        is_name = view.words[i][0].isupper() and word not in FUNCTION_WORDS
        if not is_name or (i == 0 and (word.endswith("ly") or word in _OPENERS)):
            break
        begin = i
    return begin, tenure


def _with_portfolio(view: SentenceView, phrase: str, at: int) -> tuple[str, int]:
    """The office with what follows it: "minister" and "of the interior"."""
    lowers = view.lowers
    if at + 1 >= len(lowers) or lowers[at] not in ("of", "for"):
        return phrase, at
    begin = at + 1 + (lowers[at + 1] == "the")
    for end in range(min(begin + _LONGEST, len(lowers)), begin, -1):
        portfolio = " ".join(lowers[begin:end])
        if portfolio in _PORTFOLIOS:
            rank = phrase.rpartition(" ")[0]
            return f"{rank} {portfolio} {phrase.split()[-1]}".strip(), end
    return phrase, at


def _is_ministry(phrase: str) -> bool:
    """Whether a phrase is "deputy foreign minister", "foreign and defence secretary"."""
    portfolio, _, head = phrase.rpartition(" ")
    if head not in _HEADS or not portfolio:
        return False
    rank, _, rest = portfolio.partition(" ")
    if rank in _RANKS and rest:
        portfolio = rest
    return all(part in _PORTFOLIOS for part in portfolio.split(" and ")) or (
        portfolio in _PORTFOLIOS
    )


def split_tenure(word: str) -> tuple[Tenure | None, str]:
    """A word's "ex-" as a tenure, and the rest: "ex-mayor" is a former "mayor"."""
    prefix = _PREFIX.match(word)
    return (TENURES[prefix[0][:-1].lower()], word[prefix.end() :]) if prefix else (None, word)


def _bare(word: str) -> str:
    """A word without "ex-" and "-elect"."""
    return _ENDING.sub("", _PREFIX.sub("", word)) if "-" in word else word


def _plain(role: str) -> str:
    """An office in normal form: the minister of foreign affairs is the foreign minister."""
    role = role.replace("defense", "defence").replace("adviser", "advisor")
    return role.replace("foreign affairs", "foreign").replace("-general", " general")
