"""The cases of a date parser's suite, whose moments are written as JavaScript's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from benchmarks.quality.cases import Case, Item, Test
from benchmarks.quality.right_values import holds_day, is_minutes
from claimcheck import Claim
from claimcheck.models import ClockTimeValue, DateValue


def chrono_case(record: dict[str, Any]) -> Case | None:
    """The case of a record; None where the record cannot be judged by itself."""
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
    if not isinstance(value, ClockTimeValue):
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
