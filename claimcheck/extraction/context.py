"""How a claim is held: who says so, whether it is affirmed, planned, possible or denied."""

from __future__ import annotations

import re

from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Attribution, Modality

_WORDS = load_table("words")
_SAY = frozenset(_WORDS["say"])
_NEGATION = frozenset(_WORDS["negation"])
_MODALITIES: tuple[tuple[Modality, frozenset[str]], ...] = (
    ("denied", frozenset(_WORDS["modal_denied"])),
    ("possible", frozenset(_WORDS["modal_possible"])),
    ("demanded", frozenset(_WORDS["modal_demanded"])),
    ("planned", frozenset(_WORDS["modal_planned"])),
)
_ACCORDING = re.compile(r"\baccording\sto\s((?:the\s|a\s|an\s)?[^,.;()]{2,60})", re.I)
_HOLDER_WORDS = frozenset(
    "police officials official ministry government army military spokesman spokeswoman "
    "spokesperson authorities prosecutors witnesses source sources report reports analysts "
    "experts rebels company firefighters doctors hospital investigators organisers organizers "
    "side opposition he she they it who".split()
)


def attribution_of(view: SentenceView) -> Attribution | None:
    """Who the sentence says it from; None when the article speaks itself."""
    if match := _ACCORDING.search(view.text):
        return Attribution(holder=match[1].strip(), cue="according to")
    for i, token in enumerate(view.tokens):
        if token.lower in _SAY:
            holder = _holder_before(view, i) or _holder_after(view, i)
            if holder:
                return Attribution(holder=holder, cue=token.lower)
    return None


def _holder_before(view: SentenceView, cue: int) -> str:
    for first, last in reversed(view.names):
        if last <= cue <= last + 3:
            return view.text[view.tokens[first].start : view.tokens[last - 1].end]
    near = view.tokens[max(0, cue - 3) : cue]
    return next((token.text for token in reversed(near) if token.lower in _HOLDER_WORDS), "")


def _holder_after(view: SentenceView, cue: int) -> str:
    for first, last in view.names:
        if cue < first <= cue + 3:
            return view.text[view.tokens[first].start : view.tokens[last - 1].end]
    near = view.tokens[cue + 1 : cue + 4]
    return next((token.text for token in near if token.lower in _HOLDER_WORDS), "")


def modality_of(view: SentenceView, start: int) -> Modality:
    """How the clause around a position holds what it says."""
    first, last = view.clause_at(start)
    words = {token.lower for token in view.tokens[first:last] if token.text != "May"}
    return next((name for name, cues in _MODALITIES if words & cues), "asserted")


def is_negated(view: SentenceView, start: int) -> bool:
    """Whether the clause denies what stands at a position."""
    first, _ = view.clause_at(start)
    before = view.tokens[first : view.index_at(start)]
    return any(
        token.lower in _NEGATION or token.lower.endswith(("n't", "n’t")) for token in before[-6:]
    )


def is_quoted(view: SentenceView, start: int) -> bool:
    """Whether a position stands inside quotation marks."""
    before = view.text[:start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
