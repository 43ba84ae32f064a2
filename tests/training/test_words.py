import json
from collections import Counter
from itertools import chain, combinations
from pathlib import Path

import pytest

WORDS = Path(__file__).parents[2] / "training" / "contradiction" / "words.json"

# Words with a capital that are no names.
ABBREVIATIONS = {"CEO", "CFO", "COO", "MP", "MPs", "TV", "TVs", "T-shirt"}

# What is named in two ways.
NAMES = {
    *("United States", "U.S.", "US", "USA"),
    *("United Kingdom", "U.K.", "UK"),
    *("United Nations", "U.N.", "UN"),
    *("European Union", "EU"),
}

# Groups of common words with a name among them.
MIXED = {"american parties", "american parties plural", "diseases", "legal bodies"}


@pytest.fixture(scope="module")
def words():
    """Return the tables, as they lie in the file."""
    return json.loads(WORDS.read_text("utf-8"))


def pairs_within(groups):
    """Return every two words that share a group."""
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def all_words(words):
    """Return the words of all tables, one after the other."""
    groups = [*words["exclusive"].values(), *words["opposites"], *words["same"], *words["wider"]]
    return chain.from_iterable(groups)


def test_the_file_has_the_tables_and_says_where_they_come_from(words):
    assert list(words) == ["source", "exclusive", "opposites", "same", "wider"]
    assert "authors" in words["source"]


def test_every_group_has_at_least_two_words_and_none_twice(words):
    for group in [*words["exclusive"].values(), *words["same"]]:
        assert len(group) >= 2, group
        assert len(set(group)) == len(group), group


@pytest.mark.parametrize("table", ["opposites", "wider"])
def test_every_pair_is_of_two_words_and_written_once(words, table):
    pairs = [tuple(pair) for pair in words[table]]

    assert [pair for pair in pairs if len(set(pair)) != 2 or len(pair) != 2] == []
    assert [pair for pair, count in Counter(pairs).items() if count > 1] == []


def test_a_word_is_in_one_list_of_same_only(words):
    counts = Counter(chain.from_iterable(words["same"]))

    assert [word for word, count in counts.items() if count > 1] == []


def test_no_pair_is_both_a_contradiction_and_an_entailment(words):
    contradictions = pairs_within([*words["exclusive"].values(), *words["opposites"]])
    entailments = pairs_within([*words["same"], *words["wider"]])

    assert contradictions & entailments == set()


def test_no_narrow_word_means_the_same_as_its_wide_one(words):
    assert pairs_within(words["same"]) & pairs_within(words["wider"]) == set()


def test_words_are_trimmed_and_never_empty(words):
    assert [word for word in all_words(words) if not word or word != " ".join(word.split())] == []


def test_only_names_and_abbreviations_have_capitals(words):
    """Names exclude one another or have two spellings; only days widen, none has an opposite."""
    tables = [*words["opposites"], *words["same"], *words["wider"]]
    capitals = {word for word in chain.from_iterable(tables) if word != word.lower()}
    days = {f"on {day}" for day in words["exclusive"]["weekdays"]}

    assert capitals - days <= ABBREVIATIONS | NAMES


def test_a_group_of_exclusive_words_is_of_names_or_of_common_words(words):
    for name, group in words["exclusive"].items():
        capitals = {word for word in group if word != word.lower()}
        assert capitals in (set(), set(group)) or name in MIXED, name
