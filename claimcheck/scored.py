"""Claims → candidate pairs, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from claimcheck.dismissing import Tally
from claimcheck.embedding import Embedder, load_embedder
from claimcheck.extracted import Extracted
from claimcheck.matching import Matches, match_claims
from claimcheck.models import (
    Verdict,
)
from claimcheck.progress import progress_bar
from claimcheck.scoring.background import Background, gather_background
from claimcheck.scoring.review import LEAST_LIKELY, review
from claimcheck.scoring.verdicts import score_pairs
from claimcheck.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PAIRS_AT_A_TIME = 20_000
"""Candidate pairs scored at one time: bounds memory, whatever the corpus."""

_MOST_TOLD = 1_000_000
"""Candidate pairs up to which a report tells what rules kept apart, in `set_aside` and `dismissed`:
it doubles the work."""


def match_and_review(
    extracted: Extracted,
    embedder: Embedder,
    *,
    settings: Settings,
    statements: Collection[str] = (),
    tally: Tally | None = None,
    progress: bool | None = False,
) -> tuple[Matches, list[Verdict]]:
    """Candidate pairs, and the verdicts on the likely ones of them after all looks.

    Arguments are those of `match_and_score`, and the articles that are a statement of record each.
    """
    matches, first_looks = match_and_score(
        extracted, embedder, settings=settings, floor=LEAST_LIKELY, tally=tally, progress=progress
    )
    verdicts = review(
        first_looks,
        {claim.id: claim for claim in extracted.claims},
        extracted.windows,
        counts=tally.counts if tally else None,
        statements=statements,
    )
    return matches, verdicts


def match_and_score(
    extracted: Extracted,
    embedder: Embedder,
    *,
    settings: Settings,
    prior: float | None = None,
    floor: float = 0.0,
    tally: Tally | None = None,
    progress: bool | None = False,
) -> tuple[Matches, list[Verdict]]:
    """Candidate pairs, ranked by the embedder, and the verdicts on them from `floor` upwards.

    What scoring leaves is added to `tally`.

    The same-fact model was fitted on the bundled embedder, which gives its evidence whatever
    embedder ranks.
    """
    matches, background = match_extracted(extracted, embedder, settings=settings)
    batches = matches.by_articles(n_pairs=_PAIRS_AT_A_TIME)
    n_batches = -(-len(matches) // _PAIRS_AT_A_TIME)
    verdicts: list[Verdict] = []
    for pairs in progress_bar(batches, progress, "comparing", "batches", n=n_batches):
        counts = tally.counts if tally else None
        is_told = tally is not None and len(matches) <= _MOST_TOLD
        scored = score_pairs(
            background, pairs, prior=prior, floor=floor, counts=counts, with_neutral=is_told
        )
        verdicts += tally.add(scored) if tally else scored
    return matches, verdicts


def match_extracted(
    extracted: Extracted, embedder: Embedder, *, settings: Settings
) -> tuple[Matches, Background]:
    """Candidate pairs, ranked by the embedder, and what is known of all claims."""
    vectors = _embed(extracted.masked, embedder)
    bundled = load_embedder("static")
    evidence = vectors if embedder is bundled else _embed(extracted.masked, bundled)
    matches = match_claims(
        extracted.claims, vectors, top_k=settings.top_k, max_neighbours=settings.max_neighbours
    )
    return matches, gather_background(extracted.claims, evidence, bundled.embed)


def _embed(texts: Sequence[str], embedder: Embedder) -> NDArray[np.float32]:
    """One vector per text; equal texts are embedded once."""
    unique = sorted(set(texts))
    place = {text: i for i, text in enumerate(unique)}
    return embedder.embed(unique)[[place[text] for text in texts]]
