"""Lengths of time: "30-day", "month-long", "eight hours", "just over a month"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from claimcheck.extraction.ages import is_thing
from claimcheck.extraction.found import Found
from claimcheck.extraction.modifiers import modifier_before
from claimcheck.extraction.number_values import Number, modified
from claimcheck.extraction.numbers import NumberAt
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.models import DurationValue, Interval

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]

_TABLE = load_table("durations")
_WORDS = load_table("words")
_SECONDS: dict[Unit, float] = _TABLE["seconds"]
_SPREAD: dict[Unit, list[float]] = _TABLE["spread"]
_NAMES: dict[str, tuple[Unit, float]] = {
    name: (unit, float(count)) for name, (unit, count) in _TABLE["names"].items()
}
_SHARES: dict[str, float] = _TABLE["shares"]

_UNIT_AFTER = re.compile(
    r"[\s–—-]{0,3}(?:(?:more|full|long|consecutive|straight|further|additional|short|whole|solid|"
    rf"entire)\s)?(?P<unit>{alternatives(_NAMES)})\b(?P<tail>[-\s]long\b|\sand\sa\shalf\b)?",
    re.I,
)
_OLD = re.compile(r"[\s-]{1,3}olds?\b", re.I)
_NO_LENGTH = re.compile(r"[\s-]{0,2}(?:ago|later|earlier|from\snow|of\sage)\b", re.I)
_TAIL = re.compile(r"(?P<long>[-\s]long\b)|\sand\sa\s(?P<part>half|quarter)\b", re.I)
_ONE = re.compile(
    rf"(?:\b(?P<share>{alternatives(_SHARES)})[\s-]|\b(?:an?|one)[\s-](?:full\s|whole\s|further\s)?)\Z",
    re.I,
)
_BASE = re.compile("[-'’]")
_NEXT_UNITS: dict[Unit, Unit] = {
    "year": "month",
    "month": "day",
    "week": "day",
    "day": "hour",
    "hour": "minute",
    "minute": "second",
}
_LINKS = frozenset({" and ", " ", ", ", ", and "})
_WINDOW = 30
_TIMED_BY = frozenset(_WORDS["before_durations"])
_SINGLE = frozenset(name for name, (_, count) in _NAMES.items() if not name.endswith("s"))


def find_durations(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The durations of a sentence; times counted from another ("a week later") are dates."""
    if not view.has_any(_NAMES.keys()):
        return
    counted = (found for at in numbers if not at.sign and (found := _counted(view, at)))
    yield from _summed(view.text, counted)
    for i, word in enumerate(view.lowers):
        base = word if word in _SINGLE else _BASE.split(word, maxsplit=1)[0]
        if base in _SINGLE and (found := _single(view, i, base)):
            yield found


def _summed(text: str, durations: Iterable[Found]) -> Iterator[Found]:
    """The durations, "one hour and fifteen minutes" made one."""
    last: Found | None = None
    for found in durations:
        total = _sum(last, found) if last and text[last.end : found.start] in _LINKS else None
        if last and total:
            last = Found(last.start, found.end, total, found.end)
            continue
        if last:
            yield last
        last = found
    if last:
        yield last


def _sum(first: Found, second: Found) -> DurationValue | None:
    """The sum of two durations of which the second counts the next smaller unit."""
    one, two = first.value, second.value
    if not (isinstance(one, DurationValue) and isinstance(two, DurationValue)):
        return None
    if two.unit != _NEXT_UNITS.get(one.unit):
        return None
    a, b = one.interval, two.interval
    interval = Interval(
        low=None if a.low is None or b.low is None else a.low + b.low,
        high=None if a.high is None or b.high is None else a.high + b.high,
        low_open=a.low_open,
        high_open=a.high_open,
    )
    return one.model_copy(update={"interval": interval, "resolution": two.resolution})


def _counted(view: SentenceView, at: NumberAt) -> Found | None:
    match = _UNIT_AFTER.match(view.text, at.end)
    if not match:
        return None
    end = match.end()
    if old := _OLD.match(view.text, end):
        end = old.end()
        if not is_thing(view, end):
            return None
    elif _NO_LENGTH.match(view.text, end) or _is_rate(view, at):
        return None
    unit, count = _NAMES[match["unit"].lower()]
    number = at.number
    if (match["tail"] or "").lower().endswith("half"):
        number = number.scaled(1.0, offset=0.5)
    return Found(at.start, end, _value(number, unit, count), end)


def _is_rate(view: SentenceView, at: NumberAt) -> bool:
    """Whether it tells a rate: "per 30 days"."""
    return view.word_before(at.start) == "per"


def _single(view: SentenceView, i: int, base: str) -> Found | None:
    """One unit without a number: "a month", "half an hour", "month-long"."""
    text, at = view.text, view.starts[i]
    unit_end = at + len(base)
    one = _ONE.search(text, max(0, at - _WINDOW), at)
    tail = _TAIL.match(text, unit_end)
    end = tail.end() if tail else unit_end
    is_long = bool(tail and tail["long"])
    if not (one or is_long) or ("-" in view.lowers[i] and not is_long):
        return None
    share = _SHARES[" ".join(one["share"].lower().split())] if one and one["share"] else 1.0
    if tail and tail["part"]:
        share += 0.5 if tail["part"].lower() == "half" else 0.25
    if one and is_long and not one["share"]:
        one = None  # the article of "a month-long truce" is the truce's
    start, modifier = modifier_before(view, one.start() if one else at)
    is_timed = is_long or share != 1 or bool(modifier) or view.word_before(start) in _TIMED_BY
    if base == "second" and not (is_long or modifier or share != 1):
        return None  # "a second look"
    if not is_timed or _NO_LENGTH.match(text, end) or _OLD.match(text, end):
        return None
    unit, count = _NAMES[base]
    return Found(
        start, end, _value(modified(share, 1.0 if share == 1 else 0.5, modifier), unit, count), end
    )


def _value(number: Number, unit: Unit, count: float) -> DurationValue:
    number = number.scaled(_SECONDS[unit] * count)
    low, high = number.interval.low, number.interval.high
    least, most = _SPREAD.get(unit, (1.0, 1.0))
    return DurationValue(
        interval=Interval(
            low=None if low is None else low * least,
            high=None if high is None else high * most,
            low_open=number.interval.low_open,
            high_open=number.interval.high_open,
        ),
        stated=number.stated,
        resolution=min(number.resolution, _SECONDS[unit] * count),
        unit=unit,
    )
