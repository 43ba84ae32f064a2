"""Text to vector: the bundled static model, or any sentence-transformers model."""

from claimcheck.embedding.loading import load_embedder
from claimcheck.embedding.protocol import Embedder
from claimcheck.embedding.sentence_transformers import SentenceTransformersEmbedder
from claimcheck.embedding.static import StaticEmbedder

__all__ = ["Embedder", "SentenceTransformersEmbedder", "StaticEmbedder", "load_embedder"]
