"""Articles in a pandas or polars data frame; neither package is imported here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ReadingError
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.records import FIELDS, draft_of_record


def is_frame(source: object) -> bool:
    """Whether this is a data frame of pandas or polars, by where its class comes from."""
    package = type(source).__module__.partition(".")[0]
    return package in ("pandas", "polars") and type(source).__name__ in ("DataFrame", "LazyFrame")


def read_frame(frame: Any, problems: Problems) -> Iterator[Draft]:
    """A draft per row; a broken row is a problem of its own. Other columns are ignored.

    Raises:
        ReadingError: There is no column `text`, a column is there twice, or the frame is lazy.
    """
    if type(frame).__name__ == "LazyFrame":
        raise ReadingError("a lazy frame holds no rows yet; pass frame.collect()", "frame")
    for number, row in enumerate(_rows(frame, _fields(frame)), start=1):
        origin = Origin(f"frame row {number}")
        try:
            yield draft_of_record(row, origin)
        except ReadingError as error:
            problems.note(error, origin.subject)


def _fields(frame: Any) -> list[str]:
    columns = [str(name) for name in frame.columns]
    shown = ", ".join(repr(name) for name in columns)
    if "text" not in columns:
        raise ReadingError(f"no column 'text'; the columns are: {shown}", "frame")
    fields = [name for name in FIELDS if name in columns]
    if any(columns.count(name) > 1 for name in fields):
        raise ReadingError(f"two columns have one name; the columns are: {shown}", "frame")
    return fields


def _rows(frame: Any, fields: list[str]) -> list[dict[str, object]]:
    if type(frame).__module__.startswith("polars"):
        return list(frame.select(fields).to_dicts())
    # As plain objects, so that every kind of missing value can become None.
    wanted = frame[fields].astype(object)
    return list(wanted.where(wanted.notna(), None).to_dict("records"))
