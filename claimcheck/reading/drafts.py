"""Articles on their way in: where they come from, and what is made of failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from claimcheck.errors import ClaimcheckError, ReadingError
from claimcheck.models import Article, Failure, Span

OnError = Literal["raise", "collect"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article stands in the input.

    Attributes:
        subject: The file or item, for messages ("news/a.jsonl", "item 3").
        line: 1-based line of the record in its file.
        file: The file, when there is one.
        record: What tells the records of one file apart in ids: the line, or the 1-based
            place in an array; None when the file is one article.
        lines: The 1-based line of each field, where fields have lines of their own.
    """

    subject: str
    line: int | None = None
    file: Path | None = None
    record: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """File and line, or file and record, in words."""
        if self.line is not None:
            return f"{self.subject}:{self.line}"
        return self.subject if self.record is None else f"{self.subject}, record {self.record}"

    def error(self, message: str, *, name: str = "") -> ReadingError:
        """The error that says so about this place, or about the field of that name in it."""
        if self.line is None and self.record is not None:
            message = f"record {self.record}: {message}"
        return ReadingError(message, self.subject, self.lines.get(name, self.line))


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read; its id is empty when the input gave none.

    `markup` holds the spans that the file format knows to make no claims.
    """

    article: Article
    origin: Origin
    markup: tuple[Span, ...] = ()


class Problems:
    """What could not be read: raised at once, or collected while the rest goes on."""

    def __init__(self, on_error: OnError) -> None:
        if on_error not in ("raise", "collect"):
            raise ReadingError(f"on_error={on_error!r}; choose 'raise' or 'collect'")
        self._collects = on_error == "collect"
        self._failures: list[Failure] = []

    def note(self, error: ClaimcheckError, subject: str) -> None:
        """Raises the error, or keeps it as a failure of `subject`."""
        if not self._collects:
            raise error
        self._failures.append(
            Failure(stage="read", subject=subject, type=type(error).__name__, message=str(error))
        )

    @property
    def n_noted(self) -> int:
        """How many failures there are so far."""
        return len(self._failures)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What was noted, ordered by subject and message."""
        return tuple(sorted(self._failures, key=lambda failure: (failure.subject, failure.message)))
