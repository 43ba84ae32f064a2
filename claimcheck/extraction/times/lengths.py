"""Counted units of time, whatever they tell: "eight hours", "half an hour", "a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from claimcheck.extraction.amounts.ages import is_thing
from claimcheck.extraction.neighbours import merged
from claimcheck.extraction.numbers.modifiers import modifier_before
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import DurationValue, Interval
from claimcheck.tables import alternatives, load_table

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]

_TABLE = load_table("durations")
_SECONDS: dict[Unit, float] = _TABLE["seconds"]
_SPREAD: dict[Unit, list[float]] = _TABLE["spread"]
_NAMES: dict[str, tuple[Unit, float]] = {
    name: (unit, float(count)) for name, (unit, count) in _TABLE["names"].items()
}
_SHARES: dict[str, float] = _TABLE["shares"]
_SINGLE = frozenset(name for name, (_, count) in _NAMES.items() if not name.endswith("s")) - {"h"}
_SOLID = {f"{name}long": name for name in ("hour", "day", "week", "month", "year", "decade")}
UNIT_WORDS = frozenset(_NAMES) | frozenset(_SOLID)
"""The words that a length of time needs."""

_MORE = (
    r"(?P<more>\sand\s(?:(?:a|one)\s)?(?:half|quarter))?(?P<about>\sor\sso\b|\sor\sthereabouts\b)?"
)
_UNIT_AFTER = re.compile(
    r"[\s–—-]{0,3}(?:(?:more|full|long|consecutive|straight|further|additional|short|whole|solid|"
    r"entire|calendar|(?P<work>business|working))\s)?"
    rf"(?P<unit>{alternatives(_NAMES)})\b(?P<long>[-\s]long\b)?{_MORE}",
    re.I,
)
_OLD = re.compile(r"[\s-]{1,3}olds?\b", re.I)
_TAIL = re.compile(rf"(?P<long>[-\s]long\b)?{_MORE}", re.I)
_ONE = re.compile(
    rf"(?:\b(?P<share>{alternatives(_SHARES)})[\s-]"
    r"|\b(?:an?|one)[\s-](?:(?:full|whole|further|(?P<work>business|working))\s)?)\Z",
    re.I,
)
_BASE = re.compile("[-'’]")
_LINK = re.compile(r",?\s(?:and\s)?|")
_WINDOW = 30


class Length(NamedTuple):
    """A length of time at [start, end) of a sentence.

    Attributes:
        smallest: The smallest unit that it counts.
        is_bare: It is one unit without a word that tells that a length is meant ("a day").
    """

    start: int
    end: int
    value: DurationValue
    smallest: Unit
    is_bare: bool = False


def find_lengths(view: SentenceView, numbers: list[NumberAt]) -> list[Length]:
    """The counted units of time of a sentence in order, "1 hour and 5 minutes" made one."""
    if not view.has_any(UNIT_WORDS):
        return []
    found = [length for at in numbers if not at.sign and (length := _counted(view, at))]
    found += _singles(view)
    found.sort(key=lambda length: length.start)
    return list(merged(found, partial(_joined, view.text)))


def _joined(text: str, first: Length, second: Length) -> Length | None:
    """The sum of two lengths side by side, the first of two that overlap, else None."""
    if second.start < first.end:
        return first
    return _sum(first, second) if _LINK.fullmatch(text, first.end, second.start) else None


def _sum(first: Length, second: Length) -> Length | None:
    """The sum of two lengths of which the second counts a smaller unit."""
    if _SECONDS[second.smallest] >= _SECONDS[first.smallest] or "vague" in (
        first.value.stated,
        second.value.stated,
    ):
        return None
    a, b = first.value.interval, second.value.interval
    interval = Interval(
        low=None if a.low is None or b.low is None else a.low + b.low,
        high=None if a.high is None or b.high is None else a.high + b.high,
        low_open=a.low_open,
        high_open=a.high_open,
    )
    update = {"interval": interval, "resolution": second.value.resolution}
    value = first.value.model_copy(update=update)
    return Length(first.start, second.end, value, second.smallest)


def _counted(view: SentenceView, at: NumberAt) -> Length | None:
    match = _UNIT_AFTER.match(view.text, at.end)
    if not match or view.word_before(at.start) == "per":
        return None
    low = at.number.interval.low
    if (match["unit"] == "H" or low is not None) and (match["unit"] == "H" or (low or 0) < 0):
        return None
    end = match.end()
    if old := _OLD.match(view.text, end):
        end = old.end()
        if not is_thing(view, end):
            return None
    unit, count = _unit(match["unit"], is_work=bool(match["work"]))
    number = at.number
    if match["more"]:
        number = number.scaled(1.0, offset=_part(match["more"]))
    if match["about"] and number.stated == "exact" and low is not None:
        number = modified(low, number.resolution, "~")
    return Length(at.start, end, length_value(number, unit, count), unit)


def _unit(name: str, *, is_work: bool) -> tuple[Unit, float]:
    """The unit of a name and how many of it; a working week has five days."""
    unit, count = _NAMES[name.lower()]
    return ("day", 5.0) if is_work and unit == "week" else (unit, count)


def _part(words: str) -> float:
    return 0.5 if words.lower().endswith("half") else 0.25


def _singles(view: SentenceView) -> Iterator[Length]:
    for i, word in enumerate(view.lowers):
        base = word if word.isalpha() else _BASE.split(word, maxsplit=1)[0]
        if base in _SINGLE and (length := _single(view, i, base)):
            yield length
        elif word in _SOLID:
            start, end = view.starts[i], view.ends[i]
            unit, count = _NAMES[_SOLID[word]]
            yield Length(start, end, length_value(modified(1.0, 1.0, ""), unit, count), unit)


def _single(view: SentenceView, i: int, base: str) -> Length | None:
    """One unit without a number: "a month", "half an hour", "month-long"."""
    text, at = view.text, view.starts[i]
    one = _ONE.search(text, max(0, at - _WINDOW), at)
    tail = _TAIL.match(text, at + len(base))
    end = tail.end() if tail else at + len(base)
    is_long = bool(tail and tail["long"])
    if not (one or is_long) or ("-" in view.lowers[i] and not is_long) or _OLD.match(text, end):
        return None
    share = _SHARES[" ".join(one["share"].lower().split())] if one and one["share"] else 1.0
    if tail and tail["more"]:
        share += _part(tail["more"])
    if one and is_long and not one["share"]:
        one = None  # the article of "a month-long truce" is the truce's
    start, modifier = modifier_before(view, one.start() if one else at)
    if tail and tail["about"]:
        modifier = "~"
    is_told = is_long or bool(modifier) or share != 1
    if base == "second" and not is_told:
        return None  # "a second look"
    unit, count = _unit(base, is_work=bool(one and one["work"]))
    number = modified(share, 1.0 if share == 1 else 0.5, modifier)
    return Length(start, end, length_value(number, unit, count), unit, is_bare=not is_told)


def length_value(number: Number, unit: Unit, count: float = 1.0) -> DurationValue:
    """So many units of time, in seconds; a month has 28 to 31 days."""
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
