from __future__ import annotations

import pytest

from claimcheck.extraction import extract_claims, numbered_names
from claimcheck.models import Article


def counts(text: str, *, numbered: frozenset[str] = frozenset()) -> list[str]:
    found = extract_claims(Article(id="a", text=text), numbered=numbered).claims
    values = [claim for claim in found if claim.kind == "quantity"]
    return [text[c.value_span.start_char : c.value_span.end_char] for c in values]


@pytest.mark.parametrize(
    "text",
    [
        "3.2 Images",
        "Stability: 2 - Stable",
        "404 - no such folder",
        "Tidewell 3.2 brings new hooks.",
        "As of Next.js 13.1, style sheets are supported.",
        "Prior to 5.0, this was always so.",
        "In versions of Tidewell prior to 18, the list is empty.",
        "It follows RFC 3339 strictly.",
        "SDK 5 requires all packages.",
        ":::{versionadded} 5.3",
        "It returns a 403 status code.",
        "The server answers with a 307 redirect.",
    ],
)
def test_a_number_that_names_counts_nothing(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It killed 12 people in Ohio.", "12"),
        ("They gave NATO 300 tanks.", "300"),
        ("A 6.0 magnitude earthquake hit the coast.", "6.0"),
        ("The default is 1.5 requests.", "1.5"),
        ("The page shows 404 entries.", "404"),
        ("Version 2 had 40 errors.", "40"),
        ("It left 307 people homeless.", "307"),
    ],
)
def test_a_number_that_counts_stays(text: str, value: str) -> None:
    assert counts(text) == [value]


def test_names_that_numbers_tell_apart_are_learnt_from_all_articles() -> None:
    texts = (
        "Tern 18.2 is old.",
        "Tern 19 is new, Tern 20 newer.",
        "Ohio got 12, then Ohio got 15.",
    )
    articles = [Article(id=str(i), text=text) for i, text in enumerate(texts)]
    numbered = numbered_names(articles)
    assert numbered == {"Tern"}
    assert counts("It runs the Tern 19 tests.", numbered=numbered) == []
    assert counts("It runs the Tern 19 tests.") == ["19"]
