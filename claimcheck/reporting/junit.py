"""Report → JUnit XML, which every CI server shows as tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal
from xml.etree import ElementTree as ET

from claimcheck.models import Agreement, Conflict, RecordedFact, Report
from claimcheck.reporting.printable import printable
from claimcheck.reporting.text import conflicts_to_text
from claimcheck.reporting.wording import FATES, describe_failure, sources, too_little

Result = Literal["failure", "error", "skipped"]

_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report_to_junit(report: Report, *, known: Mapping[str, str] | None = None) -> str:
    """One test suite with a case per fact: conflicts, then agreements, facts of record, failures.

    A conflict that counts is a failure, and so is a fact of record that it contradicts. Which do
    count, `fail_on` of the report's settings says; others are skipped, never passed. An agreement
    is a case that passes. What could not be read is an error, and so is too little to compare.

    Args:
        report: What to write; there are no times in it, so that equal reports give equal files.
        known: Ids of conflicts that are known and accepted, each with the reason; they are
            skipped.
    """
    known = known or {}
    suite = ET.Element("testsuite", name="claimcheck")
    for conflict in report.conflicts:
        _add_conflict(suite, conflict, report, known)
    for agreement in report.agreements:
        _add_agreement(suite, agreement)
    for fact in report.facts:
        _add_fact(suite, fact, report, known)
    for failure in report.failures:
        case = _case(suite, "failures", failure.subject)
        _end(case, "error", describe_failure(failure), type_=failure.type)
    if few := too_little(report):
        _end(_case(suite, "failures", "number of claims"), "error", few, type_="too_little")
    return _written(suite)


def _add_conflict(
    suite: ET.Element, conflict: Conflict, report: Report, known: Mapping[str, str]
) -> None:
    case = _case(suite, conflict.kind, f"{conflict.fact} ({conflict.id})")
    type_ = f"{conflict.severity}_conflict"
    if conflict.id in known:
        _end(case, "skipped", f"known: {known[conflict.id] or conflict.message}", type_=type_)
    elif _counts(conflict, report):
        _end(case, "failure", conflict.message, type_=type_, details=conflicts_to_text([conflict]))
    else:
        uncounted = f"{conflict.severity} conflict, which fail_on does not count"
        _end(case, "skipped", f"{uncounted}: {conflict.message}", type_=type_)


def _add_agreement(suite: ET.Element, agreement: Agreement) -> None:
    case = _case(suite, agreement.kind, f"{agreement.fact} ({agreement.id})")
    ET.SubElement(case, "system-out").text = _legal(f"{agreement.value}: {sources(agreement)}")


def _add_fact(
    suite: ET.Element, fact: RecordedFact, report: Report, known: Mapping[str, str]
) -> None:
    case = _case(suite, "facts", f"{fact.id}: {fact.statement}")
    fate = FATES[fact.status]
    if fact.status == "confirmed":
        return
    against = [c for c in report.conflicts if fact.id in c.against and c.id not in known]
    if any(_counts(conflict, report) for conflict in against):
        told = "; ".join([fate, *(conflict.message for conflict in against)])
        _end(case, "failure", told, type_=fact.status, details=conflicts_to_text(against))
    else:
        _end(case, "skipped", fate, type_=fact.status)


def _counts(conflict: Conflict, report: Report) -> bool:
    fail_on = report.settings.get("fail_on", "hard")
    return fail_on == "soft" or conflict.severity == fail_on


def _case(suite: ET.Element, group: str, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=f"claimcheck.{group}", name=_legal(name))


def _end(case: ET.Element, result: Result, message: str, *, type_: str, details: str = "") -> None:
    """How the case ends, if it does not pass."""
    end = ET.SubElement(case, result, type=type_, message=_legal(message))
    end.text = "\n".join(map(_legal_line, details.split("\n"))) or None


def _written(suite: ET.Element) -> str:
    results = ("failure", "error", "skipped")
    n_failures, n_errors, n_skipped = (len(suite.findall(f"testcase/{r}")) for r in results)
    totals = {
        "tests": str(len(suite)),
        "failures": str(n_failures),
        "errors": str(n_errors),
    }
    suite.attrib.update({**totals, "skipped": str(n_skipped)})
    root = ET.Element("testsuites", {"name": "claimcheck", **totals})
    root.append(suite)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _legal(text: str) -> str:
    """The text on one line, of characters that XML can hold."""
    return _legal_line(printable(text))


def _legal_line(text: str) -> str:
    return _NO_XML.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
