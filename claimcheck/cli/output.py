"""Where results go."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from claimcheck.cli.exits import CannotRun
from claimcheck.reading.drafts import Problems
from claimcheck.reading.formats import is_supported
from claimcheck.reading.paths import find_files
from claimcheck.reporting.text import WIDTH

_WIDEST = 100


def refuse_unwritable(output: Path | None, inputs: Iterable[Path]) -> None:
    """Ends the command before any work if `output` could not be written, or is an input.

    Args:
        output: The file to write; None for stdout.
        inputs: Files, folders and patterns that are read.

    Raises:
        CannotRun: It is a folder, lies in no writable folder, is read-only, is an input, or lies
            in a folder of inputs, so that the next check would read it.
    """
    if output is None:
        return
    fault = _fault(output)
    if fault:
        raise CannotRun(f"cannot write to {str(output)!r}: {fault}")
    for path in inputs:
        if _reads(path, output):
            raise CannotRun(_is_input(output, path))


def write(text: str, output: Path | None = None) -> None:
    """Writes `text` as UTF-8 to `output`, or to stdout whatever the locale.

    A file is written whole or not at all. A reader of stdout that goes away ends the output and
    nothing else: the exit code stays what was found.

    Raises:
        CannotRun: It cannot be written, for instance on a full disk.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if output is not None:
            _write_whole(output, data)
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


def append(text: str, output: Path) -> None:
    """Adds `text` as UTF-8 to the end of a file.

    Raises:
        CannotRun: It cannot be written.
    """
    try:
        with output.open("ab") as file:
            file.write(text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise CannotRun(f"cannot write the results: {error}") from error


def _fault(output: Path) -> str:
    """Why it cannot be written; empty if it can."""
    folder = output.parent
    if not os.path.isdir(folder):
        return f"there is no folder {str(folder)!r}; make it first"
    if os.path.isdir(output):  # where a Path would raise: names too long
        return "it is a folder; name a file in it"
    try:
        output.stat()
    except FileNotFoundError:
        return "" if os.access(folder, os.W_OK) else f"the folder {str(folder)!r} is not writable"
    except OSError as error:
        return error.strerror or str(error)
    return "" if os.access(output, os.W_OK) else "it is read-only"


def _reads(path: Path, output: Path) -> bool:
    """Whether a check of `path` reads `output`, now or once it is written."""
    if not output.exists():
        return path.is_dir() and _will_be_read(path, output)
    if path.exists() and not path.is_dir():
        return path.samefile(output)
    return any(_is_same(file, output) for file in find_files([path], Problems("collect")))


def _will_be_read(folder: Path, output: Path) -> bool:
    place = Path(os.path.realpath(output.parent), output.name)
    inside = Path(os.path.realpath(folder))
    if not is_supported(output) or not place.is_relative_to(inside):
        return False
    return not any(part.startswith(".") for part in place.relative_to(inside).parts)


def _is_same(file: Path, output: Path) -> bool:
    return file.exists() and file.samefile(output)


def _is_input(output: Path, path: Path) -> str:
    if not output.exists():
        return (
            f"the output {str(output)!r} would be read as an article by the next check of "
            f"{str(path)!r}; write it to a folder that is not checked"
        )
    if path.exists() and not path.is_dir():
        return f"the output {str(output)!r} is one of the inputs; name another file"
    return (
        f"the output {str(output)!r} is one of the inputs, for it lies in {str(path)!r}; name "
        "another file, and if this one is the report of an earlier check, delete it"
    )


def _write_whole(output: Path, data: bytes) -> None:
    """Puts a new file in place of the old one, so that no crash leaves half a file."""
    target = Path(os.path.realpath(output))
    is_special = target.exists() and not target.is_file()  # a device or pipe cannot be replaced
    if is_special or not os.access(target.parent, os.W_OK):
        target.write_bytes(data)
        return
    waiting = target.with_name(f".claimcheck-{uuid4().hex}.tmp")
    try:
        waiting.write_bytes(data)
        if target.exists():
            shutil.copymode(target, waiting)
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


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
