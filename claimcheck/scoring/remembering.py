"""What is worked out once for each record, however many pairs it is part of."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimcheck.models.base import Record

_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")

_MOST = 1 << 15
"""Records whose results are kept at one time."""


def once_per_record(function: Callable[[_R], _T]) -> Callable[[_R], _T]:
    """The function, with its results kept by the record itself, not by what it says.

    To look a record up by its content would hash all of it every time.
    """
    known: dict[int, tuple[_R, _T]] = {}  # a record that is kept leaves its id to no other

    @wraps(function)
    def remembered(record: _R) -> _T:
        found = known.get(id(record))
        if found is None:
            found = (record, function(record))
            if len(known) >= _MOST:
                known.clear()
            known[id(record)] = found
        return found[1]

    return remembered
