"""The peers' test suites as cases: what must be found where, and what must not be."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from math import nan
from pathlib import Path
from typing import Any

from benchmarks.quality.cases import Case, Item, Test
from benchmarks.quality.chrono import chrono_case
from benchmarks.quality.peer_units import CURRENCIES, UNITS
from benchmarks.quality.right_values import (
    is_days,
    is_length,
    is_minutes,
    is_moment,
    is_number,
    is_range,
)
from claimcheck import Claim
from claimcheck.models import (
    ClockTimeValue,
    DurationValue,
    MoneyValue,
    OrdinalValue,
    QuantityValue,
)

TIMES = ("date", "clock_time", "duration")
UNTYPED = frozenset({"set", "timezone"})
"""Recurring times ("every Friday") and zones alone are no facts to compare."""

_UNRESOLVED = ["not resolved"]
"""What a peer says of words that look like a date and are none ("feb 30")."""


def load_cases(file: Path) -> list[Case]:
    """The cases of one suite's file."""
    read = {"quantulum3": _quantulum_case, "chrono_en": chrono_case}.get(file.stem, _common_case)
    lines = file.read_text("utf-8").splitlines()
    return [case for line in lines if (case := read(json.loads(line)))]


def _common_case(record: dict[str, Any]) -> Case:
    typed = [item for item in record["expect"] if item["type"] not in UNTYPED]
    expected = [item for item in typed if item.get("v") != _UNRESOLVED]
    return Case(
        record.get("suite", "news_cases"),
        str(record["id"]),
        record["text"],
        _moment(record["ref"]),
        [Item(item["start"], item["end"], _test(item)) for item in expected],
        [(item["type"], item["start"], item["end"]) for item in record.get("forbid", ())],
        is_typed=bool(typed) or not record["expect"],
    )


def _moment(words: str | None) -> datetime | None:
    return datetime.fromisoformat(words) if words else None


def _test(item: dict[str, Any]) -> Test:
    """What a claim must say for one expected item."""
    kind = item["type"]
    if kind in ("date", "datetime", "daterange", "datetimerange", "time", "timerange"):
        return _time_test(item)
    if kind == "duration":
        seconds = item["v"] if isinstance(item["v"], list) else [item["v"]]
        return _any(lambda c: any(is_length(c, s) for s in seconds if s) and _has_mod(c, item))
    if kind == "range":
        return _range_test(item)
    if kind == "vague":
        return _any(lambda c: _is_about(c, item["lo"], item["hi"]))
    if kind in ("ordinal", "ordinal.relative"):
        return _any(lambda c: _is_rank(c, item["v"]))
    if kind == "money":
        return _money_test(item)
    if kind == "attribution":
        return _any(lambda c: bool(c.attribution and c.attribution.cue == item["verb"]))
    if kind == "polarity":
        return _any(
            lambda c: c.kind == "polarity" or c.polarity == "negated" or c.modality != "asserted"
        )
    factor, zero = (
        _worth(str(item.get("unit", "year"))) if kind in ("measure", "age") else (1.0, 0.0)
    )
    numbers = item["v"] if isinstance(item["v"], list) else [item["v"]]
    if kind == "age":
        factor /= 31557600.0
        return _any(lambda c: any(abs(_age(c) - n * factor) < 0.002 for n in numbers))
    return _any(
        lambda c: (
            any(n is not None and is_number(c, n, unit=factor, zero=zero) for n in numbers)
            and _has_mod(c, item)
        )
    )


def _any(test: Callable[[Claim], bool]) -> Test:
    return lambda claims: any(map(test, claims))


def _worth(unit: str) -> tuple[float, float]:
    """What a unit is worth; none of an unknown name is ever right."""
    worth = UNITS.get(unit.lower(), nan)
    return worth if isinstance(worth, tuple) else (worth, 0.0)


def _age(claim: Claim) -> float:
    value = claim.value
    if not isinstance(value, QuantityValue) or value.dimension != "age":
        return -1.0
    ends = [end for end in (value.interval.low, value.interval.high) if end is not None]
    return sum(ends) / len(ends)


def _is_rank(claim: Claim, ranks: Any) -> bool:
    wanted = ranks if isinstance(ranks, list) else [ranks]
    value = claim.value
    return isinstance(value, OrdinalValue) and (wanted == [None] or value.rank in wanted)


def _is_about(claim: Claim, low: float, high: float) -> bool:
    value = claim.value
    if not isinstance(value, QuantityValue) or value.stated != "vague":
        return False
    ends = value.interval.low or 0, value.interval.high or high
    return low <= sum(ends) / 2 <= high * 2 and ends[0] <= (low + high) / 2 <= ends[1]


def _has_mod(claim: Claim, item: dict[str, Any]) -> bool:
    """Whether "over", "about" and the like were kept."""
    value = claim.value
    if "mod" not in item or not isinstance(
        value, QuantityValue | MoneyValue | DurationValue | ClockTimeValue
    ):
        return True
    mod, interval = item["mod"], value.interval
    if mod in ("~", "~<", "~>"):
        return value.stated == "approximate"
    return value.stated == "bound" and (interval.low if ">" in mod else interval.high) is not None


def _money_test(item: dict[str, Any]) -> Test:
    codes, factor = CURRENCIES.get((item.get("unit") or item["cur"]).lower(), ((), nan))
    amounts = item["v"] if isinstance(item["v"], list) else [item["v"]]

    def is_right(claim: Claim) -> bool:
        value = claim.value
        is_amount = isinstance(value, MoneyValue) and value.currency in codes
        is_right = any(
            amount is not None and is_number(claim, amount * factor) for amount in amounts
        )
        return is_amount and is_right and _has_mod(claim, item)

    return _any(is_right)


def _range_test(item: dict[str, Any]) -> Test:
    kind = item.get("of", "number")
    if kind == "date":
        first, last = date.fromisoformat(item["lo"]), date.fromisoformat(item["hi"])
        return _any(lambda c: is_days(c, first, last + timedelta(days=1)))
    ranges = item.get("rv") or [[item["lo"], item["hi"]]]
    if kind == "duration":
        return _any(lambda c: _spans(c, *ranges[0]))
    return _any(lambda c: any(is_range(c, low, high) for low, high in ranges))


def _spans(claim: Claim, low: float, high: float) -> bool:
    value = claim.value
    if not isinstance(value, DurationValue):
        return False
    ends = value.interval.low or 0.0, value.interval.high or 0.0
    return all(abs(a - b) < 0.05 * b for a, b in zip(ends, (low, high), strict=True))


def _time_test(item: dict[str, Any]) -> Test:
    """Any of the readings of a date or time that a case gives."""
    values = item.get("v", ())
    ends = item.get("rv") or [
        (value, item.get("hi", value))
        for value in (values if isinstance(values, list) else [values])
    ]
    tests = [_stretch_test(item, low, high) for low, high in ends]
    return lambda claims: any(test(claims) for test in tests)


def _stretch_test(item: dict[str, Any], low: str | None, high: str | None) -> Test:
    kind = item["type"]
    if low is None and high is None:
        return _any(lambda c: c.kind in TIMES)
    if kind in ("time", "timerange"):
        begins, ends = (time.fromisoformat(end) if end else None for end in (low, high))
        return _any(lambda c: is_minutes(c, begins, ends) and _has_mod(c, item))
    if kind in ("date", "daterange"):
        first, last = (date.fromisoformat(end) if end else None for end in (low, high))
        if first and first == last:
            last = first + timedelta(days=1)
        return _any(lambda c: is_days(c, first, last))
    start, stop = (datetime.fromisoformat(end) if end else None for end in (low, high))
    return lambda claims: is_moment(claims, start, stop)


def _quantulum_case(record: dict[str, Any]) -> Case:
    items, at, text = [], 0, record["text"].lower()
    for item in record["expect"]:
        at = max(text.find(item["surface"].lower(), at), 0)
        end = at + len(item["surface"])
        items.append(Item(at, end, _quantulum_test(item)))
        at = end
    return Case("quantulum3", str(record["id"]), record["text"], None, items, [])


def _quantulum_test(item: dict[str, Any]) -> Test:
    unit = item["unit"].lower()
    reach = item.get("uncertainty") or 0.0
    low, high = item["value"] - reach, item["value"] + reach
    if unit in CURRENCIES:
        codes, factor = CURRENCIES[unit]
        return _any(
            lambda c: (
                isinstance(c.value, MoneyValue)
                and c.value.currency in codes
                and (is_range(c, low, high, unit=factor) or is_number(c, low * factor))
            )
        )
    factor, zero = _worth(unit)
    if factor in (86400.0, 604800.0, 2629800.0, 31557600.0) and not reach:
        return _any(lambda c: is_length(c, low * factor) or is_number(c, low * factor))
    return _any(
        lambda c: (
            is_range(c, low * factor + zero, high * factor + zero)
            or (not reach and is_number(c, low, unit=factor, zero=zero))
        )
    )
