"""Values: JSON there and back, and what they refuse."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    EntityValue,
    Granularity,
    Interval,
    Kind,
    LocationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    Stated,
    StatusValue,
    Value,
)

ANY_VALUE: TypeAdapter[Any] = TypeAdapter(Value)
ONE = Interval(low=1, high=1)

numbers = st.floats(allow_nan=False, allow_infinity=False)
words = st.text(max_size=8)
yes_or_no = st.booleans()


def ordered(pair: tuple[Any, Any]) -> tuple[Any, Any]:
    return (min(pair), max(pair))


intervals = st.one_of(
    st.builds(
        lambda ends: Interval(low=ends[0], high=ends[1]), st.tuples(numbers, numbers).map(ordered)
    ),
    st.builds(Interval, low=numbers, high=st.none(), low_open=yes_or_no),
    st.builds(Interval, low=st.none(), high=numbers, high_open=yes_or_no),
)
measured: dict[str, Any] = {
    "interval": intervals,
    "stated": st.sampled_from(get_args(Stated)),
    "resolution": numbers.map(abs),
}
dates = st.builds(
    lambda ends, granularity, weekday: DateValue(
        start=ends[0], end=ends[1], granularity=granularity, weekday=weekday
    ),
    st.one_of(st.tuples(st.dates(), st.dates()).map(ordered), st.just((None, None))),
    st.sampled_from(get_args(Granularity)),
    st.none() | st.integers(0, 6),
)
values = st.one_of(
    st.builds(QuantityValue, **measured, dimension=words, unit=words, change=yes_or_no),
    st.builds(MoneyValue, **measured, currency=words),
    st.builds(PercentValue, **measured, points=yes_or_no, change=yes_or_no),
    st.builds(
        ClockTimeValue,
        **measured,
        zone=words,
        utc_offset_min=st.none() | st.integers(-840, 840),
        on=st.none() | st.dates(),
    ),
    dates,
    st.builds(DurationValue, **measured, unit=st.sampled_from(["second", "day", "century"])),
    st.builds(OrdinalValue, rank=st.integers()),
    st.builds(EntityValue, name=words),
    st.builds(LocationValue, name=words),
    st.builds(RoleValue, holder=words, role=words, tenure=st.sampled_from(["former", "acting"])),
    st.builds(PolarityValue, predicate=words, is_affirmed=yes_or_no),
    st.builds(StatusValue, predicate=words, status=st.sampled_from(["planned", "denied"])),
)


@given(value=values)
def test_value_comes_back_from_json_as_its_kind(value: Any) -> None:
    copy = ANY_VALUE.validate_json(value.model_dump_json())
    assert type(copy) is type(value)
    assert copy == value


def test_every_kind_but_statement_has_a_value() -> None:
    schema = ANY_VALUE.json_schema()
    assert set(schema["discriminator"]["mapping"]) == set(get_args(Kind)) - {"statement"}


@pytest.mark.parametrize(
    "text",
    [
        '{"rank": 1}',
        '{"kind": "rank", "rank": 1}',
        '{"kind": "ordinal", "rank": 1, "of": 3}',
        '{"kind": "quantity", "rank": 1}',
    ],
)
def test_value_of_no_known_shape_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        ANY_VALUE.validate_json(text)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_values_are_finite(number: float) -> None:
    for parts in ({"low": number, "high": None}, {"low": None, "high": number}):
        with pytest.raises(ValidationError, match="finite"):
            Interval(**parts)
    with pytest.raises(ValidationError):
        QuantityValue(interval=ONE, resolution=number)


def test_interval_is_ordered() -> None:
    with pytest.raises(ValidationError, match=r"not an interval: 2\.0\.\.1\.0"):
        Interval(low=2, high=1)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"start": date(2024, 5, 2), "end": date(2024, 5, 1)}, "not a stretch of days"),
        ({"start": date(2024, 5, 2)}, "both ends or none"),
        ({"end": date(2024, 5, 2)}, "both ends or none"),
        ({"month": 13}, "less than or equal to 12"),
        ({"day": 0}, "greater than or equal to 1"),
        ({"weekday": 7}, "less than or equal to 6"),
    ],
)
def test_impossible_date_is_refused(parts: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        DateValue(**parts)


def test_resolution_is_not_negative() -> None:
    with pytest.raises(ValidationError):
        QuantityValue(interval=ONE, resolution=-1)
