"""Amounts of money: "$1.2 billion", "85 million euros", "$15 an hour", "-£5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.amounts.currencies import (
    CurrencyAt,
    currency_before,
    currency_behind,
    currency_of_sign,
)
from claimcheck.extraction.amounts.money_pairs import Amount, joined_amounts
from claimcheck.extraction.amounts.pounds import is_no_money
from claimcheck.extraction.amounts.spans_of_two import negated
from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.changes import is_change, is_change_behind
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import MoneyValue

_DOLLARS_BEHIND = re.compile(rf"{GAP}?(?:(?P<code>[A-Z]{{3}})\b|US\b|dollars?\b)")
_TRILLIONS = re.compile(r"T\b")
_MINUS = re.compile(r"(?:\A|[\s(])[-−–]\Z")
_ACCOUNT_OPENS = re.compile(r"\b(?:is|was|were|are|be|of|at)\s\(\s?\Z")
_CONVERTED = re.compile(r"\s?\([^()]{2,24}\)|\)")
_TITLE = re.compile(r"[MB]illion\Z")
_OF_WORTH = frozenset({"worth", "on"})
_LOSSES = frozenset({"loss", "losses", "gain", "gains", "growth"})


def find_money(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The amounts of money of a sentence; the currency as an ISO code, "$" where it is open."""
    amounts: list[Amount] = []
    for at in numbers:
        if amount := _amount(view, at, amounts[-1].end if amounts else 0):
            amounts.append(amount)
    if amounts:
        for amount in joined_amounts(view, numbers, amounts):
            yield _found(view, amount)


def _amount(view: SentenceView, at: NumberAt, done: int) -> Amount | None:
    """The amount of a number, if it is one; what stands before `done` is another's currency."""
    text = view.text
    if at.sign and at.core - len(at.sign) < done:
        at = at._replace(start=at.core, sign="")
    if at.sign:
        code, factor = currency_of_sign(at.sign)
        end, code = _repeated(text, at.end, code)
        if trillions := _TRILLIONS.match(text, at.end):
            end, factor = trillions.end(), factor * 1e12
        return _signed(text, Amount(at, at.start, end, at.number.scaled(factor), code))
    before = currency_before(view, at)
    if before and before[0] >= done:
        start, currency = before
        return Amount(at, start, at.end, at.number.scaled(currency.factor), currency.code)
    if _TITLE.fullmatch(text, at.start, at.end):
        return None  # "Million Dollar Baby"
    found = currency_behind(text, at.end)
    if not found or is_no_money(view, at, found):
        return None
    number = at.number.scaled(found.factor)
    return Amount(at, at.start, found.end, number, found.code, name=found.name or found.code)


def _repeated(text: str, end: int, code: str) -> tuple[int, str]:
    """Where "$5 AUD" and "$5 million dollars" end, and their currency."""
    match = _DOLLARS_BEHIND.match(text, end) if code == "$" else None
    if not match:
        return end, code
    named: CurrencyAt | None = currency_behind(text, end) if match["code"] else None
    if match["code"] and not named:
        return end, code
    return match.end(), named.code if named else "USD" if match[0].endswith("US") else code


def _signed(text: str, amount: Amount) -> Amount:
    """The amount, below zero in "-$5" and "was ($5 million)"."""
    at = amount.at
    sign = at.core - len(at.sign)
    if at.start == sign and _MINUS.search(text, max(0, sign - 2), sign):
        return amount._replace(start=sign - 1, number=negated(amount.number))
    is_closed = text[amount.end : amount.end + 1] == ")"
    if is_closed and _ACCOUNT_OPENS.search(text, max(0, sign - 7), sign):
        return amount._replace(number=negated(amount.number))
    return amount


def _found(view: SentenceView, amount: Amount) -> Found:
    value = MoneyValue(
        interval=amount.number.interval,
        stated=amount.number.stated,
        resolution=amount.number.resolution,
        currency=amount.code,
        per=amount.per,
        change=_is_change(view, amount),
    )
    converted = _CONVERTED.match(view.text, amount.end)
    head = view.head_after(converted.end())[0] if converted else ""  # "a $156m (£81.5m) deal"
    return Found(amount.start, amount.end, value, amount.end, head)


def _is_change(view: SentenceView, amount: Amount) -> bool:
    """Whether it says by how much something rose or fell; a loss of money is an amount."""
    i = view.index_at(amount.start)
    is_sum = not _LOSSES.isdisjoint(view.lowers[max(0, i - 3) : i]) or (
        view.word_after(amount.end) in _OF_WORTH
    )
    if is_change_behind(view, amount.start, amount.end):
        return _LOSSES.isdisjoint([view.word_after(amount.end)])
    return not is_sum and is_change(view, amount.start, kind="quantity")
