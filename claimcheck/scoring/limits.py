"""How two claims' values compare; two limits of one thing are two values, not two bounds."""

from __future__ import annotations

import re

from claimcheck.models import Claim, Comparison, DurationValue, MoneyValue, QuantityValue
from claimcheck.scoring.comparators import compare_values
from claimcheck.scoring.comparators.bounds import is_lower_bound, is_upper_bound
from claimcheck.scoring.comparators.outcomes import disagree, pair

_HIGHEST = re.compile(
    r"\b(?:(?:may|can|must|should)\b.{0,40}\b(?:at most|no more than|not more than|exceed)"
    r"|limit(?:s|ed)?\b|maximum\b|max\b"
    r"|(?:accepts?|allows?|supports?|stores?|holds?|can) (?:[\w-]+ ){0,3}"
    r"(?:at most|up to|no more than))",
    re.I,
)
_LOWEST = re.compile(r"\b(?:must|requires?|needs?|minimum)\b.{0,40}\bat least\b|\bminimum\b", re.I)
_BOUNDS = frozenset({"bound", "open_bound", "wide_bound"})
_LEAST_SHARE = 0.01
"""By which two limits differ."""


def compare_claims(a: Claim, b: Claim) -> Comparison:
    """How the values of two claims compare.

    "At least 50 dead" and "at least 100 dead" can both be so. "A file may have at most 50 MB" and
    "at most 100 MB" cannot: who says what is allowed or needed tells a value.
    """
    comparison = compare_values(a.value, b.value)
    if comparison.reason in _BOUNDS and _are_two_limits(a, b):
        return disagree("other_limit", f"{pair(a.value, b.value)} are two limits")
    return comparison


def _are_two_limits(a: Claim, b: Claim) -> bool:
    ends = _limit(a), _limit(b)
    if ends[0] is None or ends[1] is None or ends[0][0] != ends[1][0]:
        return False
    one, other = ends[0][1], ends[1][1]
    return abs(one - other) > _LEAST_SHARE * max(abs(one), abs(other))


def _limit(claim: Claim) -> tuple[str, float] | None:
    """What a claim says is the most that is allowed, or the least that is needed."""
    value = claim.value
    if not isinstance(value, QuantityValue | MoneyValue | DurationValue) or claim.tense == "past":
        return None
    low, high = value.interval.low, value.interval.high
    if high is not None and is_upper_bound(value) and _HIGHEST.search(claim.quote):
        return "most", high
    if low is not None and is_lower_bound(value) and _LOWEST.search(claim.quote):
        return "least", low
    return None
