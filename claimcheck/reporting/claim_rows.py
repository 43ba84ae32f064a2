"""Claim → one row of flat columns."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from claimcheck.models import (
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    MoneyValue,
    OrdinalValue,
    PercentValue,
    QuantityValue,
    RoleValue,
    Value,
)
from claimcheck.scoring.comparators.wording import format_value

CLAIM_COLUMNS: Final[dict[str, type]] = {
    "claim_id": str,
    "article_id": str,
    "kind": str,
    "value": str,
    "low": float,
    "high": float,
    "low_open": bool,
    "high_open": bool,
    "stated": str,
    "unit": str,
    "currency": str,
    "per": str,
    "is_change": bool,
    "start": date,
    "end": date,
    "day": date,
    "zone": str,
    "utc_offset_min": int,
    "role_holder": str,
    "quote": str,
    "start_char": int,
    "end_char": int,
    "head": str,
    "attributed_to": str,
    "polarity": str,
    "modality": str,
    "tense": str,
    "is_quoted": bool,
    "file": str,
}
"""Columns of a claim; those that its kind of value does not have are missing.

`value` is the value in words. `low` and `high` are its ends in `unit`, missing where it has none
("over 68,000"): in SI units, in seconds ("s") for durations, in minutes since local midnight
("min") for clock times, in "%" or "points"; an ordinal's rank is both. `start` and `end` are the
first and last day of a date, `day` that of a clock time. `per` is what a rate is counted by.
"""

_MEASURED: Final = QuantityValue | MoneyValue | PercentValue | ClockTimeValue | DurationValue


def claim_row(claim: Claim, file: str | None) -> tuple[Any, ...]:
    """The claim's cells in the order of CLAIM_COLUMNS, None for what is missing."""
    value = claim.value
    cells = {
        "claim_id": claim.id,
        "article_id": claim.article_id,
        "kind": claim.kind,
        "value": format_value(value),
        **_interval_cells(value),
        **_own_cells(value),
        "quote": claim.quote,
        "start_char": claim.start_char,
        "end_char": claim.end_char,
        "head": claim.head or None,
        "attributed_to": claim.attribution.holder if claim.attribution else None,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "tense": claim.tense,
        "is_quoted": claim.is_quoted,
        "file": file,
    }
    return tuple(cells.get(name) for name in CLAIM_COLUMNS)


def _interval_cells(value: Value) -> dict[str, Any]:
    if isinstance(value, OrdinalValue):
        return {"low": float(value.rank), "high": float(value.rank)}
    if not isinstance(value, _MEASURED):
        return {}
    interval = value.interval
    return {
        "low": interval.low,
        "high": interval.high,
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "stated": value.stated,
    }


def _own_cells(value: Value) -> dict[str, Any]:
    """What only values of that kind have."""
    match value:
        case QuantityValue():
            unit = value.unit or None
            return {"unit": unit, "per": value.per or None, "is_change": value.change}
        case MoneyValue():
            currency = value.currency
            return {"currency": currency, "per": value.per or None, "is_change": value.change}
        case PercentValue():
            return {"unit": "points" if value.points else "%", "is_change": value.change}
        case DurationValue():
            return {"unit": "s"}
        case ClockTimeValue():
            zone, offset = value.zone or None, value.utc_offset_min
            return {"unit": "min", "day": value.on, "zone": zone, "utc_offset_min": offset}
        case DateValue():
            return {"start": value.start, "end": value.end, "stated": value.stated}
        case RoleValue():
            return {"role_holder": value.holder}
        case _:
            return {}
