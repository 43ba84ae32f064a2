"""How two values compare: one function per kind of value.

The comparators take for granted that both values speak of the same fact; whether they do is
decided elsewhere. They are pure, never raise on a valid value, and `compare_values(a, b)` equals
`compare_values(b, a)` in every field.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, NamedTuple

from claimcheck.models import Comparison, OrdinalValue, Value
from claimcheck.scoring.comparators.clock_times import compare_clock_times
from claimcheck.scoring.comparators.dates import compare_dates
from claimcheck.scoring.comparators.durations import compare_durations
from claimcheck.scoring.comparators.intervals import Measured, ends
from claimcheck.scoring.comparators.money import compare_money
from claimcheck.scoring.comparators.names import compare_entities, compare_locations
from claimcheck.scoring.comparators.ordinals import compare_ordinals
from claimcheck.scoring.comparators.outcomes import not_comparable
from claimcheck.scoring.comparators.percents import compare_percents
from claimcheck.scoring.comparators.polarities import compare_polarities
from claimcheck.scoring.comparators.quantities import compare_quantities
from claimcheck.scoring.comparators.roles import compare_roles
from claimcheck.scoring.comparators.scores import compare_scores
from claimcheck.scoring.comparators.statuses import compare_statuses
from claimcheck.scoring.comparators.wording import format_value
from claimcheck.scoring.remembering import once_per_record

__all__ = ["COMPARATORS", "compare_values", "format_value"]

Comparator = Callable[[Any, Any], Comparison]
"""Takes two values of its own kind, in the order that `compare_values` puts them."""

COMPARATORS: Final[dict[str, Comparator]] = {
    "quantity": compare_quantities,
    "money": compare_money,
    "percent": compare_percents,
    "clock_time": compare_clock_times,
    "date": compare_dates,
    "duration": compare_durations,
    "ordinal": compare_ordinals,
    "score": compare_scores,
    "entity": compare_entities,
    "location": compare_locations,
    "role": compare_roles,
    "polarity": compare_polarities,
    "status": compare_statuses,
}


def compare_values(a: Value, b: Value) -> Comparison:
    """Whether two values of one fact agree, disagree or cannot be compared, and why.

    Args:
        a: A value as one article states it.
        b: A value as another states it; the order of the two makes no difference.

    >>> from claimcheck.models import OrdinalValue
    >>> compare_values(OrdinalValue(rank=2), OrdinalValue(rank=1)).detail
    'first and second are different ranks'
    """
    first, second = sorted((_placed(a), _placed(b)), key=lambda placed: placed.place)
    return _compare(first, second)


class _Placed(NamedTuple):
    """A value with where it stands in the order in which pairs are compared: small before large.

    Values that are written alike compare alike.
    """

    place: tuple[float, str]
    text: str
    value: Value

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Placed) and self.text == other.text


@lru_cache(maxsize=1 << 16)
def _compare(one: _Placed, other: _Placed) -> Comparison:
    first, second = one.value, other.value
    if first.kind != second.kind:
        return not_comparable("other_kind", f"{first.kind} and {second.kind} are different things")
    return COMPARATORS[first.kind](first, second)


@once_per_record
def _placed(value: Value) -> _Placed:
    text = value.model_dump_json()
    if isinstance(value, OrdinalValue):
        return _Placed((value.rank, value.kind), text, value)
    low = ends(value.interval)[0] if isinstance(value, Measured) else 0.0
    return _Placed((low, text), text, value)
