"""Moments counted from another: "two hours ago", "in 20 minutes", "an hour later"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.lengths import Length
from claimcheck.models import ClockTimeValue, Interval, Stated

_AFTER = re.compile(r"\s(?P<way>ago|from\snow|later|earlier|hence)\b", re.I)
_BEFORE = re.compile(r"\b(?P<way>in|within)\s(?:about\s|around\s|just\s)?\Z", re.I)
_FREE = re.compile(r"\s?(?:[,.;!?)”\"]|\Z)|\s(?!of\b|after\b|before\b|to\b)[a-z]", re.I)
_NOW = re.compile(
    r"\b(?:right\snow|at\spresent|at\sthis\s(?:very\s)?(?:moment|time|hour)|(?<!by\s)(?<!until\s)(?<!for\s)(?<!from\s)now"
    r"(?=\s?(?:[.;!?)]|,(?!\s(?:and|but|the|that|with))|\Z)))\b",
    re.I,
)
_NOW_WORDS = frozenset({"now", "present", "moment", "time"})
_TIMES = frozenset({"hour", "minute", "second"})
_WINDOW = 16
_REACH_MIN = {"hour": 30.0, "minute": 5.0, "second": 1.0}
_LONGEST_S = 3 * 86400.0
_LONGEST_WITHIN_S = 12 * 3600.0
"""Beyond it, "within 24 hours" tells how long something takes."""


def find_moments(
    view: SentenceView,
    lengths: list[Length],
    times: list[Found],
    *,
    published: datetime | date | None,
    previous: ClockTimeValue | None,
) -> Iterator[Found]:
    """The moments of a sentence that it counts in hours and minutes from another.

    Args:
        view: The sentence.
        lengths: Its counted units of time.
        times: Its clock times.
        published: When the article appeared; only a time of day is counted from.
        previous: The clock time mentioned last in the sentence before, from which "an hour
            later" counts.
    """
    if isinstance(published, datetime):
        yield from _now(view, published)
    for length in lengths:
        if length.smallest not in _TIMES or length.value.stated == "bound":
            continue
        if after := _AFTER.match(view.text, length.end):
            way, start, end = " ".join(after["way"].lower().split()), length.start, after.end()
        elif before := _BEFORE.search(view.text, max(0, length.start - _WINDOW), length.start):
            way, start, end = before["way"].lower(), before.start(), length.end
        else:
            continue
        base = last_clock_time(time for time in times if time.end <= start) or previous
        if value := _value(view, length, way, start, published, base):
            yield Found(start, end, value)


def _now(view: SentenceView, published: datetime) -> Iterator[Found]:
    """The moment of publication; it is as vague as a day when compared."""
    if not view.has_any(_NOW_WORDS) or {"past", "present"}.intersection(view.tenses):
        return  # "Now, many have left"
    for match in _NOW.finditer(view.text):
        if match[0].lower() == "now" and view.tense_at(match.start()) != "future":
            continue
        minutes = _minutes(published)
        reach = min(_REACH_MIN["hour"], minutes, 1440 - minutes)
        now = _clock(minutes - reach, minutes + reach, published, "vague")
        yield Found(match.start(), match.end(), now.model_copy(update={"resolution": 1440.0}))


def last_clock_time(found: Iterable[Found]) -> ClockTimeValue | None:
    """The last clock time among what was found."""
    values = [item.value for item in found if type(item.value) is ClockTimeValue]
    return values[-1] if values else None


def _value(
    view: SentenceView,
    length: Length,
    way: str,
    start: int,
    published: datetime | date | None,
    previous: ClockTimeValue | None,
) -> ClockTimeValue | None:
    if way in ("later", "earlier"):
        return _shifted(previous, length, -1 if way == "earlier" else 1) if previous else None
    if not isinstance(published, datetime):
        return None
    if way in ("in", "within") and not _is_ahead(view, length, start):
        return None
    sign = -1 if way == "ago" else 1
    if way == "within":
        if _ends(length)[1] > _LONGEST_WITHIN_S:
            return None
        return _reached(published, 0.0, _ends(length)[1], "range")
    if length.value.stated == "vague":
        least, most = sorted(sign * end for end in _ends(length))
        return _reached(published, least, most, "vague")
    moment = _moved(published, sign * sum(_ends(length)) / 2)
    return _around(_minutes(moment), moment, length) if moment else None


def _is_ahead(view: SentenceView, length: Length, start: int) -> bool:
    """Whether "in two hours" tells when something will be, and not how long it took."""
    if not _FREE.match(view.text, length.end):
        return False
    tense = view.tense_at(start)
    return tense == "future" or (tense is None and view.index_at(start) == 0)


def _shifted(previous: ClockTimeValue, length: Length, sign: int) -> ClockTimeValue | None:
    """A time counted from the one before it; within the same day."""
    low, high = previous.interval.low, previous.interval.high
    if low is None or high is None or low != high or previous.is_12_hour:
        return None
    minutes = low + sign * sum(_ends(length)) / 120
    if not 0 <= minutes < 1440:
        return None
    value = _around(minutes, previous.on, length)
    zone = {"zone": previous.zone, "utc_offset_min": previous.utc_offset_min}
    return value.model_copy(update=zone)


def _ends(length: Length) -> tuple[float, float]:
    """The least and the most seconds that it may be long."""
    interval = length.value.interval
    return interval.low or 0.0, interval.high or 0.0


def _moved(published: datetime, seconds: float) -> datetime | None:
    if abs(seconds) > _LONGEST_S:
        return None
    try:
        return published + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _reached(
    published: datetime, least: float, most: float, stated: Stated
) -> ClockTimeValue | None:
    """From one moment to another, which may be of the next day."""
    first, last = _moved(published, least), _moved(published, most)
    if not first or not last:
        return None
    high = _minutes(last) + 1440 * (last.date() - first.date()).days
    return _clock(_minutes(first), high, first, stated)


def _minutes(moment: datetime) -> float:
    return moment.hour * 60 + moment.minute + moment.second / 60


def _around(minutes: float, on: datetime | date | None, length: Length) -> ClockTimeValue:
    low, high = _ends(length)
    reach = max(_REACH_MIN[length.smallest], (high - low) / 120)
    reach = min(reach, minutes, 1440 - minutes)
    return _clock(minutes - reach, minutes + reach, on, "approximate")


def _clock(low: float, high: float, on: datetime | date | None, stated: Stated) -> ClockTimeValue:
    offset = on.utcoffset() if isinstance(on, datetime) else None
    return ClockTimeValue(
        interval=Interval(low=low, high=high),
        stated=stated,
        utc_offset_min=None if offset is None else round(offset.total_seconds() / 60),
        on=on.date() if isinstance(on, datetime) else on,
    )
