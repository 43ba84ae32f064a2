"""Why two claims are in conflict, or are not."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimcheck.models.base import Record
from claimcheck.models.verdicts import Outcome

Status = Literal[
    "conflict",
    "possible_conflict",
    "one_side",
    "agreement",
    "same_article",
    "other_kind",
    "not_comparable",
    "values_agree",
    "in_another_conflict",
    "equal_elsewhere",
    "not_a_candidate",
    "unlikely",
]
"""What became of two claims; docs/report.md says what each means."""


class Dismissal(Record):
    """Two claims that looked like a conflict and are none, by a rule with a name.

    Attributes:
        claim_a, claim_b: Ids of the two claims.
        outcome: "agree" where the rule finds that the values meet, else "not_comparable".
        rule: Code of the rule ("time_zone", "update").
        detail: Why it is none, in words, with the values.
        confidence: Of "agree": that both speak of one fact. Else: that they would be in conflict,
            were it not for the rule. In [0, 1].
    """

    claim_a: str
    claim_b: str
    outcome: Outcome
    rule: str
    detail: str
    confidence: float = Field(ge=0, le=1)


class Explanation(Record):
    """What became of two claims, and why.

    Attributes:
        claim_a, claim_b: Ids of the two claims.
        status: What became of them.
        rule: Code of the rule that compared the values; empty where none did.
        reasons: The same in words, the deciding one first.
        fact_id: The id of the conflict or agreement that both are part of; None for none.
        probability: That both speak of one fact; None where it was not weighed. Of two claims that
            are not comparable: that they would be in conflict.
        speaks_for, speaks_against: Up to three pieces of evidence each that made it higher or
            lower than an average candidate pair's, the weightiest first.
    """

    claim_a: str
    claim_b: str
    status: Status
    rule: str = ""
    reasons: tuple[str, ...] = Field(min_length=1)
    fact_id: str | None = None
    probability: float | None = Field(default=None, ge=0, le=1)
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [*self.reasons]
        if self.probability is not None:
            lines.append(f"probability of one fact: {self.probability:.2f}")
        lines += [f"for: {words}" for words in self.speaks_for]
        lines += [f"against: {words}" for words in self.speaks_against]
        return "\n".join(lines)
