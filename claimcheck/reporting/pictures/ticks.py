"""Which ticks an axis has: round ones, as many as have room for their labels."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from claimcheck.reporting.pictures.records import Tick

_MOST: Final = 7
_ROOM: Final = 48  # characters that labels may have in all, with two between them


def round_steps(span: float) -> Iterator[float]:
    """The steps of 1, 2 and 5 times a power of ten that cut `span` into few parts, finest first."""
    power = math.floor(math.log10(span / _MOST))
    for exponent in range(power, power + 3):
        yield from (digit * 10.0**exponent for digit in (1, 2, 5))


def few(steps: Iterable[float], span: float) -> Iterator[float]:
    """Those of the steps that cut `span` into few parts."""
    return (step for step in steps if span / step <= _MOST)


def multiples(step: float, low: float, high: float) -> list[float]:
    """The multiples of `step` from `low` to `high`, crumbs of the last bits allowed."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [min(max(number * step, low), high) for number in range(first, last + 1)]


def fitting(
    steps: Iterable[float], ticks_of: Callable[[float], Sequence[Tick]]
) -> tuple[Tick, ...]:
    """The ticks of the finest step whose labels fit side by side and differ.

    Args:
        steps: From fine to coarse.
        ticks_of: The ticks that a step gives.
    """
    tried: list[Sequence[Tick]] = []
    for step in steps:
        ticks = ticks_of(step)
        if len(ticks) >= 2 and _fits(ticks):
            return tuple(ticks)
        tried.append(ticks)
    # Labels that are all long or all alike: one is better than none.
    return tuple(next((ticks[:1] for ticks in reversed(tried) if ticks), ()))


def _fits(ticks: Sequence[Tick]) -> bool:
    width = sum(max(len(tick.label), len(tick.note)) + 2 for tick in ticks)
    names = {(tick.label, tick.note) for tick in ticks}
    return len(ticks) <= _MOST and width <= _ROOM and len(names) == len(ticks)
