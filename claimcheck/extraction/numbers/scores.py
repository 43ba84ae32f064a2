"""Results of games and votes: "won 2-1", "a 3-0 victory", "104 votes to 97", "by 52 to 48"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import ScoreValue
from claimcheck.tables import alternatives, load_table

_TABLE: dict[str, list[str]] = load_table("scores")
_FAR, _NEAR = frozenset(_TABLE["far_before"]), frozenset(_TABLE["near_before"])
_AFTER = frozenset(_TABLE["after"])
_VOTE, _LOSING = frozenset(_TABLE["vote"]), frozenset(_TABLE["losing"])
_VOTE_BEHIND = frozenset(_TABLE["vote_behind"])
_NONE_BEFORE = frozenset(_TABLE["no_score_before"])
_NONE_AFTER = frozenset(_TABLE["no_score_after"])
_CUES = _FAR | _NEAR | _AFTER

_WORDS = frozenset(load_table("numbers")["units"]) | {"nil"}
_WORD_LINKS = frozenset({"to", "against"})
_RIGHT_BEFORE = frozenset({"by", "split", "divided", "passed"})
_ONE = rf"(?:\d{{1,3}}|(?:{alternatives(_WORDS)}))\b"
_RESULT = re.compile(
    rf"(?<![\w.,/:$€£#(–-])(?P<first>{_ONE})(?P<of>\svotes?)?"
    rf"(?P<link>\s?[-–—]\s?|-to-|\s(?:to|against)\s)(?P<second>{_ONE})"
    r"(?![%°]|[-–/:.,]\d|-\w|\s?%|\sper\s?cent)",
    re.I,
)
_NEXT_SET = re.compile(r"(?:\s?\([\d\s–-]{3,7}\))?,?\s(?:and\s)?")
_REACH, _REACH_NEAR, _REACH_AFTER = 14, 3, 3


def find_scores(view: SentenceView) -> Iterator[Found]:
    """The results of a sentence, where its words tell of a game or a vote.

    Every set of a tennis match is a result of its own. Ranges, odds, ratios, seasons and a
    team's record are none.
    """
    if not (view.has_digit or view.has_any(_WORDS)) or not _has_link(view):
        return
    if not view.has_any(_CUES) and not _is_board(view):
        return
    end = -1
    for match in _RESULT.finditer(view.text):
        is_set = end >= 0 and bool(_NEXT_SET.fullmatch(view.text, end, match.start()))
        if (is_set or _is_result(view, match)) and (value := _value(view, match)):
            end = match.end()
            yield Found(match.start(), end, value)


def _has_link(view: SentenceView) -> bool:
    return "-" in view.text or "–" in view.text or view.has_any(_WORD_LINKS)


def _value(view: SentenceView, match: re.Match[str]) -> ScoreValue | None:
    first, second = _number(match["first"]), _number(match["second"])
    if first is None or second is None:
        return None
    is_vote = match["of"] or view.has_any(_VOTE) or view.word_after(match.end()) in _VOTE_BEHIND
    contest: Literal["game", "vote"] = "vote" if is_vote else "game"
    return ScoreValue(first=first, second=second, contest=contest)


def _number(words: str) -> float | None:
    """A side's number; None for such as no result has ("05")."""
    if words[0] == "0" and len(words) > 1:
        return None
    parsed = (0.0, 1.0) if words.lower() == "nil" else parse_number(words.lower())
    return parsed[0] if parsed else None


def _is_result(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether the words around two numbers make them a result."""
    if match["of"]:
        return True
    i, j = view.index_at(match.start()), view.index_at(match.end())
    first, _ = view.clause_at(match.start())
    before = view.lowers[max(first, i - _REACH) : i]
    after = view.lowers[j : j + _REACH_AFTER]
    if not _NONE_BEFORE.isdisjoint(before[-2:]) or not _NONE_AFTER.isdisjoint(after[:2]):
        return False
    if "-" not in match["link"] and match["link"].strip() not in "–—":
        return _is_result_in_words(match, before, after)
    if not _AFTER.isdisjoint(after) or _is_between_names(view, i, j):
        return True
    if after and singular(after[0]):
        return False  # "won 20-30 seats"
    return not (_FAR.isdisjoint(before) and _NEAR.isdisjoint(before[-_REACH_NEAR:]))


def _is_result_in_words(match: re.Match[str], before: list[str], after: list[str]) -> bool:
    """Whether "a to b" is a result: a range rises, what the winner of a contest got does not."""
    if after and singular(after[0]) and after[0] != "votes":
        return False
    near = before[-_REACH // 2 :]
    first, second = _number(match["first"]) or 0, _number(match["second"]) or 0
    if first <= second and _LOSING.isdisjoint(near):
        return False
    is_cued = not (_FAR.isdisjoint(near) and _RIGHT_BEFORE.isdisjoint(before[-1:]))
    return is_cued or not _AFTER.isdisjoint(after[:1])


def _is_board(view: SentenceView) -> bool:
    """Whether it may write a result between two names: "Rovers 2-1 City"."""
    return view.has_digit and bool(view.names)


def _is_between_names(view: SentenceView, i: int, j: int) -> bool:
    return (
        i > 0
        and j < len(view.words)
        and view.words[i - 1][0].isupper()
        and view.words[j][0].isupper()
        and view.lowers[i - 1] not in FUNCTION_WORDS
        and view.starts[j] - view.ends[j - 1] == 1
    )
