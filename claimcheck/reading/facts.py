"""A file of facts of record → articles of one statement each.

[[fact]]
id = "end-of-support"
statement = "Support for version 4 ends on 30 June 2027."
source = "product board, 12 May 2026"
valid_from = 2026-05-12
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from claimcheck.errors import ReadingError
from claimcheck.models import Article, RecordedFact, statement_id
from claimcheck.models.base import Record
from claimcheck.toml_tables import read_tables


class Recorded(NamedTuple):
    """A fact of record, and the article that its statement makes."""

    fact: RecordedFact
    article: Article


class _Table(Record):
    """What a `[[fact]]` may say."""

    id: str = Field(min_length=1, pattern=r"^[^\s:]+$")
    statement: str = Field(min_length=1, pattern=r"\S")
    source: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_from > self.valid_until:
            raise ValueError(f"valid_from {self.valid_from} is after valid_until")
        return self


def read_facts(path: Path) -> list[Recorded]:
    """The facts of the file, in its order.

    Raises:
        ReadingError: The file cannot be read or is no TOML, holds no fact, has an unknown, missing
            or unfit field, or two facts have one id. Names line and field.
    """

    def refuse(message: str, line: int | None) -> ReadingError:
        return ReadingError(message, str(path), line)

    tables = read_tables(path, "fact", _Table, refuse)
    if not tables:
        raise refuse("holds no facts; write each as a [[fact]] with id and statement", None)
    lines: dict[str, int] = {}
    for table, line in tables:
        if table.id in lines:
            raise refuse(f"fact {table.id!r} is already on line {lines[table.id]}", line)
        lines[table.id] = line
    return [_recorded(table, line, path) for table, line in tables]


def recorded_article(article: Article) -> Recorded:
    """A trusted article as a fact of record."""
    title = article.title or article.id
    fact = RecordedFact(
        id=article.id, article_id=article.id, statement=title, source=article.source
    )
    return Recorded(fact, article)


def _recorded(table: _Table, line: int, path: Path) -> Recorded:
    article = Article(
        id=statement_id(table.id),
        text=table.statement,
        source=table.source,
        file=path.as_posix(),
        record=line,
        trusted=True,
        excluded=(),
    )
    fields = table.model_dump() | {"article_id": article.id}
    return Recorded(RecordedFact(**fields), article)
