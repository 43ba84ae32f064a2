"""Disagreements that two articles tell in the same words: one sentence, two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import Claim, Value, Verdict

FEWEST_WORDS = 6
"""Shorter sentences are told of many things: "Defaults to 10.", "The minimum is 2."."""

MOST_VALUES = 3
"""Different values of one sentence; what has more is a form of words, filled in by each page."""

_WORDS = frozenset({"status", "polarity", "entity", "location", "role"})
"""Kinds whose values are words, which sentences may share for many reasons."""

_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


def are_verbatim(
    disputes: Sequence[Verdict], claims: Mapping[str, Claim], windows: Mapping[str, str]
) -> NDArray[np.bool_]:
    """Which disagreements are between two values of one sentence, the same word for word.

    Who changes a number in one document and forgets the other leaves just that. A sentence that
    one article tells with several values, or several articles with many, is a form of words.

    Args:
        disputes: Verdicts on two unequal values.
        claims: By id.
        windows: What stands around each claim's value, by claim id; see `mask_window`. A claim
            without one is verbatim with none.
    """
    ids = sorted({claim_id for v in disputes for claim_id in (v.claim_a, v.claim_b)})
    sentences = {i: _sentence(windows.get(i, "")) for i in ids}
    told: dict[tuple[str, ...], dict[str, set[Value]]] = defaultdict(lambda: defaultdict(set))
    for claim_id in ids:
        claim, words = claims[claim_id], sentences[claim_id]
        if claim.kind not in _WORDS and len(words) + _n_extra(claim) >= FEWEST_WORDS:
            told[words][claim.article_id].add(claim.value)
    fixed = {
        words
        for words, values in told.items()
        if all(len(of_one) == 1 for of_one in values.values())
        and len(set.union(*values.values())) <= MOST_VALUES
    }
    pairs = ((sentences[v.claim_a], sentences[v.claim_b]) for v in disputes)
    return np.asarray([one == other and one in fixed for one, other in pairs], dtype=bool)


def _sentence(window: str) -> tuple[str, ...]:
    """The words around a value, which is one word, without those of the sentence before."""
    left, _, right = window.lower().partition("] ")
    return tuple(_WORD.findall(f"{left} {right.partition(' | ')[0]}"))


def _n_extra(claim: Claim) -> int:
    """The words of a value beyond a number and its unit: two of "at most 50 MB"."""
    start = claim.value_span.start_char - claim.start_char
    end = claim.value_span.end_char - claim.start_char
    return max(0, len(claim.quote[start:end].split()) - 2)
