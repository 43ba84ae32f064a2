"""Lengths of time, in one unit and across units."""

from __future__ import annotations

from typing import Literal

import pytest

from claimcheck.models import DurationValue, Interval, Stated
from claimcheck.scoring.comparators import compare_values

Unit = Literal["minute", "hour", "day", "week", "month", "year"]
DIFFERENT = "different_values"
DAY = 86400.0
SECONDS = {"minute": 60, "hour": 3600, "day": DAY, "week": 7 * DAY, "year": 365.25 * DAY}


def lasting(number: float, unit: Unit, stated: Stated = "exact") -> DurationValue:
    return between(number, number, unit, stated)


def between(low: float, high: float, unit: Unit, stated: Stated) -> DurationValue:
    shortest, longest = (28 * DAY, 31 * DAY) if unit == "month" else (SECONDS[unit],) * 2
    return DurationValue(
        interval=Interval(low=low * shortest, high=high * longest),
        stated=stated,
        unit=unit,
        resolution=longest,
    )


def under(number: float, unit: Unit) -> DurationValue:
    ends = Interval(low=None, high=number * SECONDS[unit], high_open=True)
    return DurationValue(interval=ends, stated="bound", unit=unit, resolution=SECONDS[unit])


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (lasting(90, "minute"), lasting(1.5, "hour"), "equal"),
        (lasting(48, "hour"), lasting(2, "day"), "equal"),
        (lasting(30, "day"), lasting(1, "month"), "granularity"),
        (lasting(60, "day"), lasting(2, "month"), "granularity"),
        (lasting(8, "week"), lasting(2, "month"), "granularity"),
        (lasting(18, "month"), lasting(1.5, "year"), "granularity"),
        (lasting(5, "week"), between(1, 1.25, "month", "approximate"), "approximate"),
        (lasting(23, "day"), between(3, 3.5, "week", "approximate"), "approximate"),
        (under(45, "minute"), lasting(40, "minute"), "bound"),
        (lasting(12, "month"), lasting(12, "month"), "equal"),
    ],
)
def test_durations_agree(a: DurationValue, b: DurationValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "severity", "reason"),
    [
        (lasting(6, "year"), lasting(8, "year"), "hard", DIFFERENT),
        (lasting(50, "minute"), lasting(90, "minute"), "hard", DIFFERENT),
        (lasting(12, "month"), lasting(13, "month"), "hard", DIFFERENT),
        (lasting(30, "day"), lasting(31, "day"), "hard", DIFFERENT),
        (lasting(2, "week"), lasting(5, "day"), "hard", DIFFERENT),
        (lasting(1, "week"), lasting(5, "day"), "soft", DIFFERENT),
        (lasting(90, "minute"), under(45, "minute"), "hard", "bound_broken"),
        (between(13, 17, "minute", "approximate"), lasting(20, "minute"), "soft", DIFFERENT),
    ],
)
def test_durations_disagree(a: DurationValue, b: DurationValue, severity: str, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", severity, reason)


def test_the_distance_is_told_in_the_unit_of_the_values() -> None:
    comparison = compare_values(lasting(6, "year"), lasting(8, "year"))
    assert comparison.detail == "6 years and 8 years differ by 2 years (25 %)"


def test_months_are_counted_however_long_they_are() -> None:
    comparison = compare_values(lasting(9, "month"), lasting(15, "month"))
    assert comparison.detail == "9 months and 15 months differ by 6 months (40 %)"
