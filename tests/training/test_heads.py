import hashlib
import json

import numpy as np
import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")
pytest.importorskip("onnx", reason="onnx is not installed")

import onnx
import onnxruntime

from claimcheck.scoring.network import BUNDLED_FOLDER
from training.contradiction.graph import add_same_fact_head, build_graph, without_same_fact_head

WIDTH, INNER, N_HEADS, N_TOKENS, N_LAYERS = 16, 32, 2, 30, 2
SIZES = {"n_heads": N_HEADS, "epsilon": 1e-12}
INPUTS = {
    "input_ids": np.array([[1, 7, 8, 2, 9, 2]], np.int64),
    "token_type_ids": np.array([[0, 0, 0, 0, 1, 1]], np.int64),
}


def layer(random, prefix):
    shapes = {
        "attention.self.query": (WIDTH, WIDTH),
        "attention.self.key": (WIDTH, WIDTH),
        "attention.self.value": (WIDTH, WIDTH),
        "attention.output.dense": (WIDTH, WIDTH),
        "intermediate.dense": (INNER, WIDTH),
        "output.dense": (WIDTH, INNER),
    }
    weights = {}
    for name, shape in shapes.items():
        weights[f"{prefix}{name}.weight"] = random.normal(size=shape)
        weights[f"{prefix}{name}.bias"] = random.normal(size=shape[0])
    for name in ("attention.output.LayerNorm", "output.LayerNorm"):
        weights[f"{prefix}{name}.weight"] = np.ones(WIDTH)
        weights[f"{prefix}{name}.bias"] = np.zeros(WIDTH)
    return weights


def linear(random, name, rows):
    return {f"{name}.weight": random.normal(size=(rows, WIDTH)), f"{name}.bias": np.zeros(rows)}


def as_floats(*parts):
    return {name: np.float32(w) for part in parts for name, w in part.items()}


@pytest.fixture(scope="module")
def bare():
    random = np.random.default_rng(0)
    name = "bert.embeddings"
    tables = {"word": N_TOKENS, "position": 16, "token_type": 2}
    embeddings = {
        f"{name}.{table}_embeddings.weight": random.normal(size=(rows, WIDTH))
        for table, rows in tables.items()
    }
    norm = {f"{name}.LayerNorm.weight": np.ones(WIDTH), f"{name}.LayerNorm.bias": np.zeros(WIDTH)}
    weights = as_floats(
        embeddings,
        norm,
        *(layer(random, f"bert.encoder.layer.{k}.") for k in range(N_LAYERS)),
        linear(random, "bert.pooler.dense", WIDTH),
        linear(random, "classifier", 3),
    )
    return build_graph(weights, n_layers=N_LAYERS, n_positions=16, **SIZES)


@pytest.fixture(scope="module")
def extended(bare):
    random = np.random.default_rng(1)
    weights = as_floats(layer(random, ""), linear(random, "pool", WIDTH), linear(random, "out", 1))
    return add_same_fact_head(bare, weights, n_layers=N_LAYERS - 1, **SIZES)


def run(model, *heads, inputs=INPUTS):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(list(heads), inputs)


def as_bytes(model):
    return model.SerializeToString(deterministic=True)


def test_a_second_head_leaves_the_first_to_the_byte(bare, extended):
    (expected,) = run(bare, "logits")
    logits, same = run(extended, "logits", "same_fact")
    assert logits.tobytes() == expected.tobytes()
    assert same.shape == (1, 1)
    assert np.isfinite(same).all()


def test_the_model_given_is_not_changed(bare, extended):
    assert [output.name for output in bare.graph.output] == ["logits"]
    assert [output.name for output in extended.graph.output] == ["logits", "same_fact"]


def test_without_the_head_it_is_the_model_that_was(bare, extended):
    assert as_bytes(without_same_fact_head(extended)) == as_bytes(bare)
    assert as_bytes(without_same_fact_head(bare)) == as_bytes(bare)


def test_the_bundled_model_without_its_second_head_is_the_file_of_the_manifest():
    manifest = json.loads(BUNDLED_FOLDER.joinpath("manifest.json").read_text("utf-8"))
    bare = as_bytes(without_same_fact_head(onnx.load(BUNDLED_FOLDER / "model.onnx")))
    expected = manifest["files"]["model.onnx"]
    assert (len(bare), hashlib.sha256(bare).hexdigest()) == (expected["bytes"], expected["sha256"])


def test_the_bundled_model_without_its_second_head_contradicts_the_same():
    model = onnx.load(BUNDLED_FOLDER / "model.onnx")
    bare = without_same_fact_head(model)
    assert [output.name for output in bare.graph.output] == ["logits"]
    inputs = {**INPUTS, "input_ids": np.array([[1, 70, 800, 2, 9000, 2]], np.int64)}
    (expected,) = run(model, "logits", inputs=inputs)
    (logits,) = run(bare, "logits", inputs=inputs)
    assert logits.tobytes() == expected.tobytes()
