"""Dates written out: "12 February 2024", "March 3-5", "Q3", "2019-2021", "the early 1990s"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.extraction.calendar_words import (
    DAY,
    MONTH,
    MONTHS,
    WEEKDAY,
    YEAR,
    month_number,
    weekday_number,
)
from claimcheck.extraction.date_values import (
    Moment,
    day_of_month,
    month_value,
    nearest,
    quarter_value,
    shifted_year,
    year_value,
    years_near,
)
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import DateValue

_RELATIVE_YEAR = r"(?:last|this|next)\syear\b"
_YEAR_BEHIND = rf"(?:,?\s(?P<year>{YEAR})(?![\d%])|\s(?:of\s)?(?P<that_year>{_RELATIVE_YEAR}))?"
_JOIN = r"(?P<join>\s?[-–]\s?|\sto\s|\sand\s)"
_AFTER_LAST = r"(?=\s?[,.;:)]|\s?$|\s(?:in|at|on|for|with|when|as|last|this|next|20\d\d)\b)"

DAY_MONTH = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?)?(?<![\d.,:$€£/-])\b"
    rf"(?:(?P<first>{DAY}){_JOIN})?(?P<day>{DAY})\s(?:of\s)?(?P<month>{MONTH}){_YEAR_BEHIND}",
    re.I,
)
MONTH_DAY = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),?\s)?\b(?P<month>{MONTH})\s(?:the\s)?(?P<first>{DAY})"
    rf"(?![\d:,]\d|\d|\s?%|\s?[ap]\.?m\b|\smillion|\sbillion)"
    rf"(?:(?:\s?[-–]\s?(?P<until>{DAY})(?!\d)|(?P<join>\sto\s|\sand\s)(?P<day>{DAY}){_AFTER_LAST}))?"
    rf"{_YEAR_BEHIND}",
    re.I,
)
LAST_DAY = re.compile(
    rf"\bthe\s(?P<which>last|final|first)\s(?P<stretch>day|week)\s(?:of|in)\s(?P<month>{MONTH}){_YEAR_BEHIND}",
    re.I,
)
WHOLE_MONTH = re.compile(
    rf"(?:\b(?P<lead>last|next|this|(?:the\s)?past|coming)\s)?(?<!\d\s)\b(?P<month>{MONTH})"
    rf"{_YEAR_BEHIND}(?!\w)",
    re.I,
)
ISO_DAY = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-\d)")
DOTTED_DAY = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>{YEAR})(?!\d|\.\d)"
)
SLASHED_DAY = re.compile(
    rf"(?<![\d/])(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/(?P<year>{YEAR})(?![\d/])"
)
QUARTER = re.compile(
    r"\b(?:(?:the\s)?(?P<rank>first|second|third|fourth|last)(?:\s|-)quarter"
    rf"|(?:(?P<year_before>{YEAR})\s?)?(?-i:Q)(?P<number>[1-4]))\b(?![-\w])"
    rf"(?:\s(?:(?:of|in)\s)?(?:(?P<year>{YEAR})(?!\d)|(?P<that_year>(?:{_RELATIVE_YEAR}))))?",
    re.I,
)
DECADE = re.compile(
    r"\b(?:the\s)?(?P<decade>(?:1[6-9]|20)\d0)['’]?s\b|(?:\bthe\s|['’])(?P<short>[6-9]0)s\b", re.I
)
YEAR_SPAN = re.compile(
    rf"(?<![\d.,$€£:/-])(?:\b(?:between|from)\s)?\b(?P<from>{YEAR})"
    rf"(?:[-–/](?P<to>{YEAR}|\d\d)|\s(?:and|to|until|through)\s(?P<to_word>{YEAR}))(?![\d\w-])"
)
ONE_YEAR = re.compile(
    rf"(?<![\d,.$€£:/-])\b(?P<year>{YEAR})(?![\d,]\d|\s?%|[-–/]\d|\s(?:people|troops|men|women|GMT|"
    r"UTC|hours|hrs|local|feet|ft|met[er]{2}s|m|km|kg|miles|mph|soldiers|jobs|homes)\b|\w)"
)

_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_WORDS = load_table("words")
_BUSINESS = frozenset(_WORDS["business"])
_NEEDS_PLACE = frozenset({"may", "march", "mar", "dec", "jan"})
_NEEDS_ON = frozenset({"sun", "sat", "wed", "mon", "fri", "thu", "tue"})
_PLACED = re.compile(
    r"\b(?:in|on|of|by|since|until|till|from|to|last|next|this|early|late|mid|during|before|after|"
    r"through|between|and|for|past|coming|end|the)[\s-]\Z",
    re.I,
)
_ON = re.compile(r"\b(?:on|last|next|this)\s\Z", re.I)
_LONGEST_SPAN, _LONGEST_SHORT_SPAN = 100, 20
"""Years: "2015-32" is no span."""
_OLDEST_BARE_YEAR = 1700
"""Before that, four digits are more likely a count: "1,500" is often written "1500"."""

MONTH_WORDS = frozenset(MONTHS)


def is_placed(text: str, word: str, start: int) -> bool:
    """Whether a bare name is one of the calendar: "May" and "Sun" need a preposition."""
    plain = word.lower().rstrip(".")
    if plain in _NEEDS_ON and not word.endswith("."):
        return bool(_ON.search(text, max(0, start - 6), start))
    return plain not in _NEEDS_PLACE or bool(_PLACED.search(text, max(0, start - 10), start))


def read_days(match: re.Match[str], moment: Moment) -> Iterator[tuple[int, int, DateValue]]:
    """The days of a match of `DAY_MONTH` or `MONTH_DAY`: one, two, or a stretch."""
    groups = match.groupdict()
    first, last = match["first"], match["day"] or groups.get("until")
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else shifted_year(match["that_year"], moment.anchor)
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None

    def value(day: str) -> DateValue | None:
        number = int(re.sub(r"\D", "", day))
        return day_of_month(
            moment, month=month, day=number, year=year, weekday=weekday, at=match.start("month")
        )

    if not (first and last):
        if only := value(first or last or ""):
            yield match.start(), match.end(), only
        return
    start, end = value(first), value(last)
    if start is None or end is None:
        return
    is_between = moment.view.word_before(match.start()) == "between"
    if match["join"] and "and" in match["join"].lower() and not is_between:
        is_day_first = match.start("first") < match.start("month")
        middle = match.end("first") if is_day_first else match.start("join")
        yield match.start(), middle, start
        yield match.start("day"), match.end(), end
    elif start.start and end.start and start.start <= end.start:
        stretch = start.model_copy(update={"end": end.start, "day": None, "weekday": None})
        yield match.start(), match.end(), stretch
    else:
        yield match.start(), match.end(), start


def read_last_day(match: re.Match[str], moment: Moment) -> DateValue | None:
    """The first or last day or week of a month."""
    month = _month(match, moment)
    if month is None or month.start is None or month.end is None:
        return None
    is_first = match["which"].lower() == "first"
    if match["stretch"].lower() == "week":
        start = month.start if is_first else month.end - timedelta(days=6)
        return DateValue(
            start=start, end=start + timedelta(days=6), granularity="week", stated="approximate"
        )
    day = month.start if is_first else month.end
    return DateValue(start=day, end=day, month=day.month, day=day.day, year=month.year)


def read_month(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A month, in the year stated or the likeliest."""
    is_sure = match["year"] or match["that_year"]
    if not is_sure and not is_placed(moment.view.text, match["month"], match.start("month")):
        return None
    return _month(match, moment)


def _month(match: re.Match[str], moment: Moment) -> DateValue | None:
    month, anchor = month_number(match["month"]), moment.anchor
    if match["year"]:
        return month_value(int(match["year"]), month, is_year_stated=True)
    if anchor is None:
        return DateValue(month=month, granularity="month")
    if year := shifted_year(match["that_year"], anchor):
        return month_value(year, month)
    lead = (match.groupdict().get("lead") or "").lower().split(" ")[-1]
    if lead in ("last", "past"):
        return month_value(anchor.year - (month >= anchor.month), month)
    if lead in ("next", "coming"):
        return month_value(anchor.year + (month <= anchor.month), month)
    months = [date(year, month, 15) for year in years_near(anchor)]
    tense = moment.view.tense_at(match.start("month"))
    return month_value(nearest(months, anchor.replace(day=15), tense).year, month)


def read_numeric_day(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A day in digits: year-month-day or day.month.year."""
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    made = date(year, month, day)
    return DateValue(start=made, end=made, year=year, month=month, day=day)


def read_slashed_day(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A day in digits with slashes; None where day and month can be either."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if one <= 12 and two <= 12 and one != two:
        return None
    month, day = (one, two) if two > 12 else (two, one)
    made = date(year, month, day)
    return DateValue(start=made, end=made, year=year, month=month, day=day)


def read_quarter(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A quarter of a business year; without a year, the last one past or the next to come."""
    anchor = moment.anchor
    year = match["year"] or match["year_before"]
    if match["rank"] and not (year or match["that_year"]) and not moment.view.has_any(_BUSINESS):
        return None  # of a game
    number = int(match["number"]) if match["number"] else _RANKS[match["rank"].lower()]
    if year:
        return quarter_value(int(year), number, is_year_stated=True)
    if anchor is None:
        return DateValue(granularity="quarter")
    if that_year := shifted_year(match["that_year"], anchor):
        return quarter_value(that_year, number)
    ends = [date(y, 3 * number, monthrange(y, 3 * number)[1]) for y in years_near(anchor)]
    tense = moment.view.tense_at(match.start())
    return quarter_value(nearest(ends, anchor, tense).year, number)


def read_decade(match: re.Match[str], moment: Moment) -> DateValue | None:
    """Ten years: "the 1990s", "the '90s"."""
    first = int(match["decade"]) if match["decade"] else 1900 + int(match["short"])
    return DateValue(start=date(first, 1, 1), end=date(first + 9, 12, 31), granularity="decade")


def read_year_span(match: re.Match[str], moment: Moment) -> DateValue | None:
    """Several years: "2019-2021", "2019/20", "between 2019 and 2021"."""
    first, last = int(match["from"]), match["to"] or match["to_word"]
    final = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    is_plain = match["to_word"] and match[0][0].isdigit()
    n_years = _LONGEST_SPAN if len(last) == 4 else _LONGEST_SHORT_SPAN
    if not first < final <= first + n_years or is_plain:
        return None
    return DateValue(start=date(first, 1, 1), end=date(final, 12, 31), granularity="year")


def read_year(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A year alone."""
    year = int(match["year"])
    at = match.start("year")
    if year < _OLDEST_BARE_YEAR and not _PLACED.search(moment.view.text, max(0, at - 10), at):
        return None
    return year_value(year)


def may_hold_years(view: SentenceView) -> bool:
    """Whether a number of four digits occurs, or a decade's two."""
    return view.has_digit and any(
        (len(word) >= 4 and word[0] in "12") or word in ("60", "70", "80", "90")
        for word in view.words
        if word[0].isdigit()
    )
