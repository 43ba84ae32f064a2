"""Quantities, money and percent: one row for each rule."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.models import Interval, MoneyValue, PercentValue, QuantityValue, Stated, Value
from claimcheck.scoring.comparators import compare_values


def quantity(
    low: float | None, high: float | None = None, *, stated: Stated = "exact", **fields: Any
) -> QuantityValue:
    ends = Interval(low=low, high=low if high is None and stated == "exact" else high)
    return QuantityValue(interval=ends, stated=stated, **fields)


def over(low: float, *, resolution: float = 1.0) -> QuantityValue:
    ends = Interval(low=low, high=None, low_open=True)
    return QuantityValue(interval=ends, stated="bound", resolution=resolution)


def metres(number: float, resolution: float) -> QuantityValue:
    return quantity(number, dimension="length", unit="m", resolution=resolution)


def at_least(low: float) -> QuantityValue:
    return quantity(low, stated="bound")


def up_to(high: float) -> QuantityValue:
    return quantity(None, high, stated="bound")


def about(low: float, high: float) -> QuantityValue:
    return quantity(low, high, stated="approximate")


def money(number: float, currency: str, per: str = "") -> MoneyValue:
    return MoneyValue(interval=Interval(low=number, high=number), currency=currency, per=per)


def percent(number: float, *, points: bool = False, change: bool = False) -> PercentValue:
    ends = Interval(low=number, high=number)
    return PercentValue(interval=ends, points=points, change=change, resolution=0.1)


DIFFERENT = "different_values"
DOZENS = quantity(24, 120, stated="vague")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (quantity(68_000), quantity(68_000, resolution=1000), "equal"),
        (quantity(68_000, resolution=1000), quantity(70_000, resolution=10_000), "rounding"),
        (metres(12_000, 1000), metres(7.5 * 1609.344, 160.9), "rounding"),
        (metres(10_000, 1000), metres(6 * 1609.344, 1609), "rounding"),
        (about(63_000, 77_000), quantity(68_000), "approximate"),
        (about(63_000, 77_000), about(61_200, 74_800), "approximate"),
        (over(68_000), quantity(70_000), "bound"),
        (over(68_000), quantity(68_000), "bound"),
        (over(200, resolution=100), quantity(249), "bound"),
        (over(1e6, resolution=1e6), quantity(1.9e6), "bound"),
        (at_least(60_000), quantity(68_000), "bound"),
        (at_least(7), at_least(6), "bound"),
        (over(68_400), quantity(68_000, resolution=1000), "rounding"),
        (up_to(400), quantity(400), "bound"),
        (up_to(400), quantity(250), "bound"),
        (up_to(400), up_to(300), "bound"),
        (up_to(45), at_least(40), "bound"),
        (quantity(10, 12, stated="range"), quantity(11), "range"),
        (DOZENS, quantity(48), "vague"),
        (money(5e6, "$"), money(5e6, "USD"), "equal"),
        (money(5e6, "$"), money(5e6, "CAD"), "currency_unstated"),
        (money(60, "$", "barrel"), money(60, "$"), "rate_unstated"),
        (quantity(60, per="day"), quantity(60), "rate_unstated"),
        (percent(2.5), percent(2.5), "equal"),
        (percent(13, change=True), percent(13), "change_unstated"),
        (quantity(5, change=True), quantity(5), "change_unstated"),
    ],
)
def test_amounts_agree(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "severity", "reason"),
    [
        (quantity(68_000, resolution=1000), quantity(58_000, resolution=1000), "hard", DIFFERENT),
        (quantity(2000, resolution=1000), quantity(1600, resolution=100), "hard", DIFFERENT),
        (quantity(47), quantity(48), "hard", DIFFERENT),
        (quantity(0), quantity(3), "hard", DIFFERENT),
        (quantity(-5), quantity(5), "hard", DIFFERENT),
        (quantity(10, 12, stated="range"), quantity(20), "hard", DIFFERENT),
        (about(19, 21), about(25, 27), "soft", DIFFERENT),
        (about(14, 16), about(54, 66), "hard", DIFFERENT),
        (over(68_000), quantity(95_000), "soft", "open_bound"),
        (over(68_000), over(90_000), "soft", "open_bound"),
        (at_least(12), quantity(9), "hard", "bound_broken"),
        (quantity(30, None, stated="bound", resolution=10), quantity(29), "hard", "bound_broken"),
        (up_to(45), quantity(90), "hard", "bound_broken"),
        (up_to(400), at_least(500), "hard", "bound_broken"),
        (at_least(12), about(9, 11), "soft", "bound_broken"),
        (DOZENS, quantity(5000), "soft", "vague"),
        (DOZENS, at_least(5000), "soft", "vague"),
        (money(3.4e9, "GBP"), money(4.3e9, "GBP"), "hard", DIFFERENT),
        (percent(4.25), percent(4.5), "hard", DIFFERENT),
    ],
)
def test_amounts_disagree(a: Value, b: Value, severity: str, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", severity, reason)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (quantity(12), metres(12, 1), "other_dimension"),
        (quantity(5, change=True), quantity(9), "change_against_level"),
        (percent(5, change=True), percent(9), "change_against_level"),
        (percent(5, points=True), percent(5), "points_against_percent"),
        (money(60, "$", "barrel"), money(60, "$", "tonne"), "other_rate"),
        (money(60, "$", "barrel"), money(70, "$"), "other_rate"),
        (quantity(60, per="day"), quantity(60, per="week"), "other_rate"),
        (money(60, "$", "barrel"), money(60, "EUR", "barrel"), "other_currency"),
        (money(5, "EUR"), money(5, "USD"), "other_currency"),
        (money(5, "$"), money(5, "EUR"), "other_currency"),
        (money(5, "$"), money(9, "NZD"), "other_currency"),
        (up_to(400), quantity(150), "wide_bound"),
        (up_to(1000), at_least(40), "wide_bound"),
        (quantity(None, None, stated="bound"), quantity(5), "wide_bound"),
        (quantity(5), percent(5), "other_kind"),
    ],
)
def test_amounts_do_not_compare(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("not_comparable", reason)


@pytest.mark.parametrize(
    ("a", "b", "detail"),
    [
        (quantity(68_000), quantity(58_000), "58,000 and 68,000 differ by 10,000 (15 %)"),
        (at_least(12), quantity(9), "9 and at least 12 differ by at least 3 (25 %)"),
        (percent(31), percent(24), "24 % and 31 % differ by 7 points (23 %)"),
        (metres(600, 1), metres(700, 1), "600 m and 700 m differ by 100 m (14 %)"),
        (quantity(1000), quantity(1001), "1,000 and 1,001 differ by 1 (under 1 %)"),
        (
            quantity(283.15, dimension="temperature", unit="K"),
            quantity(293.15, dimension="temperature", unit="K"),
            "10 °C and 20 °C differ by 10 °C",
        ),
    ],
)
def test_a_disagreement_names_both_values_and_their_distance(
    a: Value, b: Value, detail: str
) -> None:
    assert compare_values(a, b).detail == detail
    assert compare_values(b, a).detail == detail
