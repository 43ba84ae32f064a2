"""Values that a text does not state but that its own values add up to."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.models import Claim, MoneyValue, QuantityValue
from claimcheck.scoring.comparators.numbers_wording import format_number

_CUES = (
    "add added additional all altogether another apiece ate away bought both buy buys combined "
    "divided each equal equally every extra fewer gave give given gives group groups left less "
    "lost more now other overall per remain remained remaining remains rest sell sells share "
    "shared shares sold spend spent split still sum take taken then times together took total "
    "used"
)
"""Words of a text that reckons: it tells of parts and a whole, of giving and taking, of shares."""

_CUE = re.compile(rf"\b(?:{_CUES.replace(' ', '|')})\b", re.IGNORECASE)


def tells_of_sums(*texts: str) -> bool:
    """Whether texts have a word that asks for reckoning.

    >>> tells_of_sums("She had 4 pears and bought 3 more."), tells_of_sums("4 died, 3 were hurt.")
    (True, False)
    """
    return any(_CUE.search(text) for text in texts)


def reckoned_from(claim: Claim, premise: Sequence[Claim]) -> str:
    """How a claim's value follows from two values of the premise, or from all; "" if it does not.

    Sums and differences are of amounts of one measure, products and quotients of an amount and a
    number. Only values stated exactly are reckoned with.
    """
    wanted = _exact(claim)
    if wanted is None:
        return ""
    known = [amount for other in premise if (amount := _exact(other))]
    for text, number in _results(wanted.measure, known):
        if math.isclose(number, wanted.number, rel_tol=1e-6):
            return f"{text} = {format_number(wanted.number)}"
    return ""


class _Amount(NamedTuple):
    """A number of something; counts of whatever are numbers."""

    number: float
    measure: str


def _results(measure: str, known: Sequence[_Amount]) -> Iterator[tuple[str, float]]:
    alike = sorted((a.number for a in known if a.measure == measure), reverse=True)
    if len(alike) > 2:
        yield " + ".join(map(format_number, alike)), sum(alike)
    for high, low in combinations(alike, 2):
        yield f"{format_number(high)} + {format_number(low)}", high + low
        yield f"{format_number(high)} - {format_number(low)}", high - low
    for first, second in combinations(known, 2):
        if {first.measure, second.measure} in ({measure, _NUMBER}, {measure}):
            high, low = max(first.number, second.number), min(first.number, second.number)
            yield f"{format_number(high)} × {format_number(low)}", high * low
            if low:
                yield f"{format_number(high)} ÷ {format_number(low)}", high / low


_NUMBER = "number"


def _exact(claim: Claim) -> _Amount | None:
    value = claim.value
    match value:
        case MoneyValue():
            measure = value.currency
        case QuantityValue(dimension="count" | "number" | "times"):
            measure = _NUMBER
        case QuantityValue():
            measure = value.dimension
        case _:
            return None
    low, high = value.interval.low, value.interval.high
    return _Amount(low, measure) if low is not None and low == high else None
