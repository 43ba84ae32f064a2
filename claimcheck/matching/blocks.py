"""Which claims can be about one fact at all: those of one kind and dimension."""

from __future__ import annotations

from claimcheck.models import (
    Claim,
    ClockTimeValue,
    EntityValue,
    PolarityValue,
    QuantityValue,
    RoleValue,
    ScoreValue,
    StatusValue,
)
from claimcheck.names import last_name


def block_of(claim: Claim) -> str:
    """The block of a claim: its kind, and what else must be equal for values to be comparable.

    Quantities meet in their dimension, offices in their holder's last name however it is
    spelled, parties in what they did, statements in their predicate. A part of the day meets only
    its like: it fits so many times that it would tie together what differs.
    """
    value = claim.value
    if isinstance(value, QuantityValue):
        return f"quantity/{value.dimension}"
    if isinstance(value, RoleValue):
        return f"role/{last_name(value.holder)}"
    if isinstance(value, EntityValue):
        return f"entity/{claim.head}"
    if isinstance(value, StatusValue | PolarityValue):
        return f"{value.kind}/{value.predicate}"
    if isinstance(value, ScoreValue):
        return f"score/{value.contest}"
    if isinstance(value, ClockTimeValue) and value.stated == "vague":
        return "clock_time/part of the day"
    return value.kind
