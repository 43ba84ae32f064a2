"""Articles in JSON: a record a line (`.jsonl`, `.ndjson`), or an array or one record (`.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from claimcheck.errors import ReadingError
from claimcheck.reading.decoding import read_text
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.records import FIELDS, draft_of_record


def read_json_lines(path: Path, problems: Problems) -> Iterator[Draft]:
    """A draft per line; blank lines are skipped, a broken line is a problem of its own.

    Raises:
        ReadingError: The file cannot be read or is no text.
    """
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        origin = Origin(str(path), line=number, file=path, record=number)
        try:
            yield _draft(_parse(line, origin), origin)
        except ReadingError as error:
            problems.note(error, origin.place)


def read_json(path: Path, problems: Problems) -> Iterator[Draft]:
    """A draft per record of the array, or the one record; a broken record is a problem of its own.

    Raises:
        ReadingError: The file cannot be read, is no text or no JSON.
    """
    whole = Origin(str(path), file=path)
    content = _parse(read_text(path), whole)
    if not isinstance(content, list):
        yield _draft(content, whole)
        return
    for number, record in enumerate(content, start=1):
        origin = Origin(str(path), file=path, record=number)
        try:
            yield _draft(record, origin)
        except ReadingError as error:
            problems.note(error, origin.place)


def _parse(text: str, origin: Origin) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = (origin.line or 1) + error.lineno - 1
        message = f"is no JSON: {error.msg} at column {error.colno}"
        raise ReadingError(message, origin.subject, line) from error
    except RecursionError as error:
        raise origin.error("is no JSON that can be read: nested too deeply") from error
    except ValueError as error:
        raise origin.error(f"is no JSON that can be read: {error}") from error


def _draft(record: object, origin: Origin) -> Draft:
    if not isinstance(record, dict):
        kind = type(record).__name__
        raise origin.error(f"is a JSON {kind}, not an object with the fields {', '.join(FIELDS)}")
    return draft_of_record(record, origin)
