"""How a claim is held: whether it is affirmed, planned, possible or denied, and quoted."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Modality

_WORDS = load_table("words")
_NEGATION = frozenset(_WORDS["negation"])
_MODALITIES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("denied", frozenset(_WORDS["modal_denied"])),
    ("possible", frozenset(_WORDS["modal_possible"])),
    ("demanded", frozenset(_WORDS["modal_demanded"])),
    ("planned", frozenset(_WORDS["modal_planned"])),
)
_NEGATION_REACH = 6
"""Words between a negation and what it denies."""


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
