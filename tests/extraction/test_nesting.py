"""How a place is told, and what lies in or around it."""

from __future__ import annotations

import pytest

from claimcheck.extraction.names.nesting import nested_with, relation_of
from claimcheck.extraction.text.views import SentenceView

RELATIONS = [
    ("It sank in Zenda.", "Zenda", ""),
    ("It sank in the port of Zenda.", "Zenda", ""),
    ("It left the port of Zenda.", "Zenda", "port"),
    ("It sank near Zenda.", "Zenda", "near"),
    ("It sank 4 miles west of Zenda.", "Zenda", "near"),
    ("It sank off the coast of Zenda.", "Zenda", "near"),
]
NESTED = [
    ("It struck Lampahan city in Aceh's Bener Meriah district.", "Lampahan"),
    ("It struck Bener Meriah, Aceh, and Lampahan city in Aceh.", "Lampahan"),
    ("The concert was at the Olympic Stadium, Castell.", "Castell"),
]


@pytest.mark.parametrize(("text", "place", "expected"), RELATIONS)
def test_relations(text: str, place: str, expected: str) -> None:
    assert relation_of(SentenceView(text), text.index(place)) == expected


@pytest.mark.parametrize(("text", "place"), NESTED)
def test_what_is_told_with_a_place_is_around_it(text: str, place: str) -> None:
    start = text.index(place)
    found = nested_with(SentenceView(text), start, start + len(place))
    assert place in found
    assert len(found) > 1


def test_a_place_told_for_itself_is_alone() -> None:
    text = "It struck Zenda while Ruritania slept."
    assert nested_with(SentenceView(text), 10, 15) == ("Zenda",)
