"""The bundled models as sentence-transformers would run them, saved into a folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

from claimcheck.embedding.static import BUNDLED_FOLDER as EMBEDDER_FOLDER
from claimcheck.scoring.contradiction.bundled import BUNDLED_FOLDER as CLASSIFIER_FOLDER
from claimcheck.scoring.contradiction.protocol import LABELS


def save_embedder(folder: Path) -> None:
    """Writes the static embedder, in full precision."""
    vectors = np.load(EMBEDDER_FOLDER / "vectors.npy")
    scales = np.load(EMBEDDER_FOLDER / "scales.npy")
    tokenizer = Tokenizer.from_file(str(EMBEDDER_FOLDER / "tokenizer.json"))
    table = StaticEmbedding(tokenizer, vectors * scales[:, np.newaxis])
    SentenceTransformer(modules=[table, Normalize()], device="cpu").save(str(folder))


def save_classifier(folder: Path) -> None:
    """Writes a cross-encoder of the contradiction model's size, in full precision.

    Its weights are random: they do not matter for speed.
    """
    tokenizer = Tokenizer.from_file(str(CLASSIFIER_FOLDER / "tokenizer.json"))
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=384,
        num_hidden_layers=6,
        num_attention_heads=12,
        intermediate_size=1536,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_max_length=config.max_position_embeddings,
    ).save_pretrained(folder)
