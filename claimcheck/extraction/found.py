"""What a finder gives: a value and where its words stand in the sentence."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.models import Value


class Found(NamedTuple):
    """A typed value at [start, end) of a sentence.

    `head_at` is where to look for the noun that the value counts, times or ranks; None when no
    noun follows. `head` is given where the finder already knows it.
    """

    start: int
    end: int
    value: Value
    head_at: int | None = None
    head: str = ""
