from __future__ import annotations

import pytest

ROLES = [
    (
        "Former U.S. President Ada Stone spoke.",
        ["Former U.S. President Ada Stone → Ada Stone: president (former)"],
    ),
    (
        "Ivo Radu, the foreign minister, spoke.",
        ["Ivo Radu, the foreign minister → Ivo Radu: foreign minister"],
    ),
    (
        "Defense Minister Ivo Radu spoke.",
        ["Defense Minister Ivo Radu → Ivo Radu: defence minister"],
    ),
    (
        "Acting mayor Ivo Radu spoke.",
        ["Acting mayor Ivo Radu → Ivo Radu: mayor (acting)"],
    ),
    (
        "The mine manager Sheila Dunstan spoke.",
        ["mine manager Sheila Dunstan → Sheila Dunstan: mine manager"],
    ),
    (
        "Sheila Dunstan, the guitarist, spoke.",
        ["Sheila Dunstan, the guitarist → Sheila Dunstan: guitarist"],
    ),
    (
        "Sheila Dunstan, a former tax lawyer from Hull, spoke.",
        ["Sheila Dunstan, a former tax lawyer → Sheila Dunstan: tax lawyer (former)"],
    ),
    (
        "The former Ruritania striker Ole Berg spoke.",
        ["former Ruritania striker Ole Berg → Ole Berg: striker (former)"],
    ),
    ("They were attacking Clinton Hill.", []),
    ("Nevertheless, other Ruritanian Airlines flights left.", []),
    ("It blamed its father Ole Berg.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles_are_read_with_their_holder(read, text, expected):
    assert read(text, "role") == expected


PLACES = [
    ("They met in Jeddah.", ["Jeddah → Jeddah"]),
    ("They met at the White House.", ["White House → White House"]),
    ("They met near New York.", ["New York → New York"]),
    ("They met in the Ruritanian town of Zenda.", []),
    ("They met in March.", []),
    ("They met in the morning.", []),
    ("They met at Ole's house.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_names_behind_a_preposition_of_place_are_places(read, text, expected):
    assert read(text, "location") == expected
