"""From the trained network to the files that claimcheck brings with it."""

import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from training.contradiction.graph import build_graph

FILES = ("model.onnx", "tokenizer.json", "config.json")


def export(
    network: BertForSequenceClassification,
    tokenizer: Tokenizer,
    folder: Path,
    *,
    temperature: float,
    max_tokens: int,
) -> None:
    """Write `FILES`; the same weights give the same bytes.

    Args:
        network: Its config names the labels.
        tokenizer: Puts special tokens around the two texts.
        folder: Is made where it is missing.
        temperature: What the logits are to be divided by before the softmax.
        max_tokens: What a pair is cut to, special tokens included.
    """
    config: Any = network.config
    graph = build_graph(
        {name: weights.float().numpy() for name, weights in network.state_dict().items()},
        n_layers=config.num_hidden_layers,
        n_heads=config.num_attention_heads,
        n_positions=max_tokens,
        epsilon=config.layer_norm_eps,
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(graph.SerializeToString(deterministic=True))
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    content = {
        "labels": [config.id2label[place] for place in range(config.num_labels)],
        "temperature": temperature,
        "max_tokens": max_tokens,
    }
    (folder / "config.json").write_text(json.dumps(content, indent=2) + "\n", "utf-8")
