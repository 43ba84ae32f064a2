"""What the contradiction model is asked about two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.models import Span, Verdict
from claimcheck.scoring.texts.pairs import Text, TextPair

_MOST_WORDS = 80
"""Words of a premise that the model reads at a time, beside a hypothesis of some length."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Question:
    """A part of a hypothesis, before as much of the premise as the model can read.

    Attributes:
        part: The part as it stands.
        equalised: The part with the premise's values in the place of its own, so that only the
            rest is left to judge; the same as `part` where no value has a partner.
        partners: How the values of the part compare with those that took their place.
    """

    premise: str
    part: str
    equalised: str
    partners: tuple[Verdict, ...]


def questions_of(pair: TextPair) -> list[Question]:
    """One question for each part of the hypothesis, in order."""
    partners = pair.partners()
    questions = []
    for part in pair.hypothesis.parts:
        text = pair.hypothesis.text[part.start_char : part.end_char]
        swaps = list(_swaps(pair, partners, part))
        questions.append(
            Question(
                premise=_nearest(pair.premise, text),
                part=text,
                equalised=_equalised(pair.hypothesis.text, part, swaps),
                partners=tuple(swap.verdict for swap in swaps),
            )
        )
    return questions


@dataclass(frozen=True, slots=True)
class _Swap:
    """A value of the hypothesis and the words of the premise that may take its place."""

    start: int
    end: int
    words: str
    verdict: Verdict


def _swaps(pair: TextPair, partners: dict[str, Verdict], part: Span) -> Iterator[_Swap]:
    """The swaps within a part, from left to right; of overlapping values the first."""
    taken = part.start_char
    values = {claim.id: claim.value_span for claim in pair.premise.claims}
    for claim in sorted(pair.hypothesis.claims, key=lambda c: (c.value_span.start_char, c.id)):
        at, verdict = claim.value_span, partners.get(claim.id)
        if verdict and taken <= at.start_char and at.end_char <= part.end_char:
            other = values[verdict.claim_a]
            words = pair.premise.text[other.start_char : other.end_char]
            yield _Swap(at.start_char, at.end_char, words, verdict)
            taken = at.end_char


def _equalised(text: str, part: Span, swaps: Sequence[_Swap]) -> str:
    pieces, last = [], part.start_char
    for swap in swaps:
        pieces += [text[last : swap.start], swap.words]
        last = swap.end
    return "".join([*pieces, text[last : part.end_char]])


def _nearest(premise: Text, text: str) -> str:
    """The parts of the premise that share most words with a text, as many as can be read."""
    if len(premise.text.split()) <= _MOST_WORDS:
        return premise.text
    parts = [premise.text[p.start_char : p.end_char] for p in premise.parts]
    wanted = _words(text)
    order = sorted(range(len(parts)), key=lambda i: (-len(wanted & _words(parts[i])), i))
    chosen: list[int] = []
    n_words = 0
    for i in order:
        n_words += len(parts[i].split())
        if chosen and n_words > _MOST_WORDS:
            break
        chosen.append(i)
    return " ".join(parts[i] for i in sorted(chosen))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
