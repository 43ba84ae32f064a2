from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import extract_claims
from claimcheck.scoring.magnitudes import SLIPS, slips


def slips_of(one: str, other: str) -> set[str]:
    claims = []
    for text in (one, other):
        found = extract_claims(text)
        claims.append(found[-1])
    values = slips(*claims)
    assert values == slips(*claims[::-1])
    return {name for name, value in zip(SLIPS, values, strict=True) if value}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("8,700 hectares", "7,800 hectares", {"digits_are_swapped"}),
        ("It cost $3.6 million", "It cost $6.3 million", {"digits_are_swapped"}),
        ("57 percent", "75 percent", {"digits_are_swapped"}),
        ("8,700 hectares", "8,600 hectares", {"one_digit_differs"}),
        ("at 14:30", "at 14:20", {"one_digit_differs"}),
        ("on 13 May 2025", "on 18 May 2025", {"one_digit_differs"}),
        ("870 hectares", "8,700 hectares", {"is_tenfold"}),
        ("their fourth visit", "their fifth visit", {"is_next_rank"}),
        ("their fourth visit", "their sixth visit", set()),
        ("8,700 hectares", "8,700 hectares", set()),
        ("12 hectares", "12,345 hectares", set()),
        ("8 hectares", "7 hectares", set()),
        ("87 hectares", "780 hectares", set()),
        ("dozens of people", "thousands of people", set()),
    ],
)
def test_slips_of_copying(one: str, other: str, expected: set[str]) -> None:
    assert slips_of(one, other) == expected


@given(a=st.integers(1, 10**6), b=st.integers(1, 10**6))
def test_at_most_one_slip_and_none_for_equal_counts(make_claim, a: int, b: int) -> None:
    values = slips(make_claim("a", a), make_claim("b", b))
    assert set(values) <= {0.0, 1.0}
    assert sum(values) <= 1
    assert slips(make_claim("a", a), make_claim("b", a)) == [0.0] * len(SLIPS)


@given(n=st.integers(1, 10**6))
def test_a_lost_zero_is_tenfold(make_claim, n: int) -> None:
    values = slips(make_claim("a", n), make_claim("b", 10 * n))
    assert values[SLIPS.index("is_tenfold")] == 1


def test_values_without_digits_have_no_slips() -> None:
    assert slips_of("The jury convicted the captain.", "The jury acquitted the captain.") == set()
