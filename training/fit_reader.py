"""Trains the bundled network's head for same facts, and writes it into the network's file.

    python -m training.fit_reader training/corpora ../shared/train/corpora \
        --news ../shared/news/articles.jsonl.gz --pairs ../shared/train/nli_mix.jsonl.gz

The head reads two claims in their sentences, the values masked. It is trained first without each
fifth of the corpora in turn: what it reads in that fifth, `training/same_fact/readings.json.gz`, is
what `training.fit_same_fact` weighs it by. An hour on two cores; a finished part is kept in
`--work` and not done again. Train the contradiction model before it: its layers are shared.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import onnx
import torch
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from claimcheck.scoring.network import BUNDLED_FOLDER
from training.contradiction.graph import add_same_fact_head, without_same_fact_head
from training.contradiction.torch_form import network_of
from training.fit_same_fact import READINGS
from training.same_fact.annotated import read_annotated
from training.same_fact.examples import load_example
from training.same_fact.first_look import held_out
from training.same_fact.head import N_SHARED, Head, Seen, read, see, train_head, weights_of
from training.same_fact.windows import news_pairs, own_pairs, vitaminc_pairs

N_PARTS = 5
"""Of the corpora, held out in turn."""

WEIGHT = 3.0
"""Of disagreeing pairs about one fact, which are few."""


def main() -> None:
    """Train the parts, read what they have not seen, train on all, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("reader-work"))
    parser.add_argument("--model", type=Path, default=BUNDLED_FOLDER / "model.onnx")
    parser.add_argument("--readings", type=Path, default=READINGS)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    rng = Random(1)
    corpora = read_annotated(args.folders)
    examples = [load_example(corpus) for corpus in corpora]
    own = own_pairs(examples, held_out(examples), weight=WEIGHT)
    others = [*news_pairs(args.news, rng), *vitaminc_pairs(args.pairs, rng)]
    network = network_of(args.model.parent)
    tokenizer = Tokenizer.from_file(str(args.model.parent / "tokenizer.json"))
    seen = see(network, tokenizer, [*own, *others])

    rows = []
    for part in range(N_PARTS):
        known = [item for item in seen if not _is_of_part(item, part)]
        head = _trained(args.work / f"part{part}.pt", network, known)
        unknown = [item for item in seen if _is_of_part(item, part)]
        for item, logit in zip(unknown, read(head, unknown), strict=True):
            rows.append((corpora[item.pair.corpus].id, *item.pair.ids, round(logit, 3)))
    write_readings(args.readings, rows)
    head = _trained(args.work / "all.pt", network, seen)
    write_head(args.model, weights_of(head), network.config)


def _is_of_part(item: Seen, part: int) -> bool:
    return item.pair.corpus >= 0 and item.pair.corpus % N_PARTS == part


def _trained(path: Path, network: BertForSequenceClassification, seen: Sequence[Seen]) -> Head:
    """The head kept at `path`, which is trained where it is missing."""
    if not path.exists():
        torch.save(train_head(network, seen, path.stem).state_dict(), path)
    head = Head(network)
    head.load_state_dict(torch.load(path))
    return head.train(False)


def write_readings(path: Path, rows: Sequence[tuple[str, str, str, float]]) -> None:
    """Write what was read in corpora not seen: corpus, two claims, log odds; a line each."""
    lines = "".join(json.dumps(row) + "\n" for row in sorted(rows))
    path.write_bytes(gzip.compress(lines.encode(), mtime=0))


def write_head(path: Path, weights: dict[str, torch.Tensor], config: Any) -> None:
    """Put the head into the network's file, in the place of one that it may have."""
    model = add_same_fact_head(
        without_same_fact_head(onnx.load(path)),
        {name: values.float().numpy() for name, values in weights.items()},
        n_layers=N_SHARED,
        n_heads=config.num_attention_heads,
        epsilon=config.layer_norm_eps,
    )
    path.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
