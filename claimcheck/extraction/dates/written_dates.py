"""Days and months by name: "12 February 2024", "the 3rd and 4th of May", "March 3-5", "in July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import (
    MONTHS,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    day_of_month,
    full_year,
    month_draft,
    nearest,
    shifted_year,
    years_near,
)
from claimcheck.extraction.dates.month_names import MONTH_NAME, Written, around, is_month
from claimcheck.extraction.numbers.number_words import parse_number

_YEARS = re.compile(rf"\b{YEAR}\b")
_LEAD = re.compile(r"\b(?P<lead>last|next|this|past|coming|upcoming)\s\Z", re.I)
MONTH_WORDS = frozenset(MONTHS)


def find_written_dates(moment: Moment) -> Iterator[Mention]:
    """The dates with a month's name, left to right; impossible ones without a draft."""
    done = 0
    for name in MONTH_NAME.finditer(moment.view.text):
        if name.start() < done:
            continue
        written = around(moment.view.text, name, done)
        if not is_month(moment.view.text, written):
            continue
        try:
            mentions = _read(moment, written)
        except (ValueError, OverflowError):
            mentions = [Mention(written.start, written.end, None)]
        if mentions:
            done = written.end
            yield from mentions


def _read(moment: Moment, written: Written) -> list[Mention]:
    if written.days:
        return _days(moment, written, written.days)
    start, draft = _month(moment, written)
    return [Mention(start, written.end, draft)]


def _year_of(year: re.Match[str] | None, moment: Moment) -> int | None:
    """The year that stands behind a day or month."""
    if year is None:
        return None
    if year["told"]:
        return _told_year(moment, year)
    if year["spoken"]:
        return spoken_year(year["spoken"])
    if digits := year["year"] or year["joined"]:
        return int(digits)
    if short := year["short"] or year["old"]:
        return full_year(int(short), moment.anchor)
    return shifted_year(year["that_year"], moment.anchor)


def _told_year(moment: Moment, words: re.Match[str]) -> int | None:
    """The year of "that year" and "the following year": counted from the last one told."""
    told = _YEARS.findall(moment.view.text, 0, words.start())
    recent = moment.recent[-1].start if moment.recent else None
    year = int(told[-1]) if told else recent.year if recent else None
    is_next = "following" in words["told"].lower() or "next" in words["told"].lower()
    return year + is_next if year else None


def spoken_year(words: str) -> int:
    """The year of "nineteen ninety-six", "twenty twenty" and "two thousand and fifteen"."""
    head, _, rest = words.lower().replace("-", " ").partition(" ")
    if head == "two":
        return int((parse_number(words) or (2000, 1))[0])
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[head]
    if rest == "hundred":
        return century
    return century + int((parse_number(rest) or (0, 1))[0])


def _days(moment: Moment, written: Written, days: re.Match[str]) -> list[Mention]:
    """One day, two ("3 and 4 April"), or the stretch between them."""
    groups = days.groupdict()
    first, last = groups["first"], groups.get("day") or groups.get("until") or groups.get("last")
    month = month_number(written.month["month"])
    year = _year_of(written.year, moment)
    weekday = weekday_number(written.weekday) if written.weekday else None

    def draft(day: str) -> Draft:
        return day_of_month(
            moment,
            month=month,
            day=day_number(day),
            year=year,
            weekday=weekday,
            at=written.month.start(),
        )

    if not (first and last):
        return [Mention(written.start, written.end, draft(first or last or ""))]
    start, end = draft(first), draft(last)
    words = (days["join"] or "-").strip().lower()
    is_between = moment.view.word_before(written.start) == "between"
    if words == "or" or (words == "and" and not is_between):
        if written.is_day_first:
            middle, at = days.end("first"), days.start("day")
        else:
            middle, at = days.start("join"), days.start("last")
        return [Mention(written.start, middle, start), Mention(at, written.end, end)]
    return [Mention(written.start, written.end, _between(start, end))]


def _between(start: Draft, end: Draft) -> Draft:
    """The days from one to the other: from "28 to 3 March" in February."""
    first, last = start.start, end.start
    if not (first and last):
        return start
    if first > last:
        month = last if first.day < last.day else last.replace(day=1) - timedelta(days=1)
        first = month.replace(day=first.day)
    return start._replace(start=first, end=last, day=None, weekday=None)


def _month(moment: Moment, written: Written) -> tuple[int, Draft]:
    """Where a month starts, with a "last" before it, and the month."""
    month, anchor, start = month_number(written.month["month"]), moment.anchor, written.start
    if written.year:
        year = _year_of(written.year, moment)
        if year:
            is_stated = not (written.year["that_year"] or written.year["told"])
            return start, month_draft(year, month, is_year_stated=is_stated)
    lead = _LEAD.search(moment.view.text, max(0, start - 12), start)
    word = lead["lead"].lower() if lead else ""
    start = lead.start() if lead else start
    if anchor is None:
        return start, Draft(month=month, granularity="month")
    if word in ("last", "past"):
        return start, month_draft(anchor.year - (month >= anchor.month), month)
    if word in ("next", "coming", "upcoming"):
        return start, month_draft(anchor.year + (month <= anchor.month), month)
    if word == "this":
        return start, month_draft(anchor.year, month)
    months = [date(year, month, 15) for year in years_near(anchor)]
    tense = moment.view.tense_at(written.month.start())
    return start, month_draft(nearest(months, anchor.replace(day=15), tense).year, month)
