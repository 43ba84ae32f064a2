"""Clock times with their zones and ranges of them: "1300 GMT", "from 9 to 5", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.clock_evidence import (
    SPANNING,
    is_by_a_day,
    is_placed,
    is_stretch,
    may_hold_times,
)
from claimcheck.extraction.times.clock_points import LEADS, Point, find_points
from claimcheck.extraction.times.day_times import DAY, TimeOfDay, in_part, part_near
from claimcheck.extraction.times.zones import utc_offset_min
from claimcheck.models import ClockTimeValue, Interval, Stated
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("clock_times")
_MODIFIERS: dict[str, str] = _TABLE["modifiers"]
_SUFFIXES: dict[str, str] = _TABLE["suffixes"]
_LONGEST_MODIFIER = max(words.count(" ") + 1 for words in _MODIFIERS)
_SUFFIX = re.compile(rf",?\s(?P<words>{alternatives(_SUFFIXES)})\b", re.I)
_STATED: dict[str, Stated] = {"": "exact", "<=": "bound", ">=": "bound"}

_JOIN = re.compile(
    rf"\s?[-–—]\s?|-to-|(?P<day>\s{DAY})?,?\s(?P<word>to|until|till|through|thru|and)\s(?:at\s|about\s|around\s)?",
    re.I,
)
_STEP = re.compile(r"(five|ten)\sto\s(\w+)", re.I)
_NEAR_MINUTES = 20
"""How far "around" and "shortly after" reach."""


def find_clock_times(view: SentenceView) -> Iterator[Found]:
    """The clock times of a sentence; impossible ones ("25:61") have no value."""
    if not may_hold_times(view):
        return
    points = list(find_points(view))
    i = 0
    while i < len(points):
        pair = points[i : i + 2]
        if len(pair) == 2 and (found := _range(view, *pair)):
            i += 1
        else:
            found = _single(view, points[i])
        i += 1
        if found:
            yield found


def _range(view: SentenceView, first: Point, last: Point) -> Found | None:
    """The stretch between two times that a dash or "to" joins."""
    join = _JOIN.fullmatch(view.text, first.end, last.start)
    if not join or not (first.time and last.time) or len({first.zone, last.zone, ""}) > 2:
        return None
    lead = view.word_before(first.start)
    if (join["word"] or "").lower() == "and" and lead != "between":
        return None
    if not is_stretch(view, first, last, lead):
        return None
    part = "" if first.has_half or last.has_half else part_near(view.text, first.start, last.end)
    low, high, is_open = _stretch(first, last, part)
    if not low < high:
        return None
    start = first.start
    if lead in SPANNING:
        start = view.starts[view.index_at(start) - 1]
    zone = last.zone or first.zone
    end = first.end if join["day"] else last.end  # the day between them is a date's
    return _timed(start, end, Interval(low=low, high=high), "range", zone, is_open=is_open)


def _stretch(first: Point, last: Point, part: str) -> tuple[float, float, bool]:
    """The ends of a range in minutes; its later end may lie on the next day."""
    low, high = (point.time.minutes if point.time else 0 for point in (first, last))
    if part:
        low = in_part(low, part)
    elif last.has_half and not first.has_half and 60 <= low < 780:
        pm = low % 720 + (720 if high >= 720 else 0)
        low = pm if pm < high else (pm - 720) % 1440
    step = 1440 if last.has_half else 720
    is_open = not (part or first.has_half or last.has_half) and low < high
    while high <= low:
        high += step
    return low, high, is_open and all(p.time and p.time.is_open for p in (first, last))


def _single(view: SentenceView, point: Point) -> Found | None:
    """One time, where it is sure or what stands around it shows that it is one."""
    lead = view.word_before(point.start)
    if point.time is None:
        is_meant = point.is_sure or point.has_half or lead in LEADS
        return Found(point.start, point.end, None) if is_meant else None
    if found := _step_as_range(view, point, lead):
        return found
    if not point.is_sure and not is_placed(view, point, lead):
        return None
    minutes, is_open = point.time
    if not point.has_half and (part := part_near(view.text, point.start, point.end)):
        minutes, is_open = in_part(minutes, part), False
    return _modified(view, point, TimeOfDay(minutes, is_open))


def _step_as_range(view: SentenceView, point: Point, lead: str) -> Found | None:
    """From five to seven: a range, where "at five to seven" is one time."""
    ends = _STEP.fullmatch(view.text, point.start, point.end)
    is_span = lead in SPANNING or (lead not in LEADS and is_by_a_day(view, point.start, point.end))
    if point.is_sure or not ends or not is_span:
        return None
    low, high = (60.0 * (parse_number(word) or (0, 0))[0] for word in ends.groups())
    start = view.starts[view.index_at(point.start) - 1] if lead in SPANNING else point.start
    interval = Interval(low=low, high=high if low < high else high + 720)
    return _timed(start, point.end, interval, "range", "", is_open=low < high)


def _modified(view: SentenceView, point: Point, time: TimeOfDay) -> Found:
    start, sign = _modifier_before(view, point.start)
    end = point.end
    if not sign and (suffix := _SUFFIX.match(view.text, end)):
        sign, end = _SUFFIXES[" ".join(suffix["words"].lower().split())], suffix.end()
    low = high = time.minutes
    if low == 0 and ("<" in sign):
        low = high = 1440  # the midnight that ends the day
    if sign == "<=":
        low = 0
    elif sign == ">=":
        high = 1440
    elif sign:
        low -= 0 if sign == "~>" else _NEAR_MINUTES
        high += 0 if sign == "~<" else _NEAR_MINUTES
    interval = Interval(low=max(low, 0), high=min(high, 1440))
    stated = _STATED.get(sign, "approximate")
    return _timed(start, end, interval, stated, point.zone, is_open=time.is_open)


def _timed(
    start: int, end: int, interval: Interval, stated: Stated, zone: str, *, is_open: bool
) -> Found:
    value = ClockTimeValue(
        interval=interval,
        stated=stated,
        resolution=1,
        zone=zone,
        utc_offset_min=utc_offset_min(zone, None),
        is_12_hour=is_open,
    )
    return Found(start, end, value)


def _modifier_before(view: SentenceView, at: int) -> tuple[int, str]:
    i = view.index_at(at)
    for n in range(min(_LONGEST_MODIFIER, i), 0, -1):
        words = " ".join(view.lowers[i - n : i])
        if words in _MODIFIERS:
            return view.starts[i - n], _MODIFIERS[words]
    return at, ""
