"""The dates of a sentence, resolved as far as the article tells.

Without a publication date "Tuesday" stays a Tuesday and "February 12" a 12 February of no stated
year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from claimcheck.extraction import relative_dates as relative
from claimcheck.extraction import written_dates as written
from claimcheck.extraction.date_values import Moment, Part, narrowed
from claimcheck.extraction.found import Found
from claimcheck.extraction.views import SentenceView
from claimcheck.models import DateValue

_Reader = Callable[[re.Match[str], Moment], DateValue | None]


class _Pattern(NamedTuple):
    """A way to write dates, and how to read what it finds.

    `read` is None where one match may give several dates.
    """

    regex: re.Pattern[str]
    read: _Reader | None


_DAYS = (_Pattern(written.DAY_MONTH, None), _Pattern(written.MONTH_DAY, None))
_MONTHS = (
    _Pattern(written.LAST_DAY, written.read_last_day),
    _Pattern(written.WHOLE_MONTH, written.read_month),
)
_NUMERIC = (
    _Pattern(written.ISO_DAY, written.read_numeric_day),
    _Pattern(written.DOTTED_DAY, written.read_numeric_day),
    _Pattern(written.SLASHED_DAY, written.read_slashed_day),
)
_QUARTERS = (_Pattern(written.QUARTER, written.read_quarter),)
_YEARS = (
    _Pattern(written.DECADE, written.read_decade),
    _Pattern(written.YEAR_SPAN, written.read_year_span),
    _Pattern(written.ONE_YEAR, written.read_year),
)
_WEEKDAYS = (_Pattern(relative.WEEKDAY_ALONE, relative.read_weekday),)
_NEAR_DAYS = (_Pattern(relative.NEAR_DAY, relative.read_near_day),)
_UNITS = (
    _Pattern(relative.SHIFTED_UNIT, relative.read_shifted_unit),
    _Pattern(relative.COUNTED_UNITS, relative.read_counted_units),
    _Pattern(relative.NEXT_UNIT, relative.read_next_unit),
)
_QUARTER_WORDS = frozenset({"quarter", "q"})

_LEAD = re.compile(
    r"(?:\b(?P<bound>by|before|after|until|till|no\slater\sthan|prior\sto|ahead\sof)\s(?:the\s)?)?"
    r"(?:\b(?P<about>around|about)\s)?"
    r"(?:\b(?:the\s)?(?P<part>early|mid|middle|late|end|beginning|start)"
    r"(?:\sof(?:\sthe)?\s|\sin(?:\sthe)?\s|-|\s))?\Z",
    re.I,
)
_POSSESSIVE = re.compile("['’]s\\b")
_LEAD_CHARS = 40
_PARTS: dict[str, Part] = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}


_RESTATES = re.compile(r",?\s(?:on\s)?")


def find_dates(
    view: SentenceView, *, anchor: date | None, previous: DateValue | None = None
) -> Iterator[Found]:
    """The dates of a sentence, left to right, without overlaps.

    Args:
        view: The sentence.
        anchor: Day of publication, from which relative dates count; None leaves them unresolved.
        previous: The last day mentioned before, from which "a week later" counts.
    """
    found = list(_find(view, anchor, previous))
    for item, follower in zip_longest(found, found[1:]):
        is_restated = follower and _RESTATES.fullmatch(view.text, item.end, follower.start)
        if not (is_restated and _is_about_a_day(item)):
            yield item


def _is_about_a_day(found: Found) -> bool:
    """Whether it says less than the date that restates it: "a week later, on May 6"."""
    value = found.value
    return isinstance(value, DateValue) and value.stated == "approximate"


def _find(view: SentenceView, anchor: date | None, previous: DateValue | None) -> Iterator[Found]:
    done = 0
    for match, read in sorted(_matches(view), key=lambda item: (item[0].start(), -item[0].end())):
        if match.start() < done:
            continue
        if read is None:
            done = match.end()  # "31 February" is not February either
        moment = Moment(view, anchor, previous)
        for start, end, value in _read(match, read, moment):
            start, value = _with_lead(view.text, start, end, value)
            if value.start is not None and value.granularity == "day":
                previous = value
            done = end
            yield Found(start, end, value)


def _matches(view: SentenceView) -> Iterator[tuple[re.Match[str], _Reader | None]]:
    for regex, read in _patterns(view):
        for match in regex.finditer(view.text):
            yield match, read


def _patterns(view: SentenceView) -> Iterator[_Pattern]:
    """The patterns whose words occur."""
    if view.has_any(written.MONTH_WORDS):
        yield from _DAYS if view.has_digit else ()
        yield from _MONTHS
    if view.has_any(relative.WEEKDAY_WORDS):
        yield from _WEEKDAYS
    if view.has_any(relative.DAY_WORDS):
        yield from _NEAR_DAYS
    if view.has_any(relative.UNIT_WORDS):
        yield from _UNITS
    if view.has_any(_QUARTER_WORDS):
        yield from _QUARTERS
    if written.may_hold_years(view):
        yield from _YEARS
        yield from _NUMERIC


def _read(
    match: re.Match[str], read: _Reader | None, moment: Moment
) -> Iterator[tuple[int, int, DateValue]]:
    """The dates of a match; days and years that no calendar has ("31 February") give none."""
    try:
        if read is None:
            yield from written.read_days(match, moment)
        elif value := read(match, moment):
            yield match.start(), match.end(), value
    except (ValueError, OverflowError):
        return


def _with_lead(text: str, start: int, end: int, value: DateValue) -> tuple[int, DateValue]:
    """The date with the words before it that bound, blur or narrow it.

    "Since" and "from" give the day itself and stay outside.
    """
    lead = _LEAD.search(text, max(0, start - _LEAD_CHARS), start)
    if not lead or not lead[0] or _POSSESSIVE.match(text, end):
        return start, value  # "by Sunday's shelling" sets no limit
    if lead["part"]:
        value = narrowed(value, _PARTS[lead["part"].lower()])
    if lead["bound"]:
        value = value.model_copy(update={"stated": "bound"})
    elif lead["about"]:
        value = value.model_copy(update={"stated": "approximate"})
    return lead.start(), value
