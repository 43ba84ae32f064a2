import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Interval, MoneyValue, PercentValue, QuantityValue
from claimcheck.scoring.texts.reckoning import reckoned_from, tells_of_sums


@pytest.fixture
def reckon(make_claim):
    """How a value follows from others; bare numbers are counts."""

    def reckon(value, *premise):
        claims = [make_claim("a", known, at=50 * n) for n, known in enumerate(premise)]
        return reckoned_from(make_claim("b", value), claims)

    return reckon


def euros(amount):
    return MoneyValue(interval=Interval(low=amount, high=amount), currency="EUR")


def dollars(amount):
    return MoneyValue(interval=Interval(low=amount, high=amount), currency="USD")


def metres(amount):
    return QuantityValue(interval=Interval(low=amount, high=amount), dimension="length")


@pytest.mark.parametrize(
    ("value", "premise", "how"),
    [
        (7, (4, 3), "4 + 3 = 7"),
        (1, (3, 4), "4 - 3 = 1"),
        (12, (3, 4), "4 × 3 = 12"),
        (5, (20, 4), "20 ÷ 4 = 5"),
        (9, (2, 3, 4), "4 + 3 + 2 = 9"),
        (5, (2, 30, 3), "3 + 2 = 5"),
        (euros(7.5), (euros(5), euros(2.5)), "5 + 2.5 = 7.5"),
        (euros(15), (euros(5), 3), "5 × 3 = 15"),
        (metres(4), (metres(12), 3), "12 ÷ 3 = 4"),
        (3, (metres(12), metres(4)), ""),
        (euros(7), (euros(4), dollars(3)), ""),
        (euros(7), (4, 3), ""),
        (metres(7), (metres(4), euros(3)), ""),
        (10, (2, 3, 4), ""),
        (7, (7,), ""),
        (7, (), ""),
    ],
)
def test_a_value_follows_from_amounts_of_its_measure_and_numbers(reckon, value, premise, how):
    assert reckon(value, *premise) == how


def test_only_exact_amounts_are_reckoned_with(reckon):
    over_four = QuantityValue(interval=Interval(low=4, high=None), stated="bound")
    percent = PercentValue(interval=Interval(low=4, high=4))
    for inexact in (over_four, percent):
        assert reckon(7, inexact, 3) == ""
    assert reckon(over_four, 1, 3) == ""


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=6))
def test_the_sum_of_all_follows_whatever_the_order(make_claim, numbers):
    def reckon(numbers):
        claims = [make_claim("a", number, at=50 * n) for n, number in enumerate(numbers)]
        return reckoned_from(make_claim("b", sum(numbers)), claims)

    assert reckon(numbers)
    assert reckon(numbers[::-1])


def test_words_of_giving_and_taking_ask_for_reckoning():
    assert tells_of_sums("It rained.", "Both were LEFT.")
    assert not tells_of_sums("Six died.", "Smoreton is leftish.")
    assert not tells_of_sums()
