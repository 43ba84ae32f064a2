"""Spellings of one name are one; different names stay apart."""

from __future__ import annotations

import pytest

from claimcheck.names import (
    fold,
    is_acronym_of,
    is_organisation,
    last_name,
    may_be_one_forename,
    party_key,
    place_key,
    without_part,
)


@pytest.mark.parametrize(
    "names",
    [
        ("Zelensky", "Volodymyr Zelenskyy", "ZELENSKIY", "Zelenskij"),
        ("Gaddafi", "Muammar Qadhafi", "Kadafi"),
        ("Tchaikovsky", "Chaikovskij", "Tschaikowsky"),
        ("Mohammed", "Muhammad", "Mohamed"),
        ("Marit Øvregård", "Ovregard"),
        ("Bashar al-Assad", "Assad"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Müller", "Mueller"),
        ("Joe Biden Jr.", "Biden"),
    ],
)
def test_last_names_are_one_in_all_spellings(names):
    assert len({last_name(name) for name in names}) == 1


def test_short_last_names_stay_apart():
    assert last_name("Li") != last_name("Lee")
    assert last_name("Silva") != last_name("Salva")
    assert last_name("") == last_name("…") == ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("Peking", "Beijing"),
        ("Turkey", "Türkiye"),
        ("US", "United States"),
    ],
)
def test_places_are_one_under_both_names(a, b):
    assert place_key(a) == place_key(b)


def test_parties_are_one_with_and_without_the_form_of_company():
    assert party_key("Acme Holdings Inc.") == party_key("Acme")
    assert party_key("Islamic State") == party_key("ISIS")
    assert party_key("Group") == "group"


def test_acronyms_are_made_of_first_letters():
    assert is_acronym_of("FBI", "Federal Bureau of Investigation")
    assert is_acronym_of("U.N.", "United Nations")
    assert not is_acronym_of("Fed", "Federal Election Department")
    assert not is_acronym_of("FB", "Federal Bureau of Investigation")


def test_forenames_may_be_one():
    assert may_be_one_forename("J", "Joseph")
    assert may_be_one_forename("Bill", "William")
    assert may_be_one_forename("Volodymyr", "Vladimir")
    assert not may_be_one_forename("Joe", "Hunter")


def test_folding_keeps_letters_only():
    assert fold("Øvregård’s  boat") == "ovregard boat"
    assert without_part("eastern Ukraine") == "ukraine"
    assert without_part("eastern") == "eastern"
    assert is_organisation("Zenda City Police")
