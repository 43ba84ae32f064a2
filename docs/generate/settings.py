"""The reference of settings: every one with its options."""

from __future__ import annotations

from typing import Any

from pydantic.fields import FieldInfo

from claimcheck.settings import Settings
from docs.generate.commands import options_of_check
from docs.generate.plugin import options_of_plugin
from docs.generate.tables import meaning
from docs.generate.types import type_of

_INTRODUCTION = """\
# All settings

Keys of `claimcheck.toml` or of `[tool.claimcheck]` in `pyproject.toml`, fields of `Settings`, and
the options that set them for one run of [`claimcheck check`](cli.md#claimcheck-check) or of
[pytest](pytest.md). Where settings come from and which of them wins: [Settings](../settings.md).
"""


def settings_page() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *map(_section, Settings.model_fields.items())])


def _section(item: tuple[str, FieldInfo]) -> str:
    name, field = item
    options = [options_of_check().get(name), options_of_plugin().get(name)]
    facts = [f"- holds: {type_of(field, str)}", f"- default: {_default(field)}"]
    if given := [f"`{option}`" for option in options if option]:
        facts.append(f"- options: {', '.join(given)}")
    return "\n".join([f"## `{name}`\n", f"{meaning(Settings, name)}\n", *facts, ""])


def _default(field: FieldInfo) -> str:
    default: Any = field.default
    return "none" if default is None else f"`{_as_toml(default)}`"


def _as_toml(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
