"""Runs the plug-in under real pytest, on articles whose times agree or not."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(claimcheck.__file__).parents[1]

ARTICLES = """
MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said."
NOON = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said."
EMPTY = "Nothing much happens here."
"""


class Project:
    """A folder with tests, run by pytest in a process of its own with the plug-in loaded."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester

    def write(self, tests: str) -> None:
        self.pytester.makepyfile(ARTICLES + tests)

    def run(self, *arguments: str) -> pytest.RunResult:
        return self.pytester.runpytest_subprocess(*_load_plugin(), *arguments)


def _load_plugin() -> tuple[str, ...]:
    """Nothing when the installed package's entry point loads it; pytest refuses a second time."""
    installed = entry_points(group="pytest11", name="claimcheck")
    return () if installed else ("-p", "claimcheck.pytest_plugin")


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    return Project(pytester)
