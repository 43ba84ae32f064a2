"""Which formats of the report go where."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from claimcheck.baseline import Waived
from claimcheck.cli.exits import CannotRun
from claimcheck.cli.output import append, columns, refuse_unwritable, wants_color, write
from claimcheck.models import Report
from claimcheck.nearest import did_you_mean
from claimcheck.reporting.formats import FORMATS, Showing, format_of

_NAME = re.compile(r"[A-Za-z][\w-]*")  # what somebody may take for a format
_SUMMARY_LIMIT = 1_000_000  # GitHub shows no job summary above 1 MiB


class Destination(NamedTuple):
    """A format and the file that it is written to; None is stdout."""

    format: str
    path: Path | None


def destinations(outputs: Sequence[str], format_: str | None) -> list[Destination]:
    """What is written where, files first.

    `FORMAT=FILE` is a file beside what stdout shows; a FILE without a format stands in for stdout,
    and its format is `format_`, else what its suffix tells, else text. `-` is stdout.

    Raises:
        CannotRun: There is no such format, or two would be written to one place.
    """
    written = [_destination(value, format_) for value in outputs]
    if all(destination.path is not None and is_beside for destination, is_beside in written):
        written.append((Destination(format_ or "text", None), False))
    elif format_ and any(d.path is None and is_beside for d, is_beside in written):
        raise CannotRun("--format is for stdout, and so is an --output to '-'; leave one out")
    found = sorted((d for d, _ in written), key=lambda destination: destination.path is None)
    _refuse_twice(found)
    return found


def guard(found: Iterable[Destination], inputs: Sequence[Path]) -> None:
    """Ends the command before any work if something could not be written, or is an input.

    Raises:
        CannotRun: As `refuse_unwritable`.
    """
    for destination in found:
        refuse_unwritable(destination.path, inputs)
    summary = _summary_file(found)
    if summary is not None:
        refuse_unwritable(summary, inputs)


def deliver(
    report: Report,
    found: Sequence[Destination],
    *,
    known: tuple[Waived, ...] = (),
    expired: tuple[Waived, ...] = (),
) -> None:
    """Writes the report to all its destinations; nothing is written if one cannot be made.

    With the format `github` in a job, GitHub's summary of the job gets the report in Markdown.

    Args:
        report: What was found.
        found: Where it goes.
        known: Conflicts with a waiver that holds.
        expired: Conflicts whose waiver has expired.

    Raises:
        CannotRun: Something cannot be written.
    """
    showing = Showing(root=_root(), known=known, expired=expired)
    made = [(destination.path, _made(report, destination, showing)) for destination in found]
    summary = _summary_file(found)
    if summary is not None:
        from claimcheck.reporting.markdown import report_to_markdown

        append(report_to_markdown(report, known=showing.why_known, limit=_SUMMARY_LIMIT), summary)
    for path, text in made:
        write(text, path)


def _made(report: Report, destination: Destination, showing: Showing) -> str:
    path = destination.path
    showing = replace(showing, color=wants_color(path), width=columns(path))
    return FORMATS[destination.format].render(report, showing)


def _destination(value: str, format_: str | None) -> tuple[Destination, bool]:
    """Where it goes, and whether it stands beside what stdout shows."""
    name, sign, path = value.partition("=")
    if sign and name in FORMATS:
        return Destination(name, _path(path)), True
    if sign and _NAME.fullmatch(name):
        raise CannotRun(_no_such_format(name, value))
    if value in FORMATS:
        raise CannotRun(f"--output {value!r} names a format and no file; write {value}=FILE")
    told = format_ or format_of(Path(value))
    if told is None and Path(value).suffix:
        raise CannotRun(
            f"the name {value!r} tells no format; give --format, or write for instance "
            f"--output {f'text={value}'!r}"
        )
    return Destination(told or "text", _path(value)), False


def _path(name: str) -> Path | None:
    if not name:
        raise CannotRun("--output names no file; write for instance --output sarif=out.sarif")
    return None if name == "-" else Path(name)


def _no_such_format(name: str, value: str) -> str:
    return (
        f"no format {name!r}; there are: {', '.join(FORMATS)}{did_you_mean(name, FORMATS)}\n"
        f"for a file of that name write the format before it: --output {f'text={value}'!r}"
    )


def _refuse_twice(found: Sequence[Destination]) -> None:
    seen: set[str | None] = set()
    for _, path in found:
        place = None if path is None else os.path.realpath(path)
        if place in seen:
            shown = "stdout" if path is None else repr(str(path))
            raise CannotRun(f"two outputs go to {shown}; name another file for one of them")
        seen.add(place)


def _root() -> Path:
    """The folder that files are told relative to: in a GitHub job the checkout, else this one."""
    here = Path.cwd()
    workspace = os.environ.get("GITHUB_WORKSPACE", "")
    return Path(workspace) if workspace and here.is_relative_to(workspace) else here


def _summary_file(found: Iterable[Destination]) -> Path | None:
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    return Path(name) if name and any(d.format == "github" for d in found) else None
