"""Names of months, weekdays, seasons and days of the month, as patterns and numbers."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.tables import load_table

_MONTH_NAMES = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
    "september sept sep|october oct|november nov|december dec"
)
_DAY_NAMES = (
    "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|"
    "saturday sat|sunday sun"
)

MONTHS: Final = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.split("|"), 1)
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number for number, names in enumerate(_DAY_NAMES.split("|")) for name in names.split()
}
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each, as in the northern half of the world."""

_ONES: Final[dict[str, int]] = load_table("ordinals")["ones"]
_TENS: Final = {"twenty": 20, "thirty": 30}
_ONE = "|".join(_ONES)

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![^\W\d_])\.?)"
)
WEEKDAY = (
    r"(?-i:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
)
YEAR = r"(?:1[1-9]\d\d|2[01]\d\d)"
ORDINAL_WORD = rf"(?:(?:twenty|thirty)[\s-](?:{_ONE})|{_ONE}|thirtieth)\b"
ORDINAL = rf"(?:\d{{1,2}}\s?(?:st|nd|rd|th)\b|{ORDINAL_WORD})"
DAY = rf"(?:\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b|(?!\d))|{ORDINAL_WORD})"
"""A day of the month; use `day_number` to see whether there is one."""


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """The number of "24", "24th" or "twenty-fourth".

    Raises:
        ValueError: No month has the day.
    """
    digits = re.match(r"\d+", word)
    if digits:
        number = int(digits[0])
    else:
        *tens, one = re.split(r"[\s-]", word.lower())
        number = sum(_TENS[ten] for ten in tens) + (30 if one == "thirtieth" else _ONES[one])
    if not 1 <= number <= 31:
        raise ValueError(f"no day of a month: {word}")
    return number
