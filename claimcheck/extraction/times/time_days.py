"""The day of each clock time of a sentence."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.zones import utc_offset_min
from claimcheck.models import ClockTimeValue, DateValue

_BESIDE = re.compile(
    r"[\s,()–-]*(?:(?:at|on|in|the|of|from|between|by|until|till|around|about|shortly|just|after|before|since|"
    r"local|time|starting|early|late|this|last|o'clock)[\s,()–-]+){0,5}",
    re.I,
)
_REACH = 40


def only_day(found: list[Found]) -> date | None:
    """The day that a sentence names, where it names one only."""
    days = {item.value.start for item in _days(found) if type(item.value) is DateValue}
    return days.pop() if len(days) == 1 else None


def dated(
    view: SentenceView, found: list[Found], published: date | None, *, is_all: bool = False
) -> list[Found]:
    """What was found, clock times with their day: the only one named, or the one beside them.

    A time keeps the day that its own words tell. Where the text gives no day, the zone is taken as
    on the day of publication.

    Args:
        view: The sentence.
        found: What was found in it.
        published: When the article appeared.
        is_all: Whether the sentence is the whole text: then a time that stands for itself is of
            the day of publication.
    """
    if not any(type(item.value) is ClockTimeValue for item in found):
        return found
    days = _days(found)
    only = only_day(days)
    if is_all and len(found) == 1 and _is_alone(view.text, found[0]):
        only = published
    return [
        item._replace(value=_on_day(item.value, only or _day_beside(view, item, days), published))
        if type(item.value) is ClockTimeValue
        else item
        for item in found
    ]


def _is_alone(text: str, item: Found) -> bool:
    outside = text[: item.start] + text[item.end :]
    return not any(map(str.isalnum, outside))


def _days(found: list[Found]) -> list[Found]:
    return [
        item
        for item in found
        if type(item.value) is DateValue
        and item.value.start is not None
        and item.value.start == item.value.end
    ]


def _day_beside(view: SentenceView, time: Found, days: list[Found]) -> date | None:
    """The day that stands next to a time, none but small words between."""
    near = [(gap, item) for item in days if (gap := _gap(view.text, time, item)) is not None]
    if not near:
        return None
    value = min(near, key=lambda pair: pair[0])[1].value
    return value.start if isinstance(value, DateValue) else None


def _gap(text: str, a: Found, b: Found) -> int | None:
    """How many characters lie between two that stand side by side."""
    first, last = sorted((a, b), key=lambda item: (item.start, item.end))
    gap = last.start - first.end
    if gap <= 0:
        return 0
    return gap if gap < _REACH and _BESIDE.fullmatch(text, first.end, last.start) else None


def _on_day(value: ClockTimeValue, day: date | None, published: date | None) -> ClockTimeValue:
    day = value.on or day
    offset = value.utc_offset_min
    if offset is None and value.zone:
        offset = utc_offset_min(value.zone, day or published)
    return value.model_copy(update={"on": day, "utc_offset_min": offset})
