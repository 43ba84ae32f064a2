"""Words before a date that make another of it: "the last week of", "two days after", "late"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimcheck.extraction.calendar_words import (
    ORDINAL,
    WEEKDAY,
    day_number,
    weekday_number,
)
from claimcheck.extraction.date_steps import (
    COUNT,
    MORE,
    UNIT,
    Count,
    count_of,
    counts_of,
    shifted,
    stepped,
)
from claimcheck.extraction.date_values import (
    Draft,
    Mention,
    Moment,
    Part,
    day_draft,
    month_draft,
    months_draft,
    narrowed,
)
from claimcheck.extraction.tables import load_table
from claimcheck.models import Granularity

_STEP = re.compile(
    rf"(?:\b(?P<than>more|less)\sthan\s)?(?:\b(?P<count>{COUNT})\s(?P<unit>{UNIT}){MORE}|\bthe\s(?P<day>day))"
    r"\s(?P<way>before|prior\sto|ahead\sof|after|following|from)\s(?:the\s)?\Z",
    re.I,
)
_SHARE = re.compile(
    rf"(?:\bthe\s)?\b(?P<rank>{ORDINAL}|last|final|opening|closing)\s(?:(?P<count>{COUNT})\s)?"
    rf"(?:(?P<unit>day|week|weekend|month|half|decade)s?|(?P<weekday>{WEEKDAY}))"
    r"\s(?P<of>of|in)\s(?:the\s)?\Z",
    re.I,
)
_WEEK_OF = re.compile(
    r"(?:\bthe\s)?\b(?P<unit>week|weekend|w/c)(?:\s(?P<way>of|(?:beginning|starting|commencing|ending)(?:\son)?))?"
    r"\s(?:the\s)?\Z",
    re.I,
)
_REST = re.compile(
    r"\b(?:the\s)?(?:(?P<rest>rest|remainder|remaining|balance)\sof|(?P<side>later|earlier)\sin)\s(?:the\s)?\Z",
    re.I,
)
_PART = re.compile(
    r"\b(?:the\s)?(?:very\s)?(?:(?P<part>early|mid|late)(?:\s(?:in\s)?|-)"
    r"|(?P<place>middle|end|beginning|start)[\s-]of\s)(?:the\s)?\Z",
    re.I,
)
_ABOUT = re.compile(r"\b(?:around|about|circa)\s\Z", re.I)
_PARTS: dict[str, Part] = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
_LEAD_WORDS = frozenset(load_table("words")["before_dates"])
_LONG = frozenset({"month", "quarter", "half", "year", "decade", "century", "season"})
_REACH = 60
_MOST_LEADS = 3


def with_leads(moment: Moment, mention: Mention, floor: int) -> Mention:
    """The date that a mention makes with the words before it, from `floor` on.

    Raises:
        ValueError, OverflowError: No calendar has it ("the 31st day of June").
    """
    for _ in range(_MOST_LEADS):
        led = _with_lead(moment, mention, floor)
        if led is None:
            break
        mention = led
    return mention


def _with_lead(moment: Moment, mention: Mention, floor: int) -> Mention | None:
    draft = mention.draft
    if draft is None:
        return None
    text, low = moment.view.text, max(floor, mention.start - _REACH)
    is_hyphened = text[mention.start - 1 : mention.start] == "-"
    if not is_hyphened and moment.view.word_before(mention.start) not in _LEAD_WORDS:
        return None
    for regex, read in _LEADS:
        match = regex.search(text, low, mention.start)
        if match and draft.start is None and regex not in (_PART, _ABOUT):
            return None
        if match and (led := read(match, draft, moment)):
            return Mention(match.start(), mention.end, led)
    return None


def _stepped(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The days so far before or after another: "two weeks after", "3 days from"."""
    if draft.start is None or draft.end is None:
        return None
    if match["way"].lower() == "from" and moment.view.word_before(match.start()) in ("for", "over"):
        return None
    counts = [Count("day", 1, 1)] if match["day"] else counts_of(match)
    way = match["way"].lower()
    sign = -1 if way[:3] in ("bef", "pri", "ahe") else 1
    if match["than"]:
        return _than(match["than"].lower(), counts, draft.start, sign)
    if draft.granularity == "day" and draft.start == draft.end:
        return stepped(draft.start, counts, sign)
    first, last = draft.start, draft.end
    for count in counts:
        first = shifted(first, count.unit, sign * count.least)
        last = shifted(last, count.unit, sign * count.most)
    return Draft(min(first, last), max(first, last), draft.granularity, stated="approximate")


def _than(way: str, counts: list[Count], near: date, sign: int) -> Draft:
    """The days of "more than two weeks before" and "less than three days after"."""
    far = near
    for count in counts:
        far = shifted(far, count.unit, sign * count.least)
    if way == "more":
        return Draft(far, far, stated="bound", bound="before" if sign < 0 else "after")
    return Draft(min(near, far), max(near, far), stated="approximate")


def _share(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """A ranked part of a stretch: "the first Monday of", "the last three weeks of"."""
    if draft.granularity not in _LONG and not (draft.granularity == "week" and not match["count"]):
        return None
    start, end = draft.start, draft.end
    if start is None or end is None:
        return None
    is_last = match["rank"].lower() in ("last", "final", "closing")
    nth = 1 if is_last or match["rank"].lower() == "opening" else _rank(match["rank"])
    if match["weekday"]:
        return _nth_weekday(start, end, weekday_number(match["weekday"]), -1 if is_last else nth)
    unit = match["unit"].lower()
    if match["of"].lower() == "in" and not (is_last or nth == 1):
        return None  # "its third month in 2020"
    if match["count"]:
        return _first_or_last(start, end, match["count"], unit, is_last=is_last)
    return _nth(draft, unit, nth, is_last=is_last)


def _rank(word: str) -> int:
    return day_number(word)


def _nth_weekday(start: date, end: date, weekday: int, nth: int) -> Draft:
    if nth < 0:
        day = end - timedelta(days=(end.weekday() - weekday) % 7)
    else:
        day = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))
    if not start <= day <= end:
        raise ValueError("no such weekday in the stretch")
    return day_draft(day, weekday=weekday)


def _first_or_last(start: date, end: date, count: str, unit: str, *, is_last: bool) -> Draft | None:
    """The days of "the first ten days of" and "the last three weeks of" a stretch."""
    if unit not in ("day", "week", "month"):
        return None
    counted, day = count_of(count, unit), timedelta(days=1)
    most = counted.least + 1 if counted.is_vague else counted.most
    if is_last:
        made = Draft(shifted(end + day, unit, -most), end)
    else:
        made = Draft(start, shifted(start, unit, most) - day)
    grain: Granularity = "month" if unit == "month" else "day"
    return made._replace(
        granularity=grain, stated="approximate" if unit == "week" or counted.is_vague else "exact"
    )


def _nth(draft: Draft, unit: str, nth: int, *, is_last: bool) -> Draft | None:
    start, end = draft.start, draft.end
    if start is None or end is None:
        return None
    if unit == "day":
        day = end if is_last else start + timedelta(days=nth - 1)
        if day > end:
            raise ValueError("no such day in the stretch")
        if draft.granularity != "month":
            return day_draft(day)
        return Draft(day, day, year=draft.year, month=day.month, day=day.day)
    if unit == "week":
        first = end - timedelta(days=6) if is_last else start + timedelta(weeks=nth - 1)
        return Draft(first, first + timedelta(days=6), "week", stated="approximate")
    if unit == "weekend":
        saturday = _nth_weekday(start, end, 5, -1 if is_last else nth).start or start
        return Draft(saturday, saturday + timedelta(days=1), "weekend")
    if unit == "half":
        return _half(draft, 2 if is_last else nth)
    if unit == "month" and draft.granularity in ("year", "quarter", "half", "season"):
        day = end if is_last else shifted(start, "month", nth - 1)
        return month_draft(day.year, day.month)._replace(month=None) if day <= end else None
    if unit == "decade" and draft.granularity == "century":
        year = end.year - 9 if is_last else start.year + 10 * (nth - 1)
        return Draft(date(year, 1, 1), date(year + 9, 12, 31), "decade")
    return None


def _half(draft: Draft, nth: int) -> Draft | None:
    """The first or second half of a stretch."""
    start, end = draft.start, draft.end
    if start is None or end is None or nth not in (1, 2):
        return None
    if draft.granularity == "year":
        return months_draft(start.year, 6 * nth - 5, n_months=6, granularity="half")
    middle = start + (end - start) / 2
    return draft._replace(
        start=start if nth == 1 else middle,
        end=middle if nth == 1 else end,
        stated="approximate",
    )


def _week_of(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The week or weekend around a day: "the week of 5 May"."""
    day, is_month_first = draft.start, draft.start != draft.end
    words = match[0].lower().split()
    is_bare = words[-1] in ("week", "weekend") or words[-2:] in (
        ["week", "the"],
        ["weekend", "the"],
    )
    if day is None or is_month_first or is_bare:
        return None
    if match["unit"].lower() == "weekend":
        saturday = day + timedelta(days=5 - day.weekday())
        return Draft(saturday, saturday + timedelta(days=1), "weekend")
    monday = day - timedelta(days=day.weekday())
    return Draft(monday, monday + timedelta(days=6), "week")


def _rest(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """What is left of a stretch on publication, or was before: "the rest of the year"."""
    if draft.start is None or draft.end is None or draft.start == draft.end:
        return None
    is_running = moment.anchor is not None and draft.start <= moment.anchor <= draft.end
    if not is_running:
        return draft._replace(stated="approximate")
    if (match["side"] or "").lower() == "earlier":
        return draft._replace(end=moment.anchor, stated="approximate")
    return draft._replace(start=moment.anchor, stated="approximate")


def _part(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The early, middle or late days."""
    if draft.start is None:
        return draft._replace(stated="approximate")
    return narrowed(draft, _PARTS[(match["part"] or match["place"]).lower()])


def _about(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    return draft._replace(stated="approximate")


_LEADS = (
    (_STEP, _stepped),
    (_SHARE, _share),
    (_WEEK_OF, _week_of),
    (_REST, _rest),
    (_PART, _part),
    (_ABOUT, _about),
)
