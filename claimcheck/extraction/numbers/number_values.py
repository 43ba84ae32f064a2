"""A number as an interval: how it was stated, and what its modifier makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.models import Interval, Stated

_APPROXIMATE_SHARE = 0.1
"""How far "about" reaches: a tenth of the value, and at least half of the last digit stated."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: its interval, how it was stated, and the worth of its last digit."""

    interval: Interval
    stated: Stated
    resolution: float

    def scaled(self, factor: float, *, offset: float = 0.0) -> Number:
        """The same number in another unit: `value * factor + offset`; `factor` is positive."""
        low, high = self.interval.low, self.interval.high
        interval = Interval(
            low=None if low is None else low * factor + offset,
            high=None if high is None else high * factor + offset,
            low_open=self.interval.low_open,
            high_open=self.interval.high_open,
        )
        return Number(interval, self.stated, self.resolution * factor)


def modified(value: float, resolution: float, modifier: str) -> Number:
    """The number that a modifier makes of a value.

    Args:
        value: As stated.
        resolution: Worth of its last digit.
        modifier: Its sign in the table: ">", ">=", "<", "<=", "~", "+" (a little more), "-" (a
            little less), or "" and "=" for none.
    """
    reach = max(_APPROXIMATE_SHARE * abs(value), 0.5 * resolution)
    near = max(_APPROXIMATE_SHARE * abs(value), 0.25 * resolution)
    if modifier == ">":
        return Number(Interval(low=value, high=None, low_open=True), "bound", resolution)
    if modifier == ">=":
        return Number(Interval(low=value, high=None), "bound", resolution)
    if modifier == "<":
        return Number(Interval(low=None, high=value, high_open=True), "bound", resolution)
    if modifier == "<=":
        return Number(Interval(low=None, high=value), "bound", resolution)
    if modifier == "+":
        interval = Interval(low=value, high=value + near, low_open=True)
        return Number(interval, "approximate", resolution)
    if modifier == "-":
        interval = Interval(low=value - near, high=value, high_open=True)
        return Number(interval, "approximate", resolution)
    if modifier == "~":
        return Number(Interval(low=value - reach, high=value + reach), "approximate", resolution)
    return Number(Interval(low=value, high=value), "exact", resolution)


def both_bounds(one: Number, other: Number) -> Number | None:
    """The range between a lower and an upper bound; None where they leave no range."""
    if (one.stated, other.stated) != ("bound", "bound"):
        return None
    below, above = one.interval, other.interval
    if below.low is None:
        below, above = above, below
    if below.low is None or above.high is None or below.low >= above.high:
        return None
    interval = Interval(
        low=below.low, high=above.high, low_open=below.low_open, high_open=above.high_open
    )
    return Number(interval, "range", min(one.resolution, other.resolution))
