"""Settings of a command: a file's, then what the options say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimcheck.settings import Settings, find_settings_file


def effective_settings(config: Path | None, options: dict[str, Any]) -> Settings:
    """The settings of `config`, or of the nearest file upwards, under the options that are given.

    Args:
        config: The file to read; None to look for one from the current folder upwards.
        options: Settings by name; None stands for an option that was not given.

    Raises:
        SettingsError: The file cannot be read, or a setting is unknown or unfit.
    """
    file = config or find_settings_file(Path.cwd())
    settings = Settings() if file is None else Settings.from_file(file)
    given = {name: value for name, value in options.items() if value is not None}
    return Settings.from_dict({**settings.model_dump(), **given}, subject="options")
