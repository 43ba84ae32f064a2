"""Measures of two numbers: "5 ft 2 in", "44 mg to 50 mg", "45 and 50 mg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from claimcheck.extraction.amounts.spans_of_two import is_one_range, range_between, range_start
from claimcheck.extraction.amounts.units import Unit, unit_called
from claimcheck.extraction.neighbours import merged
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval
from claimcheck.tables import load_table


class Measure(NamedTuple):
    """A number in SI units at [start, end) of a sentence; `at` is the number as it stands there.

    `per` is what a rate is counted by where that is no unit; `is_difference` holds for
    temperatures that tell a distance ("2 °C above").
    """

    at: NumberAt
    start: int
    end: int
    number: Number
    unit: Unit
    per: str = ""
    is_difference: bool = False


_JOINED = frozenset(map(tuple, load_table("units")["joined"]))
_INCH = unit_called("inch")
_JOINT = re.compile(rf"-|{GAP}?,?{GAP}?(?:and{GAP})?")
_INCHES_BEHIND = re.compile(rf"(?:{GAP}|-)?inch(?:es)?\b", re.I)
_HEIGHT_ENDS = re.compile(r"\Z|\s?[,.;)(]|\s(?:tall|and|or|to|in|with)\b", re.I)
_TIGHT_INCHES = re.compile(r"-(?P<inches>\d{1,2})(?:[ -]inch(?:es)?\b|(?![\w-]))")
_INCHES = 12
_ALSO = re.compile(rf"{GAP}?(?:,|-?,?{GAP}(?:and|or|&)){GAP}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")


def joined(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The measures in order, where two are one value as one: "5 ft 2 in", "44 mg to 50 mg"."""
    return merged(_summed(view, numbers, measures), partial(_range, view))


def _summed(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The measures, "5 feet 2 inches" and "5-foot-2" as one."""
    parts = {measure.at.start: measure for measure in measures}
    after = {at.start: later for at, later in pairwise(numbers)}
    used: set[int] = set()
    for measure in measures:
        if measure.at.start in used:
            continue
        if feet := _feet_with_inches(view.text, measure):
            yield feet
            continue
        small = after.get(measure.at.start)
        if not small or not _JOINT.fullmatch(view.text, measure.end, small.core):
            yield measure
            continue
        part = parts.get(small.start) or _bare_inches(view, measure, small)
        if part and _makes_one(measure, part):
            used.add(small.start)
            number = sum_of(measure.number, part.number)
            measure = measure._replace(end=part.end, number=number)
        yield measure


def _feet_with_inches(text: str, feet: Measure) -> Measure | None:
    """The height that a measure in feet is the first half of: "6-foot-4"."""
    match = _TIGHT_INCHES.match(text, feet.end) if feet.unit.name == "foot" else None
    if not match or not _INCH or int(match["inches"]) >= _INCHES:
        return None
    inches = modified(float(match["inches"]), 1.0, "").scaled(_INCH.factor)
    return feet._replace(end=match.end(), number=sum_of(feet.number, inches))


def _bare_inches(view: SentenceView, feet: Measure, inches: NumberAt) -> Measure | None:
    """The inches of "5-foot-2", where nothing else can be meant."""
    is_small = 0 <= (inches.number.interval.high or 99) < _INCHES
    is_plain = not inches.has_modifier and not inches.sign
    if feet.unit.name != "foot" or not _INCH or not is_small or not is_plain:
        return None
    end = inches.end
    if behind := _INCHES_BEHIND.match(view.text, end):
        end = behind.end()
    elif not _HEIGHT_ENDS.match(view.text, end):
        return None
    return Measure(inches, inches.start, end, inches.number.scaled(_INCH.factor), _INCH)


def _makes_one(large: Measure, small: Measure) -> bool:
    """Whether the second measure counts on where the first ends."""
    return (large.unit.name, small.unit.name) in _JOINED and (
        0 <= (small.number.interval.low or 0.0) < large.unit.factor
        and small.number.interval.high is not None
    )


def sum_of(large: Number, small: Number) -> Number:
    """A number and one that counts on where its last digit ends."""
    low, high = large.interval.low, large.interval.high
    more = small.interval.high or 0.0
    interval = Interval(
        low=None if low is None else low + more,
        high=None if high is None else high + more,
        low_open=large.interval.low_open,
        high_open=large.interval.high_open,
    )
    return Number(interval, large.stated, small.resolution)


def _range(view: SentenceView, first: Measure, second: Measure) -> Measure | None:
    same = (first.unit.dimension, first.unit.si, first.per, first.is_difference)
    if same != (second.unit.dimension, second.unit.si, second.per, second.is_difference):
        return None
    if not is_one_range(view, first.start, first.end, second.start):
        return None
    number = range_between(first.number, second.number)
    start = range_start(view, first.start)
    return first._replace(start=start, end=second.end, number=number) if number else None


def shared_before(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The numbers that share the unit of the next: "45 and 50 mg"."""
    by_start = {measure.at.start: measure for measure in measures}
    for at, later in pairwise(numbers):
        measure = by_start.get(later.start)
        if not measure or at.start in by_start or at.sign or not _is_alike(at, later):
            continue
        if at.start and view.text[at.start - 1] in "^'’$€£":
            continue
        if _ALSO.fullmatch(view.text, at.end, later.start):
            number = at.number.scaled(measure.unit.factor, offset=measure.unit.offset)
            yield Measure(at, at.start, at.end, number, measure.unit, measure.per)


def _is_alike(first: NumberAt, second: NumberAt) -> bool:
    """Whether two numbers are written alike, so that one unit may serve both."""
    is_year = _YEAR.match(first.words)
    low, high = first.number.interval.low, second.number.interval.low
    return bool(
        not is_year
        and first.is_in_digits == second.is_in_digits
        and first.number.stated == second.number.stated == "exact"
        and low is not None
        and high is not None
        and 0 < low < high
    )
