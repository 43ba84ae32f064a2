from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.matching import block_of
from claimcheck.models import (
    Claim,
    ClockTimeValue,
    EntityValue,
    Interval,
    OrdinalValue,
    QuantityValue,
    RoleValue,
    ScoreValue,
)


def test_block_is_the_kind(make_claim: Callable[..., Claim]) -> None:
    assert block_of(make_claim("a", OrdinalValue(rank=2))) == "ordinal"


def test_block_of_a_quantity_names_its_dimension(make_claim: Callable[..., Claim]) -> None:
    area = QuantityValue(interval=Interval(low=5, high=5), dimension="area", unit="m2")
    assert block_of(make_claim("a", area)) == "quantity/area"
    assert block_of(make_claim("a", 5)) == "quantity/count"


def test_offices_meet_in_the_last_name(make_claim: Callable[..., Claim]) -> None:
    blocks = {
        block_of(make_claim("a", RoleValue(holder=holder, role="mayor")))
        for holder in ("Ana Radu", "RADU", "Ms  Radu ")
    }
    assert blocks == {"role/radu"}


def test_offices_meet_however_the_last_name_is_spelled(make_claim: Callable[..., Claim]) -> None:
    blocks = {
        block_of(make_claim("a", RoleValue(holder=holder, role="president")))
        for holder in ("Volodymyr Zelenskyy", "Zelensky", "Zelenskiy")
    }
    assert len(blocks) == 1


def test_parties_meet_in_what_they_did(make_claim: Callable[..., Claim]) -> None:
    assert block_of(make_claim("a", EntityValue(name="Acme"), head="win")) == "entity/win"


@pytest.mark.parametrize("holder", ["", "  "])
def test_an_office_of_nobody_has_a_block(make_claim: Callable[..., Claim], holder: str) -> None:
    assert block_of(make_claim("a", RoleValue(holder=holder, role="mayor"))) == "role/"


def test_games_do_not_meet_votes(make_claim: Callable[..., Claim]) -> None:
    contests = ("game", "vote")
    scores = (ScoreValue(first=2, second=1, contest=contest) for contest in contests)
    assert [block_of(make_claim("a", score)) for score in scores] == ["score/game", "score/vote"]


def test_parts_of_the_day_do_not_meet_exact_times(make_claim: Callable[..., Claim]) -> None:
    morning = ClockTimeValue(interval=Interval(low=300, high=720), stated="vague")
    nine = ClockTimeValue(interval=Interval(low=540, high=540))
    assert block_of(make_claim("a", morning)) != block_of(make_claim("a", nine))
