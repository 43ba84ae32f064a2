import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction import split_clauses, split_sentences
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Article

SHORTEST = 6
"""Words and marks of a part of a long sentence."""

FIRST = "The ferry Orla left the small harbour of Skerray early on Tuesday morning in thick fog"
SECOND = "the coastguard had warned every captain on the coast not to put to sea before noon"


def parts(text):
    return [text[p.start_char : p.end_char] for p in split_clauses(Article(id="a", text=text))]


@pytest.mark.parametrize(
    "text",
    [
        "It rained; nobody came, because the road was closed.",
        "The ferry left at noon, although the coastguard had warned its captain of the fog.",
        "A heading",
    ],
)
def test_a_short_sentence_is_one_part(text):
    assert parts(text) == [text]


def test_sentences_are_parts():
    assert parts("It rained.  Nobody came!\n\nThe road was closed.") == [
        "It rained.",
        "Nobody came!",
        "The road was closed.",
    ]


@pytest.mark.parametrize("between", ["; ", ", because ", ", although ", ", but ", " – ", ": "])
def test_a_long_sentence_parts_where_a_clause_opens(between):
    text = f"{FIRST}{between}{SECOND}."
    mark = between.split()[0].strip("abcdefghijklmnopqrstuvwxyz")
    first, second = parts(text)
    assert first.rstrip() == f"{FIRST}{' ' * (mark == '–')}{mark}"
    assert second == text[len(FIRST) :].lstrip(f" {mark}")


def test_a_comma_between_nouns_parts_nothing():
    text = f"{FIRST}, snow, ice, hail, sleet, gales, rain, thunder, lightning and heavy seas."
    assert parts(text) == [text]


def test_a_short_clause_goes_with_the_one_before_it():
    text = f"{FIRST}; nobody knew; {SECOND}."
    assert parts(text) == [f"{FIRST}; nobody knew; ", f"{SECOND}."]


def test_a_short_opening_goes_with_what_follows():
    text = f"Nobody knew; {FIRST}; {SECOND}."
    assert parts(text) == [f"Nobody knew; {FIRST}; ", f"{SECOND}."]


def test_a_text_without_words_has_no_parts():
    assert parts("—!") == []


PIECES = st.sampled_from(
    [
        *("Orla", "left", "the", "harbour", "212", "“all", "well”", "(late)", "It", "and", "€24"),
        *(", because", ", but", ";", ":", "–", ".", "?", "\n", "\n\n", "e.g.", ",", "’s"),
    ]
)


@given(pieces=st.lists(PIECES, max_size=120), gap=st.sampled_from([" ", "  "]))
def test_parts_are_spans_in_order_that_hold_every_word(pieces, gap):
    text = gap.join(pieces)
    article = Article(id="a", text=text)
    spans = split_clauses(article)
    last = 0
    for span in spans:
        assert last <= span.start_char < span.end_char <= len(text)
        last = span.end_char
    inside = {i for span in spans for i in range(span.start_char, span.end_char)}
    for word in re.finditer(r"\w+", text):
        assert inside.issuperset(range(*word.span())), word


@given(pieces=st.lists(PIECES, max_size=120))
def test_parts_are_parts_of_one_sentence_and_none_is_short(pieces):
    article = Article(id="a", text=" ".join(pieces))
    spans = split_clauses(article)
    for sentence in split_sentences(article):
        own = [s for s in spans if sentence.start_char <= s.start_char < sentence.end_char]
        assert (own[0].start_char, own[-1].end_char) == (sentence.start_char, sentence.end_char)
        for span in own if len(own) > 1 else ():
            part = article.text[span.start_char : span.end_char]
            assert len(SentenceView(part).words) >= SHORTEST
        spans = spans[len(own) :]
    assert spans == []
