"""Pairs scored in both directions, each pair of texts once."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.scoring.contradiction.loading import load_classifier
from claimcheck.scoring.contradiction.protocol import Classifier

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class Probabilities(NamedTuple):
    """How likely a premise entails, leaves open or contradicts a hypothesis; they sum to 1."""

    entailment: float
    neutral: float
    contradiction: float


class TwoWay(NamedTuple):
    """What a classifier says of two texts.

    Attributes:
        forward: With the first text as the premise.
        backward: With the second text as the premise.
    """

    forward: Probabilities
    backward: Probabilities


class TwoWayScorer:
    """Scores pairs in both directions and remembers what it scored.

    Example:
        >>> (score,) = load_scorer("bundled").score(
        ...     [("The council approved the plan.", "The council rejected the plan.")]
        ... )
        >>> score.forward.contradiction > 0.5, score.backward.contradiction > 0.5
        (True, True)

    Args:
        classifier: Is given each (premise, hypothesis) that is not remembered, once per call.
        n_remembered: Directions remembered at most; the longest unused are forgotten first.
    """

    def __init__(self, classifier: Classifier, *, n_remembered: int = 100_000) -> None:
        self._classifier = classifier
        self._n_remembered = n_remembered
        self._remembered: OrderedDict[bytes, Probabilities] = OrderedDict()
        self._lock = Lock()

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[TwoWay]:
        """Return what the classifier says of each pair, in the order of `pairs`."""
        known = self._classify([p for a, b in pairs for p in ((a, b), (b, a))])
        return [TwoWay(known[a, b], known[b, a]) for a, b in pairs]

    def _classify(
        self, directions: Sequence[tuple[str, str]]
    ) -> dict[tuple[str, str], Probabilities]:
        keys = {pair: _key(*pair) for pair in directions}
        with self._lock:
            known = {
                pair: self._remembered[key] for pair, key in keys.items() if key in self._remembered
            }
        if fresh := [pair for pair in keys if pair not in known]:
            rows = self._classifier.classify(fresh)
            known |= {
                pair: Probabilities(*row) for pair, row in zip(fresh, rows.tolist(), strict=True)
            }
        self._remember({keys[pair]: probabilities for pair, probabilities in known.items()})
        return known

    def _remember(self, used: dict[bytes, Probabilities]) -> None:
        with self._lock:
            self._remembered.update(used)
            for key in used:
                self._remembered.move_to_end(key)
            while len(self._remembered) > self._n_remembered:
                self._remembered.popitem(last=False)


def load_scorer(spec: str | Path | Classifier | CrossEncoder = "bundled") -> TwoWayScorer:
    """Return a scorer with the classifier that `spec` stands for.

    That of the bundled model is one for the whole process, with all it remembers.

    Args:
        spec: What `load_classifier` takes.

    Raises:
        ModelError: As `load_classifier`.
        MissingExtraError: As `load_classifier`.
    """
    return _bundled_scorer() if spec == "bundled" else TwoWayScorer(load_classifier(spec))


@cache
def _bundled_scorer() -> TwoWayScorer:
    return TwoWayScorer(load_classifier("bundled"))


def _key(premise: str, hypothesis: str) -> bytes:
    """Return what stands for the two texts, whatever their length."""
    content = f"{len(premise)} {premise}{hypothesis}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=16).digest()
