"""The reference of the Python API: every public name, and what an own model must do."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from types import FunctionType
from typing import Any

import claimcheck
from claimcheck.embedding import Embedder
from claimcheck.errors import ClaimcheckError
from claimcheck.models.base import Record
from claimcheck.scoring.contradiction.protocol import Classifier
from claimcheck.settings import Settings
from docs.generate.docstrings import in_cell, parse
from docs.generate.tables import table

_INTRODUCTION = """\
# Python API

All names of `claimcheck`. Records and settings have their fields on pages of their own; here are
their methods.
"""


def api_page() -> str:
    """The page as Markdown."""
    names = [name for name in claimcheck.__all__ if not name.startswith("_")]
    things = {name: getattr(claimcheck, name) for name in names}
    classes = {name: thing for name, thing in things.items() if inspect.isclass(thing)}
    functions = [name for name in things if name not in classes]
    errors = [name for name, each in classes.items() if issubclass(each, ClaimcheckError)]
    records = [name for name, each in classes.items() if issubclass(each, Record)]
    others = [name for name in classes if name not in (*errors, *records)]
    parts = [
        _INTRODUCTION,
        "## Functions\n",
        *(_function("###", name, things[name]) for name in functions),
        "## Settings and records\n",
        *(_class(name, classes[name]) for name in (*others, *records)),
        "## Models of your own\n",
        *(_class(each.__name__, each) for each in (Embedder, Classifier)),
        "## Errors\n",
        *(_class(name, classes[name]) for name in errors),
        "## `__version__`\n\nThe version of the package, as text.\n",
    ]
    return "\n".join(parts)


def _class(name: str, thing: type) -> str:
    fields = ""
    if issubclass(thing, Settings):
        fields = "Fields: [All settings](settings.md).\n\n"
    elif issubclass(thing, Record):
        fields = f"Fields: [{name}](report.md#{name.lower()}).\n\n"
    elif issubclass(thing, ClaimcheckError) and thing is not ClaimcheckError:
        bases = ", ".join(f"`{base.__name__}`" for base in thing.__bases__)
        fields = f"A {bases}.\n\n"
    text = f"### `{name}`\n\n{parse(thing).prose}\n\n{fields}{_sections(thing)}"
    return text + "".join(map(_method, _methods(thing)))


def _methods(thing: type) -> Iterable[tuple[str, Any]]:
    """Public methods and properties that the class itself defines."""
    for name, member in vars(thing).items():
        if not name.startswith("_") and isinstance(member, FunctionType | classmethod | property):
            yield f"{thing.__name__}.{name}", member


def _method(item: tuple[str, Any]) -> str:
    name, member = item
    if isinstance(member, property):
        return f"#### `{name}`\n\n{parse(member.fget).prose}\n\n"
    return _function("####", name, getattr(member, "__func__", member))


def _function(level: str, name: str, function: Callable[..., object]) -> str:
    call = f"```py\n{_signature(name, function)}\n```"
    return f"{level} `{name}`\n\n{call}\n\n{parse(function).prose}\n\n{_sections(function)}"


def _signature(name: str, function: Callable[..., object]) -> str:
    """How it is called, one argument a line where that is longer than a line."""
    signature = inspect.signature(function)
    kept = [p for p in signature.parameters.values() if p.name not in ("self", "cls")]
    words = list(map(_parameter, kept))
    star = next((i for i, p in enumerate(kept) if p.kind is p.KEYWORD_ONLY), None)
    words = words if star is None else [*words[:star], "*", *words[star:]]
    back = signature.return_annotation
    line = f"{name}({', '.join(words)}) -> {back}"
    if len(line) <= 80:
        return line
    return "\n".join([f"{name}(", *(f"    {word}," for word in words), f") -> {back}"])


def _parameter(parameter: inspect.Parameter) -> str:
    default = parameter.default
    shown = f'"{default}"' if isinstance(default, str) else repr(default)
    equals = "" if default is parameter.empty else f" = {shown}"
    return f"{parameter.name}: {parameter.annotation}{equals}"


def _sections(thing: object) -> str:
    sections = parse(thing).sections
    if isinstance(thing, type) and issubclass(thing, Record | Settings):
        sections = {}
    parts = [_section(title, entries) for title, entries in sections.items()]
    return "".join(f"{part}\n\n" for part in parts)


def _section(title: str, entries: dict[str, str]) -> str:
    if "" in entries:
        return f"**{title}:** {entries['']}"
    header = {"Args": "argument", "Attributes": "attribute", "Raises": "raises"}[title]
    rows = [(f"`{name}`", in_cell(text)) for name, text in entries.items()]
    return table((header, "when" if title == "Raises" else "meaning"), rows)
