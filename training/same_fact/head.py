"""The network's second head: a last layer of its own on the contradiction model's other layers."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn
from tqdm.auto import tqdm
from transformers import BertForSequenceClassification

from training.same_fact.windows import Pair

N_SHARED = 5
"""Layers that both heads stand on."""

MAX_TOKENS = 100
_N_PASSES = 6
_BATCH = 32
_SORTED_TOGETHER = 50
_RATE = 3e-4
_WARM_UP = 100
_SMOOTHING = 0.04


@dataclass(frozen=True)
class Seen:
    """A pair as the shared layers leave it, shape (n_tokens, width), in bfloat16."""

    states: torch.Tensor
    pair: Pair


def see(
    network: BertForSequenceClassification, tokenizer: Tokenizer, pairs: Sequence[Pair]
) -> list[Seen]:
    """What the shared layers, which do not learn, make of each pair."""
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    encodings = tokenizer.encode_batch([(pair.first, pair.second) for pair in pairs])
    order = sorted(range(len(pairs)), key=lambda place: len(encodings[place].ids))
    seen: dict[int, Seen] = {}
    bert = network.bert.train(False)
    with torch.no_grad():
        for start in tqdm(range(0, len(order), 4 * _BATCH), "reading", unit=" batches"):
            places = order[start : start + 4 * _BATCH]
            n_tokens = max(len(encodings[place].ids) for place in places)
            ids, segments, mask = (
                torch.zeros(len(places), n_tokens, dtype=torch.long) for _ in range(3)
            )
            for row, place in enumerate(places):
                encoding = encodings[place]
                n = len(encoding.ids)
                ids[row, :n] = torch.tensor(encoding.ids)
                segments[row, :n] = torch.tensor(encoding.type_ids)
                mask[row, :n] = 1
            states = bert.embeddings(input_ids=ids, token_type_ids=segments)
            for layer in bert.encoder.layer[:N_SHARED]:
                states = layer(states, attention_mask=_shut(mask)[:, None, None, :])
                states = states[0] if isinstance(states, tuple) else states
            for row, place in enumerate(places):
                n = len(encodings[place].ids)
                seen[place] = Seen(states[row, :n].to(torch.bfloat16), pairs[place])
    return [seen[place] for place in range(len(pairs))]


def _shut(mask: torch.Tensor) -> torch.Tensor:
    """Added to attention's weights: nothing for a token, very little for padding."""
    return (1 - mask.float()) * -1e4


class Head(nn.Module):
    """The last layer, worked out for the first token alone, and one number from it."""

    def __init__(self, network: BertForSequenceClassification) -> None:
        super().__init__()
        bert: Any = network.bert
        self.layer: Any = copy.deepcopy(bert.encoder.layer[N_SHARED])
        self.pool: Any = copy.deepcopy(bert.pooler.dense)
        self.out = nn.Linear(self.pool.out_features, 1)
        self.dropout = nn.Dropout(0.1)
        self.n_heads = network.config.num_attention_heads

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Log odds of one fact, shape (n_pairs,)."""
        attention, first = self.layer.attention, states[:, :1]
        query = self._split(attention.self.query(first))
        key, value = (
            self._split(part(states)) for part in (attention.self.key, attention.self.value)
        )
        weights = query @ key.transpose(2, 3) / query.shape[-1] ** 0.5
        weights = (weights + _shut(mask)[:, None, None, :]).softmax(-1)
        context = (self.dropout(weights) @ value).transpose(1, 2).reshape(first.shape)
        output = attention.output
        state = output.LayerNorm(self.dropout(output.dense(context)) + first)
        inner = nn.functional.gelu(self.layer.intermediate.dense(state))
        output = self.layer.output
        state = output.LayerNorm(self.dropout(output.dense(inner)) + state)
        pooled = torch.tanh(self.pool(state[:, 0]))
        logits: torch.Tensor = self.out(self.dropout(pooled)).squeeze(-1)
        return logits

    def _split(self, states: torch.Tensor) -> torch.Tensor:
        n_pairs, n_tokens, width = states.shape
        return states.view(n_pairs, n_tokens, self.n_heads, width // self.n_heads).transpose(1, 2)


def train_head(network: BertForSequenceClassification, seen: Sequence[Seen], name: str) -> Head:
    """A head that has learnt from the pairs."""
    torch.manual_seed(1)
    rng = Random(2)
    head = Head(network).train()
    optimizer = torch.optim.AdamW(head.parameters(), lr=_RATE, weight_decay=0.01)
    plan = [batch for _ in range(_N_PASSES) for batch in _batches(seen, rng)]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / _WARM_UP) * max(0.02, 1 - step / len(plan))
    )
    for batch in tqdm(plan, name, unit=" batches"):
        labels = torch.tensor([item.pair.is_same for item in batch])
        weights = torch.tensor([item.pair.weight for item in batch])
        loss = nn.functional.binary_cross_entropy_with_logits(
            head(*_collate(batch)),
            labels * (1 - _SMOOTHING) + _SMOOTHING / 2,
            weight=weights,
        )
        loss.backward()  # type: ignore[no-untyped-call]  # torch declares no types for it
        nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
    return head.train(False)


def read(head: Head, seen: Sequence[Seen]) -> list[float]:
    """Log odds of one fact for each pair."""
    with torch.no_grad():
        batches = (seen[start : start + _BATCH] for start in range(0, len(seen), _BATCH))
        return [logit for batch in batches for logit in head(*_collate(batch)).tolist()]


def weights_of(head: Head) -> dict[str, torch.Tensor]:
    """The weights by the names that `add_same_fact_head` asks for."""
    return {name.removeprefix("layer."): value for name, value in head.state_dict().items()}


def _batches(seen: Sequence[Seen], rng: Random) -> Iterator[list[Seen]]:
    """Pairs of about the same length, in random order."""
    order = list(seen)
    rng.shuffle(order)
    size = _BATCH * _SORTED_TOGETHER
    chunks: list[list[Seen]] = []
    for start in range(0, len(order), size):
        chunk = sorted(order[start : start + size], key=lambda item: len(item.states))
        chunks += [chunk[i : i + _BATCH] for i in range(0, len(chunk), _BATCH)]
    rng.shuffle(chunks)
    yield from chunks


def _collate(batch: Sequence[Seen]) -> tuple[torch.Tensor, torch.Tensor]:
    n_tokens = max(len(item.states) for item in batch)
    states = torch.zeros(len(batch), n_tokens, batch[0].states.shape[1])
    mask = torch.zeros(len(batch), n_tokens)
    for row, item in enumerate(batch):
        states[row, : len(item.states)] = item.states.float()
        mask[row, : len(item.states)] = 1
    return states, mask
