"""How well typed values are read, on the peers' own test suites and on hand-made news cases.

    python -m benchmarks.quality.extraction ../shared/bench/extraction [--failures currency]

A case passes when every expected item has a claim with an overlapping span and the right value;
"strict" also wants no further claim of the suite's kinds. A case that expects nothing passes when
nothing of these kinds is found. Items of kinds that claimcheck does not type (recurring times,
bare time zones) are no part of the score.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.cases import Case, Item
from benchmarks.quality.suites import TIMES, load_cases
from benchmarks.tables import add_out_option, markdown_table, publish
from claimcheck import Article, Claim, extract_claims
from claimcheck.models import QuantityValue

SUITES = {
    "recognizers_Number": (("quantity",), "93 % strict"),
    "recognizers_NumberRange": (("quantity", "money", "percent"), "60 %"),
    "recognizers_Percent": (("percent",), "85 % strict"),
    "recognizers_Currency": (("money",), "86 % strict"),
    "recognizers_Dimension": (("measure",), "89 % strict"),
    "recognizers_Temperature": (("temperature",), "–"),
    "recognizers_Age": (("age",), "100 % strict"),
    "recognizers_Ordinal": (("ordinal",), "60 %"),
    "recognizers_OrdinalSuppr": (("ordinal",), "–"),
    "recognizers_DateTime": (TIMES, "68 %"),
    "quantulum3": (("quantity", "money", "percent", "duration"), "85 %"),
    "chrono_en": (("date", "clock_time"), "75 % found, none wrongly"),
    "news_cases": ((), "90 %"),
}
"""The kinds of each suite, and what was asked."""

_OTHER_MODELS = frozenset({"count", "number", "times", "age", "temperature"})
"""Dimensions that the peers read with other models than the one for dimensions."""


class Outcome(NamedTuple):
    """What was read of a case."""

    case: Case
    claims: list[Claim]
    found: bool
    right: bool
    extra: bool


def main() -> None:
    """Score every suite in a folder; `--failures` prints the cases of one that fail."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--failures", metavar="NAME", help="print failing cases of these suites")
    add_out_option(parser)
    args = parser.parse_args()
    rows: list[tuple[str, ...]] = []
    for name, (kinds, asked) in SUITES.items():
        file = args.folder / f"{name}.jsonl"
        if not file.exists():
            continue
        outcomes = [_outcome(case, kinds) for case in load_cases(file)]
        rows += _rows(name, outcomes, asked)
        if args.failures and args.failures.lower() in name.lower():
            _print_failures(outcomes)
    header = ("suite", "cases", "all found", "right", "right, strict", "asked")
    publish("Typed values on the peers' suites", [markdown_table(header, rows)], args.out)


def _rows(name: str, outcomes: Sequence[Outcome], asked: str) -> Iterator[tuple[str, ...]]:
    typed = [outcome for outcome in outcomes if outcome.case.is_typed]
    parts = {name: typed}
    if name == "chrono_en":
        parts = {
            f"{name}, positive": [o for o in typed if o.case.items],
            f"{name}, negative": [o for o in typed if not o.case.items],
        }
    for part, of_part in parts.items():
        yield (
            part,
            str(len(of_part)),
            _share(sum(o.found for o in of_part), len(of_part)),
            _share(sum(o.right for o in of_part), len(of_part)),
            _share(sum(o.right and not o.extra for o in of_part), len(of_part)),
            asked,
        )


def _share(n: int, of: int) -> str:
    return f"{100 * n / of:.0f} % ({n}/{of})" if of else "–"


def _outcome(case: Case, kinds: Sequence[str]) -> Outcome:
    article = Article(id="case", text=case.text, published=case.published)
    claims = extract_claims(article) if case.text.strip() else []
    near = [[claim for claim in claims if _overlap(claim, item)] for item in case.items]
    of_kind = [claim for claim in claims if _is_of(claim, kinds)]
    is_wrong = any(_is_forbidden(claim, case) for claim in claims)
    used = {claim.id for overlapping in near for claim in overlapping}
    extra = any(claim.id not in used for claim in of_kind)
    if not case.items:
        passed = not of_kind and not is_wrong
        return Outcome(case, claims, passed, passed, extra)
    right = all(item.is_right(c) for item, c in zip(case.items, near, strict=True))
    return Outcome(case, claims, all(near), right and not is_wrong, extra)


def _overlap(claim: Claim, item: Item) -> bool:
    return claim.value_span.start_char < item.end and claim.value_span.end_char > item.start


def _is_of(claim: Claim, kinds: Sequence[str]) -> bool:
    value = claim.value
    if isinstance(value, QuantityValue):
        is_measure = value.dimension not in _OTHER_MODELS
        return value.dimension in kinds or ("measure" if is_measure else "quantity") in kinds
    return claim.kind in kinds


def _is_forbidden(claim: Claim, case: Case) -> bool:
    same = {"number": "quantity", "measure": "quantity", "time": "clock_time"}
    return any(
        same.get(kind, kind) == claim.kind and _overlap(claim, Item(start, end, bool))
        for kind, start, end in case.forbidden
    )


def _print_failures(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.right or outcome.extra:
            verdict = "extra" if outcome.right else "wrong" if outcome.found else "missed"
            print(f"{verdict} {outcome.case.suite} {outcome.case.name}: {outcome.case.text!r}")
            for claim in outcome.claims:
                words = outcome.case.text[claim.value_span.start_char : claim.value_span.end_char]
                print(f"    {words!r}: {claim.value!r}")


if __name__ == "__main__":
    main()
