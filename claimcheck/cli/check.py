"""`claimcheck check`: whether articles agree on the facts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import click

from claimcheck.assertions import Judgement, judge, load_baseline
from claimcheck.cli.choices import OneOf
from claimcheck.cli.destinations import deliver, destinations, guard
from claimcheck.cli.exits import Exit
from claimcheck.cli.options import (
    config_option,
    output_option,
    paths_argument,
    report_format_option,
)
from claimcheck.cli.stdin import with_stdin
from claimcheck.models import Kind
from claimcheck.pipeline import check_corpus
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import describe_stale
from claimcheck.settings import Settings, find_settings_file, load_settings

_EXITS = {
    "agreed": Exit.AGREED,
    "disagreed": Exit.DISAGREED,
    "incomplete": Exit.UNABLE,
}


@click.command(name="check")
@paths_argument
@report_format_option
@output_option
@click.option(
    "--fail-on",
    type=OneOf(["hard", "soft", "never"]),
    help="Which conflicts give exit code 1: hard ones, any, or none.  [default: hard]",
)
@click.option(
    "--min-claims",
    type=click.IntRange(min=0),
    metavar="N",
    help="Fewer claims than this make the check incomplete: exit code 2.  [default: 1]",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Leave out conflicts and agreements below this confidence.  [default: 0.5]",
)
@click.option(
    "--kind",
    "kinds",
    type=OneOf(get_args(Kind)),
    multiple=True,
    metavar="KIND",
    help=f"Check this kind only; may be repeated. One of {', '.join(get_args(Kind))}.",
)
@click.option(
    "--on-error",
    type=OneOf(["raise", "collect"]),
    help="Stop at an input that cannot be read, or note it and go on.  [default: raise]",
)
@click.option(
    "--embedder",
    metavar="NAME",
    help="'static', or a sentence-transformers model by name or folder.  [default: static]",
)
@click.option(
    "--top-k",
    type=click.IntRange(min=1),
    metavar="N",
    help="Similar sentences per article that a claim is compared with.  [default: 5]",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Known conflicts, which do not fail the check; `claimcheck baseline` writes them.",
)
@config_option
def command(
    paths: tuple[Path, ...],
    format_: str | None,
    outputs: tuple[str, ...],
    fail_on: str | None,
    min_claims: int | None,
    min_confidence: float | None,
    kinds: tuple[Kind, ...],
    on_error: str | None,
    embedder: str | None,
    top_k: int | None,
    baseline: Path | None,
    config: Path | None,
) -> None:
    """Tell whether articles agree on the facts.

    A PATH is a file (.txt, .md, .html, .jsonl, .csv), a folder or a pattern; - reads one article
    of text or Markdown from stdin. Options win over the settings file.

    Exit codes: 0 the articles agree; 1 there are conflicts that --fail-on counts; 2 the check
    could not run or is incomplete: too few claims, or inputs that could not be read. An
    incomplete check that found such a conflict exits with 1. Conflicts with a waiver in the
    baseline count only once it has expired.
    """
    targets = destinations(outputs, format_)
    settings = load_settings(
        Path.cwd(),
        {
            "fail_on": fail_on,
            "min_claims": min_claims,
            "min_confidence": min_confidence,
            "kinds": kinds or None,
            "on_error": on_error,
            "embedder": embedder,
            "top_k": top_k,
            "baseline": baseline,
        },
        config=config,
    )
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
