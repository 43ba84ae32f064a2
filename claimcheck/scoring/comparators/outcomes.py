"""The three outcomes of a comparison, each with its reason and words."""

from __future__ import annotations

from claimcheck.models import Comparison, Severity, Value
from claimcheck.scoring.comparators.wording import format_value


def agree(reason: str, detail: str) -> Comparison:
    """Both values can be what one fact is, as people would state it."""
    return Comparison(outcome="agree", reason=reason, detail=detail)


def disagree(reason: str, detail: str, *, severity: Severity = "hard") -> Comparison:
    """The values cannot both be so (hard), or only on a charitable reading (soft)."""
    return Comparison(outcome="disagree", severity=severity, reason=reason, detail=detail)


def not_comparable(reason: str, detail: str) -> Comparison:
    """The values say nothing about each other."""
    return Comparison(outcome="not_comparable", reason=reason, detail=detail)


def equal(a: Value, b: Value) -> Comparison:
    """Agreement of values that are the same."""
    first, second = format_value(a), format_value(b)
    return agree("equal", f"both say {first}" if first == second else f"{first} is {second}")


def pair(a: Value, b: Value) -> str:
    """Both values in words: "58,000 and 68,000"."""
    return f"{format_value(a)} and {format_value(b)}"
