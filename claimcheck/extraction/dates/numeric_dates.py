"""Dates in digits: "2022-02-24", "24.2.2022", "12/25/2017", "23/Sep/2020", "06/2004"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.extraction.dates.calendar_words import MONTH, WEEKDAY, month_number, weekday_number
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    day_of_month,
    full_year,
    month_draft,
    stated_day,
)

# "(?=[…])" names the first letters that can match: most places are passed over at once.
_NUMERIC = re.compile(
    r"(?=\d)(?:(?<![\d/.,:$€£_+-])|(?<=\d-)(?=\d{1,2}/\d{1,2}/))(?:"
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<spaced_year>(?:19|20)\d\d)\s(?P<spaced_month>\d\d)\s(?P<spaced_day>\d\d)(?!\s\d)"
    rf"|(?P<a>\d{{4}}|\d{{1,2}})(?P<named_mark>[-/])(?P<name>{MONTH})(?P=named_mark)(?P<b>\d{{4}}|\d{{1,2}})"
    rf"|(?P<year_first>\d{{4}})/(?P<day_mid>\d{{1,2}})/(?P<name_last>{MONTH})"
    r"|(?P<one>\d{1,2})(?P<split>[-/.])(?P<two>\d{1,2})(?P=split)(?P<late_year>\d{4})"
    r"|(?P<short_one>\d\d?)/(?P<short_two>\d\d)/(?P<short_year>\d\d)"
    r"|(?P<only_month>0[1-9]|1[0-2])[/-](?P<only_year>(?:19|20)\d\d)"
    r"|(?P<left>\d{1,2})/(?P<right>\d{1,2})"
    r")(?![\d%]|[-/.]\d{1,2}(?!\d*[-/.]))",
    re.I,
)
_TRIGGER = re.compile(r"\d(?:[-/](?:\d|[A-Za-z]{3})|\.\d\d?\.\d|\d{3} \d\d \d\d)")
_ORDER = re.compile(r"(\d(?<![\d/.-]\d)\d?)([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<weekday>{WEEKDAY}),?\s\Z", re.I)
_PLACED = re.compile(
    r"\b(?:on|by|from|since|until|till|before|after|next|this|last|back)\s\Z",
    re.I,
)
_LAW = re.compile(r"\b(?:no|nos|nr|law|act|decree|case|resolution|order|article|rule)\.?\s\Z", re.I)
_ALWAYS = "24/7"


def find_numeric_dates(moment: Moment) -> Iterator[Mention]:
    """The dates in digits, left to right; impossible ones without a draft."""
    text = moment.view.text
    if not _TRIGGER.search(text):
        return
    for match in _NUMERIC.finditer(text):
        try:
            draft = _read(match, moment)
        except ValueError:
            if match["left"] is None or _is_placed(match, text):
                yield Mention(match.start(), match.end(), None)
            continue
        if draft:
            yield Mention(match.start(), match.end(), draft)


def day_first_of(text: str) -> bool | None:
    """Whether a text writes 25/12/2020 (True) or 12/25/2020 (False); None when it tells neither.

    >>> day_first_of("On 25/12/2020 it began."), day_first_of("On 05/12/2020 it began.")
    (True, None)
    """
    if "/" not in text and "-" not in text:
        return None
    orders = {
        int(one) > 12
        for one, _, two in _ORDER.findall(text)
        if (int(one) > 12) != (int(two) > 12) and max(int(one), int(two)) <= 31
    }
    return orders.pop() if len(orders) == 1 else None


def _read(match: re.Match[str], moment: Moment) -> Draft | None:
    if match["year"] or match["spaced_year"]:
        year, month, day = (
            int(match[part] or match[f"spaced_{part}"]) for part in ("year", "month", "day")
        )
        return stated_day(year, month, day)
    if match["name"] or match["name_last"]:
        return _read_named(match, moment)
    if match["late_year"]:
        return _in_order(match["one"], match["two"], int(match["late_year"]), match, moment)
    if match["short_year"]:
        year = full_year(int(match["short_year"]), moment.anchor)
        return _in_order(match["short_one"], match["short_two"], year, match, moment)
    if match["only_year"]:
        if _LAW.search(moment.view.text, max(0, match.start() - 12), match.start()):
            return None
        return month_draft(int(match["only_year"]), int(match["only_month"]), is_year_stated=True)
    return _read_yearless(match, moment)


def _read_named(match: re.Match[str], moment: Moment) -> Draft:
    """A date with the month by name between digits: "23/Sep/2020", "2019-Aug-1"."""
    if match["name_last"]:
        month = month_number(match["name_last"])
        return stated_day(int(match["year_first"]), month, int(match["day_mid"]))
    first, last, month = match["a"], match["b"], month_number(match["name"])
    year, day = (first, last) if len(first) == 4 else (last, first)
    full = int(year) if len(year) == 4 else full_year(int(year), moment.anchor)
    return stated_day(full, month, int(day))


def _in_order(one: str, two: str, year: int, match: re.Match[str], moment: Moment) -> Draft:
    """A day of which the article tells the order of day and month, or else its year alone.

    Dotted dates begin with the day.
    """
    first, second = int(one), int(two)
    is_day_first = moment.is_day_first
    if match["split"] == ".":
        is_day_first = second <= 12
    elif first > 12 or second > 12:
        is_day_first = first > 12
    elif first == second:
        is_day_first = True
    if is_day_first is None:
        date(year, 1, 1)
        return Draft(year=year)
    day, month = (first, second) if is_day_first else (second, first)
    return stated_day(year, month, day)


def _read_yearless(match: re.Match[str], moment: Moment) -> Draft | None:
    """A day and month in digits: only where the words before it call for a date."""
    first, second = int(match["left"]), int(match["right"])
    text, is_day_first = moment.view.text, moment.is_day_first
    if match[0] == _ALWAYS or not _is_placed(match, text):
        return None
    if max(first, second) > 12:
        is_day_first = first > 12
    if is_day_first is None:
        return None
    weekday = _WEEKDAY_BEFORE.search(text, max(0, match.start() - 14), match.start())
    day, month = (first, second) if is_day_first else (second, first)
    return day_of_month(
        moment,
        month=month,
        day=day,
        year=None,
        weekday=weekday_number(weekday["weekday"]) if weekday else None,
        at=match.start(),
    )


def _is_placed(match: re.Match[str], text: str) -> bool:
    at = match.start()
    is_after_weekday = _WEEKDAY_BEFORE.search(text, max(0, at - 14), at)
    return bool(is_after_weekday or _PLACED.search(text, max(0, at - 10), at))
