"""Articles in a table with a header row (`.csv`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from claimcheck.errors import ReadingError
from claimcheck.reading.decoding import read_text
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.records import draft_of_record


def read_csv(path: Path, problems: Problems) -> Iterator[Draft]:
    """A draft per row; a broken row is a problem of its own, blank rows are skipped.

    Column names count without regard to case and to white space around them; quotes must close.

    Raises:
        ReadingError: The file cannot be read or is no text or no CSV; there is no column `text`.
    """
    text = read_text(path)
    if not text.strip():
        return
    (_, header), *rows = _rows(text, str(path))
    columns = _columns(header, str(path))
    for line, cells in rows:
        origin = Origin(str(path), line=line, file=path, record=line)
        try:
            yield draft_of_record(_record(columns, cells, origin), origin)
        except ReadingError as error:
            problems.note(error, origin.place)


def _rows(text: str, subject: str) -> list[tuple[int, list[str]]]:
    """Each row that is not blank, with the line it starts on."""
    rows, start = [], 1
    limit = csv.field_size_limit(max(len(text) + 1, csv.field_size_limit()))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        raise ReadingError(f"is no CSV from here on: {error}", subject, start) from error
    finally:
        csv.field_size_limit(limit)
    return rows


def _columns(header: list[str], subject: str) -> list[str]:
    columns = [name.strip().lower() for name in header]
    shown = ", ".join(repr(name) for name in header)
    if "text" not in columns:
        raise ReadingError(f"no column 'text'; the columns are: {shown}", subject, 1)
    if len(set(columns)) < len(columns):
        raise ReadingError(f"two columns have one name; the columns are: {shown}", subject, 1)
    return columns


def _record(columns: list[str], cells: list[str], origin: Origin) -> dict[str, str]:
    if len(cells) > len(columns):
        raise origin.error(
            f"{len(cells)} cells for {len(columns)} columns; put quotes around cells with commas"
        )
    return dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
