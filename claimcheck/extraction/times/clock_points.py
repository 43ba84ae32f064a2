"""Single times of day as they stand in a text, sure ones and bare hours that only may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.day_times import HALF, TAIL, TimeOfDay, day_part, in_half, in_part
from claimcheck.extraction.times.spoken_times import SPOKEN, SPOKEN_START, read_spoken
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("clock_times")
_MONEY_WORDS = frozenset(_TABLE["money"])
_BEFORE_VERSES = frozenset(_TABLE["before_verses"])
LEADS = frozenset(_TABLE["leads"])
"""Words that a time follows."""

_ABBREVIATIONS = map(str.upper, load_table("zones")["abbreviations"])
_MILITARY_MARK = (
    r"(?=\s?(?:hrs\b|hours\b|h\b|local\b"
    rf"|(?-i:(?:{alternatives(_ABBREVIATIONS)})\b|[A-Z][a-z]{{2,20}}\stime)))"
)
_DIGITAL = (
    rf"(?P<hour>\d{{1,2}})(?:(?:\s[:.]\s|[:.])(?P<minute>\d\d)(?:(?:\s:\s|:)[0-5]\d)?|(?P<close>[0-5]\d))?"
    rf"(?:\s?(?P<half>{HALF})|(?-i:(?P<letter>[ap]))\b(?![.’'-]\w))"
    r"|(?P<hour24>\d{1,2})(?::|\s:\s)(?P<minute24>\d\d)(?:(?:\s:\s|:)[0-5]\d(?:\.\d+)?)?(?![\d:])(?:\s?(?:hrs|hours)\b)?"
    r"|(?P<french>\d{1,2}h[0-5]\d)\b"
    rf"|(?P<military>[0-2]\d[0-5]\d){_MILITARY_MARK}(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?P<four>[0-2]\d[0-5]\d(?=(?:\s?[-–]\s?|\s(?:to|and|until)\s)[0-2]\d[0-5]\d\s?(?:hrs|hours|h|GMT|UTC)\b)"
    r"|(?:0\d|(?<=0\d\d\d[-–])[12]\d)[0-5]\d)\b(?![.,:/]\d)"
    r"|(?P<dotted>(?:0?[1-9]|[12]\d)\.[0-5]\d)(?![\d.%:]|\s?(?:per\s?cent|percent|[mb]illion|[mb]n)\b)"
    r"|(?P<bare>\d{1,2})(?![\d%]|[.,:/]\d|st\b|nd\b|rd\b|th\b|[a-z])"
)
_ZONED = r"(?=(?-i:Z|GMT|UTC|BST|CET|EST|EDT)\b)"
# "(?=[…])" names the first letters that can match: most places are passed over at once.
_POINT = re.compile(
    rf"(?=[\daefhmnoqst])(?:\b(?<![.,:$€£¥/#°+])|(?<=\dT))(?=\d|{SPOKEN_START})"
    rf"(?:{SPOKEN}|{_DIGITAL})(?:(?!\w)|{_ZONED}){TAIL}",
    re.I,
)
_AFTER_HALF = re.compile(r"\d\s?[ap]m[-–]\Z", re.I)
_SURE = ("half", "military", "noon", "clock", "spelled")


class Point(NamedTuple):
    """A time of day at [start, end) of a sentence, with its zone and part of the day.

    Attributes:
        core_end: Where it ends without zone and part.
        time: None for what no clock shows ("25:61").
        is_sure: It is a time whatever stands around it.
        is_bare: Nothing but a number ("7", "seven").
        has_half: The text tells the half of the day.
    """

    start: int
    core_end: int
    end: int
    time: TimeOfDay | None
    is_sure: bool
    is_bare: bool
    has_half: bool
    zone: str
    part: str


def find_points(view: SentenceView) -> Iterator[Point]:
    """All that may be a time of day, left to right."""
    for match in _POINT.finditer(view.text):
        point = _read(view, match)
        if point and not _hangs_on(view.text, point):
            yield point


def _read(view: SentenceView, match: re.Match[str]) -> Point | None:
    if match["letter"] and view.has_any(_MONEY_WORDS):
        return None  # "at 8p a share"
    is_spoken = match["step"] or match["noon"] or match["clock"] or match["spelled"]
    time = read_spoken(match) if is_spoken or match["told"] or match["word"] else _digital(match)
    if time is None and not (match["hour24"] or _is_near_miss(match) or match["clock"]):
        return None
    part = day_part(match)
    if time and part:
        minutes = in_part(time.minutes, part)
        time = TimeOfDay(minutes)
    is_sure = any(match[name] for name in _SURE) or _is_certain(view, match)
    end = match.end()
    if view.text[end - 1] == ")" and "(" not in match[0]:
        end -= 1
    core_end = match.start("part") if match["part"] else end
    return Point(
        match.start(),
        core_end,
        end,
        time,
        is_sure,
        is_bare=bool(match["bare"] or match["word"]),
        has_half=_has_half(match, time),
        zone=match["zone"] or "",
        part=part,
    )


def _is_near_miss(match: re.Match[str]) -> bool:
    """Whether a half of the day stands behind what is no hour of it: "13 p.m."."""
    return bool(match["half"]) and int(match["hour"]) <= 24


def _has_half(match: re.Match[str], time: TimeOfDay | None) -> bool:
    if match["half"] or match["letter"] or match["spelled_half"] or match["part"]:
        return True
    if time is None or time.is_open or match["bare"]:
        return False
    return not (match["hour24"] and 600 <= time.minutes < 780 and not match["zone"])


def _is_certain(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether the way it is written leaves no doubt: "14:05", "a quarter to six"."""
    if match["hour24"]:
        if match["zone"] or match["part"]:
            return True
        return len(match["hour24"]) == 2 and view.word_before(match.start()) not in _BEFORE_VERSES
    if match["step"]:
        is_count = match["way"].lower() == "to" and match["step"].lower() in _COUNTS
        return not is_count or bool(match["zone"] or match["part"] or match["of_end"])
    if match["french"]:
        return match["french"][1] != "h"  # "1h30" may be a length
    return bool((match["dotted"] and match["zone"]) or (match["letter"] and match["minute"]))


_COUNTS = frozenset({"twenty-five", "twenty", "fifteen", "ten", "five"})


def _digital(match: re.Match[str]) -> TimeOfDay | None:
    if half := match["half"] or match["letter"]:
        hour, minute = int(match["hour"]), int(match["minute"] or match["close"] or 0)
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return TimeOfDay(in_half(hour, half) * 60 + minute)
    shown = match["french"] or match["military"] or match["four"] or match["dotted"]
    digits = re.sub(r"\D", "", shown or "")
    if match["hour24"]:
        digits = match["hour24"] + match["minute24"]
    if match["bare"]:
        digits = match["bare"] + "00"
    hour, minute = int(digits[:-2]), int(digits[-2:])
    if minute > 59 or hour * 60 + minute > 1440:
        return None
    is_padded = digits.startswith("0") or bool(match["military"] or match["french"])
    is_24_hour = is_padded or (match["hour24"] and (hour > 9 or match["zone"]))
    return TimeOfDay(hour * 60 + minute, is_open=not is_24_hour and 1 <= hour <= 12)


def _hangs_on(text: str, point: Point) -> bool:
    """Whether a dash ties a bare number to a word before it: "covid-19", "F-16"."""
    at = point.start
    is_tied = at > 1 and text[at - 1] in "-–" and text[at - 2].isalpha()
    return is_tied and not point.is_sure and not _AFTER_HALF.search(text, max(0, at - 6), at)
