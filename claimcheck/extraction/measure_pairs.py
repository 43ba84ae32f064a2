"""Measures of two numbers: "5 ft 2 in", "44 mg to 50 mg", "45 and 50 mg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.number_values import Number
from claimcheck.extraction.number_words import GAP
from claimcheck.extraction.numbers import NumberAt
from claimcheck.extraction.spans_of_two import is_one_range, range_between
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.units import Unit, unit_called
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Interval


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
_FOOT = unit_called("foot")
_JOINT = re.compile(rf"-|{GAP}?,?{GAP}?(?:and{GAP})?")
_BARE_INCHES = re.compile(rf"[-{GAP[1:-1]}]?inch(?:es)?\b|(?=[-\s]*(?:\Z|[,.;)(]|tall|and|to|or)\b)|\Z|(?=[,.;)])")
_FOOT_MARK = re.compile(rf"['’′]{GAP}?(?=\d)")
_INCH_MARK = re.compile(r"[\"”″]|''|’’")
_LEAST_FEET, _MOST_FEET = 3, 9
"""Heights of persons: other numbers before "'" are something else."""
_INCHES = 12
_ALSO = re.compile(rf"{GAP}?(?:,|,?{GAP}(?:and|or|&)){GAP}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")


def feet_and_inches(view: SentenceView, numbers: list[NumberAt]) -> list[Measure]:
    """Heights written with marks: 6'2"."""
    if not view.has_any({"'", "’", "′"}) or not _FOOT or not _INCH:
        return []
    found = []
    for at, inches in zip(numbers, numbers[1:], strict=False):
        feet = at.number.interval.low or 0.0
        mark = _FOOT_MARK.fullmatch(view.text, at.end, inches.core)
        close = _INCH_MARK.match(view.text, inches.end)
        if mark and close and _LEAST_FEET <= feet <= _MOST_FEET:
            number = _sum(at.number.scaled(_FOOT.factor), inches.number.scaled(_INCH.factor))
            found.append(Measure(at, at.start, close.end(), number, _FOOT))
    return found


def joined(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The measures in order, where two are one value as one: "5 ft 2 in", "44 mg to 50 mg"."""
    last: Measure | None = None
    for measure in _summed(view, numbers, measures):
        if last and (both := _range(view, last, measure)):
            last = both
            continue
        if last:
            yield last
        last = measure
    if last:
        yield last


def _summed(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The measures, "5 feet 2 inches" and "5-foot-2" as one."""
    parts = {measure.at.start: measure for measure in measures}
    after = {at.start: later for at, later in zip(numbers, numbers[1:], strict=False)}
    used: set[int] = set()
    for measure in measures:
        if measure.at.start in used:
            continue
        small = after.get(measure.at.start)
        if small and not small.sign and _JOINT.fullmatch(view.text, measure.end, small.core):
            part = parts.get(small.start) or _bare_inches(view, measure, small)
            if part and _makes_one(measure, part):
                used.add(small.start)
                number = _sum(measure.number, part.number)
                yield measure._replace(end=part.end, number=number)
                continue
        yield measure


def _bare_inches(view: SentenceView, feet: Measure, inches: NumberAt) -> Measure | None:
    """The inches of "5-foot-2", where nothing else can be meant."""
    if feet.unit.name != "foot" or not _INCH or (inches.number.interval.high or 99) >= _INCHES:
        return None
    end = _BARE_INCHES.match(view.text, inches.end)
    if not end or inches.start != inches.core:
        return None
    return Measure(inches, inches.start, end.end(), inches.number.scaled(_INCH.factor), _INCH)


def _makes_one(large: Measure, small: Measure) -> bool:
    """Whether the second measure counts on where the first ends."""
    return (large.unit.name, small.unit.name) in _JOINED and (
        0 <= (small.number.interval.low or 0.0) < large.unit.factor
        and small.number.interval.high is not None
    )


def _sum(large: Number, small: Number) -> Number:
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
    return first._replace(end=second.end, number=number) if number else None


def shared_before(
    view: SentenceView, numbers: list[NumberAt], measures: list[Measure]
) -> Iterator[Measure]:
    """The numbers that share the unit of the next: "45 and 50 mg"."""
    by_start = {measure.at.start: measure for measure in measures}
    for at, later in zip(numbers, numbers[1:], strict=False):
        measure = by_start.get(later.start)
        if not measure or at.start in by_start or at.sign or not _is_alike(at, later):
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
