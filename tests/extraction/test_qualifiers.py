"""What narrows a value: "slot=value" of each, read from sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.holding.qualifiers import qualifiers_of
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Claim

Extract = Callable[..., list[Claim]]
NO_NUMBERS = ("date", "location", "status")


def qualifiers(claims: list[Claim], quote: str) -> list[str]:
    """Those of the claim whose quote holds the words."""
    claim = next(c for c in claims if quote in c.quote and c.kind not in NO_NUMBERS)
    return [f"{q.slot}={q.value}" for q in claim.qualifiers]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("In 2011 a ferry sank there, killing 31 people.", "31", ["state=dead", "time=2011"]),
        ("The strike of 2019 went on for eleven days.", "eleven", ["time=2019"]),
        ("It was the highest turnout since 2004, at 61 percent.", "61", []),
        ("The fair, opened in 1871, drew 900 guests.", "900", []),
        ("The last fair, in 2018, drew 900 guests.", "900", ["time=2018"]),
        ("The fee rises from 8 euros to 10 euros.", "from 8", ["stage=previous"]),
        ("Guests will pay 12 percent instead of 9 percent.", "9", ["stage=previous"]),
        ("Ostrel led 1-0 at half-time.", "1-0", ["stage=break"]),
        ("The prosecutor had asked for eleven years in prison.", "eleven", ["stage=sought"]),
        ("So far 14 swimmers have qualified.", "14", ["stage=preliminary"]),
        ("Police arrested 40 people, including 12 women.", "12", ["part=part", "state=arrested"]),
        ("Forty were held, three of them in Arden.", "Forty", []),
        ("They won 57 seats in the second round.", "57", ["round=2 round"]),
        ("He scored 21 points in the semi-final.", "21", ["round=semi-final"]),
        ("They received 500 crowns each.", "500", ["part=each"]),
        ("A total of 780 firefighters are there.", "780", ["part=total"]),
    ],
)
def test_what_narrows_a_value(extract: Extract, text: str, quote: str, expected: list[str]) -> None:
    assert qualifiers(extract(text), quote) == expected


def test_each_count_has_the_state_of_its_own_words(extract: Extract) -> None:
    claims = extract("Six miners were confirmed dead and 19 were missing, the governor said.")
    states = [[q.value for q in claim.qualifiers] for claim in claims if claim.kind == "quantity"]
    assert states == [["dead"], ["missing"]]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 10))
def test_any_place_of_any_text_has_qualifiers_in_order(text: str, start: int, length: int) -> None:
    found = qualifiers_of(SentenceView(text), start, start + length, [(start, start + length)])
    keys = [(q.slot, q.value) for q in found]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("- 64 posters were shown.", "quantity", ["64"]),
        ("Nine of her portraits are gone.", "quantity", ["Nine"]),
        ("It will hand over 5.6 billion dollars.", "money", ["5.6 billion dollars"]),
        ("It cost over 5.6 billion dollars.", "money", ["over 5.6 billion dollars"]),
        ("The alarm rang at eleven minutes past three.", "clock_time",
         ["eleven minutes past three"]),
        ("They cut it from eight minutes to five.", "clock_time", []),
    ],
)  # fmt: skip
def test_words_around_a_number_are_read(
    extract: Extract, text: str, kind: str, expected: list[str]
) -> None:
    spans = [c.value_span for c in extract(text) if c.kind == kind]
    assert [text[span.start_char : span.end_char] for span in spans] == expected


@pytest.mark.parametrize("text", ["Oil is not expected before 2033.", "Oil won't flow until 2033."])
def test_what_is_not_before_a_date_is_from_it_on(extract: Extract, text: str) -> None:
    (claim,) = [c for c in extract(text) if c.kind == "date"]
    assert getattr(claim.value, "bound", "") == "since"
    assert claim.polarity == "affirmed"
