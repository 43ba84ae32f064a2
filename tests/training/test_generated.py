import re
from collections import Counter
from random import Random

import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from claimcheck.scoring.contradiction import LABELS
from training.contradiction.generated import (
    denied_pairs,
    edited_pairs,
    in_context,
    neighbour_pairs,
)
from training.contradiction.pairs import Pair
from training.contradiction.tellings import told_pairs
from training.contradiction.values import MONTHS, in_words

SENTENCES = [
    "The ferry Orla ran aground off Skerray on Tuesday with 212 passengers, the coastguard said.",
    "In the morning, the council approved a plan to spend $5 million on a new bridge in the north.",
    "A man in a red jacket is playing a guitar on a wooden stage.",
    "The fire destroyed 1,200 homes on 3 May 2024, which burned for two days.",
    "The unemployment rate rose to 4.5 percent in March, according to the statistics office.",
    "The talks will begin at 6:30 p.m. on Friday after the second round of the vote.",
    "The company (founded in 1950) has dismissed 450 workers this month.",
    "The large dog is chasing a small black cat through the snow.",
    "Maren Tolvik was chosen by a large majority to follow Greta Nordheim as the mayor.",
]


@pytest.fixture(scope="module")
def edited():
    return list(edited_pairs(SENTENCES, 2000, Random(1)))


@pytest.fixture(scope="module")
def told():
    return list(told_pairs(3000, Random(2)))


def with_recipe(pairs, recipe):
    chosen = [pair for pair in pairs if pair.recipe == recipe]
    assert chosen
    return chosen


def in_digits(text):
    for n in range(99, 1, -1):
        text = re.sub(rf"(?i)\b{in_words(n)}\b", str(n), text)
    return text


def amounts(text):
    """Return the numbers in a text from 10 on, however they are written."""
    number = r"(\d{1,3}(?:[ ,]\d{3})+\b|\d+(?:\.\d+)?)(?:[ -](thousand|million|billion))?"
    found = (
        round(float(re.sub("[ ,]", "", digits)) * SCALES[scale], 3)
        for digits, scale in re.findall(number, in_digits(text))
    )
    return {amount for amount in found if amount >= 10}


SCALES = {"": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}


def test_the_same_seed_gives_the_same_pairs(edited, told):
    assert list(edited_pairs(SENTENCES, 2000, Random(1))) == edited
    assert list(told_pairs(3000, Random(2))) == told
    assert list(edited_pairs(SENTENCES, 2000, Random(3))) != edited


def test_as_many_pairs_as_asked_for(edited, told):
    assert 0.99 * 2000 <= len(edited) <= 2000
    assert len(told) == 3000


def test_pairs_are_two_texts_with_a_known_label(edited, told):
    for pair in [*edited, *told]:
        assert pair.premise.strip(), pair
        assert pair.hypothesis.strip(), pair
        assert pair.label in LABELS, pair
        assert "{" not in pair.premise + pair.hypothesis, pair


def test_edited_pairs_differ_and_hold_a_sentence(edited):
    for pair in edited:
        assert pair.premise.strip() != pair.hypothesis.strip()
        assert pair.recipe == "denied:both" or {pair.premise, pair.hypothesis} & set(SENTENCES)


def test_every_recipe_has_its_label(edited):
    labels = {}
    for pair in edited:
        labels.setdefault(pair.recipe, set()).add(pair.label)
    bounded = labels.pop("value:bound"), labels.pop("value:within_bound")
    assert bounded == ({"entailment", "contradiction"}, {"neutral", "contradiction"})
    assert labels == {
        "value:changed": {"contradiction"},
        "value:same": {"entailment"},
        "value:about": {"entailment"},
        "value:about_other": {"contradiction"},
        "word:exclusive": {"contradiction"},
        "word:same": {"entailment"},
        "word:wider": {"entailment"},
        "word:narrower": {"neutral"},
        "denied": {"contradiction"},
        "denied:both": {"entailment"},
        "shortened": {"entailment"},
        "lengthened": {"neutral"},
        "exchanged": {"contradiction"},
    }


def test_no_label_is_rare(edited, told):
    for pairs in (edited, told):
        counts = Counter(pair.label for pair in pairs)
        assert min(counts.values()) > 0.05 * len(pairs)
        assert counts.keys() == set(LABELS)


def test_sentences_too_short_too_long_or_of_layout_are_left():
    poor = ["Too short.", "word " * 31, "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8"]
    pairs = edited_pairs([*poor, *SENTENCES], 500, Random(0))
    assert not [pair for pair in pairs if {pair.premise, pair.hypothesis} & set(poor)]


def test_neighbours_follow_each_other_and_are_neutral():
    articles = [SENTENCES, SENTENCES[::-1]]
    pairs = list(neighbour_pairs(articles, 8, Random(0)))
    assert len(set(pairs)) == 8
    for pair in pairs:
        assert pair.label == "neutral"
        assert any(
            article.index(pair.hypothesis) == article.index(pair.premise) + 1
            for article in articles
        )


def test_neighbours_leave_out_the_first_sentence_and_are_no_more_than_there_are():
    pairs = list(neighbour_pairs([SENTENCES], 500, Random(0)))
    assert len(pairs) == len(SENTENCES) - 2
    assert all(SENTENCES[0] not in pair[:2] for pair in pairs)


@pytest.mark.parametrize(
    ("label", "becomes"), [("entailment", "contradiction"), ("neutral", "neutral")]
)
def test_a_denied_hypothesis_has_the_label_that_follows(label, becomes):
    pair = Pair("The plan was approved on Friday.", "The plan was approved.", label, "set")
    (denied,) = denied_pairs([pair], 1, Random(0))
    assert (denied.premise, denied.label) == (pair.premise, becomes)
    assert re.search(r"n't|not|never", denied.hypothesis)
    assert denied.recipe == f"denied:{label}"


def test_denied_pairs_leave_out_contradictions_and_stop_at_the_number():
    pairs = [
        Pair("All left.", f"Boat {n} was sold.", label, "set")
        for n in range(20)
        for label in LABELS
    ]
    assert len(list(denied_pairs(pairs, 7, Random(0)))) == 7
    every = list(denied_pairs(pairs, 100, Random(0)))
    assert Counter(pair.recipe for pair in every) == {
        "denied:entailment": 20,
        "denied:neutral": 20,
    }


def test_in_context_puts_the_premise_between():
    pair = Pair("It sank.", "It was lost.", "entailment", "set")
    assert in_context(pair, "It left.", "It was old.") == pair._replace(
        premise="It left. It sank. It was old."
    )


def test_retold_pairs_share_their_value(told):
    """Not looked at are clock times ("6:30 p.m.", "18:30") and compounds cut up ("sixty-7")."""
    for pair in with_recipe(told, "told:retold"):
        assert pair.label == "entailment"
        if not re.search(r"\d [ap]\.m\.|ty-\d", " ".join(pair)):
            assert amounts(pair.premise) == amounts(pair.hypothesis), pair


def test_pairs_with_another_value_differ_in_it(told):
    for pair in with_recipe(told, "told:other_value"):
        assert pair.label == "contradiction"
        assert pair.premise != pair.hypothesis


def test_pairs_with_another_value_differ_in_more_than_notation():
    pairs = with_recipe(told_pairs(20_000, Random(0)), "told:other_value")
    alike = [pair for pair in pairs if without_notation(pair[0]) == without_notation(pair[1])]
    assert alike == []


def test_what_is_told_of_others_is_neutral(told):
    for recipe in ("told:other_attribute", "told:other_event"):
        assert {pair.label for pair in with_recipe(told, recipe)} == {"neutral"}


def test_a_denial_contradicts_what_is_affirmed(told):
    denials = with_recipe(told, "told:denial")
    assert {pair.label for pair in denials} == {"contradiction"}
    assert all(pair.premise != pair.hypothesis for pair in denials)


def without_notation(text):
    text = re.sub(rf"\b({'|'.join(MONTHS)}) (\d+)\b", r"\2 \1", in_digits(text))
    return re.sub(r"\s?(?:%|percent|per cent)", "%", text)
