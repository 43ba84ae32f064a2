"""Conflict or agreement, with its claims → picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from claimcheck.models import (
    Agreement,
    Claim,
    ClockTimeValue,
    Conflict,
    DateValue,
    DurationValue,
    Mention,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    QuantityValue,
    Value,
)
from claimcheck.reporting.pictures.amounts import place_amounts
from claimcheck.reporting.pictures.dates import place_dates
from claimcheck.reporting.pictures.ranks import place_ranks
from claimcheck.reporting.pictures.records import Extent, Mark, Picture, Placed
from claimcheck.reporting.pictures.times import place_times
from claimcheck.scoring.comparators.times_wording import format_instant
from claimcheck.scoring.comparators.wording import format_value

_AMOUNTS: Final = QuantityValue | MoneyValue | PercentValue | DurationValue
_INFINITE: Final = float("inf")


def conflict_picture(conflict: Conflict, claims_by_id: Mapping[str, Claim]) -> Picture | None:
    """The values of all sides on one axis.

    None for kinds without an axis (names, offices, places, outcomes, results), and when fewer
    than two sides have a place on it.

    Args:
        conflict: The fact to show.
        claims_by_id: The report's claims; mentions of others are left out.
    """
    sides = [side.mentions for side in conflict.sides]
    picture = _picture("conflict", conflict.fact, sides, claims_by_id)
    if picture is None or len({mark.side for mark in picture.marks if mark.extent}) < 2:
        return None
    return picture


def agreement_picture(agreement: Agreement, claims_by_id: Mapping[str, Claim]) -> Picture | None:
    """The values that agree on one axis; None for kinds without an axis.

    Args:
        agreement: The fact to show.
        claims_by_id: The report's claims; mentions of others are left out.
    """
    return _picture("agreement", agreement.fact, [agreement.mentions], claims_by_id)


def _picture(
    what: Literal["conflict", "agreement"],
    title: str,
    sides: Sequence[Sequence[Mention]],
    claims_by_id: Mapping[str, Claim],
) -> Picture | None:
    claims = [
        (number, claims_by_id[mention.claim_id])
        for number, mentions in enumerate(sides)
        for mention in mentions
        if mention.claim_id in claims_by_id
    ]
    placed = _place([claim.value for _, claim in claims]) if claims else None
    if placed is None:
        return None
    marks: dict[tuple[int, str, Extent | None], list[str]] = {}
    days = {claim.value.on for _, claim in claims if isinstance(claim.value, ClockTimeValue)}
    has_days = len(days - {None}) > 1 and not placed.axis.has_days
    for (number, claim), extent in zip(claims, placed.extents, strict=True):
        who = marks.setdefault((number, _label(claim.value, has_days), extent), [])
        if claim.article_id not in who:
            who.append(claim.article_id)
    found = [Mark(side, label, tuple(who), extent) for (side, label, extent), who in marks.items()]
    return Picture(what, title, placed.axis, tuple(sorted(found, key=_order)))


def _place(values: Sequence[Value]) -> Placed | None:
    """The values on the axis of their kind, which is that of the first."""
    if len({value.kind for value in values}) > 1:
        return None
    amounts = [value for value in values if isinstance(value, _AMOUNTS)]
    times = [value for value in values if isinstance(value, ClockTimeValue)]
    dates = [value for value in values if isinstance(value, DateValue)]
    ranks = [value for value in values if isinstance(value, OrdinalValue)]
    if amounts:
        return place_amounts(amounts)
    if times:
        return place_times(times)
    if dates:
        return place_dates(dates)
    return place_ranks(ranks) if ranks else None


def _label(value: Value, has_days: bool) -> str:
    """The value as stated; times with what they are in UTC, and their day if that differs."""
    if not isinstance(value, ClockTimeValue):
        return format_value(value)
    words = format_instant(value if has_days else value.model_copy(update={"on": None}))
    return f"{words}, am or pm" if value.is_12_hour else words


def _order(mark: Mark) -> tuple[bool, int, float, float, str]:
    """By side, from left to right; what has no place comes last."""
    low, high = (mark.extent.low, mark.extent.high) if mark.extent else (None, None)
    return (
        mark.extent is None,
        mark.side,
        -_INFINITE if low is None else low,
        _INFINITE if high is None else high,
        mark.label,
    )
