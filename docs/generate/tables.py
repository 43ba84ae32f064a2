"""Tables of a record's fields."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from typing import Any, get_args

from pydantic import BaseModel

from docs.generate.docstrings import in_cell, parse
from docs.generate.types import type_of


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def fields_table(
    record: type[BaseModel], link: Callable[[type], str], *, left_out: Collection[str] = ()
) -> str:
    """What every field of a record holds and means; neighbours that are alike share a row."""
    rows = [
        (f"`{field.alias or name}`", type_of(field, link), meaning(record, name))
        for name, field in record.model_fields.items()
        if name not in left_out
    ]
    merged = [
        (", ".join(name for name, *_ in alike), *same)
        for same, alike in groupby(rows, key=lambda row: row[1:])
    ]
    return table(("field", "holds", "meaning"), merged)


def meaning(record: type[Any], name: str) -> str:
    """What the docstring of the record, or of one that it is made from, says of a field.

    Raises:
        LookupError: None says anything.
    """
    if len(get_args(record.model_fields[name].annotation)) == 1:
        return ""  # it always holds the same
    for each in record.__mro__:
        entries = parse(each).sections.get("Attributes", {}) if "__doc__" in vars(each) else {}
        if name in entries:
            return in_cell(entries[name])
    raise LookupError(f"the docstring of {record.__name__} has no line for {name!r}")
