"""The network as onnxruntime runs it: BERT for one pair of texts, its matrices in int8.

Written down node by node, so that the file holds the fused operators that are fastest on a CPU
whatever an exporter or an optimiser would make of it, and each matrix by its own name. Compared
with an exported, quantised and optimised graph it loads in a third of the time.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[Any]
Weights = Mapping[str, NDArray[np.float32]]

SCALE = ".scale"
"""Ends the name of the scales that belong to a matrix in int8."""

_FUSED = "com.microsoft"
_LARGEST = 64
"""Of an int8 weight: where a processor adds two products in 16 bits, larger ones overflow."""


def build_graph(
    weights: Weights, *, n_layers: int, n_heads: int, n_positions: int, epsilon: float
) -> onnx.ModelProto:
    """Return the graph of a BERT with a classification head.

    It takes `input_ids` and `token_type_ids`, int64 of shape (1, n_tokens), and gives `logits`,
    float32 of shape (1, n_labels). It has no mask: it is made for one pair without padding, since
    the activations' scales, chosen as it runs, depend on all that is in a batch.

    Args:
        weights: By their names in `BertForSequenceClassification`, which most constants of the
            graph keep.
        n_layers: Of the encoder.
        n_heads: Of each layer.
        n_positions: Most tokens that a pair may have.
        epsilon: Of the layer norms.
    """
    graph = _Graph(weights, epsilon)
    states = _embed(graph, n_positions)
    for layer in range(n_layers):
        states = _encode(graph, f"bert.encoder.layer.{layer}", states, n_heads)
    return graph.as_model(_classify(graph, states), n_labels=len(weights["classifier.bias"]))


def add_same_fact_head(
    model: onnx.ModelProto, weights: Weights, *, n_layers: int, n_heads: int, epsilon: float
) -> onnx.ModelProto:
    """Return the model with a second output, `same_fact`, float32 of shape (1, 1).

    It has a last layer of its own, which is worked out for the first token alone, since only that
    is read.

    Args:
        model: What `build_graph` gave.
        weights: Of the layer, by their names in `BertLayer`, of `pool` and of `out`.
        n_layers: Of the model that the head stands on; the first of them.
        n_heads: Of the layer.
        epsilon: Of the layer norms.
    """
    graph = _Graph({f"same_fact.{name}": values for name, values in weights.items()}, epsilon)
    states = f"bert.encoder.layer.{n_layers - 1}.output.LayerNorm"
    zero, one, axis = (
        graph.constant(f"same_fact.{name}", np.array([value], np.int64))
        for name, value in (("zero", 0), ("one", 1), ("axis", 1))
    )
    first = graph.node("Slice", [states, zero, one, axis], "same_fact.first")
    attention = "same_fact.attention"
    query, *others = (f"{attention}.self.{part}" for part in ("query", "key", "value"))
    graph.linear(query, first, query)
    joined = graph.linear(f"{attention}.self", states, *others)
    graph.node("Split", [joined], *others, axis=-1, num_outputs=len(others))
    seen = graph.node(
        "MultiHeadAttention",
        [query, *others],
        f"{attention}.seen",
        domain=_FUSED,
        num_heads=n_heads,
    )
    state = _feed_forward(graph, "same_fact", first, seen)
    state = graph.node("Gather", [state, "first"], "same_fact.state", axis=1)
    pooled = graph.head("same_fact.pool", state, "same_fact.pool")
    pooled = graph.node("Tanh", [pooled], "same_fact.pooled")
    graph.head("same_fact.out", pooled, "same_fact")
    extended = onnx.ModelProto()
    extended.CopyFrom(model)
    graph.append_to(extended.graph)
    extended.graph.output.append(
        helper.make_tensor_value_info("same_fact", TensorProto.FLOAT, [1, 1])
    )
    return extended


def without_same_fact_head(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the model as `build_graph` gave it."""
    bare = onnx.ModelProto()
    bare.CopyFrom(model)
    for items in (bare.graph.node, bare.graph.initializer, bare.graph.output):
        for item in [item for item in items if item.name.startswith("same_fact")]:
            items.remove(item)
    return bare


def quantise(matrix: Array, *, axis: int, largest: int) -> tuple[Array, Array]:
    """Return `matrix` in int8, and the scales to multiply it with.

    Args:
        matrix: Two dimensions.
        axis: Along it all numbers have one scale; the scales have length 1 there.
        largest: The int8 number that stands for the largest number of a scale.
    """
    scales = np.abs(matrix).max(axis=axis, keepdims=True) / np.float32(largest)
    scales = np.where(scales > 0, scales, np.float32(1))
    return np.rint(matrix / scales).astype(np.int8), scales


class _Graph:
    """Nodes and constants as they are added; each node is called as its first output."""

    def __init__(self, weights: Weights, epsilon: float) -> None:
        self._weights = weights
        self._epsilon = epsilon
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def weights(self, *names: str) -> Array:
        return np.concatenate([self._weights[name] for name in names])

    def constant(self, name: str, values: Array) -> str:
        self._constants.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def node(
        self, operator: str, inputs: list[str], *outputs: str, domain: str = "", **attributes: Any
    ) -> str:
        self._nodes.append(
            helper.make_node(
                operator, inputs, outputs, name=outputs[0], domain=domain, **attributes
            )
        )
        return outputs[0]

    def linear(self, name: str, inputs: str, *parts: str) -> str:
        """Add a product with one matrix, or with several side by side; return its output."""
        matrix = self.weights(*(f"{part}.weight" for part in parts)).T
        rows, scales = quantise(matrix, axis=0, largest=_LARGEST)
        weight = self.constant(f"{name}.weight", rows)
        scale = self.constant(f"{name}.weight{SCALE}", scales[0])
        bias = self.constant(f"{name}.bias", self.weights(*(f"{part}.bias" for part in parts)))
        return self.node(
            "DynamicQuantizeMatMul", [inputs, weight, scale, "", bias], name, domain=_FUSED
        )

    def norm(self, name: str, left: str, right: str) -> str:
        """Add the layer norm of a sum; return its output."""
        total = self.node("Add", [left, right], f"{name}.sum")
        gain, bias = (
            self.constant(part, self.weights(part)) for part in (f"{name}.weight", f"{name}.bias")
        )
        return self.node(
            "LayerNormalization", [total, gain, bias], name, axis=-1, epsilon=self._epsilon
        )

    def head(self, name: str, inputs: str, output: str) -> str:
        """Add a product in full precision with a small matrix; return its output."""
        weight, bias = (
            self.constant(part, self.weights(part)) for part in (f"{name}.weight", f"{name}.bias")
        )
        return self.node("Gemm", [inputs, weight, bias], output, transB=1)

    def append_to(self, graph: onnx.GraphProto) -> None:
        graph.node.extend(self._nodes)
        graph.initializer.extend(self._constants)

    def as_model(self, output: str, *, n_labels: int) -> onnx.ModelProto:
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, [1, "n_tokens"])
            for name in ("input_ids", "token_type_ids")
        ]
        outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, n_labels])]
        graph = helper.make_graph(
            self._nodes, "contradiction", inputs, outputs, initializer=self._constants
        )
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_FUSED, 1)]
        # the first version that knows this opset: what is newer, older runtimes refuse
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def _embed(graph: _Graph, n_positions: int) -> str:
    name = "bert.embeddings"
    rows, scales = quantise(
        graph.weights(f"{name}.word_embeddings.weight"), axis=1, largest=np.iinfo(np.int8).max
    )
    table = graph.constant(f"{name}.word_embeddings.weight", rows)
    scale = graph.constant(f"{name}.word_embeddings.weight{SCALE}", scales)
    row = graph.node("Gather", [table, "input_ids"], f"{name}.row")
    row = graph.node("Cast", [row], f"{name}.row.float", to=TensorProto.FLOAT)
    scale = graph.node("Gather", [scale, "input_ids"], f"{name}.row.scale")
    word = graph.node("Mul", [row, scale], f"{name}.word")

    positions = graph.constant(
        f"{name}.position_embeddings.weight",
        graph.weights(f"{name}.position_embeddings.weight")[:n_positions],
    )
    zero = graph.constant("zero", np.zeros(1, np.int64))
    n_tokens = graph.node("Shape", ["input_ids"], "n_tokens", start=1, end=2)
    position = graph.node("Slice", [positions, zero, n_tokens], f"{name}.position")

    segments = f"{name}.token_type_embeddings.weight"
    table = graph.constant(segments, graph.weights(segments))
    segment = graph.node("Gather", [table, "token_type_ids"], f"{name}.segment")
    placed = graph.node("Add", [word, position], f"{name}.placed")
    return graph.norm(f"{name}.LayerNorm", placed, segment)


def _encode(graph: _Graph, layer: str, states: str, n_heads: int) -> str:
    attention = f"{layer}.attention"
    parts = [f"{attention}.self.{part}" for part in ("query", "key", "value")]
    joined = graph.linear(f"{attention}.self", states, *parts)
    graph.node("Split", [joined], *parts, axis=-1, num_outputs=len(parts))
    seen = graph.node(
        "MultiHeadAttention", parts, f"{attention}.seen", domain=_FUSED, num_heads=n_heads
    )
    return _feed_forward(graph, layer, states, seen)


def _feed_forward(graph: _Graph, layer: str, states: str, seen: str) -> str:
    """Add what follows the attention of a layer; return its output."""
    output = f"{layer}.attention.output"
    states = graph.norm(
        f"{output}.LayerNorm", states, graph.linear(f"{output}.dense", seen, f"{output}.dense")
    )
    inner = f"{layer}.intermediate.dense"
    inner = graph.node("Gelu", [graph.linear(inner, states, inner)], f"{layer}.gelu")
    outer = f"{layer}.output.dense"
    return graph.norm(f"{layer}.output.LayerNorm", states, graph.linear(outer, inner, outer))


def _classify(graph: _Graph, states: str) -> str:
    first = graph.constant("first", np.array(0, np.int64))
    state = graph.node("Gather", [states, first], "bert.pooler.first", axis=1)
    pooled = graph.head("bert.pooler.dense", state, "bert.pooler.dense")
    pooled = graph.node("Tanh", [pooled], "bert.pooler")
    return graph.head("classifier", pooled, "logits")
