from __future__ import annotations

import pytest

from claimcheck.synonyms import base_of, common_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("call", "conversations"),
        ("killed", "died"),
        ("Killed", "killing"),
        ("truce", "ceasefire"),
        ("troops", "soldier"),
        ("met", "meeting"),
    ],
)
def test_words_used_for_one_another_have_one_base(one: str, other: str) -> None:
    assert base_of(one) == base_of(other)


@pytest.mark.parametrize(("one", "other"), [("kill", "wound"), ("call", "truce"), ("day", "week")])
def test_other_words_keep_their_own_base(one: str, other: str) -> None:
    assert base_of(one) != base_of(other)


@pytest.mark.parametrize("word", ["", "Zürich", "北京", "x" * 1000, "’"])
def test_a_word_of_no_class_stands_for_itself(word: str) -> None:
    assert common_word(word) == word
    assert base_of(word) == base_of(base_of(word))
