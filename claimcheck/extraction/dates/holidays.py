"""Days with a name of their own: "Christmas", "Good Friday", "Thanksgiving 2019"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_words import YEAR
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    nearest,
    shifted_year,
    years_near,
)
from claimcheck.extraction.dates.month_names import RELATIVE_YEAR
from claimcheck.extraction.text.views import FUNCTION_WORDS
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("holidays")
_FIXED: dict[str, tuple[int, int]] = _TABLE["fixed"]
_WEEKDAYS: dict[str, tuple[int, int, int]] = _TABLE["weekdays"]
_AFTER_THANKSGIVING: dict[str, int] = _TABLE["after_thanksgiving"]
_EASTER: dict[str, int] = _TABLE["easter"]
_ORTHODOX_EASTER: dict[str, int] = _TABLE["orthodox_easter"]
_NAMES = [*_FIXED, *_WEEKDAYS, *_AFTER_THANKSGIVING, *_EASTER, *_ORTHODOX_EASTER]
_NOT_DATES = frozenset(_TABLE["not_dates"])

_NAME = alternatives(_NAMES).replace("'", "['’]")
_HOLIDAY = re.compile(
    r"\b(?:(?P<lead>last|next|this\scoming|this\spast|this|coming|upcoming|past|previous|following)\s)?"
    rf"\b(?P<name>{_NAME})(?![\w’'-])"
    r"(?P<weekend>\sweekend\b)?"
    rf"(?:,?\s(?:of\s|in\s)?(?P<year>{YEAR})(?!\d)|\s(?:of\s)?(?P<that_year>{RELATIVE_YEAR}))?"
    r"(?P<weekend_last>\sweekend\b)?",
    re.I,
)
_PLACED = re.compile(
    r"\b(?:on|at|by|before|after|since|until|till|around|for|from|to|over|of|and|between)\s(?:the\s)?\Z",
    re.I,
)
_SURE = re.compile(r"(?:day|eve|friday|monday|tuesday|wednesday|thursday|saturday|sunday|night)\Z")
_CLOSED = re.compile(r"\s?(?:[^\w\s]|$)")

HOLIDAY_WORDS = frozenset(_TABLE["words"])
_FIRST_WORDS = frozenset(name.split()[0].rstrip(".") for name in _NAMES)


def find_holidays(moment: Moment) -> Iterator[Mention]:
    """The named days of a sentence that are used as dates."""
    view, text = moment.view, moment.view.text
    if not (view.has_any(HOLIDAY_WORDS) and view.has_any(_FIRST_WORDS)):
        return
    for match in _HOLIDAY.finditer(text):
        if _is_date(match, moment) and (draft := _read(match, moment)):
            yield Mention(match.start(), match.end(), draft)


def _is_date(match: re.Match[str], moment: Moment) -> bool:
    """Whether a name stands for its day, not for what goes with it ("Christmas dinner")."""
    text, before = moment.view.text, moment.view.word_before(match.start())
    if before in _NOT_DATES or (before in ("the", "a") and _plain(match["name"]) == "new year"):
        return False
    if match["year"] or match["that_year"]:
        return True
    after = moment.view.word_after(match.end())
    if not (_CLOSED.match(text, match.end()) or after in FUNCTION_WORDS):
        return False
    is_placed = _PLACED.search(text, max(0, match.start() - 12), match.start())
    is_sure = _SURE.search(_plain(match["name"])) and match["name"][0].isupper()
    return bool(match["lead"] or is_placed or is_sure) and bool(
        match["name"][0].isupper() or is_placed or match["lead"]
    )


def _read(match: re.Match[str], moment: Moment) -> Draft | None:
    name, anchor = _plain(match["name"]), moment.anchor
    if year := match["year"]:
        return _whole(match, _day(name, int(year)), int(year))
    if anchor is None:
        month, day = _FIXED.get(name, (None, None))
        return Draft(month=month, day=day) if month else None
    if year := shifted_year(match["that_year"], anchor):
        return _whole(match, _day(name, year))
    days = [_day(name, y) for y in range(anchor.year - 1, anchor.year + 3)]
    return _whole(match, _chosen(days, (match["lead"] or "").lower(), match, moment))


def _chosen(days: list[date], lead: str, match: re.Match[str], moment: Moment) -> date:
    anchor = moment.anchor or days[0]
    way = lead.split()[-1] if lead else ""
    if way in ("last", "past", "previous"):
        return max(day for day in days if day < anchor)
    if way in ("next", "coming", "upcoming", "following"):
        return min(day for day in days if day > anchor)
    if way == "this":
        return next(day for day in days if day.year == anchor.year)
    near = [day for day in days if day.year in years_near(anchor)]
    return nearest(near, anchor, moment.view.tense_at(match.start("name")))


def _whole(match: re.Match[str], day: date, year: int | None = None) -> Draft:
    """The day, or the weekend that it makes long."""
    if not (match["weekend"] or match["weekend_last"]):
        return Draft(day, day, year=year)
    if day.weekday() in (0, 1):
        saturday = day - timedelta(days=day.weekday() + 2)
        return Draft(saturday, day, "weekend", year=year)
    saturday = day + timedelta(days=5 - day.weekday())
    return Draft(saturday, max(day, saturday + timedelta(days=1)), "weekend", year=year)


def _day(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _WEEKDAYS:
        return _nth_weekday(year, *_WEEKDAYS[name])
    if name in _AFTER_THANKSGIVING:
        thanksgiving = _nth_weekday(year, *_WEEKDAYS["thanksgiving"])
        return thanksgiving + timedelta(days=_AFTER_THANKSGIVING[name])
    if name in _ORTHODOX_EASTER:
        return _orthodox_easter(year) + timedelta(days=_ORTHODOX_EASTER[name])
    return easter(year) + timedelta(days=_EASTER[name])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, in the Gregorian calendar."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
