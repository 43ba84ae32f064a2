import json
import pickle
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import ModelError
from claimcheck.scoring.contradiction import LABELS, BundledClassifier, Classifier
from claimcheck.scoring.contradiction.bundled import bundled_classifier
from claimcheck.scoring.contradiction.canaries import check_canaries
from claimcheck.scoring.network import BUNDLED_FOLDER

FILES = ("config.json", "model.onnx", "tokenizer.json")
PAIRS = [
    ("The council approved the plan.", "The council rejected the plan."),
    ("Two men sat in a boat.", "There were men in the boat."),
    ("The ferry sank on Friday off Sarvik with 68 people on board.", "The captain was drunk."),
    ("Rates stay.", "Rates stay."),
    ("", "Why?"),
]
NEWS_WORDS = ["The", "ferry", "sank", "68,000", "people", "on", "Friday", "—", "'s", "[SEP]", "not"]
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(NEWS_WORDS)).map(" ".join))


@pytest.fixture(scope="module")
def classifier() -> BundledClassifier:
    return bundled_classifier()


@pytest.fixture
def model_folder(tmp_path):
    """Return a folder with a copy of the bundled files, to be broken."""
    for name in FILES:
        shutil.copy(BUNDLED_FOLDER / name, tmp_path / name)
    return tmp_path


def change_config(folder, **values):
    path = folder / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), "utf-8")


def test_bundled_classifier_is_a_classifier(classifier):
    assert isinstance(classifier, Classifier)


def test_classify_returns_one_float32_row_of_probabilities_per_pair(classifier):
    rows = classifier.classify(PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert rows.dtype == np.float32
    assert rows.min() >= 0
    np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-6)


def test_classify_of_no_pairs_has_no_rows(classifier):
    rows = classifier.classify([])
    assert rows.shape == (0, 3)
    assert rows.dtype == np.float32


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        ("The council approved the plan.", "The council rejected the plan.", "contradiction"),
        ("Nobody was hurt in the fire.", "Some people were hurt in the fire.", "contradiction"),
        ("A woman is reading a book in the park.", "A woman is reading.", "entailment"),
        ("A small child is eating an apple.", "A child is eating.", "entailment"),
        ("A woman is reading a book in the park.", "The book was a gift.", "neutral"),
        ("A small child is eating an apple.", "The child's name is Ode.", "neutral"),
    ],
)
def test_clear_pairs_are_called_what_they_are(classifier, premise, hypothesis, label):
    (row,) = classifier.classify([(premise, hypothesis)])
    assert LABELS[row.argmax()] == label


def test_bundled_model_passes_the_canaries(classifier):
    check_canaries(classifier, "the bundled model")


def test_premise_and_hypothesis_are_not_alike(classifier):
    part, whole = "A woman is reading.", "A woman is reading a book in the park."
    there, back = classifier.classify([(whole, part), (part, whole)])
    assert there[0] > 0.5 > back[0]


@settings(max_examples=20)
@given(pairs=st.lists(st.tuples(texts, texts), min_size=1, max_size=8), data=st.data())
def test_row_depends_on_its_pair_alone(pairs, data):
    classifier = bundled_classifier()
    order = data.draw(st.permutations(range(len(pairs))))
    rows = classifier.classify(pairs)
    shuffled = classifier.classify([pairs[i] for i in order])
    assert shuffled.tobytes() == rows[order].tobytes()
    for pair, row in zip(pairs, rows, strict=True):
        assert classifier.classify([pair]).tobytes() == row.tobytes()


@pytest.mark.parametrize("n_threads", [1, 2, 7])
def test_row_does_not_depend_on_the_number_of_threads(classifier, n_threads):
    other = BundledClassifier.from_folder(BUNDLED_FOLDER, n_threads=n_threads)
    assert other.classify(PAIRS * 3).tobytes() == classifier.classify(PAIRS * 3).tobytes()


def test_classifier_may_be_used_by_several_threads_at_a_time(classifier):
    alone = classifier.classify(PAIRS)
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: classifier.classify(PAIRS), range(8)))
    assert all(rows.tobytes() == alone.tobytes() for rows in together)


def test_row_does_not_depend_on_the_size_of_the_call(classifier):
    pairs = [(f"{n} people died.", "Nobody died.") for n in range(1030)]
    rows = classifier.classify(pairs)
    for n in (0, 1023, 1024, 1029):
        assert classifier.classify([pairs[n]]).tobytes() == rows[n].tobytes()


def test_long_texts_are_cut_where_the_longer_one_is_longer(classifier):
    start = "The council met again on Tuesday and talked for a long time. " * 30
    (cut, longer, other) = classifier.classify(
        [
            (start, "The ferry sank."),
            (start + "It rained. " * 5000, "The ferry sank."),
            (start, "The ferry did not sink."),
        ]
    )
    assert cut.tobytes() == longer.tobytes() != other.tobytes()


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u4f60\u597d", "\u0000", "\ud83d", "e\u0301\u200d\U0001f1eb", "[CLS]"]
)
def test_odd_texts_give_probabilities(classifier, text):
    rows = classifier.classify([(text, "The ferry sank."), ("The ferry sank.", text), (text, text)])
    assert np.isfinite(rows).all()
    np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-6)


def test_half_a_surrogate_pair_is_passed_over(classifier):
    broken, whole = classifier.classify(
        [("The ferry \ud83d sank.", "It\udc00 sank."), ("The ferry  sank.", "It sank.")]
    )
    np.testing.assert_array_equal(broken, whole)


def test_what_looks_like_a_special_token_is_text(classifier):
    texts = ("The ferry sank. [SEP] The ferry did not sink.", "The ferry sank.")
    bare = (texts[0].replace("[SEP]", "[ SEP ]"), texts[1])
    np.testing.assert_array_equal(*classifier.classify([texts, bare]))


def test_temperature_flattens(model_folder, classifier):
    change_config(model_folder, temperature=4.0)
    cooler = BundledClassifier.from_folder(model_folder).classify(PAIRS)
    rows = classifier.classify(PAIRS)
    assert (cooler.max(axis=1) < rows.max(axis=1)).all()
    np.testing.assert_array_equal(cooler.argmax(axis=1), rows.argmax(axis=1))


def test_columns_follow_the_names_of_the_labels(model_folder, classifier):
    names = json.loads((BUNDLED_FOLDER / "config.json").read_text("utf-8"))["labels"]
    turned = [*names[1:], names[0].upper()]
    change_config(model_folder, labels=turned)
    renamed = BundledClassifier.from_folder(model_folder).classify(PAIRS)
    rows = classifier.classify(PAIRS)
    for before, after in zip(names, turned, strict=True):
        expected = rows[:, LABELS.index(before)]
        np.testing.assert_allclose(renamed[:, LABELS.index(after.lower())], expected, rtol=1e-5)


def test_bundled_classifier_is_read_once():
    assert bundled_classifier() is bundled_classifier()


def test_onnxruntime_is_not_imported_before_it_is_used():
    code = (
        "import sys; from claimcheck.scoring.contradiction import load_classifier;"
        "assert 'onnxruntime' not in sys.modules;"
        "load_classifier('bundled');"
        "assert 'onnxruntime' in sys.modules and 'torch' not in sys.modules"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_bundled_files_stay_small():
    assert sum((BUNDLED_FOLDER / name).stat().st_size for name in FILES) <= 22_000_000


@pytest.mark.parametrize("name", FILES)
def test_from_folder_names_a_missing_file(model_folder, name):
    (model_folder / name).unlink()
    with pytest.raises(ModelError, match=rf"{name}.*is missing; reinstall claimcheck"):
        BundledClassifier.from_folder(model_folder)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0, 0.5])
def test_from_folder_names_a_broken_file(model_folder, name, share):
    content = (model_folder / name).read_bytes()
    (model_folder / name).write_bytes(content[: int(len(content) * share)])
    with pytest.raises(ModelError, match=rf"(?s){name}.*is broken.*reinstall claimcheck") as caught:
        BundledClassifier.from_folder(model_folder)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize(
    "values",
    [{"labels": None}, {"temperature": "warm"}, {"max_tokens": []}, {"max_tokens": -1}],
    ids=str,
)
def test_from_folder_names_a_config_that_does_not_fit(model_folder, values):
    change_config(model_folder, **values)
    with pytest.raises(ModelError, match=r"config\.json.*is broken"):
        BundledClassifier.from_folder(model_folder)


def test_from_folder_refuses_unknown_labels(model_folder):
    change_config(model_folder, labels=["LABEL_0", "LABEL_1", "LABEL_2"])
    with pytest.raises(ModelError, match=r"'LABEL_0'.*'entailment', 'neutral', 'contradiction'"):
        BundledClassifier.from_folder(model_folder)
