"""Rules that compare the qualifiers of two claims, on sentences."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction import extract_claims
from claimcheck.models import Article, Claim
from claimcheck.scoring.gates import gate
from claimcheck.scoring.slots import SLOT_FEATURES, slot_features, slots_of

PUBLISHED = date(2024, 3, 13)


def claim_of(text: str, quote: str, *, published: date = PUBLISHED) -> Claim:
    """The claim whose value is the words."""
    claims = extract_claims(Article(id=text, text=text, published=published)).claims
    spans = [(text[c.value_span.start_char : c.value_span.end_char], c) for c in claims]
    return next(claim for words, claim in spans if quote in words)


def reason(a: Claim, b: Claim) -> str:
    """The code of the rule that keeps two claims apart, the same for both orders; or ""."""
    found, other = gate(a, b), gate(b, a)
    assert found == other
    return found.reason if found else ""


@pytest.mark.parametrize(
    ("one", "its", "other", "other_its", "expected"),
    [
        ("A ferry sank on Monday, killing 12.", "12",
         "In 2011 a ferry sank there, killing 31.", "31", "other_event"),
        ("Dockers were out for eleven days in 2019.", "eleven days",
         "In 2016 they were out for three days.", "three days", "other_event"),
        ("They won 57 seats in the second round.", "57",
         "In the first round they took 44 seats.", "44", "other_event"),
        ("The fee goes up from 8 to 10 euros.", "8",
         "Visitors will pay 10 euros.", "10", "other_stage"),
        ("Ostrel won 2-1.", "2-1", "Ostrel led 1-0 at half-time.", "1-0", "other_stage"),
        ("The court gave him seven years.", "seven years",
         "The prosecutor had asked for eleven years.", "eleven years", "other_stage"),
        ("Six miners were confirmed dead.", "Six",
         "Nine miners were still missing.", "Nine", "other_state"),
        ("Nineteen women have qualified.", "Nineteen",
         "Eight men have qualified.", "Eight", "other_group"),
        ("Forty people were arrested.", "Forty",
         "Twelve women were arrested.", "Twelve", "other_group"),
        ("Police arrested 40 protesters.", "40",
         "Police arrested many, including 12 students.", "12", "part_and_total"),
        ("Jurors convicted him of 14 of 16 charges.", "14",
         "He was convicted of 14 of the 16 charges.", "16", "part_and_total"),
        ("Jurors convicted him of fourteen of his 16 charges.", "fourteen",
         "He faced 16 charges.", "16", "part_and_total"),
        ("Shares rose 24 percent in early trading.", "24",
         "The shares finished the day 21% higher.", "21%", "other_stage"),
        ("Turnout at 4 p.m. stood at 49.6%.", "49.6%",
         "Final turnout was 61.3%.", "61.3%", "other_stage"),
        ("The roads were closed until about 1630 GMT.", "closed",
         "The roads were all reopened by 4.30pm.", "reopened", "was_until"),
        ("She has served two five-year terms.", "five-year",
         "She leaves office after ten years.", "ten years", "part_and_total"),
    ],
)  # fmt: skip
def test_values_of_clashing_slots_are_not_compared(
    one: str, its: str, other: str, other_its: str, expected: str
) -> None:
    assert reason(claim_of(one, its), claim_of(other, other_its)) == expected


@pytest.mark.parametrize(
    ("one", "its", "other", "other_its"),
    [
        ("In 2011 a ferry sank there, killing 31.", "31",
         "The ferry that sank in 2011 killed 36.", "36"),
        ("The mine yielded 4.1 tonnes last year.", "4.1 tonnes",
         "The mine yielded 6.1 tonnes in the past year.", "6.1 tonnes"),
        ("Six miners were confirmed dead.", "Six", "The blast killed nine miners.", "nine"),
        ("The fee goes up from 8 to 10 euros.", "8", "The fee rose from 7 to 10 euros.", "7"),
        ("Nineteen women have qualified.", "Nineteen", "Eighteen women qualified.", "Eighteen"),
        ("They won 57 seats in the second round.", "57", "They won 61 seats.", "61"),
        ("He was convicted of 14 of 16 charges.", "14",
         "He was convicted of 14 of the 16 charges.", "14"),
        ("He was convicted of 14 of 16 charges.", "14",
         "He was convicted of 12 of the 16 charges.", "12"),
        ("He was convicted of 14 of 16 charges.", "14",
         "He was convicted of 13 charges.", "13"),
        ("He was convicted of 14 of 16 charges.", "16",
         "He faced 17 charges.", "17"),
        ("She has served two five-year terms.", "five-year",
         "She has served two six-year terms.", "six-year"),
        ("Turnout at 4 p.m. stood at 49.6%.", "49.6%",
         "By 4 p.m. turnout was 47.1%.", "47.1%"),
        ("Shares closed 24 percent higher.", "24",
         "The shares finished the day 21% higher.", "21%"),
        ("The road is closed until further notice.", "closed",
         "The road was reopened.", "reopened"),
        ("In 2024 it employs 640 people.", "640", "It employs 460 people.", "460"),
    ],
)  # fmt: skip
def test_values_of_equal_slots_are_compared(one: str, its: str, other: str, other_its: str) -> None:
    assert reason(claim_of(one, its), claim_of(other, other_its)) == ""


@pytest.mark.parametrize(
    ("one", "its", "other", "other_its"),
    [
        ("The cruise is expected to take 26 months.", "26 months",
         "The cruise will last 32 months.", "32 months"),
        ("A verdict is expected on 11 July.", "11 July",
         "The judge reads the verdict on 17 July.", "17 July"),
    ],
)  # fmt: skip
def test_two_forecasts_are_compared(one: str, its: str, other: str, other_its: str) -> None:
    assert reason(claim_of(one, its), claim_of(other, other_its)) == ""


def test_each_set_of_a_match_is_compared_with_its_own() -> None:
    one, other = "Dvorska beat Amaral 6-4, 3-6, 7-5.", "Amaral lost the final 6-4, 3-6, 6-3."
    assert reason(claim_of(one, "7-5"), claim_of(other, "6-4")) == "other_event"
    assert reason(claim_of(one, "7-5"), claim_of(other, "6-3")) == ""


def test_last_year_is_the_year_before_publication() -> None:
    told = claim_of("The mine yielded 4.1 tonnes last year.", "4.1 tonnes")
    assert slots_of(told).years == {2023}


def test_features_do_not_depend_on_the_sides() -> None:
    texts = [
        ("They won 57 seats in the second round.", "57"),
        ("So far 14 swimmers have qualified.", "14"),
        ("They will receive 500 crowns each.", "500"),
        ("Another 31 were killed in 2011.", "31"),
    ]
    claims = [claim_of(text, quote) for text, quote in texts]
    for a in claims:
        for b in claims:
            row = slot_features(a, b)
            assert row == slot_features(b, a)
            assert len(row) == len(SLOT_FEATURES)
            assert all(0 <= value <= 1 for value in row)


def test_a_round_that_one_names_is_seen() -> None:
    a = claim_of("They won 57 seats in the second round.", "57")
    b = claim_of("They won 61 seats.", "61")
    row = dict(zip(SLOT_FEATURES, slot_features(a, b), strict=True))
    assert row["one_has_a_round"] == 1
    assert row["attributes_are_shared"] > 0.5


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Petra Holm was acquitted.", "acquitted"), ("Berg was convicted.", "convicted"), True),
        (("Petra Holm was acquitted.", "acquitted"), ("Holm was convicted.", "convicted"), False),
        (("Petra Holm was acquitted.", "acquitted"), ("She was convicted.", "convicted"), False),
        (("Share prices rose.", "rose"), ("Unemployment fell.", "fell"), True),
        (("The deficit rose.", "rose"), ("The deficit will fall.", "fall"), False),
    ],
)
def test_outcomes_of_other_subjects_are_not_compared(one, other, expected: bool) -> None:
    found = reason(claim_of(*one), claim_of(*other))
    assert found == ("other_subject" if expected else "")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("He was arrested in Graz.", "He was arrested in Linz.", ""),
        ("He was arrested in Graz.", "He worked in Linz for years.", "other_deed"),
        ("He was arrested in Graz.", "He was arrested near Linz.", "near_place"),
        ("She was arrested in Graz.", "She was arrested in Eggenberg in Graz.", "places_may_nest"),
    ],
)
def test_places_are_compared_for_one_deed(one: str, other: str, expected: str) -> None:
    place = "Eggenberg" if "Eggenberg" in other else "Linz"
    assert reason(claim_of(one, "Graz"), claim_of(other, place)) == expected


def test_who_was_president_may_be_the_former_president() -> None:
    was = claim_of("Mr. Fox, who was president, spoke.", "Fox, who was president")
    former = claim_of("Former President Vicente Fox spoke.", "Former President Vicente Fox")
    now = claim_of("President Vicente Fox spoke.", "President Vicente Fox")
    assert reason(was, former) == "past_holder"
    assert reason(was, now) == ""


def test_a_line_that_tells_when_it_was_written_is_not_compared() -> None:
    stamp = claim_of("Updated 12:30 GMT, 9 May 2020", "12:30")
    event = claim_of("It sank at 13:30 GMT.", "13:30")
    assert reason(stamp, event) == "no_event"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Sarvik coach, Ivo Radu, left.", "Ole Berg, coach of Sarvik, left.", ""),
        ("Dravna coach Ivo Radu left.", "Ole Berg, the Sarvik coach, left.", "other_subject"),
    ],
)
def test_holders_of_an_office_are_compared_within_a_body(
    one: str, other: str, expected: str
) -> None:
    a, b = (
        next(c for c in extract_claims(Article(id=text, text=text)).claims if c.kind == "entity")
        for text in (one, other)
    )
    assert reason(a, b) == expected
