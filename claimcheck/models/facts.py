"""Facts of record: statements that articles must not contradict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Literal

from claimcheck.models.base import Record

FactStatus = Literal["confirmed", "contradicted", "unmentioned", "not_in_force", "unchecked"]


class RecordedFact(Record):
    """A fact of record, and what the articles say about it.

    Attributes:
        id: Its id in the facts file, or the id of the trusted article.
        article_id: The article that states it in the report: "fact:" and its id, or that of the
            trusted article.
        statement: Its words; of a trusted article its title.
        source: Where it comes from, as given.
        valid_from, valid_until: The days between which it holds, both inclusive; None for open.
        status: "contradicted" by a listed conflict, else "confirmed" by an agreement with one of
            its values, else "unmentioned"; "not_in_force" when it holds for none of the articles,
            "unchecked" when its words hold no value of the kinds that are checked.
    """

    id: str
    article_id: str
    statement: str
    source: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    status: FactStatus = "unmentioned"

    @property
    def is_statement(self) -> bool:
        """Whether it is a statement of a facts file, not a whole article that is trusted."""
        return self.article_id == statement_id(self.id)

    def holds_on(self, day: date) -> bool:
        """Whether it holds on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


def statement_id(fact_id: str) -> str:
    """The id of the article that a statement of a facts file makes."""
    return f"fact:{fact_id}"


def with_status(
    facts: Sequence[RecordedFact],
    *,
    contradicted: Collection[str],
    agreed: Iterable[Collection[str]],
) -> tuple[RecordedFact, ...]:
    """The facts with what became of each; those not in force or unchecked stay so.

    Args:
        facts: Facts of record.
        contradicted: Ids of facts that a conflict contradicts.
        agreed: For each agreement the ids of the articles that state it.
    """
    trusted = {fact.article_id for fact in facts}
    stated = {article for articles in agreed if set(articles) - trusted for article in articles}

    def status(fact: RecordedFact) -> FactStatus:
        if fact.status in ("not_in_force", "unchecked"):
            return fact.status
        if fact.id in contradicted:
            return "contradicted"
        return "confirmed" if fact.article_id in stated else "unmentioned"

    return tuple(fact.model_copy(update={"status": status(fact)}) for fact in facts)
