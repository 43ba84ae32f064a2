"""Amounts of money: "$1.2 billion", "85 million euros", "15 dollars and 50 cents", "$15 an hour"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.extraction.changes import is_change
from claimcheck.extraction.currencies import (
    CurrencyAt,
    currency_before,
    currency_behind,
    currency_of_sign,
)
from claimcheck.extraction.found import Found
from claimcheck.extraction.number_values import Number
from claimcheck.extraction.number_words import GAP
from claimcheck.extraction.numbers import NumberAt
from claimcheck.extraction.paid_for import paid_for
from claimcheck.extraction.pounds import is_no_money
from claimcheck.extraction.spans_of_two import is_one_range, negated, range_between
from claimcheck.extraction.views import SentenceView
from claimcheck.models import Interval, MoneyValue


class _Amount(NamedTuple):
    """An amount at [start, end) of a sentence; `at` is its number; `name` the name of its unit."""

    at: NumberAt
    start: int
    end: int
    number: Number
    code: str
    per: str = ""
    name: str = ""


_DOLLARS_BEHIND = re.compile(rf"{GAP}?(?:(?P<code>[A-Z]{{3}})\b|US\b|dollars?\b)")
_TRILLIONS = re.compile(r"T\b")
_AND_CENTS = re.compile(rf",?{GAP}(?:and{GAP}|&{GAP})?")
_CENTS = re.compile(r"[1-9]\d|0[1-9]")
_ENDS_AMOUNT = re.compile(r"\Z|\s?[.,;:)!?]|\s(?:more|less|each|an?|per|for|in|on|at|to|and|or|but)\b")
_MINUS = re.compile(r"(?:\A|[\s(])[-−–]\Z")
_ACCOUNT_OPENS = re.compile(r"\b(?:is|was|were|are|be|of|at)\s\(\s?\Z")
_LOSSES = frozenset({"loss", "losses", "gain", "gains", "growth"})


def find_money(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The amounts of money of a sentence; the currency as an ISO code, "$" where it is open."""
    amounts: list[_Amount] = []
    for at in numbers:
        if amount := _amount(view, at, amounts[-1].end if amounts else 0):
            amounts.append(amount)
    if amounts:
        for amount in _joined(view, numbers, amounts):
            yield _found(view, amount)


def _amount(view: SentenceView, at: NumberAt, done: int) -> _Amount | None:
    """The amount of a number, if it is one; what stands before `done` is another's currency."""
    text = view.text
    if at.sign and at.core - len(at.sign) >= done:
        code, factor = currency_of_sign(at.sign)
        end, code = _repeated(text, at.end, code)
        if trillions := _TRILLIONS.match(text, at.end):
            end, factor = trillions.end(), factor * 1e12
        return _signed(text, _Amount(at, at.start, end, at.number.scaled(factor), code))
    before = currency_before(view, at)
    if before and before[0] >= done:
        start, currency = before
        return _Amount(at, start, at.end, at.number.scaled(currency.factor), currency.code)
    found = currency_behind(text, at.end)
    if not found or is_no_money(view, at, found):
        return None
    number = at.number.scaled(found.factor)
    return _Amount(at, at.start, found.end, number, found.code, name=found.name or found.code)


def _repeated(text: str, end: int, code: str) -> tuple[int, str]:
    """Where "$5 AUD" and "$5 million dollars" end, and their currency."""
    match = _DOLLARS_BEHIND.match(text, end) if code == "$" else None
    if not match:
        return end, code
    named: CurrencyAt | None = currency_behind(text, end) if match["code"] else None
    if match["code"] and not named:
        return end, code
    return match.end(), named.code if named else "USD" if match[0].endswith("US") else code


def _signed(text: str, amount: _Amount) -> _Amount:
    """The amount, below zero in "-$5" and "was ($5 million)"."""
    at = amount.at
    sign = at.core - len(at.sign)
    if at.start == sign and _MINUS.search(text, max(0, sign - 2), sign):
        return amount._replace(start=sign - 1, number=negated(amount.number))
    is_closed = text[amount.end : amount.end + 1] == ")"
    if is_closed and _ACCOUNT_OPENS.search(text, max(0, sign - 7), sign):
        return amount._replace(number=negated(amount.number))
    return amount


def _joined(
    view: SentenceView, numbers: list[NumberAt], amounts: list[_Amount]
) -> Iterator[_Amount]:
    """The amounts in order; those of two numbers as one, with what they are paid for."""
    last: _Amount | None = None
    for amount in _with_cents(view, numbers, amounts):
        per, end = paid_for(view, amount.end)
        amount = amount._replace(per=per, end=end)
        if last and (both := _range(view, last, amount)):
            last = both
            continue
        if last:
            yield last
        last = amount
    if last:
        yield last


def _with_cents(
    view: SentenceView, numbers: list[NumberAt], amounts: list[_Amount]
) -> Iterator[_Amount]:
    """The amounts, "13 dollars and 45 cents" and "15 dollars 50" as one."""
    by_number = {amount.at.start: amount for amount in amounts}
    after = {at.start: later for at, later in zip(numbers, numbers[1:], strict=False)}
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
    view: SentenceView, amount: _Amount, later: NumberAt, cents: _Amount | None, link: str
) -> _Amount | None:
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
    return _Amount(later, later.core, later.end, later.number.scaled(0.01), amount.code)


def _plus(amount: _Amount, cents: _Amount) -> _Amount:
    more, interval = cents.number.interval.high or 0.0, amount.number.interval
    total = Interval(
        low=None if interval.low is None else interval.low + more,
        high=None if interval.high is None else interval.high + more,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )
    number = Number(total, amount.number.stated, cents.number.resolution)
    return amount._replace(end=cents.end, number=number)


def _range(view: SentenceView, first: _Amount, second: _Amount) -> _Amount | None:
    if first.code != second.code or (first.per and first.per != second.per):
        return None
    if not is_one_range(view, first.start, first.end, second.start):
        return None
    number = range_between(first.number, second.number)
    return first._replace(end=second.end, number=number, per=second.per) if number else None


def _found(view: SentenceView, amount: _Amount) -> Found:
    value = MoneyValue(
        interval=amount.number.interval,
        stated=amount.number.stated,
        resolution=amount.number.resolution,
        currency=amount.code,
        per=amount.per,
        change=_is_change(view, amount.start),
    )
    return Found(amount.start, amount.end, value, amount.end)


def _is_change(view: SentenceView, start: int) -> bool:
    """Whether it says by how much something rose or fell; a loss of money is an amount."""
    i = view.index_at(start)
    is_loss = not _LOSSES.isdisjoint(view.lowers[max(0, i - 3) : i])
    return not is_loss and is_change(view, start, kind="quantity")
