"""Quantities, money, percent and durations on a number axis, linear or logarithmic."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from claimcheck.models import DurationValue, MoneyValue, PercentValue, QuantityValue
from claimcheck.reporting.pictures.records import Axis, Extent, Placed, Tick
from claimcheck.reporting.pictures.ticks import few, fitting, multiples, round_steps
from claimcheck.scoring.comparators.amounts_wording import Amount
from claimcheck.scoring.comparators.counted_time import counted_seconds
from claimcheck.scoring.comparators.numbers_wording import format_number
from claimcheck.scoring.comparators.units import SECONDS, scale_for_unit

_LOG_FROM: Final = 1000.0
"""Ratio of the largest to the smallest value from which on the axis is logarithmic."""

_DRAWABLE: Final = (1e-100, 1e100)
"""Sizes between which sums of values neither overflow nor vanish."""

_NEAR_ZERO: Final = 0.65
"""Share of the largest value below which the smallest one has the axis begin at zero."""

_MAGNITUDES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))

# A unit of time is taken from so many of it on.
_TIME_UNITS: Final = (("year", 2), ("month", 3), ("day", 2), ("hour", 2), ("minute", 2))

_TIME_STEPS: Final[dict[str, tuple[float, ...]]] = {
    "second": (1, 2, 5, 10, 15, 30, 60, 120),
    "minute": (1, 2, 5, 10, 15, 30, 60, 120),
    "hour": (1, 2, 3, 6, 12, 24, 48),
    "month": (1, 2, 3, 6, 12, 24),
}


class _Unit(NamedTuple):
    """What the axis counts in: `number / size - zero`."""

    size: float
    title: str
    zero: float = 0.0
    time: str = ""


def place_amounts(values: Sequence[Amount]) -> Placed | None:
    """The values on a number axis that holds all their ends.

    None when they are not of one unit, and when no end is known and of a size that can be drawn.
    """
    extents = [_extent(value) for value in values]
    ends = sorted(end for extent in extents if extent for end in extent.ends)
    if not ends or not _have_one_unit(values):
        return None
    unit = _unit(values, max(abs(ends[0]), abs(ends[-1])))
    if not unit.zero and ends[0] > 0 and ends[-1] / ends[0] > _LOG_FROM:
        return Placed(_log_axis(unit, ends, extents), tuple(extents))
    unit = _with_magnitude(unit, ends)
    shown = tuple(extent and _in_unit(extent, unit) for extent in extents)
    return Placed(_linear_axis(unit, shown), shown)


def _extent(value: Amount) -> Extent | None:
    low, high = value.interval.low, value.interval.high
    if value.stated == "bound" and low == 0 and high:
        low = None  # "up to 15" is a bound, wherever its counts begin
    sizes = [abs(end) for end in (low, high) if end]
    if any(not _DRAWABLE[0] < size < _DRAWABLE[1] for size in sizes):
        return None
    is_one_sided = value.interval.low_open != value.interval.high_open  # "just over 12"
    is_counted = isinstance(value, DurationValue) and counted_seconds(value) is not None
    return Extent(
        low,
        high,
        value.interval.low_open,
        value.interval.high_open,
        is_rough=is_counted or (value.stated == "approximate" and not is_one_sided),
        is_vague=value.stated == "vague",
    )


def _have_one_unit(values: Sequence[Amount]) -> bool:
    """Whether one axis can hold them; "$" is any currency, no unit is no other's."""
    units = {
        value.unit if isinstance(value, QuantityValue) else getattr(value, "currency", "")
        for value in values
    }
    return len(units - {"$"}) <= 1


def _unit(values: Sequence[Amount], most: float) -> _Unit:
    first = values[0]
    rates = {value.per for value in values if isinstance(value, QuantityValue | MoneyValue)}
    per = f"per {min(rates - {''})}" if rates - {""} else ""
    if isinstance(first, DurationValue):
        return _time_unit([v.unit for v in values if isinstance(v, DurationValue)], most)
    if isinstance(first, PercentValue):
        is_points = all(isinstance(value, PercentValue) and value.points for value in values)
        return _Unit(1.0, "percentage points" if is_points else "%")
    if isinstance(first, MoneyValue):
        currencies = {value.currency for value in values if isinstance(value, MoneyValue)}
        return _Unit(1.0, f"{min(currencies - {'$'}, default='$')} {per}".strip())
    scale = scale_for_unit(first.unit, most)
    zero = 0.0 if first.change else scale.zero
    return _Unit(scale.size, f"{scale.plural or scale.suffix} {per}".strip(), zero)


def _time_unit(stated: Sequence[str], most: float) -> _Unit:
    """The unit that all are stated in where its numbers stay small, else one that fits."""
    fitting_unit = next((name for name, n in _TIME_UNITS if most >= n * SECONDS[name]), "second")
    is_shared = len(set(stated)) == 1 and 1 <= most / SECONDS[stated[0]] <= 100
    name = stated[0] if is_shared else fitting_unit
    return _Unit(SECONDS[name], "centuries" if name == "century" else f"{name}s", time=name)


def _with_magnitude(unit: _Unit, ends: Sequence[float]) -> _Unit:
    """The unit counted in millions or more, where its numbers are that large."""
    most = max(abs(end / unit.size - unit.zero) for end in ends)
    size, word = next(((s, w) for s, w in _MAGNITUDES if s <= most < 1e15), (1.0, ""))
    return unit._replace(
        size=unit.size * size, title=f"{word} {unit.title}".strip(), zero=unit.zero / size
    )


def _in_unit(extent: Extent, unit: _Unit) -> Extent:
    low, high = (
        None if end is None else end / unit.size - unit.zero for end in (extent.low, extent.high)
    )
    return replace(extent, low=low, high=high)


def _linear_axis(unit: _Unit, extents: Sequence[Extent | None]) -> Axis:
    low, high = _linear_ends([extent for extent in extents if extent], has_zero=not unit.zero)
    steps = [*few(_TIME_STEPS.get(unit.time, ()), high - low), *round_steps(high - low)]

    def ticks_of(step: float) -> list[Tick]:
        return [Tick(at, _tick_label(at, step)) for at in multiples(step, low, high)]

    return Axis("number", low, high, fitting(steps, ticks_of), title=unit.title)


def _tick_label(number: float, step: float) -> str:
    """The number, to as many decimals as all ticks of that step need."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    if decimals > 6 or abs(number) >= 1e15:
        return format_number(number)
    return f"{number + 0.0:,.{decimals}f}"


def _linear_ends(extents: Sequence[Extent], *, has_zero: bool) -> tuple[float, float]:
    """Both ends of the axis: from zero on where that leaves the values half of it, with margins.

    Bounds have room to point to where they are open.
    """
    ends = sorted(end for extent in extents for end in extent.ends)
    low, high = ends[0], ends[-1]
    span = (high - low) or abs(high) * (0.5 if has_zero else 0.02) or 1.0
    goes_up = any(extent.high is None for extent in extents)
    goes_down = any(extent.low is None for extent in extents)
    above, below = (span * (0.3 if is_open else 0.12) for is_open in (goes_up, goes_down))
    bottom, top = low - below, high + above
    if has_zero and low >= 0 and (bottom <= 0 or low <= _NEAR_ZERO * high or low == high):
        bottom = 0.0
    elif has_zero and high <= 0 and (top >= 0 or high >= _NEAR_ZERO * low or low == high):
        top = 0.0
    return bottom, top


def _log_axis(unit: _Unit, ends: Sequence[float], extents: Sequence[Extent | None]) -> Axis:
    """An axis in the unit of the values, from one power of ten to another."""
    goes_up = any(extent and extent.high is None for extent in extents)
    goes_down = any(extent and extent.low is None for extent in extents)
    first = math.floor(math.log10(ends[0] / unit.size)) - goes_down
    last = math.ceil(math.log10(ends[-1] / unit.size)) + goes_up
    low, high = 10.0**first * unit.size, 10.0**last * unit.size
    if unit.time:
        ticks = _time_ticks(low, high)
        return Axis("number", low, high, ticks, title="logarithmic", is_log=True)

    def ticks_of(step: float) -> list[Tick]:
        powers = [10.0**exponent for exponent in range(first, last + 1, round(step))]
        return [Tick(power * unit.size, format_number(power)) for power in powers]

    title = f"{unit.title}, logarithmic" if unit.title else "logarithmic"
    ticks = fitting(range(1, last - first + 1), ticks_of)
    return Axis("number", low, high, ticks, title=title, is_log=True)


def _time_ticks(low: float, high: float) -> tuple[Tick, ...]:
    """One second, one minute, one hour and so on, as far as they lie on the axis."""
    names = [name for name in SECONDS if name not in ("week", "decade")]

    def ticks_of(step: float) -> list[Tick]:
        chosen = names[:: round(step)]
        return [Tick(SECONDS[n], f"1 {n}") for n in chosen if low <= SECONDS[n] <= high]

    return fitting((1, 2, 3), ticks_of)
