"""Which file is read how."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.errors import ClaimcheckError, ReadingError
from claimcheck.reading.csv_files import read_csv
from claimcheck.reading.decoding import read_text
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.json_files import read_json, read_json_lines
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.pages import read_page
from claimcheck.reading.records import draft_of_text

Reader = Callable[[Path, Problems], Iterator[Draft]]


def read_plain(path: Path, problems: Problems) -> Iterator[Draft]:
    """The file as one draft.

    Raises:
        ReadingError: The file cannot be read, is no text, or is empty.
    """
    yield draft_of_text(read_text(path), Origin(str(path), file=path))


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_csv,
}
"""A reader for each suffix in lower case."""

SUFFIXES = ", ".join(READERS)


def is_supported(path: Path) -> bool:
    """Whether there is a reader for files with that suffix, in upper or lower case."""
    return path.suffix.lower() in READERS


def read_file(path: Path, problems: Problems) -> Iterator[Draft]:
    """The drafts in the file; what cannot be read is a problem."""
    n_drafts, n_before = 0, problems.n_noted
    try:
        reader = READERS.get(path.suffix.lower())
        if reader is None:
            message = f"no reader for {path.suffix!r} files; there are: {SUFFIXES}"
            raise ReadingError(message, str(path))
        for draft in reader(path, problems):
            n_drafts += 1
            yield draft
        if not n_drafts and problems.n_noted == n_before:
            raise ReadingError("holds no articles", str(path))
    except ClaimcheckError as error:
        problems.note(error, str(path))
