"""The reference of kinds: what the value of each holds."""

from __future__ import annotations

from typing import get_args

from claimcheck.models import Interval, Kind
from claimcheck.models.base import Record
from claimcheck.models.values import _Measured
from docs.generate.docstrings import parse
from docs.generate.report import link
from docs.generate.tables import fields_table
from docs.generate.types import VALUES

_INTRODUCTION = """\
# Kinds

A claim has one value, whose `kind` says of what kind it is. Only values of one kind are compared.
What is read in a text, kind by kind, is shown in [Values](../values.md).
"""
_LINE = """\
## On a line

Quantities, money, percentages, clock times and durations also have these fields.
"""

_STATEMENT = """\
## `statement`

Reserved for claims without a typed value: this version extracts none.
"""


def kinds_page() -> str:
    """The page as Markdown.

    Raises:
        LookupError: A kind has neither a value nor a word of its own here.
    """
    values = {value.model_fields["kind"].default: value for value in VALUES}
    if missing := set(get_args(Kind)) - {*values, "statement"}:
        raise LookupError(f"kinds without a value: {missing}")
    sections = [_section(f"`{kind}`", value) for kind, value in values.items()]
    line = f"{_LINE}\n{fields_table(_Measured, link)}\n"
    return "\n".join([_INTRODUCTION, line, *sections, _STATEMENT, _section("Interval", Interval)])


def _section(title: str, record: type[Record]) -> str:
    own = parse(record).sections.get("Attributes", {})
    table = fields_table(record, link, left_out={"kind", *_Measured.model_fields} - own.keys())
    return f"## {title}\n\n{parse(record).prose}\n\n{table}\n"
