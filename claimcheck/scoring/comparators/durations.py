"""Lengths of time."""

from __future__ import annotations

from typing import Final

from claimcheck.models import Comparison, DurationValue, Interval, Severity
from claimcheck.scoring.comparators.counted_time import counted_seconds
from claimcheck.scoring.comparators.differences import difference, severity_of
from claimcheck.scoring.comparators.intervals import gap, relative_gap
from claimcheck.scoring.comparators.measured import compare_measured
from claimcheck.scoring.comparators.outcomes import agree, disagree, equal, pair
from claimcheck.scoring.comparators.units import SECONDS

CONVERSION_SHARE: Final = 0.15
"""Largest relative gap that counting in another unit explains: five weeks for a month."""

CONVERSION_DOUBT: Final = 1 / 3
"""Largest relative gap at which another unit leaves doubt: five days told as "a week"."""


def compare_durations(a: DurationValue, b: DurationValue) -> Comparison:
    """How two lengths of time compare; those counted in other units have more leeway."""
    if a.interval == b.interval:
        return equal(a, b)
    if not a.stated == b.stated == "exact":
        return compare_measured(a, b)
    return _compare_counts(a, b) if a.unit == b.unit else _compare_units(a, b)


def _compare_counts(a: DurationValue, b: DurationValue) -> Comparison:
    """Both exact, in one unit: what makes a month 28 to 31 days long is the same in both."""
    return compare_measured(_as_count(a), _as_count(b))


def _as_count(value: DurationValue) -> DurationValue:
    mean = counted_seconds(value)
    if mean is None:
        return value
    return value.model_copy(update={"interval": Interval(low=mean, high=mean)})


def _compare_units(a: DurationValue, b: DurationValue) -> Comparison:
    """Both exact, in different units."""
    share = relative_gap(a.interval, b.interval)
    coarser = max(SECONDS[a.unit], SECONDS[b.unit])
    if gap(a.interval, b.interval) <= coarser / 2 and share <= CONVERSION_SHARE:
        return agree("granularity", f"{pair(a, b)} are one length in different units")
    severity: Severity = "soft" if share <= CONVERSION_DOUBT else severity_of(a, b)
    return disagree("different_values", difference(a, b), severity=severity)
