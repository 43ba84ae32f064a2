import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")

from claimcheck.scoring.contradiction import LABELS
from training.contradiction import evaluation
from training.contradiction.pairs import Pair


def pairs_of(labels, recipe="set"):
    return [Pair("It rained.", "It snowed.", label, recipe) for label in labels]


@pytest.mark.parametrize("temperature", [0.7, 1.0, 2.5])
def test_fit_temperature_finds_the_one_that_labels_were_drawn_with(temperature):
    rng = np.random.default_rng(0)
    logits = rng.normal(scale=2, size=(20_000, 3)).astype(np.float32)
    probabilities = evaluation.softmax(logits / temperature)
    labels = (probabilities.cumsum(axis=1) < rng.random((20_000, 1))).sum(axis=1)
    fitted = evaluation.fit_temperature(logits, np.minimum(labels, 2))
    assert fitted == pytest.approx(temperature, rel=0.05)
    assert fitted == round(fitted, 2)


def test_fit_temperature_has_bounds():
    logits = np.array([[9, 0, 0], [0, 9, 0]], dtype=np.float32)
    assert evaluation.fit_temperature(logits, np.array([0, 1])) == 0.5
    assert evaluation.fit_temperature(logits, np.array([2, 2])) == 4.0


@given(st.lists(st.tuples(*[st.floats(-500, 500, width=32)] * 3), min_size=1, max_size=9))
def test_softmax_gives_probabilities_in_the_order_of_the_logits(rows):
    logits = np.array(rows, dtype=np.float32)
    probabilities = evaluation.softmax(logits)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1)
    assert probabilities.min() >= 0
    for row, logit in zip(probabilities, logits, strict=True):
        assert row[logit.argmax()] == row.max()


def test_labels_are_told_by_their_places():
    assert evaluation.label_places(pairs_of(LABELS)).tolist() == [0, 1, 2]


def test_accuracy_is_told_by_recipe():
    pairs = [*pairs_of(["entailment"] * 3, "told"), *pairs_of(["neutral"], "denied")]
    probabilities = np.array([[0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.8, 0.1, 0.1], [0.1, 0.1, 0.8]])
    assert evaluation.accuracy_by_recipe(pairs, probabilities) == {
        "denied": {"n": 1, "accuracy": 0.0},
        "told": {"n": 3, "accuracy": 0.6667},
    }


def test_reliability_compares_sureness_with_what_is_right():
    pairs = pairs_of(["entailment", "neutral", "entailment", "contradiction"])
    probabilities = np.array(
        [[0.44, 0.28, 0.28], [0.48, 0.26, 0.26], [1.0, 0.0, 0.0], [0.02, 0.03, 0.95]]
    )
    assert evaluation.reliability(pairs, probabilities) == [
        {"n": 2, "confidence": 0.46, "right": 0.5},
        {"n": 2, "confidence": 0.975, "right": 1.0},
    ]


@given(st.lists(st.tuples(*[st.integers(1, 100)] * 3), min_size=1, max_size=30))
def test_every_pair_is_in_one_tenth(rows):
    shares = np.array(rows, dtype=np.float64)
    tenths = evaluation.reliability(
        pairs_of(["neutral"] * len(rows)), shares / shares.sum(axis=1, keepdims=True)
    )
    assert sum(tenth["n"] for tenth in tenths) == len(rows)
    confidences = [tenth["confidence"] for tenth in tenths]
    assert confidences == sorted(confidences)
    assert all(0 <= tenth["right"] <= 1 for tenth in tenths)
