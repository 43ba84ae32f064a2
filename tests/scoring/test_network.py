from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from claimcheck.errors import ModelError
from claimcheck.scoring.network import BUNDLED_FOLDER, bundled_network, read_network

PAIRS = [
    ("The council approved the plan.", "The council rejected the plan."),
    ("It sank.", "A ferry with 93 people on board sank off Skerray on Monday evening."),
    ("", "It sank."),
]
HEADS = pytest.mark.parametrize(("head", "width"), [("logits", 3), ("same_fact", 1)])


@HEADS
def test_each_pair_has_a_row_of_its_own(head, width) -> None:
    network, _ = bundled_network()
    together = network.read(PAIRS, head, width)
    assert together.shape == (len(PAIRS), width)
    assert together.dtype == np.float32
    for row, pair in zip(together, PAIRS, strict=True):
        np.testing.assert_array_equal(network.read([pair], head, width)[0], row)


@HEADS
def test_no_pairs_have_no_rows(head, width) -> None:
    assert bundled_network()[0].read([], head, width).shape == (0, width)


@HEADS
def test_the_number_of_threads_changes_nothing(head, width) -> None:
    rows = [
        read_network(BUNDLED_FOLDER, n_threads=n)[0].read(PAIRS * 5, head, width) for n in (1, 3)
    ]
    np.testing.assert_array_equal(*rows)


def test_what_is_too_long_is_cut() -> None:
    network, _ = bundled_network()
    long = "the ferry sank off the island " * 200
    np.testing.assert_array_equal(
        network.read([(long, "It sank.")], "same_fact", 1),
        network.read([(long + "on Monday", "It sank.")], "same_fact", 1),
    )


def test_the_network_is_read_once() -> None:
    assert bundled_network() is bundled_network()
    _, config = bundled_network()
    assert sorted(config.labels) == ["contradiction", "entailment", "neutral"]
    assert config.temperature > 0


def test_a_folder_without_the_network_is_refused(tmp_path) -> None:
    with pytest.raises(ModelError):
        read_network(tmp_path)


@pytest.mark.parametrize("content", ["", "{}", json.dumps({"labels": 3}), "[]"])
def test_a_broken_config_is_refused(tmp_path, content) -> None:
    shutil.copy(BUNDLED_FOLDER / "tokenizer.json", tmp_path)
    tmp_path.joinpath("config.json").write_text(content, "utf-8")
    with pytest.raises(ModelError, match=r"config\.json"):
        read_network(tmp_path)


def test_a_broken_network_is_refused(tmp_path) -> None:
    for name in ("tokenizer.json", "config.json"):
        shutil.copy(BUNDLED_FOLDER / name, tmp_path)
    tmp_path.joinpath("model.onnx").write_bytes(b"no network")
    with pytest.raises(ModelError, match=r"model\.onnx"):
        read_network(tmp_path)
