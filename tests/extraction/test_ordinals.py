from __future__ import annotations

import pytest

ORDINALS = [
    ("It was the second direct call between them.", ["second → 2 call"]),
    ("It is their third straight win.", ["third → 3 win"]),
    ("It marks the 21st summit of the group.", ["21st → 21 summit"]),
    ("It marks the twenty-first summit of the group.", ["twenty-first → 21 summit"]),
    ("She spoke for the first time in years.", ["first → 1 time"]),
    ("It was call number two of the day.", ["call number two → 2 call"]),
    ("It has up-to-the-second reports.", []),
    ("She who first saw it left.", []),
    ("First, they left.", []),
    ("They gave first aid.", []),
    ("The First Lady left.", []),
    ("They came second.", []),
    ("It took one second to end.", []),
    ("Between the first call and the second nothing happened.", []),
]


@pytest.mark.parametrize(("text", "expected"), ORDINALS)
def test_ranks_are_read_with_what_they_rank(read, text, expected):
    assert read(text, "ordinal") == expected
