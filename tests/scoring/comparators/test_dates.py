"""Dates, resolved and open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claimcheck.models import DateValue
from claimcheck.scoring.comparators import compare_values


def on(text: str, **fields: Any) -> DateValue:
    day = date.fromisoformat(text)
    return DateValue(start=day, end=day, **{"year": day.year, **fields})


def within(start: str, end: str, **fields: Any) -> DateValue:
    return DateValue(start=date.fromisoformat(start), end=date.fromisoformat(end), **fields)


DIFFERENT = "different_dates"
MARCH = within("2025-03-01", "2025-03-31", granularity="month", year=2025, month=3)
TUESDAY = DateValue(weekday=1)
MARCH_18 = DateValue(month=3, day=18)
ABOUT_MARCH_18 = DateValue(month=3, day=18, stated="approximate")
MONDAY_MARCH_18 = DateValue(month=3, day=18, weekday=0)
SOME_WEEK = within("2025-03-10", "2025-03-16", granularity="week")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (on("2025-03-18"), on("2025-03-18", weekday=1), "equal"),
        (on("2025-03-18"), MARCH, "granularity"),
        (within("2025-03-12", "2025-03-16"), within("2025-03-15", "2025-03-20"), "overlap"),
        (on("2025-03-18", stated="approximate"), MARCH, "approximate"),
        (on("2025-03-18"), TUESDAY, "weekday"),
        (on("2025-03-18"), MARCH_18, "year_unstated"),
        (on("2025-03-18"), DateValue(month=3, granularity="month"), "year_unstated"),
        (on("2025-03-18"), DateValue(day=18), "month_unstated"),
        (on("2025-03-18"), DateValue(month=3, day=18, weekday=1), "year_unstated"),
        (MARCH, MARCH_18, "year_unstated"),
        (MARCH_18, DateValue(month=3, day=18), "equal"),
        (MARCH_18, DateValue(month=3, granularity="month"), "granularity"),
        (MARCH_18, DateValue(month=3, day=18, weekday=1), "granularity"),
        (TUESDAY, DateValue(weekday=1), "weekday"),
        (on("2025-03-14", stated="bound"), on("2025-03-12"), "bound"),
        (on("2025-03-14", stated="bound", bound="after"), on("2025-03-16"), "bound"),
        (on("2025-03-14", stated="bound", bound="before"), on("2025-03-12"), "bound"),
        (on("2025-03-14", bound="since"), on("2025-03-14"), "equal"),
    ],
)
def test_dates_agree(a: DateValue, b: DateValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "severity", "reason"),
    [
        (on("2025-03-11"), on("2025-03-14"), "hard", DIFFERENT),
        (on("2025-03-11", year=None, weekday=1), on("2025-03-12"), "hard", DIFFERENT),
        (on("2025-04-11"), MARCH, "hard", DIFFERENT),
        (on("2025-03-11", stated="approximate"), on("2025-03-14"), "soft", DIFFERENT),
        (SOME_WEEK, on("2025-03-20"), "soft", DIFFERENT),
        (on("2025-03-14", stated="bound"), on("2025-03-16"), "soft", DIFFERENT),
        (on("2025-03-14", stated="bound", bound="after"), on("2025-03-12"), "soft", DIFFERENT),
        (
            on("2025-03-14", stated="bound", bound="after"),
            on("2025-03-14", stated="bound", bound="before"),
            "soft",
            DIFFERENT,
        ),
        (on("2025-03-18"), DateValue(month=3, day=19), "hard", DIFFERENT),
        (on("2025-03-18"), DateValue(month=4, granularity="month"), "hard", DIFFERENT),
        (MARCH_18, DateValue(month=3, day=19), "hard", DIFFERENT),
        (MARCH_18, DateValue(month=4, granularity="month"), "hard", DIFFERENT),
        (ABOUT_MARCH_18, DateValue(month=3, day=19), "soft", DIFFERENT),
        (MONDAY_MARCH_18, DateValue(month=3, day=18, weekday=1), "soft", "different_weekdays"),
        (on("2025-03-18"), MONDAY_MARCH_18, "soft", "different_weekdays"),
    ],
)
def test_dates_disagree(a: DateValue, b: DateValue, severity: str, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", severity, reason)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (on("2025-03-18"), DateValue(weekday=2), "week_unknown"),
        (TUESDAY, DateValue(weekday=2), "week_unknown"),
        (TUESDAY, MARCH_18, "unresolved"),
        (DateValue(), DateValue(), "unresolved"),
        (DateValue(), on("2025-03-18"), "unresolved"),
        (on("2024-03-18", year=None), on("2025-03-18"), "year_inferred"),
        (MARCH, within("2024-03-01", "2024-03-31", granularity="month", month=3), "year_inferred"),
        (on("2025-03-11", year=None, weekday=1), on("2025-03-18"), "week_inferred"),
        (on("2025-03-28", stated="bound"), on("2025-03-12"), "wide_bound"),
        (on("2025-03-12", stated="bound", bound="after"), on("2025-03-28"), "wide_bound"),
        (DateValue(year=2025), on("2025-03-14"), "unresolved"),
    ],
)
def test_dates_do_not_compare(a: DateValue, b: DateValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("not_comparable", reason)


def test_29_february_falls_into_a_leap_year_only() -> None:
    leap_day = DateValue(month=2, day=29)
    year = within("2025-01-01", "2025-12-31", granularity="year")
    cycle = within("2020-01-01", "2029-12-31", granularity="decade")
    assert compare_values(leap_day, year).outcome == "disagree"
    assert compare_values(leap_day, cycle).outcome == "agree"


def test_the_distance_is_told_in_days() -> None:
    comparison = compare_values(on("2025-03-14"), on("2025-03-11"))
    assert comparison.detail == "2025-03-11 and 2025-03-14 are 3 days apart"


def test_the_distance_of_months_and_years_is_told_in_these() -> None:
    may = within("2025-05-01", "2025-05-31", granularity="month", year=2025, month=5)
    assert compare_values(MARCH, may).detail.endswith("are 2 months apart")
    years = [
        within(f"{year}-01-01", f"{year}-12-31", granularity="year", year=year)
        for year in (2014, 2015)
    ]
    assert compare_values(*years).detail == "2014 and 2015 are 1 year apart"
