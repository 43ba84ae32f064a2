"""Which claims can be about one fact at all: those of one kind and dimension."""

from __future__ import annotations

from claimcheck.models import Claim, QuantityValue, RoleValue


def block_of(claim: Claim) -> str:
    """The block of a claim: its kind, and what else must be equal for values to be comparable.

    Quantities meet in their dimension, offices in their holder's last name.
    """
    value = claim.value
    if isinstance(value, QuantityValue):
        return f"quantity/{value.dimension}"
    if isinstance(value, RoleValue):
        last_name = "".join(value.holder.split()[-1:])
        return f"role/{last_name.casefold()}"
    return value.kind
