"""What is different between two reports.

Its JSON is a contract (`claimcheck.diff/1`).
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from claimcheck.models.base import Record
from claimcheck.models.report import Agreement, Conflict

DIFF_SCHEMA: Final = "claimcheck.diff/1"

ChangedPart = Literal["value", "severity", "confidence", "listed", "places", "facts of record"]
"""What changed of a conflict; "listed" when it crossed the threshold."""


class ConflictChange(Record):
    """One conflict that both reports have, in other words or with another confidence.

    Attributes:
        parts: What changed.
        old, new: The conflict before and after; of one id unless its "value" changed.
        was_listed, is_listed: Whether it is at or above the threshold of its report.
    """

    parts: tuple[ChangedPart, ...] = Field(min_length=1)
    old: Conflict
    new: Conflict
    was_listed: bool
    is_listed: bool


class Turn(Record):
    """An agreement and a conflict about the same fact, in different reports.

    Attributes:
        agreement: The agreement in one report.
        conflict_id: The id of the conflict in the other.
    """

    agreement: Agreement
    conflict_id: str


class ReportDiff(Record):
    """What is new, gone and changed from one report to another.

    Attributes:
        new, gone: Listed conflicts that the other report does not have.
        changed: Conflicts that both have, and that are listed in one of them at least.
        n_same: How many listed conflicts did not change.
        no_longer_agreed: Agreements of the old report that are conflicts of `new` or `changed`.
        now_agreed: Agreements of the new report that were conflicts of `gone`.
        articles_added, articles_removed: Ids.
        settings: What differs in version, threshold and settings, in words: it may be the cause
            of the rest.
    """

    schema_: Literal["claimcheck.diff/1"] = Field(default=DIFF_SCHEMA, alias="schema")
    new: tuple[Conflict, ...] = ()
    gone: tuple[Conflict, ...] = ()
    changed: tuple[ConflictChange, ...] = ()
    n_same: int = 0
    no_longer_agreed: tuple[Turn, ...] = ()
    now_agreed: tuple[Turn, ...] = ()
    articles_added: tuple[str, ...] = ()
    articles_removed: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The difference as one JSON object, ending in a newline."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"
