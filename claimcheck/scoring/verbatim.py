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

_STATEMENTS = frozenset({"status", "polarity", "entity", "location", "role"})
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
        windows: What stands around each claim's value, by claim id; see `mask_window`.
    """
    ids = sorted({claim_id for v in disputes for claim_id in (v.claim_a, v.claim_b)})
    sentences = {i: _sentence(windows[i]) for i in ids}
    told: dict[tuple[str, ...], dict[str, set[Value]]] = defaultdict(lambda: defaultdict(set))
    for claim_id in ids:
        told[sentences[claim_id]][claims[claim_id].article_id].add(claims[claim_id].value)
    fixed = {
        words
        for words, values in told.items()
        if len(words) >= FEWEST_WORDS
        and all(len(of_one) == 1 for of_one in values.values())
        and len(set.union(*values.values())) <= MOST_VALUES
    }
    return np.asarray(
        [
            claims[v.claim_a].kind not in _STATEMENTS
            and sentences[v.claim_a] == sentences[v.claim_b]
            and sentences[v.claim_a] in fixed
            for v in disputes
        ],
        dtype=bool,
    )


def _sentence(window: str) -> tuple[str, ...]:
    """The words around a value, without those of the sentence before."""
    return tuple(_WORD.findall(window.rpartition(" | ")[0].lower() or window.lower()))
