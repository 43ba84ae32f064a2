"""CPU time of starting: the bare interpreter, the import, and the command on the sample corpus.

    python -m benchmarks.speed.startup

Each is a process of its own, as a user and CI start it, run several times; its CPU time counts,
user and system. Run it from the root of the repository, where `data/` lies.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.clocks import Took
from benchmarks.processes import run_python
from benchmarks.tables import add_out_option, markdown_table, publish

_RUN_COMMAND = "from claimcheck.cli import main; main()"


class Start(NamedTuple):
    """What is started, and the exit codes that say that it did its work."""

    name: str
    arguments: Sequence[str]
    exit_codes: Sequence[int] = (0,)


STARTS = (
    Start("the bare interpreter", ("-c", "pass")),
    Start("`import claimcheck`", ("-c", "import claimcheck")),
    Start("`claimcheck --help`", ("-c", _RUN_COMMAND, "--help")),
    Start(
        "`claimcheck check data/harbour-summit`",
        ("-c", _RUN_COMMAND, "check", "data/harbour-summit"),
        exit_codes=(0, 1),
    ),
)


def main() -> None:
    """Start each several times; the median counts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    add_out_option(parser)
    args = parser.parse_args()
    for start in STARTS:
        _run(start)  # the first one writes byte code
    rows = [_row(start, [_run(start) for _ in range(args.runs)]) for start in STARTS]
    header = ("process", "CPU, s", "largest − smallest", "wall, s")
    text = f"Median of {args.runs} runs\n"
    publish("Start-up", [text, markdown_table(header, rows)], args.out)


def _row(start: Start, runs: Sequence[Took]) -> tuple[str, ...]:
    middle = Took.median(runs)
    return start.name, f"{middle.cpu_s:.3f}", f"{_spread(runs):.3f}", f"{middle.wall_s:.3f}"


def _run(start: Start) -> Took:
    ended = run_python(start.arguments)
    if ended.exit_code not in start.exit_codes:
        sys.exit(f"{start.name}: exit code {ended.exit_code}")
    return ended.took


def _spread(runs: Sequence[Took]) -> float:
    cpu = [run.cpu_s for run in runs]
    return max(cpu) - min(cpu)


if __name__ == "__main__":
    main()
