"""Facts and their pictures, built by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from claimcheck.models import (
    Claim,
    ClockTimeValue,
    Conflict,
    DurationValue,
    Interval,
    Mention,
    QuantityValue,
    Side,
    Span,
    Value,
)
from claimcheck.reporting.pictures import Picture, conflict_picture

DAY_S = 86400.0
SVG = "{http://www.w3.org/2000/svg}"


def number(low: float | None, high: float | None = math.nan, **fields: object) -> QuantityValue:
    high = low if high is not None and math.isnan(high) else high
    return QuantityValue(interval=Interval(low=low, high=high), **fields)


def at(hours: float, zone: str = "GMT", offset: int | None = 0, on: date | None = None) -> Value:
    minutes = Interval(low=hours * 60, high=hours * 60)
    return ClockTimeValue(interval=minutes, zone=zone, utc_offset_min=offset, on=on)


def lasting(seconds: float, unit: str) -> DurationValue:
    return DurationValue.model_validate(
        {"interval": {"low": seconds, "high": seconds}, "unit": unit}
    )


def claim_of(article_id: str, value: Value) -> Claim:
    return Claim(
        id=f"{article_id}:{value.model_dump_json()}",
        article_id=article_id,
        start_char=0,
        end_char=2,
        quote="it",
        kind=value.kind,
        value=value,
        value_span=Span(start_char=0, end_char=2),
        sentence=Span(start_char=0, end_char=2),
    )


def mention_of(claim: Claim) -> Mention:
    return Mention(
        claim_id=claim.id,
        article_id=claim.article_id,
        start_char=0,
        end_char=2,
        quote="it",
        context="it",
        context_start_char=0,
    )


def conflict_of(*sides: Sequence[tuple[str, Value]]) -> tuple[Conflict, dict[str, Claim]]:
    claims = [[claim_of(*stated) for stated in side] for side in sides]
    conflict = Conflict(
        id="conflict-1",
        kind=claims[0][0].kind,
        severity="hard",
        confidence=0.9,
        fact="people at the fair",
        message="they differ",
        sides=tuple(
            Side(value="it", mentions=tuple(mention_of(claim) for claim in side)) for side in claims
        ),
    )
    return conflict, {claim.id: claim for side in claims for claim in side}


def picture_of(*sides: Sequence[tuple[str, Value]]) -> Picture:
    picture = conflict_picture(*conflict_of(*sides))
    assert picture is not None
    return picture


def between(a: Value, b: Value) -> Picture:
    return picture_of([("anna", a)], [("bert", b)])


def labels(picture: Picture) -> list[str]:
    return [tick.label for tick in picture.axis.ticks]


def extents(picture: Picture) -> list[tuple[float | None, float | None]]:
    return [(mark.extent.low, mark.extent.high) for mark in picture.marks if mark.extent]
