"""Values as people would write them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    Interval,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    StatusValue,
    Value,
)
from claimcheck.scoring.comparators import format_value

DAY = 86400.0


def count(low: float | None, high: float | None, stated: Any = "exact", **flags: bool) -> Value:
    return QuantityValue(interval=Interval(low=low, high=high, **flags), stated=stated)


def measure(number: float, unit: str, resolution: float = 1.0) -> Value:
    ends = Interval(low=number, high=number)
    return QuantityValue(interval=ends, dimension="any", unit=unit, resolution=resolution)


def money(number: float, currency: str) -> Value:
    return MoneyValue(interval=Interval(low=number, high=number), currency=currency)


def lasting(low: float, high: float, unit: Any, stated: Any = "exact") -> Value:
    return DurationValue(interval=Interval(low=low, high=high), unit=unit, stated=stated)


def clock(low: float, high: float, stated: Any = "exact", **fields: Any) -> Value:
    return ClockTimeValue(interval=Interval(low=low, high=high), stated=stated, **fields)


def days(start: str, end: str) -> Value:
    return DateValue(start=date.fromisoformat(start), end=date.fromisoformat(end))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (count(68_000, 68_000), "68,000"),
        (count(1_606_930, 1_606_930), "1,606,930"),
        (count(2.5, 2.5), "2.5"),
        (count(-4, -4), "-4"),
        (count(-0.0, 0.0), "0"),
        (count(1e300, 1e300), "1e+300"),
        (count(68_000, None, "bound", low_open=True), "over 68,000"),
        (count(12, None, "bound"), "at least 12"),
        (count(None, 400, "bound"), "up to 400"),
        (count(0, 400, "bound", high_open=True), "under 400"),
        (count(None, None, "bound"), "any amount"),
        (count(6.5e9, 7.5e9, "approximate"), "about 7 billion"),
        (count(45, 50, "approximate", high_open=True), "just under 50"),
        (count(50, 60, "approximate", low_open=True), "just over 50"),
        (count(10, 12, "range"), "10 to 12"),
        (count(24, 120, "vague"), "roughly 24 to 120"),
        (QuantityValue(interval=Interval(low=5, high=5), change=True), "by 5"),
        (measure(12_000, "m", 1000), "12 km"),
        (measure(18.8976, "m", 0.3), "18.9 m"),
        (measure(0.05, "m", 0.01), "5 cm"),
        (measure(87e6, "m2", 1e6), "87 km²"),
        (measure(8.7e7 / 100, "m2", 1e4), "87 ha"),
        (measure(25, "m/s", 0.3), "90 km/h"),
        (measure(293.15, "K"), "20 °C"),
        (measure(2e-9, "m", 1e-9), "2 nm"),
        (measure(1.2e-7, "kg", 1e-8), "120 µg"),
        (measure(5e-6, "m3", 1e-6), "5 ml"),
        (measure(3.2e9, "W", 1e8), "3.2 GW"),
        (measure(6e7, "J", 1e6), "16.7 kWh"),
        (measure(5.6e-7, "J", 1e-8), "3.5 TeV"),
        (measure(8e9, "bit", 8e9), "1 GB"),
        (measure(64, "bit"), "64 bits"),
        (measure(3e8, "bit/s", 1e8), "300 Mbit/s"),
        (measure(0.92, "m3/s", 0.2), "79,488 m³ per day"),
        (measure(10, "kg/s"), "864 t per day"),
        (measure(0.12, "kg/m3", 0.01), "120 g/m³"),
        (measure(1.275e7, "m/m3", 1e6), "13 km/l"),
        (measure(0.02, "Sv", 0.01), "20 mSv"),
        (measure(90, "1/s", 1 / 60), "5,400 rpm"),
        (measure(90, "degree"), "90°"),
        (measure(83.3, "W/s"), "83 W/s"),
        (measure(7, "lux"), "7 lux"),
        (QuantityValue(interval=Interval(low=2, high=2), unit="K", change=True), "by 2 °C"),
        (money(1.2e9, "$"), "$1.2 billion"),
        (money(85e6, "EUR"), "85 million EUR"),
        (money(-5, "$"), "-$5"),
        (money(48.5, "$"), "$48.50"),
        (PercentValue(interval=Interval(low=2.5, high=2.5)), "2.5 %"),
        (PercentValue(interval=Interval(low=1, high=1), points=True), "1 point"),
        (lasting(30 * DAY, 30 * DAY, "day"), "30 days"),
        (lasting(28 * DAY, 31 * DAY, "day", "range"), "28 to 31 days"),
        (lasting(28 * DAY, 31 * DAY, "month"), "1 month"),
        (lasting(18 * 28 * DAY, 18 * 31 * DAY, "month"), "18 months"),
        (lasting(365 * DAY, 366 * DAY, "year"), "1 year"),
        (lasting(5400, 5400, "hour"), "1.5 hours"),
        (lasting(2700, 2700, "hour"), "45 minutes"),
        (clock(780, 780, zone="GMT", utc_offset_min=0), "13:00 GMT"),
        (clock(930, 930), "15:30 (no zone)"),
        (clock(930, 930, utc_offset_min=-210), "15:30 UTC-03:30"),
        (clock(760, 800, "approximate", zone="GMT"), "about 13:00 GMT"),
        (clock(0, 720, "bound"), "by 12:00 (no zone)"),
        (clock(720, 1440, "bound"), "after 12:00 (no zone)"),
        (clock(1080, 1440, "vague"), "18:00 to 24:00 (no zone)"),
        (days("2025-03-18", "2025-03-18"), "2025-03-18"),
        (days("2025-03-01", "2025-03-31"), "March 2025"),
        (days("2025-01-01", "2025-12-31"), "2025"),
        (days("2026-01-01", "2026-03-31"), "first quarter of 2026"),
        (days("2025-03-10", "2025-03-16"), "2025-03-10 to 2025-03-16"),
        (DateValue(month=3, day=18), "18 March (year not stated)"),
        (DateValue(month=3, day=18, weekday=1), "Tuesday 18 March (year not stated)"),
        (DateValue(day=22), "the 22nd (month not stated)"),
        (DateValue(weekday=1), "Tuesday (week not stated)"),
        (DateValue(weekday=4, stated="bound"), "by Friday (week not stated)"),
        (OrdinalValue(rank=2), "second"),
        (OrdinalValue(rank=11), "11th"),
        (OrdinalValue(rank=103), "103rd"),
        (OrdinalValue(rank=-1), "last"),
        (RoleValue(holder="X", role="president", tenure="former"), "former president"),
        (PolarityValue(predicate="meet", is_affirmed=False), "not meet"),
        (StatusValue(predicate="schedule", status="cancelled"), "cancelled"),
    ],
)
def test_values_read_as_people_write_them(value: Value, words: str) -> None:
    assert format_value(value) == words
