"""The comparison that all values on a line have in common: a list of rules, the first decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimcheck.models import Comparison
from claimcheck.scoring.comparators.bounds import compare_bounds
from claimcheck.scoring.comparators.differences import difference, severity_of
from claimcheck.scoring.comparators.intervals import Measured, gap
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, pair
from claimcheck.scoring.comparators.rounding import is_rounding


def compare_measured(a: Measured, b: Measured) -> Comparison:
    """How two values of one dimension compare."""
    for rule in _RULES:
        if comparison := rule(a, b):
            return comparison
    return disagree("different_values", difference(a, b), severity=severity_of(a, b))


def _equal(a: Measured, b: Measured) -> Comparison | None:
    return equal(a, b) if a.interval == b.interval else None


def _vague(a: Measured, b: Measured) -> Comparison | None:
    if "vague" not in (a.stated, b.stated):
        return None
    if gap(a.interval, b.interval) == 0:
        return agree("vague", f"{pair(a, b)} may be the same")
    return disagree("vague", difference(a, b), severity="soft")


def _overlapping(a: Measured, b: Measured) -> Comparison | None:
    if gap(a.interval, b.interval) > 0:
        return None
    stated = (a.stated, b.stated)
    reason = next((way for way in ("approximate", "range") if way in stated), "overlap")
    return agree(reason, f"{pair(a, b)} meet")


def _rounded(a: Measured, b: Measured) -> Comparison | None:
    if not is_rounding(a, b, step=max(a.resolution, b.resolution)):
        return None
    return agree("rounding", f"{pair(a, b)} are one value, rounded")


_RULES: Final[tuple[Callable[[Measured, Measured], Comparison | None], ...]] = (
    _equal,
    _vague,
    compare_bounds,
    _overlapping,
    _rounded,
)
