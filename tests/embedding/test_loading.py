import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from claimcheck.embedding import SentenceTransformersEmbedder, StaticEmbedder, load_embedder
from claimcheck.errors import ModelError


class OneForAll:
    """An embedder for which all texts are the same."""

    def embed(self, texts):
        return np.ones((len(texts), 1), dtype=np.float32)


class FakeSentenceTransformer:
    """Stands for the library's class, without torch."""

    def __init__(self, name="loaded"):
        self.name = name

    def encode(self, texts, **_options):
        return np.ones((len(texts), 2), dtype=np.float64) / np.sqrt(2)


@pytest.fixture
def fake_library(monkeypatch):
    """Stand in for the library, so that no name reaches a hub."""
    library = SimpleNamespace(SentenceTransformer=FakeSentenceTransformer)
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    return library


def test_static_is_the_bundled_model_and_the_default():
    assert isinstance(load_embedder("static"), StaticEmbedder)
    assert load_embedder() is load_embedder("static")


def test_object_with_embed_comes_back_as_it_is():
    embedder = OneForAll()
    assert load_embedder(embedder) is embedder


def test_hub_name_is_handed_to_the_library(fake_library):
    embedder = load_embedder("sentence-transformers/all-MiniLM-L6-v2")
    assert isinstance(embedder, SentenceTransformersEmbedder)


def test_loaded_sentence_transformer_is_wrapped(fake_library):
    embedder = load_embedder(FakeSentenceTransformer())
    assert isinstance(embedder, SentenceTransformersEmbedder)
    vectors = embedder.embed(["The ferry sank."])
    assert vectors.dtype == np.float32
    assert vectors.shape == (1, 2)


@pytest.mark.parametrize("as_type", [str, Path])
def test_folder_is_handed_to_the_library(fake_library, tmp_path, as_type):
    (tmp_path / "modules.json").write_text("[]", "utf-8")
    assert isinstance(load_embedder(as_type(tmp_path)), SentenceTransformersEmbedder)


@pytest.mark.parametrize("name", ["statik", "all-MiniLM-L6-v2", "someone/model", ""])
def test_unknown_name_says_what_is_known(name):
    with pytest.raises(ModelError, match=r"unknown embedder .*'static'.*sentence-transformers/"):
        load_embedder(name)


@pytest.mark.parametrize("name", ["./not-here", "/not/here", "~/not-here"])
def test_missing_folder_is_not_looked_for_elsewhere(name):
    with pytest.raises(ModelError, match=r"not.here.*expected a folder"):
        load_embedder(name)


@pytest.mark.parametrize("spec", [None, 3, OneForAll, ["static"]])
def test_what_cannot_embed_is_refused(spec):
    with pytest.raises(ModelError, match="not an embedder"):
        load_embedder(spec)
