"""`claimcheck claims`: what is extracted from articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from claimcheck.cli.options import format_option, paths_argument
from claimcheck.cli.output import write
from claimcheck.models import Claim
from claimcheck.pipeline import extract_claims
from claimcheck.reading import read_corpus
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import count
from claimcheck.scoring.comparators import format_value
from claimcheck.version import __version__

_WIDEST_COLUMN = 32


@click.command(name="claims")
@paths_argument
@format_option
def command(paths: tuple[Path, ...], format_: Literal["text", "json"]) -> None:
    """List the claims that articles make: place, kind, normalised value, quote.

    Exit codes: 0 done, however many were found; 2 an input could not be read.
    """
    articles = read_corpus(list(paths)).articles
    claims = [claim for article in articles for claim in extract_claims(article)]
    write(_as_json(claims) if format_ == "json" else _as_text(claims))
    found, read = count(len(claims), "claim"), count(len(articles), "article")
    click.echo(f"{found} in {read}", err=True)


def _as_json(claims: Sequence[Claim]) -> str:
    records = [claim.model_dump(mode="json") for claim in claims]
    document = {"claimcheck": __version__, "claims": records}
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _as_text(claims: Sequence[Claim]) -> str:
    rows = [_row(claim) for claim in claims]
    widths = [_width(cells) for cells in zip(*rows, strict=True)]
    lines = (
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _row(claim: Claim) -> tuple[str, str, str, str]:
    return (
        f"{printable(claim.article_id)}:{claim.start_char}-{claim.end_char}",
        claim.kind,
        printable(format_value(claim.value)),
        f"“{printable(claim.quote)}”",
    )


def _width(cells: Sequence[str]) -> int:
    """Columns that line the cells up, longer ones sticking out."""
    return min(max(map(len, cells)), _WIDEST_COLUMN)
