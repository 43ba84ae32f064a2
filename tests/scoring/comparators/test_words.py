"""Values that are words: ranks, names, places, polarity, status, and different kinds."""

from __future__ import annotations

import pytest

from claimcheck.models import (
    EntityValue,
    LocationValue,
    OrdinalValue,
    PolarityValue,
    StatusValue,
    Value,
)
from claimcheck.scoring.comparators import compare_values

MET = PolarityValue(predicate="meet", is_affirmed=True)
NOT_MET = PolarityValue(predicate="meet", is_affirmed=False)
FREED, HELD, NOT_FREED, NOT_HELD = (
    StatusValue(predicate="custody", status=status)
    for status in ("free", "held", "not free", "not held")
)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (OrdinalValue(rank=2), OrdinalValue(rank=2), "equal"),
        (EntityValue(name="Göran Persson"), EntityValue(name="goran persson"), "equal"),
        (EntityValue(name="Joe Biden"), EntityValue(name="Biden"), "name_part"),
        (EntityValue(name="Zelensky"), EntityValue(name="Volodymyr Zelenskyy"), "name_part"),
        (EntityValue(name="Zelenskiy"), EntityValue(name="Zelenskyy"), "equal"),
        (EntityValue(name="Joseph R. Stone"), EntityValue(name="Joe Stone"), "name_part"),
        (EntityValue(name="FBI"), EntityValue(name="Federal Bureau of Investigation"), "name_part"),
        (EntityValue(name="Acme"), EntityValue(name="Acme Inc."), "equal"),
        (LocationValue(name="Kiev"), LocationValue(name="Kyiv"), "equal"),
        (LocationValue(name="Kiev"), LocationValue(name="Kyiv, Ukraine"), "less_specific"),
        (LocationValue(name="Ukraine"), LocationValue(name="Kyiv, Ukraine"), "less_specific"),
        (LocationValue(name="eastern Ukraine"), LocationValue(name="Ukraine"), "less_specific"),
        (LocationValue(name="Washington"), LocationValue(name="Washington, D.C."), "equal"),
        (LocationValue(name="São Tomé"), LocationValue(name="Sao Tome"), "equal"),
        (LocationValue(name="The Hague"), LocationValue(name="Hague"), "equal"),
        (LocationValue(name="Jeddah, Saudi Arabia"), LocationValue(name="Jeddah"), "less_specific"),
        (MET, MET, "equal"),
        (HELD, HELD, "equal"),
    ],
)
def test_words_agree(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("agree", reason)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (OrdinalValue(rank=1), OrdinalValue(rank=2), "different_ranks"),
        (MET, NOT_MET, "negated"),
        (FREED, HELD, "other_outcome"),
        (FREED, NOT_FREED, "negated"),
        (EntityValue(name="Ada Stone"), EntityValue(name="Ole Berg"), "other_name"),
        (LocationValue(name="Mexico"), LocationValue(name="Vietnam"), "other_place"),
    ],
)
def test_words_disagree_hard(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", "hard", reason)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (EntityValue(name="Moscow"), EntityValue(name="Kremlin"), "other_name"),
        (LocationValue(name="Vienna airport"), LocationValue(name="Graz"), "other_place"),
    ],
)
def test_words_disagree_softly(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", "soft", reason)


def test_two_persons_of_one_last_name_disagree() -> None:
    comparison = compare_values(EntityValue(name="Joe Stone"), EntityValue(name="Ida Stone"))
    found = (comparison.outcome, comparison.severity, comparison.reason)
    assert found == ("disagree", "soft", "different_names")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (EntityValue(name="Northern Bank"), EntityValue(name="Southern Bank"), "may_be_aliases"),
        (LocationValue(name="York"), LocationValue(name="New York"), "places_may_nest"),
        (OrdinalValue(rank=-1), OrdinalValue(rank=3), "counted_from_end"),
        (EntityValue(name="…"), EntityValue(name="!"), "may_be_aliases"),
        (LocationValue(name="Istanbul"), LocationValue(name="Türkiye"), "places_may_nest"),
        (MET, PolarityValue(predicate="call", is_affirmed=False), "other_predicate"),
        (NOT_FREED, NOT_HELD, "may_deny_both"),
        (HELD, StatusValue(predicate="vote", status="held"), "other_predicate"),
        (EntityValue(name="Ada Stone"), EntityValue(name="Northern Bank"), "may_be_aliases"),
        (LocationValue(name="Graz"), LocationValue(name="Austria"), "places_may_nest"),
        (OrdinalValue(rank=1), MET, "other_kind"),
        (LocationValue(name="Washington"), EntityValue(name="Washington"), "other_kind"),
    ],
)
def test_words_do_not_compare(a: Value, b: Value, reason: str) -> None:
    comparison = compare_values(a, b)
    assert (comparison.outcome, comparison.reason) == ("not_comparable", reason)
