"""`claimcheck config`: the settings that go for a folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click
from pydantic import JsonValue

from claimcheck.cli.options import config_option, format_option
from claimcheck.cli.output import columns, wants_color, write
from claimcheck.reporting.layout import Pen, wrap
from claimcheck.reporting.printable import printable
from claimcheck.settings import FILES, Settings, find_settings_file, line_of_setting
from claimcheck.version import __version__


@dataclass(frozen=True, slots=True)
class _Setting:
    """A setting, and the file and line that it comes from; no file for a default."""

    name: str
    value: JsonValue
    file: Path | None = None
    line: int | None = None

    @property
    def origin(self) -> str:
        if self.file is None:
            return "default"
        return str(self.file) if self.line is None else f"{self.file}:{self.line}"


@click.command(name="config")
@click.argument(
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("."),
)
@format_option
@config_option
def command(folder: Path, format_: Literal["text", "json"], config: Path | None) -> None:
    """Show the settings that go for a FOLDER (default: the current one), and where each comes from:
    the defaults, or a file and its line. The options of `claimcheck check` win over both.

    Exit codes: 0 shown, 2 the settings file cannot be read or is wrong.
    """
    file = config or find_settings_file(folder.resolve())
    settings = _settings(file)
    write(_json(settings, file) if format_ == "json" else _text(settings, file))


def _settings(file: Path | None) -> list[_Setting]:
    settings = Settings() if file is None else Settings.from_file(file)
    values = {**settings.model_dump(mode="json"), **settings.as_json()}
    for name in FILES:
        path = getattr(settings, name)
        values[name] = None if path is None else path.as_posix()
    return [
        _Setting(name, values[name], file, line_of_setting(file, name))
        if file is not None and name in settings.model_fields_set
        else _Setting(name, values[name])
        for name in Settings.model_fields
    ]


def _json(settings: list[_Setting], file: Path | None) -> str:
    document = {
        "claimcheck": __version__,
        "file": None if file is None else str(file),
        "settings": {
            setting.name: {
                "value": setting.value,
                "origin": "default" if setting.file is None else "file",
                "file": None if setting.file is None else str(setting.file),
                "line": setting.line,
            }
            for setting in settings
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _text(settings: list[_Setting], file: Path | None) -> str:
    pen, width = Pen(wants_color(None)), columns(None)
    source = "no settings file" if file is None else f"settings file: {file}"
    lines = [wrap(printable(source), indent="  ", first="", width=width), ""]
    column = max(len(setting.name) for setting in settings)
    values = [printable(_toml(setting)) for setting in settings]
    widest = max(len(value) for value in values if len(value) <= width // 3)
    for setting, value in zip(settings, values, strict=True):
        name = f"{setting.name:<{column}}"
        line = f"{name} = {value:<{widest}}  # {printable(setting.origin)}"
        lines.append(pen.bold(line) if setting.file is not None else line)
    return "".join(f"{line}\n" for line in lines)


def _toml(setting: _Setting) -> str:
    """The value as a settings file would write it; what no file can say in a word."""
    if setting.value is None:
        return "all" if setting.name == "kinds" else "none"
    return json.dumps(setting.value, ensure_ascii=False)
