"""Two values with units of their own that are the ends of one range: "44 mg to 50 mg"."""

from __future__ import annotations

import re

from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_values import Number
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval
from claimcheck.tables import load_table

_LINK = re.compile(rf"{GAP}?[-–—]{GAP}?|{GAP}(?P<word>to|and){GAP}")
_TABLE = load_table("words")["change"]
_CHANGES = frozenset(_TABLE["by"]) | frozenset(_TABLE["of"])
_RANGE_VERBS = frozenset(load_table("numbers")["between_words"])
_CHANGE_REACH = 8


def is_one_range(view: SentenceView, start: int, end: int, second: int) -> bool:
    """Whether the value at [start, end) and the one that starts at `second` are one range.

    Of "fell from 44 mg to 50 mg" and "rose 3 km to 10 km" they are two.
    """
    link = _LINK.fullmatch(view.text, end, second)
    if not link:
        return False
    i = view.index_at(start)
    near = view.lowers[max(0, i - _CHANGE_REACH) : i]
    if link["word"] == "and":
        return near[-1:] == ["between"] or view.word_after(start) == "between"
    if link["word"] == "to":
        is_from = near[-1:] == ["from"] and _RANGE_VERBS.isdisjoint(near)
        return not is_from and _CHANGES.isdisjoint(near)
    return True


def range_start(view: SentenceView, start: int) -> int:
    """Where a range starts whose first value starts at a place: "between" belongs to it."""
    i = view.index_at(start)
    is_opened = i > 0 and view.lowers[i - 1] in ("between", "from")
    return view.starts[i - 1] if is_opened else start


def range_between(first: Number, second: Number) -> Number | None:
    """The range from one number to another; None where they make none."""
    low, high = first.interval.low, second.interval.high
    if low is None or high is None or low >= high:
        return None
    resolution = min(first.resolution, second.resolution)
    return Number(Interval(low=low, high=high), "range", resolution)


def negated(number: Number) -> Number:
    """The number below zero."""
    low, high = number.interval.low, number.interval.high
    interval = Interval(
        low=None if high is None else -high,
        high=None if low is None else -low,
        low_open=number.interval.high_open,
        high_open=number.interval.low_open,
    )
    return Number(interval, number.stated, number.resolution)
