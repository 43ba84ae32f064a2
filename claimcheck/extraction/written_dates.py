"""Days and months by name: "12 February 2024", "the 3rd and 4th of May", "March 3-5", "in July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.extraction.calendar_words import (
    DAY,
    MONTH,
    MONTHS,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from claimcheck.extraction.date_values import (
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
from claimcheck.extraction.number_words import parse_number

COUNTED = (
    r"(?:people|troops|men|women|GMT|UTC|hours|hrs|local|feet|ft|met[er]{2}s|m|km|kg|miles|mph|"
    r"soldiers|jobs|homes)\b"
)
"""What makes four digits a count, or a time."""
RELATIVE_YEAR = r"(?:last|this|next)\syear\b"
FOLLOWED = (
    r"(?=\s?(?:[,;:!?)]|\.(?!\d))|\s?$|\s(?:in|at|on|for|from|with|when|as|and|but|to|till|until|through|last|"
    r"this|next|20\d\d)\b)"
)
_JOIN = r"(?P<join>\s?[-–~]\s?|\s(?:to|and|or|until|till|through)\s)"
_NAME = re.compile(rf"(?<![^\W\d_])(?P<month>{MONTH})(?![^\W\d_])", re.I)
_BEFORE = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?)?(?<![\w.,:$€£/+-])"
    rf"(?:(?P<first>{DAY}){_JOIN}(?:the\s)?)?(?P<day>{DAY})"
    r"(?P<gap>\s(?:day\s)?of\s|\s|-)?\Z",
    re.I,
)
_AFTER = re.compile(
    rf"(?:\s?/|-|\s{{1,2}}(?:the\s)?)?(?P<first>{DAY})(?![\d:,.]\d|\s?%|\s?[ap]\.?m\b|\s[mb]illion|\so['’]?\s?clock)"
    rf"(?:(?:\s?[-–~]\s?(?P<until>{DAY})(?![:/%]|\s?{MONTH}\b)"
    rf"|(?P<join>\s(?:to|and|or|until|till|through)\s)(?:the\s)?(?P<last>{DAY}){FOLLOWED}))?",
    re.I,
)
SPOKEN_YEAR = (
    r"(?P<spoken>(?:(?:eigh|nine)teen|twenty)[\s-](?:hundred|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|ten|eleven|twelve))|two\sthousand(?:\s(?:and\s)?(?:(?:twenty|thirty)(?:[\s-](?:one|two|three|four|"
    rf"five|six|seven|eight|nine))?|\w{{3,8}}teen|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine))?){FOLLOWED}"
)
_YEAR_BEHIND = re.compile(
    rf"\s?,?\s(?:(?:of|in)\s)?(?:(?:the\s)?year\s)?(?P<year>{YEAR})(?![\d%]|,\d{{3}}|\s{COUNTED})"
    rf"|[/-](?P<joined>{YEAR})(?!\d|-)"
    rf"|,?\s(?:of\s)?['’](?P<short>\d\d)\b|,?\s(?:of\s)?(?P<old>[3-9]\d)(?=\s?(?:[.;)]|$))"
    rf"|,?\s{SPOKEN_YEAR}|,?\s(?:of\s)?(?P<that_year>{RELATIVE_YEAR})"
    r"|,?\s(?:of\s)?(?P<told>(?:that|the)\s(?:same|following|next|very)?\s?year)\b(?![’'-])",
    re.I,
)
_YEARS = re.compile(rf"\b{YEAR}\b")
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?\Z", re.I)
_LEAD = re.compile(r"\b(?P<lead>last|next|this|past|coming|upcoming)\s\Z", re.I)
_FOLLOWED = re.compile(FOLLOWED, re.I)

_NEEDS_PLACE = frozenset({"may", "march", "mar", "dec", "jan"})
_PLACED = re.compile(
    r"\b(?:in|on|of|by|since|until|till|from|to|last|next|this|early|late|mid|during|before|after|"
    r"through|between|and|for|past|coming|end|the)[\s-]\Z",
    re.I,
)
_TO_MONTH = re.compile(rf"\s?[-–/]\s?{MONTH}(?![^\W\d_])", re.I)
_ON = re.compile(r"\bon\s\Z", re.I)
_VERBS = frozenset({"may", "march"})
_REACH = 48
"""Characters before a month that its days may stand in."""

MONTH_WORDS = frozenset(MONTHS)
MONTH_NAME = _NAME


class _Written(NamedTuple):
    """A month by name with what stands around it.

    Attributes:
        start, end: Where all of it stands.
        month: Match of the name.
        days: Match of the days before or after it, if any.
        year: Match of the year, if any.
        weekday: Name of the weekday, if any.
    """

    start: int
    end: int
    month: re.Match[str]
    days: re.Match[str] | None
    year: re.Match[str] | None
    weekday: str | None

    @property
    def is_day_first(self) -> bool:
        """Whether the day stands before the month."""
        return bool(self.days and self.days.start() < self.month.start())


def find_written_dates(moment: Moment) -> Iterator[Mention]:
    """The dates with a month's name, left to right; impossible ones without a draft."""
    done = 0
    for name in _NAME.finditer(moment.view.text):
        if name.start() < done:
            continue
        written = _around(moment.view.text, name, done)
        if not _is_month(moment.view.text, written):
            continue
        try:
            mentions = _read(moment, written)
        except (ValueError, OverflowError):
            mentions = [Mention(written.start, written.end, None)]
        if mentions:
            done = written.end
            yield from mentions


def _around(text: str, name: re.Match[str], done: int) -> _Written:
    start, end = name.span()
    days = _BEFORE.search(text, max(done, start - _REACH), start)
    if days and not _is_day_before(days, text, end):
        days = None
    weekday = days["weekday"] if days else None
    if days:
        start = days.start()
    elif (days := _AFTER.match(text, end)) and _is_day_after(days, text):
        end = days.end()
        if before := _WEEKDAY_BEFORE.search(text, max(done, start - 16), start):
            weekday, start = before["weekday"], before.start()
    else:
        days = None
    year = _YEAR_BEHIND.match(text, end)
    if year and year["old"] and not days and not year[0].lstrip(", ").lower().startswith("of"):
        year = None if text[end : end + 1] == "," else year
    return _Written(start, year.end() if year else end, name, days, year, weekday)


def _is_day_before(days: re.Match[str], text: str, end: int) -> bool:
    """Whether words are a day of the month that follows: "second of May", but not "second May"."""
    gap = days["gap"] or ""
    return days["day"][0].isdigit() or "of" in gap or bool(_YEAR_BEHIND.match(text, end))


def _is_day_after(days: re.Match[str], text: str) -> bool:
    """Whether words are a day of the month before: "May twenty-fourth", but not "May second it"."""
    if days["first"][0].isdigit():
        return True
    is_followed = _FOLLOWED.match(text, days.end("first")) or days["until"] or days["last"]
    return bool(is_followed or _YEAR_BEHIND.match(text, days.end()))


def _is_month(text: str, written: _Written) -> bool:
    """Whether a name is one of the calendar, as far as its neighbours and letters tell."""
    word = written.month["month"]
    plain = word.lower().rstrip(".")
    if written.days:
        is_glued = text[written.month.end() : written.month.end() + 1].isdigit()
        if is_glued and word.islower():
            return False  # a part of an address
        is_verb = plain in _VERBS and word.islower()
        return not is_verb or bool(written.year or _is_told_to_be_a_day(text, written))
    if written.year and not (word.islower() and plain in _VERBS):
        return True
    is_short = len(plain) <= 4 and plain not in ("june", "july", "may")
    if (word.islower() and (is_short or plain in _VERBS)) or (word.isupper() and is_short):
        return False
    at = written.month.start()
    if plain in _NEEDS_PLACE and not _TO_MONTH.match(text, written.end):
        return bool(_PLACED.search(text, max(0, at - 10), at))
    return True


def _is_told_to_be_a_day(text: str, written: _Written) -> bool:
    start = written.start
    is_of = written.is_day_first and " of " in text[start : written.month.start()]
    return is_of or bool(_ON.search(text, max(0, start - 4), start))


def _read(moment: Moment, written: _Written) -> list[Mention]:
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


def _days(moment: Moment, written: _Written, days: re.Match[str]) -> list[Mention]:
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
    """The days from one to the other; the first alone where the other comes before it."""
    if not (start.start and end.start):
        return start
    if start.start > end.start:
        month, year = (start.month or 1) - 1 or 12, start.start.year - (start.month == 1)
        start = start._replace(start=date(year, month, start.day or 1))
    return start._replace(end=end.start, day=None, weekday=None)


def _month(moment: Moment, written: _Written) -> tuple[int, Draft]:
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
