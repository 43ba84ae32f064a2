import gzip
import json

import numpy as np
import pytest

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.quality.outcomes import Outcome, gain
from benchmarks.quality.pair_sets import CONTRADICTION, ENTAILMENT, NEUTRAL, read_pair_sets
from benchmarks.quality.predictors import PREDICTORS, Predictions

ROWS = [
    ("It rained for two days.", "It rained for three days.", "contradiction", "rain"),
    ("It rained for two days.", "It rained.", "entailment", "rain"),
    ("The vote was on Monday.", "The vote was close.", "neutral", "vote"),
    ("Nobody was hurt.", "One person was hurt.", "contradiction", "fire"),
]


@pytest.fixture
def folder(tmp_path):
    for name, extra in (("grouped", {"group"}), ("plain", set())):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            for n, (premise, hypothesis, label, group) in enumerate(ROWS):
                row = {"id": f"{name}/{n}", "premise": premise, "hypothesis": hypothesis}
                row |= {"label": label} | dict.fromkeys(extra, group)
                lines.write(json.dumps(row) + "\n")
    return tmp_path


@pytest.fixture
def pair_set(folder):
    return read_pair_sets(folder, names=["grouped"])[0]


def outcome(pair_set, labels):
    return Outcome(pair_set, Predictions(np.array(labels), np.eye(3)[labels]))


def test_sets_come_in_the_order_of_their_names(folder):
    assert [pair_set.name for pair_set in read_pair_sets(folder)] == ["grouped", "plain"]


def test_rows_without_group_belong_to_their_premise(folder):
    grouped, plain = read_pair_sets(folder)
    assert list(grouped.clusters) == ["rain", "rain", "vote", "fire"]
    assert list(plain.clusters) == [premise for premise, *_ in ROWS]


def test_smaller_sample_is_part_of_the_larger(folder):
    samples = [set(read_pair_sets(folder, limit=n)[0].pairs) for n in (1, 2, 3)]
    assert [len(sample) for sample in samples] == [1, 2, 3]
    assert samples[0] < samples[1] < samples[2]


def test_unknown_set_is_named(folder):
    with pytest.raises(SystemExit, match="there are: grouped, plain"):
        read_pair_sets(folder, names=["missing"])


def test_folder_without_sets_is_named(tmp_path):
    with pytest.raises(SystemExit, match="no sets"):
        read_pair_sets(tmp_path)


def test_numbers_are_digits_and_words_in_both_texts(pair_set):
    assert list(pair_set.has_numbers) == [True, False, False, False]


def test_measures_of_a_known_outcome(pair_set):
    found = outcome(pair_set, [CONTRADICTION, CONTRADICTION, NEUTRAL, ENTAILMENT])
    assert found.accuracy().value == 0.5
    assert found.precision().value == 0.5
    assert found.recall().value == 0.5
    assert found.balanced_accuracy().value == pytest.approx(1 / 3)


def test_gain_is_paired(pair_set):
    better = outcome(pair_set, pair_set.gold)
    worse = outcome(pair_set, [CONTRADICTION, NEUTRAL, NEUTRAL, NEUTRAL])
    everywhere = np.ones(4, dtype=bool)
    assert gain(better, worse, everywhere).value == 0.5
    assert gain(worse, better, everywhere).value == -0.5
    assert gain(better, worse, pair_set.has_numbers) == (0, 0, 0)


def test_majority_says_one_label(pair_set):
    _, build = PREDICTORS["majority"]
    assert list(build(pair_set.gold)(pair_set.pairs).labels) == [CONTRADICTION] * 4


@pytest.mark.parametrize(
    ("premise", "hypothesis", "expected"),
    [
        ("The bridge is closed today.", "The bridge is closed.", ENTAILMENT),
        ("The bridge is closed today.", "The bridge isn't closed.", CONTRADICTION),
        ("The bridge is closed today.", "Two swans were seen.", NEUTRAL),
        ("The bridge is not closed.", "Two swans were seen.", NEUTRAL),
    ],
)
def test_word_overlap_reads_common_words_and_denials(premise, hypothesis, expected):
    _, build = PREDICTORS["overlap"]
    found = build(np.array([NEUTRAL]))([(premise, hypothesis)])
    assert list(found.labels) == [expected]
    assert found.probabilities.sum() == pytest.approx(1)
