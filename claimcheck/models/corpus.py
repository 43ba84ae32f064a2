"""What reading gives: articles, and what could not be read."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.articles import Article
from claimcheck.models.base import Record


class Failure(Record):
    """Something that could not be read or done, while the rest went on.

    Attributes:
        stage: The step in which it failed.
        subject: The file, record or article it happened to.
        type: Name of the error's class.
        message: What was wrong.
    """

    stage: Literal["read", "extract"]
    subject: str
    type: str
    message: str


class Corpus(Record):
    """Articles, and what could not be read.

    Attributes:
        articles: With ids unique among them, ordered by id.
        failures: What could not be read, with `on_error` "collect".
    """

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()
