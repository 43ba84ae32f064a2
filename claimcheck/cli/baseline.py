"""`claimcheck baseline`: the conflicts known today, as a file of waivers."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import get_args

import click

from claimcheck.assertions import judge
from claimcheck.baseline import Baseline, Updated, Waiver, update_baseline
from claimcheck.baseline_files import BASELINE_NAME, baseline_to_toml, read_baseline
from claimcheck.cli.exits import CannotRun, Exit
from claimcheck.cli.options import config_option, paths_argument
from claimcheck.cli.output import refuse_unwritable, write
from claimcheck.models import Kind
from claimcheck.pipeline import check_corpus
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import count
from claimcheck.settings import load_settings


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
@click.option(
    "--fail-on",
    type=click.Choice(["hard", "soft"]),
    help="Which conflicts to write: hard ones or any.  [default: hard]",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="X",
    help="Leave out conflicts below this confidence.  [default: 0.5]",
)
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(get_args(Kind)),
    multiple=True,
    metavar="KIND",
    help="Check this kind only; may be repeated. Entries of other kinds stay as they are.",
)
@click.option(
    "--on-error",
    type=click.Choice(["raise", "collect"]),
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
@config_option
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    reason: str,
    owner: str,
    expires: datetime | None,
    fail_on: str | None,
    min_confidence: float | None,
    kinds: tuple[Kind, ...],
    on_error: str | None,
    embedder: str | None,
    top_k: int | None,
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
    settings = load_settings(
        Path.cwd(),
        {
            "fail_on": fail_on,
            "min_confidence": min_confidence,
            "kinds": kinds or None,
            "on_error": on_error,
            "embedder": embedder,
            "top_k": top_k,
        },
        config=config,
    )
    if settings.fail_on == "never":
        raise CannotRun("fail_on is 'never', so no conflict needs a waiver; give --fail-on")
    last_day = _last_day(expires)
    file = output or settings.baseline or Path(BASELINE_NAME)
    refuse_unwritable(file, paths)
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
    n_kept = len(waivers) - len(updated.added)
    changes = f"{len(updated.added):,} new, {n_kept:,} kept, {len(updated.dropped):,} stale removed"
    click.echo(
        f"{printable(str(file))}: {count(len(waivers), 'known conflict')} ({changes})", err=True
    )
    expired = [w for w in waivers if not w.holds_on(date.today())]
    _name_each("removed, no such conflict any more", updated.dropped)
    _name_each("expired, still fails the check: give it a later day or none", expired)


def _name_each(what: str, waivers: list[Waiver] | tuple[Waiver, ...]) -> None:
    for waiver in waivers:
        click.echo(f"claimcheck: {what}: {printable(f'{waiver.id} ({waiver.fact})')}", err=True)
