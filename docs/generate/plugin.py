"""The reference of the pytest plug-in: its options, ini keys and fixtures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from claimcheck import pytest_plugin
from claimcheck.settings import Settings
from docs.generate.commands import entry
from docs.generate.docstrings import parse

_INTRODUCTION = """\
# pytest

The plug-in loads itself with the package. How to use it:
[Check in pytest](../how-to/pytest.md).
"""


@dataclass
class _Parser:
    """Stands in for pytest's parser and keeps what the plug-in adds."""

    options: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    keys: list[tuple[str, str]] = field(default_factory=list)

    def getgroup(self, *_: str) -> _Parser:
        return self

    def addoption(self, *names: str, **attributes: Any) -> None:
        self.options.append((names[-1], attributes))

    def addini(self, name: str, help: str, *_: object, **__: object) -> None:  # noqa: A002 - pytest's name
        self.keys.append((name, help))


def plugin_page() -> str:
    """The page as Markdown."""
    added = _added()
    options = [entry(_usage(*option), option[1]["help"]) for option in added.options]
    keys = [entry(*key) for key in added.keys]
    fixtures = {
        name: thing
        for name, thing in vars(pytest_plugin).items()
        if isinstance(thing, pytest.FixtureDef | type(pytest_plugin.assert_agreement))
    }
    sections = ["## Options", "\n".join(options)]
    sections += ["## Ini keys", "\n".join(keys)] if keys else []
    sections += ["## Fixtures", *(f"### `{n}`\n\n{parse(f).prose}" for n, f in fixtures.items())]
    return "\n\n".join([_INTRODUCTION.rstrip(), *sections]) + "\n"


def options_of_plugin() -> dict[str, str]:
    """The option of pytest that sets each setting, by the setting's name."""
    names = {o.removeprefix("--claimcheck-").replace("-", "_"): o for o, _ in _added().options}
    return {name: option for name, option in names.items() if name in Settings.model_fields}


def _added() -> _Parser:
    parser = _Parser()
    pytest_plugin.pytest_addoption(cast(pytest.Parser, parser))
    return parser


def _usage(option: str, attributes: dict[str, Any]) -> str:
    choices = "|".join(attributes.get("choices", ()))
    value = attributes.get("metavar") or (f"[{choices}]" if choices else "")
    return f"{option} {value}".rstrip()
