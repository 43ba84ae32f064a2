"""A hypothesis with the premise's values in the place of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimcheck.models import Span, Verdict
from claimcheck.scoring.texts.pairs import TextPair

_DAY = re.compile(r"\b\d{1,2}\b|day\b")
_CLOCK = re.compile(r"(?i)\d[:.]\d\d|\b[ap]\.?m\b|o'clock|\b(?:noon|midnight|GMT|UTC)\b")
_AFTER_PREPOSITIONS = frozenset({"date", "clock_time"})
_PREPOSITIONS = frozenset(
    {
        *("about", "after", "ahead", "around", "at", "before", "between", "by", "circa"),
        *("earlier", "from", "in", "later", "no", "on", "prior", "since", "through"),
        *("till", "until"),
    }
)
"""First words of a time that need none before them."""


class Equalised(NamedTuple):
    """A part of a hypothesis with other values.

    Attributes:
        verdicts: How its own values compare with those that took their place, from left to right.
    """

    text: str
    verdicts: tuple[Verdict, ...]


def equalise(pair: TextPair, partners: Mapping[str, Verdict], part: Span) -> Equalised:
    """A part of the hypothesis with the premise's values put in.

    Args:
        pair: The two texts.
        partners: The verdict on each value of the hypothesis that has a partner, by the id of its
            claim.
        part: Of the hypothesis.
    """
    text = pair.hypothesis.text
    pieces, verdicts, last = [], [], part.start_char
    for swap in _swaps(pair, partners, part):
        pieces += [text[last : swap.at.start_char], swap.words]
        verdicts.append(swap.verdict)
        last = swap.at.end_char
    return Equalised("".join([*pieces, text[last : part.end_char]]), tuple(verdicts))


def is_within(span: Span, part: Span) -> bool:
    """Whether a span lies in a part."""
    return part.start_char <= span.start_char and span.end_char <= part.end_char


class _Swap(NamedTuple):
    """A value of the hypothesis and the words that take its place."""

    at: Span
    words: str
    verdict: Verdict


def _swaps(pair: TextPair, partners: Mapping[str, Verdict], part: Span) -> Iterator[_Swap]:
    """The swaps within a part, from left to right; of overlapping values the first."""
    taken = part.start_char
    values = {claim.id: claim.value_span for claim in pair.premise.claims}
    for claim in sorted(pair.hypothesis.claims, key=lambda c: (c.value_span.start_char, c.id)):
        at, verdict = claim.value_span, partners.get(claim.id)
        if verdict and taken <= at.start_char and is_within(at, part):
            other = values[verdict.claim_a]
            words = pair.premise.text[other.start_char : other.end_char]
            if claim.kind in _AFTER_PREPOSITIONS:
                words = _fitted(words, pair.hypothesis.text[at.start_char : at.end_char])
            yield _Swap(at, words, verdict)
            taken = at.end_char


def _fitted(words: str, own_words: str) -> str:
    """A time that takes the place of another, with a preposition where that one had one.

    >>> _fitted("18 October 2016", "after 2015"), _fitted("2010", "Before 2018")
    ('on 18 October 2016', 'in 2010')
    """
    if not _opens_with_preposition(own_words) or _opens_with_preposition(words):
        return words
    lead = "at" if _CLOCK.search(words) else "on" if _DAY.search(words) else "in"
    return f"{lead} {words}"


def _opens_with_preposition(text: str) -> bool:
    return text.partition(" ")[0].lower() in _PREPOSITIONS
