"""Amounts of two numbers: "$3 and 20 cents", "15 dollars 50", "$350 per kg to $680 per kg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from claimcheck.extraction.amounts.paid_for import paid_for
from claimcheck.extraction.amounts.spans_of_two import is_one_range, range_between, range_start
from claimcheck.extraction.neighbours import merged
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_values import Number
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval


class Amount(NamedTuple):
    """An amount at [start, end) of a sentence; `at` is its number; `name` the name of its unit."""

    at: NumberAt
    start: int
    end: int
    number: Number
    code: str
    per: str = ""
    name: str = ""


_AND_CENTS = re.compile(rf",?{GAP}(?:and{GAP}|&{GAP})?")
_CENTS = re.compile(r"[1-9]\d|0[1-9]")
_ENDS_AMOUNT = re.compile(
    r"\Z|\s?[.,;:)!?]|\s(?:more|less|each|an?|per|for|in|on|at|to|and|or|but)\b"
)


def joined_amounts(
    view: SentenceView, numbers: list[NumberAt], amounts: list[Amount]
) -> Iterator[Amount]:
    """The amounts in order; those of two numbers as one, with what they are paid for."""
    paid = (_with_rate(view, amount) for amount in _with_cents(view, numbers, amounts))
    return merged(paid, partial(_range, view))


def _with_rate(view: SentenceView, amount: Amount) -> Amount:
    per, end = paid_for(view, amount.end)
    return amount._replace(per=per, end=end)


def _with_cents(
    view: SentenceView, numbers: list[NumberAt], amounts: list[Amount]
) -> Iterator[Amount]:
    """The amounts, "13 dollars and 45 cents" and "15 dollars 50" as one."""
    by_number = {amount.at.start: amount for amount in amounts}
    after = {at.start: later for at, later in pairwise(numbers)}
    used: set[int] = set()
    for amount in amounts:
        if amount.at.start in used:
            continue
        later = after.get(amount.at.start)
        link = _AND_CENTS.fullmatch(view.text, amount.end, later.core) if later else None
        cents = by_number.get(later.start) if later else None
        if later and link and (part := _cents(view, amount, later, cents, link[0])):
            used.add(later.start)
            amount = _plus(amount, part)
        yield amount


def _cents(
    view: SentenceView, amount: Amount, later: NumberAt, cents: Amount | None, link: str
) -> Amount | None:
    """The hundredths that belong to an amount, where the number behind it tells them."""
    if cents:
        is_part = cents.name and cents.number.resolution < 1 <= amount.number.resolution
        return cents if is_part and 0 < (cents.number.interval.high or 0) < 1 else None
    value = later.number.interval.high or 0
    is_bare = amount.name and not link.strip() and not later.has_modifier
    is_hundredth = _CENTS.fullmatch(later.words) or (not later.is_in_digits and 0 < value < 100)
    if not is_bare or not is_hundredth or not _ENDS_AMOUNT.match(view.text, later.end):
        return None
    if amount.number.resolution < 1 or amount.number.stated == "range":
        return None
    return Amount(later, later.core, later.end, later.number.scaled(0.01), amount.code)


def _plus(amount: Amount, cents: Amount) -> Amount:
    more, interval = cents.number.interval.high or 0.0, amount.number.interval
    total = Interval(
        low=None if interval.low is None else interval.low + more,
        high=None if interval.high is None else interval.high + more,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )
    number = Number(total, amount.number.stated, cents.number.resolution)
    return amount._replace(end=cents.end, number=number)


def _range(view: SentenceView, first: Amount, second: Amount) -> Amount | None:
    if first.code != second.code or (first.per and first.per != second.per):
        return None
    if not is_one_range(view, first.start, first.end, second.start):
        return None
    number = range_between(first.number, second.number)
    if not number:
        return None
    start = range_start(view, first.start)
    return first._replace(start=start, end=second.end, number=number, per=second.per)
