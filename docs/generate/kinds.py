"""The reference of kinds: what the value of each holds."""

from __future__ import annotations

from typing import get_args

from claimcheck.models import Interval, Kind
from docs.generate.docstrings import parse
from docs.generate.report import link
from docs.generate.tables import fields_table
from docs.generate.types import VALUES

_INTRODUCTION = """\
# Kinds

A claim has one value, and its `kind` says of what kind. Only values of one kind are compared. What is read
in a text, kind by kind, is shown in [Values](../values.md).
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
    return "\n".join([_INTRODUCTION, *sections, _STATEMENT, _section("Interval", Interval)])


def _section(title: str, record: type) -> str:
    return f"## {title}\n\n{parse(record).prose}\n\n{fields_table(record, link)}\n"
