"""Rules that keep two claims from being compared at all, each with a name and a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from claimcheck.models import Claim, Comparison
from claimcheck.scoring.magnitudes import later_is_higher
from claimcheck.scoring.synonyms import base_of

Gate = Callable[[Claim, Claim], Comparison | None]


def gate(a: Claim, b: Claim) -> Comparison | None:
    """Why two claims cannot be compared, or None when they can; symmetric."""
    return next((reason for rule in GATES if (reason := rule(a, b))), None)


def _not_comparable(reason: str, detail: str) -> Comparison:
    return Comparison(outcome="not_comparable", reason=reason, detail=detail)


def _polarity(a: Claim, b: Claim) -> Comparison | None:
    if a.polarity == b.polarity:
        return None
    return _not_comparable("polarity", "one of the two denies its value")


def _forecast(a: Claim, b: Claim) -> Comparison | None:
    """A possibility or a denial is neither borne out nor contradicted by what happens."""
    if a.modality == b.modality:
        return None
    one, other = sorted((a.modality, b.modality))
    if not {one, other} & {"possible", "denied"}:
        return None
    return _not_comparable("forecast", f"one is {one}, the other {other}")


def _update(a: Claim, b: Claim) -> Comparison | None:
    """Tolls rise: a later article's higher count is an update, not a contradiction."""
    if a.kind != "quantity" or not later_is_higher(a, b):
        return None
    words = {base_of(word) for claim in (a, b) for word in (claim.head, *claim.event)}
    if not words & _growing():
        return None
    return _not_comparable("update", "the later article has the higher count")


_NEAREST = 4
"""Content words around a place that tell what happens there."""


def _other_deed(a: Claim, b: Claim) -> Comparison | None:
    """Two places of two deeds are no contradiction: "arrested in Graz", "lived in Linz"."""
    if a.kind != "location" or a.value == b.value or _deeds(a) & _deeds(b):
        return None
    return _not_comparable("other_deed", "the two say of different things where they are")


def _deeds(claim: Claim) -> set[str]:
    words = (claim.head, *claim.event[:_NEAREST])
    return {base_of(word) for word in words if word}


_GROWING = (
    "kill wound displace infection missing victim arrest burn toll rise reach climb grow jump "
    "increase collapse rescue confirm tally"
)
"""What is counted up while an event unfolds."""


@cache
def _growing() -> frozenset[str]:
    return frozenset(base_of(word) for word in _GROWING.split())


GATES: tuple[Gate, ...] = (_polarity, _forecast, _update, _other_deed)
