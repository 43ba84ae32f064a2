"""Who fills a place that only one can fill."""

from __future__ import annotations

import pytest

HOLDERS = [
    ("The mayor of Zenda, Ivo Radu, left.", ["Ivo Radu: mayor"]),
    ("Ivo Radu, leader of the union, left.", ["Ivo Radu: leader"]),
    ("It is appointed by the president.", ["president: appoint"]),
    ("The crossing, which Ruritania closed in April, is small.", ["Ruritania: close"]),
    ("Interior Minister Ada Stone spoke.", ["Ada Stone: interior minister"]),
    ("Former Mayor Ada Stone spoke.", []),
    ("Senator Ada Stone spoke.", []),
    ("It was drilled with the drillship Ocean Verity.", ["Ocean Verity: drillship"]),
    ("The Pacific Halo, the drillship, left.", ["Pacific Halo: drillship"]),
    ("Their coach, Branko Vidmar, left.", []),
    ("Noor Haddad, its chief executive, left.", []),
    ("Miraflor led 1-0 at the break.", []),
    ("Ole Berg headed Miraflor into the lead.", []),
    ("Ole Berg led the team.", ["Ole Berg: lead"]),
    ("Mover: Cllr Dev Sandhu", ["Dev Sandhu: move"]),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holders_and_names(extract, text, expected):
    claims = [claim for claim in extract(text) if claim.kind == "entity"]
    assert [f"{claim.value.name}: {claim.head}" for claim in claims] == expected
