"""What scoring knows of all claims of a corpus before it looks at any pair."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from claimcheck.models import Claim, DateValue, Value
from claimcheck.synonyms import base_of, common_word

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

_NEAREST_EVENT_WORDS = 6


class Words(NamedTuple):
    """A claim's words, brought to base forms.

    Attributes:
        head: Of its head; empty without one.
        near: Of the event words nearest to the value.
        names: Of its entities.
        all: Of all event words and entities.
        holder: Of who says so.
    """

    head: str
    near: frozenset[str]
    names: frozenset[str]
    all: frozenset[str]
    holder: frozenset[str]


@dataclass(frozen=True, slots=True)
class Background:
    """All claims, with what would otherwise be worked out for every pair.

    Attributes:
        claims: In a fixed order.
        place: Where each claim stands in `claims`, by its id.
        vectors: A unit vector per claim of its sentence with the value masked, of its event
            words, and of its head; each of shape (n_claims, dim).
        words: Of each claim.
        weights: How telling each word is, in (0, 1].
        totals: Of the weights of each claim's words.
        n_in_article: How many claims of a kind an article makes.
        values: What is equal for claims that state the same value in the same way.
    """

    claims: Sequence[Claim]
    place: dict[str, int]
    vectors: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]
    words: list[Words]
    weights: dict[str, float]
    totals: list[float]
    n_in_article: Counter[tuple[str, str]]
    values: list[str]


def gather_background(
    claims: Sequence[Claim], vectors: NDArray[np.float32], embed: Embed
) -> Background:
    """What is known of the claims of a corpus.

    Args:
        claims: All claims.
        vectors: A unit vector per claim of its sentence with the value masked, shape
            (n_claims, dim).
        embed: The bundled embedder, on which the same-fact model was fitted.
    """
    words = [_words(claim) for claim in claims]
    events = [" ".join(map(common_word, claim.event[:_NEAREST_EVENT_WORDS])) for claim in claims]
    heads = [common_word(claim.head) for claim in claims]
    weights = word_weights(claims, words)
    return Background(
        claims=claims,
        place={claim.id: i for i, claim in enumerate(claims)},
        vectors=(vectors, _unique_vectors(events, embed), _unique_vectors(heads, embed)),
        words=words,
        weights=weights,
        totals=[math.fsum(weights[word] for word in of_one.all) for of_one in words],
        n_in_article=Counter((claim.article_id, claim.kind) for claim in claims),
        values=[value_key(claim.value) for claim in claims],
    )


def word_weights(claims: Sequence[Claim], words: Sequence[Words]) -> dict[str, float]:
    """How telling each word is: its inverse sentence frequency among the claims, in (0, 1].

    A name that stands in two sentences of a corpus ties them together; one in all ties none.
    """
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim, its_words in zip(claims, words, strict=True):
        place = (claim.article_id, claim.sentence.start_char)
        sentences.setdefault(place, set()).update(its_words.all)
    counts = Counter(word for sentence in sentences.values() for word in sentence)
    scale = math.log(len(sentences) + 1) or 1.0
    return {word: math.log((len(sentences) + 1) / n) / scale for word, n in counts.items()}


def value_key(value: Value) -> str:
    """What is equal for claims that state the same value in the same way."""
    if isinstance(value, DateValue) and value.start is not None:
        return f"{value.start} {value.end}"
    return value.model_dump_json(exclude={"stated", "resolution", "zone", "on"})


def _words(claim: Claim) -> Words:
    names = _name_words(claim.entities)
    holder = (claim.attribution.holder,) if claim.attribution else ()
    return Words(
        head=base_of(claim.head),
        near=frozenset(map(base_of, claim.event[:_NEAREST_EVENT_WORDS])),
        names=names,
        all=frozenset(map(base_of, claim.event)) | names,
        holder=_name_words(holder),
    )


def _name_words(names: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold() for name in names for word in re.findall(r"\w{2,}", name))


def _unique_vectors(texts: Sequence[str], embed: Embed) -> NDArray[np.float32]:
    unique = sorted(set(texts))
    where = {text: i for i, text in enumerate(unique)}
    vectors = embed(unique)
    return vectors[[where[text] for text in texts]]
