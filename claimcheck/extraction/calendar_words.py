"""Names of months, weekdays and seasons, as patterns and numbers."""

from __future__ import annotations

from typing import Final

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

MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|january|february|april|june|july|september|october|november|december)"
)
WEEKDAY = (
    r"(?-i:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
    r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
)
YEAR = r"(?:1[1-9]\d\d|20\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS[word.lower().rstrip(".")]
