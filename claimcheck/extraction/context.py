"""How a claim is held: who says so, whether it is affirmed, planned, possible or denied."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Attribution, Modality

_WORDS = load_table("words")
_SAY = frozenset(_WORDS["say"])
_NEGATION = frozenset(_WORDS["negation"])
_HOLDERS = frozenset(_WORDS["holders"])
_MODALITIES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("denied", frozenset(_WORDS["modal_denied"])),
    ("possible", frozenset(_WORDS["modal_possible"])),
    ("demanded", frozenset(_WORDS["modal_demanded"])),
    ("planned", frozenset(_WORDS["modal_planned"])),
)
_ACCORDING = re.compile(r"\baccording\sto\s((?:the\s|a\s|an\s)?[^,.;()]{2,60})", re.I)
_PLACES = frozenset({"in", "at", "near", "on", "from", "to", "with", "against"})
_HOLDER_REACH = 3
"""Words between the speaker and the verb of saying."""
_NEGATION_REACH = 6
"""Words between a negation and what it denies."""


def attribution_of(view: SentenceView) -> Attribution | None:
    """Who the sentence says it from; None when the article speaks itself."""
    if "according" in view.vocabulary and (match := _ACCORDING.search(view.text)):
        return Attribution(holder=match[1].strip(), cue="according to")
    if not view.has_any(_SAY):
        return None
    for i, word in enumerate(view.lowers):
        if word not in _SAY or (i and view.lowers[i - 1] == "to"):
            continue
        if holder := _holder_before(view, i) or _holder_after(view, i):
            return Attribution(holder=holder, cue=word)
    return None


def _holder_before(view: SentenceView, cue: int) -> str:
    at = bisect_right(view.names, (cue, 0)) - 1
    if at >= 0 and _is_near(view, at, cue - view.names[at][1]):
        return _name(view, *view.names[at])
    near = range(cue - 1, max(0, cue - _HOLDER_REACH) - 1, -1)
    return next((view.words[i] for i in near if view.lowers[i] in _HOLDERS), "")


def _holder_after(view: SentenceView, cue: int) -> str:
    at = bisect_right(view.names, (cue, len(view.words)))
    if at < len(view.names) and _is_near(view, at, view.names[at][0] - cue - 1):
        return _name(view, *view.names[at])
    near = range(cue + 1, min(len(view.words), cue + _HOLDER_REACH + 1))
    return next((view.words[i] for i in near if view.lowers[i] in _HOLDERS), "")


def _is_near(view: SentenceView, at: int, n_between: int) -> bool:
    """Whether a name is close enough to speak, and not the place where something is said."""
    before = view.lowers[max(0, view.names[at][0] - 1) : view.names[at][0]]
    return 0 <= n_between <= _HOLDER_REACH and _PLACES.isdisjoint(before)


def _name(view: SentenceView, first: int, last: int) -> str:
    return view.text[view.starts[first] : view.ends[last - 1]]


def modality_of(view: SentenceView, start: int) -> Modality:
    """How the clause around a position holds what it says."""
    first, last = view.clause_at(start)
    words = {view.lowers[i] for i in range(first, last) if view.words[i] != "May"}
    return next((name for name, cues in _MODALITIES if not words.isdisjoint(cues)), "asserted")


def is_negated(view: SentenceView, start: int) -> bool:
    """Whether the clause denies what stands at a position."""
    first, _ = view.clause_at(start)
    at = view.index_at(start)
    return any(
        word in _NEGATION or word.endswith(("n't", "n’t"))
        for word in view.lowers[max(first, at - _NEGATION_REACH) : at]
    )


def is_quoted(view: SentenceView, start: int) -> bool:
    """Whether a position stands inside quotation marks."""
    ranges = view.quoted_ranges
    at = bisect_right(ranges, (start, len(view.text))) - 1
    return at >= 0 and ranges[at][0] < start <= ranges[at][1]
