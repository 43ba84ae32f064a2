"""Disagreements looked at again: among all others, and by the network, the likely ones only.

Each look sees what the one before it left: the first weighs a pair by itself, the second where it
stands among all pairs, the third reads the two sentences. At last, words that exclude each other
only if all else is the same lose most of their weight where two articles do not tell alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import Claim, Verdict
from claimcheck.scoring.alignment import ALIGNMENT, alignment_features
from claimcheck.scoring.reading import reading_of
from claimcheck.scoring.same_fact import look_again
from claimcheck.scoring.verbatim import are_verbatim

LEAST_LIKELY = 0.008
"""Disagreements less likely than this are not looked at again."""

LIKELY = 0.1
"""From where on two sentences are read."""

UNSURE = frozenset(
    {"other_role", "other_name", "other_outcome", "different_names", "other_place", "negated"}
)
"""Rules by which two words exclude each other only if all else is the same."""

ALIKE = 0.55
"""How much two articles must tell alike, for `UNSURE` disagreements to count."""

UNLIKE_SHARE = 0.1
"""What is left of the confidence of `UNSURE` ones of articles that do not. Of 85 that were read by
hand in real news of one event, two were right."""

SURER_OF_STATEMENTS = 1.0
"""Added to the log odds where one side is a statement of record: it stands by itself and is written
to be compared, which the looks, made for pairs of articles, do not know. Set by what
`training/fit_facts.py` finds best."""

VERBATIM = 0.8
"""Least confidence where two articles tell two values in the same words."""

MOST_READ = 5_000
"""Pairs that are read, the surest: each takes some milliseconds, and a large corpus has very many.
What is not read keeps the confidence of the look before."""


def review(
    verdicts: Sequence[Verdict],
    claims: Mapping[str, Claim],
    windows: Mapping[str, str],
    *,
    counts: Counter[str] | None = None,
    statements: Collection[str] = (),
) -> list[Verdict]:
    """The verdicts, the confidence of those that disagree as it is after all looks.

    Args:
        verdicts: On all pairs that may be likely.
        claims: By id.
        windows: What stands around each claim's value, by claim id; see `mask_window`.
        counts: Where to add how many pairs each look saw.
        statements: Ids of articles that are a statement of record each; there is no telling how
            much such a one tells alike.
    """
    disputes = sorted((v for v in verdicts if v.label == "contradiction"), key=_place)
    agreed = [v for v in verdicts if v.label != "contradiction"]
    if not disputes:
        return list(verdicts)
    first_look = np.asarray([verdict.confidence for verdict in disputes])
    alignment = alignment_of(verdicts, disputes, claims)
    likely = look_again("aligned", first_look, alignment)
    surest = np.argsort(-likely, kind="stable")  # of equals, the first in the order of the claims
    n_likely = int((likely >= LIKELY).sum())
    chosen = np.sort(surest[: min(n_likely, MOST_READ)]).tolist()
    read = [disputes[k] for k in chosen]
    likely[chosen] = look_again("read", likely[chosen], reading_features(read, windows))
    is_verbatim = are_verbatim(disputes, claims, windows)
    likely = np.where(is_verbatim, np.maximum(likely, VERBATIM), likely)
    is_unlike = alignment[:, ALIGNMENT.index("articles_agree")] < ALIKE
    is_unsure = np.asarray([verdict.rule in UNSURE for verdict in disputes])
    is_stated = np.asarray([_is_on(verdict, statements, claims) for verdict in disputes])
    is_doubtful = is_unlike & is_unsure & ~is_stated
    likely = np.where(is_doubtful, np.round(UNLIKE_SHARE * likely, 4), likely)
    likely = np.where(is_stated, _surer(likely, SURER_OF_STATEMENTS), likely)
    if counts is not None:
        counts["pairs_aligned"] += len(disputes)
        counts["pairs_read"] += len(read)
        counts["pairs_left_unread"] += n_likely - len(read)
    reviewed = [
        verdict.model_copy(update={"confidence": p, "same_fact": p})
        for verdict, p in zip(disputes, likely.tolist(), strict=True)
    ]
    return sorted([*agreed, *reviewed], key=_place)


def _is_on(verdict: Verdict, articles: Collection[str], claims: Mapping[str, Claim]) -> bool:
    return bool(articles) and (
        claims[verdict.claim_a].article_id in articles
        or claims[verdict.claim_b].article_id in articles
    )


def _surer(probabilities: NDArray[np.float64], by: float) -> NDArray[np.float64]:
    """The probabilities with something added to their log odds."""
    odds = probabilities / np.maximum(1 - probabilities, 1e-9) * np.exp(by)
    return np.asarray(np.round(odds / (1 + odds), 4), np.float64)


def _place(verdict: Verdict) -> tuple[str, str]:
    return verdict.claim_a, verdict.claim_b


def alignment_of(
    verdicts: Sequence[Verdict], disputes: Sequence[Verdict], claims: Mapping[str, Claim]
) -> NDArray[np.float64]:
    """What the second look sees: columns `ALIGNMENT`."""
    ids = {claim_id for v in verdicts for claim_id in (v.claim_a, v.claim_b)}
    return alignment_features(verdicts, disputes, {i: claims[i].article_id for i in ids})


def reading_features(
    disputes: Sequence[Verdict], windows: Mapping[str, str]
) -> NDArray[np.float64]:
    """What the third look sees: columns `READING`."""
    return reading_of([(windows[v.claim_a], windows[v.claim_b]) for v in disputes])[:, None]
