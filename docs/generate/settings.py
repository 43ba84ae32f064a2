"""The reference of settings: every one with its options."""

from __future__ import annotations

from typing import Any

from pydantic.fields import FieldInfo

from claimcheck.settings import Settings
from docs.generate.commands import options_of_check
from docs.generate.plugin import options_of_plugin
from docs.generate.tables import meaning, table
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
    options = [options.get(name, "–") for options in (options_of_check(), options_of_plugin())]
    row = (_default(field), type_of(field, str), *(f"`{o}`" if o != "–" else o for o in options))
    facts = table(("default", "holds", "`claimcheck check`", "pytest"), [row])
    return f"## `{name}`\n\n{meaning(Settings, name)}\n\n{facts}\n"


def _default(field: FieldInfo) -> str:
    default: Any = field.default
    return "none" if default is None else f"`{_as_toml(default)}`"


def _as_toml(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
