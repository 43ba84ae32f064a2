"""How far two values are apart, in words, and how much that weighs."""

from __future__ import annotations

from typing import Final

from claimcheck.models import QuantityValue, Severity
from claimcheck.scoring.comparators.intervals import Measured, gap, is_point, relative_gap
from claimcheck.scoring.comparators.outcomes import pair
from claimcheck.scoring.comparators.wording import format_difference

MODEST: Final = 0.25
"""Largest relative gap at which an approximate value may still be the other one, badly guessed."""


def severity_of(a: Measured, b: Measured) -> Severity:
    """Soft for vague values and for approximate ones that are not far off, else hard."""
    stated = {a.stated, b.stated}
    if "vague" in stated:
        return "soft"
    is_near = relative_gap(a.interval, b.interval) <= MODEST
    return "soft" if "approximate" in stated and is_near else "hard"


def difference(a: Measured, b: Measured) -> str:
    """Both values and their distance: "58,000 and 68,000 differ by 10,000 (15 %)"."""
    is_exact = is_point(a.interval) and is_point(b.interval)
    least = "" if is_exact else "at least "
    apart = format_difference(a, gap(a.interval, b.interval))
    words = f"{pair(a, b)} differ by {least}{apart}"
    if isinstance(a, QuantityValue) and a.unit == "K":
        return words  # a share of the distance from absolute zero tells nobody anything
    return f"{words} ({_share(relative_gap(a.interval, b.interval))})"


def _share(share: float) -> str:
    return "under 1 %" if share < 0.01 else f"{100 * share:.0f} %"
