"""The network: MiniLM with fewer tokens and a head of three labels, and how it learns."""

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from tokenizers.processors import TemplateProcessing
from torch import nn
from tqdm.auto import tqdm
from transformers import BertConfig, BertForSequenceClassification

from claimcheck.scoring.contradiction import LABELS
from training.contradiction.pairs import Pair
from training.embedder import teacher

MAX_TOKENS = 128
N_TOKENS = 16_000
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_BATCH = 64
_BATCHES_SORTED_TOGETHER = 50
_SECONDS_BETWEEN_CHECKPOINTS = 600
_WARM_UP = 300
_LABEL_SMOOTHING = 0.02


@dataclass(frozen=True)
class Stage:
    """A part of the training.

    Attributes:
        name: Names its checkpoint.
        n_passes: How often each pair is seen by the plan.
        share: How much of the plan is done.
        learning_rate: At the top, after some warming up; it falls to almost nothing at the end.
        seed: Of the order of the pairs.
    """

    name: str
    n_passes: int
    learning_rate: float
    seed: int
    share: float = 1.0


@dataclass(frozen=True)
class Encoded:
    """A pair as the network reads it: token ids, 1 for each token of the hypothesis, the label."""

    ids: list[int]
    segments: list[int]
    label: int


def write_tokenizer(path: Path, texts: Sequence[str]) -> Tokenizer:
    """Write and return the base's tokenizer with the tokens that the texts use most."""
    content = json.loads((teacher.model_folder() / "tokenizer.json").read_text("utf-8"))
    vocab: dict[str, int] = content["model"]["vocab"]
    tokens = {row: token for token, row in vocab.items()}
    base = base_tokenizer()
    counts: Counter[int] = Counter()
    for encoding in base.encode_batch_fast(list(texts), add_special_tokens=False):
        counts.update(encoding.ids)
    single = sorted(row for token, row in vocab.items() if len(token.removeprefix("##")) == 1)
    most_used = sorted(counts, key=lambda row: (-counts[row], row))
    kept = list(dict.fromkeys([*(vocab[token] for token in _SPECIAL), *single, *most_used]))
    content["model"]["vocab"] = {tokens[row]: i for i, row in enumerate(kept[:N_TOKENS])}
    content["added_tokens"] = []
    content["truncation"] = content["padding"] = content["post_processor"] = None
    tokenizer = Tokenizer.from_str(json.dumps(content))
    tokenizer.post_processor = TemplateProcessing(
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")],
    )
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    tokenizer.save(str(path), pretty=False)
    return tokenizer


def base_tokenizer() -> Tokenizer:
    """Return the base's tokenizer, which cuts nothing off and pads nothing."""
    tokenizer = Tokenizer.from_file(str(teacher.model_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def new_network(tokenizer: Tokenizer, *, seed: int) -> BertForSequenceClassification:
    """Return the base's layers, the rows of the tokens kept, and a head that knows nothing."""
    torch.manual_seed(seed)
    network = BertForSequenceClassification(_config(tokenizer.get_vocab_size()))
    base = load_file(str(teacher.model_folder() / "model.safetensors"))
    rows = base_tokenizer().get_vocab()
    own = tokenizer.get_vocab()
    kept = torch.tensor([rows[token] for token in sorted(own, key=own.__getitem__)])
    state = {f"bert.{name.removeprefix('bert.')}": weights for name, weights in base.items()}
    table = "bert.embeddings.word_embeddings.weight"
    state[table] = state[table][kept]
    network.load_state_dict(state, strict=False)
    return network


def _config(n_tokens: int) -> BertConfig:
    names: dict[int, str] = dict(enumerate(LABELS))
    return BertConfig(
        vocab_size=n_tokens,
        hidden_size=384,
        num_hidden_layers=6,
        num_attention_heads=12,
        intermediate_size=1536,
        id2label=names,
        label2id={name: i for i, name in names.items()},
    )


def encode(pairs: Sequence[Pair], tokenizer: Tokenizer) -> list[Encoded]:
    """Return the pairs as the network reads them; the longer text loses what is too much."""
    encodings = tokenizer.encode_batch([(pair.premise, pair.hypothesis) for pair in pairs])
    return [
        Encoded(encoding.ids, encoding.type_ids, LABELS.index(pair.label))
        for encoding, pair in zip(encodings, pairs, strict=True)
    ]


def batches(pairs: Sequence[Encoded], rng: Random | None = None) -> Iterator[list[int]]:
    """Yield the places of pairs of about the same length, in random order where `rng` is given."""
    order = list(range(len(pairs)))
    if rng:
        rng.shuffle(order)
    size = _BATCH * _BATCHES_SORTED_TOGETHER
    chunks: list[list[int]] = []
    for start in range(0, len(order), size):
        chunk = sorted(order[start : start + size], key=lambda place: len(pairs[place].ids))
        chunks += [chunk[i : i + _BATCH] for i in range(0, len(chunk), _BATCH)]
    if rng:
        rng.shuffle(chunks)
    yield from chunks


def train(
    network: BertForSequenceClassification,
    pairs: Sequence[Encoded],
    stage: Stage,
    *,
    folder: Path,
) -> float:
    """Train the network on the pairs and return the seconds that it took.

    A checkpoint is written to `folder` every ten minutes; where one lies there already, training
    goes on from it.

    Args:
        network: Is changed in place.
        pairs: What it learns from.
        stage: In which order and how fast.
        folder: Of the checkpoints.
    """
    rng = Random(stage.seed)
    plan = [batch for _ in range(stage.n_passes) for batch in batches(pairs, rng)]
    n_batches = round(stage.share * len(plan))
    optimizer = torch.optim.AdamW(network.parameters(), lr=stage.learning_rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / _WARM_UP) * max(0.01, 1 - step / len(plan))
    )
    path = folder / f"{stage.name}.pt"
    first, seconds = 0, 0.0
    if path.exists():
        saved = torch.load(path)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        torch.set_rng_state(saved["random"])
        first, seconds = saved["n_batches"], saved["seconds"]
    network.train()
    last = time.monotonic()
    unsaved = 0.0
    for step in tqdm(range(first, n_batches), stage.name, initial=first, total=n_batches):
        _learn(network, optimizer, [pairs[place] for place in plan[step]])
        schedule.step()
        now = time.monotonic()
        unsaved, last = unsaved + now - last, now
        if unsaved > _SECONDS_BETWEEN_CHECKPOINTS or step + 1 == n_batches:
            seconds, unsaved = seconds + unsaved, 0.0
            state = {
                "network": network.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "random": torch.get_rng_state(),
                "n_batches": step + 1,
                "seconds": seconds,
            }
            torch.save(state, path.with_suffix(".tmp"))
            path.with_suffix(".tmp").replace(path)
    return seconds


def _learn(
    network: BertForSequenceClassification,
    optimizer: torch.optim.Optimizer,
    pairs: Sequence[Encoded],
) -> None:
    inputs, labels = _collate(pairs)
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(**inputs).logits.float()
    loss = nn.functional.cross_entropy(logits, labels, label_smoothing=_LABEL_SMOOTHING)
    loss.backward()  # type: ignore[no-untyped-call]  # torch declares no types for it
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()


def _collate(pairs: Sequence[Encoded]) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    shape = len(pairs), max(len(pair.ids) for pair in pairs)
    ids, segments, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for row, pair in enumerate(pairs):
        n = len(pair.ids)
        ids[row, :n] = torch.tensor(pair.ids)
        segments[row, :n] = torch.tensor(pair.segments)
        mask[row, :n] = 1
    inputs = {"input_ids": ids, "token_type_ids": segments, "attention_mask": mask}
    return inputs, torch.tensor([pair.label for pair in pairs])
