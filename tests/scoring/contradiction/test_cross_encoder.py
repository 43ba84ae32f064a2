import sys

import numpy as np
import pytest

from claimcheck.errors import MissingExtraError, ModelError
from claimcheck.scoring.contradiction import LABELS, Classifier, CrossEncoderClassifier

PAIRS = [
    ("The council approved the plan.", "The council rejected the plan."),
    ("A man is playing a guitar.", "Nobody is asleep."),
    ("The ferry sank on Friday off Sarvik with 68 people on board.", "Why?"),
    ("", ""),
]


@pytest.fixture
def model_folder(new_network, tmp_path):
    """Return the folder of a saved cross-encoder whose outputs are in the order of `LABELS`."""
    pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
    return new_network(LABELS).save(tmp_path / "model")


@pytest.fixture
def classifier(model_folder):
    return CrossEncoderClassifier(model_folder)


def test_cross_encoder_classifier_is_a_classifier(classifier):
    assert isinstance(classifier, Classifier)


def test_classify_returns_one_float32_row_of_probabilities_per_pair(classifier):
    rows = classifier.classify(PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-5)
    alone = np.concatenate([classifier.classify([pair]) for pair in PAIRS])
    np.testing.assert_allclose(rows, alone, atol=1e-5)


def test_classify_of_no_pairs_has_no_rows(classifier):
    rows = classifier.classify([])
    assert rows.shape == (0, 3)
    assert rows.dtype == np.float32


@pytest.mark.parametrize("order", [(2, 0, 1), (1, 2, 0), (0, 2, 1)])
def test_columns_follow_the_names_and_not_the_places(classifier, new_network, tmp_path, order):
    names = [LABELS[place].upper() for place in order]
    other = CrossEncoderClassifier(new_network(names).save(tmp_path / "other"))
    rows = classifier.classify(PAIRS)
    assert rows.std(axis=1).max() > 0.001
    np.testing.assert_allclose(other.classify(PAIRS)[:, list(order)], rows, atol=1e-6)


def test_activation_saved_with_the_model_is_not_applied(model_folder, classifier):
    import torch
    from sentence_transformers import CrossEncoder

    squashing = CrossEncoder(str(model_folder), device="cpu", activation_fn=torch.nn.Sigmoid())
    rows = CrossEncoderClassifier(squashing).classify(PAIRS)
    np.testing.assert_allclose(rows, classifier.classify(PAIRS), atol=1e-6)


@pytest.mark.parametrize(
    "names",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["entailment", "not_entailment"],
        ["entailment", "neutral", "contradiction", "other"],
        ["LABEL_0"],
    ],
    ids=len,
)
def test_unknown_names_are_refused_with_those_expected(new_network, tmp_path, names):
    pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
    folder = new_network(names).save(tmp_path / "other")
    with pytest.raises(
        ModelError, match=rf"'{names[-1]}'.*'entailment', 'neutral', 'contradiction'.*id2label"
    ):
        CrossEncoderClassifier(folder)


def test_missing_folder_is_named_without_asking_a_hub(tmp_path):
    with pytest.raises(ModelError, match=r"not-here.*config\.json.*CrossEncoder\.save"):
        CrossEncoderClassifier(tmp_path / "not-here")


def test_broken_model_is_named(tmp_path):
    pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
    (tmp_path / "config.json").write_text("not json", "utf-8")
    with pytest.raises(ModelError, match="cannot load"):
        CrossEncoderClassifier(tmp_path)


def test_missing_library_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(MissingExtraError, match="sentence-transformers") as caught:
        CrossEncoderClassifier("cross-encoder/nli-MiniLM2-L6-H768")
    assert (caught.value.package, caught.value.extra) == (
        "sentence_transformers",
        "sentence-transformers",
    )
