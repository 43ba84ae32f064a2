"""Pairs of texts with marked values, and what is known of those."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from claimcheck.extraction import split_clauses
from claimcheck.models import Article, Claim, DateValue, Label, Span, Verdict
from claimcheck.scoring.texts import Text, TextPair

MakePair = Callable[..., TextPair]


def _value(words: str) -> float | DateValue:
    """A count where the words are a number, a date where they name a day, month or year."""
    if re.search(r"May|October|day\b|\b20\d\d\b", words):
        return DateValue()
    return float(words) if words.isdigit() else 0.5


@pytest.fixture(scope="session")
def make_text(make_claim: Callable[..., Claim]) -> Callable[[str, str], Text]:
    """A text with a claim for each [value] in brackets, a count or a date."""

    def build(name: str, marked: str) -> Text:
        text, claims = "", []
        for piece in re.split(r"(\[.+?\])", marked):
            words = piece.strip("[]")
            if words != piece:
                span = Span(start_char=len(text), end_char=len(text) + len(words))
                claim = make_claim(name, _value(words), at=len(text))
                claims.append(claim.model_copy(update={"value_span": span}))
            text += words
        return Text(text=text, parts=split_clauses(Article(id=name, text=text)), claims=claims)

    return build


@pytest.fixture(scope="session")
def make_text_pair(
    make_text: Callable[[str, str], Text], make_verdict: Callable[..., Verdict]
) -> MakePair:
    """A pair of two marked texts.

    A verdict is written as the places of a value of each, its label, its confidence and, where
    it matters, its severity.
    """

    def build(
        premise: str, hypothesis: str, verdicts: Sequence[tuple[int, int, Label, float]] = ()
    ) -> TextPair:
        first, second = make_text("a", premise), make_text("b", hypothesis)
        return TextPair(
            first,
            second,
            [
                make_verdict(
                    first.claims[i],
                    second.claims[j],
                    label,
                    confidence,
                    severity=severity[0] if severity else "hard",
                    reason=f"value {i} and value {j}",
                )
                for i, j, label, confidence, *severity in verdicts
            ],
        )

    return build
