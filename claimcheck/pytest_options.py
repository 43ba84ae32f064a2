"""Options of the pytest plug-in: on the command line and in pytest's own settings.

Only pytest and the standard library are imported until somebody sets one: every run of pytest
that has the package installed comes by here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import pytest

OPTIONS: Final = {
    "fail_on": "which conflicts fail a test: hard (the default), soft (any) or never",
    "min_confidence": "count conflicts of at least this confidence, from 0 to 1 (default: 0.5)",
    "kinds": "check these kinds of claims only, separated by commas (default: all)",
    "min_claims": "fewer claims than this fail a test as incomplete (default: 1)",
    "facts": "file of facts of record, which the articles must not contradict",
    "baseline": "file of known conflicts, which fail no test",
    "embedder": "'static' (the default), or a sentence-transformers model by name or folder",
}
"""What each setting that has an option means, in the words of `pytest --help`."""

_FILES = ("facts", "baseline")


def flag(setting: str) -> str:
    """The option on the command line: `--claimcheck-fail-on`."""
    return f"--{ini_key(setting).replace('_', '-')}"


def ini_key(setting: str) -> str:
    """The option in pytest's own settings: `claimcheck_fail_on`."""
    return f"claimcheck_{setting}"


def add_options(parser: pytest.Parser) -> None:
    """Adds all of them.

    They take any text here: `refuse_unfit` tells of wrong ones, in both places in the same words.
    """
    group = parser.getgroup("claimcheck", "agreement of articles on the facts")
    for setting, meaning in OPTIONS.items():
        group.addoption(flag(setting), metavar=setting.split("_")[-1].upper(), help=meaning)
        kind: Literal["args", "string"] = "args" if setting == "kinds" else "string"
        parser.addini(ini_key(setting), meaning, type=kind, default=None)


def from_command_line(config: pytest.Config) -> dict[str, Any]:
    """Settings given on the command line; files lie relative to where pytest was started."""
    raw = {setting: config.getoption(ini_key(setting)) for setting in OPTIONS}
    return _settings(raw, config.invocation_params.dir)


def from_ini(config: pytest.Config) -> dict[str, Any]:
    """Settings of `pytest.ini` or wherever pytest has its own; files lie relative to that file.

    Raises:
        pytest.UsageError: A value is of a type that pytest refuses.
    """
    try:
        raw = {setting: config.getini(ini_key(setting)) for setting in OPTIONS}
    except (TypeError, ValueError) as error:  # older versions of pytest leave these to us
        raise pytest.UsageError(str(error)) from error
    return _settings(raw, config.inipath.parent if config.inipath else config.rootpath)


def refuse_unfit(config: pytest.Config) -> None:
    """Ends the run before its first test if an option does not fit.

    Raises:
        pytest.UsageError: With each unfit value and where it was given.
    """
    given = list(_given(config))
    if not given:
        return
    from claimcheck.errors import SettingsError
    from claimcheck.settings import Settings

    problems = []
    for place, setting, value in given:
        if value in ("", []):
            problems.append(f"{place}: is empty; give a value, or leave the option out")
            continue
        try:
            Settings.from_dict({setting: value}, subject=place)
        except SettingsError as error:
            problems.append(str(error))
    if problems:
        raise pytest.UsageError(*problems)


def near(path: Path) -> Path:
    """`path` as seen from the working directory if it lies below that, else as it is."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _given(config: pytest.Config) -> Iterator[tuple[str, str, Any]]:
    """Where each option was given, its setting and its value."""
    for setting, value in from_command_line(config).items():
        yield flag(setting), setting, value
    file = config.inipath.name if config.inipath else "-o"
    for setting, value in from_ini(config).items():
        yield f"{file}: {ini_key(setting)}", setting, value


def _settings(raw: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The options that were given, as the settings take them."""
    given = {setting: value for setting, value in raw.items() if value is not None}
    if "kinds" in given:
        given["kinds"] = _kinds(given["kinds"])
    return given | {name: near(folder / given[name]) for name in _FILES if given.get(name)}


def _kinds(value: str | list[str]) -> list[str]:
    """The names in a text, or in a list such as pytest makes of `money, percent` in an ini file."""
    text = value if isinstance(value, str) else ",".join(value)
    return [name.strip() for name in text.split(",") if name.strip()]
