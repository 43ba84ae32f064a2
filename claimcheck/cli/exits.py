"""How commands end."""

from __future__ import annotations

from contextlib import suppress
from enum import IntEnum
from typing import IO, Any

import click

from claimcheck.nearest import did_you_mean
from claimcheck.reporting.printable import printable


class Exit(IntEnum):
    """Exit codes of `claimcheck`."""

    AGREED = 0
    DISAGREED = 1
    UNABLE = 2
    INTERRUPTED = 130


class CannotRun(click.ClickException):
    """A user's mistake or a missing part: one message on stderr, exit code 2, no traceback."""

    exit_code = Exit.UNABLE

    def show(self, file: IO[Any] | None = None) -> None:
        """Writes the message, without letting a file's name steer the terminal."""
        # Where nobody reads, click would end with 1, which reads as a conflict.
        with suppress(BrokenPipeError):
            for line in self.message.splitlines() or [""]:
                click.echo(f"claimcheck: error: {printable(line)}", err=file is None, file=file)


def wrong_call(error: click.UsageError, group: click.Context | None = None) -> CannotRun:
    """The error of a call that click could not parse, in our words: one line, nearest option.

    Args:
        error: What click says.
        group: Where the command was called from, for the errors that do not tell their command.
    """
    command = "claimcheck"
    if error.ctx is not None:
        command = error.ctx.command_path
    elif group is not None:
        command = f"{group.command_path} {group.invoked_subcommand}"
    if isinstance(error, click.NoSuchOption):
        near = did_you_mean(error.option_name, _options(error.ctx))
        message = f"no such option {error.option_name!r}{near}"
    else:
        words = error.format_message().strip().rstrip(".")
        message = words[:1].lower() + words[1:]
    return CannotRun(message if message.endswith("?") else f"{message}; see '{command} --help'")


def _options(ctx: click.Context | None) -> list[str]:
    if ctx is None:
        return []
    return [name for option in ctx.command.get_params(ctx) for name in option.opts]
