"""The dates of a sentence, resolved as far as the article tells.

Without a publication date "Tuesday" stays a Tuesday and "February 12" a 12 February of no stated
year.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import zip_longest

from claimcheck.extraction.dates.date_parts_of import with_leads
from claimcheck.extraction.dates.date_ranges import bounded, joined
from claimcheck.extraction.dates.date_values import Draft, Mention, Moment
from claimcheck.extraction.dates.event_dates import find_event_dates, remember_events
from claimcheck.extraction.dates.holidays import HOLIDAY_WORDS, find_holidays
from claimcheck.extraction.dates.numeric_dates import find_numeric_dates
from claimcheck.extraction.dates.periods import PERIOD_WORDS, find_periods
from claimcheck.extraction.dates.relative_dates import (
    DAY_WORDS,
    RANK_WORDS,
    WEEKDAY_WORDS,
    find_relative_days,
)
from claimcheck.extraction.dates.relative_units import UNIT_WORDS, find_relative_units
from claimcheck.extraction.dates.written_dates import MONTH_WORDS, find_written_dates
from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import DateValue

_TRIGGERS = MONTH_WORDS | WEEKDAY_WORDS | DAY_WORDS | UNIT_WORDS | RANK_WORDS
_TRIGGERS |= HOLIDAY_WORDS | PERIOD_WORDS
_KEPT = 8
"""How many of the last dates are looked at for "that year"."""
_RESTATES = re.compile(r",?\s(?:on\s)?")
_RECURRING = re.compile(r"\b(?:every|each|per|any)\s(?:other\s|second\s|single\s)?\Z", re.I)
_RECURRING_WORDS = frozenset({"every", "each", "per", "any", "other", "second", "single"})


@dataclass
class DateContext:
    """What an article has told about its dates so far.

    Attributes:
        anchor: Day of publication, from which relative dates count; None leaves them unresolved.
        previous: The last day mentioned, from which "a week later" counts.
        is_day_first: Whether the article writes 25/12/2020 (True) or 12/25/2020 (False).
        events: The days of events, from which "two days before the vote" counts.
        recent: The last resolved dates, from which "that year" counts.
    """

    anchor: date | None
    previous: DateValue | None = None
    is_day_first: bool | None = None
    events: dict[str, date] = field(default_factory=dict)
    recent: deque[Draft] = field(default_factory=lambda: deque(maxlen=_KEPT))


def find_dates(view: SentenceView, context: DateContext) -> Iterator[Found]:
    """The dates of a sentence, left to right, without overlaps; impossible ones without a value.

    Adds the days of the sentence's events to the context.
    """
    if not (view.has_digit or view.has_any(_TRIGGERS)):
        return
    moment = Moment(
        view, context.anchor, context.previous, context.is_day_first, recent=context.recent
    )
    mentions = _mentions(moment, context.events)
    if not mentions:
        return
    mentions = bounded(moment, joined(moment, _led(moment, mentions)))
    for item in _without_restated(view.text, mentions):
        yield Found(item.start, item.end, item.draft.value() if item.draft else None)
    remember_events(view, mentions, context.events)
    if view.has_verb:
        context.recent.extend(m.draft for m in mentions if m.draft and m.draft.start)


def _without_restated(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """The dates without those told again more exactly: "a week later, on May 6".

    A weekday behind another date is one of its days: "in three days, on Friday".
    """
    before: Mention | None = None
    for item, follower in zip_longest(mentions, mentions[1:]):
        if before and before.draft and item.draft:
            item = item._replace(draft=_within(item.draft, before.draft))
        is_restated = follower and _RESTATES.fullmatch(text, item.end, follower.start)
        before = item if is_restated else None
        is_day = item.draft and item.draft.granularity == "day"
        if not (is_restated and is_day and item.draft and item.draft.stated == "approximate"):
            yield item


def _within(weekday: Draft, around: Draft) -> Draft:
    """A weekday of no stated week, moved into the days around it, if they hold it."""
    if weekday.weekday is None or weekday.day or not (around.start and around.end):
        return weekday
    day = around.start + timedelta(days=(weekday.weekday - around.start.weekday()) % 7)
    return weekday._replace(start=day, end=day) if day <= around.end else weekday


def _mentions(moment: Moment, events: dict[str, date]) -> list[Mention]:
    """The dates that stand for themselves, in order, without overlaps."""
    view = moment.view
    found: list[Mention] = []
    if view.has_any(MONTH_WORDS):
        found += find_written_dates(moment)
    if view.has_digit:
        found += find_numeric_dates(moment)
    found += find_holidays(moment)
    found += find_periods(moment)
    if found:
        moment = moment._replace(named=tuple(found))
    days = list(find_relative_days(moment))
    if days:
        moment = moment._replace(named=(*found, *days))
    found += [*days, *find_relative_units(moment)]
    if events:
        found += find_event_dates(moment, events)
    return _apart(found)


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order without overlaps: the first and longest win, the weak give way."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    done = 0
    for mention in mentions:
        if mention.is_weak:
            continue
        if mention.start < done:
            if not _is_weekday_of(kept[-1], mention):
                continue
            mention = mention._replace(start=kept.pop().start)
        kept.append(mention)
        done = mention.end
    weak = [mention for mention in mentions if mention.is_weak]
    if not weak:
        return kept
    free = [w for w in weak if not any(w.start < m.end and m.start < w.end for m in kept)]
    return sorted([*kept, *free])


def _is_weekday_of(weekday: Mention, mention: Mention) -> bool:
    """Whether a weekday is the first part of a fuller date: "this Wednesday, July 25"."""
    is_full = mention.draft is None or mention.draft.day is not None
    return _is_weekday(weekday) and is_full and mention.end > weekday.end


def _led(moment: Moment, mentions: list[Mention]) -> list[Mention]:
    """The dates with the words before them that make others of them; the weak need such words."""
    made: list[Mention] = []
    for mention in mentions:
        floor = made[-1].end if made else 0
        if mention.start < floor or _is_recurring(moment.view, mention):
            continue
        if made and _is_weekday(made[-1]):
            floor = made[-2].end if len(made) > 1 else 0
        try:
            led = with_leads(moment, mention, floor)
        except (ValueError, OverflowError):
            led = mention._replace(draft=None)
        if made and led.start < made[-1].end:
            made.pop()  # "the first Monday" of it
        if not led.is_weak:
            made.append(led)
    return made


def _is_weekday(mention: Mention) -> bool:
    return bool(mention.draft and mention.draft.weekday is not None and not mention.draft.day)


def _is_recurring(view: SentenceView, mention: Mention) -> bool:
    """Whether it comes round again and again: "every Friday"."""
    if view.word_before(mention.start) not in _RECURRING_WORDS:
        return False
    return bool(_RECURRING.search(view.text, max(0, mention.start - 16), mention.start))
