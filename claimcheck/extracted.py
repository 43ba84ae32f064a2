"""Articles → all their claims, with what these stand in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.extraction import (
    date_orders,
    find_disputed,
    mask_value,
    mask_window,
    numbered_names,
    split_sentences,
)
from claimcheck.extraction import extract_claims as extract_from
from claimcheck.models import (
    Article,
    ArticleSummary,
    Claim,
    Corpus,
    Sentence,
    Span,
)
from claimcheck.progress import progress_bar
from claimcheck.settings import Settings


class Extracted(NamedTuple):
    """Claims in the order of their articles and places, and what they stand in.

    Attributes:
        contexts: The text of each claim's sentence, by claim id.
        masked: Each claim's sentence with its value masked, in the order of the claims.
        windows: What stands around each claim's value, by claim id.
    """

    claims: list[Claim]
    articles: list[ArticleSummary]
    contexts: dict[str, str]
    masked: list[str]
    windows: dict[str, str]


def extract_corpus(
    corpus: Corpus, *, settings: Settings, progress: bool | None = None
) -> Extracted:
    """All claims of a corpus of the kinds that the settings ask for."""
    extracted = Extracted([], [], {}, [], {})
    orders, numbered = date_orders(corpus.articles), numbered_names(corpus.articles)
    sentences = [split_sentences(article) for article in corpus.articles]
    disputed = find_disputed(corpus.articles, sentences) if _asks_for("polarity", settings) else {}
    read = zip(corpus.articles, sentences, strict=True)
    for article, of_article in progress_bar(
        read, progress, "extracting", "articles", n=len(sentences)
    ):
        is_day_first = orders.get(article.source)
        found = extract_from(
            article, sentences=of_article, is_day_first=is_day_first, numbered=numbered
        )
        claims = [claim for claim in found.claims if _asks_for(claim.kind, settings)]
        claims = sorted([*claims, *disputed.get(article.id, ())], key=_place)
        extracted.claims.extend(claims)
        extracted.masked.extend(mask_value(article.text, claim) for claim in claims)
        texts = {s.start_char: article.text[s.start_char : s.end_char] for s in of_article}
        extracted.contexts.update((claim.id, texts[claim.sentence.start_char]) for claim in claims)
        extracted.windows.update(_windows(article, of_article, claims))
        extracted.articles.append(_summary(article, of_article, claims, found.impossible))
    return extracted


def _windows(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> dict[str, str]:
    before = {
        sentence.start_char: Span(start_char=previous.start_char, end_char=previous.end_char)
        for previous, sentence in pairwise(sentences)
    }
    return {
        claim.id: mask_window(article.text, claim, before.get(claim.sentence.start_char))
        for claim in claims
    }


def _summary(
    article: Article,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    impossible: Sequence[Span],
) -> ArticleSummary:
    return ArticleSummary(
        id=article.id,
        title=article.title,
        source=article.source,
        published=article.published.isoformat() if article.published else None,
        n_sentences=len(sentences),
        n_claims=len(claims),
        n_impossible=len(impossible),
        file=article.file,
        text=article.text,
        trusted=article.trusted,
    )


def _asks_for(kind: str, settings: Settings) -> bool:
    return settings.kinds is None or kind in settings.kinds


def _place(claim: Claim) -> tuple[int, int, str]:
    """What orders an article's claims: their place."""
    return claim.value_span.start_char, claim.value_span.end_char, claim.id
