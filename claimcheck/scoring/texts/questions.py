"""What the contradiction model is asked about two texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.models import Verdict
from claimcheck.scoring.texts.equalising import equalise, is_within
from claimcheck.scoring.texts.pairs import Text, TextPair
from claimcheck.scoring.texts.partners import find_partners
from claimcheck.scoring.texts.reckoning import reckoned_from, tells_of_sums

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
        equalised = equalise(pair, partners, part)
        questions.append(
            Question(
                premise=_nearest(pair.premise, text),
                part=text,
                equalised=equalised.text,
                partners=equalised.verdicts,
                is_verbatim=_bare(text) in said,
                reckoned={
                    claim.id: reckoned[claim.id]
                    for claim in pair.hypothesis.claims
                    if claim.id in reckoned and is_within(claim.value_span, part)
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
