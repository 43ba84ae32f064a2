"""Times of day in minutes: halves and parts of the day."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.zones import ZONE

HALF = r"(?:[ap]\.\s?m\b\.?|[ap]m\b)"
"""A regular expression for "a.m." and "p.m."; like the others here, to be used with `re.I`."""

DAY_PART = r"(?:in\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight)"
"""What tells the half of the day in words."""

TAIL = rf"(?:{ZONE}\)?)?(?P<part>\s{DAY_PART})?"
"""What may stand behind a time: its zone, its part of the day."""


class TimeOfDay(NamedTuple):
    """Minutes since midnight; `is_open` when either half of the day may be meant."""

    minutes: int
    is_open: bool = False


def day_part(match: re.Match[str]) -> str:
    """The part of the day that a match of `TAIL` shows, in lower case; may be empty."""
    return (match["part"] or "").lower()


def in_half(hour: int, half: str) -> int:
    """The hour, 0 to 23, of a 12-hour clock."""
    return hour % 12 + 12 * half.strip().lower().startswith("p")


def in_part(minutes: int, part: str) -> int:
    """The minutes in the part of the day that is told ("four in the afternoon")."""
    is_later = "noon" in part or "evening" in part or ("night" in part and minutes >= 300)
    is_past_noon = "morning" in part or "night" in part
    if is_later and minutes < 720:
        return minutes + 720
    return minutes - 720 if is_past_noon and 720 <= minutes < 780 else minutes
