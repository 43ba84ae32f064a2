"""Report → JSON Lines: a summary, then a line per finding, for `jq`, `grep` and log collectors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.models import Report
from claimcheck.models.base import Record
from claimcheck.reporting.wording import summarise


def report_to_jsonl(report: Report, *, known: Mapping[str, str] | None = None) -> str:
    r"""One JSON object a line: the summary first, then findings in the report's order.

    A line's `type` says what it is: "summary", "conflict", "possible", "agreement", "fact" or
    "failure"; the other fields are those of that record. Lines are ASCII, everything else being
    escaped, so that every reader sees the same lines.

    Args:
        report: What to write; articles and claims are counted only.
        known: Ids of conflicts that are known and accepted, each with the reason: their lines
            have a field `known` with it.

    >>> empty = Report(
    ...     claimcheck="1", settings={}, articles=(), claims=(), conflicts=(), agreements=()
    ... )
    >>> report_to_jsonl(empty).count("\n")
    1
    """
    lines = _lines(report, known or {})
    return "".join(f"{json.dumps(line, ensure_ascii=True)}\n" for line in lines)


def _lines(report: Report, known: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield _summary(report)
    for conflict in report.conflicts:
        accepted = {"known": known[conflict.id]} if conflict.id in known else {}
        yield {**_line("conflict", conflict), **accepted}
    groups = {
        "possible": report.possible,
        "agreement": report.agreements,
        "fact": report.facts,
        "failure": report.failures,
    }
    for type_, records in groups.items():
        for record in records:
            yield _line(type_, record)


def _summary(report: Report) -> dict[str, Any]:
    n_hard = sum(conflict.severity == "hard" for conflict in report.conflicts)
    return {
        "type": "summary",
        "schema": report.schema_,
        "claimcheck": report.claimcheck,
        "message": summarise(report),
        "threshold": report.threshold,
        "articles": len(report.articles),
        "claims": len(report.claims),
        "conflicts": len(report.conflicts),
        "hard_conflicts": n_hard,
        "soft_conflicts": len(report.conflicts) - n_hard,
        "possible": len(report.possible),
        "agreements": len(report.agreements),
        "facts": len(report.facts),
        "failures": len(report.failures),
    }


def _line(type_: str, record: Record) -> dict[str, Any]:
    fields = record.model_dump(mode="json")
    # A failure has a `type` of its own: the name of the error's class.
    return {"type": type_, **{"error" if k == "type" else k: v for k, v in fields.items()}}
