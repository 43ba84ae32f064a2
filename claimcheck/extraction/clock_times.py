"""Clock times with their zones: "1300 GMT", "6 p.m. local time", "half past seven", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.extraction.day_times import HALF, TAIL, TimeOfDay, day_part, in_half, in_part
from claimcheck.extraction.found import Found
from claimcheck.extraction.spoken_times import TIME_LEADS, find_spoken_times
from claimcheck.extraction.views import SentenceView
from claimcheck.extraction.zones import utc_offset_min
from claimcheck.models import ClockTimeValue, Interval, Stated

_JOIN = r"(?P<join>\s?[-–]\s?|\sto\s|\sand\s)"
_MILITARY_MARK = (
    r"(?=\s?(?:hrs\b|hours\b|h\b|local\b|(?-i:GMT|UTC|[A-Z]{3,4}\b|[A-Z][a-z]{2,20}\stime)))"
)

_DIGITAL = re.compile(
    rf"(?<![\d.:,$€£/-])(?:(?P<first>\d{{1,2}}(?:[:.][0-5]\d)?)\s?(?P<first_half>{HALF})?{_JOIN})?"
    rf"(?:(?P<hour>\d{{1,2}})(?:(?:\s:\s|[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>{HALF})"
    r"|(?P<hour24>\d{1,2})(?::|\s:\s)(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:hrs|hours)\b)?"
    r"|(?P<dotted>(?:[01]?\d|2[0-3])\.[0-5]\d)(?=\s?(?-i:GMT|UTC|BST|CET|CEST|EST|EDT)\b)"
    rf"|(?P<military>[0-2]\d[0-5]\d){_MILITARY_MARK}(?:\s?(?:hrs|hours|h)\b)?){TAIL}",
    re.I,
)
_DIGITAL_TRIGGER = re.compile(r"\d\s?[ap]\.?m|\d\s?[:.]\s?[0-5]\d|[0-2]\d[0-5]\d\s?[a-z]", re.I)
_MODIFIERS: dict[str, Stated] = {
    "shortly after": "approximate",
    "just after": "approximate",
    "soon after": "approximate",
    "shortly before": "approximate",
    "just before": "approximate",
    "around": "approximate",
    "about": "approximate",
    "nearly": "approximate",
    "almost": "approximate",
    "by": "bound",
    "before": "bound",
    "after": "bound",
    "until": "bound",
}
_SHORT_OF = frozenset({"nearly", "almost"})
_NEAR_MINUTES = 20
"""How far "around" and "shortly after" reach."""


def find_clock_times(view: SentenceView) -> Iterator[Found]:
    """The clock times of a sentence; impossible ones ("25:61") give none."""
    if view.has_digit and _DIGITAL_TRIGGER.search(view.text):
        for match in _DIGITAL.finditer(view.text):
            if found := _digital(view, match):
                yield found
    for match, time in find_spoken_times(view):
        yield _found(view, match, match.start(), time)


def on_day(value: ClockTimeValue, day: date | None, *, published: date | None) -> ClockTimeValue:
    """The time with its day, and the offset that its zone had then.

    Where the text gives no day, the zone is taken as on the day of publication.
    """
    offset = value.utc_offset_min
    if offset is None and value.zone:
        offset = utc_offset_min(value.zone, day or published)
    return value.model_copy(update={"on": day, "utc_offset_min": offset})


def _digital(view: SentenceView, match: re.Match[str]) -> Found | None:
    time = _second(match)
    if time is None or not _is_time_of_day(view, match):
        return None
    first = _first(view, match, time)
    if first is not None and first < time.minutes:
        interval = Interval(low=first, high=time.minutes)
        start = match.start()
        if view.word_before(start) in ("between", "from"):
            start = view.starts[view.index_at(start) - 1]
        return _with_zone(match, start, interval, "range", is_open=time.is_open)
    start = match.end("join") if match["join"] else match.start()
    return _found(view, match, start, time)


def _is_time_of_day(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "2:14" alone is no verse, score or race time: it follows "at" and the like."""
    is_alone = match["hour24"] and not (match["zone"] or match["part"] or match["first"])
    if not is_alone or len(match["hour24"]) == 2:
        return True
    return view.word_before(match.start()) in TIME_LEADS


def _second(match: re.Match[str]) -> TimeOfDay | None:
    """The time that a match shows, or the later end of its range."""
    if match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        return TimeOfDay(in_half(hour, match["half"]) * 60 + int(match["minute"] or 0))
    digits = re.sub(r"\D", "", match["military"] or match["dotted"] or "")
    if not digits:
        digits = match["hour24"] + match["minute24"]
    minutes = int(digits[:-2]) * 60 + int(digits[-2:])
    return TimeOfDay(in_part(minutes, day_part(match))) if minutes <= 1440 else None


def _first(view: SentenceView, match: re.Match[str], second: TimeOfDay) -> int | None:
    """The earlier end of a range; None when the match shows a single time."""
    if not match["first"]:
        return None
    is_between = view.word_before(match.start()) in ("between", "from")
    if "and" in match["join"] and not is_between:
        return None
    hour, _, minute = match["first"].replace(".", ":").partition(":")
    half = match["first_half"] or match["half"]
    if not match["half"] and not minute:
        return None  # "2 - 14:30"
    if not half:
        return int(hour) * 60 + int(minute or 0)
    if not 1 <= int(hour) <= 12:
        return None
    minutes = in_half(int(hour), half) * 60 + int(minute or 0)
    is_later = not match["first_half"] and minutes >= second.minutes >= 720
    return minutes - 720 if is_later else minutes


def _found(view: SentenceView, match: re.Match[str], start: int, time: TimeOfDay) -> Found:
    start, modifier = _modifier_before(view, start)
    stated = _MODIFIERS.get(modifier, "exact")
    low = high = time.minutes
    if low == 0 and (modifier.endswith("before") or modifier in _SHORT_OF):
        low = high = 1440  # the midnight that ends the day
    if stated == "bound":
        low, high = (low, 1440) if modifier == "after" else (0, high)
    elif stated == "approximate":
        low -= 0 if modifier.endswith("after") else _NEAR_MINUTES
        high += 0 if modifier.endswith("before") or modifier in _SHORT_OF else _NEAR_MINUTES
    interval = Interval(low=max(low, 0), high=min(high, 1440))
    return _with_zone(match, start, interval, stated, is_open=time.is_open)


def _with_zone(
    match: re.Match[str], start: int, interval: Interval, stated: Stated, *, is_open: bool
) -> Found:
    zone = match["zone"] or ""
    value = ClockTimeValue(
        interval=interval,
        stated=stated,
        resolution=1,
        zone=zone,
        utc_offset_min=utc_offset_min(zone, None),
        is_12_hour=is_open,
    )
    is_unopened = match[0].endswith(")") and "(" not in match[0]
    return Found(start, match.end() - is_unopened, value)


def _modifier_before(view: SentenceView, at: int) -> tuple[int, str]:
    i = view.index_at(at)
    for n in (3, 2, 1):
        words = " ".join(view.lowers[max(0, i - n) : i])
        if n <= i and words in _MODIFIERS:
            return view.starts[i - n], words
    return at, ""
