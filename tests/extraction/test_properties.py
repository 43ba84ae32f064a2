"""What holds for every text, and that none takes long."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.extraction import extract_claims, mask_value, split_sentences
from claimcheck.models import Article, Claim, Span

PIECES = [
    "12",
    "1,000",
    "2.5",
    "half",
    "dozen",
    "dozens",
    "several",
    "31",
    "99999999",
    "$",
    "€",
    "%",
    "percent",
    "million",
    "bn",
    "m",
    "km",
    "°C",
    "mph",
    "kWh",
    "to",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    ";",
    "(",
    ")",
    "“",
    "”",
    '"',
    "'",
    "’s",
    "between",
    "and",
    "from",
    "by",
    "since",
    "until",
    "about",
    "over",
    "no",
    "once",
    "twice",
    "first",
    "second",
    "third",
    "quarter",
    "half",
    "a",
    "an",
    "the",
    "of",
    "in",
    "at",
    "on",
    "Q3",
    "year",
    "years",
    "day",
    "days",
    "hour",
    "month-long",
    "ago",
    "later",
    "last",
    "next",
    "this",
    "week",
    "Monday",
    "Tuesday",
    "May",
    "March",
    "2024",
    "0000",
    "2024-02-31",
    "a.m.",
    "p.m.",
    "25:61",
    "13:00",
    "GMT",
    "ET",
    "London",
    "time",
    "noon",
    "midnight",
    "Mr.",
    "U.S.",
    "President",
    "minister",
    "Ana",
    "Silva",
    "said",
    "not",
    "will",
    "killed",
    "rose",
    "fell",
    "people",
    "troops",
    "times",
    "-year-old",
    "aged",
    "old",
    "war\n",
    "\n\n\t\xa0\u200b\u202e\x00",
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
NEWSY = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
DENSE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max])


SHARED = ("entity", "status", "polarity")
"""Kinds that may stand on words of other claims: a role tells who holds it."""


def check_claims(article: Article, claims: list[Claim]) -> None:
    text = article.text
    assert len({claim.id for claim in claims}) == len(claims)
    places = [claim.value_span.start_char for claim in claims]
    assert places == sorted(places)
    for claim in claims:
        value, sentence = claim.value_span, claim.sentence
        assert text[claim.start_char : claim.end_char] == claim.quote
        assert value.start_char < value.end_char
        assert sentence.start_char <= claim.start_char <= value.start_char
        assert value.end_char <= claim.end_char <= sentence.end_char
        assert claim.kind in mask_value(text, claim) or "_" in claim.kind
    for earlier, later in pairwise(claim for claim in claims if claim.kind not in SHARED):
        assert earlier.value_span.end_char <= later.value_span.start_char


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(text=TEXTS | NEWSY | DENSE, published=DAYS)
def test_claims_fit_any_text(text, published):
    article = Article(id="a", text=text, published=published)
    claims = extract_claims(article).claims
    check_claims(article, claims)
    assert claims == extract_claims(article).claims


@settings(deadline=None, max_examples=60)
@given(text=NEWSY, data=st.data())
def test_excluded_spans_hold_no_claims(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    article = Article(id="a", text=text, excluded=(Span(start_char=start, end_char=end),))
    claims = extract_claims(article).claims
    check_claims(article, claims)
    for claim in claims:
        is_outside = claim.value_span.end_char <= start or claim.value_span.start_char >= end
        assert is_outside or not text[start:end].strip()


@settings(deadline=None, max_examples=60)
@given(text=TEXTS | NEWSY | DENSE)
def test_sentences_cover_every_word_once(text):
    sentences = split_sentences(Article(id="a", text=text))
    at = 0
    for sentence in sentences:
        assert text[sentence.start_char : sentence.end_char] == sentence.text
        assert sentence.start_char >= at
        assert not any(map(str.isalnum, text[at : sentence.start_char]))
        at = sentence.end_char
    assert not any(map(str.isalnum, text[at:]))


@pytest.mark.parametrize(
    "text",
    [
        "It cost $" + "9" * 400 + " million.",
        "It lasted " + "9" * 400 + " years.",
        "It began " + "9" * 14 + " days ago.",
        "It began 999999999999999 years ago and 9999 months later.",
        "It grew " + "one hundred trillion " * 40 + "percent.",
        "It cost 1" + ",000" * 400 + " euros.",
        "31 April 2024, 30 February, 2023-13-45, 00.00.0000, 99/99/9999.",
        "It began at 99:99, 24:61, 1375 GMT and 14 p.m. UTC+99.",
    ],
)
def test_impossible_values_are_left_out(text):
    claims = extract_claims(Article(id="a", text=text, published=date.max)).claims
    assert [c for c in claims if c.kind in ("date", "clock_time", "money", "percent")] == []


HOSTILE = {
    "chain": "1-1" * 40_000,
    "digits": "9" * 100_000,
    "groups": "1" + ",000" * 20_000,
    "parentheses": "(" * 10_000 + "12 people" + ")" * 10_000,
    "quotes": "“‘" * 10_000,
    "no spaces": "abc1" * 50_000,
    "one word": "A" * 200_000,
    "spelled": "one hundred and " * 12_000,
    "empty lines": "\n" * 300_000,
    "titles": "Mr. " * 25_000,
    "initials": "J. " * 25_000,
    "letters and stops": "a." * 50_000,
    "stops": "." * 100_000,
    "questions": "?!" * 50_000,
    "ranges": "1 to 2 " * 8_000,
    "commas": "5, " * 30_000,
    "times": "5 a.m. to " * 15_000,
    "dates": "3 and 4 May " * 6_000,
    "names": "Ana Silva, the " * 8_000,
    "said": "said Ana " * 12_000,
    "values in one sentence": "12 people and 13 troops " * 5_000,
    "spaces": "12" + " " * 200_000 + "people",
    "fractions": "1/2 " * 10_000,
    "zones": "9 a.m. (" * 8_000,
    "shares": "half of the " * 12_000,
    "negations": "no no " * 20_000,
    "tabs and zero widths": "\t\u200b\u00a012" * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_in_time(text):
    article = Article(id="a", text=text, published=date(2024, 3, 13))
    check_claims(article, extract_claims(article).claims)
