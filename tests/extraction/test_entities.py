from __future__ import annotations

import pytest

PARTIES = [
    ("Ole Berg was arrested by the FBI in Zenda.", ["FBI → FBI: arrest"]),
    (
        "The crew was rescued by the coast guard of Libya.",
        ["coast guard of Libya → coast guard of Libya: rescue"],
    ),
    ("Two men were killed by Turkish police.", ["Turkish police → Turkish police: kill"]),
    ("It was signed by Gov. Ada Stone.", ["Ada Stone → Ada Stone: sign"]),
    (
        "A poll conducted by the Center for Ruritanian Studies came out.",
        ["Center for Ruritanian Studies → Center for Ruritanian Studies: conduct"],
    ),
    (
        "Ruritania Motors acquired the maker of pumps.",
        ["Ruritania Motors → Ruritania Motors: acquire"],
    ),
    ("They said that Stone won the vote.", ["Stone → Stone: win"]),
    (
        "The Red Front claimed responsibility for the attack.",
        ["Red Front → Red Front: claim responsibility"],
    ),
    ("In May the Senate will approve the bill.", []),
    ("Ole Berg has signed a treaty.", ["Ole Berg → Ole Berg: sign"]),
    ("Supporters of Stone attacked the palace.", []),
    ("Ada Stone killed in crash.", []),
    ("They were beaten by Stone supporters.", []),
    ("They were beaten by Stone's men and by Monday had left.", []),
    ("The Stone empire announced the launch of a brand.", []),
    ("The house was hit by a storm and sold by police.", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties_are_read_where_the_syntax_is_plain(read, text, expected):
    assert read(text, "entity") == expected
