"""Runs the plug-in under real pytest, on articles whose times agree or not."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

import claimcheck
from claimcheck.assertions import assert_agreement

ROOT = Path(claimcheck.__file__).parents[1]

MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said."
NOON = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said."
EMPTY = "Nothing much happens here."


class Project:
    """A folder with documents and tests, on which pytest is run with the plug-in loaded."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.path = pytester.path

    def write(self, name: str, text: str) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def write_docs(self) -> list[Path]:
        """Three documents in `docs`, of which the second disagrees."""
        texts = {"a": MORNING, "b": NOON, "c": MORNING}
        for name, text in texts.items():
            self.write(f"docs/{name}.md", f"{text}\n")
        return [self.path / "docs" / f"{name}.md" for name in texts]

    def write_tests(self, tests: str) -> None:
        names = f"MORNING = {MORNING!r}\nNOON = {NOON!r}\nEMPTY = {EMPTY!r}\n"
        self.pytester.makepyfile(names + tests)

    def run(self, *arguments: str) -> pytest.RunResult:
        """Runs in this process, where the models are loaded."""
        return self.pytester.runpytest_inprocess("-pno:cacheprovider", *_load_plugin(), *arguments)

    def run_apart(self, *arguments: str) -> pytest.RunResult:
        """Runs in a process of its own."""
        return self.pytester.runpytest_subprocess("-pno:cacheprovider", *_load_plugin(), *arguments)


def _load_plugin() -> tuple[str, ...]:
    """Nothing when the installed package's entry point loads it; pytest refuses a second time."""
    installed = entry_points(group="pytest11", name="claimcheck")
    return () if installed else ("-p", "claimcheck.pytest_plugin")


@pytest.fixture(scope="session")
def _models() -> None:
    """Loads what a run in this process would load, and forget at its end."""
    assert_agreement([MORNING, MORNING])


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, _models: None) -> Project:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    return Project(pytester)
