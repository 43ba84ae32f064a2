"""What holds for any two values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import (
    ClockTimeValue,
    Comparison,
    DateValue,
    DurationValue,
    EntityValue,
    Granularity,
    Interval,
    LocationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    ScoreValue,
    Stated,
    StatusValue,
    Value,
)
from claimcheck.scoring.comparators import COMPARATORS, compare_values, format_value

numbers = st.one_of(
    st.integers(-20, 200).map(float),
    st.sampled_from([0.0, -0.0, 5e-324, 1e-9, 68_000.0, 7e9, 1e300, -1e308, 1.7e308]),
    st.floats(allow_nan=False, allow_infinity=False),
)
stated = st.sampled_from(get_args(Stated))
words = st.one_of(st.sampled_from(["", "Biden", "Joe Biden", "foreign minister", "…"]), st.text())


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    low = draw(st.sampled_from([low, high]))  # points are what most texts give
    return Interval(
        low=draw(st.sampled_from([low, low, None])),
        high=draw(st.sampled_from([high, high, None])),
        low_open=draw(st.booleans()),
        high_open=draw(st.booleans()),
    )


measured: dict[str, Any] = {
    "interval": intervals(),
    "stated": stated,
    "resolution": st.one_of(st.sampled_from([0.0, 1.0, 1000.0]), numbers.map(abs)),
}
parts: dict[str, Any] = {
    "granularity": st.sampled_from(get_args(Granularity)),
    "year": st.none() | st.integers(2023, 2026),
    "month": st.none() | st.integers(1, 12),
    "day": st.none() | st.integers(1, 31),
    "weekday": st.none() | st.integers(0, 6),
    "stated": stated,
}


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    fields = {name: draw(part) for name, part in parts.items()}
    start = draw(st.none() | st.dates() | st.dates(date(2025, 2, 25), date(2025, 3, 5)))
    if start is not None:
        longest = (date.max - start).days
        length = min(longest, draw(st.sampled_from([0, 0, 6, 30, 365, 10_000])))
        fields |= {"start": start, "end": start + timedelta(days=length)}
    return DateValue(**fields)


offsets = st.none() | st.sampled_from([0, 60, 330, -480]) | st.integers(-(10**6), 10**6)
STRATEGIES: dict[str, st.SearchStrategy[Any]] = {
    "quantity": st.builds(
        QuantityValue,
        **measured,
        dimension=st.sampled_from(["count", "length", "temperature"]),
        unit=st.sampled_from(["", "m", "K", "J"]),
        per=st.sampled_from(["", "", "day"]),
    ),
    "money": st.builds(
        MoneyValue,
        **measured,
        currency=st.sampled_from(["$", "USD", "CAD", ""]),
        per=st.sampled_from(["", "", "hour"]),
    ),
    "percent": st.builds(PercentValue, **measured),
    "clock_time": st.builds(
        ClockTimeValue,
        **measured,
        zone=st.sampled_from(["", "GMT", "local time", "Tashkor time"]),
        utc_offset_min=offsets,
        on=st.none() | st.dates(),
    ),
    "date": dates(),
    "duration": st.builds(DurationValue, **measured),
    "ordinal": st.builds(OrdinalValue, rank=st.integers()),
    "score": st.builds(
        ScoreValue,
        first=st.integers(0, 9).map(float),
        second=st.integers(0, 9).map(float),
        contest=st.sampled_from(["game", "vote"]),
    ),
    "entity": st.builds(EntityValue, name=words),
    "location": st.builds(LocationValue, name=words),
    "role": st.builds(RoleValue, role=words),
    "polarity": st.builds(PolarityValue, predicate=words),
    "status": st.builds(StatusValue, predicate=words),
}
pairs = st.one_of([st.tuples(values, values) for values in STRATEGIES.values()])
any_value = st.one_of(list(STRATEGIES.values()))


def test_every_kind_has_a_comparator_and_a_strategy() -> None:
    kinds = {kind.model_fields["kind"].default for kind in get_args(get_args(Value)[0])}
    assert set(COMPARATORS) == set(STRATEGIES) == kinds


@given(pairs)
def test_comparison_is_symmetric(pair: tuple[Value, Value]) -> None:
    a, b = pair
    assert compare_values(a, b) == compare_values(b, a)


@given(any_value, any_value)
def test_different_kinds_never_compare(a: Value, b: Value) -> None:
    comparison = compare_values(a, b)
    assert comparison == compare_values(b, a)
    assert a.kind == b.kind or comparison.reason == "other_kind"


@pytest.mark.parametrize("kind", sorted(STRATEGIES))
@given(st.data())
def test_a_value_agrees_with_itself(kind: str, data: st.DataObject) -> None:
    value = data.draw(STRATEGIES[kind])
    comparison = compare_values(value, value)
    assert comparison.outcome == "agree" or comparison.reason == "unresolved"


@given(pairs)
def test_details_say_something_and_travel_as_json(pair: tuple[Value, Value]) -> None:
    comparison = compare_values(*pair)
    assert comparison.detail.strip()
    assert comparison.reason
    assert Comparison.model_validate_json(comparison.model_dump_json()) == comparison


@given(st.builds(QuantityValue, **measured), stated)
def test_equal_intervals_agree_however_stated(value: QuantityValue, way: Stated) -> None:
    assert compare_values(value, value.model_copy(update={"stated": way})).outcome == "agree"


@given(
    st.builds(QuantityValue, **{**measured, "stated": st.just("vague")}),
    st.builds(QuantityValue, **measured),
)
def test_vague_values_never_conflict_hard(a: QuantityValue, b: QuantityValue) -> None:
    comparison = compare_values(a, b)
    assert comparison.outcome != "disagree" or comparison.severity == "soft"


@given(any_value)
def test_every_value_has_words(value: Value) -> None:
    assert isinstance(format_value(value), str)
