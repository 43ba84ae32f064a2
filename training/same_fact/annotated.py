"""Corpora with their facts marked: what the same-fact model learns from and is measured on.

Two forms, one record: JSON with quotes (one that a text has several times counts where it stands
first), and Markdown whose text carries the marks, `[killing 12 people](toll=12)`. A mark names the
fact and its value: one value in two articles is an agreement, two values of one fact are a
conflict. Mentions that bear no mark tell of other facts.
"""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.models import Article

Spans = list[tuple[str, int, int]]
"""Places of mentions: article id, start and end in code points."""

_MARK = re.compile(r"\[([^\[\]]+)\]\(([a-z0-9][a-z0-9-]*)=([^()]+)\)")
_ARTICLE = re.compile(
    r"\s*## (?P<id>\S+)\s*\ntitle: (?P<title>.+)\nsource: (?P<source>.+)\n"
    r"published: (?P<published>\S+)\s*\n\n(?P<text>.*)",
    re.DOTALL,
)


class Annotated(NamedTuple):
    """A corpus and what it agrees and disagrees on.

    Attributes:
        agreements: The mentions of each fact that two or more mentions tell alike.
        conflicts: The sides of each fact that they tell differently.
    """

    id: str
    articles: list[Article]
    agreements: list[Spans]
    conflicts: list[list[Spans]]


def read_annotated(folders: Sequence[Path]) -> list[Annotated]:
    """All corpora of some folders, `*.json` and `*.md`, ordered by folder and name."""
    paths = [path for folder in folders for path in sorted(folder.iterdir())]
    readers = {".json": _from_json, ".md": _from_markdown}
    return [readers[path.suffix](path) for path in paths if path.suffix in readers]


def _from_json(path: Path) -> Annotated:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    texts = {article["id"]: article["text"] for article in content["articles"]}

    def spans(members: list[dict[str, str]]) -> Spans:
        return [
            (m["article"], at, at + len(m["quote"]))
            for m in members
            for at in (texts[m["article"]].index(m["quote"]),)
        ]

    return Annotated(
        content["id"],
        # nothing is left out as boilerplate: offsets are those of the text as it is annotated
        [Article(**{**article, "excluded": None}) for article in content["articles"]],
        [spans(agreement["members"]) for agreement in content["agreements"]],
        [[spans(side["members"]) for side in c["sides"]] for c in content["conflicts"]],
    )


def _from_markdown(path: Path) -> Annotated:
    _, *blocks = re.split(r"^---\s*$", path.read_text("utf-8"), flags=re.MULTILINE)
    articles = []
    told: dict[str, dict[str, Spans]] = defaultdict(lambda: defaultdict(list))
    for block in blocks:
        fields = _ARTICLE.match(block)
        if fields is None:
            raise ValueError(f"{path}: no article with title, source and published: {block[:60]!r}")
        text, marks = _without_marks(fields["text"].strip())
        articles.append(Article(**{**fields.groupdict(), "text": text, "excluded": None}))
        for fact, value, start, end in marks:
            told[fact][value].append((fields["id"], start, end))
    return Annotated(
        path.stem,
        articles,
        [next(iter(f.values())) for f in told.values() if len(f) == 1 and _is_shared(f)],
        [list(values.values()) for values in told.values() if len(values) > 1],
    )


def _is_shared(values: dict[str, Spans]) -> bool:
    return any(len(spans) > 1 for spans in values.values())


def _without_marks(marked: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The text as an article has it, and (fact, value, start, end) of each mark in it."""
    text, marks, last = "", [], 0
    for mark in _MARK.finditer(marked):
        quote, fact, value = mark.groups()
        text += marked[last : mark.start()]
        marks.append((fact, value.strip(), len(text), len(text) + len(quote)))
        text += quote
        last = mark.end()
    return text + marked[last:], marks
