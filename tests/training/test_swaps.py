import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from training.contradiction.words import Swap, find_swaps, swapped, swapped_often, tables

TABLE = {
    "red": ("blue",),
    "pear": ("apple",),
    "apple": ("pear",),
    "old": ("ancient", "aged"),
    "prime minister": ("premier",),
    "minister": ("vicar",),
    "Monday": ("Friday",),
    "rose": ("fell",),
}


def found(text):
    return [text[swap.start : swap.end] for swap in find_swaps(text, TABLE)]


def swap_first(text, seed=0):
    return swapped(text, find_swaps(text, TABLE)[0], Random(seed))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The red pear fell on Monday.", ["red", "pear", "Monday"]),
        ("A redder pearl.", []),
        ("Red pears rose.", ["Red", "rose"]),
        ("The prime minister met a minister.", ["prime minister", "minister"]),
        ("", []),
    ],
)
def test_words_and_longest_phrases_are_found_in_order(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["We met Red Rose.", "It was the Old Apple.", "Mr Minister slept."]
)
def test_names_are_left_alone(text):
    assert found(text) == []


def test_a_denied_verb_is_left_alone():
    table = {"is": ("was",), "is not": ("was not",)}
    assert find_swaps("It is not here.", {"is": ("was",)}) == []
    assert [s.others for s in find_swaps("It is not here.", table)] == [("was not",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ate a pear today.", "He ate an apple today."),
        ("An apple fell.", "A pear fell."),
        ("A pear fell.", "An apple fell."),
        ("The pear fell.", "The apple fell."),
        ("Coca pear fell.", "Coca apple fell."),
    ],
)
def test_articles_fit_the_new_word(text, expected):
    assert swap_first(text) == expected


def test_a_capital_stays():
    assert swap_first("Red pears fell.") == "Blue pears fell."
    assert swap_first("Prime minister resigns.") == "Premier resigns."


def test_a_text_without_capitals_gets_none():
    assert swapped("on monday", Swap(3, 9, ("Friday",)), Random(0)) == "on friday"
    assert swapped("The shop is open today", Swap(17, 22, ("Friday",)), Random(0)).endswith(
        "Friday"
    )


def test_as_many_are_swapped_as_asked_for_and_as_there_are():
    text = "The old red pear."
    assert swapped_often("Nothing here.", TABLE, 2, Random(0)) is None
    for n in (1, 2, 3, 9):
        told = swapped_often(text, TABLE, n, Random(n))
        n_changed = sum(a != b for a, b in zip(text.split(), told.split(), strict=True))
        assert n_changed == min(n, 3)


def test_the_same_seed_swaps_the_same():
    text = "The old red pear rose on Monday."
    told = [swapped_often(text, TABLE, 2, Random(5)) for _ in range(2)]
    assert told[0] == told[1]


def test_tables_swap_both_ways_what_excludes_or_means_the_same():
    for table in (tables().exclusive, tables().same):
        for word, others in table.items():
            assert word not in others
            assert all(word in table[other] for other in others), word


def test_what_is_wider_is_narrower_the_other_way():
    forward = {(a, b) for a, others in tables().wider.items() for b in others}
    backward = {(b, a) for a, others in tables().narrower.items() for b in others}
    assert forward == backward


@given(
    words=st.lists(
        st.sampled_from(["the", "a", "dog", "bought", "car", "Old", "Bridge", "large", "Monday"]),
        min_size=1,
        max_size=12,
    ),
    seed=st.integers(0, 1000),
)
def test_all_but_the_swap_and_its_article_stays(words, seed):
    text = " ".join(words)
    for swap in find_swaps(text, tables().exclusive):
        told = swapped(text, swap, Random(seed))
        assert told.endswith(text[swap.end :])
        new = told[: len(told) - len(text[swap.end :])]
        before = re.sub(r"\b([aA])n?\b", r"\1", text[: swap.start])
        assert re.sub(r"\b([aA])n?\b", r"\1", new).startswith(before)
        assert new.lower().endswith(tuple(other.lower() for other in swap.others))
