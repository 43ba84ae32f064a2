"""Clock times on a time line: in UTC where zones are known, else as their one clock shows them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from claimcheck.models import ClockTimeValue
from claimcheck.reporting.pictures.records import Axis, Extent, Placed, Tick
from claimcheck.reporting.pictures.ticks import few, fitting, multiples
from claimcheck.scoring.comparators.times_wording import MONTHS, clock

_DAY: Final = 1440
_HALF_DAY: Final = 720
_MOST_DAYS: Final = 2
"""Times of days farther apart are shown by the clock alone: their days are another fact."""

_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440)


def place_times(values: Sequence[ClockTimeValue]) -> Placed | None:
    """The times on a line in UTC, on their days where all days are known.

    Times without a known zone have no place beside those with one; where no zone is known, all
    are placed as stated. None when nothing has a place.
    """
    has_offsets = any(value.utc_offset_min is not None for value in values)
    is_known = [_is_placeable(value, has_offsets=has_offsets) for value in values]
    known = [value for value, is_so in zip(values, is_known, strict=True) if is_so]
    is_dated = _are_near_instants(known)
    extents = [_extent(value, is_dated=is_dated) for value in known]
    if not is_dated:
        extents = _brought_together(known, extents)
    ends = [end for extent in extents for end in extent.ends]
    if not ends:
        return None
    in_order = iter(extents)
    placed = tuple(next(in_order) if is_so else None for is_so in is_known)
    title = "UTC" if has_offsets else _clock_of(known)
    return Placed(_axis(ends, title, is_dated=is_dated), placed)


def _is_placeable(value: ClockTimeValue, *, has_offsets: bool) -> bool:
    """Whether its zone is as well known as the others', and it lies within a few days."""
    ends = (value.interval.low or 0, value.interval.high or 0, value.utc_offset_min or 0)
    is_near = all(abs(end) <= 2 * _DAY for end in ends)
    return is_near and (value.utc_offset_min is not None or not has_offsets)


def _are_near_instants(values: Sequence[ClockTimeValue]) -> bool:
    """Whether all are of known days that a time line can show together."""
    days = [value.on.toordinal() for value in values if value.on]
    return 0 < len(days) == len(values) and max(days) - min(days) <= _MOST_DAYS


def _extent(value: ClockTimeValue, *, is_dated: bool) -> Extent:
    midnight = value.on.toordinal() * _DAY if is_dated and value.on else 0
    start = midnight - (value.utc_offset_min or 0)
    low, high = (
        None if end is None else start + end for end in (value.interval.low, value.interval.high)
    )
    if value.stated == "bound" and (value.interval.low or 0) <= 0:
        low = None
    elif value.stated == "bound" and (value.interval.high or _DAY) >= _DAY:
        high = None
    return Extent(
        low,
        high,
        value.interval.low_open,
        value.interval.high_open,
        is_rough=value.stated == "approximate",
        is_vague=value.stated == "vague",
    )


def _brought_together(values: Sequence[ClockTimeValue], extents: Sequence[Extent]) -> list[Extent]:
    """The extents moved by whole turns of the clock to where they are nearest to the first."""
    first = next((extent.ends[0] for extent in extents if extent.ends), 0.0)
    return [
        _near(extent, first, _HALF_DAY if value.is_12_hour else _DAY)
        for value, extent in zip(values, extents, strict=True)
    ]


def _near(extent: Extent, first: float, turn: int) -> Extent:
    if not extent.ends:
        return extent
    by = round((first - extent.ends[0]) / turn) * turn
    low, high = (None if end is None else end + by for end in (extent.low, extent.high))
    return replace(extent, low=low, high=high)


def _clock_of(values: Sequence[ClockTimeValue]) -> str:
    zones = {value.zone for value in values}
    return min(zones) if len(zones) == 1 and zones != {""} else "as stated, without a zone"


def _axis(ends: Sequence[float], title: str, *, is_dated: bool) -> Axis:
    span = (max(ends) - min(ends)) or 60
    low, high = (math.floor(min(ends) - span * 0.25), math.ceil(max(ends) + span * 0.25))

    def ticks_of(step: float) -> list[Tick]:
        found = multiples(step, low, high)
        return [Tick(at, clock(at % _DAY), _day(at) if is_dated else "") for at in found]

    ticks = fitting(few(_STEPS, high - low), lambda step: _days_once(ticks_of(step)))
    return Axis("time", low, high, ticks, title=title, has_days=is_dated)


def _day(at: float) -> str:
    day = date.fromordinal(min(max(int(at // _DAY), 1), date.max.toordinal()))
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _days_once(ticks: Sequence[Tick]) -> list[Tick]:
    """The ticks, each day named at its first one only."""
    before = ["", *(tick.note for tick in ticks)]
    return [
        Tick(tick.at, tick.label, "" if tick.note == last else tick.note)
        for tick, last in zip(ticks, before, strict=False)
    ]
