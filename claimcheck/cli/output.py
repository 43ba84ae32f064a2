"""Where results go."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from claimcheck.cli.exits import CannotRun
from claimcheck.reporting.text import WIDTH

_WIDEST = 100


def refuse_unwritable(output: Path | None, inputs: Iterable[Path]) -> None:
    """Ends the command before any work if `output` could not be written, or is an input.

    Raises:
        CannotRun: It is a folder, lies in no writable folder, is read-only, or is an input.
    """
    if output is None:
        return
    if output.is_dir() or not os.access(output if output.exists() else output.parent, os.W_OK):
        raise CannotRun(f"cannot write to {str(output)!r}: no writable file or folder")
    if output.exists() and any(path.exists() and path.samefile(output) for path in inputs):
        raise CannotRun(f"the output {str(output)!r} is one of the inputs; name another file")


def write(text: str, output: Path | None = None) -> None:
    """Writes `text` as UTF-8 to `output`, or to stdout whatever the locale.

    A reader that goes away ends the output and nothing else: the exit code stays what was found.

    Raises:
        CannotRun: It cannot be written, for instance on a full disk.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if output is not None:
            output.write_bytes(data)
            return
        if sys.stdout is None:
            raise CannotRun("cannot write the results: stdout is closed")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes stdout once more when it exits, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise CannotRun(f"cannot write the results: {error}") from error


def wants_color(output: Path | None) -> bool:
    """Whether colours will be seen: a terminal that knows them, and no NO_COLOR."""
    if output is not None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return _is_terminal()


def columns(output: Path | None) -> int:
    """Columns to wrap text to: the terminal's up to 100, else the same for everyone."""
    if output is not None or not _is_terminal():
        return WIDTH
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
