"""The reference of the report: every record and field."""

from __future__ import annotations

import claimcheck
from claimcheck import models
from claimcheck.models.base import Record
from docs.generate.docstrings import parse
from docs.generate.tables import fields_table
from docs.generate.types import VALUES, records_in

_INTRODUCTION = """\
# The report's fields

Every record of the report's JSON (`claimcheck.report/1`), beginning with the whole, then the
records that other functions give. In Python each is a frozen record of the same fields, with `None`
for `null`. What a field does not tell is told in [Reading a report](../report.md); values are in
[Kinds](kinds.md).
"""

_OTHERS: tuple[type[Record], ...] = (
    models.Explanation,
    models.Verdict,
    models.ReportDiff,
    models.Article,
    models.Corpus,
)
"""Beside these, all records among the public names are on the page."""


def report_page() -> str:
    """The page as Markdown."""
    inner = _records(models.Report)
    public = [getattr(claimcheck, name) for name in claimcheck.__all__]
    named = [each for each in public if isinstance(each, type) and issubclass(each, Record)]
    others = [each for root in (*_OTHERS, *named) for each in _records(root) if each not in inner]
    parts = [_INTRODUCTION, *map(_section, inner)]
    return "\n".join([*parts, *map(_section, dict.fromkeys(others))])


def link(record: type) -> str:
    """A link to the section of a record."""
    return f"[{record.__name__}](#{record.__name__.lower()})"


def _section(record: type[Record]) -> str:
    return f"## {record.__name__}\n\n{parse(record).prose}\n\n{fields_table(record, link)}\n"


def _records(root: type[Record]) -> list[type[Record]]:
    """The record and all that its fields hold, each once; values have a page of their own."""
    found = [root]
    for record in found:
        held = [r for field in record.model_fields.values() for r in records_in(field.annotation)]
        found += [each for each in dict.fromkeys(held) if each not in (*found, *VALUES)]
    return found
