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
    content, lines = _content(path, refuse)
    if other := sorted(content.keys() - {name}):
        line = _line_of_key(lines, 0, other[0])
        raise refuse(f"{other[0]!r} is not known here; there is only [[{name}]]", line)
    tables = content.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise refuse(
            f"{name!r} is no list of tables; write [[{name}]]", _line_of_key(lines, 0, name)
        )
    head = re.compile(rf"\s*\[\[\s*[\"']?{re.escape(name)}[\"']?\s*\]\]")
    heads = _heads(lines, head)
    if len(heads) != len(tables):
        heads = [1] * len(tables)  # written as an inline array: no line of their own
    found = []
    for number, (table, line) in enumerate(zip(tables, heads, strict=True), start=1):
        try:
            found.append((record.model_validate(table), line))
        except ValidationError as error:
            message, key = _explain(error, f"{name} {number}", record)
            raise refuse(message, _line_of_key(lines, line, key)) from error
    return found


def _content(path: Path, refuse: Refusal) -> tuple[dict[str, Any], list[str]]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise refuse(f"cannot be opened: {error.strerror or error}", None) from error
    except UnicodeDecodeError as error:
        raise refuse(f"is not UTF-8: {error}", None) from error
    try:
        return tomllib.loads(text), text.split("\n")
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+)", str(error))
        message = str(error)[: place.start()] if place else str(error)
        raise refuse(f"is no TOML: {message}", int(place[1]) if place else None) from error


def _heads(lines: list[str], head: re.Pattern[str]) -> list[int]:
    """The lines of tables' heads; what looks like one inside a text of several lines is none."""
    heads: list[int] = []
    for number, line in enumerate(lines, start=1):
        before = lines[heads[-1] - 1 if heads else 0 : number - 1]
        if head.match(line) and _is_whole("\n".join(before)):
            heads.append(number)
    return heads


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


def _line_of_key(lines: list[str], head: int, key: str) -> int:
    """The line of a key of the table whose head is on line `head`; that line, if it has none."""
    written = re.compile(rf"\s*(\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
    for number, line in enumerate(lines[head:], start=head + 1):
        if key and written.match(line):
            return number
        if head and re.match(r"\s*\[\[", line):
            break
    return max(head, 1)
