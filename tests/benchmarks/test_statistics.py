import math

import numpy as np
import pytest

pytest.importorskip("benchmarks", reason="benchmarks/ is not importable; use python -m pytest")

from benchmarks.quality.statistics import (
    auc,
    average_precision,
    bootstrapped,
    effective_size,
    proportion,
    recall_at_precision,
    wilson,
)


def flags(text):
    return np.array([mark == "1" for mark in text])


def test_wilson_is_newcombes_example():
    # Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 and 0 of 20
    assert wilson(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0, 0.1611), abs=5e-5)


def test_wilson_of_a_share_and_of_the_rest_mirror_each_other():
    low, high = wilson(0.1, 30)
    assert wilson(0.9, 30) == pytest.approx((1 - high, 1 - low))


def test_rows_of_their_own_count_in_full():
    hits = flags("1100110010")
    assert effective_size(hits, np.arange(10)) == pytest.approx(10)
    assert proportion(hits, np.arange(10)) == pytest.approx((0.5, *wilson(0.5, 10)))


def test_copies_of_a_row_count_once():
    hits = flags("10110")
    copied = effective_size(np.repeat(hits, 4), np.repeat(np.arange(5), 4))
    assert copied == pytest.approx(5)


def test_alike_rows_count_as_their_clusters():
    assert effective_size(flags("111111"), np.array([*"aabbcc"])) == 3
    assert effective_size(flags("101100"), np.array([*"aaaaaa"])) == 1


def test_clusters_that_cancel_out_count_no_more_than_their_rows():
    assert effective_size(flags("1010"), np.array([*"aabb"])) == 4


def test_proportion_of_nothing_is_unknown():
    assert all(map(math.isnan, proportion(flags(""), np.array([]))))


@pytest.mark.parametrize(
    ("scores", "positive", "expected"),
    [
        ([0.1, 0.2, 0.8, 0.9], "0011", 1),
        ([0.9, 0.8, 0.2, 0.1], "0011", 0),
        ([0.5, 0.5, 0.5, 0.5], "0101", 0.5),
        ([0.1, 0.5, 0.5, 0.9], "0011", 0.875),
    ],
)
def test_auc_counts_ties_half(scores, positive, expected):
    assert auc(np.array(scores), flags(positive)) == expected


def test_auc_needs_both_kinds():
    assert math.isnan(auc(np.array([0.1, 0.2]), flags("11")))


@pytest.mark.parametrize(
    ("scores", "positive", "precision", "expected"),
    [
        ([0.9, 0.8, 0.7, 0.6], "1101", 1, 2 / 3),
        ([0.9, 0.8, 0.7, 0.6], "1101", 0.75, 1),
        ([0.9, 0.8, 0.7, 0.6], "0111", 1, 0),  # the surest is wrong
        ([0.9, 0.9, 0.7, 0.6], "1010", 1, 0),  # equal scores stand or fall together
        ([0.9, 0.9, 0.7, 0.6], "1010", 0.6, 1),
    ],
)
def test_recall_at_precision_is_the_best_of_all_thresholds(scores, positive, precision, expected):
    assert recall_at_precision(np.array(scores), flags(positive), precision) == expected


def test_recall_without_positives_is_unknown():
    assert math.isnan(recall_at_precision(np.array([0.9]), flags("0"), 0.9))


def test_bootstrap_draws_whole_clusters():
    drawn = []
    clusters = np.array([*"abba"])

    def share_of_a(rows):
        drawn.append(sorted(rows))
        return float((clusters[rows] == "a").mean())

    estimate = bootstrapped(share_of_a, clusters)
    assert {tuple(rows) for rows in drawn} == {(0, 0, 3, 3), (0, 1, 2, 3), (1, 1, 2, 2)}
    assert estimate == (0.5, 0, 1)


def test_bootstrap_is_the_same_each_time():
    values = np.random.default_rng(1).random(40)
    first, second = (bootstrapped(lambda rows: values[rows].mean(), np.arange(40)) for _ in "12")
    assert first == second
    assert first.low < first.value < first.high


def test_average_precision_is_that_of_a_ranking():
    scores = np.array([0.9, 0.8, 0.7, 0.6])
    assert average_precision(scores, flags("1010")) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(scores, flags("1111")) == 1


def test_average_precision_of_ties_is_the_share_of_positives():
    assert average_precision(np.full(5, 0.5), flags("01001")) == pytest.approx(0.4)
    assert np.isnan(average_precision(np.full(2, 0.5), flags("00")))
