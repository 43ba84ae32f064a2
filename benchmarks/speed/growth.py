"""Time and memory of `check_corpus` as a corpus grows, and where the time goes.

    python -m benchmarks.speed.growth ../shared/news/articles.jsonl.gz

Each size runs in a process of its own, so that peak memory is that size's own. The growth
exponent is the slope of a straight line through the logarithms: 1 is linear, 2 quadratic. Memory
is fitted above what the process held before the check. The slowest functions come from one more
run under cProfile, which slows small functions down more than large ones.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.clocks import timed
from benchmarks.news import read_news
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck import check_corpus
from claimcheck.embedding import load_embedder
from claimcheck.models import Article, Report

SIZES = (100, 1_000, 6_363)
N_SLOWEST = 3


class Measured(NamedTuple):
    """One size; memory in MiB."""

    n_articles: int
    wall_s: float
    cpu_s: float
    start_mb: float
    peak_mb: float
    counts: dict[str, int]

    @property
    def grown_mb(self) -> float:
        """What the check itself added to the process."""
        return self.peak_mb - self.start_mb


def main() -> None:
    """Measure each size, then profile one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path, help="../shared/news/articles.jsonl.gz")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--profile-size", type=int, default=1_000)
    parser.add_argument("--child", choices=("measure", "profile"), help=argparse.SUPPRESS)
    add_out_option(parser)
    args = parser.parse_args()
    if args.child:
        child = {"measure": _measure, "profile": _profile}[args.child]
        print(json.dumps(child(read_news(args.news, limit=args.sizes[0]))))
        return
    measured = [Measured(**_in_child(args.news, size, "measure")) for size in args.sizes]
    slowest = _in_child(args.news, args.profile_size, "profile")["slowest"]
    parts = [
        _growth_table(measured),
        f"The slowest functions by own time, under cProfile, at {args.profile_size:,} articles:\n",
        markdown_table(("function", "calls", "own time, s", "share"), slowest),
    ]
    publish("Growth with the number of articles", parts, args.out)


def _in_child(news: Path, size: int, what: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.speed.growth", str(news)]
    done = subprocess.run(
        [*command, "--sizes", str(size), "--child", what], stdout=subprocess.PIPE, check=True
    )
    print(f"{what} at {size:,} articles: done", file=sys.stderr)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _check(articles: Sequence[Article]) -> Report:
    return check_corpus(articles, progress=False)


def _measure(articles: Sequence[Article]) -> dict[str, Any]:
    load_embedder("static").embed(["Loaded before the clock starts."])
    start = _peak_mb()
    report, took = timed(lambda: _check(articles))
    return {
        "n_articles": len(articles),
        **took._asdict(),
        "start_mb": start,
        "peak_mb": _peak_mb(),
        "counts": report.counts,
    }


def _peak_mb() -> float:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / 1024


def _profile(articles: Sequence[Article]) -> dict[str, Any]:
    """Name, calls, own time and share of the slowest functions."""
    profiler = cProfile.Profile()
    profiler.runcall(_check, articles)
    stats = pstats.Stats(profiler).get_stats_profile()
    slowest = sorted(stats.func_profiles.items(), key=lambda item: -item[1].tottime)[:N_SLOWEST]
    rows = [
        (
            f"`{_place(profile.file_name)}{name}`",
            profile.ncalls,
            number(profile.tottime),
            f"{profile.tottime / stats.total_tt:.0%}",
        )
        for name, profile in slowest
    ]
    return {"slowest": rows}


def _place(file_name: str) -> str:
    if file_name == "~":
        return ""
    parts = Path(file_name).with_suffix("").parts
    roots = [i for i, part in enumerate(parts) if part in ("claimcheck", "site-packages")]
    at = roots[-1] if roots else -1
    return ".".join(parts[at + (parts[at] == "site-packages") :]) + "."


def _growth_table(measured: Sequence[Measured]) -> str:
    columns: list[tuple[str, Callable[[Measured], float], bool]] = [
        ("wall, s", lambda m: m.wall_s, True),
        ("CPU, s", lambda m: m.cpu_s, True),
        ("peak memory, MiB", lambda m: m.peak_mb, False),
        ("of it the check, MiB", lambda m: m.grown_mb, True),
        ("sentences", lambda m: m.counts["sentences"], True),
        ("claims", lambda m: m.counts["claims"], True),
        ("candidate pairs", lambda m: m.counts["candidate_pairs"], True),
        ("conflicts", lambda m: m.counts["conflicts"], False),
        ("agreements", lambda m: m.counts["agreements"], False),
    ]
    header = ("", *(f"{m.n_articles:,} articles" for m in measured), "exponent")
    rows = [
        (
            name,
            *(number(value(m)) for m in measured),
            _exponent(measured, value) if is_fitted else "",
        )
        for name, value, is_fitted in columns
    ]
    return markdown_table(header, rows)


def _exponent(measured: Sequence[Measured], value: Callable[[Measured], float]) -> str:
    sizes, values = [m.n_articles for m in measured], [value(m) for m in measured]
    if len(sizes) < 2 or min(values) <= 0:
        return ""
    return f"{np.polyfit(np.log(sizes), np.log(values), 1)[0]:.2f}"


if __name__ == "__main__":
    main()
