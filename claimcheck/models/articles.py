"""Articles and places in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from claimcheck.models.base import Record


class Span(Record):
    """Half-open range of code points in an article's untouched text.

    Attributes:
        start_char, end_char: Where it starts, and where it ends: the first one behind it.
    """

    start_char: int
    end_char: int

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if not 0 <= self.start_char <= self.end_char:
            raise ValueError(f"not a span: {self.start_char}..{self.end_char}")
        return self


class Place(Record):
    """Where something stands in its file, as editors count: from line 1 and column 1.

    Front matter, tags and the rest of a record are included.

    Attributes:
        file: The article's `file`.
        line, column: Where it starts; columns count code points.
        end_line, end_column: Where it ends; the column is the one behind it.
    """

    file: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Sentence(Span):
    """One sentence: its place in the article and its words.

    `heading` says that it is a heading or caption line, not running text.
    """

    text: str
    heading: bool = False


def _date_stays_date(value: Any) -> Any:
    """A ten-character ISO date is a day, not midnight of it."""
    if isinstance(value, str) and len(value.strip()) == 10:
        return date.fromisoformat(value.strip())
    return value


class Article(Record):
    """One text from one source; its text is never rewritten.

    Attributes:
        id: Unique within a corpus: as given, else the file's name without suffix, else made from
            the text.
        text: The whole text. It is never rewritten.
        title, source: As given; may be empty.
        published: When it appeared; a bare date when only the day is known, None when nothing
            is (relative dates then stay unresolved).
        url: As given; may be empty.
        file: The file it was read from, as its path was given; empty for none.
        record: Which record of that file it is: its line, or in an array its place from 1; None
            where the file is one article.
        trusted: Whether it states facts of record, which other articles must not contradict.
        excluded: Parts that make no claims (boilerplate, front matter, markup), in order;
            None when nobody has looked yet.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: Annotated[datetime | date | None, BeforeValidator(_date_stays_date)] = None
    url: str = ""
    file: str = ""
    record: int | None = None
    trusted: bool = False
    excluded: tuple[Span, ...] | None = None

    @property
    def published_on(self) -> date | None:
        """The day of publication."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def _repr_html_(self) -> str:
        from claimcheck.reporting.html import article_to_fragment

        return article_to_fragment(self)
