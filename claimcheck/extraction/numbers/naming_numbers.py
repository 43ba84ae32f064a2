"""Numbers that name and do not count: sections, versions, standards, codes of answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import Article
from claimcheck.tables import load_table

_WORDS = load_table("words")
_NO_NAMES = frozenset(_WORDS["calendar"]) | FUNCTION_WORDS
_VERBS = frozenset(_WORDS["third_person"]) | {"introduces", "supports", "adds", "removes"}

_POINTED = re.compile(r"\d{1,4}\.\d{1,4}\Z")
_WHOLE = re.compile(r"\d{1,5}\Z")
_ROUND = re.compile(r"\d{1,4}\.0\Z")
_TITLE_BEHIND = re.compile(r"\s{1,4}[A-Z]")
_MEANING_BEHIND = re.compile(r"\s{1,4}[-–—]\s{1,4}[A-Za-z]")
_OR_LATER = re.compile(
    r"\s(?:or|and)\s(?:later|newer|greater|higher|above|up|earlier|older|lower|below)\b|\sonwards\b",
    re.I,
)
_REQUIRED = frozenset(
    {"require", "requires", "required", "requirement", "requirements", "minimum", "need", "needs"}
)
"""Words by which a version is a demand, which texts can disagree on."""

_SINCE = frozenset({"since", "until", "till", "before", "after", "as", "starting", "prior"})
_MARKS_OF_CHANGE = frozenset({"versionadded", "versionchanged", "versionremoved", "deprecated"})
_VERSIONS = frozenset({"version", "versions"})
_BESIDE = frozenset({"to", "than", "before", "after", "since", "until", "from"})
_IS = frozenset({"is", "was", "are", "were", "be", "been"})
_MEASURED = frozenset(
    {"magnitude", "average", "averaged", "averaging", "scored", "rating", "score", "index"}
    | {"earthquake", "quake"}
)
"""Words with which even 5.0 is a number."""

_POINTS = frozenset({"point", "points", "goals", "percentage"})

_STATUS = re.compile(r"[1-5]\d\d\Z")
_ANSWERS = frozenset(
    {"status", "http", "https", "error", "errors", "redirect", "redirects", "returns", "returned"}
    | {"return", "returning", "respond", "responds", "responding", "response", "page"}
)
_NEAR = 4
"""Words around a number among which a word of answers makes it the code of one."""

_NAMED = re.compile(
    r"(?<![\w.])((?:[A-Z][\w+#]*|[A-Za-z]\w*\.js))\s+v?(\d{1,3}(?:\.\d{1,3})*)(?![\w%:,/°-])"
    r"(?!\s+(?:percent|per|million|billion|trillion|thousand|and\b|to\b))"
)
_MOST_SEEN = 3
"""Different numbers behind a name, one with a point, from which on they are its versions."""


def numbered_names(articles: Iterable[Article]) -> frozenset[str]:
    """Names that the articles tell apart by numbers behind them: "Python 3.9", "Python 3.12".

    >>> article = Article(id="a", text="Node.js 18.2 is old, Node.js 20 is not, Node.js 22 is new.")
    >>> sorted(numbered_names([article]))
    ['Node.js']
    """
    seen: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for match in _NAMED.finditer(article.text):
            if match[1].lower() not in _NO_NAMES:
                seen[match[1]].add(match[2])
    return frozenset(
        name
        for name, numbers in seen.items()
        if len(numbers) >= _MOST_SEEN and any("." in number for number in numbers)
    )


def names_something(view: SentenceView, at: NumberAt, numbered: frozenset[str]) -> bool:
    """Whether a number is part of a name and counts nothing.

    Args:
        view: The sentence.
        at: One of its numbers.
        numbered: Names that the articles tell apart by numbers.
    """
    if at.has_modifier or at.sign or not at.is_in_digits:
        return False
    if _is_section(view, at) or _is_key(view, at):
        return True
    if _is_required(view, at):
        return False
    return _is_behind(view, at, numbered) or _is_version(view, at) or _is_status(view, at)


def _is_section(view: SentenceView, at: NumberAt) -> bool:
    """The 3.2 of a heading: "3.2 Images"."""
    return not view.text[: at.start].strip() and bool(
        _POINTED.match(at.words) and _TITLE_BEHIND.match(view.text, at.end)
    )


def _is_key(view: SentenceView, at: NumberAt) -> bool:
    """A code whose meaning follows: "Stability: 2 - Stable", "404 - no such image"."""
    before = view.text[: at.start].rstrip()
    return (not before or before.endswith(":")) and bool(
        _WHOLE.match(at.words) and _MEANING_BEHIND.match(view.text, at.end)
    )


def _is_required(view: SentenceView, at: NumberAt) -> bool:
    """A version that is demanded: "requires Python 3.9 or later"."""
    return view.has_any(_REQUIRED) and bool(_OR_LATER.match(view.text, at.end))


def _is_behind(view: SentenceView, at: NumberAt, numbered: frozenset[str]) -> bool:
    """Whether a name stands before it that numbers tell apart, or an abbreviation: "RFC 3339"."""
    if not (_WHOLE.match(at.words) or _POINTED.match(at.words)):
        return False
    name = _name_before(view, at)
    is_short = name.isascii() and name.isalpha() and name.isupper() and len(name) > 1
    return name in numbered or (is_short and not _counts_noun(view, at))


def _name_before(view: SentenceView, at: NumberAt) -> str:
    before = view.text[: at.start].rstrip(" v")
    return before[before.rfind(" ") + 1 :].strip('([{:}`*"“')


def _counts_noun(view: SentenceView, at: NumberAt) -> bool:
    """Whether a plural follows that is no verb: "SDK 5 requires" counts nothing."""
    word = view.word_after(at.end)
    return bool(singular(word)) and word not in _VERBS


def _is_version(view: SentenceView, at: NumberAt) -> bool:
    """Behind "versions", a name or a word of time: "versions before 18", "Docker 1.9"."""
    i = view.index_at(at.start)
    if _WHOLE.match(at.words):
        is_before_or_after = view.word_before(at.start) in _BESIDE
        near = view.lowers[max(0, i - 2 * _NEAR) : i]
        return is_before_or_after and not _VERSIONS.isdisjoint(near)
    if not _POINTED.match(at.words) or view.has_any(_MEASURED):
        return False
    if view.word_after(at.end) in _POINTS or view.word_before(at.start) in _IS:
        return False
    if _ROUND.match(at.words):
        return True
    name = _name_before(view, at)
    is_name = name[:1].isupper() or name.endswith(".js")
    if (is_name and name.lower() not in _NO_NAMES) or name in _MARKS_OF_CHANGE:
        return True
    return not _SINCE.isdisjoint(view.lowers[max(0, i - 2) : i])


def _is_status(view: SentenceView, at: NumberAt) -> bool:
    """The code of an answer: "returns a 404", "307 redirect", "400 Bad Request"."""
    if not _STATUS.match(at.words) or _counts_noun(view, at):
        return False
    i, behind = view.index_at(at.start), view.index_at(at.end)
    near = view.lowers[max(0, i - _NEAR) : i] + view.lowers[behind : behind + _NEAR]
    return not _ANSWERS.isdisjoint(near)
