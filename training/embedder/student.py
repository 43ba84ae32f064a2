"""The student: one vector per token, fitted so that their sum points where the teacher does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How the student is made.

    Attributes:
        dim: Length of the student's vectors.
        smoothing: `a` in the weight a / (a + frequency) of a token before fitting.
        ridge: Penalty on the map from the teacher's token vectors to the student's.
        epochs: Passes over the sentences.
        batch_size: Sentences per step.
        learning_rate: Of the first step; it falls linearly to zero.
        seed: Orders the sentences.
    """

    dim: int = 256
    smoothing: float = 3e-3
    ridge: float = 1.0
    epochs: int = 4
    batch_size: int = 1024
    learning_rate: float = 5e-3
    seed: int = 0


@dataclass(frozen=True)
class TokenBags:
    """The tokens of many texts, one after the other.

    Attributes:
        ids: The token ids of all texts.
        starts: Where each text begins in `ids`, and the end of the last.
    """

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, texts: Sequence[str], tokenizer: Tokenizer) -> "TokenBags":
        """Return the tokens of `texts`."""
        encodings = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        lengths = [len(encoding.ids) for encoding in encodings]
        return cls(
            ids=np.fromiter((i for e in encodings for i in e.ids), np.int64, count=sum(lengths)),
            starts=np.concatenate([[0], np.cumsum(lengths)]),
        )

    def select(self, rows: NDArray[np.int64]) -> "TokenBags":
        """Return the tokens of the texts at `rows`, in that order."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        starts = np.concatenate([[0], np.cumsum(lengths)])
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], lengths)
        return TokenBags(ids=self.ids[places], starts=starts)

    def pool(self, vectors: torch.Tensor) -> torch.Tensor:
        """Return the normalised sum of each text's rows of `vectors`."""
        ids, offsets = torch.from_numpy(self.ids), torch.from_numpy(self.starts[:-1])
        return functional.normalize(
            functional.embedding_bag(ids, vectors, offsets, mode="sum"), dim=1
        )


def fit(token_vectors: Matrix, bags: TokenBags, sentences: Matrix, settings: Settings) -> Matrix:
    """Return the student's token vectors, of shape (n_tokens, dim).

    First one linear map for all tokens, so that tokens which no sentence has are moved along;
    then every token's vector for itself.

    Args:
        token_vectors: The teacher's vector of each token; all zeros for tokens to be ignored.
        bags: The tokens of the sentences.
        sentences: The teacher's vectors of the sentences.
        settings: How to fit.
    """
    targets = project(sentences, dim=settings.dim)
    weights = inverse_frequency_weights(
        bags, n_tokens=len(token_vectors), smoothing=settings.smoothing
    )
    start = _map_linearly(token_vectors * weights[:, np.newaxis], bags, targets, settings.ridge)
    return _descend(start, bags, targets, settings)


def project(vectors: Matrix, *, dim: int) -> Matrix:
    """Return `vectors` in the `dim` directions that keep most of their dot products, as units."""
    _, directions = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
    projected = vectors @ directions[:, ::-1][:, :dim].astype(np.float32)
    units: Matrix = projected / np.linalg.norm(projected, axis=1, keepdims=True)
    return units


def inverse_frequency_weights(bags: TokenBags, *, n_tokens: int, smoothing: float) -> Matrix:
    """Return a weight in (0, 1] per token, smaller the more often it occurs.

    Arora et al., A Simple but Tough-to-Beat Baseline for Sentence Embeddings (ICLR 2017).
    """
    counts = np.bincount(bags.ids, minlength=n_tokens)
    weights: Matrix = (smoothing / (smoothing + counts / counts.sum())).astype(np.float32)
    return weights


def quantise(vectors: Matrix) -> tuple[NDArray[np.int8], Matrix]:
    """Return int8 rows and one scale per row; a row times its scale is near the vector."""
    largest = np.abs(vectors).max(axis=1)
    scales = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    return np.rint(vectors / scales[:, np.newaxis]).astype(np.int8), scales


def save(vectors: Matrix, folder: Path) -> None:
    """Write `vectors.npy` and `scales.npy` as the bundled embedder reads them."""
    rows, scales = quantise(vectors)
    np.save(folder / "vectors.npy", rows)
    np.save(folder / "scales.npy", scales)


def _map_linearly(
    token_vectors: Matrix, bags: TokenBags, targets: Matrix, ridge: float
) -> torch.Tensor:
    pooled = bags.pool(torch.from_numpy(token_vectors)).numpy()
    penalty = ridge * np.eye(pooled.shape[1], dtype=np.float32)
    mapped = token_vectors @ np.linalg.solve(pooled.T @ pooled + penalty, pooled.T @ targets)
    # the step size of Adam is absolute, so the vectors must have a known length
    return torch.from_numpy(mapped / np.linalg.norm(mapped, axis=1).mean())


def _descend(start: torch.Tensor, bags: TokenBags, targets: Matrix, settings: Settings) -> Matrix:
    vectors = torch.nn.Parameter(start.clone())
    optimiser = torch.optim.Adam([vectors], lr=settings.learning_rate, betas=(0.9, 0.99))
    batches = list(_batches(len(targets), settings))
    schedule = torch.optim.lr_scheduler.LinearLR(optimiser, 1, 0, total_iters=len(batches))
    for rows in batches:
        cosines = (bags.select(rows).pool(vectors) * torch.from_numpy(targets[rows])).sum(dim=1)
        loss = (1 - cosines).mean()
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
        schedule.step()
    # padding and unknown tokens say nothing, whatever the fit made of them
    return torch.where(start.any(dim=1, keepdim=True), vectors, 0).detach().numpy()


def _batches(n_sentences: int, settings: Settings) -> Iterator[NDArray[np.int64]]:
    generator = np.random.default_rng(settings.seed)
    for _ in range(settings.epochs):
        order = generator.permutation(n_sentences)
        yield from np.array_split(order, max(1, n_sentences // settings.batch_size))
