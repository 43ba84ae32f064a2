"""Years, decades and centuries: "2019", "2019-21", "the early 1990s", "the 19th century"."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.extraction.dates.calendar_words import YEAR, day_number
from claimcheck.extraction.dates.date_values import (
    Draft,
    Moment,
    year_draft,
)
from claimcheck.extraction.dates.month_names import COUNTED, SPOKEN_YEAR
from claimcheck.extraction.dates.written_dates import spoken_year

DECADE = re.compile(
    r"\b(?:the\s)?(?P<decade>(?:1[6-9]|20)\d0)(?:['’]|\s)?s\b|(?:\bthe\s['’]?|['’])(?P<short>[1-9]0)['’]?s\b"
    r"|(?:\bthe\s)?\b(?P<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
    re.I,
)
CENTURY = re.compile(
    r"\b(?P<rank>\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[\s-]first|\w{3,9}th|first|second|third)[\s-]{1,2}"
    r"(?:century|c\.(?=\s[a-z]))(?!-old)(?!\s(?:Fox\b|BCE?\b|B\.C|before))",
    re.I,
)
DECADE_IN_DIGITS = re.compile(r"0['’\s]?[Ss]\b")
"""What a decade in digits ends with: a cheap look for one."""
YEAR_SPAN = re.compile(
    rf"(?<![\d.,$€£:/-])(?:\b(?:between|from)\s)?\b(?P<from>{YEAR})"
    rf"(?:[-–/](?P<to>{YEAR}|\d\d)|\s(?:and|to|until|through)\s(?P<to_word>{YEAR}))(?![\d\w-]|/\d)"
)
TWO_YEARS = re.compile(r"\d(?:[-–/]\d\d|\s(?:and|to|until|through)\s\d)")
"""What stands inside a span of years: a cheap look for one."""
ONE_YEAR = re.compile(
    rf"\b(?=[12tcy])(?:(?<![\d,.$€£:/-])|(?<=\bmid-)|(?<=\blate-)|(?<=\bearly-)|(?<=\bend-))(?:(?P<lead>(?:the\s)?(?:calendar\s)?year)\s)?(?P<year>{YEAR})"
    rf"(?![\d,]\d|\s?%|[-–/]\d|\sover\s\d|\s{COUNTED}|\w)"
)
_THE = re.compile(r"\bthe\s(?:early|mid|late|roaring|swinging)[\s-]\Z", re.I)
_MARK = re.compile(r"['’]\d")
SPOKEN = re.compile(rf"\b(?:in|since|until|till|by|from|year|of)\s{SPOKEN_YEAR}", re.I)
TEN_YEARS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
_SCALES = frozenset({"temperatures", "temperature", "degrees", "mercury", "highs", "lows"})
_PLACED = re.compile(
    r"\b(?:in|of|by|since|until|till|from|during|before|after|around|circa|early|late)\s\Z",
    re.I,
)
_LONGEST_SPAN, _LONGEST_SHORT_SPAN = 100, 20
"""Years: "2015-32" is no span."""
_USUAL_YEARS = range(1700, 2100)
"""Others are more likely a count: "1,500" is often written "1500"."""


def read_decade(match: re.Match[str], moment: Moment) -> Draft | None:
    """Ten years: "the 1990s", "the '90s", "the nineties"."""
    if match["word"]:
        at = match.start()
        is_placed = match[0][:4].lower() == "the " or _THE.search(
            moment.view.text, max(0, at - 16), at
        )
        if not is_placed or moment.view.has_any(_SCALES):
            return None
        first = TEN_YEARS[match["word"].lower()]
    else:
        first = int(match["decade"] or 1900 + int(match["short"]))
    if match["short"] and not _MARK.search(match[0]) and first < 1960:
        return None  # "the 40s": an age, a temperature
    return Draft(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def read_century(match: re.Match[str], moment: Moment) -> Draft | None:
    """A hundred years: "the 19th century" begins with 1800."""
    digits = re.match(r"\d+", match["rank"])
    try:
        number = int(digits[0]) if digits else day_number(match["rank"])
    except (KeyError, ValueError):
        return None
    first = 100 * (number - 1)
    return Draft(date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century")


def read_spoken(match: re.Match[str], moment: Moment) -> Draft | None:
    """A year in words: "nineteen ninety-six"."""
    try:
        year = spoken_year(match["spoken"])
    except KeyError:
        return None
    return year_draft(year) if year in range(1800, 2100) and year % 100 else None


def read_year_span(match: re.Match[str], moment: Moment) -> Draft | None:
    """Several years: "2019-2021", "2019/20", "between 2019 and 2021"."""
    first, last = int(match["from"]), match["to"] or match["to_word"]
    final = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    is_listed = " and " in match[0] and match[0][0].isdigit()
    n_years = _LONGEST_SPAN if len(last) == 4 else _LONGEST_SHORT_SPAN
    if not first < final <= first + n_years or is_listed:
        return None
    return Draft(date(first, 1, 1), date(final, 12, 31), "year")


def read_year(match: re.Match[str], moment: Moment) -> Draft | None:
    """A year alone."""
    year = int(match["year"])
    at = match.start("year")
    is_placed = match["lead"] or _PLACED.search(moment.view.text, max(0, at - 10), at)
    if year not in _USUAL_YEARS and not is_placed:
        return None
    return year_draft(year)
