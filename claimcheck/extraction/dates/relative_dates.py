"""Days told from another day: "on Tuesday", "next week Wednesday", "yesterday", "the 29th"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import (
    ORDINAL,
    ORDINAL_WORD,
    WEEKDAY,
    WEEKDAYS,
    day_number,
    weekday_number,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    day_draft,
    nearest,
    stated_day,
)
from claimcheck.extraction.dates.month_names import FOLLOWED
from claimcheck.models import DateValue
from claimcheck.tables import load_table

_WORDS = load_table("words")
_SHIFT = r"last|next|this|the\sfollowing|the\sprevious"
# "(?=[…])" names the first letters that can match: most places are passed over at once.
_WEEKDAY = re.compile(
    rf"\b(?=[cflmnpstuw])(?:(?P<week_before>{_SHIFT})\sweek(?:['’]s|,|\son)?\s"
    r"|(?P<lead>last|next|this|that(?:(?<=\bon\sthat)|(?<=\bby\sthat)|(?<=\buntil\sthat)|(?<=\bsince\sthat)|(?<=\bfor\sthat))|coming|upcoming|this\scoming|this\spast|(?:the\s)?(?:following|previous|past|coming|same))\s)?"
    rf"\b(?P<weekday>{WEEKDAY})(?![\w-])"
    rf"(?:,?\s(?:of\s)?(?P<week>{_SHIFT})\sweek\b"
    rf"|,?\s(?:the\s)?(?P<day>{ORDINAL}|\d\d?(?=\s?(?:[,;!?)]|\.(?!\d))|\s?$)){FOLLOWED})?",
    re.I,
)
_NEAR_DAY = re.compile(
    r"\b(?=[dlty])(?P<word>(?:the\s|(?<!\d\s))day\sbefore\syesterday|(?:the\s|(?<!\d\s))day\safter\stomorrow|today|yesterday|"
    r"tomorrow|tonight|tonite|last\snight|this\s(?:morning|afternoon|evening))(?![\w-])",
    re.I,
)
_NUMBERED_DAY = re.compile(
    r"\b(?=[abostu])(?:on|by|until|till|since|before|after)\s(?P<whole>the\s"
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)\b|(?:twenty|thirty)[\s-]\w{{5,7}}|{ORDINAL_WORD}(?=\sday\sof))(?:(?:\sday)?\sof\s(?:(?P<month>this|last|next|the|that)\smonth)\b|(?=\s?[,.;!?)]|\s?$|\s(?:at|when)\b)))",
    re.I,
)

WEEKDAY_WORDS = frozenset(WEEKDAYS)
DAY_WORDS = frozenset(_WORDS["days_near"]) | {"tonite"}

RANK_WORDS = frozenset({"st", "nd", "rd", "th", "twenty", "thirty", "thirtieth"})
RANK_WORDS |= frozenset(load_table("ordinals")["ones"])

_NEAR_STEPS = {
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_SHIFT_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "this": 0}
_NEEDS_ON = frozenset({"sun", "sat", "wed", "mon", "fri", "thu", "tue"})
_ON = re.compile(r"\b(?:on|last|next|this|until|from|since|by|till|or|to)\s\Z", re.I)
_CLEAR_DAYS = 4
"""Within so many days of one week a writer says "Friday"; "next Friday" then is a week later."""
_CLEAR_PAST_DAYS = 2
_MONTHS_AROUND = 12


def find_relative_days(moment: Moment) -> Iterator[Mention]:
    """The days that count from publication or from the day before, each kind left to right."""
    view = moment.view
    if view.has_any(DAY_WORDS):
        for match in _NEAR_DAY.finditer(view.text):
            if draft := _near_day(match, moment):
                yield Mention(match.start(), match.end(), draft)
    if view.has_any(WEEKDAY_WORDS):
        for match in _WEEKDAY.finditer(view.text):
            if found := _weekday(match, moment):
                yield found
    if view.has_any(RANK_WORDS):
        for match in _NUMBERED_DAY.finditer(view.text):
            try:
                draft = _numbered_day(match, moment)
            except ValueError:
                yield Mention(match.start("whole"), match.end(), None)
                continue
            if draft:
                yield Mention(match.start("whole"), match.end(), draft)


def _near_day(match: re.Match[str], moment: Moment) -> Draft | None:
    """The day of "yesterday", "tonight" and their like."""
    if moment.anchor is None:
        return None
    words = plain(match["word"]).removeprefix("the ")
    return day_draft(moment.anchor + timedelta(days=_NEAR_STEPS.get(words, 0)))


def _weekday(match: re.Match[str], moment: Moment) -> Mention | None:
    """A weekday: of the week that the words around it, or the tense, point to."""
    at, text = match.start("weekday"), moment.view.text
    word = match["weekday"]
    is_whole = bool(match["day"] or match["week"] or match["week_before"])
    if not is_whole and word.lower() in _NEEDS_ON and not _ON.search(text, max(0, at - 6), at):
        return None
    number = weekday_number(word)
    if match["day"] and (draft := _numbered_weekday(match, number, moment)):
        return Mention(match.start(), match.end(), draft)
    end = match.end("weekday") if match["day"] else match.end()
    return Mention(match.start(), end, _plain_weekday(match, number, moment))


def _plain_weekday(match: re.Match[str], number: int, moment: Moment) -> Draft:
    lead = plain(match["lead"]).split(" ")[-1]
    week = match["week"] or match["week_before"]
    base = moment.anchor
    previous = moment.previous_at(match.start())
    if week and plain(week).startswith("the ") and previous:
        base = previous.start
    if lead in ("following", "previous", "that", "same") and previous:
        return _weekday_from_previous(number, lead, previous)
    if base is None:
        return Draft(weekday=number)
    if week:
        monday = base - timedelta(days=base.weekday())
        weeks = _SHIFT_STEPS[plain(week).split(" ")[-1]]
        return day_draft(monday + timedelta(weeks=weeks, days=number), weekday=number)
    tense = moment.view.tense_at(match.start("weekday"))
    return day_draft(_weekday_near(number, lead, base, tense), weekday=number)


def _weekday_near(number: int, lead: str, anchor: date, tense: str | None) -> date:
    back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if lead in ("last", "past"):
        is_near = lead == "last" and back <= min(_CLEAR_PAST_DAYS, anchor.weekday())
        return anchor - timedelta(days=(back + 7 if is_near else back) or 7)
    if lead == "previous":
        return anchor - timedelta(days=anchor.weekday() + 7 - number)
    if lead in ("next", "following"):
        is_near = anchor.weekday() + ahead < 7 and ahead <= _CLEAR_DAYS
        return anchor + timedelta(days=(ahead + 7 if is_near else ahead) or 7)
    if lead in ("coming", "upcoming"):
        return anchor + timedelta(days=ahead or 7)
    if lead == "this" or tense in ("future", "present"):
        return anchor + timedelta(days=ahead)
    return anchor - timedelta(days=back)


def _weekday_from_previous(number: int, lead: str, previous: DateValue | Draft) -> Draft:
    start = previous.start
    if start is None:
        return Draft(weekday=number)
    ahead = (number - start.weekday()) % 7
    back = (start.weekday() - number) % 7 or 7
    if lead == "previous":
        return day_draft(start - timedelta(days=back), weekday=number)
    if lead == "following":
        ahead = ahead or 7
    return day_draft(start + timedelta(days=ahead), weekday=number)


def _numbered_weekday(match: re.Match[str], number: int, moment: Moment) -> Draft | None:
    """The nearest month in which the 21st is a Monday; None where the year has none."""
    try:
        day = day_number(match["day"])
    except ValueError:
        return None
    if moment.anchor is None:
        return Draft(day=day, weekday=number)
    days = [d for d in _days_around(moment.anchor, day) if d.weekday() == number]
    if not days:
        return None
    best = nearest(days, moment.anchor, moment.view.tense_at(match.start()))
    return Draft(best, best, day=day, weekday=number)


def _numbered_day(match: re.Match[str], moment: Moment) -> Draft | None:
    """The day of "on the 29th" and "on the 15th of next month"."""
    try:
        day = day_number(match["day"])
    except (KeyError, ValueError):
        return None
    base, month = moment.anchor, (match["month"] or "").lower()
    previous = moment.previous_at(match.start())
    if month in ("the", "that") and previous and previous.start:
        base = previous.start
    if base is None:
        return Draft(day=day)
    if month:
        months = base.year * 12 + base.month - 1 + _SHIFT_STEPS.get(month, 0)
        return stated_day(months // 12, months % 12 + 1, day)._replace(year=None, month=None)
    tense = moment.view.tense_at(match.start())
    best = nearest(_days_around(base, day, months=1), base, tense)
    return Draft(best, best, day=day)


def _days_around(anchor: date, day: int, *, months: int = _MONTHS_AROUND) -> Iterable[date]:
    """That day of each month around another, where the month has it."""
    first = anchor.year * 12 + anchor.month - 1
    for number in range(first - months, first + months + 1):
        try:
            yield date(number // 12, number % 12 + 1, day)
        except ValueError:
            continue


def plain(words: str | None) -> str:
    """The words in lower case with single spaces."""
    return " ".join((words or "").lower().split())
