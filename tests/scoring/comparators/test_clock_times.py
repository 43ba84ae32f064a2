"""Times of day: zones, days, bounds."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.models import ClockTimeValue, Interval, Stated
from claimcheck.scoring.comparators import compare_values

MONDAY, TUESDAY, WEEK_LATER = date(2025, 3, 17), date(2025, 3, 18), date(2025, 3, 25)


def at(
    clock: str,
    zone: str = "",
    offset: int | None = None,
    *,
    on: date | None = None,
    stated: Stated = "exact",
    spread: int = 0,
) -> ClockTimeValue:
    hours, minutes = (int(part) for part in clock.split(":"))
    middle = 60 * hours + minutes
    ends = Interval(low=max(0, middle - spread), high=middle + spread)
    return ClockTimeValue(interval=ends, zone=zone, utc_offset_min=offset, on=on, stated=stated)


def by(clock: str) -> ClockTimeValue:
    latest = at(clock).interval.high
    return ClockTimeValue(interval=Interval(low=0, high=latest), stated="bound")


def after(clock: str) -> ClockTimeValue:
    earliest = at(clock).interval.low
    return ClockTimeValue(interval=Interval(low=earliest, high=1440), stated="bound")


def hours(low: int, high: int) -> ClockTimeValue:
    return ClockTimeValue(interval=Interval(low=60 * low, high=60 * high), stated="range")


def part(low: int, high: int, on: date | None = None) -> ClockTimeValue:
    """A part of the day, in hours."""
    ends = Interval(low=60 * low, high=60 * high)
    return ClockTimeValue(interval=ends, stated="vague", resolution=60, on=on)


MORNING, AFTERNOON, EVENING, NIGHT = part(6, 12), part(12, 18), part(18, 22), part(20, 24)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (at("13:00", "GMT", 0), at("13:00", "UTC", 0), "equal"),
        (at("13:00", "GMT", 0), at("16:00", "Moscow time", 180), "time_zone"),
        (at("01:00", "GMT", 0), at("18:00", "PDT", -420), "time_zone"),
        (
            at("18:00", "PDT", -420, on=MONDAY),
            at("01:00", "GMT", 0, on=TUESDAY),
            "time_zone",
        ),
        (at("13:00", on=MONDAY), at("13:00", on=TUESDAY), "equal"),
        (at("24:00", on=MONDAY), at("00:00", on=MONDAY), "rounding"),
        (at("13:00"), at("13:00", "GMT", 0), "zone_unstated"),
        (at("13:00"), at("13:00", "Tashkor time"), "zone_unstated"),
        (at("13:00"), at("13:00", "local time"), "equal"),
        (at("20:49"), at("20:45", stated="approximate", spread=20), "approximate"),
        (at("23:50", stated="range", spread=5), at("23:55"), "range"),
        (at("12:00"), by("12:30"), "bound"),
        (at("11:20"), after("11:00"), "bound"),
        (at("19:00"), at("20:00", stated="vague", spread=120), "vague"),
        (at("06:15"), MORNING, "vague"),
        (at("04:30"), MORNING, "vague"),
        (at("01:30", on=TUESDAY), part(20, 24, MONDAY), "vague"),
        (EVENING, NIGHT, "vague"),
        (
            at("02:30", on=TUESDAY),
            ClockTimeValue(interval=Interval(low=1380, high=1620), stated="range", on=MONDAY),
            "range",
        ),
    ],
)
def test_clock_times_agree(a: ClockTimeValue, b: ClockTimeValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "severity", "reason"),
    [
        (at("18:50"), at("17:15"), "hard", "different_times"),
        (at("13:00", "GMT", 0), at("15:00", "Moscow time", 180), "hard", "different_times"),
        (at("13:00", "Tashkor time"), at("14:00", "Tashkor time"), "hard", "different_times"),
        (at("18:40", "local time"), at("19:30", "local time"), "hard", "different_times"),
        (at("18:40", "local time"), at("19:30"), "hard", "different_times"),
        (at("18:40"), at("19:30", stated="approximate", spread=10), "hard", "different_times"),
        (at("18:40"), at("19:10", stated="approximate", spread=10), "soft", "different_times"),
        (at("10:00"), after("11:00"), "soft", "bound_broken"),
        (at("21:00"), MORNING, "soft", "different_times"),
        (MORNING, AFTERNOON, "soft", "different_times"),
        (at("20:00", on=TUESDAY), at("22:00", on=WEEK_LATER), "hard", "different_times"),
        (
            at("01:00", "GMT", 0, on=TUESDAY),
            at("13:00", "GMT", 0, on=TUESDAY),
            "hard",
            "different_times",
        ),
    ],
)
def test_clock_times_disagree(
    a: ClockTimeValue, b: ClockTimeValue, severity: str, reason: str
) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", severity, reason)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (at("13:00"), at("14:00", "GMT", 0), "zone_unknown"),
        (at("07:37", "local time"), at("07:37", "GMT", 0), "zone_unknown"),
        (at("13:00", "Tashkor time"), at("14:00", "Varga time"), "zone_unknown"),
        (at("13:00", on=MONDAY), at("16:00", on=TUESDAY), "other_day"),
        (at("07:00"), by("12:00"), "wide_bound"),
        (hours(9, 17), hours(8, 18), "other_hours"),
    ],
)
def test_clock_times_do_not_compare(a: ClockTimeValue, b: ClockTimeValue, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("not_comparable", reason)


def test_the_way_round_midnight_is_short() -> None:
    late, early = at("23:55", "GMT", 0), at("00:05", "GMT", 0)
    assert compare_values(late, early).detail == "00:05 GMT and 23:55 GMT are 10 minutes apart"


def test_both_clocks_are_shown_with_utc() -> None:
    comparison = compare_values(at("13:00", "GMT", 0), at("14:30", "Moscow time", 180))
    assert comparison.detail == (
        "13:00 GMT and 14:30 Moscow time (11:30 UTC) are 1 hour 30 minutes apart"
    )
