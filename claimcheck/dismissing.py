"""What scoring leaves, added up batch by batch: a large corpus has more verdicts than memory."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from claimcheck.models import Dismissal, Outcome, Verdict

MAX_DISMISSED = 50
"""Pairs that are kept of each outcome, the surest."""


class Tally:
    """How many pairs each step left, and what looked like a conflict and is none.

    Args:
        min_confidence: From where on a pair that a rule kept from being a conflict is counted.

    Attributes:
        counts: Of pairs, by name.
    """

    def __init__(self, min_confidence: float) -> None:
        self.counts: Counter[str] = Counter()
        self._min_confidence = min_confidence
        self._set_aside: Counter[str] = Counter()
        self._surest: dict[Outcome, list[Verdict]] = defaultdict(list)

    def add(self, verdicts: Iterable[Verdict]) -> list[Verdict]:
        """Those of the verdicts that are not neutral; the others are told of here alone."""
        comparable = []
        for verdict in verdicts:
            if verdict.label != "neutral":
                comparable.append(verdict)
            if verdict.label == "contradiction" or verdict.rule in ("", "equal"):
                continue
            self._surest[verdict.outcome].append(verdict)
            if verdict.confidence >= self._min_confidence:
                self._set_aside[verdict.rule] += 1
        for outcome, found in self._surest.items():
            self._surest[outcome] = sorted(found, key=_place)[:MAX_DISMISSED]
        return comparable

    @property
    def set_aside(self) -> dict[str, int]:
        """How many pairs each rule kept from being a conflict, by its code."""
        return dict(sorted(self._set_aside.items()))

    @property
    def dismissed(self) -> tuple[Dismissal, ...]:
        """The surest pairs that looked like a conflict and are none, surest first."""
        kept = [verdict for found in self._surest.values() for verdict in found]
        return tuple(_dismissal(verdict) for verdict in sorted(kept, key=_place))


def _place(verdict: Verdict) -> tuple[float, str, str]:
    return -verdict.confidence, verdict.claim_a, verdict.claim_b


def _dismissal(verdict: Verdict) -> Dismissal:
    return Dismissal(
        claim_a=verdict.claim_a,
        claim_b=verdict.claim_b,
        outcome=verdict.outcome,
        rule=verdict.rule,
        detail=verdict.reasons[0],
        confidence=verdict.confidence,
    )
