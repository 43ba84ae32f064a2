"""A report that was written as JSON → the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.errors import ReadingError
from claimcheck.models import SCHEMA, Report
from claimcheck.reading.decoding import decode, read_bytes


def read_report(path: Path) -> Report:
    """The report in the file, as `claimcheck check --format json` wrote it.

    Raises:
        ReadingError: As for `parse_report`, or there is no such file.
    """
    return parse_report(read_bytes(path), subject=str(path))


def parse_report(data: bytes, *, subject: str) -> Report:
    """The report in the bytes.

    Args:
        data: JSON.
        subject: What an error calls it.

    Raises:
        ReadingError: The bytes are no JSON, or no report of this schema; names the first field
            that is wrong.
    """
    text = decode(data, subject=subject)
    content = _parse(text, subject)
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        found = f"its schema is {schema!r}" if schema else "it names no schema"
        raise ReadingError(
            f"is no report: {found}, not {SCHEMA!r}; write one with: claimcheck check … --format "
            "json",
            subject,
        )
    try:
        return Report.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in first["loc"])
        message = f"is no report of schema {SCHEMA!r}: {field.lstrip('.')}: {first['msg']}"
        raise ReadingError(message, subject) from error


def _parse(text: str, subject: str) -> Any:
    if not text.strip():
        raise ReadingError("is empty, not a report", subject)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"is no JSON: {error.msg} at column {error.colno}"
        raise ReadingError(message, subject, error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise ReadingError(f"is no JSON that can be read: {error}", subject) from error
