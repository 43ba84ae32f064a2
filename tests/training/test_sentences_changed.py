import re
from random import Random

import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from training.contradiction.sentences import denied, exchanged, shortened

N_SEEDS = 40


def words_of(text):
    return set(re.findall(r"\w+", text.lower()))


def tellings(change, text):
    """Return all that comes out with some seeds."""
    return {change(text, Random(seed)) for seed in range(N_SEEDS)}


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The plan was approved.", "was", {"wasn't", "was not", "was never"}),
        ("They will leave, and we can stay.", "will", {"won't", "will not", "will never"}),
        ("She can swim.", "can", {"can't", "can not", "can never"}),
        ("It may rain.", "may", {"may not", "may never"}),
    ],
)
def test_denied_turns_the_first_auxiliary(text, verb, expected):
    assert tellings(denied, text) == {text.replace(verb, words, 1) for words in expected}


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday.",
        "It was not approved.",
        "It wasn't approved.",
        "He was hardly awake.",
        "The man who was asleep left.",
        "Was it approved?",
        "",
    ],
)
def test_denied_leaves_what_has_no_plain_place(text):
    assert tellings(denied, text) == {None}


def test_denied_leaves_a_contraction():
    assert tellings(denied, "She can't swim.") == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The old ferry ran aground off Skerray, the coastguard said.",
            {"The old ferry ran aground off Skerray."},
        ),
        (
            "According to the mayor, the town hall was sold.",
            {"The town hall was sold."},
        ),
        (
            "The ferry (built in 1950) left the harbour at noon.",
            {"The ferry left the harbour at noon."},
        ),
        (
            "The ferry, which was built in 1950, left the harbour at noon.",
            {"The ferry left the harbour at noon."},
        ),
        (
            "In the morning, the ferry left the harbour.",
            {"The ferry left the harbour."},
        ),
        (
            "The ferry left the harbour after the fog had lifted.",
            {"The ferry left the harbour."},
        ),
    ],
)
def test_shortened_leaves_a_sentence_that_follows(text, expected):
    assert expected <= tellings(shortened, text)


@pytest.mark.parametrize(
    "text",
    ["The ferry left the harbour.", "It left, the coastguard said.", "In May, it sank.", ""],
)
def test_shortened_leaves_alone_what_would_be_too_short(text):
    assert tellings(shortened, text) == {None}


def test_shortened_is_a_sentence():
    text = "On Friday, the ferry (built in 1950) left the harbour after the fog, the pilot said."
    for told in tellings(shortened, text):
        assert told[0].isupper()
        assert len(told.split()) < len(text.split())
        assert words_of(told) <= words_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Maren Tolvik was chosen to follow Greta Nordheim as the mayor.",
            "Greta Nordheim was chosen to follow Maren Tolvik as the mayor.",
        ),
        (
            "The Bank of Varnholt was bought by Norvane Group on Monday.",
            "The Norvane Group was bought by Bank of Varnholt on Monday.",
        ),
    ],
)
def test_exchanged_puts_two_names_in_each_others_place(text, expected):
    assert tellings(exchanged, text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Maren Tolvik and her friend Greta Nordheim left.",
        "Maren Tolvik met her old friend Greta Nordheim.",
        "Maren Tolvik, Greta Nordheim and others left.",
        "Maren Tolvik was chosen on Monday.",
        "Maren Tolvik said that Maren Tolvik will stay.",
        "The mayor left.",
        "",
    ],
)
def test_exchanged_leaves_what_would_say_the_same(text):
    assert tellings(exchanged, text) == {None}
