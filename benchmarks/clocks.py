"""How long something takes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self, TypeVar

T = TypeVar("T")


class Took(NamedTuple):
    """Wall-clock and CPU time in seconds."""

    wall_s: float
    cpu_s: float

    @classmethod
    def median(cls, runs: Sequence[Took]) -> Self:
        """The median of each of the two."""
        walls, cpus = zip(*runs, strict=True)
        return cls(statistics.median(walls), statistics.median(cpus))


def timed(function: Callable[[], T]) -> tuple[T, Took]:
    """What the function returns, and how long it took; CPU time is that of all threads."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = function()
    return result, Took(time.perf_counter() - wall, time.process_time() - cpu)
