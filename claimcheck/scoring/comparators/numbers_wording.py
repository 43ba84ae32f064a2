"""Numbers for people: "68,000", "7 billion", "second"."""

from __future__ import annotations

import math
import sys
from typing import Final

_MAGNITUDES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_LARGEST_WRITTEN_OUT: Final = 1e15
_ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)


def format_number(number: float, *, decimals: int = 3, has_cents: bool = False) -> str:
    """The number with thousands separated, or with its magnitude as a word when that is round.

    >>> format_number(68_000), format_number(7e9), format_number(1_606_930), format_number(2.50)
    ('68,000', '7 billion', '1,606,930', '2.5')
    """
    if abs(number) >= _LARGEST_WRITTEN_OUT or 0 < abs(number) < 0.5 * 10.0**-decimals:
        return f"{number:.3g}"
    for size, word in _MAGNITUDES:
        if abs(number) >= size and _is_round(number / size, 2):
            return f"{_plain(number / size, 2)} {word}"
    if has_cents and not _is_round(number, 0):
        return f"{number:,.2f}"
    return _plain(number, decimals)


def significant_decimals(number: float, step: float) -> int:
    """Decimals worth showing of a converted number: those of `step`, but two digits at least."""
    digits = 1 - _power(number) if number else 0
    return min(max(digits, -_power(step) if step else 3, 0), 6)


def format_rank(rank: int) -> str:
    """The rank as an ordinal, in words up to the tenth; negative ranks count from the end.

    >>> [format_rank(rank) for rank in (1, 11, 22, -1, -2)]
    ['first', '11th', '22nd', 'last', 'second from last']
    """
    if rank < 0:
        return "last" if rank == -1 else f"{format_rank(-rank)} from last"
    if 1 <= rank <= len(_ORDINALS):
        return _ORDINALS[rank - 1]
    return f"{rank}{ordinal_ending(rank)}"


def format_score(first: float, second: float) -> str:
    """A result with both sides' numbers: "2-1"."""
    return f"{format_number(first)}-{format_number(second)}"


def ordinal_ending(number: int) -> str:
    """What turns the digits into an ordinal: "st", "nd", "rd" or "th"."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _is_round(number: float, decimals: int) -> bool:
    return math.isclose(round(number, decimals), number, rel_tol=1e-9)


def _power(number: float) -> int:
    return math.floor(math.log10(min(abs(number), sys.float_info.max)) + 1e-9)


def _plain(number: float, decimals: int) -> str:
    text = f"{number + 0.0:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
