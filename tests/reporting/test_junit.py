from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from claimcheck.models import Report
from claimcheck.reporting.junit import report_to_junit

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("schemas") / "junit-10.xsd"))


def suite_of(report: Report, **options: Any) -> ET.Element:
    """The test suite, which is valid."""
    text = report_to_junit(report, **options).encode()
    SCHEMA.assertValid(etree.fromstring(text))
    (suite,) = ET.fromstring(text)
    return suite


def results(suite: ET.Element) -> dict[str, str]:
    """How each case ends, by its name."""
    ends = ("failure", "error", "skipped")
    return {
        case.attrib["name"]: next((end.tag for end in case if end.tag in ends), "passed")
        for case in suite
    }


def test_junit_is_golden(filed_report: Report, check_golden: Callable[[str, str], None]) -> None:
    check_golden("report.xml", report_to_junit(filed_report))


@pytest.mark.parametrize("name", ["report", "filed_report", "empty_report", "hostile_report"])
def test_junit_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    report = request.getfixturevalue(name)
    n_facts = len(report.conflicts) + len(report.agreements) + len(report.facts)
    assert len(suite_of(report)) == n_facts + len(report.failures)


def test_every_fact_is_a_case(filed_report: Report) -> None:
    suite = suite_of(filed_report)
    assert results(suite) == {
        "which bridge it is (c1)": "failure",
        "people who walked across the bridge (c2)": "skipped",
        "the bridge opened (a1)": "passed",
        "rank: It is the second bridge.": "failure",
        "toll: It costs 2 euros.": "skipped",
        "day: It opened on Monday.": "passed",
        "gazette.txt": "error",
    }
    numbers = {name: suite.attrib[name] for name in ("tests", "failures", "errors", "skipped")}
    assert numbers == {"tests": "7", "failures": "2", "errors": "1", "skipped": "2"}


@pytest.mark.parametrize(
    ("fail_on", "ends"),
    [
        ("hard", ["failure", "skipped"]),
        ("soft", ["failure", "failure"]),
        ("never", ["skipped", "skipped"]),
    ],
)
def test_what_counts_is_what_the_settings_say(
    filed_report: Report, fail_on: str, ends: list[str]
) -> None:
    report = filed_report.model_copy(update={"settings": {"fail_on": fail_on}})
    assert list(results(suite_of(report)).values())[:2] == ends


def test_a_known_conflict_is_skipped_and_so_is_its_fact(filed_report: Report) -> None:
    suite = suite_of(filed_report, known={"c1": "the old bridge is gone"})
    assert results(suite)["which bridge it is (c1)"] == "skipped"
    assert results(suite)["rank: It is the second bridge."] == "skipped"
    skipped = suite[0].find("skipped")
    assert skipped is not None
    assert skipped.attrib["message"] == "known: the old bridge is gone"


def test_a_failure_shows_both_quotes_and_places(filed_report: Report) -> None:
    failure = suite_of(filed_report)[0].find("failure")
    assert failure is not None
    assert failure.attrib["message"] == "courier says first, herald and post say second"
    for shown in ("news/the courier.md:2:8", "**the first bridge**", "news/herald.txt:2:7"):
        assert shown in str(failure.text)


def test_too_little_are_an_error_never_a_pass(empty_report: Report) -> None:
    report = empty_report.model_copy(update={"settings": {"min_claims": 1}})
    suite = suite_of(report)
    assert results(suite) == {"number of claims": "error"}
    assert suite.attrib["errors"] == "1"


def test_article_text_stays_text(hostile_report: Report) -> None:
    text = report_to_junit(hostile_report)
    assert "<script>" not in text
    assert "\\ufffe" in text
    assert "\\x1b[31m" in text
    assert not any(sign in text for sign in "\x1b\u202e\ufffe\udcff\r")
