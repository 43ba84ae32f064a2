import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from claimcheck.errors import ModelError
from claimcheck.scoring.contradiction import (
    LABELS,
    BundledClassifier,
    CrossEncoderClassifier,
    load_classifier,
)
from claimcheck.scoring.contradiction.canaries import CANARIES
from claimcheck.scoring.network import BUNDLED_FOLDER


class ByHeart:
    """A classifier that knows the canaries and nothing else."""

    def __init__(self, columns=(0, 1, 2)):
        self.columns = list(columns)

    def classify(self, pairs):
        known = {pair: n for n, label in enumerate(LABELS) for pair in CANARIES[label]}
        sure = np.eye(3, dtype=np.float32) * 0.7 + 0.1
        return np.array([sure[known[pair]] for pair in pairs])[:, self.columns]


class Answering:
    """A classifier with one row for all pairs."""

    def __init__(self, *row):
        self.row = row

    def classify(self, pairs):
        return np.array([self.row for _ in pairs], dtype=np.float32)


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory):
    """Return the folder of the bundled model in its torch form."""
    pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
    pytest.importorskip("onnx", reason="onnx is not installed")
    pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")
    from training.contradiction import torch_form

    folder = tmp_path_factory.mktemp("own")
    torch_form.save_for_sentence_transformers(BUNDLED_FOLDER, folder)
    return folder


def test_bundled_is_the_default_and_read_once():
    assert isinstance(load_classifier("bundled"), BundledClassifier)
    assert load_classifier() is load_classifier("bundled")


def test_object_that_knows_the_canaries_comes_back_as_it_is():
    classifier = ByHeart()
    assert load_classifier(classifier) is classifier


@pytest.mark.parametrize("as_type", [str, Path])
def test_folder_of_our_own_model_says_what_the_bundled_one_says(own_folder, as_type):
    classifier = load_classifier(as_type(own_folder))
    assert isinstance(classifier, CrossEncoderClassifier)
    pairs = [pair for label in LABELS for pair in CANARIES[label]]
    differences = classifier.classify(pairs) - load_classifier("bundled").classify(pairs)
    assert np.abs(differences).mean() < 0.05  # int8 rounds, and where both are unsure that shows


def test_loaded_cross_encoder_is_wrapped(own_folder):
    from sentence_transformers import CrossEncoder

    classifier = load_classifier(CrossEncoder(str(own_folder), device="cpu"))
    assert isinstance(classifier, CrossEncoderClassifier)


@pytest.mark.parametrize("shift", [1, 2])
def test_cross_encoder_whose_labels_are_mixed_up_is_refused(own_folder, shift):
    from sentence_transformers import CrossEncoder

    model = CrossEncoder(str(own_folder), device="cpu")
    names = [model.config.id2label[place] for place in range(3)]
    model.config.id2label = {place: names[place - shift] for place in range(3)}
    with pytest.raises(ModelError, match=r"clear pairs of entailment.* 0\.[5-9].*another order"):
        load_classifier(model)


@pytest.mark.parametrize("columns", [(0, 2, 1), (2, 1, 0), (1, 0, 2), (1, 2, 0)])
def test_swapped_columns_are_refused_with_what_came_out(columns):
    with pytest.raises(ModelError, match=r"^ByHeart takes .*\(entailment 0\.\d\d, .*another order"):
        load_classifier(ByHeart(columns))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ((0.5, 0.5), r"shape \(9, 2\) instead of \(9, 3\)"),
        ((0.7, 0.7, 0.7), "no probabilities"),
        ((1.5, -0.5, 0.0), "no probabilities"),
        ((float("nan"),) * 3, "no probabilities"),
    ],
)
def test_rows_that_are_no_probabilities_are_refused(row, message):
    with pytest.raises(ModelError, match=message):
        load_classifier(Answering(*row))


@pytest.mark.parametrize("name", ["bundle", "nli-MiniLM2-L6-H768", "someone/model", ""])
def test_unknown_name_says_what_is_known(name):
    with pytest.raises(ModelError, match=r"unknown .* model .*'bundled'.*cross-encoder/"):
        load_classifier(name)


@pytest.mark.parametrize("name", ["./not-here", "/not/here", "~/not-here"])
def test_missing_folder_is_not_looked_for_elsewhere(name):
    with pytest.raises(ModelError, match=r"not.here.*expected a folder"):
        load_classifier(name)


@pytest.mark.parametrize("spec", [None, 3, ByHeart, ["bundled"]])
def test_what_cannot_classify_is_refused(spec):
    with pytest.raises(ModelError, match="not a contradiction model"):
        load_classifier(spec)


WITHOUT_NETWORK = """
import socket, sys

def refuse(*_):
    print("network")
    raise OSError("no network here")

socket.socket.connect = socket.getaddrinfo = refuse
from claimcheck.errors import ModelError
from claimcheck.scoring.contradiction import load_classifier
load_classifier("bundled").classify([("It rained.", "It was dry.")])
if sys.argv[1:]:
    try:
        load_classifier(sys.argv[1])
    except ModelError as error:
        print(error)
"""


def run_without_network(*arguments: str, **variables: str) -> str:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITHOUT_NETWORK, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **variables},
    )
    return run.stdout


def test_bundled_model_asks_no_network():
    assert run_without_network() == ""


def test_offline_hub_is_not_asked_for_a_name(tmp_path):
    pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
    said = run_without_network(
        "cross-encoder/nli-MiniLM2-L6-H768", HF_HUB_OFFLINE="1", HF_HOME=str(tmp_path)
    )
    assert said.startswith("sentence-transformers cannot load 'cross-encoder/nli-MiniLM2-L6-H768'")
    assert "network" not in said.splitlines()
