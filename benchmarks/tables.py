"""Results as Markdown."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from claimcheck.version import __version__


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; the first column is left-aligned, the others right-aligned."""
    rule = ["---", *["---:"] * (len(header) - 1)]
    return "".join(f"| {' | '.join(map(str, cells))} |\n" for cells in (header, rule, *rows))


def number(value: float) -> str:
    """Three significant digits with separators: "0.123", "12.3", "12,300"."""
    if value >= 100:
        digits = len(str(int(value)))
        return f"{round(value, 3 - digits):,.0f}"
    return f"{value:.3g}"


def add_out_option(parser: argparse.ArgumentParser) -> None:
    """Adds `--out`, which every benchmark has."""
    parser.add_argument("--out", type=Path, help="write the tables here as well")


def publish(title: str, parts: Iterable[str], out: Path | None) -> None:
    """Prints the parts under a line that says when and with what they were measured."""
    day = datetime.now(UTC).date().isoformat()
    made = f"claimcheck {__version__}, Python {platform.python_version()}, {day}"
    text = "\n".join((f"## {title}\n\n{made}\n", *parts))
    print(text, end="")
    if out is not None:
        out.write_text(text, "utf-8")
