from __future__ import annotations

from datetime import date

import pytest

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    EntityValue,
    Interval,
    LocationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    StatusValue,
    Value,
)
from claimcheck.reporting.values import value_to_text


def between(low: float | None, high: float | None) -> Interval:
    return Interval(low=low, high=high)


def over(low: float) -> Interval:
    return Interval(low=low, high=None, low_open=True)


def under(high: float) -> Interval:
    return Interval(low=None, high=high, high_open=True)


DAY = 86_400
MONDAY = date(2025, 3, 17)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (QuantityValue(interval=between(68_000, 68_000)), "68,000"),
        (QuantityValue(interval=over(68_000)), "over 68,000"),
        (QuantityValue(interval=between(68_000, None)), "at least 68,000"),
        (QuantityValue(interval=under(5)), "under 5"),
        (QuantityValue(interval=between(None, 5)), "at most 5"),
        (QuantityValue(interval=between(None, None)), "any"),
        (QuantityValue(interval=between(1.5, 2), dimension="length", unit="m"), "1.5 m to 2 m"),
        (QuantityValue(interval=between(1e300, 1e300)), "1e+300"),
        (MoneyValue(interval=between(20, 20), currency="USD"), "20 USD"),
        (PercentValue(interval=between(3.25, 3.25)), "3.25%"),
        (PercentValue(interval=between(2, 2), points=True), "2 percentage points"),
        (DurationValue(interval=between(28 * DAY, 31 * DAY), unit="month"), "28 days to 31 days"),
        (DurationValue(interval=between(28_800, 28_800), unit="hour"), "8 hours"),
        (DurationValue(interval=between(0.5, 0.5), unit="second"), "0.5 seconds"),
        (ClockTimeValue(interval=between(780, 780), zone="GMT", on=MONDAY), "2025-03-17 13:00 GMT"),
        (ClockTimeValue(interval=between(600, 720)), "10:00 to 12:00"),
        (DateValue(start=MONDAY, end=MONDAY), "2025-03-17"),
        (
            DateValue(start=MONDAY, end=date(2025, 3, 23), granularity="week"),
            "2025-03-17 to 2025-03-23",
        ),
        (DateValue(weekday=0, day=18, month=3), "Monday 18 March"),
        (DateValue(granularity="week"), "some week"),
        (OrdinalValue(rank=-1), "last"),
        (OrdinalValue(rank=1), "1st"),
        (OrdinalValue(rank=12), "12th"),
        (OrdinalValue(rank=1_022), "1,022nd"),
        (OrdinalValue(rank=113), "113th"),
        (EntityValue(name="Ada Holt"), "Ada Holt"),
        (LocationValue(name="Harrow"), "Harrow"),
        (RoleValue(holder="Ada Holt", role="mayor", tenure="former"), "Ada Holt: former mayor"),
        (PolarityValue(predicate="attend", is_affirmed=False), "not attend"),
        (StatusValue(predicate="repair", status="done"), "repair: done"),
    ],
)
def test_value_is_shown_as_it_is_compared(value: Value, text: str) -> None:
    assert value_to_text(value) == text
