"""The reference of the command line, from the help of each command."""

from __future__ import annotations

import inspect
import re

import click

from claimcheck.cli import main
from claimcheck.settings import Settings

_INTRODUCTION = """\
# Command line

What `--help` of each command says. Exit codes, all in one table:
[Check in CI](../how-to/ci.md#exit-codes).
"""
_NOTES = re.compile(r"(?:\s*\[[^]]+\])+$")
_SETTING_OF = {"kind": "kinds"}
"""Options that are called otherwise than their settings."""


def commands_page() -> str:
    """The page as Markdown."""
    with click.Context(main, info_name="claimcheck", **main.context_settings) as context:
        names = main.list_commands(context)
        commands = [(name, main.get_command(context, name)) for name in names]
        whole = _section("claimcheck", main, context)
        sections = [_of(name, command, context) for name, command in commands if command]
    return "\n".join([_INTRODUCTION, whole, *sections])


def options_of_check() -> dict[str, str]:
    """The option of `claimcheck check` that sets each setting, by the setting's name."""
    with click.Context(main) as context:
        command = main.get_command(context, "check")
    long = [p.opts[-1] for p in command.params if isinstance(p, click.Option)] if command else []
    names = {option: option.removeprefix("--").replace("-", "_") for option in long}
    settings = {_SETTING_OF.get(name, name): option for option, name in names.items()}
    return {name: option for name, option in settings.items() if name in Settings.model_fields}


def _of(name: str, command: click.Command, parent: click.Context) -> str:
    with click.Context(command, info_name=name, parent=parent) as context:
        return _section(f"claimcheck {name}", command, context)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    records = [r for p in command.get_params(context) if (r := p.get_help_record(context))]
    parts = [f"## {title}", f"```text\n{usage}\n```", _prose(command.help or "")]
    parts += [_prose(command.epilog)] if command.epilog else []
    return "\n\n".join([*parts, "\n".join(entry(*each) for each in records if each[1])]) + "\n"


def entry(option: str, help_: str) -> str:
    """An item of a list: an option and what it does, its default or range behind it."""
    words = _NOTES.sub("", help_)
    notes = re.findall(r"\[([^]]+)\]", help_[len(words) :])
    return f"- `{option}`: {' '.join([_inline(' '.join(words.split())), *map(_note, notes)])}"


def _note(note: str) -> str:
    """A remark that click puts in brackets; a value or a range in it is code."""
    name, default, value = note.rpartition("default: ")
    is_code = " " not in value and (default or re.search("[<>]", value))
    return f"({name}{default}`{value}`)" if is_code else f"({note})"


def _prose(text: str) -> str:
    """Help as Markdown; paragraphs that click leaves as they are become blocks."""
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(map(_paragraph, paragraphs))


def _paragraph(text: str) -> str:
    if text.startswith("\b\n"):
        return f"```text\n{text[2:]}\n```"
    return _inline(" ".join(text.split()))


def _inline(text: str) -> str:
    """Words as Markdown: what looks like an option is code."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(p if p.startswith("`") else _plain(p) for p in parts)


def _plain(text: str) -> str:
    return re.sub(r"(?<![\w-])(--[a-z][a-z-]*)", r"`\1`", re.sub(r"([<*])", r"\\\1", text))
