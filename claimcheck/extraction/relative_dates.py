"""Dates told from another day: "on Tuesday", "last week", "two days ago", "the following day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimcheck.extraction.calendar_words import SEASONS, WEEKDAY, WEEKDAYS, weekday_number
from claimcheck.extraction.date_values import Moment, day_value, month_value, year_value
from claimcheck.extraction.number_words import parse_number
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.written_dates import is_placed
from claimcheck.models import DateValue, Granularity

_WORDS = load_table("words")
_VAGUE_COUNTS = {"a few": (2, 9), "several": (3, 10), "a couple of": (2, 3), "a couple": (2, 3)}
_COUNT = (
    r"(?:a\sfew|several|a\scouple(?:\sof)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
    r"fifty|\d{1,4})"
)
_SHIFT = (
    r"(?:last|next|this|the\slast|the\snext|the\spast|past|previous|coming|this\spast|this\scoming)"
)

WEEKDAY_ALONE = re.compile(
    rf"(?:\b(?P<lead>last|next|this|this\scoming|this\spast|(?:the\s)?(?:following|previous|past))\s)?"
    rf"\b(?P<weekday>{WEEKDAY})(?![\w-])(?:\s(?:of\s)?(?P<week>last|next|this)\sweek\b)?",
    re.I,
)
NEAR_DAY = re.compile(
    r"\b(?P<word>the\sday\sbefore\syesterday|the\sday\safter\stomorrow|today|yesterday|tomorrow|"
    r"tonight|last\snight|this\s(?:morning|afternoon|evening))\b",
    re.I,
)
SHIFTED_UNIT = re.compile(
    rf"\b(?:(?P<side>earlier|later)\s)?(?P<shift>{_SHIFT})\s"
    rf"(?P<unit>week|month|year|weekend|{'|'.join(SEASONS)})\b",
    re.I,
)
COUNTED_UNITS = re.compile(
    rf"\b(?P<count>{_COUNT})\s(?P<unit>day|week|month|year|decade)s?\s(?P<way>ago|later|earlier|from\snow)\b",
    re.I,
)
NEXT_UNIT = re.compile(
    r"\bthe\s(?P<near>following|next|previous|same)\s(?P<unit>day|week|month|year)\b", re.I
)

WEEKDAY_WORDS = frozenset(WEEKDAYS)
UNIT_WORDS = frozenset(_WORDS["units_of_dates"]) | frozenset(SEASONS)
DAY_WORDS = frozenset(_WORDS["days_near"])

_NEAR_STEPS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_SHIFT_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0}
_NEAR_UNIT_STEPS = {"following": 1, "next": 1, "previous": -1, "same": 0}
_WEEK_REACH_DAYS = 2
"""How far from the seventh day "a week ago" may be."""


def read_weekday(match: re.Match[str], moment: Moment) -> DateValue | None:
    """A weekday: of the week that lead and tense point to."""
    at = match.start("weekday")
    if not is_placed(moment.view.text, match["weekday"], at):
        return None
    number = weekday_number(match["weekday"])
    lead = _plain(match["lead"]).split(" ")[-1]
    if lead in ("following", "previous") and moment.previous:
        return _weekday_from_previous(number, lead, moment.previous)
    if moment.anchor is None:
        return DateValue(weekday=number)
    if match["week"]:
        monday = moment.anchor - timedelta(days=moment.anchor.weekday())
        weeks = _SHIFT_STEPS[match["week"].lower()]
        return day_value(monday + timedelta(weeks=weeks, days=number), weekday=number)
    day = _weekday_near(number, lead, moment.anchor, moment.view.tense_at(at))
    return day_value(day, weekday=number)


def _weekday_near(number: int, lead: str, anchor: date, tense: str | None) -> date:
    back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if lead in ("last", "past", "previous"):
        return anchor - timedelta(days=back or 7)
    if lead in ("next", "coming", "following"):
        return anchor + timedelta(days=ahead or 7)
    if lead == "this" or tense in ("future", "present"):
        return anchor + timedelta(days=ahead)
    return anchor - timedelta(days=back)


def _weekday_from_previous(number: int, lead: str, previous: DateValue) -> DateValue:
    if previous.start is None:
        return DateValue(weekday=number)
    ahead = (number - previous.start.weekday()) % 7 or 7
    back = (previous.start.weekday() - number) % 7 or 7
    step = ahead if lead == "following" else -back
    return day_value(previous.start + timedelta(days=step), weekday=number)


def read_near_day(match: re.Match[str], moment: Moment) -> DateValue | None:
    """The day of "yesterday", "tonight" and their like."""
    if moment.anchor is None:
        return None
    return day_value(moment.anchor + timedelta(days=_NEAR_STEPS.get(_plain(match["word"]), 0)))


def read_shifted_unit(match: re.Match[str], moment: Moment) -> DateValue | None:
    """The days of "last week", "next summer", "earlier this year"."""
    anchor, unit = moment.anchor, match["unit"].lower()
    if anchor is None:
        return None
    step = _SHIFT_STEPS[_plain(match["shift"]).split(" ")[-1]]
    if unit == "weekend":
        value = _weekend(anchor, step)
    elif unit in SEASONS:
        value = _season(SEASONS[unit], anchor, step)
    else:
        value = _unit_around(anchor, unit, step)
    return _on_side(value, match["side"], anchor)


def _on_side(value: DateValue, side: str | None, anchor: date) -> DateValue:
    """The days before or after the anchor, for "earlier" and "later this month"."""
    if not side or not (value.start and value.end and value.start <= anchor <= value.end):
        return value
    ends = {"end": anchor} if side.lower() == "earlier" else {"start": anchor}
    return value.model_copy(update={**ends, "stated": "approximate"})


def _weekend(anchor: date, step: int) -> DateValue:
    saturday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=5)
    if step < 0 and saturday + timedelta(days=1) >= anchor:
        saturday -= timedelta(days=7)
    elif step > 0:
        saturday += timedelta(days=7)
    return _stretch(saturday, saturday + timedelta(days=1), "weekend")


def _season(month: int, anchor: date, step: int) -> DateValue:
    is_running = month <= anchor.month <= month + 2
    year = anchor.year - (step < 0 and (month + 2 >= anchor.month or is_running))
    year += step > 0 and month <= anchor.month
    start = date(year, month, 1)
    return _stretch(start, start + timedelta(days=91), "season")


def _unit_around(base: date, unit: str, step: int) -> DateValue:
    """The week, month or year `step` away from the one that holds a day."""
    if unit == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=step)
        return _stretch(monday, monday + timedelta(days=6), "week")
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        year, month = divmod(months, 12)
        return month_value(year, month + 1).model_copy(update={"month": None})
    return year_value(base.year + step, is_stated=False)


def _stretch(start: date, end: date, granularity: Granularity) -> DateValue:
    return DateValue(start=start, end=end, granularity=granularity)


def read_counted_units(match: re.Match[str], moment: Moment) -> DateValue | None:
    """Days counted: "three days ago" from publication, "a week later" from the day before."""
    unit, way = match["unit"].lower(), _plain(match["way"])
    if vague := _VAGUE_COUNTS.get(_plain(match["count"])):
        return _stepped_vaguely(moment.anchor, unit, vague) if way == "ago" else None
    parsed = parse_number(match["count"])
    count = int(parsed[0]) if parsed else 1
    steps = -count if way in ("ago", "earlier") else count
    if way in ("ago", "from now"):
        return None if moment.anchor is None else _stepped(moment.anchor, unit, steps)
    if moment.previous is None:
        return None
    if moment.previous.start is None:
        return _stepped_partial(moment.previous, unit, steps)
    return _stepped(moment.previous.start, unit, steps)


def _stepped(base: date, unit: str, steps: int) -> DateValue:
    if unit == "day":
        return day_value(base + timedelta(days=steps))
    if unit == "week":
        day = base + timedelta(weeks=steps)
        reach = timedelta(days=_WEEK_REACH_DAYS)
        value = _stretch(day - reach, day + reach, "day")
    elif unit == "decade":
        middle = base.year + 10 * steps
        value = _stretch(date(middle - 2, 1, 1), date(middle + 2, 12, 31), "year")
    else:
        value = _unit_around(base, unit, steps)
    return value.model_copy(update={"stated": "approximate"})


def _stepped_vaguely(anchor: date | None, unit: str, counts: tuple[int, int]) -> DateValue | None:
    """The days that "a few weeks ago" may mean."""
    if anchor is None:
        return None
    least, most = counts
    start, end = _stepped(anchor, unit, -most).start, _stepped(anchor, unit, -least).end
    granularity: Granularity = "day" if unit == "day" else "week" if unit == "week" else "month"
    return DateValue(start=start, end=end, granularity=granularity, stated="vague")


def _stepped_partial(previous: DateValue, unit: str, steps: int) -> DateValue | None:
    """A step from a day whose year is not known, where no leap day can lie between."""
    if unit not in ("day", "week") or previous.month is None or previous.day is None:
        return None
    if (previous.month, previous.day) == (2, 29):
        return None
    step = timedelta(days=steps * (7 if unit == "week" else 1))
    landings = {
        (day.month, day.day)
        for year in (2023, 2024)
        for day in (date(year, previous.month, previous.day) + step,)
    }
    if len(landings) != 1:
        return None
    month, day = landings.pop()
    return DateValue(month=month, day=day, stated="exact" if unit == "day" else "approximate")


def read_next_unit(match: re.Match[str], moment: Moment) -> DateValue | None:
    """The day, week, month or year next to the day mentioned before."""
    if moment.previous is None or moment.previous.start is None:
        return None
    step = _NEAR_UNIT_STEPS[match["near"].lower()]
    if match["unit"].lower() == "day":
        return day_value(moment.previous.start + timedelta(days=step))
    return _unit_around(moment.previous.start, match["unit"].lower(), step)


def _plain(words: str | None) -> str:
    return " ".join((words or "").lower().split())
