"""Paths, folders and patterns → files."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.errors import ReadingError
from claimcheck.nearest import did_you_mean
from claimcheck.reading.drafts import Problems
from claimcheck.reading.formats import SUFFIXES, is_supported


def find_files(paths: Iterable[Path], problems: Problems) -> list[Path]:
    """The article files behind the paths, ordered, each once; what leads to none is a problem.

    A path is a file, a folder (all below it, but nothing hidden and through no linked folder) or
    a pattern such as `news/*.txt` or `news/**/*.md`; what exists is never taken for a pattern. In
    folders and behind patterns, files of other suffixes are left alone.
    """
    found: dict[str, Path] = {}
    for path in sorted(paths, key=str):
        try:
            for file in _files_of(path, problems):
                real = os.path.realpath(file)
                found[real] = min(found.get(real, file), file, key=str)
        except ReadingError as error:
            problems.note(error, str(path))
    return sorted(found.values(), key=str)


def _files_of(path: Path, problems: Problems) -> list[Path]:
    name = str(path)
    if "\0" in name or "\n" in name:
        raise ReadingError("no path holds a NUL or a line break; give texts as a list of strings")
    if os.path.isdir(path):
        return _some(
            list(_walk(path, problems)), f"no file in this folder is one of {SUFFIXES}", name
        )
    if os.path.lexists(path):
        return [path]
    if not glob.has_magic(name):
        raise ReadingError(f"no such file or folder{_hint(path)}", _short(name))
    matches = sorted(Path(match) for match in glob.glob(name, recursive=True))
    _some(matches, "no file matches this pattern", name)
    files = [file for match in matches for file in _below(match, problems)]
    return _some(files, f"nothing that matches this pattern is one of {SUFFIXES}", name)


def _below(path: Path, problems: Problems) -> Iterator[Path]:
    if path.is_dir():
        yield from _walk(path, problems)
    elif is_supported(path):
        yield path


def _walk(folder: Path, problems: Problems) -> Iterator[Path]:
    def note(error: OSError) -> None:
        where = str(error.filename)
        problems.note(ReadingError(f"cannot be opened: {error.strerror}", where), where)

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and is_supported(file):
                yield file


def _some(files: list[Path], otherwise: str, subject: str) -> list[Path]:
    if not files:
        raise ReadingError(otherwise, subject)
    return files


def _hint(path: Path) -> str:
    """What may have been meant: a text, which has more blanks than names have, or a neighbour."""
    if re.search(r"\s\S+\s", str(path)):
        return " (texts are given as a list of strings)"
    is_open = os.path.isdir(path.parent) and os.access(path.parent, os.R_OK)
    return did_you_mean(path.name, os.listdir(path.parent) if is_open else [])


def _short(name: str) -> str:
    return name if len(name) <= 120 else f"{name[:117]}…"
