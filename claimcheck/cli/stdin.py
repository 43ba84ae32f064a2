"""Standard input, which `-` stands for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import click

from claimcheck.cli.exits import CannotRun
from claimcheck.models import Article, Report
from claimcheck.reading import parse_report, read_report, read_stream

STDIN = Path("-")
"""The path that stands for it."""


def with_stdin(paths: Iterable[Path]) -> list[Path | Article]:
    """The paths; `-` becomes the article on standard input, however often it is given.

    Raises:
        CannotRun: Standard input is closed.
        ReadingError: It is empty, or no text.
    """
    paths = list(paths)
    articles = [read_stream(_stream("an article"))] if STDIN in paths else []
    return [*(path for path in paths if path != STDIN), *articles]


def report_from(path: Path) -> Report:
    """The report in the file, or on standard input for `-`.

    Raises:
        CannotRun: Standard input is closed.
        ReadingError: There is no such file, or no report in it.
    """
    if path != STDIN:
        return read_report(path)
    return parse_report(_stream("a report").read(), subject="stdin")


def _stream(what: str) -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise CannotRun(f"cannot read {what} from stdin: it is closed")
    if sys.stdin.isatty():
        key = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        click.echo(f"claimcheck: waiting for {what} on stdin; end it with {key}", err=True)
    return sys.stdin.buffer
