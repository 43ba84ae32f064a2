"""Amounts of money."""

from __future__ import annotations

from typing import Final

from claimcheck.models import Comparison, MoneyValue
from claimcheck.scoring.comparators.changes import compare_change_with_level
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import agree, not_comparable, pair
from claimcheck.scoring.comparators.rates import compare_unlike_rates

DOLLARS: Final = frozenset(
    {"AUD", "BBD", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "LRD", "NAD", "NZD", "SGD"}
    | {"SRD", "TTD", "TWD", "USD", "XCD"}
)
"""ISO 4217 currencies whose amounts are written with a bare "$"."""


def compare_money(a: MoneyValue, b: MoneyValue) -> Comparison:
    """How two amounts compare; no exchange rate is ever assumed.

    A bare "$" in world news is the US dollar. Another country's press writes its own with it, so
    there equal amounts agree and different ones say nothing.
    """
    currencies = {a.currency, b.currency}
    if len(currencies) == 1 or currencies == {"$", "USD"}:
        return _compare_in_one_currency(a, b)
    if "$" in currencies and currencies - {"$"} <= DOLLARS:
        return _compare_open_dollars(a, b)
    return not_comparable("other_currency", f"{pair(a, b)} are in different currencies")


def _compare_in_one_currency(a: MoneyValue, b: MoneyValue) -> Comparison:
    if a.per != b.per:
        return compare_unlike_rates(a, b)
    if a.change != b.change:
        return compare_change_with_level(a, b)
    return compare_measured(a, b)


def _compare_open_dollars(a: MoneyValue, b: MoneyValue) -> Comparison:
    comparison = _compare_in_one_currency(a, b)
    if comparison.outcome == "agree":
        return agree("currency_unstated", comparison.detail)
    return not_comparable("other_currency", f"{pair(a, b)} may be in different currencies")
