"""Whether time grows linearly with hostile texts: reading and extraction, doubling by doubling.

    python -m benchmarks.speed.linear

A ratio of 2 per doubling is linear, 4 quadratic. Ratios of times under a few milliseconds are
noise. A text is not doubled further once it takes longer than `--limit` seconds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from benchmarks.clocks import timed
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck import Settings, read_corpus
from claimcheck.extracted import extract_corpus

N_SIZES = 4
_WORDS = "the ferry to the island carried goods and people across a calm sea "


class Hostile(NamedTuple):
    """A text that can be made of any length."""

    name: str
    n_chars: int
    build: Callable[[int], str]


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda n: unit * (n // len(unit))


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda n: f"{opening * (n // 2)}12 people{closing * (n // 2)}"


TEXTS = (
    Hostile("`1-1-1-…`", 200_000, _repeated("1-")),
    Hostile("digits", 100_000, _repeated("7")),
    Hostile("grouped digits `1,000,000,…`", 200_000, _repeated("000,")),
    Hostile("decimal points `1.1.1.…`", 200_000, _repeated("1.")),
    Hostile("clock digits `1:1:1:…`", 200_000, _repeated("1:")),
    Hostile("nested quotes", 20_000, _nested("“", "”")),
    Hostile("nested parentheses", 20_000, _nested("(", ")")),
    Hostile("number words", 200_000, _repeated("hundred million ")),
    Hostile("currency signs", 100_000, _repeated("$")),
    Hostile("months", 200_000, _repeated("March ")),
    Hostile("days of the month", 200_000, _repeated("3 March ")),
    Hostile("fractions `1/2 1/2 …`", 200_000, _repeated("1/2 ")),
    Hostile("fractions in words", 200_000, _repeated("and a half ")),
    Hostile("decimals in words", 200_000, _repeated("point one ")),
    Hostile("powers `10^10^…`", 200_000, _repeated("10^")),
    Hostile("exponents `1e1e…`", 200_000, _repeated("1e")),
    Hostile("ranges `1 to 1 to …`", 200_000, _repeated("1 to ")),
    Hostile("`between 1 and `", 200_000, _repeated("between 1 and ")),
    Hostile("modifiers", 200_000, _repeated("more than ")),
    Hostile("scores `2-1 `", 200_000, _repeated("2-1 ")),
    Hostile("units `5 ft 2 in `", 200_000, _repeated("5 ft 2 in ")),
    Hostile("rates `1 km per `", 200_000, _repeated("1 km per ")),
    Hostile("weekdays", 200_000, _repeated("Monday to ")),
    Hostile("days counted", 200_000, _repeated("two days after ")),
    Hostile("parts of the day", 200_000, _repeated("Monday morning at ")),
    Hostile("durations", 200_000, _repeated("one hour and ")),
    Hostile("ordinals in words", 200_000, _repeated("hundred and first ")),
    Hostile("slashed dates", 200_000, _repeated("1/2/2024 ")),
    Hostile("titles", 200_000, _repeated("former president ")),
    Hostile("table cells", 200_000, _repeated("| 12 ")),
    Hostile("headings", 200_000, _repeated("A heading\n\n")),
    Hostile("capitalised words", 200_000, _repeated("Aa ")),
    Hostile("initials `A.A.A.…`", 200_000, _repeated("A.")),
    Hostile("zero-width spaces", 200_000, _repeated("\u200b")),
    Hostile("spaces", 1_000_000, _repeated(" ")),
    Hostile("tabs and returns", 1_000_000, _repeated("\t\r")),
    Hostile("empty lines", 1_000_000, _repeated("\n")),
    Hostile("share lines", 200_000, _repeated("Share this story\n")),
    Hostile("one line without a stop", 5_000_000, _repeated(_WORDS)),
    Hostile("one line of sentences", 2_000_000, _repeated("It killed 12 people on 3 March. ")),
)


def main() -> None:
    """Double each text and compare the times."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--limit", type=float, default=60, help="seconds, see above (default: 60)")
    parser.add_argument("--only", default="", help="texts whose name contains this")
    add_out_option(parser)
    args = parser.parse_args()
    _check("Loaded before the clock starts: 12 people came on 3 March.")
    rows = []
    for text in TEXTS:
        if args.only in text.name:
            rows.append(_row(text, args.limit))
            print(f"{text.name}: done", file=sys.stderr)
    header = ("text", "largest size, characters", "time, s", "ratio per doubling")
    publish("Hostile texts", [markdown_table(header, rows)], args.out)


def _row(text: Hostile, limit_s: float) -> tuple[str, ...]:
    sizes = [text.n_chars >> power for power in reversed(range(N_SIZES))]
    times: list[float] = []
    for size in sizes:
        # A letter at the end, since white space alone is no article.
        body = text.build(size) + " Done."
        times.append(timed(partial(_check, body))[1].cpu_s)
        if times[-1] > limit_s:
            break
    ratios = (f"{later / earlier:.1f}" for earlier, later in pairwise(times))
    return text.name, f"{sizes[len(times) - 1]:,}", number(times[-1]), ", ".join(ratios)


def _check(text: str) -> None:
    extract_corpus(read_corpus([text]), settings=Settings(), progress=False)


if __name__ == "__main__":
    main()
