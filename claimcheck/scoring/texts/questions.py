"""What the contradiction model is asked about two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.models import Span, Verdict
from claimcheck.scoring.texts.pairs import Text, TextPair
from claimcheck.scoring.texts.partners import find_partners
from claimcheck.scoring.texts.reckoning import reckoned_from, tells_of_sums

_MOST_WORDS = 80
"""Words of a premise that the model reads at a time, beside a hypothesis of some length."""

_WORD = re.compile(r"\w+")
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


@dataclass(frozen=True, slots=True)
class Question:
    """A part of a hypothesis, before as much of the premise as the model can read.

    Attributes:
        part: The part as it stands.
        equalised: The part with the premise's values in the place of its own, so that only the
            rest is left to judge; the same as `part` where no value has a partner.
        partners: How the values of the part compare with those that took their place.
        is_verbatim: Whether a sentence or clause of the premise says the part word for word.
        reckoned: How values that the premise does not state follow from those that it does, in
            words, by the id of the claim.
    """

    premise: str
    part: str
    equalised: str
    partners: tuple[Verdict, ...]
    is_verbatim: bool
    reckoned: Mapping[str, str]


def questions_of(pair: TextPair) -> list[Question]:
    """One question for each part of the hypothesis, in order; none where a text states nothing."""
    if not any(map(_WORD.search, _parts(pair.premise))):
        return []
    partners = find_partners(pair)
    reckoned = _reckoned(pair, partners)
    said = {_bare(pair.premise.text)} | {_bare(text) for text in _parts(pair.premise)}
    questions = []
    for part in pair.hypothesis.parts:
        text = pair.hypothesis.text[part.start_char : part.end_char]
        if not _WORD.search(text):
            continue
        swaps = list(_swaps(pair, partners, part))
        questions.append(
            Question(
                premise=_nearest(pair.premise, text),
                part=text,
                equalised=_equalised(pair.hypothesis.text, part, swaps),
                partners=tuple(swap.verdict for swap in swaps),
                is_verbatim=_bare(text) in said,
                reckoned={
                    claim.id: reckoned[claim.id]
                    for claim in pair.hypothesis.claims
                    if claim.id in reckoned and _is_within(claim.value_span, part)
                },
            )
        )
    return questions


def _reckoned(pair: TextPair, partners: Mapping[str, Verdict]) -> dict[str, str]:
    if not tells_of_sums(pair.premise.text, pair.hypothesis.text):
        return {}
    unstated = [
        claim
        for claim in pair.hypothesis.claims
        if claim.id not in partners or partners[claim.id].label != "entailment"
    ]
    found = {claim.id: reckoned_from(claim, pair.premise.claims) for claim in unstated}
    return {claim_id: text for claim_id, text in found.items() if text}


def _is_within(span: Span, part: Span) -> bool:
    return part.start_char <= span.start_char and span.end_char <= part.end_char


@dataclass(frozen=True, slots=True)
class _Swap:
    """A value of the hypothesis and the words of the premise that may take its place."""

    start: int
    end: int
    words: str
    verdict: Verdict


def _swaps(pair: TextPair, partners: Mapping[str, Verdict], part: Span) -> Iterator[_Swap]:
    """The swaps within a part, from left to right; of overlapping values the first."""
    taken = part.start_char
    values = {claim.id: claim.value_span for claim in pair.premise.claims}
    for claim in sorted(pair.hypothesis.claims, key=lambda c: (c.value_span.start_char, c.id)):
        at, verdict = claim.value_span, partners.get(claim.id)
        if verdict and taken <= at.start_char and _is_within(at, part):
            other = values[verdict.claim_a]
            own_words = pair.hypothesis.text[at.start_char : at.end_char]
            words = pair.premise.text[other.start_char : other.end_char]
            if claim.kind in _AFTER_PREPOSITIONS:
                words = _fitted(words, own_words)
            yield _Swap(at.start_char, at.end_char, words, verdict)
            taken = at.end_char


def _fitted(words: str, own_words: str) -> str:
    """A time that takes the place of another, with a preposition where that one had one.

    >>> _fitted("18 October 2016", "after 2015"), _fitted("2010", "Before 2018")
    ('on 18 October 2016', 'in 2010')
    """
    if not _opens_with(own_words, _PREPOSITIONS) or _opens_with(words, _PREPOSITIONS):
        return words
    lead = "at" if _CLOCK.search(words) else "on" if _DAY.search(words) else "in"
    return f"{lead} {words}"


def _opens_with(text: str, words: frozenset[str]) -> bool:
    return text.partition(" ")[0].lower() in words


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
    parts = _parts(premise)
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


def _parts(text: Text) -> list[str]:
    return [text.text[part.start_char : part.end_char] for part in text.parts]


def _bare(text: str) -> str:
    """The text without what surrounds its words."""
    return " ".join(text.split()).strip(" .,;:!\"'“”‘’")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
