"""The report: what the articles disagree and agree on.

Its JSON is a contract (`claimcheck.report/1`), described in docs/report.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Self

from pydantic import Field, JsonValue

from claimcheck.models.base import Record
from claimcheck.models.claims import Claim
from claimcheck.models.corpus import Failure
from claimcheck.models.values import Kind
from claimcheck.models.verdicts import Severity

if TYPE_CHECKING:
    import pandas as pd

SCHEMA: Final = "claimcheck.report/1"


class Mention(Record):
    """One place that states a side of a fact.

    Attributes:
        quote: The article's text in [start_char, end_char), verbatim.
        context: The whole sentence around it, verbatim.
        context_start_char: Where that sentence starts in the article.
    """

    claim_id: str
    article_id: str
    start_char: int
    end_char: int
    quote: str
    context: str
    context_start_char: int


class Side(Record):
    """One of the values that a conflict is between, with everyone who states it."""

    value: str
    mentions: tuple[Mention, ...] = Field(min_length=1)


class Conflict(Record):
    """One fact on which sources disagree, with all its sides.

    Attributes:
        severity: "hard" when both cannot be true as stated, else "soft".
        confidence: Calibrated probability that this is a conflict, in [0, 1].
        fact: What it is about, in words.
        message: The disagreement in one sentence.
        reasons: Why the values cannot meet, in words.
    """

    id: str
    kind: Kind
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    fact: str
    message: str
    sides: tuple[Side, ...] = Field(min_length=2)
    reasons: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import conflict_to_html

        return conflict_to_html(self)


class Agreement(Record):
    """One fact that two or more articles state alike."""

    id: str
    kind: Kind
    confidence: float = Field(ge=0, le=1)
    fact: str
    value: str
    mentions: tuple[Mention, ...] = Field(min_length=2)


class ArticleSummary(Record):
    """An article as the report lists it.

    `n_impossible` counts what looks like a value but is none: "31 February", "25:61".
    """

    id: str
    title: str
    source: str
    published: str | None
    n_sentences: int
    n_claims: int
    n_impossible: int = 0


class Report(Record):
    """What a set of articles disagrees and agrees on.

    Attributes:
        counts: How much each step saw and left, by name.
    """

    schema_: Literal["claimcheck.report/1"] = Field(default=SCHEMA, alias="schema")
    claimcheck: str
    settings: dict[str, JsonValue]
    articles: tuple[ArticleSummary, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]
    failures: tuple[Failure, ...] = ()
    counts: dict[str, int] = Field(default_factory=dict)

    def to_json(self) -> str:
        """The report as one JSON object, byte-identical for equal reports, ending in a newline."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """The report that `to_json` wrote.

        Raises:
            pydantic.ValidationError: The text is no report of this schema.
        """
        return cls.model_validate_json(text)

    def to_frame(self) -> pd.DataFrame:
        """A row per mention of a conflict; see `claimcheck.reporting.frames`.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from claimcheck.reporting.frames import conflicts_to_frame

        return conflicts_to_frame(self)

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import report_to_html

        return report_to_html(self)
