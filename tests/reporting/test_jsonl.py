from __future__ import annotations

import json
from typing import Any

from claimcheck.models import Agreement, Conflict, Failure, RecordedFact, Report
from claimcheck.reporting.jsonl import report_to_jsonl
from claimcheck.reporting.wording import summarise


def lines(report: Report, **options: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in report_to_jsonl(report, **options).splitlines()]


def test_the_first_line_is_the_summary(filed_report: Report) -> None:
    summary, *_ = lines(filed_report)
    assert summary == {
        "type": "summary",
        "schema": "claimcheck.report/1",
        "claimcheck": "0.1.0",
        "message": summarise(filed_report),
        "threshold": 0.5,
        "articles": 5,
        "claims": 4,
        "conflicts": 2,
        "hard_conflicts": 1,
        "soft_conflicts": 1,
        "possible": 0,
        "agreements": 1,
        "facts": 3,
        "failures": 1,
    }


def test_every_finding_is_a_line_with_the_fields_of_its_record(filed_report: Report) -> None:
    possible = filed_report.conflicts[1]
    report = filed_report.model_copy(
        update={"conflicts": filed_report.conflicts[:1], "possible": (possible,)}
    )
    _, *findings = lines(report)
    assert [finding.pop("type") for finding in findings] == [
        *("conflict", "possible", "agreement", "fact", "fact", "fact", "failure")
    ]
    conflict, may_be, agreement, *facts, failure = findings
    assert Conflict.model_validate(conflict) == report.conflicts[0]
    assert Conflict.model_validate(may_be) == possible
    assert Agreement.model_validate(agreement) == report.agreements[0]
    assert tuple(map(RecordedFact.model_validate, facts)) == report.facts
    failure["type"] = failure.pop("error")
    assert Failure.model_validate(failure) == report.failures[0]


def test_known_conflicts_carry_the_reason(filed_report: Report) -> None:
    _, hard, soft, *_ = lines(filed_report, known={"c1": "the old bridge is gone"})
    assert hard["known"] == "the old bridge is gone"
    assert "known" not in soft


def test_lines_are_the_same_for_every_reader(hostile_report: Report) -> None:
    text = report_to_jsonl(hostile_report)
    assert text.isascii()
    assert text.splitlines() == text.removesuffix("\n").split("\n")
    assert len(lines(hostile_report)) == 1 + 2 + 1 + 1 + 1
