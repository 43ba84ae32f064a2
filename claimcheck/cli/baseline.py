"""`claimcheck baseline`: the conflicts known today, as a file of waivers."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import click

from claimcheck.assertions import judge
from claimcheck.baseline import Baseline, Updated, update_baseline
from claimcheck.baseline_files import BASELINE_NAME, baseline_to_toml, read_baseline
from claimcheck.cli.exits import CannotRun, Exit
from claimcheck.cli.options import config_option, paths_argument
from claimcheck.cli.output import refuse_unwritable, write
from claimcheck.cli.settings_options import settings_options
from claimcheck.pipeline import check_corpus
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import count, describe_stale
from claimcheck.settings import Settings


@click.command(name="baseline")
@paths_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"The file to write or bring up to date.  [default: `baseline` of the settings, else "
    f"{BASELINE_NAME}]",
)
@click.option("--reason", default="", metavar="TEXT", help="Why the new entries are accepted.")
@click.option("--owner", default="", metavar="NAME", help="Who answers for the new entries.")
@click.option(
    "--expires",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The last day of the new entries; then their conflicts count again.",
)
@settings_options("fail_on", "min_confidence", "kinds", "on_error", "embedder", "top_k", "facts")
@config_option
def command(
    settings: Settings,
    paths: tuple[Path, ...],
    output: Path | None,
    reason: str,
    owner: str,
    expires: datetime | None,
    config: Path | None,
) -> None:
    """Write the conflicts known today to a file, for `claimcheck check --baseline FILE`.

    The file is TOML, made to be reviewed: each entry names a conflict, and may say why it is
    accepted, who answers for it and until when. A file that is there is brought up to date: entries
    keep their reason, owner and expiry (an expired one stays expired), those of conflicts that are
    no more go, and so do comments. Check the same PATHs with the same options as in
    `claimcheck check`.

    Exit codes: 0 written; 2 it could not be written, or the check is incomplete. An incomplete
    check adds entries and removes none.
    """
    if settings.fail_on == "never":
        raise CannotRun("fail_on is 'never', so no conflict needs a waiver; give --fail-on")
    last_day = _last_day(expires)
    file = output or settings.baseline or Path(BASELINE_NAME)
    refuse_unwritable(file, paths)
    if file.suffix != ".toml":  # articles have other suffixes: none is overwritten
        raise CannotRun(f"{str(file)!r}: the baseline is TOML; give it a name that ends in .toml")
    before = read_baseline(file) if file.exists() else Baseline()
    report = check_corpus(list(paths), settings=settings)
    judgement = judge(report, settings)
    updated = update_baseline(
        report,
        before,
        judgement.conflicts,
        reason=reason,
        owner=owner,
        expires=last_day,
        drop_stale=not judgement.shortfalls,
    )
    write(baseline_to_toml(updated.baseline), file)
    _tell(updated, file)
    for shortfall in judgement.shortfalls:
        click.echo(f"claimcheck: incomplete: {printable(shortfall)}", err=True)
    sys.exit(Exit.UNABLE if judgement.shortfalls else Exit.AGREED)


def _last_day(expires: datetime | None) -> date | None:
    if expires is None:
        return None
    if expires.date() < date.today():
        raise CannotRun(f"--expires {expires.date()} is past: such a waiver would not hold")
    return expires.date()


def _tell(updated: Updated, file: Path) -> None:
    waivers = updated.baseline.waivers
    n_added, n_dropped = len(updated.added), len(updated.dropped)
    n_kept = len(waivers) - n_added
    changes = f"{n_added:,} new, {n_kept:,} kept, {n_dropped:,} stale removed"
    known = count(len(waivers), "known conflict")
    click.echo(f"{printable(str(file))}: {known} ({changes})", err=True)
    for waiver in updated.dropped:
        click.echo(f"claimcheck: removed {printable(describe_stale(waiver))}", err=True)
    for waiver in waivers:
        if not waiver.holds_on(date.today()):
            told = f"{waiver.id} has expired on {waiver.expires} and counts: edit its expiry"
            click.echo(f"claimcheck: {printable(told)}", err=True)
