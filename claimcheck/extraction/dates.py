"""Calendar dates: written, partial, relative to publication, relative to the text.

A date is resolved as far as the article tells: without a publication date "Tuesday" stays a
Tuesday and "February 12" a 12 February of no stated year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import parse_number
from claimcheck.models import DateValue, Granularity, Stated

TenseAt = Callable[[int], str | None]

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_DAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|"
        "saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
_MONTH = r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
_YEAR = r"(?:1[1-9]\d\d|20\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_UNIT = r"(?:day|week|month|year|decade)"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})"
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_PATTERN = re.compile(
    r"(?P<by>\b(?:by|before|after|until|till|since|around|about|early|late|mid)[\s-](?:in\s|the\s|on\s)?)?(?:"
    rf"\b(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?!\d)"
    rf"|(?:\b(?P<wd1>{_WEEKDAY}),?\s(?:the\s)?)?\b(?P<d1>{_DAY})\s(?:of\s)?(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR})(?!\d))?"
    rf"|(?:\b(?P<wd2>{_WEEKDAY}),?\s)?\b(?P<m2>{_MONTH})\s(?:the\s)?(?P<d2>{_DAY})(?![\d:,]\d|\d|\s?%|[ap]\.?m)(?:,?\s(?P<y2>{_YEAR})(?!\d))?"
    rf"|(?:\b(?P<rel>last|next|this|past|the\spast|coming|of|in|end\sof)\s)?\b(?P<m3>{_MONTH})(?:,?\s(?P<y3>{_YEAR})(?!\d))?(?=\W|$)"
    rf"|(?:\b(?P<lead>last|next|this|the\sfollowing|following|the\sprevious)\s)?\b(?P<wd4>{_WEEKDAY})(?=\W|$)"
    r"|\b(?P<word>today|yesterday|tomorrow|tonight|the\sday\sbefore\syesterday|the\sday\safter\stomorrow)\b"
    rf"|\b(?P<shift>last|next|this|the\slast|the\snext|the\spast|past|previous|coming)\s(?P<unit>week|month|year|weekend|night|{'|'.join(_SEASONS)})\b"
    rf"|\b(?P<n>{_COUNT})\s(?P<nunit>{_UNIT})s?\s(?P<way>ago|later|earlier)\b"
    r"|\bthe\s(?P<near>following|next|previous|same)\s(?P<nearunit>day|week|month|year)\b"
    rf"|\b(?:the\s)?(?P<decade>(?:1[6-9]|20)\d0)s\b"
    rf"|(?<![\d,.$€£:/-])\b(?P<y5>{_YEAR})(?![\d,]\d|\s?%|[-–/]\d|\s(?:people|troops|men|women|GMT|UTC|hours|hrs|local|feet|metres|meters|km|miles)|\w)"
    r")",
    re.I,
)
TRIGGER = re.compile(
    rf"(?i:day\b|tomorrow|tonight|week|month|year|night|decade|winter|summer|spring|autumn)|{_MONTH}|\b{_WEEKDAY}|{_YEAR}"
)
_NEEDS_CAPITAL_AND_PLACE = {"may", "march", "mar", "sun", "sat", "wed"}
_LEADS = re.compile(
    r"\b(?:in|on|of|by|since|until|till|from|to|last|next|this|early|late|mid|during|before|after|"
    r"through|between|and|for|past|coming|end|the)[\s-]$",
    re.I,
)


def find_dates(
    text: str, *, anchor: date | None, tense_at: TenseAt, previous: DateValue | None = None
) -> Iterator[Found]:
    """The dates of a sentence, left to right.

    Args:
        text: The sentence.
        anchor: Day of publication, from which relative dates count; None leaves them unresolved.
        tense_at: Tense of the verb that governs a position; it decides the direction.
        previous: The last day mentioned before, from which "a week later" counts.
    """
    for match in _PATTERN.finditer(text):
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        value = _read(match, text, anchor, tense_at, previous)
        if value is None:
            continue
        value = _bounded(value, (match["by"] or "").strip(" -").lower())
        if value.start is not None and value.granularity == "day":
            previous = value
        yield Found(start, match.end(), value)


def _read(
    match: re.Match[str],
    text: str,
    anchor: date | None,
    tense_at: TenseAt,
    previous: DateValue | None,
) -> DateValue | None:
    """The date of one match, or None where its parts make none."""
    if match["iso"]:
        return _iso(match["iso"])
    if match["m1"] or match["m2"]:
        part = "1" if match["m1"] else "2"
        day = int(re.sub(r"\D", "", match["d" + part]))
        weekday = match["wd" + part]
        tense = tense_at(match.start())
        return _day_of_year(_month(match["m" + part]), day, match["y" + part], weekday, anchor, tense)
    if match["m3"]:
        return _whole_month(match, text, anchor, tense_at)
    if match["wd4"]:
        return _weekday(match, text, anchor, tense_at, previous)
    if match["word"]:
        return _near_day(match["word"].lower(), anchor)
    if match["shift"]:
        return _shifted_unit(match["shift"].lower(), match["unit"].lower(), anchor)
    if match["n"]:
        return _counted(match, anchor, previous)
    if match["near"]:
        return _near_unit(match["near"].lower(), match["nearunit"].lower(), previous)
    if match["decade"]:
        first = int(match["decade"])
        return _span(date(first, 1, 1), date(first + 9, 12, 31), "decade")
    year = int(match["y5"])
    if year < 1700 and not _LEADS.search(text, max(0, match.start("y5") - 10), match.start("y5")):
        return None  # more likely a count: "1,500" is often written "1500"
    return _span(date(year, 1, 1), date(year, 12, 31), "year", year=year)


def _span(
    start: date,
    end: date,
    granularity: Granularity,
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    stated: Stated = "exact",
) -> DateValue:
    return DateValue(
        start=start,
        end=end,
        granularity=granularity,
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        stated=stated,
    )


def _bounded(value: DateValue, lead: str) -> DateValue:
    if not lead:
        return value
    word = lead.split()[0].strip("-")
    stated: Stated = "approximate" if word in ("around", "about", "early", "late", "mid") else "bound"
    return value.model_copy(update={"stated": stated})


def _iso(text: str) -> DateValue | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return _span(day, day, "day", year=day.year, month=day.month, day=day.day)


def _month(word: str) -> int:
    return _MONTHS[word.lower().rstrip(".")]


def _day_number(word: str) -> int:
    return _DAYS[word.lower().rstrip(".")]


def _day_of_year(
    month: int,
    day: int,
    year: str | None,
    weekday: str | None,
    anchor: date | None,
    tense: str | None,
) -> DateValue | None:
    number = _day_number(weekday) if weekday else None
    if day > monthrange(2024, month)[1]:
        return None
    stated_year = int(year) if year else None
    years = [stated_year] if stated_year else _years_near(anchor)
    days = [made for y in years if (made := _make(y, month, day))]
    if not days:
        if stated_year:
            return None
        return DateValue(month=month, day=day, weekday=number)
    best = days[0] if stated_year else _nearest(days, anchor, tense, number)
    return _span(best, best, "day", year=stated_year, month=month, day=day, weekday=number)


def _years_near(anchor: date | None) -> list[int]:
    return [anchor.year - 1, anchor.year, anchor.year + 1] if anchor else []


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(
    days: list[date], anchor: date | None, tense: str | None, weekday: int | None = None
) -> date:
    """The day closest to the anchor; a stated weekday, then the tense, decides between years."""
    assert anchor is not None  # candidates are made from it

    def cost(day: date) -> tuple[bool, float]:
        distance = (day - anchor).days
        against = (tense == "past" and distance > 1) or (tense == "future" and distance < -1)
        return weekday is not None and day.weekday() != weekday, abs(distance) + 150 * against

    return min(days, key=cost)


def _whole_month(
    match: re.Match[str], text: str, anchor: date | None, tense_at: TenseAt
) -> DateValue | None:
    word, lead = match["m3"], (match["rel"] or "").lower()
    start = match.start("m3")
    if not match["y3"] and not _is_placed(word, text, start):
        return None
    month = _month(word)
    if match["y3"]:
        return _month_span(int(match["y3"]), month, stated_year=True)
    if anchor is None:
        return DateValue(month=month, granularity="month")
    year = _year_of_month(month, anchor, lead, tense_at(start))
    return _month_span(year, month)


def _year_of_month(month: int, anchor: date, lead: str, tense: str | None) -> int:
    if lead in ("last", "past", "the past"):
        return anchor.year - (month >= anchor.month)
    if lead in ("next", "coming"):
        return anchor.year + (month <= anchor.month)
    months = [date(year, month, 15) for year in _years_near(anchor)]
    return _nearest(months, anchor.replace(day=15), tense).year


def _month_span(year: int, month: int, *, stated_year: bool = False) -> DateValue:
    last = monthrange(year, month)[1]
    return _span(
        date(year, month, 1),
        date(year, month, last),
        "month",
        month=month,
        year=year if stated_year else None,
    )


def _is_placed(word: str, text: str, start: int) -> bool:
    """Whether a bare month or weekday name is one: "May" and "March" need a preposition."""
    plain = word.lower().rstrip(".")
    return plain not in _NEEDS_CAPITAL_AND_PLACE or bool(
        _LEADS.search(text, max(0, start - 10), start)
    )


def _weekday(
    match: re.Match[str],
    text: str,
    anchor: date | None,
    tense_at: TenseAt,
    previous: DateValue | None,
) -> DateValue | None:
    if not _is_placed(match["wd4"], text, match.start("wd4")):
        return None
    number = _day_number(match["wd4"])
    lead = " ".join((match["lead"] or "").lower().split())
    if lead in ("the following", "following", "the previous"):
        return _from_previous(number, lead, previous)
    if anchor is None:
        return DateValue(weekday=number)
    day = _resolve_weekday(number, lead, anchor, tense_at(match.start("wd4")))
    return _span(day, day, "day", weekday=number)


def _resolve_weekday(number: int, lead: str, anchor: date, tense: str | None) -> date:
    back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if lead == "last":
        return anchor - timedelta(days=back or 7)
    if lead == "next":
        return anchor + timedelta(days=ahead or 7)
    if lead == "this" or tense in ("future", "present"):
        return anchor + timedelta(days=ahead)
    return anchor - timedelta(days=back)


def _from_previous(number: int, lead: str, previous: DateValue | None) -> DateValue | None:
    if previous is None or previous.start is None:
        return DateValue(weekday=number)
    base = previous.start
    step = (number - base.weekday()) % 7 or 7
    day = base - timedelta(days=7 - step or 7) if "previous" in lead else base + timedelta(days=step)
    return _span(day, day, "day", weekday=number)


def _near_day(word: str, anchor: date | None) -> DateValue | None:
    if anchor is None:
        return None
    words = " ".join(word.split())
    steps = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    day = anchor + timedelta(days=steps.get(words, 0))
    return _span(day, day, "day")


def _shifted_unit(shift: str, unit: str, anchor: date | None) -> DateValue | None:
    if anchor is None:
        return None
    word = shift.split()[-1]
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(word, 0)
    if unit == "night":
        day = anchor + timedelta(days=step)
        return _span(day, day, "day") if step <= 0 else None
    if unit == "weekend":
        return _weekend(anchor, step)
    if unit in _SEASONS:
        return _season(unit, anchor, step)
    return _unit_around(anchor, unit, step)


def _weekend(anchor: date, step: int) -> DateValue:
    saturday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=5)
    if step < 0 and saturday + timedelta(days=1) >= anchor:
        saturday -= timedelta(days=7)
    elif step > 0:
        saturday += timedelta(days=7)
    return _span(saturday, saturday + timedelta(days=1), "weekend")


def _season(unit: str, anchor: date, step: int) -> DateValue:
    month = _SEASONS[unit]
    year = anchor.year
    if step < 0 and month + 2 >= anchor.month:
        year -= 1
    if step > 0 and month <= anchor.month:
        year += 1
    start = date(year, month, 1)
    return _span(start, start + timedelta(days=91), "season")


def _unit_around(base: date, unit: str, step: int) -> DateValue | None:
    """The week, month or year `step` away from the one that holds a day."""
    if unit == "week":
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=step)
        return _span(monday, monday + timedelta(days=6), "week")
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return _month_span(months // 12, months % 12 + 1)
    if unit == "year":
        year = base.year + step
        return _span(date(year, 1, 1), date(year, 12, 31), "year")
    return None


def _counted(
    match: re.Match[str], anchor: date | None, previous: DateValue | None
) -> DateValue | None:
    unit, way = match["nunit"].lower(), match["way"].lower()
    count = 1 if match["n"].lower() in ("a", "an") else int((parse_number(match["n"]) or (0, 0))[0])
    sign = 1 if way == "later" else -1
    if way == "ago":
        return None if anchor is None else _stepped(anchor, unit, sign * count)
    if previous is None:
        return None
    if previous.start is None:
        return _stepped_partial(previous, unit, sign * count)
    return _stepped(previous.start, unit, sign * count)


def _stepped(base: date, unit: str, count: int) -> DateValue | None:
    try:
        if unit in ("day", "week"):
            day = base + timedelta(days=count * (7 if unit == "week" else 1))
            reach = 0 if unit == "day" else 2
            stated: Stated = "exact" if unit == "day" else "approximate"
            return _span(day - timedelta(days=reach), day + timedelta(days=reach), "day", stated=stated)
        if unit in ("month", "year"):
            return _unit_around(base, unit, count)
        return None
    except (OverflowError, ValueError):
        return None


def _stepped_partial(previous: DateValue, unit: str, count: int) -> DateValue | None:
    """A step from a day whose year is not known, where no leap day can lie between."""
    if unit not in ("day", "week") or previous.month is None or previous.day is None:
        return None
    days = count * (7 if unit == "week" else 1)
    landings = {
        (day.month, day.day)
        for year in (2023, 2024)
        if (base := _make(year, previous.month, previous.day))
        for day in (base + timedelta(days=days),)
    }
    if len(landings) != 1:
        return None
    month, day = landings.pop()
    return DateValue(month=month, day=day, stated="approximate")


def _near_unit(near: str, unit: str, previous: DateValue | None) -> DateValue | None:
    if previous is None or previous.start is None:
        return None
    step = {"following": 1, "next": 1, "previous": -1, "same": 0}[near]
    if unit == "day":
        day = previous.start + timedelta(days=step)
        return _span(day, day, "day")
    return _unit_around(previous.start, unit, step)
