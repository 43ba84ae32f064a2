"""What the tables of these tests are written in: values as one short line each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimcheck.extraction import extract_claims
from claimcheck.models import (
    Article,
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    EntityValue,
    Interval,
    LocationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    QuantityValue,
    RoleValue,
    ScoreValue,
    Value,
)

PUBLISHED = date(2024, 3, 13)
"""A Wednesday."""

Read = Callable[..., list[str]]
Extract = Callable[..., list[Claim]]

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_SECONDS |= {"month": 2629800, "year": 31557600, "decade": 315576000, "century": 3155760000}


@pytest.fixture(scope="session")
def extract() -> Extract:
    """Claims of a text, published on `PUBLISHED` unless told otherwise."""

    def extract(text: str, *, published: date | None = PUBLISHED) -> list[Claim]:
        return extract_claims(Article(id="a", text=text, published=published)).claims

    return extract


@pytest.fixture(scope="session")
def read(extract: Extract) -> Read:
    """The values of one kind in a text, each as "words → normal form"."""

    def read(text: str, kind: str, *, published: date | None = PUBLISHED) -> list[str]:
        return [
            f"{text[c.value_span.start_char : c.value_span.end_char]} → {_form(c.value, c.head)}"
            for c in extract(text, published=published)
            if c.kind == kind
        ]

    return read


def _form(value: Value, head: str) -> str:
    match value:
        case QuantityValue(dimension="count"):
            return _joined("change" * value.change, _interval(value.interval, value.stated), head)
        case QuantityValue():
            unit = value.unit or value.dimension
            amount = _interval(value.interval, value.stated)
            return _joined("change" * value.change, amount, unit, _per(value.per))
        case MoneyValue():
            amount = _interval(value.interval, value.stated)
            return _joined("change" * value.change, amount, value.currency, _per(value.per))
        case PercentValue():
            unit = "points" if value.points else "%"
            return _joined("change" * value.change, _interval(value.interval, value.stated), unit)
        case ScoreValue():
            return f"{value.first:g}-{value.second:g} {value.contest}"
        case OrdinalValue():
            return _joined(str(value.rank), head)
        case DurationValue():
            scale = 1 / _SECONDS[value.unit]
            return _joined(_interval(value.interval, value.stated, scale), value.unit)
        case ClockTimeValue():
            return _clock_time(value)
        case DateValue():
            return _date(value)
        case RoleValue():
            return f"{value.holder}: {value.role}" + f" ({value.tenure})" * (
                value.tenure != "current"
            )
        case LocationValue():
            return value.name
        case EntityValue():
            return f"{value.name}: {head}"
    raise AssertionError(value)


def _per(noun: str) -> str:
    return f"per {noun}" if noun else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _number(number: float) -> str:
    return f"{number:.4g}" if abs(number) < 0.001 else f"{round(number, 4):.10g}"


def _interval(interval: Interval, stated: str, scale: float = 1.0) -> str:
    low, high = (
        None if end is None else _number(end * scale) for end in (interval.low, interval.high)
    )
    mark = {"approximate": "~", "vague": "?"}.get(stated, "")
    if high is None:
        return f"{mark}>{'=' * (not interval.low_open)}{low}"
    if low is None:
        return f"{mark}<{'=' * (not interval.high_open)}{high}"
    return mark + (low if low == high else f"{low}..{high}")


def _clock_time(value: ClockTimeValue) -> str:
    ends = [f"{int(end or 0) // 60:02}:{int(end or 0) % 60:02}" for end in _ends(value.interval)]
    clock = ends[0] if ends[0] == ends[1] else "..".join(ends)
    offset = "" if value.utc_offset_min is None else f"UTC{value.utc_offset_min / 60:+g}"
    mark = {"approximate": "~", "bound": "<>", "vague": "?"}.get(value.stated, "")
    return _joined(mark + clock, "or pm" * value.is_12_hour, offset)


def _ends(interval: Interval) -> tuple[float | None, float | None]:
    return interval.low, interval.high


def _date(value: DateValue) -> str:
    mark = {"approximate": "~", "bound": "<>"}.get(value.stated, "")
    if value.start is None:
        parts = (value.year, value.month, value.day)
        open_date = "-".join("?" if part is None else str(part) for part in parts)
        return mark + open_date + ("" if value.weekday is None else f" weekday {value.weekday}")
    if value.start == value.end:
        return f"{mark}{value.start}"
    grain = "" if value.granularity == "day" else f" {value.granularity}"
    return f"{mark}{value.start}..{value.end}{grain}"
