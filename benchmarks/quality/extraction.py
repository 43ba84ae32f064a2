"""How well typed values are read, on the peers' own test suites and on hand-made news cases.

    python -m benchmarks.quality.extraction ../shared/bench/extraction [--failures currency]

A case passes when every expected item has a claim with an overlapping span and the right value;
"strict" also wants no further claim of the suite's kinds. A case that expects nothing passes when
nothing of these kinds is found. Items of kinds that claimcheck does not type (recurring times,
bare time zones) are no part of the score.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from math import nan
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quality.peer_units import CURRENCIES, UNITS
from benchmarks.quality.right_values import (
    holds_day,
    is_days,
    is_length,
    is_minutes,
    is_moment,
    is_number,
    is_range,
)
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck import Article, Claim, extract_claims
from claimcheck.models import (
    ClockTimeValue,
    DateValue,
    DurationValue,
    MoneyValue,
    OrdinalValue,
    QuantityValue,
)

Test = Callable[[Sequence[Claim]], bool]

TIMES = ("date", "clock_time", "duration")
SUITES = {
    "recognizers_Number": (("quantity",), "93 % strict"),
    "recognizers_NumberRange": (("quantity", "money", "percent"), "60 %"),
    "recognizers_Percent": (("percent",), "85 % strict"),
    "recognizers_Currency": (("money",), "86 % strict"),
    "recognizers_Dimension": (("measure",), "89 % strict"),
    "recognizers_Temperature": (("temperature",), "–"),
    "recognizers_Age": (("age",), "100 % strict"),
    "recognizers_Ordinal": (("ordinal",), "60 %"),
    "recognizers_OrdinalSuppr": (("ordinal",), "–"),
    "recognizers_DateTime": (TIMES, "68 %"),
    "quantulum3": (("quantity", "money", "percent", "duration"), "85 %"),
    "chrono_en": (("date", "clock_time"), "75 % found, none wrongly"),
    "news_cases": ((), "90 %"),
}
"""The kinds of each suite, and what was asked."""

UNTYPED = frozenset({"set", "timezone"})
"""Recurring times ("every Friday") and zones alone are no facts to compare."""

_OTHER_MODELS = frozenset({"count", "number", "times", "age", "temperature"})
"""Dimensions that the peers read with other models than the one for dimensions."""
_UNRESOLVED = ["not resolved"]
"""What a peer says of words that look like a date and are none ("feb 30")."""


class Item(NamedTuple):
    """What a case expects at [start, end): `is_right` looks at the claims that overlap it."""

    start: int
    end: int
    is_right: Test


class Case(NamedTuple):
    """One text of a suite with all that has to be found in it, and what must not be."""

    suite: str
    name: str
    text: str
    published: datetime | None
    items: list[Item]
    forbidden: list[tuple[str, int, int]]
    is_typed: bool = True


class Outcome(NamedTuple):
    """What was read of a case."""

    case: Case
    claims: list[Claim]
    found: bool
    right: bool
    extra: bool


def main() -> None:
    """Score every suite in a folder; `--failures` prints the cases of one that fail."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--failures", metavar="NAME", help="print failing cases of these suites")
    add_out_option(parser)
    args = parser.parse_args()
    rows: list[tuple[str, ...]] = []
    for name, (kinds, asked) in SUITES.items():
        file = args.folder / f"{name}.jsonl"
        if not file.exists():
            continue
        outcomes = [_outcome(case, kinds) for case in load_cases(file)]
        rows += _rows(name, outcomes, asked)
        if args.failures and args.failures.lower() in name.lower():
            _print_failures(outcomes)
    header = ("suite", "cases", "all found", "right", "right, strict", "asked")
    publish("Typed values on the peers' suites", [markdown_table(header, rows)], args.out)


def _rows(name: str, outcomes: Sequence[Outcome], asked: str) -> Iterator[tuple[str, ...]]:
    typed = [outcome for outcome in outcomes if outcome.case.is_typed]
    parts = {name: typed}
    if name == "chrono_en":
        parts = {
            f"{name}, positive": [o for o in typed if o.case.items],
            f"{name}, negative": [o for o in typed if not o.case.items],
        }
    for part, of_part in parts.items():
        yield (
            part,
            str(len(of_part)),
            _share(sum(o.found for o in of_part), len(of_part)),
            _share(sum(o.right for o in of_part), len(of_part)),
            _share(sum(o.right and not o.extra for o in of_part), len(of_part)),
            asked,
        )


def _share(n: int, of: int) -> str:
    return f"{100 * n / of:.0f} % ({n}/{of})" if of else "–"


def _outcome(case: Case, kinds: Sequence[str]) -> Outcome:
    article = Article(id="case", text=case.text, published=case.published)
    claims = extract_claims(article) if case.text.strip() else []
    near = [[claim for claim in claims if _overlap(claim, item)] for item in case.items]
    of_kind = [claim for claim in claims if _is_of(claim, kinds)]
    is_wrong = any(_is_forbidden(claim, case) for claim in claims)
    used = {claim.id for overlapping in near for claim in overlapping}
    extra = any(claim.id not in used for claim in of_kind)
    if not case.items:
        passed = not of_kind and not is_wrong
        return Outcome(case, claims, passed, passed, extra)
    right = all(item.is_right(c) for item, c in zip(case.items, near, strict=True))
    return Outcome(case, claims, all(near), right and not is_wrong, extra)


def _overlap(claim: Claim, item: Item) -> bool:
    return claim.value_span.start_char < item.end and claim.value_span.end_char > item.start


def _is_of(claim: Claim, kinds: Sequence[str]) -> bool:
    value = claim.value
    if isinstance(value, QuantityValue):
        is_measure = value.dimension not in _OTHER_MODELS
        return value.dimension in kinds or ("measure" if is_measure else "quantity") in kinds
    return claim.kind in kinds


def _is_forbidden(claim: Claim, case: Case) -> bool:
    same = {"number": "quantity", "measure": "quantity", "time": "clock_time"}
    return any(
        same.get(kind, kind) == claim.kind and _overlap(claim, Item(start, end, bool))
        for kind, start, end in case.forbidden
    )


def _print_failures(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.right or outcome.extra:
            verdict = "extra" if outcome.right else "wrong" if outcome.found else "missed"
            print(f"{verdict} {outcome.case.suite} {outcome.case.name}: {outcome.case.text!r}")
            for claim in outcome.claims:
                words = outcome.case.text[claim.value_span.start_char : claim.value_span.end_char]
                print(f"    {words!r}: {claim.value!r}")


def load_cases(file: Path) -> list[Case]:
    """The cases of one suite's file."""
    read = {"quantulum3": _quantulum_case, "chrono_en": _chrono_case}.get(file.stem, _common_case)
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


def _chrono_case(record: dict[str, Any]) -> Case | None:
    suite, text = record["suite"], record["text"]
    name = suite.partition("/")[2]
    if "expect" in record:
        return Case("chrono", name, text, None, [], [])
    if record["start"].get("year", 1) < 1:
        return None  # before what datetime holds
    if not record["ref"] and "year" in record["start"] and not re.search(r"\d{4}", text):
        return None  # the record has lost the day from which it counts
    match = record["match"] or text.strip()
    at = max(text.find(match), 0)
    item = Item(at, at + len(match), _chrono_test(record))
    return Case("chrono", name, text, _reference(record["ref"]), [item], [])


def _reference(words: str | None) -> datetime | None:
    """The reference of a case: JavaScript's numbers, or "Tue Aug 2 2022"."""
    if words and (match := re.fullmatch(r'"(?:\w{3} )?(\w{3} \d+ \d{4})(?: 12:00:00)?"', words)):
        return datetime.strptime(match[1], "%b %d %Y")
    return _from_javascript(words)


def _from_javascript(words: str | None) -> datetime | None:
    """A moment as the arguments of JavaScript's Date: months count from 0, perhaps as "10 - 1"."""
    if not words or not re.fullmatch(r"\d+\s*,[\d\s,-]+", words):
        return None
    year, month, *rest = (_difference(part) for part in words.split(","))
    day, hour, minute, second = (*rest, *(1, 0, 0, 0)[len(rest) :])[:4]
    start = datetime(year + month // 12, month % 12 + 1, 1)
    return start + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second)


def _difference(words: str) -> int:
    first, *rest = (int(part) for part in words.split("-"))
    return first - sum(rest)


def _chrono_test(record: dict[str, Any]) -> Test:
    """The day and the time of its start, as far as the suite's record tells them.

    Where the record gives a whole moment, that counts. What the words do not tell was filled in
    by the peer: a time that is noon or the reference's own, and the day of a time alone.
    """
    start: dict[str, int] = record["start"]
    moment = _from_javascript(record["date"])
    day: date | None = moment.date() if moment else None
    if day is None and {"year", "month", "day"} <= set(start):
        day = date(start["year"], start["month"], start["day"])
    reference = _reference(record["ref"])
    minute = _time_of(start, moment, reference)
    is_near = bool(day and reference and abs((day - reference.date()).days) <= 1)

    def is_right(claims: Sequence[Claim]) -> bool:
        is_day = day is None or any(_is_on_day(c, day, is_near=is_near) for c in claims)
        is_time = minute is None or any(_starts_at(c, minute) for c in claims)
        weekday = start.get("weekday")
        is_weekday = day is not None or weekday is None or any(_is_on(c, weekday) for c in claims)
        return bool(claims) and is_day and is_time and is_weekday

    return is_right


def _is_on_day(claim: Claim, day: date, *, is_near: bool) -> bool:
    """Whether a claim is of a day; a time of no stated day may be one of those near."""
    if isinstance(claim.value, ClockTimeValue):
        return claim.value.on == day or (is_near and claim.value.on is None)
    return holds_day(claim, day)


def _time_of(
    start: dict[str, int], moment: datetime | None, reference: datetime | None
) -> time | None:
    if start.get("hour") is None:
        return None
    told = time(start["hour"], start.get("minute", 0), start.get("second", 0))
    if moment and "minute" in start:
        told = moment.time()
    is_noon = told == time(12) and "minute" not in start
    is_reference = reference is not None and told == reference.time()
    return None if is_noon or is_reference else told


def _starts_at(claim: Claim, moment: time) -> bool:
    value = claim.value
    if isinstance(value, DurationValue) or not isinstance(value, ClockTimeValue):
        return False
    low = value.interval.low
    minutes = moment.hour * 60 + moment.minute
    shifts = (0, 720) if value.is_12_hour else (0,)
    is_start = low is not None and any(int(low) + s == minutes for s in shifts)
    return is_start or is_minutes(claim, moment, moment)


def _is_on(claim: Claim, weekday: int) -> bool:
    """Whether a claim names a weekday; 0 is Sunday."""
    value = claim.value
    return isinstance(value, DateValue) and value.weekday == (weekday - 1) % 7


if __name__ == "__main__":
    main()
