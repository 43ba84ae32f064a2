"""Quantities, money, percent and durations for people: "over 68,000", "12 km", "$1.2 billion"."""

from __future__ import annotations

import math
from typing import Final

from claimcheck.models import DurationValue, MoneyValue, PercentValue, QuantityValue
from claimcheck.scoring.comparators.intervals import centre, ends, is_point
from claimcheck.scoring.comparators.numbers_wording import format_number, significant_decimals
from claimcheck.scoring.comparators.units import (
    DAY_S,
    SECONDS,
    Scale,
    scale_for_span,
    scale_for_time,
    scale_for_unit,
)

Amount = QuantityValue | MoneyValue | PercentValue | DurationValue

_LONGEST: Final[dict[str, float]] = {
    "month": 31 * DAY_S,
    "year": 366 * DAY_S,
    "decade": 3653 * DAY_S,
    "century": 36525 * DAY_S,
}
"""Longest length of the units of time that have no fixed one."""


def format_amount(value: Amount) -> str:
    """The amount with its unit and the way it was stated."""
    is_change = isinstance(value, QuantityValue | PercentValue) and value.change
    low, high = ends(value.interval)
    if math.isinf(low) and math.isinf(high):
        words = "any amount"
    elif math.isinf(high):
        words = f"{'over' if value.interval.low_open else 'at least'} {_write(value, low)}"
    elif math.isinf(low) or (value.stated == "bound" and low == 0 < high):
        words = f"{'under' if value.interval.high_open else 'up to'} {_write(value, high)}"
    else:
        words = _format_bounded(value, low, high)
    return f"by {words}" if is_change else words


def format_amount_difference(value: Amount, distance: float) -> str:
    """A distance from such an amount, with its unit: "10,000", "7 points", "1 day"."""
    if isinstance(value, PercentValue):
        return f"{format_number(distance)} points"
    if isinstance(value, DurationValue):
        return _write_on(scale_for_span(distance), distance, step=0.0)
    scale = _scale(value, distance)._replace(zero=0.0)
    return _write_on(scale, distance, step=value.resolution)


def _format_bounded(value: Amount, low: float, high: float) -> str:
    middle = _counted_units(value)
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


def _counted_units(value: Amount) -> float | None:
    """Mean seconds of a whole or half count of months or years; None for any other amount."""
    if not isinstance(value, DurationValue) or value.unit not in _LONGEST:
        return None
    low, high = ends(value.interval)
    mean = round(high / _LONGEST[value.unit] * 2) / 2 * SECONDS[value.unit]
    return mean if low <= mean <= high else None


def _scale(value: Amount, number: float) -> Scale:
    match value:
        case DurationValue():
            return scale_for_time(value.unit)
        case PercentValue():
            points = Scale(1, " point", " points", decimals=3)
            return points if value.points else Scale(1, " %", decimals=3)
        case MoneyValue(currency="$"):
            return Scale(1, "", prefix="$", decimals=3)
        case MoneyValue():
            return Scale(1, f" {value.currency}", decimals=3)
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
    text = format_number(abs(shown), decimals=decimals)
    suffix = scale.plural if scale.plural and text != "1" else scale.suffix
    return f"{'-' if shown < 0 else ''}{scale.prefix}{text}{suffix}"
