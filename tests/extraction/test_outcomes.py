"""Outcomes: what a clause says of how something came out."""

from __future__ import annotations

import pytest

from claimcheck.extraction.statements.inflections import forms_of

OUTCOMES = [
    ("Holm was acquitted.", ["verdict: acquitted"]),
    ("He was found not guilty.", ["verdict: acquitted"]),
    ("She received 18 months for fraud.", ["verdict: convicted"]),
    ("The council turned the offer down.", ["decision: rejected", "offer: declined"]),
    ("Nobody was hurt.", ["harm: unharmed"]),
    ("The road is not shut.", ["opening: open"]),
    ("Fees did not rise.", ["change: not rose"]),
    ("Talks were never broken off.", ["talks: not broken off"]),
    ("The clinic is on the ground floor.", ["floor: ground"]),
    ("The bird sang.", []),
    ("The road will not reopen until Friday.", []),
    ("The road will not reopen before June.", []),
    ("It does not matter whether or not the road is open.", []),
    ("They worked on without closing the road.", []),
    ("Two sentences stand on the first page.", []),
    ("The judge sentenced him on Monday.", ["verdict: convicted"]),
    ("He did not resign before the vote.", ["departure: not resigned"]),
]


@pytest.mark.parametrize(("text", "expected"), OUTCOMES)
def test_outcomes_are_read_by_group(extract, text, expected):
    values = [claim.value for claim in extract(text) if claim.kind == "status"]
    assert [f"{value.predicate}: {value.status}" for value in values] == expected


def test_one_word_may_tell_outcomes_of_two_groups(extract):
    claims = [claim for claim in extract("He turned down the offer.") if claim.kind == "status"]
    assert len({claim.id for claim in claims}) == len(claims) == 2
    assert {claim.value_span for claim in claims} == {claims[0].value_span}


def test_an_outcome_leaves_other_values_their_heads(extract):
    claims = extract("Prices rose by 5 percent.")
    (percent,) = [claim for claim in claims if claim.kind == "percent"]
    assert percent.head == "rose"


def test_forms_of_verbs():
    assert forms_of("deny~") == ("deny", "denies", "denied", "denying")
    assert forms_of("close~") == ("close", "closes", "closed", "closing")
    assert "stopped" in forms_of("stop~")
    assert forms_of("alive") == ("alive",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There have been no reports of damage or injuries.", {"damage": "undamaged"}),
        ("There are no reports of injuries or major damage.", {"damage": "undamaged"}),
        ("The boat sank without injury or damage.", {"damage": "undamaged"}),
        ("Neither the driver nor the passenger was hurt.", {}),
    ],
)
def test_all_that_a_list_denies_is_denied(extract, text, expected):
    values = [claim.value for claim in extract(text) if claim.kind == "status"]
    assert {v.predicate: v.status for v in values} == {"harm": "unharmed", **expected}


def test_only_what_is_measured_falls(extract):
    def groups(text):
        return [c.value.predicate for c in extract(text) if c.kind == "status"]

    assert groups("The temperature fell in March.") == ["change"]
    assert groups("Mr Rait slipped and fell from a ridge.") == []
