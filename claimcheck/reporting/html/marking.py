"""An article's text cut where its claims begin and end, so that claims can be marked in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.models import Span

STATES = ("alone", "disagreeing", "agreeing", "unlisted")
"""How a claim stands to the other articles, the most remarkable first; see `table`."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A stretch of text to mark, and the facts that it states: their labels and anchors."""

    span: Span
    anchor: str
    state: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Segment:
    """A piece of the text with one state, the markings that begin and the facts that end with it.

    Attributes:
        state: One of STATES, or empty for no claim.
        anchors: Of the markings that begin here.
        facts: Labels and anchors of facts whose markings end here.
    """

    text: str
    state: str = ""
    anchors: list[str] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)


def segments(text: str, markings: Sequence[Marking]) -> list[Segment]:
    """The text in pieces that join to it; markings may overlap, and nest.

    A piece that several markings cover has the most remarkable of their states. Markings that
    are empty, or reach beyond the text, are left out.
    """
    fitting = [m for m in markings if m.span.start_char < m.span.end_char <= len(text)]
    starting, ending = _by_edge(fitting)
    edges = sorted({0, len(text), *starting, *ending})
    covering = dict.fromkeys(STATES, 0)
    pieces: list[Segment] = []
    for start, end in pairwise(edges):
        for marking in starting[start]:
            covering[marking.state] += 1
        state = next((state for state in STATES if covering[state]), "")
        piece = Segment(text[start:end], state, [m.anchor for m in starting[start]])
        for marking in ending[end]:
            covering[marking.state] -= 1
            piece.facts += [fact for fact in marking.facts if fact not in piece.facts]
        pieces.append(piece)
    return pieces


def _by_edge(
    markings: Iterable[Marking],
) -> tuple[defaultdict[int, list[Marking]], defaultdict[int, list[Marking]]]:
    starting: defaultdict[int, list[Marking]] = defaultdict(list)
    ending: defaultdict[int, list[Marking]] = defaultdict(list)
    for marking in markings:
        starting[marking.span.start_char].append(marking)
        ending[marking.span.end_char].append(marking)
    return starting, ending
