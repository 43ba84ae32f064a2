"""The report of tests/reporting, and a runner for commands given a report by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main
from claimcheck.models import Report
from claimcheck.settings import Settings

SAMPLE = Path(__file__).parents[1] / "reporting" / "golden" / "report.json"


@pytest.fixture
def report() -> Report:
    return Report.from_json(SAMPLE.read_bytes())


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs `claimcheck` in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="claimcheck")

    return run


class FakeCheck:
    """Stands in for `check_corpus`: gives a report, and keeps what it was asked."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles: Any = None
        self.settings = Settings()

    def __call__(self, articles: Any, *, settings: Settings) -> Report:
        self.articles, self.settings = articles, settings
        return self.report


@pytest.fixture
def checked(report: Report, monkeypatch: pytest.MonkeyPatch) -> FakeCheck:
    import claimcheck.cli.check as module

    fake = FakeCheck(report)
    monkeypatch.setattr(module, "check_corpus", fake)
    return fake
