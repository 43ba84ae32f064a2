"""What one article denies and another affirms."""

from __future__ import annotations

import pytest

from claimcheck.extraction import find_disputed, split_sentences
from claimcheck.extraction.statements.denials import find_denials
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Article

DENIED = [
    ("They are not due until October 2026.", []),
    ("She cannot vote before May.", []),
    ("She did not vote, and will stay until May.", ["vote"]),
    ("Veld has not conceded.", ["conceded"]),
    ("They left without signing it.", ["signing"]),
    ("He has yet to undergo a test.", ["undergo"]),
    ("Nobody resigned.", ["resigned"]),
    ("There was no camera.", ["camera"]),
    ("She refused to sign.", ["sign"]),
    ("There were no reports of injuries or major damage.", ["injuries", "damage"]),
    ("It had no crew or cargo.", ["crew", "cargo"]),
    ("It is not only cheap.", []),
    ("Veld conceded.", []),
]


def disputed(*texts):
    articles = [Article(id=f"a{i}", text=text) for i, text in enumerate(texts)]
    found = find_disputed(articles, [split_sentences(article) for article in articles])
    return {
        name: [(c.quote, c.value.predicate, c.value.is_affirmed) for c in claims]
        for name, claims in found.items()
    }


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_denials(text, expected):
    assert [denial.word for denial in find_denials(SentenceView(text))] == expected


def test_a_denial_and_what_it_denies_are_claims():
    assert disputed("Mr Veld conceded on Sunday.", "Mr Veld has not conceded.") == {
        "a0": [("Mr Veld conceded on Sunday", "conceded", True)],
        "a1": [("Mr Veld has not conceded", "conceded", False)],
    }


def test_a_denial_that_nobody_disputes_is_no_claim():
    assert disputed("Mr Veld has not conceded.", "Mrs Ilyan won.") == {}
    assert disputed("Mr Veld has not conceded.", "Mrs Ilyan conceded.") == {}
    assert disputed("Mr Veld has not conceded. Mr Veld conceded.") == {}
