"""TOML files that people write: arrays of tables → records, and the line of what is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from claimcheck.nearest import did_you_mean

_Record = TypeVar("_Record", bound=BaseModel)
Refusal = Callable[[str, int | None], Exception]
"""Message and 1-based line → the error to raise."""


def read_tables(
    path: Path, name: str, record: type[_Record], refuse: Refusal
) -> list[tuple[_Record, int]]:
    """The records of the `[[name]]` tables of a file, in order, each with the line of its head.

    Args:
        path: The file; it may hold nothing but such tables.
        name: Their name.
        record: What each is read as; its fields are the keys that a table may have.
        refuse: Makes the error, which is raised for a file that cannot be read, is no TOML, holds
            something else, or has a table with an unknown, missing or unfit field.
    """
    text, content = _content(path, refuse)
    if other := sorted(content.keys() - {name}):
        line = line_of_key(text, other[0]) or 1
        raise refuse(f"{other[0]!r} is not known here; there is only [[{name}]]", line)
    tables = content.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        line = line_of_key(text, name) or 1
        raise refuse(f"{name!r} is no list of tables; write [[{name}]]", line)
    starts = table_starts(text, name)
    if len(starts) != len(tables):
        starts = [0] * len(tables)  # written as an inline array: no line of their own
    ends = [*starts[1:], len(text)] if any(starts) else [len(text)] * len(tables)
    found = []
    for number, (table, start, end) in enumerate(zip(tables, starts, ends, strict=True), start=1):
        line = line_at(text, start)
        try:
            found.append((record.model_validate(table), line))
        except ValidationError as error:
            message, key = _explain(error, f"{name} {number}", record)
            raise refuse(message, line_of_key(text, key, start, end) or line) from error
    return found


def table_starts(text: str, name: str) -> list[int]:
    """Where the heads of the `[[name]]` tables begin in a text that is TOML, in order.

    What looks like a head inside a string of several lines is none.
    """
    head = re.compile(rf"""^[ \t]*\[\[[ \t]*["']?{re.escape(name)}["']?[ \t]*\]\]""", re.M)
    starts: list[int] = []
    for match in head.finditer(text):
        if _is_whole(text[starts[-1] if starts else 0 : match.start()]):
            starts.append(match.start())
    return starts


def line_of_key(text: str, key: str, start: int = 0, end: int | None = None) -> int | None:
    """The 1-based line in text[start:end] that sets a key or opens its table; None for none."""
    written = re.compile(rf"""^[ \t]*(?:\[[ \t]*)*["']?{re.escape(key)}["']?[ \t]*[=.\]]""", re.M)
    found = written.search(text, start, len(text) if end is None else end) if key else None
    return None if found is None else line_at(text, found.start())


def line_at(text: str, offset: int) -> int:
    """The 1-based line of an offset."""
    return text.count("\n", 0, offset) + 1


def _content(path: Path, refuse: Refusal) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise refuse(f"cannot be opened: {error.strerror or error}", None) from error
    except UnicodeDecodeError as error:
        raise refuse(f"is not UTF-8: {error}", None) from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+)", str(error))
        message = str(error)[: place.start()] if place else str(error)
        raise refuse(f"is no TOML: {message}", int(place[1]) if place else None) from error


def _is_whole(toml: str) -> bool:
    try:
        tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _explain(error: ValidationError, subject: str, record: type[BaseModel]) -> tuple[str, str]:
    """The first mistake in words, and the key it is about."""
    # A misspelt field is missing as well: its spelling is what has to be mended.
    first = min(error.errors(include_url=False), key=lambda item: item["type"] != "extra_forbidden")
    key = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "extra_forbidden":
        fields = ", ".join(record.model_fields)
        meant = did_you_mean(key, record.model_fields)
        return f"{subject}: no field {key!r}{meant or ';'} there are: {fields}", key
    if first["type"] == "missing":
        return f"{subject}: the field {key!r} is missing", ""
    told = {
        "date_type": "write a date without quotes: 2030-12-31",
        "tuple_type": 'write a list: ["a", "b"]',
    }
    reason = told.get(first["type"], first["msg"])
    return f"{subject}: {key} = {first['input']!r}: {reason}", key
