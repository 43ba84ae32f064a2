"""Stretches of days in the making, and the choice of the year that a text leaves open."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import date, timedelta
from typing import Literal, NamedTuple

from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import DateValue, Granularity
from claimcheck.models.values import Stated

Part = Literal["early", "mid", "late"]
_PART_SHARES: dict[Part, tuple[float, float]] = {
    "early": (0.0, 0.4),
    "mid": (0.25, 0.75),
    "late": (0.6, 1.0),
}
"""What people call early, middle and late in a stretch of days; the parts overlap."""

_WRONG_SIDE_DAYS = 250
"""What a day on the side of publication that the tense speaks against counts as farther off."""
_LATEST_SHORT_YEAR = 20
"""How many years after publication the two digits of a year may lie."""

Bound = Literal["before", "by", "since", "after"]


class Draft(NamedTuple):
    """A date that may still be joined, narrowed or bounded; its fields are those of a `DateValue`.

    Cheap to make and to change, which records are not.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    stated: Stated = "exact"
    bound: Bound | None = None

    def value(self) -> DateValue:
        """The finished date."""
        return DateValue(**self._asdict())


class Mention(NamedTuple):
    """A date at [start, end) of a sentence; no draft where no calendar has it.

    `is_weak` marks words that are a date only as a part of one ("the year" in "the end of the
    year"), `is_range` a stretch with both ends told ("from 5 to 8 May").
    """

    start: int
    end: int
    draft: Draft | None
    is_weak: bool = False
    is_range: bool = False


class Moment(NamedTuple):
    """What a date in a text is read against.

    Attributes:
        view: The sentence.
        anchor: Day of publication; None leaves dates that count from it unresolved.
        previous: The last day that was mentioned before.
        is_day_first: Whether the article writes 25/12/2020 (True) or 12/25/2020 (False); None
            when it does not tell.
        named: The dates of the sentence that are known so far.
        recent: The dates of the sentences before, in order, as many as are kept.
    """

    view: SentenceView
    anchor: date | None
    previous: DateValue | Draft | None
    is_day_first: bool | None = None
    named: Sequence[Mention] = ()
    recent: Sequence[Draft] = ()

    def previous_at(
        self, position: int, grains: Set[str] = frozenset({"day"})
    ) -> DateValue | Draft | None:
        """The last date as fine as told that is mentioned before a position of the sentence."""
        before = [
            mention
            for mention in self.named
            if mention.end <= position
            and mention.draft
            and mention.draft.start
            and mention.draft.granularity in grains
        ]
        if before:
            return max(before, key=lambda mention: mention.start).draft
        if len(grains) == 1:
            return self.previous
        recent = (draft for draft in reversed(self.recent) if draft.granularity in grains)
        return next(recent, self.previous)


Reader = Callable[[re.Match[str], Moment], Draft | None]
"""What makes a date of a match; ValueError or OverflowError where no calendar has it."""


def drafts(
    regex: re.Pattern[str], read: Reader, moment: Moment
) -> Iterator[tuple[re.Match[str], Draft | None]]:
    """The matches that are dates with their drafts, None for those that no calendar has."""
    for match in regex.finditer(moment.view.text):
        try:
            draft = read(match, moment)
        except (ValueError, OverflowError):
            yield match, None
            continue
        if draft:
            yield match, draft


def day_draft(day: date, *, weekday: int | None = None) -> Draft:
    """One day whose parts the text does not state, but perhaps its weekday."""
    return Draft(day, day, weekday=weekday)


def stated_day(year: int, month: int, day: int, weekday: int | None = None) -> Draft:
    """One day of which the text states all parts.

    Raises:
        ValueError: No calendar has the day.
    """
    only = date(year, month, day)
    return Draft(only, only, year=year, month=month, day=day, weekday=weekday)


def months_draft(
    year: int, month: int, *, n_months: int, granularity: Granularity, stated_year: bool = False
) -> Draft:
    """Whole months of one year, from a month on."""
    last = month + n_months - 1
    return Draft(
        date(year, month, 1),
        date(year, last, monthrange(year, last)[1]),
        granularity,
        year=year if stated_year else None,
    )


def month_draft(year: int, month: int, *, is_year_stated: bool = False) -> Draft:
    """One month of one year."""
    draft = months_draft(year, month, n_months=1, granularity="month", stated_year=is_year_stated)
    return draft._replace(month=month)


def year_draft(year: int, *, is_stated: bool = True) -> Draft:
    """One calendar year."""
    return months_draft(year, 1, n_months=12, granularity="year", stated_year=is_stated)


def narrowed(draft: Draft, part: Part) -> Draft:
    """The early, middle or late days of a stretch; a single day stays whole."""
    if draft.start is None or draft.end is None or draft.start == draft.end:
        return draft
    n_days = (draft.end - draft.start).days
    first, last = _PART_SHARES[part]
    return draft._replace(
        start=draft.start + timedelta(days=int(n_days * first)),
        end=draft.start + timedelta(days=round(n_days * last)),
        stated="approximate",
    )


def day_of_month(
    moment: Moment, *, month: int, day: int, year: int | None, weekday: int | None, at: int
) -> Draft:
    """A day and month, in the year stated or the likeliest.

    Raises:
        ValueError: No year has the day, or not the year stated.
    """
    date(2024, month, day)
    if year:
        return stated_day(year, month, day, weekday)
    if moment.anchor is None:
        return Draft(month=month, day=day, weekday=weekday)
    days = [found for y in years_near(moment.anchor) if (found := _made(y, month, day))]
    if not days:
        return Draft(month=month, day=day, weekday=weekday)
    best = nearest(days, moment.anchor, moment.view.tense_at(at), weekday)
    return Draft(best, best, month=month, day=day, weekday=weekday)


def years_near(anchor: date) -> range:
    """The years that a text means when it states none."""
    return range(max(1, anchor.year - 1), min(9999, anchor.year + 1) + 1)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 29 February


def nearest(
    days: Iterable[date], anchor: date, tense: str | None, weekday: int | None = None
) -> date:
    """The day closest to the anchor; a stated weekday, then the tense, decides between years."""

    def cost(day: date) -> tuple[bool, float]:
        distance = (day - anchor).days
        is_against = (tense == "past" and distance > 1) or (tense == "future" and distance < -1)
        is_other_weekday = weekday is not None and day.weekday() != weekday
        return is_other_weekday, abs(distance) + _WRONG_SIDE_DAYS * is_against

    return min(days, key=cost)


def full_year(two_digits: int, anchor: date | None) -> int:
    """The year of "'96" and "'19": at most twenty years after publication."""
    latest = (anchor.year if anchor else 2020) + _LATEST_SHORT_YEAR
    year = latest // 100 * 100 + two_digits
    return year if year <= latest else year - 100


def shifted_year(words: str | None, anchor: date | None) -> int | None:
    """The year of "last year", "this year" or "next year"; None without an anchor."""
    if not words or anchor is None:
        return None
    return anchor.year + {"last": -1, "this": 0, "next": 1}[words.split()[0].lower()]
