"""What is said about two claims."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimcheck.models.base import Record

Outcome = Literal["agree", "disagree", "not_comparable"]
Label = Literal["entailment", "contradiction", "neutral"]
Severity = Literal["hard", "soft"]


class CandidatePair(Record):
    """Two claims that may be about the same fact.

    Attributes:
        claim_a, claim_b: Claim ids, in the order of the claims: by article, then by place.
        similarity: Cosine of the sentences with their values masked, in [-1, 1].
        rank: 1 when b's sentence is the most similar of its article to a's (or a's to b's), …
        blocked_by: The rule that brought them together ("quantity/count").
    """

    claim_a: str
    claim_b: str
    similarity: float = Field(ge=-1.001, le=1.001)
    rank: int = Field(ge=1)
    blocked_by: str


class Comparison(Record):
    """How two values compare, and why, in words.

    Attributes:
        outcome: "not_comparable" is an outcome of its own and never counts as agreement.
        severity: For "disagree": hard when both cannot be true as stated.
        reason: Code of the deciding rule ("rounding", "open_bound", "time_zone", …).
        detail: The same in words, with the values.
    """

    outcome: Outcome
    severity: Severity = "hard"
    reason: str
    detail: str


class LabelProbabilities(Record):
    """How likely each label is; they sum to 1, but for rounding.

    Attributes:
        entailment, neutral, contradiction: The probability of that label.
    """

    entailment: float = Field(ge=0, le=1)
    neutral: float = Field(ge=0, le=1)
    contradiction: float = Field(ge=0, le=1)


class Verdict(Record):
    """What is said about one pair.

    Attributes:
        claim_a, claim_b: Ids of the two claims whose values disagree, when that makes the
            contradiction: `a:…` is of the first text, `b:…` of the second. Empty for all else,
            also where equal values helped to an entailment.
        label: "contradiction" and "entailment" need the same fact; "neutral" is all else.
        outcome: The same as an outcome: "agree" of an entailment, "disagree" of a contradiction,
            "not_comparable" of neutral.
        severity: Of a contradiction; "hard" where the model alone found it.
        confidence: Calibrated probability of the label.
        same_fact: Probability that both speak of one fact: that the model does not call them
            neutral, values equalised.
        decided_by: "comparator:" and the kind, for a contradiction by values; "reckoning" for an
            entailment of a value that the first text's values add up to; "same_words" where the
            first text says it word for word; "nothing_stated" where one of the texts has no
            statement; "contradiction_model" for all else.
        reasons: Why, in words, the deciding one first.
        rule: Code of the rule that compared the values ("rounding", "update"), where values
            decided; else empty.
        probabilities: Of each label, for a pair of texts; None for a pair of claims.
    """

    claim_a: str
    claim_b: str
    label: Label
    outcome: Outcome
    severity: Severity = "hard"
    confidence: float = Field(ge=0, le=1)
    same_fact: float = Field(ge=0, le=1)
    decided_by: str
    reasons: tuple[str, ...] = ()
    rule: str = ""
    probabilities: LabelProbabilities | None = None
