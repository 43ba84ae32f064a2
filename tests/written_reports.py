"""Reports of a few conflicts and agreements, written by hand."""

from __future__ import annotations

from claimcheck.models import (
    Agreement,
    ArticleSummary,
    Claim,
    Conflict,
    Mention,
    OrdinalValue,
    Place,
    Report,
    Severity,
    Side,
    Span,
)

Stated = dict[str, dict[str, str]]
"""Value → article → the words it says it in."""


def mention(article: str, quote: str) -> Mention:
    return Mention(
        claim_id=f"{article}:4-{4 + len(quote)}:ordinal",
        article_id=article,
        start_char=4,
        end_char=4 + len(quote),
        quote=quote,
        context=f"Now {quote} on the lake.",
        context_start_char=0,
        place=Place(file=f"{article}.txt", line=3, column=5, end_line=3, end_column=5 + len(quote)),
    )


def conflict(
    name: str, stated: Stated, *, severity: Severity = "hard", confidence: float = 0.9
) -> Conflict:
    return Conflict(
        id=f"conflict-{name}",
        kind="ordinal",
        severity=severity,
        confidence=confidence,
        fact="which boat it was",
        message="which boat it was: they differ",
        sides=tuple(
            Side(value=value, mentions=tuple(mention(*said) for said in by_article.items()))
            for value, by_article in stated.items()
        ),
        reasons=("they cannot both be the rank of one boat",),
        rules=("different_values",),
    )


def agreement(name: str, value: str, said: dict[str, str]) -> Agreement:
    return Agreement(
        id=f"agreement-{name}",
        kind="ordinal",
        confidence=0.9,
        fact="which boat it was",
        value=value,
        mentions=tuple(mention(*item) for item in said.items()),
    )


def claim(article: str, quote: str, rank: int) -> Claim:
    span = Span(start_char=4, end_char=4 + len(quote))
    return Claim(
        id=f"{article}:4-{4 + len(quote)}:ordinal",
        article_id=article,
        start_char=4,
        end_char=4 + len(quote),
        quote=quote,
        kind="ordinal",
        value=OrdinalValue(rank=rank),
        value_span=span,
        sentence=Span(start_char=0, end_char=len(f"Now {quote} on the lake.")),
        head="boat",
        modality="planned",
    )


def report(
    *facts: Conflict | Agreement,
    articles: tuple[str, ...] = ("herald", "post"),
    threshold: float = 0.5,
    claims: tuple[Claim, ...] = (),
    top_k: int = 5,
) -> Report:
    found = [fact for fact in facts if isinstance(fact, Conflict)]
    return Report(
        claimcheck="1.0.0",
        settings={"top_k": top_k},
        articles=tuple(
            ArticleSummary(
                id=name,
                title="",
                source="",
                published=None,
                n_sentences=1,
                n_claims=1,
                text="Now the first boat came on the lake.",
            )
            for name in articles
        ),
        claims=claims,
        conflicts=tuple(c for c in found if c.confidence >= threshold),
        possible=tuple(c for c in found if c.confidence < threshold),
        agreements=tuple(fact for fact in facts if isinstance(fact, Agreement)),
        threshold=threshold,
    )
