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


def test_what_stands_in_a_row_is_told_one_by_one(make_claim: MakeClaim) -> None:
    first = make_claim("a", OrdinalValue(rank=1), head="argument")
    second = make_claim("b", OrdinalValue(rank=2), head="parameter")
    found = gate(first, second)
    assert found is not None
    assert found.reason == "other_position"
    assert gate(second, first) == found
    visits = (make_claim(i, OrdinalValue(rank=r), head="visit") for i, r in (("a", 1), ("b", 2)))
    assert gate(*visits) is None


@pytest.mark.parametrize(
    ("words", "is_own"), [(("use", "stream"), True), (("use", "send", "upload", "server"), False)]
)
def test_small_counts_of_what_a_text_lists_need_more_in_common(
    make_claim: MakeClaim, words: tuple[str, ...], *, is_own: bool
) -> None:
    one = make_claim("a", 2, head="way", event=("use", "send", "upload", "server"))
    found = gate(one, make_claim("b", 3, head="way", event=words))
    assert (found is not None and found.reason == "own_list") == is_own
