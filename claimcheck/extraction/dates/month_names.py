"""Months by name with the days and years around them: "Friday, the 3rd of May 2024"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.dates.calendar_words import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
)

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
# "(?=[…])" names the first letters that can match: most places are passed over at once.
MONTH_NAME = re.compile(rf"(?=[adfjmnos])(?<![^\W\d_])(?P<month>{MONTH})(?![^\W\d_])", re.I)
_BEFORE = re.compile(
    rf"(?=[\defmnstw])(?:\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?)?(?<![\w.,:$€£/+-])"
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
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<weekday>{WEEKDAY}),?\s(?:the\s)?\Z", re.I)
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


class Written(NamedTuple):
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


def around(text: str, name: re.Match[str], done: int) -> Written:
    """What stands around a month: its days before or after it, its year, the weekday."""
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
    return Written(start, year.end() if year else end, name, days, year, weekday)


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


def is_month(text: str, written: Written) -> bool:
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


def _is_told_to_be_a_day(text: str, written: Written) -> bool:
    start = written.start
    is_of = written.is_day_first and " of " in text[start : written.month.start()]
    return is_of or bool(_ON.search(text, max(0, start - 4), start))
