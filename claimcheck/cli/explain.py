"""`claimcheck explain`: a fact or a claim of a report in full."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import click

from claimcheck.cli.exits import CannotRun
from claimcheck.cli.explain_text import found_to_text, kind_of
from claimcheck.cli.options import format_option
from claimcheck.cli.output import columns, wants_color, write
from claimcheck.cli.stdin import report_from
from claimcheck.fingerprints import mentions_of
from claimcheck.looking_up import Found, facts_with, look_up
from claimcheck.models import Claim, Report
from claimcheck.reporting.printable import printable
from claimcheck.version import __version__


@click.command(name="explain")
@click.argument("id_", metavar="ID")
@click.argument("id_b", metavar="[ID_B]", required=False)
@click.option(
    "--report",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="The report, as `claimcheck check --format json` wrote it; - reads stdin.",
)
@format_option
def command(id_: str, id_b: str | None, file: Path, format_: Literal["text", "json"]) -> None:
    """Show the conflict, possible conflict, agreement or claim of an ID in full: who says it, where
    and in which words, the values as compared, how each is held, why it is what it is.

    With two IDs of claims: what became of the two, and why. The beginning of an ID is enough where
    no other begins so.

    Exit codes: 0 shown, 2 no such report or ID.
    """
    report = report_from(file)
    found = look_up(report, id_)
    if id_b is not None:
        _write_pair(report, found, look_up(report, id_b), format_)
    elif format_ == "json":
        write(_json(_document(report, found)))
    else:
        write(found_to_text(report, found, color=wants_color(None), width=columns(None)))


def _write_pair(report: Report, a: Found, b: Found, format_: Literal["text", "json"]) -> None:
    for found in (a, b):
        if not isinstance(found, Claim):
            raise CannotRun(f"{found.id!r} is a fact; two ids must be ids of claims")
    try:
        explanation = report.explain(a.id, b.id)
    except ValueError as error:
        raise CannotRun(str(error)) from error
    if format_ == "json":
        write(_json({"what": "pair", "pair": explanation.model_dump(mode="json")}))
        return
    reasons = (f"  {printable(line)}\n" for line in str(explanation).splitlines())
    write(f"{explanation.status.replace('_', ' ')}\n{''.join(reasons)}")


def _json(document: dict[str, Any]) -> str:
    return json.dumps({"claimcheck": __version__, **document}, indent=1, ensure_ascii=False) + "\n"


def _document(report: Report, found: Found) -> dict[str, Any]:
    """The record, with the claims of a fact or the ids of a claim's facts."""
    record = found.model_dump(mode="json")
    if isinstance(found, Claim):
        facts = [fact.id for fact in facts_with(report, found)]
        return {"what": "claim", "claim": record, "facts": facts}
    ids = {mention.claim_id for mention in mentions_of(found)}
    claims = [claim.model_dump(mode="json") for claim in report.claims if claim.id in ids]
    return {"what": kind_of(report, found), "fact": record, "claims": claims}
