"""A change against a level: "up 13 %" and "13 %"."""

from __future__ import annotations

from claimcheck.models import Comparison, MoneyValue, PercentValue, QuantityValue
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import agree, not_comparable, pair


def compare_change_with_level(
    a: QuantityValue | MoneyValue | PercentValue, b: QuantityValue | MoneyValue | PercentValue
) -> Comparison:
    """Agreement when the numbers fit, for often only one text says that it is a change.

    A change and a level that differ say nothing about each other.
    """
    comparison = compare_measured(a, b)
    if comparison.outcome == "agree":
        return agree("change_unstated", comparison.detail)
    return not_comparable("change_against_level", f"{pair(a, b)}: one is a change")
