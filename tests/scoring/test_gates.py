from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import get_args

import pytest

from claimcheck.models import Claim, Modality, OrdinalValue
from claimcheck.scoring.gates import gate

MakeClaim = Callable[..., Claim]
EARLY, LATE = date(2024, 5, 1), date(2024, 5, 3)
MODALITIES = get_args(Modality)


def test_plain_claims_pass(make_claim: MakeClaim) -> None:
    assert gate(make_claim("a", 5), make_claim("b", 6)) is None


def test_a_denied_value_is_not_compared_with_a_stated_one(make_claim: MakeClaim) -> None:
    stated, denied = make_claim("a", 5), make_claim("b", 5, is_negated=True)
    found = gate(stated, denied)
    assert found is not None
    assert (found.outcome, found.reason) == ("not_comparable", "polarity")
    assert gate(denied, make_claim("c", 5, is_negated=True)) is None


@pytest.mark.parametrize("one", MODALITIES)
@pytest.mark.parametrize("other", MODALITIES)
def test_a_possibility_or_denial_is_compared_with_its_like_only(
    make_claim: MakeClaim, one: Modality, other: Modality
) -> None:
    found = gate(make_claim("a", 5, modality=one), make_claim("b", 6, modality=other))
    is_forecast = one != other and bool({one, other} & {"possible", "denied"})
    is_forecast &= {one, other} != {"possible", "planned"}  # two forecasts
    assert (found is not None and found.reason == "forecast") == is_forecast
    if found:
        assert one in found.detail
        assert other in found.detail


@pytest.mark.parametrize("word", ["killed", "deaths", "toll", "injured", "infections"])
def test_a_later_higher_toll_is_an_update(make_claim: MakeClaim, word: str) -> None:
    early = make_claim("a", 40, event=(word,), anchor=EARLY)
    late = make_claim("b", 52, anchor=LATE)
    found = gate(early, late)
    assert found is not None
    assert found.reason == "update"


@pytest.mark.parametrize(
    ("early", "late", "word"),
    [
        (52, 40, "killed"),  # tolls do not fall
        (40, 52, "invited"),  # and other counts do not rise
        (OrdinalValue(rank=1), OrdinalValue(rank=2), "killed"),
    ],
)
def test_other_changes_are_no_updates(make_claim: MakeClaim, early, late, word: str) -> None:
    a = make_claim("a", early, event=(word,), anchor=EARLY)
    b = make_claim("b", late, event=(word,), anchor=LATE)
    assert gate(a, b) is None


def test_gates_do_not_depend_on_the_sides(make_claim: MakeClaim) -> None:
    claims = [
        make_claim("a", n, event=("killed",), modality=modality, is_negated=negated, anchor=anchor)
        for n, modality, negated, anchor in product(
            (40, 52), MODALITIES, (False, True), (EARLY, LATE)
        )
    ]
    for a, b in product(claims, claims):
        assert gate(a, b) == gate(b, a)
