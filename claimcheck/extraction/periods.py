"""Periods of the calendar: years, decades, centuries, quarters, halves, seasons, numbered weeks."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from claimcheck.extraction.calendar_words import SEASONS, YEAR, day_number
from claimcheck.extraction.date_values import (
    Draft,
    Mention,
    Moment,
    months_draft,
    nearest,
    shifted_year,
    year_draft,
    years_near,
)
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.extraction.written_dates import (
    COUNTED,
    RELATIVE_YEAR,
    SPOKEN_YEAR,
    spoken_year,
)

_YEAR_BEHIND = (
    rf"(?:,?\s(?:(?:of|in)\s)?(?:the\syear\s)?(?P<year>{YEAR})(?!\d)"
    rf"|\s(?:of\s|in\s)?(?P<that_year>{RELATIVE_YEAR})|\sof\s(?P<the_year>the\syear)\b)"
)
_QUARTER = re.compile(
    rf"(?:\b(?:(?P<year_before>{YEAR})[\s-]?|(?P<year_of>{RELATIVE_YEAR})['’]s\s))?"
    r"(?:\b(?:the\s)?(?P<rank>first|second|third|fourth|last|final)[\s-](?P<unit>quarter|half)\b(?!-|\sof\san?\b)"
    r"|\b(?P<short>(?-i:[Qq]|H))(?P<number>[1-4])\b)"
    rf"(?:[-\s](?:of\s)?(?P<glued>{YEAR})(?!\d)|{_YEAR_BEHIND})?",
    re.I,
)
_DECADE = re.compile(
    r"\b(?:the\s)?(?P<decade>(?:1[6-9]|20)\d0)(?:['’]|\s)?s\b|(?:\bthe\s['’]?|['’])(?P<short>[1-9]0)['’]?s\b"
    r"|(?:\bthe\s)?\b(?P<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
    re.I,
)
_CENTURY = re.compile(
    r"\b(?P<rank>\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[\s-]first|\w{3,9}th|first|second|third)[\s-]{1,2}"
    r"(?:century|c\.(?=\s[a-z]))(?!-old)(?!\s(?:Fox\b|BCE?\b|B\.C|before))",
    re.I,
)
_YEAR_SPAN = re.compile(
    rf"(?<![\d.,$€£:/-])(?:\b(?:between|from)\s)?\b(?P<from>{YEAR})"
    rf"(?:[-–/](?P<to>{YEAR}|\d\d)|\s(?:and|to|until|through)\s(?P<to_word>{YEAR}))(?![\d\w-]|/\d)"
)
_ONE_YEAR = re.compile(
    rf"(?<![\d,.$€£:/-])\b(?:(?P<lead>(?:the\s)?(?:calendar\s)?year)\s)?(?P<year>{YEAR})"
    rf"(?![\d,]\d|\s?%|[-–/]\d|\s{COUNTED}|\w)"
)
_THE = re.compile(r"\bthe\s(?:early|mid|late|roaring|swinging)[\s-]\Z", re.I)
_MARK = re.compile(r"['’]\d")
_SPOKEN = re.compile(rf"\b(?:in|since|until|till|by|from|year|of)\s{SPOKEN_YEAR}", re.I)
_SEASON = re.compile(
    rf"\b(?:the\s)?(?P<season>{'|'.join(SEASONS)})(?:,?\s(?:of\s)?(?P<year>{YEAR})(?!\d)"
    rf"|\s(?:of\s)?(?P<that_year>{RELATIVE_YEAR}))",
    re.I,
)
_WEEK = re.compile(
    rf"\b(?:calendar\s)?week\s(?P<week>\d{{1,2}})(?:\s(?:of|in)|,)\s(?:the\syear\s)?(?P<year>{YEAR})\b",
    re.I,
)

_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_TEN_YEARS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
_WORDS = load_table("words")
_BUSINESS = frozenset(_WORDS["business"])
_SCALES = frozenset({"temperatures", "temperature", "degrees", "mercury", "highs", "lows"})
_PLACED = re.compile(
    r"\b(?:in|of|by|since|until|till|from|during|before|after|around|circa|early|late)\s\Z",
    re.I,
)
_LONGEST_SPAN, _LONGEST_SHORT_SPAN = 100, 20
"""Years: "2015-32" is no span."""
_USUAL_YEARS = range(1700, 2100)
"""Others are more likely a count: "1,500" is often written "1500"."""
_DECADE_WORDS = frozenset(_TEN_YEARS)
_CENTURY_WORDS = frozenset({"century", "c"})
_QUARTER_WORDS = frozenset(
    {"quarter", "half", *(f"q{n}" for n in range(1, 5)), "h1", "h2", "q", "h"}
)
_SPOKEN_WORDS = frozenset({"nineteen", "eighteen", "thousand", "twenty"})
_Reader = Callable[[re.Match[str], Moment], Draft | None]


def find_periods(moment: Moment) -> Iterator[Mention]:
    """The periods of a sentence, each kind left to right."""
    view = moment.view
    for regex, read in _patterns(view):
        for match in regex.finditer(view.text):
            try:
                draft = read(match, moment)
            except (ValueError, OverflowError):
                yield Mention(match.start(), match.end(), None)
                continue
            if draft:
                start = match.start("spoken") if regex is _SPOKEN else match.start()
                yield Mention(start, match.end(), draft)


def _patterns(view: SentenceView) -> Iterator[tuple[re.Pattern[str], _Reader]]:
    if view.has_any(_QUARTER_WORDS):
        yield _QUARTER, _read_quarter
    if view.has_any(_CENTURY_WORDS):
        yield _CENTURY, _read_century
    has_years = may_hold_years(view)
    if has_years or view.has_any(_DECADE_WORDS):
        yield _DECADE, _read_decade
    if view.has_any(_SPOKEN_WORDS):
        yield _SPOKEN, _read_spoken
    if has_years:
        yield _YEAR_SPAN, _read_year_span
        yield _ONE_YEAR, _read_year
    if view.has_any(SEASONS.keys()):
        yield _SEASON, _read_season
    if view.has_any({"week"}) and has_years:
        yield _WEEK, _read_week


def may_hold_years(view: SentenceView) -> bool:
    """Whether a number of four digits occurs, or a decade's two."""
    return view.has_digit and any(
        (len(word) >= 4 and word[0] in "12") or (len(word) == 2 and word[1] == "0")
        for word in view.words
        if word[0].isdigit()
    )


def _read_quarter(match: re.Match[str], moment: Moment) -> Draft | None:
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


def _read_decade(match: re.Match[str], moment: Moment) -> Draft | None:
    """Ten years: "the 1990s", "the '90s", "the nineties"."""
    if match["word"]:
        at = match.start()
        is_placed = match[0][:4].lower() == "the " or _THE.search(
            moment.view.text, max(0, at - 16), at
        )
        if not is_placed or moment.view.has_any(_SCALES):
            return None
        first = _TEN_YEARS[match["word"].lower()]
    else:
        first = int(match["decade"] or 1900 + int(match["short"]))
    if match["short"] and not _MARK.search(match[0]) and first < 1960:
        return None  # "the 40s": an age, a temperature
    return Draft(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def _read_century(match: re.Match[str], moment: Moment) -> Draft | None:
    """A hundred years: "the 19th century" begins with 1800."""
    digits = re.match(r"\d+", match["rank"])
    try:
        number = int(digits[0]) if digits else day_number(match["rank"])
    except (KeyError, ValueError):
        return None
    first = 100 * (number - 1)
    return Draft(date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century")


def _read_spoken(match: re.Match[str], moment: Moment) -> Draft | None:
    """A year in words: "nineteen ninety-six"."""
    try:
        year = spoken_year(match["spoken"])
    except KeyError:
        return None
    return year_draft(year) if year in range(1800, 2100) and year % 100 else None


def _read_year_span(match: re.Match[str], moment: Moment) -> Draft | None:
    """Several years: "2019-2021", "2019/20", "between 2019 and 2021"."""
    first, last = int(match["from"]), match["to"] or match["to_word"]
    final = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    is_listed = " and " in match[0] and match[0][0].isdigit()
    n_years = _LONGEST_SPAN if len(last) == 4 else _LONGEST_SHORT_SPAN
    if not first < final <= first + n_years or is_listed:
        return None
    return Draft(date(first, 1, 1), date(final, 12, 31), "year")


def _read_year(match: re.Match[str], moment: Moment) -> Draft | None:
    """A year alone."""
    year = int(match["year"])
    at = match.start("year")
    is_placed = match["lead"] or _PLACED.search(moment.view.text, max(0, at - 10), at)
    if year not in _USUAL_YEARS and not is_placed:
        return None
    return year_draft(year)


def _read_season(match: re.Match[str], moment: Moment) -> Draft | None:
    """A season of a year: "the summer of 2020"."""
    year = int(match["year"]) if match["year"] else shifted_year(match["that_year"], moment.anchor)
    if year is None:
        return None
    start = date(year, SEASONS[match["season"].lower()], 1)
    return Draft(start, start + timedelta(days=91), "season", year=year if match["year"] else None)


def _read_week(match: re.Match[str], moment: Moment) -> Draft | None:
    """A numbered week of a year, as ISO 8601 counts them."""
    monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    return Draft(monday, monday + timedelta(days=6), "week", year=int(match["year"]))
