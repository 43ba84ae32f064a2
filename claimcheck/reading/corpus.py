"""Whatever holds articles → one corpus."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from claimcheck.errors import ReadingError
from claimcheck.models import Article, Corpus
from claimcheck.reading.drafts import Draft, OnError, Origin, Problems
from claimcheck.reading.excluded import with_boilerplate
from claimcheck.reading.formats import is_supported, read_file
from claimcheck.reading.frames import is_frame, read_frame
from claimcheck.reading.identity import with_ids
from claimcheck.reading.paths import find_files
from claimcheck.reading.records import checked, draft_of_record, draft_of_text

Item = str | Path | Article | Mapping[str, Any]
"""One article, or where one or more lie: a text, a path, an article, or its fields."""

Source = Item | Iterable[Item]
"""What `read_corpus` reads; a data frame of pandas or polars is an iterable, too."""


def read_corpus(source: Source, *, on_error: OnError = "raise") -> Corpus:
    """The articles in `source`, ordered by id; the same for any order of the input.

    A single string is a path or a pattern, never a text. In a list each string is a text, never
    a path; give files as `pathlib.Path`. A file that is reached in two ways is read once.

    Args:
        source: A file, a folder, a pattern such as "news/*.txt", a list of these as `Path`, of
            texts, of dicts (`text`, and if known `id`, `title`, `source`, `published`, `url`) and
            of articles, or a data frame with such columns. An empty list gives an empty corpus.
        on_error: "raise" stops at the first input that cannot be read; "collect" makes it a
            failure in the corpus and goes on.

    Raises:
        ReadingError: With on_error="raise": something cannot be read, or two articles have one
            id. Always: `source` or `on_error` is nothing of the above.
        MissingExtraError: With on_error="raise": an HTML page, and trafilatura is not installed.

    >>> corpus = read_corpus([{"id": "a", "text": "Ten people came."}])
    >>> corpus.articles[0].text
    'Ten people came.'
    """
    problems = Problems(on_error)
    drafts = with_ids(_drafts(source, problems), problems)
    articles = tuple(with_boilerplate(draft.article, markup=draft.markup) for draft in drafts)
    return Corpus(articles=articles, failures=problems.failures)


def as_article(item: Article | str | Mapping[str, Any]) -> Article:
    """The one article that the item is: a text, a dict of fields, or an article.

    Its excluded parts are found; without an id it is called by its content.

    Raises:
        ReadingError: The item is none of these, or no article can be made of it.
    """
    problems = Problems("raise")
    (draft,) = with_ids([_draft(item, Origin("article"))], problems)
    return with_boilerplate(draft.article, markup=draft.markup)


def _drafts(source: Source, problems: Problems) -> Iterator[Draft]:
    if is_frame(source):
        yield from _frame_drafts(source, problems)
        return
    paths: list[Path] = []
    for number, item in enumerate(_items(source), start=1):
        if isinstance(item, os.PathLike):
            paths.append(Path(item))
            continue
        origin = Origin(f"item {number}")
        try:
            yield _draft(item, origin)
        except ReadingError as error:
            problems.note(error, origin.subject)
    for file in find_files(paths, problems):
        yield from read_file(file, problems)


def _frame_drafts(frame: Any, problems: Problems) -> Iterator[Draft]:
    try:
        yield from read_frame(frame, problems)
    except ReadingError as error:
        problems.note(error, "frame")


def _items(source: Source) -> Iterable[Item]:
    if isinstance(source, str):
        if not source.strip():
            raise ReadingError("an empty string is no path; give texts as a list of strings")
        return [Path(source)]
    if isinstance(source, (os.PathLike, Article, Mapping)):
        return [cast(Item, source)]
    if isinstance(source, (bytes, bytearray)) or hasattr(source, "read"):
        raise ReadingError(
            f"cannot read articles from {type(source).__name__}; give its path, or a list of texts"
        )
    if not isinstance(source, Iterable):
        raise ReadingError(
            f"cannot read articles from {source!r}; give a path, a folder, a pattern, a list of "
            "texts, dicts or articles, or a data frame"
        )
    return source


def _refuse_file_name(text: str, origin: Origin) -> None:
    """Nobody's article is one word that ends in `.txt`; such a list was meant as paths."""
    if text.strip() and not re.search(r"\s", text) and is_supported(Path(text)):
        raise origin.error(f"is a file name, not a text; give it as pathlib.Path({text!r})")


def _draft(item: object, origin: Origin) -> Draft:
    if isinstance(item, str):
        _refuse_file_name(item, origin)
        return draft_of_text(item, origin)
    if isinstance(item, Article):
        return checked(Draft(item, origin))
    if isinstance(item, Mapping):
        return draft_of_record(item, origin)
    raise origin.error(
        f"is a {type(item).__name__}; an item is a text, a dict, an Article or a pathlib.Path"
    )
