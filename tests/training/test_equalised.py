import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from claimcheck.scoring.contradiction import LABELS
from training.contradiction.equalised import EQUALISED, equalised_pairs
from training.contradiction.pairs import Pair

FEWER = Pair("10 men died in the fire.", "Officials say 12 men died in the fire.", "", "")
"""Of another number of the same."""
AS_MANY = Pair("10 men died in the fire.", "Officials say ten men died in the fire.", "", "")
"""Of the same number in other words."""
OPEN = Pair("10 men died in the fire.", "12 men died in the fire at night.", "", "")
"""Of another number and something more."""


def equalise(*pairs):
    return equalised_pairs(pairs, n_processes=1)


def labelled(pair, label, recipe):
    return pair._replace(label=label, recipe=recipe)


def test_agreeing_values_keep_the_label():
    pairs = equalise(
        *(
            labelled(AS_MANY, label, recipe)
            for recipe in ("vitaminc_real", "mnli")
            for label in LABELS
        )
    )
    hypothesis = "Officials say 10 men died in the fire."
    assert pairs == [
        Pair(AS_MANY.premise, hypothesis, label, f"equalised:{recipe}")
        for recipe in ("vitaminc_real", "mnli")
        for label in LABELS
    ]


def test_neutral_stays_neutral_whatever_the_value():
    recipes = sorted(EQUALISED)
    pairs = equalise(*(labelled(OPEN, "neutral", recipe) for recipe in recipes))
    assert [pair.recipe for pair in pairs] == [f"equalised:{recipe}" for recipe in recipes]
    assert {(pair.hypothesis, pair.label) for pair in pairs} == {
        ("10 men died in the fire at night.", "neutral")
    }


def test_where_the_value_alone_differed_the_rest_is_entailed():
    recipes = ["value:changed", "vitaminc_real", "vitaminc_synth"]
    pairs = equalise(*(labelled(FEWER, "contradiction", recipe) for recipe in recipes))
    assert len(pairs) == len(recipes)
    assert {(pair.hypothesis, pair.label) for pair in pairs} == {
        ("Officials say 10 men died in the fire.", "entailment")
    }


def test_what_is_unknown_is_left_out():
    two = Pair(
        "10 men and 30 women died in the fire.",
        "Officials say 12 men and 35 women died in the fire.",
        "contradiction",
        "value:changed",
    )
    assert (
        equalise(
            labelled(FEWER, "contradiction", "mnli"),
            labelled(FEWER, "entailment", "vitaminc_real"),
            labelled(AS_MANY, "contradiction", "value:changed"),
            two,
        )
        == []
    )


def test_what_does_not_change_is_left_out():
    assert (
        equalise(
            Pair(
                "10 men died in the fire.", "10 men were killed in the fire.", "entailment", "mnli"
            ),
            Pair("10 men died in the fire.", "Nobody died.", "contradiction", "mnli"),
            Pair("All died in the fire.", "12 died in the fire.", "neutral", "mnli"),
        )
        == []
    )


def test_the_premise_itself_is_only_entailed():
    same = Pair("10 men died in the fire.", "12 men died in the fire.", "", "")
    (pair,) = equalise(
        labelled(same, "neutral", "vitaminc_real"),
        labelled(same, "contradiction", "vitaminc_real"),
    )
    assert (pair.hypothesis, pair.label) == (same.premise, "entailment")


def test_a_hypothesis_of_two_sentences_is_left_out():
    two = "12 men died in the fire. 12 men died in the fire."
    assert equalise(Pair("10 men died in the fire.", two, "contradiction", "value:changed")) == []


def test_the_order_of_the_pairs_stays():
    pairs = [labelled(OPEN, "neutral", "mnli"), labelled(AS_MANY, "entailment", "mnli")]
    found = [equalise(*order) for order in (pairs, pairs[::-1])]
    assert len(found[0]) == 2
    assert found[0] == found[1][::-1]


def test_no_pairs_give_none():
    assert equalise() == []
