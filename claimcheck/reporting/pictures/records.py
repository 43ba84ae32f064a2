"""What a picture consists of: an axis, and marks on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a value lies on an axis; an end of None goes on beyond it.

    Attributes:
        low, high: In the unit of the axis; equal for a point.
        low_open, high_open: Whether that end itself is left out ("over 12").
        is_rough: Whether the ends are only how far the value may be off ("about 12").
        is_vague: Whether the words give no ends ("dozens", "in the morning").
    """

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    is_rough: bool = False
    is_vague: bool = False

    @property
    def ends(self) -> tuple[float, ...]:
        """Its finite ends, 0 to 2."""
        return tuple(end for end in (self.low, self.high) if end is not None)

    @property
    def signs(self) -> tuple[tuple[float, bool], ...]:
        """The places that are drawn as points, and whether each itself is left out."""
        if self.is_rough and self.low is not None and self.high is not None:
            return ((self.low / 2 + self.high / 2, False),)
        ends = ((self.low, self.low_open), (self.high, self.high_open))
        signs = tuple((end, is_open) for end, is_open in ends if end is not None)
        return signs[:1] if self.low == self.high else signs


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with its name, and below it what holds from there on ("9 June")."""

    at: float
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A line from `low` to `high`, `low` < `high`.

    Attributes:
        kind: What lies on it: numbers in the unit that `title` names, minutes, days (as
            `date.toordinal` counts them), or ranks.
        title: The unit or clock of the ticks ("billion EUR", "UTC"); may be empty.
        is_log: Whether equal distances are equal ratios; then `low` > 0.
        has_days: Whether a time line runs over days of the calendar, in minutes since year 1,
            and not around the clock.
    """

    kind: Literal["number", "time", "date", "rank"]
    low: float
    high: float
    ticks: tuple[Tick, ...]
    title: str = ""
    is_log: bool = False
    has_days: bool = False

    def position(self, value: float) -> float:
        """Where a value lies, from 0 at `low` to 1 at `high`; what is farther out stays there."""
        low, high = self.low, self.high
        if self.is_log:
            low, high, value = math.log10(low), math.log10(high), math.log10(max(value, low))
        return min(max((value - low) / (high - low), 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """One value with everyone who states it so.

    Attributes:
        side: Which side of the conflict states it, from 0; 0 in an agreement.
        label: The value as stated.
        article_ids: Who states it, each once.
        extent: Where it lies; None where the text does not tell (a time without its zone).
    """

    side: int
    label: str
    article_ids: tuple[str, ...]
    extent: Extent | None


@dataclass(frozen=True, slots=True)
class Picture:
    """One fact as a picture.

    Attributes:
        what: Whether its sides disagree.
        title: The fact in words.
        axis: What all marks share.
        marks: By side, then by place on the axis; those that have no place come last.
    """

    what: Literal["conflict", "agreement"]
    title: str
    axis: Axis
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Values on an axis of their own: an extent for each, in their order."""

    axis: Axis
    extents: tuple[Extent | None, ...]
