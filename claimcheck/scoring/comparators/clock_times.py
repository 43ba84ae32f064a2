"""Times of day, in one zone or in several.

Times with a known offset are compared in UTC: as instants when both days are known, else around
the clock. Without offsets, only times of one zone, or of none, are compared.
"""

from __future__ import annotations

from typing import Final

from claimcheck.models import ClockTimeValue, Comparison, Interval, Severity
from claimcheck.names import fold
from claimcheck.scoring.comparators.clock_faces import as_meant, distance_min, narrowed, placed
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, not_comparable
from claimcheck.scoring.comparators.times_wording import format_instant, format_minutes

NEAR_MIN: Final = 30
"""Farthest that a time given as "about" or "shortly after" may be off and still be meant."""

OTHER_DAY_MIN: Final = 18 * 60
"""Instants farther apart are of different days: by mistake or in fact is for dates to decide."""

VAGUE_MIN: Final = 120
"""How far beyond the hours of a "morning" or "night" a time may be and still be meant."""

_EDGE_MIN: Final = 20
"""How much of two parts of the day has to be common at each end: the morning ends at noon."""

_LOCAL: Final = frozenset({"local", "local time"})


def compare_clock_times(a: ClockTimeValue, b: ClockTimeValue) -> Comparison:
    """How two times of day compare."""
    if a.is_12_hour or b.is_12_hour:
        return _compare_readings(a, b)
    if not _share_a_clock(a, b):
        return _compare_across_unknown_zones(a, b)
    distance = _distance(a, b)
    if distance > OTHER_DAY_MIN and a.on and b.on:
        return _compare_on_other_days(a, b)
    if distance > _leeway(a, b):
        return _apart(a, b, distance)
    if a.interval == b.interval and a.utc_offset_min == b.utc_offset_min:
        return equal(a, b)
    return _meeting(a, b)


def _distance(a: ClockTimeValue, b: ClockTimeValue) -> float:
    if a.stated == b.stated == "vague":
        return distance_min(narrowed(placed(a, b), _EDGE_MIN), narrowed(placed(b, a), _EDGE_MIN))
    return distance_min(placed(a, b), placed(b, a))


def _leeway(a: ClockTimeValue, b: ClockTimeValue) -> float:
    """How many minutes apart the two may be: half of the coarser last digit, or vague hours."""
    rounding = max(a.resolution, b.resolution) / 2
    is_one_vague = (a.stated == "vague") != (b.stated == "vague")
    return max(rounding, VAGUE_MIN) if is_one_vague else rounding


def _compare_readings(a: ClockTimeValue, b: ClockTimeValue) -> Comparison:
    """The reading on which they agree, where the text leaves the half of the day open."""
    readings = [compare_clock_times(x, y) for x in _halves(a) for y in _halves(b)]
    return next((c for c in readings if c.outcome == "agree"), readings[0])


def _halves(value: ClockTimeValue) -> list[ClockTimeValue]:
    low, high = value.interval.low, value.interval.high
    morning = value.model_copy(update={"is_12_hour": False})
    if not value.is_12_hour or low is None or high is None:
        return [morning]
    evening = Interval(low=(low + 720) % 1440, high=(low + 720) % 1440 + high - low)
    return [morning, morning.model_copy(update={"interval": evening})]


def _share_a_clock(a: ClockTimeValue, b: ClockTimeValue) -> bool:
    if a.utc_offset_min is not None and b.utc_offset_min is not None:
        return True
    if a.utc_offset_min is not None or b.utc_offset_min is not None:
        return False
    zones = {fold(a.zone), fold(b.zone)}
    return len(zones) == 1 or zones <= _LOCAL | {""}


def _compare_across_unknown_zones(a: ClockTimeValue, b: ClockTimeValue) -> Comparison:
    """A time without a word about its zone agrees with the same numbers elsewhere."""
    is_unstated = any(v.utc_offset_min is None and not v.zone for v in (a, b))
    if is_unstated and a.interval == b.interval:
        return agree("zone_unstated", f"{_pair(a, b)} show the same time")
    return not_comparable("zone_unknown", f"{_pair(a, b)} are on clocks of unknown difference")


def _compare_on_other_days(a: ClockTimeValue, b: ClockTimeValue) -> Comparison:
    """Times of day alone where the days are a weekday resolved to two weeks, or where they agree.

    A day is mostly taken from the words around a time, and less sure than the time.
    """
    comparison = compare_clock_times(_daily(a), _daily(b))
    is_weeks_apart = a.on and b.on and (a.on - b.on).days % 7 == 0
    if comparison.outcome == "agree" or is_weeks_apart:
        return comparison
    return not_comparable("other_day", f"{_pair(a, b)} are on different days")


def _daily(value: ClockTimeValue) -> ClockTimeValue:
    return value.model_copy(update={"on": None})


def _apart(a: ClockTimeValue, b: ClockTimeValue, distance: float) -> Comparison:
    detail = f"{_pair(a, b)} are {format_minutes(distance)} apart"
    if "bound" in (a.stated, b.stated):
        # "After ten at night" may be one in the morning.
        return disagree("bound_broken", detail, severity="soft")
    return disagree("different_times", detail, severity=_severity(a, b, distance))


def _severity(a: ClockTimeValue, b: ClockTimeValue, distance: float) -> Severity:
    """Soft for vague or nearly right times; one event has one local time."""
    stated = {a.stated, b.stated}
    is_near = "approximate" in stated and distance <= NEAR_MIN
    return "soft" if is_near or "vague" in stated else "hard"


def _meeting(a: ClockTimeValue, b: ClockTimeValue) -> Comparison:
    stated = {a.stated, b.stated}
    is_converted = a.utc_offset_min != b.utc_offset_min
    if "bound" in stated and distance_min(as_meant(a, b), as_meant(b, a)) > 0:
        return not_comparable("wide_bound", f"{_pair(a, b)} do not exclude each other")
    if a.stated == b.stated == "range" and not _have_same_ends(a, b):
        return not_comparable("other_hours", f"{_pair(a, b)} are not the same hours")
    if is_converted:
        return agree("time_zone", f"{_pair(a, b)} are one time on two clocks")
    way = next((way for way in ("bound", "vague", "approximate", "range") if way in stated), None)
    return agree(way or "rounding", f"{_pair(a, b)} meet")


def _have_same_ends(a: ClockTimeValue, b: ClockTimeValue) -> bool:
    """Whether two stretches of the day begin and end together, but for rounding."""
    ends = zip(placed(a, b)[:2], placed(b, a)[:2], strict=True)
    return all(abs(x - y) <= _leeway(a, b) for x, y in ends)


def _pair(a: ClockTimeValue, b: ClockTimeValue) -> str:
    return f"{format_instant(a)} and {format_instant(b)}"
