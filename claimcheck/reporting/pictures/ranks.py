"""Ordinals on an axis of ranks."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import OrdinalValue
from claimcheck.reporting.pictures.records import Axis, Extent, Placed, Tick
from claimcheck.reporting.pictures.ticks import few, fitting, multiples
from claimcheck.scoring.comparators.numbers_wording import format_rank, ordinal_ending

_FROM_FIRST = 10  # the lowest rank up to here has the axis begin at the first
_STEPS = tuple(digit * 10.0**power for power in range(13) for digit in (1, 2, 5))
_LARGEST = 10**12


def place_ranks(values: Sequence[OrdinalValue]) -> Placed | None:
    """The ranks on an axis; None for ranks from both ends, which no one can tell apart."""
    ranks = [value.rank for value in values]
    if min(ranks) < 0 < max(ranks) or max(map(abs, ranks)) > _LARGEST:
        return None
    low, high = min(ranks), max(ranks)
    if 0 < low <= _FROM_FIRST:
        low, high = 1, max(high, 2)
    elif 0 > high >= -_FROM_FIRST:
        low, high = min(low, -2), -1
    margin = max((high - low) * 0.06, 0.4)
    extents = tuple(Extent(rank, rank) for rank in ranks)

    def ticks_of(step: float) -> list[Tick]:
        found = [round(at) for at in multiples(step, low, high)]
        has_first = low == 1 and bool(found) and found[0] - 1 >= step / 2
        return [Tick(rank, _short(rank)) for rank in ([1, *found] if has_first else found)]

    ticks = fitting(few(_STEPS, high - low), ticks_of)
    return Placed(Axis("rank", low - margin, high + margin, ticks, title="rank"), extents)


def _short(rank: int) -> str:
    return format_rank(rank) if rank < 0 else f"{rank:,}{ordinal_ending(rank)}"
