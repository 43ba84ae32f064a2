import hashlib
import json
import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece

from claimcheck.embedding import Embedder, StaticEmbedder
from claimcheck.embedding.static import BUNDLED_FOLDER, bundled_embedder
from claimcheck.errors import ModelError

FILES = ("scales.npy", "tokenizer.json", "vectors.npy")
NEWS_WORDS = [
    "The",
    "ferry",
    "sank",
    "68,000",
    "people",
    "on",
    "Friday",
    "—",
    "Sarvik",
    "'s",
    "4.5%",
]
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(NEWS_WORDS)).map(" ".join))


@pytest.fixture(scope="module")
def embedder() -> StaticEmbedder:
    return bundled_embedder()


@pytest.fixture
def model_folder(tmp_path):
    """Return a folder with a copy of the bundled files, to be broken."""
    for name in FILES:
        shutil.copy(BUNDLED_FOLDER / name, tmp_path / name)
    return tmp_path


def test_static_embedder_is_an_embedder(embedder):
    assert isinstance(embedder, Embedder)


def test_embed_returns_one_float32_unit_row_per_text(embedder):
    vectors = embedder.embed(["The ferry sank on Friday.", "Rates stay at 4.5 percent.", "Why?"])
    assert vectors.shape == (3, 256)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_embed_of_no_texts_has_no_rows(embedder):
    vectors = embedder.embed([])
    assert vectors.shape == (0, 256)
    assert vectors.dtype == np.float32


@pytest.mark.parametrize("text", ["", " \n\t", "\u4f60\u597d", "\u0000"])
def test_embed_of_text_without_known_token_is_zero(embedder, text):
    known, unknown = embedder.embed(["ferry", text])
    assert known.any()
    assert not unknown.any()


def test_embed_ignores_case(embedder):
    lower, upper = embedder.embed(["the ferry sank", "THE FERRY SANK"])
    np.testing.assert_array_equal(lower, upper)


def test_embed_reads_a_long_text_to_its_end(embedder):
    start = "The council met again on Tuesday. " * 400
    without, with_end = embedder.embed([start, start + "The ferry sank."])
    assert not np.array_equal(without, with_end)


def test_embed_accepts_any_sequence(embedder):
    sentences = ["The ferry sank.", "Rates stay."]
    np.testing.assert_array_equal(embedder.embed(tuple(sentences)), embedder.embed(sentences))


@pytest.mark.parametrize(
    ("sentence", "similar", "unrelated"),
    [
        (
            "The storm cut power to 68,000 homes.",
            "Some 58,000 households lost electricity in the gale.",
            "The central bank kept its rate at 4.5 percent.",
        ),
        (
            "The goalkeeper was sent off in the 80th minute.",
            "A late red card left the team with ten players.",
            "Doctors reported two new cases of the disease.",
        ),
        (
            "Police arrested a man over the robbery.",
            "A suspect in the heist has been detained by officers.",
            "The rocket will carry three satellites into orbit.",
        ),
    ],
)
def test_similar_sentences_are_closer_than_unrelated_ones(embedder, sentence, similar, unrelated):
    vectors = embedder.embed([sentence, similar, unrelated])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.1


@given(batch=st.lists(texts, min_size=1, max_size=30), data=st.data())
def test_row_depends_on_its_text_alone(batch, data):
    embedder = bundled_embedder()
    order = data.draw(st.permutations(range(len(batch))))
    rows = embedder.embed(batch)
    shuffled = embedder.embed([batch[i] for i in order])
    assert shuffled.tobytes() == rows[order].tobytes()
    for text, row in zip(batch, rows, strict=True):
        assert embedder.embed([text]).tobytes() == row.tobytes()


@given(batch=st.lists(texts, max_size=30))
def test_row_is_a_unit_or_zero(batch):
    lengths = np.linalg.norm(bundled_embedder().embed(batch), axis=1)
    assert np.all((lengths == 0) | (np.abs(lengths - 1) < 1e-5))


def test_row_does_not_depend_on_the_size_of_the_call(embedder):
    sentences = [f"{n} people were rescued from the ferry." for n in range(3000)]
    rows = embedder.embed(sentences)
    for n in (0, 1023, 1024, 2999):
        assert embedder.embed([sentences[n]]).tobytes() == rows[n].tobytes()


def test_half_a_surrogate_pair_is_passed_over(embedder):
    broken, whole = embedder.embed(["The ferry \ud83d sank.", "The ferry  sank."])
    np.testing.assert_array_equal(broken, whole)


def test_bundled_embedder_is_read_once():
    assert bundled_embedder() is bundled_embedder()


def test_bundled_files_stay_small():
    assert sum((BUNDLED_FOLDER / name).stat().st_size for name in FILES) <= 8_000_000


def test_bundled_files_are_those_the_manifest_names():
    named = json.loads((BUNDLED_FOLDER / "manifest.json").read_text("utf-8"))["files"]
    found = {
        name: hashlib.sha256((BUNDLED_FOLDER / name).read_bytes()).hexdigest() for name in FILES
    }
    assert {name: file["sha256"] for name, file in named.items()} == found


@pytest.mark.parametrize("name", FILES)
def test_from_folder_names_a_missing_file(model_folder, name):
    (model_folder / name).unlink()
    with pytest.raises(ModelError, match=rf"{name}.*is missing"):
        StaticEmbedder.from_folder(model_folder)


@pytest.mark.parametrize("name", FILES)
def test_from_folder_names_a_broken_file(model_folder, name):
    content = (model_folder / name).read_bytes()
    (model_folder / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match=rf"{name}.*is broken"):
        StaticEmbedder.from_folder(model_folder)


def test_from_folder_refuses_files_that_do_not_belong_together(model_folder):
    np.save(model_folder / "scales.npy", np.ones(3, dtype=np.float32))
    with pytest.raises(ModelError, match="do not belong together"):
        StaticEmbedder.from_folder(model_folder)


def test_static_embedder_refuses_a_tokenizer_without_unknown_token():
    with pytest.raises(ModelError, match=r"\[UNK\]"):
        StaticEmbedder(Tokenizer(WordPiece({"ferry": 0})), np.ones((1, 2), dtype=np.float32))
