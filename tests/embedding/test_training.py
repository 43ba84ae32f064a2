import gzip
import json

import numpy as np
import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")
pytest.importorskip("torch", reason="torch is not installed")

from training.embedder import sentences, student, vocabulary


def test_split_sentences_gives_spans_in_the_text():
    text = 'Mr. Ode left at 9. "We stay," she said.\nNobody knew.  '
    quotes = [text[start:end].strip() for start, end in sentences.split_sentences(text)]
    assert quotes == ["Mr. Ode left at 9.", '"We stay," she said.', "Nobody knew."]


def test_news_sentences_keeps_the_articles_of_an_event_on_one_side(tmp_path):
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for n in range(60):
            text = f"Event {n // 2} told by outlet {n}."
            lines.write(json.dumps({"id": n, "group": f"g{n // 2}", "text": text}) + "\n")
    train, held_out = sentences.news_sentences(path, n_train=100, n_held_out=100, seed=0)
    events = [{s.split()[1] for s in side} for side in (train, held_out)]
    assert len(train) + len(held_out) == 60
    assert held_out
    assert events[0].isdisjoint(events[1])


def test_keep_tokens_drops_placeholders_and_other_scripts(tmp_path):
    tokens = [
        "[PAD]",
        "[unused0]",
        "[UNK]",
        "[CLS]",
        "[",
        "ferry",
        "##s",
        "€",
        "\u4f60",
        "##\u0436",
    ]
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps({"model": {"vocab": {t: i for i, t in enumerate(tokens)}}}), "utf-8")
    kept = vocabulary.keep_tokens(path)
    assert kept.tokens == ("[PAD]", "[UNK]", "[", "ferry", "##s", "€")
    assert kept.teacher_ids == (0, 2, 4, 5, 6, 7)


def test_quantise_stays_within_half_a_step():
    vectors = np.random.default_rng(0).normal(size=(50, 8)).astype(np.float32)
    vectors[0] = 0
    rows, scales = student.quantise(vectors)
    restored = rows * scales[:, np.newaxis]
    assert rows.dtype == np.int8
    assert np.all(np.abs(restored - vectors) <= scales[:, np.newaxis] * 0.501)


def test_rarer_tokens_weigh_more():
    bags = student.TokenBags(ids=np.array([0, 0, 0, 1]), starts=np.array([0, 4]))
    common, rare, unseen = student.inverse_frequency_weights(bags, n_tokens=3, smoothing=1e-3)
    assert common < rare < unseen == 1


def test_selected_bags_pool_as_in_the_whole():
    import torch

    bags = student.TokenBags(ids=np.array([0, 1, 2, 2]), starts=np.array([0, 1, 3, 4]))
    vectors = torch.eye(3)
    whole = bags.pool(vectors)
    rows = np.array([2, 0])
    torch.testing.assert_close(bags.select(rows).pool(vectors), whole[rows])
