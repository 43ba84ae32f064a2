"""`claimcheck check`: whether articles agree on the facts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from claimcheck.assertions import Judgement, judge, load_baseline
from claimcheck.cli.destinations import deliver, destinations, guard
from claimcheck.cli.exits import Exit
from claimcheck.cli.options import (
    config_option,
    output_option,
    paths_argument,
    report_format_option,
)
from claimcheck.cli.settings_options import settings_options
from claimcheck.cli.stdin import with_stdin
from claimcheck.pipeline import check_corpus
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import describe_stale
from claimcheck.settings import Settings, find_settings_file

_EXITS = {
    "agreed": Exit.AGREED,
    "disagreed": Exit.DISAGREED,
    "incomplete": Exit.UNABLE,
}


@click.command(name="check")
@paths_argument
@report_format_option
@output_option
@settings_options(
    "fail_on",
    "min_claims",
    "min_confidence",
    "kinds",
    "on_error",
    "embedder",
    "top_k",
    "facts",
    "baseline",
)
@config_option
def command(
    settings: Settings,
    paths: tuple[Path, ...],
    format_: str | None,
    outputs: tuple[str, ...],
    config: Path | None,
) -> None:
    """Tell whether articles agree on the facts.

    A PATH is a file (.txt, .md, .html, .jsonl, .csv), a folder or a pattern; - reads one article
    of text or Markdown from stdin. Options win over the settings file.

    Exit codes: 0 the articles agree; 1 there are conflicts that --fail-on counts; 2 the check
    could not run or is incomplete: too few claims, one article alone, or inputs that could not be
    read. An incomplete check that found such a conflict exits with 1. Conflicts with a waiver in
    the baseline count only once it has expired.
    """
    targets = destinations(outputs, format_)
    guard(targets, [*paths, *_settings_files(settings, config)])
    waivers = load_baseline(settings)
    report = check_corpus(with_stdin(paths), settings=settings)
    judgement = judge(report, settings, baseline=waivers)
    deliver(report, targets, known=judgement.known, expired=judgement.expired)
    _tell_stale(judgement, settings)
    _tell_shortfalls(judgement)
    sys.exit(_EXITS[judgement.outcome])


def _settings_files(settings: Settings, config: Path | None) -> list[Path]:
    """What is read beside articles, and must not be overwritten either."""
    files = (config or find_settings_file(Path.cwd()), settings.facts, settings.baseline)
    return [file for file in files if file is not None]


def _tell_stale(judgement: Judgement, settings: Settings) -> None:
    for waiver in judgement.stale:
        told = f"{settings.baseline}: {describe_stale(waiver)}"
        click.echo(f"claimcheck: {printable(told)}", err=True)


def _tell_shortfalls(judgement: Judgement) -> None:
    for shortfall in judgement.shortfalls:
        click.echo(f"claimcheck: incomplete: {printable(shortfall)}", err=True)
