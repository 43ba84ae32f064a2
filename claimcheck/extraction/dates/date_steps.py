"""Steps over the calendar: so many days, weeks, months or years from a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from claimcheck.extraction.dates.date_values import Draft, day_draft
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.models import DateValue, Granularity

_NUMBER = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
)
COUNT = rf"(?:(?:a\s)?few|several|(?:a\s)?couple(?:\sof)?|half\san?|an?|{_NUMBER}|\d{{1,4}})"
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
MORE = rf"(?P<more>(?:(?:,|\sand|,\sand)?\s{COUNT}\s{UNIT}\b){{0,3}})"
"""Further units behind a first: "two years, one month and 21 days"."""

_VAGUE = {"few": (2, 9), "several": (3, 10), "couple": (2, 3)}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_REACH_DAYS = {
    "day": 0, "week": 2, "fortnight": 2, "month": 15, "quarter": 45, "year": 183, "decade": 731,
    "century": 7300,
}  # fmt: skip
"""How far from the day itself "a week ago" and their like may be."""
_GRAINS: dict[str, Granularity] = {"day": "day", "week": "week", "fortnight": "week"}
_HALVES = {
    "year": ("month", 6),
    "decade": ("year", 5),
    "century": ("year", 50),
    "month": ("day", 15),
}
_PART = re.compile(rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})", re.I)


class Count(NamedTuple):
    """How many of a unit, least and most; they differ for "a few"."""

    unit: str
    least: float
    most: float

    @property
    def is_vague(self) -> bool:
        """Whether it is "a few" and the like."""
        return self.least != self.most


def count_of(words: str, unit: str) -> Count:
    """The count that words tell: "two", "a few", "half a"."""
    name, plain = unit_of(unit), words.lower()
    for word, (least, most) in _VAGUE.items():
        if word in plain:
            return Count(name, least, 2 if word == "couple" else most)
    if plain.startswith("half"):
        smaller, number = _HALVES.get(name, (name, 0.5))
        return Count(smaller, number, number)
    parsed = parse_number(plain)
    number = parsed[0] if parsed else 1.0
    return Count(name, number, number)


def counts_of(match: re.Match[str]) -> list[Count]:
    """All counts of a match with the groups `count`, `unit` and `more`, in order."""
    more = _PART.finditer(match["more"] or "")
    return [
        count_of(match["count"], match["unit"]),
        *(count_of(part["count"], part["unit"]) for part in more),
    ]


def unit_of(word: str) -> str:
    """The unit in its base form: "centuries" is "century"."""
    plain = word.lower().removesuffix("s")
    return "century" if plain.startswith("centur") else plain


def shifted(day: date, unit: str, steps: float) -> date:
    """The day so many units later, or the last of its month where that has no such day.

    Raises:
        ValueError, OverflowError: No calendar has the day.
    """
    if unit in _DAYS:
        return day + timedelta(days=round(_DAYS[unit] * steps))
    months = day.year * 12 + day.month - 1 + round(_MONTHS[unit] * steps)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no year of the calendar: {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def stepped(day: date, counts: list[Count], way: int) -> Draft:
    """The days that so many units later (way 1) or earlier (-1) may mean."""
    first = last = day
    for count in counts:
        first = shifted(first, count.unit, way * count.least)
        last = shifted(last, count.unit, way * count.most)
    first, last = min(first, last), max(first, last)
    unit = counts[-1].unit
    if first == last and unit == "day":
        return day_draft(first)
    reach = timedelta(days=_REACH_DAYS[unit])
    if counts[0].is_vague:
        grain: Granularity = _GRAINS.get(unit, "month")
        return Draft(first - reach, last + reach, grain, stated="vague")
    grain = "day" if unit in _GRAINS else "month" if unit == "month" else "year"
    return Draft(first - reach, last + reach, grain, stated="approximate")


def stepped_partial(previous: DateValue | Draft, count: Count, way: int) -> Draft | None:
    """A step from a day whose year is not known, where no leap day can lie between."""
    if count.unit not in ("day", "week") or previous.month is None or previous.day is None:
        return None
    if count.is_vague or (previous.month, previous.day) == (2, 29):
        return None
    landings = {
        (day.month, day.day)
        for year in (2023, 2024)
        for day in (
            shifted(date(year, previous.month, previous.day), count.unit, way * count.least),
        )
    }
    if len(landings) != 1:
        return None
    month, day = landings.pop()
    return Draft(month=month, day=day, stated="exact" if count.unit == "day" else "approximate")
