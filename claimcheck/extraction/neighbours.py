"""Neighbours in a row that are one thing together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")


def merged(items: Iterable[_T], merge: Callable[[_T, _T], _T | None]) -> Iterator[_T]:
    """The items in order; what `merge` makes of two neighbours stands for both.

    >>> list(merged([1, 2, 4, 5], lambda a, b: a + b if b == a + 1 else None))
    [3, 9]
    """
    last: _T | None = None
    for item in items:
        both = None if last is None else merge(last, item)
        if last is not None and both is None:
            yield last
        last = item if both is None else both
    if last is not None:
        yield last
