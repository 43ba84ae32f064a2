"""Two texts with what is known of their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.models import Claim, Span, Verdict


@dataclass(frozen=True, slots=True)
class Text:
    """A text, its sentences or clauses in order, and its claims."""

    text: str
    parts: Sequence[Span]
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class TextPair:
    """A premise and a hypothesis.

    Attributes:
        verdicts: On pairs of comparable claims, ids in the order (premise, hypothesis).
    """

    premise: Text
    hypothesis: Text
    verdicts: Sequence[Verdict]


def sureness(verdict: Verdict) -> tuple[float, str, str]:
    """What verdicts are ordered by, the least sure first; the same for equal verdicts only."""
    return verdict.confidence, verdict.claim_a, verdict.claim_b
