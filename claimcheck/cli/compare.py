"""`claimcheck compare`: whether two texts contradict each other."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from claimcheck.cli.exits import Exit
from claimcheck.cli.options import config_option, format_option
from claimcheck.cli.output import write
from claimcheck.models import Verdict
from claimcheck.pipeline import check_pairs
from claimcheck.reporting.printable import printable
from claimcheck.settings import load_settings


@click.command(name="compare")
@click.argument("text_a")
@click.argument("text_b")
@format_option
@config_option
def command(
    text_a: str, text_b: str, format_: Literal["text", "json"], config: Path | None
) -> None:
    """Tell whether TEXT_A and TEXT_B contradict each other, with confidence and reasons.

    Exit codes: 0 entailment or neutral, 1 contradiction, 2 could not run.
    """
    settings = load_settings(Path.cwd(), {}, config=config)
    (verdict,) = check_pairs([(text_a, text_b)], settings=settings, progress=False)
    write(verdict.model_dump_json(indent=1) + "\n" if format_ == "json" else _as_text(verdict))
    sys.exit(Exit.DISAGREED if verdict.label == "contradiction" else Exit.AGREED)


def _as_text(verdict: Verdict) -> str:
    severity = f" ({verdict.severity})" if verdict.label == "contradiction" else ""
    lines = [f"{verdict.label}{severity}, confidence {verdict.confidence:.2f}"]
    lines += [f"  {printable(reason)}" for reason in verdict.reasons]
    return "\n".join(lines) + "\n"
