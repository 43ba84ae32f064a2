"""The bundled model in its torch form: to compare with, and to train on."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from training.contradiction.graph import SCALE, without_same_fact_head

_PARTS = ("query", "key", "value")


def network_of(folder: Path) -> BertForSequenceClassification:
    """Return the network whose files `export` wrote to `folder`, its weights in float32.

    They are those of the trained network, rounded as the files hold them. Its logits are divided
    by no temperature.
    """
    graph = without_same_fact_head(onnx.load(folder / "model.onnx")).graph
    weights = _weights(graph)
    labels = _config(folder)["labels"]
    n_tokens, width = weights["bert.embeddings.word_embeddings.weight"].shape
    network = BertForSequenceClassification(
        BertConfig(
            vocab_size=n_tokens,
            hidden_size=width,
            num_hidden_layers=sum(name.endswith("intermediate.dense.bias") for name in weights),
            num_attention_heads=_n_heads(graph),
            intermediate_size=len(weights["bert.encoder.layer.0.intermediate.dense.bias"]),
            max_position_embeddings=len(weights["bert.embeddings.position_embeddings.weight"]),
            id2label=dict(enumerate(labels)),
            label2id={label: place for place, label in enumerate(labels)},
        )
    )
    network.load_state_dict({name: torch.tensor(array) for name, array in weights.items()})
    network.train(False)
    return network


def save_for_sentence_transformers(folder: Path, target: Path) -> None:
    """Write the model of `folder` to `target`, as sentence-transformers' CrossEncoder reads it."""
    network_of(folder).save_pretrained(target)
    # its __init__ has no types in transformers
    tokenizer = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=Tokenizer.from_file(str(folder / "tokenizer.json")),
        model_max_length=_config(folder)["max_tokens"],
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
    )
    tokenizer.save_pretrained(target)


def _config(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    return content


def _n_heads(graph: onnx.GraphProto) -> int:
    attention = next(node for node in graph.node if node.op_type == "MultiHeadAttention")
    (n_heads,) = (attribute.i for attribute in attention.attribute if attribute.name == "num_heads")
    return int(n_heads)


def _weights(graph: onnx.GraphProto) -> dict[str, NDArray[np.float32]]:
    """Return the weights by their names in `BertForSequenceClassification`."""
    constants = {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}
    weights = {}
    for name, values in constants.items():
        if name.endswith(("weight", "bias")):
            scaled = values * constants[name + SCALE] if name + SCALE in constants else values
            is_product = values.dtype == np.int8 and "word_embeddings" not in name
            weights.update(_as_trained(name, scaled.T if is_product else scaled))
    return weights


def _as_trained(name: str, values: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
    """Return the weights of one constant: three where attention's matrices were joined."""
    joined, _, kind = name.rpartition(".")
    if not joined.endswith(".attention.self"):
        return {name: values}
    split = np.split(values, len(_PARTS))
    return {f"{joined}.{part}.{kind}": array for part, array in zip(_PARTS, split, strict=True)}
