"""How commands end."""

from __future__ import annotations

from enum import IntEnum
from typing import IO, Any

import click

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
        for line in self.message.splitlines() or [""]:
            click.echo(f"claimcheck: error: {printable(line)}", err=file is None, file=file)
