"""Quantities, money, percent and durations for people: "over 68,000", "12 km", "$1.2 billion"."""

from __future__ import annotations

import math

from claimcheck.models import DurationValue, MoneyValue, PercentValue, QuantityValue
from claimcheck.scoring.comparators.counted_time import counted_seconds
from claimcheck.scoring.comparators.intervals import centre, ends, is_point
from claimcheck.scoring.comparators.numbers_wording import format_number, significant_decimals
from claimcheck.scoring.comparators.units import (
    Scale,
    scale_for_time,
    scale_for_unit,
)

Amount = QuantityValue | MoneyValue | PercentValue | DurationValue


def format_amount(value: Amount) -> str:
    """The amount with its unit and the way it was stated."""
    is_change = not isinstance(value, DurationValue) and value.change
    rate = _per(value.per) if isinstance(value, QuantityValue | MoneyValue) and value.per else ""
    low, high = ends(value.interval)
    if math.isinf(low) and math.isinf(high):
        words = "any amount"
    elif math.isinf(high):
        words = f"{'over' if value.interval.low_open else 'at least'} {_write(value, low)}"
    elif math.isinf(low) or (value.stated == "bound" and low == 0 < high):
        words = f"{'under' if value.interval.high_open else 'up to'} {_write(value, high)}"
    else:
        words = _format_bounded(value, low, high)
    return f"{'by ' if is_change else ''}{words}{rate}"


def _per(base: str) -> str:
    """What a rate is counted by: " per day", " per 100,000 person"."""
    number, _, noun = base.partition(" ")
    return f" per {int(number):,} {noun}" if number.isdecimal() else f" per {base}"


def format_amount_difference(value: Amount, distance: float) -> str:
    """A distance from such an amount, with its unit: "10,000", "7 points", "1 day"."""
    if isinstance(value, PercentValue):
        return f"{format_number(distance)} points"
    if isinstance(value, DurationValue):
        return _write_on(scale_for_time(value.unit, distance), distance, step=0.0)
    scale = _scale(value, distance)._replace(zero=0.0)
    return _write_on(scale, distance, step=value.resolution)


def _format_bounded(value: Amount, low: float, high: float) -> str:
    middle = counted_seconds(value) if isinstance(value, DurationValue) else None
    if middle is None:
        middle = low if is_point(value.interval) else centre(value.interval)
    elif value.stated == "exact":
        return _write(value, middle)
    if value.stated != "approximate" and not is_point(value.interval):
        roughly = "roughly " if value.stated == "vague" else ""
        return f"{roughly}{_write_range(value, low, high)}"
    if value.interval.low_open != value.interval.high_open:
        is_above = value.interval.low_open
        return (
            f"just {f'over {_write(value, low)}' if is_above else f'under {_write(value, high)}'}"
        )
    about = "about " if value.stated in ("approximate", "vague") else ""
    return f"{about}{_write(value, low if middle is None else middle)}"


def _scale(value: Amount, number: float) -> Scale:
    match value:
        case DurationValue():
            return scale_for_time(value.unit, number)
        case PercentValue():
            points = Scale(1, " point", " points", decimals=3)
            return points if value.points else Scale(1, " %", decimals=3)
        case MoneyValue(currency="$"):
            return Scale(1, "", prefix="$", decimals=2, has_cents=True)
        case MoneyValue():
            return Scale(1, f" {value.currency}", decimals=2, has_cents=True)
        case QuantityValue(change=True, unit="K"):
            return scale_for_unit("K", number)._replace(zero=0.0)
        case QuantityValue():
            return scale_for_unit(value.unit, number)


def _write(value: Amount, number: float) -> str:
    return _write_on(_scale(value, number), number, step=value.resolution)


def _write_range(value: Amount, low: float, high: float) -> str:
    """Both ends, the unit named once."""
    scale = _scale(value, max(abs(low), abs(high)))
    first = _write_on(scale._replace(suffix="", plural=""), low, step=value.resolution)
    return f"{first} to {_write_on(scale, high, step=value.resolution)}"


def _write_on(scale: Scale, number: float, *, step: float) -> str:
    shown = number / scale.size - scale.zero
    decimals = scale.decimals
    if decimals is None:
        decimals = significant_decimals(shown, step / scale.size)
    text = format_number(abs(shown), decimals=decimals, has_cents=scale.has_cents)
    suffix = scale.plural if scale.plural and text != "1" else scale.suffix
    return f"{'-' if shown < 0 else ''}{scale.prefix}{text}{suffix}"
