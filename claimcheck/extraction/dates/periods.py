"""Periods of the calendar, each kind left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.dates.calendar_words import SEASONS
from claimcheck.extraction.dates.date_values import (
    Mention,
    Moment,
    Reader,
    drafts,
)
from claimcheck.extraction.dates.quarters import (
    QUARTER,
    SEASON,
    WEEK,
    read_quarter,
    read_season,
    read_week,
)
from claimcheck.extraction.dates.years import (
    CENTURY,
    DECADE,
    DECADE_IN_DIGITS,
    ONE_YEAR,
    SPOKEN,
    TEN_YEARS,
    TWO_YEARS,
    YEAR_SPAN,
    read_century,
    read_decade,
    read_spoken,
    read_year,
    read_year_span,
)
from claimcheck.extraction.text.views import SentenceView

_DECADE_WORDS = frozenset(TEN_YEARS)
_CENTURY_WORDS = frozenset({"century", "c"})
_QUARTER_WORDS = frozenset(
    {"quarter", "half", *(f"q{n}" for n in range(1, 5)), "h1", "h2", "q", "h"}
)
_SPOKEN_WORDS = frozenset({"nineteen", "eighteen", "thousand", "twenty"})
PERIOD_WORDS = _DECADE_WORDS | _CENTURY_WORDS | _QUARTER_WORDS | _SPOKEN_WORDS | frozenset(SEASONS)
_YEAR_LIKE = re.compile(r"[12]\d{3}|\d0\Z|[^\W\d_]+-[12]\d{3}\b").match


def find_periods(moment: Moment) -> Iterator[Mention]:
    """The periods of a sentence, each kind left to right."""
    view = moment.view
    for regex, read in _patterns(view):
        for match, draft in drafts(regex, read, moment):
            is_spoken = regex is SPOKEN and draft is not None
            start = match.start("spoken") if is_spoken else match.start()
            yield Mention(start, match.end(), draft)


def _patterns(view: SentenceView) -> Iterator[tuple[re.Pattern[str], Reader]]:
    has_years = may_hold_years(view)
    if not has_years and not view.has_any(PERIOD_WORDS):
        return
    if view.has_any(_QUARTER_WORDS):
        yield QUARTER, read_quarter
    if view.has_any(_CENTURY_WORDS):
        yield CENTURY, read_century
    has_digits_of_decade = has_years and DECADE_IN_DIGITS.search(view.text)
    if has_digits_of_decade or view.has_any(_DECADE_WORDS):
        yield DECADE, read_decade
    if view.has_any(_SPOKEN_WORDS):
        yield SPOKEN, read_spoken
    if has_years and TWO_YEARS.search(view.text):
        yield YEAR_SPAN, read_year_span
    if has_years:
        yield ONE_YEAR, read_year
    if view.has_any(SEASONS.keys()):
        yield SEASON, read_season
    if view.has_any({"week"}) and has_years:
        yield WEEK, read_week


def may_hold_years(view: SentenceView) -> bool:
    """Whether a number of four digits occurs, or a decade's two."""
    return view.has_digit and any(map(_YEAR_LIKE, view.words))
