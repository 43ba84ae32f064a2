"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.choices import OneOf
from claimcheck.reporting.formats import FORMATS

paths_argument = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
)

format_option = click.option(
    "--format",
    "format_",
    type=OneOf(["text", "json"]),
    default="text",
    show_default=True,
    help="How results are written.",
)

report_format_option = click.option(
    "--format",
    "format_",
    type=OneOf(list(FORMATS)),
    help="How the report is written.  [default: text, or what the name given to -o tells]",
)

output_option = click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the report to FILE instead of to stdout. With a FORMAT: write it there as well, "
    "stdout shows it all the same. May be repeated: --output sarif=out.sarif --output "
    "html=report.html. '-' is stdout.",
)

config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Settings file; else the nearest claimcheck.toml or pyproject.toml that has settings.",
)
