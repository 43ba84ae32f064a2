"""Two texts → does one entail or contradict the other? The bundled model, or any cross-encoder."""

from claimcheck.scoring.contradiction.bundled import BundledClassifier
from claimcheck.scoring.contradiction.cross_encoder import CrossEncoderClassifier
from claimcheck.scoring.contradiction.loading import load_classifier
from claimcheck.scoring.contradiction.protocol import LABELS, Classifier
from claimcheck.scoring.contradiction.two_way import (
    Probabilities,
    TwoWay,
    TwoWayScorer,
    load_scorer,
)

__all__ = [
    "LABELS",
    "BundledClassifier",
    "Classifier",
    "CrossEncoderClassifier",
    "Probabilities",
    "TwoWay",
    "TwoWayScorer",
    "load_classifier",
    "load_scorer",
]
