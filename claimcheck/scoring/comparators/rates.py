"""Amounts that are paid or counted for different things: "$60 a share" and "$60"."""

from __future__ import annotations

from claimcheck.models import Comparison, MoneyValue, QuantityValue
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import agree, not_comparable, pair


def compare_unlike_rates(
    a: QuantityValue | MoneyValue, b: QuantityValue | MoneyValue
) -> Comparison:
    """Agreement when the numbers fit and only one text says what each is for; else nothing."""
    if not (a.per and b.per):
        comparison = compare_measured(a, b)
        if comparison.outcome == "agree":
            return agree("rate_unstated", comparison.detail)
    return not_comparable("other_rate", f"{pair(a, b)} are counted by different things")
