"""`claimcheck diff`: what is new between two reports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from claimcheck.cli.choices import OneOf
from claimcheck.cli.exits import CannotRun, Exit
from claimcheck.cli.options import format_option
from claimcheck.cli.output import columns, wants_color, write
from claimcheck.cli.stdin import STDIN, report_from
from claimcheck.comparing import diff_reports, new_failures
from claimcheck.reporting.diff_text import diff_to_text


@click.command(name="diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@format_option
@click.option(
    "--fail-on",
    type=OneOf(["hard", "soft", "never"]),
    default="hard",
    show_default=True,
    help="Which new conflicts give exit code 1: hard ones, any, or none.",
)
def command(
    old: Path,
    new: Path,
    format_: Literal["text", "json"],
    fail_on: Literal["hard", "soft", "never"],
) -> None:
    """Tell what is new, gone and changed between two reports.

    OLD and NEW are files that `claimcheck check --format json` wrote; - reads one from stdin. A
    conflict is the same as long as values and sources are; one whose value changed is known again
    by what its other side says, and is no new one.

    Exit codes: 0 no new conflict that --fail-on counts; 1 there are such, or conflicts that did
    not count before and do now (a soft one that became hard, a possible one that is now listed);
    2 a report could not be read.
    """
    if old == new == STDIN:
        raise CannotRun("only one of the two reports can come from stdin")
    diff = diff_reports(report_from(old), report_from(new))
    text = diff_to_text(diff, color=wants_color(None), width=columns(None))
    write(diff.to_json() if format_ == "json" else text)
    sys.exit(Exit.DISAGREED if new_failures(diff, fail_on) else Exit.AGREED)
