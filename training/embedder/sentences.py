"""Sentences of news articles, for training and for evaluation.

A splitter of its own keeps the bundled model's training data from shifting whenever
claimcheck's sentence splitter improves.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

_BREAK = re.compile(
    r"\n+"
    r"|(?<=[.!?][\"'”’])\s+(?=[\"'“‘A-Z0-9])"
    r"|(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen)\.)"
    r"\s+(?=[\"'“‘A-Z0-9])"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the half-open code point spans of the sentences of `text`, in reading order."""
    starts, ends = [0], []
    for match in _BREAK.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    ends.append(len(text))
    return [
        (start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()
    ]


def news_sentences(
    path: Path, *, n_train: int, n_held_out: int, seed: int
) -> tuple[list[str], list[str]]:
    """Return distinct sentences to train on and, from other events, sentences to evaluate on.

    Articles of one event (`group`) fall on the same side, so that no held-out sentence is a
    rewording of one trained on. Sentences under three words are left out: they are bylines and
    layout more often than news.

    Args:
        path: Gzipped JSON lines with the fields `id`, `text` and, where known, `title`, `group`.
        n_train: Most sentences to train on; fewer where the file holds fewer.
        n_held_out: Most sentences to hold out.
        seed: Chooses the held-out events and the sentences.
    """
    by_event: dict[str, list[str]] = {}
    for record in _read_jsonl_gz(path):
        event = str(record.get("group") or record["id"])
        by_event.setdefault(event, []).extend(_sentences_of(record))

    chooser = random.Random(seed)
    events = sorted(by_event)
    chooser.shuffle(events)
    n_held_out_events = len(events) // 10
    held_out = _distinct(by_event, events[:n_held_out_events])
    known = set(held_out)
    train = [s for s in _distinct(by_event, events[n_held_out_events:]) if s not in known]
    chooser.shuffle(held_out)
    chooser.shuffle(train)
    return train[:n_train], held_out[:n_held_out]


def _read_jsonl_gz(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _sentences_of(record: dict[str, object]) -> list[str]:
    text = str(record["text"])
    sentences = [text[start:end].strip() for start, end in split_sentences(text)]
    if title := record.get("title"):
        sentences.append(str(title).strip())
    return [sentence for sentence in sentences if len(sentence.split()) >= 3]


def _distinct(by_event: dict[str, list[str]], events: list[str]) -> list[str]:
    return list(dict.fromkeys(sentence for event in events for sentence in by_event[event]))
