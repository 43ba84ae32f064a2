"""The verdicts on pairs of texts: typed values where they decide, else the contradiction model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from claimcheck.models import Label, LabelProbabilities, Outcome, Verdict
from claimcheck.scoring.contradiction import LABELS, Probabilities, TwoWay
from claimcheck.scoring.texts.pairs import TextPair, sureness
from claimcheck.scoring.texts.questions import Question, questions_of

Score = Callable[[Sequence[tuple[str, str]]], list[TwoWay]]

_OUTCOMES: tuple[Outcome, ...] = ("agree", "not_comparable", "disagree")
"""Of the labels, in their order."""

_WEIGHT_OF_BACKWARD = 0.15
"""How much the probability that the hypothesis contradicts the premise counts: of 0, 0.15, 0.3 and
0.5 this had the least log loss and the most right labels on held-out training pairs."""

_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class _Judged:
    """A part of a hypothesis with the probabilities of the labels.

    Attributes:
        same_fact: How likely the premise speaks of it at all.
        against: The surest disagreement of its values, if any.
    """

    question: Question
    probabilities: Probabilities
    same_fact: float
    against: Verdict | None


def judge_by_model(pairs: Sequence[TextPair], score: Score) -> list[Verdict]:
    """One verdict per pair, in order.

    The model is asked about every part of a hypothesis twice: as it stands, and with the
    premise's values in the place of its own. Values that agree are thereby no matter any more
    ("68,000" before "68 thousand"). Values that disagree make a contradiction as surely as the
    model finds that all the rest speaks of the same; not those that the premise's values add up
    to.

    One contradicted part makes a contradiction; an entailment needs every part to be entailed.

    Args:
        pairs: The texts, with the verdicts on their values.
        score: Gives what a model says of each (premise, hypothesis); called once.
    """
    asked = [questions_of(pair) for pair in pairs]
    answers = iter(
        score(
            [
                (question.premise, text)
                for questions in asked
                for question in questions
                for text in (question.part, question.equalised)
            ]
        )
    )
    return [_verdict([_judge(question, answers) for question in questions]) for questions in asked]


def _judge(question: Question, answers: Iterator[TwoWay]) -> _Judged:
    as_it_stands, equalised = (_both_ways(answer) for answer in islice(answers, 2))
    if question.is_verbatim:
        return _Judged(question, Probabilities(1.0, 0.0, 0.0), 1.0, None)
    same_fact = 1 - equalised.neutral
    disagreeing = [
        verdict
        for verdict in question.partners
        if verdict.label == "contradiction" and verdict.claim_b not in question.reckoned
    ]
    if disagreeing:
        by_values = Probabilities(0.0, equalised.neutral, same_fact)
        against = max(disagreeing, key=sureness)
        return _Judged(question, _mean(as_it_stands, by_values), same_fact, against)
    if question.reckoned:
        return _Judged(question, Probabilities(same_fact, equalised.neutral, 0.0), same_fact, None)
    return _Judged(question, equalised, same_fact, None)


def _both_ways(answer: TwoWay) -> Probabilities:
    """What contradicts is contradicted: that is judged both ways, all else forward."""
    forward = answer.forward
    contradiction = (
        1 - _WEIGHT_OF_BACKWARD
    ) * forward.contradiction + _WEIGHT_OF_BACKWARD * answer.backward.contradiction
    rest = forward.entailment + forward.neutral
    share = (1 - contradiction) / rest if rest else 0.0
    return Probabilities(forward.entailment * share, forward.neutral * share, contradiction)


def _mean(first: Probabilities, second: Probabilities) -> Probabilities:
    return Probabilities(*((a + b) / 2 for a, b in zip(first, second, strict=True)))


def _verdict(parts: Sequence[_Judged]) -> Verdict:
    if not parts:
        return _NOTHING_STATED
    worst = max(parts, key=lambda part: part.probabilities.contradiction)
    weakest = min(parts, key=lambda part: part.probabilities.entailment)
    contradiction = worst.probabilities.contradiction
    entailment = weakest.probabilities.entailment
    neutral = max(0.0, 1 - contradiction - entailment)  # below 0 by rounding alone
    probabilities = [entailment, neutral, contradiction]
    place = max(range(len(LABELS)), key=probabilities.__getitem__)
    decisive = worst if LABELS[place] == "contradiction" else weakest
    by_values = decisive.against if LABELS[place] == "contradiction" else None
    return Verdict(
        claim_a=by_values.claim_a if by_values else "",
        claim_b=by_values.claim_b if by_values else "",
        label=LABELS[place],
        outcome=_OUTCOMES[place],
        severity=by_values.severity if by_values else "hard",
        confidence=round(probabilities[place], 4),
        same_fact=round(decisive.same_fact, 4),
        probabilities=LabelProbabilities(
            **{label: round(p, 4) for label, p in zip(LABELS, probabilities, strict=True)}
        ),
        decided_by=_decided_by(decisive, LABELS[place]),
        reasons=tuple(_reasons(decisive, place, is_of_many=len(parts) > 1)),
    )


def _decided_by(judged: _Judged, label: Label) -> str:
    if label == "contradiction" and judged.against:
        return judged.against.decided_by
    if label == "entailment" and judged.question.is_verbatim:
        return "same_words"
    if label == "entailment" and judged.question.reckoned:
        return "reckoning"
    return "contradiction_model"


_NOTHING_STATED = Verdict(
    claim_a="",
    claim_b="",
    label="neutral",
    outcome="not_comparable",
    confidence=1.0,
    same_fact=0.0,
    probabilities=LabelProbabilities(entailment=0, neutral=1, contradiction=0),
    decided_by="nothing_stated",
    reasons=("one of the texts states nothing",),
)


def _reasons(judged: _Judged, place: int, *, is_of_many: bool) -> Iterator[str]:
    question = judged.question
    if question.is_verbatim:
        yield "the first text says the second word for word"
        return
    verbs = ("entails", "neither entails nor contradicts", "contradicts")
    if LABELS[place] == "contradiction" and judged.against:
        yield from judged.against.reasons
        yield (
            "with the same value, the first text would speak of the same "
            f"({judged.same_fact:.2f} of the contradiction model)"
        )
        return
    yield from question.reckoned.values()
    told = _shortened(question.part) if is_of_many else "the second"
    sure = judged.probabilities[place]
    yield f"the first text {verbs[place]} {told} ({sure:.2f} of the contradiction model)"
    for verdict in question.partners:
        if verdict.claim_b not in question.reckoned:
            yield from verdict.reasons


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return repr(words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1]}…")
