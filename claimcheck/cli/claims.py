"""`claimcheck claims`: what is extracted from articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from claimcheck.cli.options import format_option, paths_argument
from claimcheck.cli.output import write
from claimcheck.cli.stdin import with_stdin
from claimcheck.extraction import extract_claims
from claimcheck.models import Article, Claim, RoleValue, Span
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
    """List the claims that articles make: place, kind, normalised value, what it is a value of,
    quote, and how the text holds it.

    A PATH is a file, a folder or a pattern; - reads one article of text or Markdown from stdin.

    What looks like a value and is none ("31 February") is told on stderr.

    Exit codes: 0 done, however many were found; 2 an input could not be read.
    """
    articles = read_corpus(with_stdin(paths)).articles
    claims: list[Claim] = []
    for article in articles:
        extraction = extract_claims(article)
        claims += extraction.claims
        for span in extraction.impossible:
            click.echo(_impossible(article, span), err=True)
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


def _row(claim: Claim) -> tuple[str, ...]:
    return (
        _place(claim.article_id, claim.start_char, claim.end_char),
        claim.kind,
        printable(format_value(claim.value)),
        printable(_about(claim)),
        f"“{printable(claim.quote)}”",
        _held(claim),
    )


def _about(claim: Claim) -> str:
    """What the value is a value of: the noun it counts, the person who holds the office."""
    return claim.value.holder if isinstance(claim.value, RoleValue) else claim.head


def _held(claim: Claim) -> str:
    """How the text holds a claim, in brackets: denied, planned, possible, quoted, who says so."""
    words: list[str] = [claim.modality] if claim.modality != "asserted" else []
    words += ["negated"] if claim.polarity == "negated" else []
    words += ["quoted"] if claim.is_quoted else []
    if claim.attribution:
        words.append(f"{claim.attribution.cue}: {printable(claim.attribution.holder)}")
    return f"({', '.join(words)})" if words else ""


def _place(article_id: str, start: int, end: int) -> str:
    return f"{printable(article_id)}:{start}-{end}"


def _impossible(article: Article, span: Span) -> str:
    words = printable(article.text[span.start_char : span.end_char])
    place = _place(article.id, span.start_char, span.end_char)
    return f"{place}: left out, no such date, time or number: “{words}”"


def _width(cells: Sequence[str]) -> int:
    """Columns that line the cells up, longer ones sticking out."""
    return min(max(map(len, cells)), _WIDEST_COLUMN)
