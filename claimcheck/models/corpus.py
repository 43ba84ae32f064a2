"""What reading gives: articles, and what could not be read."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.articles import Article
from claimcheck.models.base import Record


class Failure(Record):
    """Something that could not be read or done, while the rest went on.

    Attributes:
        subject: The file, record or article it happened to.
        type: Name of the error's class.
    """

    stage: Literal["read", "extract"]
    subject: str
    type: str
    message: str


class Corpus(Record):
    """Articles with ids unique among them, ordered by id, and what could not be read."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()
