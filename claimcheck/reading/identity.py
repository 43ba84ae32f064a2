"""An id for every article, unique and the same for any order of the inputs."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from claimcheck.errors import ReadingError
from claimcheck.models import Article
from claimcheck.reading.drafts import Draft, Problems

_DIGITS = 8
"""Hexadecimal digits of the hash in the id of a text that came without one."""


def with_ids(drafts: Iterable[Draft], problems: Problems) -> list[Draft]:
    """The drafts with ids, ordered by id.

    A given id stays. A file is called by its name without suffix, or, where two files share one,
    by its path below the folder that they have in common; a record of a file by that and its
    line. A text that came without an id or a file is called by its content.

    Of several drafts with one given id, the one with the smallest content stays, and each of the
    others is a problem.
    """
    drafts = list(drafts)
    names = _file_names({draft.origin.file for draft in drafts if draft.origin.file is not None})
    named: dict[str, list[Draft]] = defaultdict(list)
    nameless: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        given = draft.article.id or _id_from_file(draft, names)
        if given:
            named[given].append(draft)
        else:
            nameless[_id_from_text(draft.article)].append(draft)
    unique = {article_id: _only(article_id, same, problems) for article_id, same in named.items()}
    for article_id, same in sorted(nameless.items()):
        for draft in sorted(same, key=_content):
            unique[_free(article_id, unique)] = draft
    return [_identified(draft, article_id) for article_id, draft in sorted(unique.items())]


def _identified(draft: Draft, article_id: str) -> Draft:
    origin = draft.origin
    found: dict[str, object] = {"id": article_id}
    if origin.file is not None:
        found |= {"file": _as_text(origin.file.as_posix()), "record": origin.record}
    return Draft(draft.article.model_copy(update=found), origin, draft.markup)


def _file_names(files: set[Path]) -> dict[Path, str]:
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        by_stem[file.stem].append(file)
    names = {}
    for stem, same in by_stem.items():
        if len(same) == 1:
            names[same[0]] = stem
            continue
        full = {file: os.path.abspath(file) for file in same}
        folder = os.path.commonpath([os.path.dirname(path) for path in full.values()])
        names.update(
            {file: Path(path).relative_to(folder).as_posix() for file, path in full.items()}
        )
    return names


def _id_from_file(draft: Draft, names: dict[Path, str]) -> str:
    origin = draft.origin
    if origin.file is None:
        return ""
    name = _as_text(names[origin.file])
    return name if origin.record is None else f"{name}:{origin.record}"


def _as_text(name: str) -> str:
    """A file's name; one that is no text keeps its bytes visible: reports are UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _id_from_text(article: Article) -> str:
    return f"text-{hashlib.sha256(article.text.encode()).hexdigest()[:_DIGITS]}"


def _free(article_id: str, taken: dict[str, Draft]) -> str:
    if article_id not in taken:
        return article_id
    return next(name for n in count(2) if (name := f"{article_id}-{n}") not in taken)


def _only(article_id: str, same: list[Draft], problems: Problems) -> Draft:
    first, *others = sorted(same, key=lambda draft: (_content(draft), draft.origin.place))
    for other in others:
        places = sorted((first.origin.place, other.origin.place))
        error = ReadingError(
            f"two articles have the id {article_id!r}: {places[0]} and {places[1]}"
        )
        problems.note(error, other.origin.place)
    return first


def _content(draft: Draft) -> str:
    return draft.article.model_dump_json()
