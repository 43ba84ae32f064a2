"""Suites: sets of articles that a `claimcheck.toml` names, each to be checked by itself.

fail_on = "soft"            # goes for every suite

[[suite]]
name = "handbook"
paths = ["docs/*.md", "README.md"]

[[suite]]
name = "press"
paths = ["press"]
kinds = ["money", "date"]   # any setting; wins over the one above
"""

from __future__ import annotations

import glob
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import SettingsError
from claimcheck.settings import FILES, Settings
from claimcheck.toml_tables import line_at, line_of_key, table_starts

_OWN = ("name", "paths")


class Suite(NamedTuple):
    """A named set of articles, and how they are checked.

    Attributes:
        name: Unique in its file.
        paths: Files, folders and patterns, as seen from the working directory.
        settings: Those of the suite, over those of its file.
        line: 1-based line of the file on which it begins.
    """

    name: str
    paths: tuple[Path, ...]
    settings: Settings
    line: int


def read_suites(
    file: Path, *, under: Mapping[str, Any] | None = None, over: Mapping[str, Any] | None = None
) -> tuple[Suite, ...]:
    """The suites of a settings file, in its order; none for a file that has none.

    Args:
        file: A `claimcheck.toml`. Paths in it lie relative to its folder.
        under: Settings that win over those of the file, and not over those of a suite.
        over: Settings that win over all.

    Raises:
        SettingsError: The file is unreadable or no TOML, or something in it is unknown or unfit;
            with line and field, all that are wrong in the suites at once.
    """
    text, document = _read(file)
    tables = document.pop("suite", [])
    starts = table_starts(text, "suite")
    if not isinstance(tables, list) or len(starts) != len(tables):
        place = f"{file}:{line_of_key(text, 'suite') or 1}"
        raise SettingsError(f"{place}: suite: write the head of each suite as [[suite]]")
    ends = [*starts, len(text)]
    common = _Entry(file, text, 0, ends[0], document)
    entries = [
        _Entry(file, text, start, end, table)
        for start, end, table in zip(starts, ends[1:], tables, strict=True)
    ]
    if problems := [*_unfit_settings(common), *_problems(entries)]:
        raise SettingsError("\n".join(problems))
    below = {**common.settings(), **(under or {})}
    return tuple(_suite(entry, below, over or {}) for entry in entries)


def located(path: Path | str, folder: Path) -> Path:
    """A path or pattern that lies relative to `folder`, as seen from the working directory."""
    here = Path.cwd()
    place = folder.relative_to(here) if folder.is_relative_to(here) else folder
    if glob.has_magic(str(path)) and not (folder / path).exists():
        place = Path(glob.escape(str(place)))  # the folder is no pattern, whatever its name
    return place / path


class _Entry(NamedTuple):
    """Settings in text[start:end] of the file: those of a suite, or those above all suites."""

    file: Path
    text: str
    start: int
    end: int
    table: dict[str, Any]

    def place(self, field: str) -> str:
        """File and line of a field, or of where it belongs if it is nowhere to be seen."""
        line = line_of_key(self.text, field, self.start, self.end)
        return f"{self.file}:{line or line_at(self.text, self.start)}"

    def settings(self) -> dict[str, Any]:
        """The settings in it, files where they lie."""
        own = {name: value for name, value in self.table.items() if name not in _OWN}
        return own | {name: self.file.parent / own[name] for name in FILES if name in own}


def _read(file: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = file.read_text("utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: cannot read settings: {error}") from error


def _suite(entry: _Entry, below: Mapping[str, Any], over: Mapping[str, Any]) -> Suite:
    settings = {**below, **entry.settings(), **over}
    return Suite(
        name=entry.table["name"],
        paths=tuple(located(path, entry.file.parent) for path in entry.table["paths"]),
        settings=Settings.from_dict(settings, subject=str(entry.file)),
        line=line_at(entry.text, entry.start),
    )


def _problems(entries: Sequence[_Entry]) -> Iterator[str]:
    """What is wrong in the tables, one line each."""
    names: set[str] = set()
    for entry in entries:
        name, paths = entry.table.get("name"), entry.table.get("paths")
        if not isinstance(name, str) or not name.isprintable() or not name.strip():
            yield f"{entry.place('name')}: name = {name!r}: a suite needs a name, of one line"
        elif "::" in name or name in names:
            why = "has '::'" if "::" in name else "is the name of a suite above"
            yield f"{entry.place('name')}: name = {name!r}: {why}; pytest could not select it"
        names.add(str(name))
        if not isinstance(paths, list) or not paths or not all(map(_is_path, paths)):
            told = "a suite needs a list of files, folders or patterns"
            yield f"{entry.place('paths')}: paths = {paths!r}: {told}"
        yield from _unfit_settings(entry)


def _is_path(path: object) -> bool:
    return isinstance(path, str) and bool(path.strip())


def _unfit_settings(entry: _Entry) -> Iterator[str]:
    for name, value in entry.table.items():
        if name in _OWN:
            continue
        try:
            Settings.from_dict({name: value}, subject=entry.place(name))
        except SettingsError as error:
            yield str(error)
