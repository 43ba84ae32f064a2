"""Times of day in minutes: halves and parts of the day."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.dates.calendar_words import MONTH, WEEKDAY
from claimcheck.extraction.times.zones import ZONE

HALF = r"(?:[ap]\s\.\sm\s\.|[ap]\.\s?m\b\.?|[ap]m\b|(?<=\d\d\s)[ap]\s\.(?=\Z))"
"""A regular expression for "a.m." and "p.m."; like the others here, to be used with `re.I`."""

DAY_PART = (
    r"(?:in\sthe\s(?:(?:very\s)?(?:early|late)\s)?(?:morning|afternoon|evening)|at\snight"
    r"|(?:early|late)\smorning)"
)
"""What tells the half of the day in words."""

TAIL = rf"(?:{ZONE}\)?)?(?P<part>\s{DAY_PART}\b)?"
"""What may stand behind a time: its zone, its part of the day."""

DAY = (
    rf"(?:{WEEKDAY}(?:\s\d{{1,2}}\b)?|today|tonight|tonite|tomorrow|yesterday|(?:last|this|next|that|the\ssame)\s"
    rf"(?:morning|afternoon|evening|night|{WEEKDAY}|year|week|month)|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|{MONTH}\s(?:the\s)?(?:[a-z]+[\s-])?[a-z]{{3,10}}(?:st|nd|rd|th)|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|(?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{1,2}}(?:st|nd|rd|th))"
)
"""A word for a day."""

_PART_WORD = r"(?P<part>morning|afternoon|evening|night|tonight|tonite)\b"
_PART_AFTER = re.compile(
    rf",?\s(?:on\s)?(?:(?:this|that|tomorrow|yesterday|last|the|same|{WEEKDAY})\s){{0,2}}"
    rf"(?:(?:early|late)\s)?{_PART_WORD}",
    re.I,
)
_PART_BEFORE = re.compile(
    rf"\b{_PART_WORD}(?:\s(?:on\s|of\s)?{DAY})?,?\s?(?:(?:at|from|between|around|about|by|until|till|"
    r"after|before|since|shortly|just)\s){0,2}\Z",
    re.I,
)
_REACH = 48


class TimeOfDay(NamedTuple):
    """Minutes since midnight; `is_open` when either half of the day may be meant."""

    minutes: float
    is_open: bool = False


def day_part(match: re.Match[str]) -> str:
    """The part of the day that a match of `TAIL` shows, in lower case; may be empty."""
    return (match["part"] or "").lower()


def part_near(text: str, start: int, end: int) -> str:
    """The part of the day that stands next to [start, end), behind it or before it."""
    near = _PART_AFTER.match(text, end, end + _REACH) or _PART_BEFORE.search(
        text, max(0, start - _REACH), start
    )
    return near["part"].lower() if near else ""


def in_half(hour: int, half: str) -> int:
    """The hour, 0 to 23, of a 12-hour clock."""
    return hour % 12 + 12 * half.strip().lower().startswith("p")


def in_part(minutes: float, part: str) -> float:
    """The minutes in the part of the day that is told ("four in the afternoon")."""
    is_night = "night" in part or "nite" in part
    is_later = "noon" in part or "evening" in part or (is_night and minutes >= 300)
    is_past_noon = "morning" in part or is_night
    if is_later and minutes < 720:
        return minutes + 720
    return minutes - 720 if is_past_noon and 720 <= minutes < 780 else minutes
