"""Verdicts → what looked like a conflict and is none, by the rule that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimcheck.models import Dismissal, Verdict

MAX_DISMISSED = 50
"""Pairs that are kept of each outcome, the surest."""


def dismiss(verdicts: Iterable[Verdict]) -> tuple[dict[str, int], tuple[Dismissal, ...]]:
    """How many pairs each rule kept from being a conflict, and the surest of them.

    A pair whose values are equal never looked like a conflict.
    """
    apart = [v for v in verdicts if v.label != "contradiction" and v.rule not in ("", "equal")]
    apart.sort(key=lambda v: (-v.confidence, v.claim_a, v.claim_b))
    seen: Counter[str] = Counter()
    kept = []
    for verdict in apart:
        seen[verdict.outcome] += 1
        if seen[verdict.outcome] <= MAX_DISMISSED:
            kept.append(_dismissal(verdict))
    counts = Counter(verdict.rule for verdict in apart)
    return dict(sorted(counts.items())), tuple(kept)


def _dismissal(verdict: Verdict) -> Dismissal:
    return Dismissal(
        claim_a=verdict.claim_a,
        claim_b=verdict.claim_b,
        outcome=verdict.outcome,
        rule=verdict.rule,
        detail=verdict.reasons[0],
        confidence=verdict.confidence,
    )
