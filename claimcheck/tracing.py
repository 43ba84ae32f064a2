"""One pair of claims, traced through a check."""

from __future__ import annotations

from claimcheck.embedding import load_embedder
from claimcheck.explaining import explain_by_report
from claimcheck.extracted import extract_corpus
from claimcheck.models import Claim, Explanation
from claimcheck.pipeline import check_corpus, gather
from claimcheck.reading import Source, read_corpus
from claimcheck.scored import match_and_review, match_extracted
from claimcheck.scoring.weighing import weigh_pair
from claimcheck.settings import Settings

_PAIRS_AT_A_TIME = 20_000
"""Candidate pairs whose average the pair is held against."""


def explain(
    articles: Source,
    claim_a: Claim | str,
    claim_b: Claim | str,
    *,
    settings: Settings | None = None,
) -> Explanation:
    """What became of two claims when these articles are checked, with the evidence on them.

    It checks the articles again. `Report.explain` does not, and knows less.

    Args:
        articles: What `check_corpus` takes.
        claim_a: A claim of the articles, or its id.
        claim_b: Another one.
        settings: How to check; the defaults without.

    Raises:
        ValueError: The articles make no such claim, or the two are one.
        ClaimcheckError: As for `check_corpus`.
    """
    settings = settings or Settings()
    articles = list(read_corpus(articles, on_error=settings.on_error).articles)
    report = check_corpus(articles, settings=settings, progress=False)
    corpus, record = gather(articles, settings=settings)
    ids = [claim if isinstance(claim, str) else claim.id for claim in (claim_a, claim_b)]
    known = explain_by_report(report, *ids)
    if known.status in ("same_article", "other_kind"):
        return known
    extracted = extract_corpus(corpus, settings=settings, progress=False)
    embedder = load_embedder(settings.embedder)
    matches, background = match_extracted(extracted, embedder, settings=settings)
    _, verdicts = match_and_review(
        extracted, embedder, settings=settings, statements=record.statements
    )
    reviewed = {frozenset((v.claim_a, v.claim_b)): v.confidence for v in verdicts}
    for pairs in matches.by_articles(n_pairs=_PAIRS_AT_A_TIME):
        if any({pair.claim_a, pair.claim_b} == set(ids) for pair in pairs):
            weighed = weigh_pair(background, pairs, *ids, reviewed=reviewed.get(frozenset(ids)))
            if weighed is None:
                return known
            found = explain_by_report(report, *ids, probability=weighed.probability)
            evidence = {"speaks_for": weighed.speaks_for, "speaks_against": weighed.speaks_against}
            return found.model_copy(update=evidence)
    if known.fact_id is not None:
        return known
    why = (
        "they were never compared: neither is among the claims of its kind in the other article "
        f"whose sentences are most like the other's (top_k = {settings.top_k}, "
        f"max_neighbours = {settings.max_neighbours})"
    )
    return known.model_copy(
        update={"status": "not_a_candidate", "reasons": (why, *known.reasons[1:])}
    )
