"""Times with how long it lasts from then on: "from 10 a.m. for three hours"."""

from __future__ import annotations

import re

from claimcheck.extraction.found import Found
from claimcheck.extraction.times.lengths import Length
from claimcheck.models import ClockTimeValue, Interval

_FOR = re.compile(r"\sfor\s(?:a\sfurther\s)?")
_FROM = re.compile(r"\s(?:from|starting|beginning)\s(?:at\s)?")
_TIMES = frozenset({"hour", "minute"})


def lengthened(text: str, times: list[Found], lengths: list[Length]) -> list[Found]:
    """The clock times, those that are told with a length made stretches."""
    if not times or not lengths:
        return times
    return [_lengthened(text, time, lengths) for time in times]


def _lengthened(text: str, time: Found, lengths: list[Length]) -> Found:
    value = time.value
    if not isinstance(value, ClockTimeValue) or value.stated != "exact" or value.is_12_hour:
        return time
    for length in lengths:
        if length.smallest not in _TIMES or length.value.stated != "exact":
            continue
        is_behind = _FOR.fullmatch(text, time.end, length.start)
        is_before = _FROM.fullmatch(text, length.end, time.start)
        if is_behind or (is_before and text[: length.start].endswith("for ")):
            start, end = min(time.start, length.start), max(time.end, length.end)
            return Found(start, end, _stretch(value, length))
    return time


def _stretch(value: ClockTimeValue, length: Length) -> ClockTimeValue:
    low, seconds = value.interval.low or 0, length.value.interval.high or 0
    interval = Interval(low=low, high=low + min(seconds / 60, 1440))
    return value.model_copy(update={"interval": interval, "stated": "range"})
