"""What a finder gives: a value and where its words stand in the sentence."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.models import Value


class Found(NamedTuple):
    """A typed value at [start, end) of a sentence.

    `value` is None for words that have the form of a value but that no calendar, clock or float
    holds ("31 February", "25:61"): they make no claim, are no part of another value, and are
    counted.

    `head_at` is where to look for the noun that the value counts, times or ranks; None when no
    noun follows. `head` is given where the finder already knows it.
    """

    start: int
    end: int
    value: Value | None
    head_at: int | None = None
    head: str = ""
