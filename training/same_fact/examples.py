"""The candidate pairs of annotated corpora, each with the answer."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from claimcheck.embedding import load_embedder
from claimcheck.extracted import Extracted, extract_corpus
from claimcheck.models import Claim
from claimcheck.reading import read_corpus
from claimcheck.scored import match_extracted
from claimcheck.scoring.verdicts import Scored, compare_pairs
from claimcheck.settings import Settings
from training.same_fact.annotated import Annotated, Spans
from training.same_fact.regression import Array


class Example(NamedTuple):
    """The candidate pairs of one corpus with their features and gold labels."""

    id: str
    extracted: Extracted
    agreeing: Scored
    disagreeing: Scored
    agree_labels: Array
    disagree_labels: Array

    @property
    def claims(self) -> list[Claim]:
        """All claims, in order."""
        return self.extracted.claims

    @property
    def groups(self) -> tuple[Scored, Scored]:
        """Both groups of pairs."""
        return self.agreeing, self.disagreeing

    @property
    def labels(self) -> tuple[Array, Array]:
        """Labels of both groups."""
        return self.agree_labels, self.disagree_labels


def load_example(corpus: Annotated) -> Example:
    """The candidate pairs of one annotated corpus."""
    settings = Settings()
    extracted = extract_corpus(read_corpus(corpus.articles), settings=settings, progress=False)
    matches, background = match_extracted(extracted, load_embedder("static"), settings=settings)
    agreeing, disagreeing = compare_pairs(background, matches.pairs)
    return Example(
        corpus.id,
        extracted,
        agreeing,
        disagreeing,
        agreement_labels(extracted.claims, agreeing, corpus),
        conflict_labels(extracted.claims, disagreeing, corpus),
    )


def lies_on(claim: Claim, spans: Spans) -> bool:
    """Whether the claim's value overlaps one of the quotes, or its quote covers one."""
    return any(
        claim.article_id == article
        and claim.value_span.start_char < end
        and start < claim.value_span.end_char
        for article, start, end in spans
    )


def agreement_labels(claims: list[Claim], group: Scored, corpus: Annotated) -> Array:
    """1 for pairs on one agreement or one side of a conflict."""
    facts = [*corpus.agreements, *(side for sides in corpus.conflicts for side in sides)]
    return np.asarray(
        [
            any(lies_on(claims[i], f) and lies_on(claims[j], f) for f in facts)
            for i, j in group.places
        ],
        float,
    )


def conflict_labels(claims: list[Claim], group: Scored, corpus: Annotated) -> Array:
    """1 for pairs on two sides of one conflict."""
    return np.asarray(
        [
            any(_opposed(claims[i], claims[j], sides) for sides in corpus.conflicts)
            for i, j in group.places
        ],
        float,
    )


def _opposed(a: Claim, b: Claim, sides: list[Spans]) -> bool:
    on_a = {k for k, side in enumerate(sides) if lies_on(a, side)}
    on_b = {k for k, side in enumerate(sides) if lies_on(b, side)}
    return bool(on_a) and bool(on_b) and len(on_a | on_b) > 1
