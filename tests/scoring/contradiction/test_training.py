import numpy as np
import pytest

from claimcheck.scoring.contradiction import LABELS, BundledClassifier

pytest.importorskip("training", reason="training/ is not importable; use python -m pytest")
pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")

from training.contradiction import export, graph, torch_form

PAIRS = [("The ferry sank.", "It did not sink."), ("Rates stay.", ""), ("No. " * 90, "Yes. " * 5)]
NAMES = ("contradiction", "entailment", "neutral")


def write(network, folder, *, temperature=1.0):
    export.export(
        network.torch_form, network.tokenizer, folder, temperature=temperature, max_tokens=96
    )
    return folder


@pytest.fixture
def network(new_network):
    return new_network(NAMES)


def probabilities(network, torch_model, *, temperature=1.0):
    """Return what torch says of `PAIRS`, cut to the length exported."""
    import torch

    network.tokenizer.enable_truncation(96)
    rows = []
    for pair in PAIRS:
        encoding = network.tokenizer.encode(*pair)
        with torch.no_grad():
            logits = torch_model(
                input_ids=torch.tensor([encoding.ids]),
                token_type_ids=torch.tensor([encoding.type_ids]),
            ).logits[0]
        rows.append(torch.softmax(logits / temperature, dim=0).numpy())
    return np.array(rows)[:, [NAMES.index(label) for label in LABELS]]


@pytest.mark.parametrize("temperature", [0.25, 1.0])
def test_exported_network_says_what_torch_says(network, tmp_path, temperature):
    folder = write(network, tmp_path, temperature=temperature)
    rows = BundledClassifier.from_folder(folder).classify(PAIRS)
    expected = probabilities(network, network.torch_form, temperature=temperature)
    assert np.ptp(expected, axis=0).max() > 0.001
    np.testing.assert_allclose(rows, expected, atol=0.02)


def test_same_network_gives_the_same_bytes(network, new_network, tmp_path):
    first, second = write(network, tmp_path / "1"), write(new_network(NAMES), tmp_path / "2")
    for name in export.FILES:
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_torch_form_has_the_weights_that_were_exported(network, tmp_path):
    restored = torch_form.network_of(write(network, tmp_path))
    assert restored.config.id2label == dict(enumerate(NAMES))
    weights = restored.state_dict()
    for name, values in network.torch_form.state_dict().items():
        if "position_embeddings" in name:
            values = values[:96]
        assert (weights[name] - values).abs().max() <= values.abs().max() / 127, name
    np.testing.assert_allclose(
        probabilities(network, restored), probabilities(network, network.torch_form), atol=0.01
    )


def test_quantise_stays_within_half_a_step():
    matrix = np.random.default_rng(0).normal(size=(50, 8)).astype(np.float32)
    matrix[:, 3] = 0
    rows, scales = graph.quantise(matrix, axis=0, largest=64)
    assert rows.dtype == np.int8
    assert np.abs(rows).max() == 64
    assert scales.shape == (1, 8)
    assert np.all(np.abs(rows * scales - matrix) <= scales * 0.501)
