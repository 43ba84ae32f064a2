"""Each format of the report built in conftest, as a file of `golden/`.

After a wanted change: CLAIMCHECK_UPDATE_GOLDEN=1 pytest tests/reporting, then read the diff.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.models import Report
from claimcheck.reporting.text import report_to_text

CheckGolden = Callable[[str, str], None]


def test_text_is_golden(report: Report, check_golden: CheckGolden) -> None:
    check_golden("report.txt", report_to_text(report))


def test_narrow_text_is_golden(report: Report, check_golden: CheckGolden) -> None:
    check_golden("report-60.txt", report_to_text(report, width=60))


def test_coloured_text_is_golden(report: Report, check_golden: CheckGolden) -> None:
    check_golden("report-color.txt", report_to_text(report, color=True))


def test_json_is_golden(report: Report, check_golden: CheckGolden) -> None:
    check_golden("report.json", report.to_json())


def test_json_comes_back_unchanged(report: Report) -> None:
    assert Report.from_json(report.to_json()) == report
