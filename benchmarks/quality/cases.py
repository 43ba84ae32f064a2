"""What a case of a test suite is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from claimcheck import Claim

Test = Callable[[Sequence[Claim]], bool]


class Item(NamedTuple):
    """What a case expects at [start, end): `is_right` looks at the claims that overlap it."""

    start: int
    end: int
    is_right: Test


class Case(NamedTuple):
    """One text of a suite with all that has to be found in it, and what must not be."""

    suite: str
    name: str
    text: str
    published: datetime | None
    items: list[Item]
    forbidden: list[tuple[str, int, int]]
    is_typed: bool = True
