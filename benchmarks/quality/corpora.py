"""Precision, recall, agreements and clean corpora, over folders of annotated corpora.

    python -m benchmarks.quality.corpora ../shared/bench/corpora ../shared/bench/wire \
        --scorer ../shared/tools/score_corpora.py

What counts as found is decided by the scorer, which is imported from its file. The corpora are
checked in this process, at default settings.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, cast

from benchmarks.clocks import timed
from benchmarks.tables import add_out_option, markdown_table, number, publish
from claimcheck import Settings, check_corpus

Scores = tuple[Counter[str], dict[str, Counter[str]], Counter[str]]
Score = Callable[[dict[str, Any], dict[str, Any], bool], Scores]

NOT_YET = {
    "entity": "who did it is extracted where it is plain, but two parties never disagree yet",
    "location": "places are extracted, but two names may be one place, so they never disagree",
    "antonym": "opposite verbs need the contradiction model",
    "polarity": "a denial keeps two claims from being compared; it is no conflict yet",
    "sequence": "the order of events is not extracted yet",
    "status": "how far something has come is not extracted as a value yet",
}
"""Types of gold conflicts that nothing looks for yet, and why; later issues bring them."""


class Tally(NamedTuple):
    """What one folder of corpora came to."""

    name: str
    n_corpora: int
    counts: Counter[str]
    types: dict[str, Counter[str]]
    wall_s: float


def main() -> None:
    """Score each folder, and print one table of all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="DIR")
    parser.add_argument("--scorer", type=Path, required=True, help="score_corpora.py")
    parser.add_argument("--min-confidence", type=float, default=Settings().min_confidence)
    add_out_option(parser)
    args = parser.parse_args()
    settings = Settings(min_confidence=args.min_confidence)
    score = _load_scorer(args.scorer)
    tallies = [_tally(folder, score, settings) for folder in args.folders]
    parts = [_summary_table(tallies), "Recall of hard conflicts by type:\n", _type_table(tallies)]
    publish("Quality on annotated corpora", parts, args.out)


def _load_scorer(path: Path) -> Score:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Score, module.score)


def _tally(folder: Path, score: Score, settings: Settings) -> Tally:
    files = sorted(folder.glob("*.json"))
    if not files:
        raise SystemExit(f"{folder}: no corpora")
    counts: Counter[str] = Counter()
    types: dict[str, Counter[str]] = {}
    wall_s = 0.0
    for file in files:
        corpus = json.loads(file.read_text("utf-8"))
        report, took = timed(
            partial(check_corpus, corpus["articles"], settings=settings, progress=False)
        )
        wall_s += took.wall_s
        found, by_type, _ = score(corpus, json.loads(report.to_json()), False)
        counts.update(found)
        for kind, of_kind in by_type.items():
            types.setdefault(kind, Counter()).update(of_kind)
    return Tally(folder.name, len(files), counts, types, wall_s)


def _summary_table(tallies: Sequence[Tally]) -> str:
    rows: list[tuple[str, Callable[[Tally], str]]] = [
        ("corpora", lambda t: str(t.n_corpora)),
        ("reported conflicts", lambda t: str(t.counts["reported"])),
        ("precision", lambda t: _share(t.counts["true"], t.counts["reported"])),
        ("recall of hard conflicts", lambda t: _share(t.counts["hard_found"], t.counts["hard"])),
        ("the same, of types looked for", _recall_of_covered),
        ("recall of soft conflicts", lambda t: _share(t.counts["soft_found"], t.counts["soft"])),
        ("agreements found", lambda t: _share(t.counts["agreement_found"], t.counts["agreement"])),
        ("clean, of those without", lambda t: _of(t.counts["clean"], t.counts["no_conflict"])),
        ("falls into traps", lambda t: str(t.counts["trap"])),
        ("agreements contradicted", lambda t: str(t.counts["agreement_contradicted"])),
        ("other false alarms", lambda t: str(t.counts["false_alarm"])),
        ("said twice", lambda t: str(t.counts["duplicate"])),
        ("wall time, s", lambda t: number(t.wall_s)),
    ]
    header = ("", *(tally.name for tally in tallies))
    return markdown_table(header, [(name, *map(cell, tallies)) for name, cell in rows])


def _type_table(tallies: Sequence[Tally]) -> str:
    kinds = sorted({kind for tally in tallies for kind in tally.types})
    header = ("type", *(tally.name for tally in tallies), "note")
    rows = [
        (kind, *(_found_of(tally, kind) for tally in tallies), NOT_YET.get(kind, ""))
        for kind in kinds
    ]
    return markdown_table(header, rows)


def _found_of(tally: Tally, kind: str) -> str:
    counts = tally.types.get(kind)
    return _of(counts["found"], counts["n"]) if counts else ""


def _recall_of_covered(tally: Tally) -> str:
    covered = [counts for kind, counts in tally.types.items() if kind not in NOT_YET]
    return _share(sum(c["found"] for c in covered), sum(c["n"] for c in covered))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({_of(part, whole)})" if whole else ""


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else ""


if __name__ == "__main__":
    main()
