"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.choices import OneOf

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

config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Settings file; else the nearest claimcheck.toml or pyproject.toml that has settings.",
)
