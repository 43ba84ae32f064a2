"""Parts of a year: quarters, halves, seasons and numbered weeks."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import SEASONS, YEAR
from claimcheck.extraction.dates.date_values import (
    Draft,
    Moment,
    months_draft,
    nearest,
    shifted_year,
    years_near,
)
from claimcheck.extraction.dates.month_names import RELATIVE_YEAR
from claimcheck.tables import load_table

_YEAR_BEHIND = (
    rf"(?:,?\s(?:(?:of|in)\s)?(?:the\syear\s)?(?P<year>{YEAR})(?!\d)"
    rf"|\s(?:of\s|in\s)?(?P<that_year>{RELATIVE_YEAR})|\sof\s(?P<the_year>the\syear)\b)"
)
QUARTER = re.compile(
    rf"(?:\b(?:(?P<year_before>{YEAR})[\s-]?|(?P<year_of>{RELATIVE_YEAR})['’]s\s))?"
    r"(?:\b(?:the\s)?(?P<rank>first|second|third|fourth|last|final)[\s-](?P<unit>quarter|half)\b(?!-|\sof\san?\b)"
    r"|\b(?P<short>(?-i:[Qq]|H))(?P<number>[1-4])\b)"
    rf"(?:[-\s](?:of\s)?(?P<glued>{YEAR})(?!\d)|{_YEAR_BEHIND})?",
    re.I,
)
# "(?=[…])" names the first letters that can match: most places are passed over at once.
SEASON = re.compile(
    rf"\b(?=[afstw])(?:the\s)?(?P<season>{'|'.join(SEASONS)})(?:,?\s(?:of\s)?(?P<year>{YEAR})(?!\d)"
    rf"|\s(?:of\s)?(?P<that_year>{RELATIVE_YEAR}))",
    re.I,
)
WEEK = re.compile(
    rf"\b(?:calendar\s)?week\s(?P<week>\d{{1,2}})(?:\s(?:of|in)|,)\s(?:the\syear\s)?(?P<year>{YEAR})\b",
    re.I,
)
_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_BUSINESS = frozenset(load_table("words")["business"])


def read_quarter(match: re.Match[str], moment: Moment) -> Draft | None:
    """A quarter or half of a business year; without a year, the last past or the next to come."""
    anchor = moment.anchor
    year = match["year"] or match["year_before"] or match["glued"]
    is_sure = bool(year or match["that_year"] or match["the_year"] or match["year_of"])
    is_half = match["unit"] == "half" or (match["short"] or "").lower() == "h"
    number, per_year = _quarter_number(match, is_half), 2 if is_half else 4
    if number > per_year or not (is_sure or _is_of_business(match, moment, is_half)):
        return None  # of a game
    if year:
        return _share_of(int(year), number, per_year, is_stated=True)
    if anchor is None:
        return Draft(granularity="half" if is_half else "quarter")
    that_year = shifted_year(match["that_year"] or match["year_of"], anchor)
    if match["the_year"] or that_year:
        return _share_of(that_year or anchor.year, number, per_year)
    month = 12 // per_year * number
    ends = [date(y, month, monthrange(y, month)[1]) for y in years_near(anchor)]
    tense = moment.view.tense_at(match.start())
    return _share_of(nearest(ends, anchor, tense).year, number, per_year)


def _quarter_number(match: re.Match[str], is_half: bool) -> int:
    if match["number"]:
        return int(match["number"])
    return _RANKS.get(match["rank"].lower(), 2 if is_half else 4)


def _is_of_business(match: re.Match[str], moment: Moment, is_half: bool) -> bool:
    """Whether a quarter without a year is no quarter of a game or of an amount."""
    if match["rank"]:
        is_last = match["rank"].lower() in ("last", "final")
        return not (is_half or is_last) and moment.view.has_any(_BUSINESS)
    is_capital = match["short"].isupper()
    return is_capital and (not is_half or moment.view.has_any(_BUSINESS))


def _share_of(year: int, number: int, per_year: int, *, is_stated: bool = False) -> Draft:
    n_months = 12 // per_year
    return months_draft(
        year,
        n_months * (number - 1) + 1,
        n_months=n_months,
        granularity="half" if per_year == 2 else "quarter",
        stated_year=is_stated,
    )


def read_season(match: re.Match[str], moment: Moment) -> Draft | None:
    """A season of a year: "the summer of 2020"."""
    year = int(match["year"]) if match["year"] else shifted_year(match["that_year"], moment.anchor)
    if year is None:
        return None
    start = date(year, SEASONS[match["season"].lower()], 1)
    return Draft(start, start + timedelta(days=91), "season", year=year if match["year"] else None)


def read_week(match: re.Match[str], moment: Moment) -> Draft | None:
    """A numbered week of a year, as ISO 8601 counts them."""
    monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    return Draft(monday, monday + timedelta(days=6), "week", year=int(match["year"]))
