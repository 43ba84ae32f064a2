"""Small cross-encoders with random weights, in the form that sentence-transformers saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


class Network:
    """A small BERT over characters and its tokenizer; the same seed gives the same weights."""

    def __init__(self, names: Sequence[str], *, seed: int = 0) -> None:
        torch = pytest.importorskip("torch", reason="torch is not installed")
        transformers = pytest.importorskip("transformers", reason="transformers is not installed")
        from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

        characters = [chr(code) for code in range(ord(" "), ord("z") + 1)]
        tokens = {token: row for row, token in enumerate([*SPECIAL, *characters])}
        self.tokenizer = Tokenizer(models.WordLevel(tokens, unk_token="[UNK]"))
        self.tokenizer.normalizer = normalizers.Lowercase()
        self.tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("."), "isolated")
        self.tokenizer.post_processor = processors.TemplateProcessing(
            pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
        )
        torch.manual_seed(seed)
        self.torch_form = transformers.BertForSequenceClassification(
            transformers.BertConfig(
                vocab_size=len(tokens),
                hidden_size=32,
                num_hidden_layers=2,
                num_attention_heads=2,
                intermediate_size=64,
                max_position_embeddings=128,
                initializer_range=0.15,
                num_labels=len(names),
                id2label=dict(enumerate(names)),
                label2id={name: place for place, name in enumerate(names)},
            )
        ).eval()

    def save(self, folder: Path) -> Path:
        """Write the folder that sentence-transformers' CrossEncoder reads, and return it."""
        import transformers

        self.torch_form.save_pretrained(folder)
        transformers.PreTrainedTokenizerFast(
            tokenizer_object=self.tokenizer,
            model_max_length=128,
            model_input_names=["input_ids", "token_type_ids", "attention_mask"],
            **dict(zip(("pad_token", "unk_token", "cls_token", "sep_token"), SPECIAL, strict=True)),
        ).save_pretrained(folder)
        return folder


@pytest.fixture(scope="session")
def new_network() -> Callable[..., Network]:
    """A network with random weights whose outputs have the given names."""
    return Network
