from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck.cli import output
from claimcheck.cli.output import columns, wants_color
from claimcheck.reporting.text import WIDTH


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = SimpleNamespace(isatty=lambda: True)
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=terminal))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.usefixtures("_terminal")
def test_a_terminal_gets_colour_and_its_width_within_reason() -> None:
    assert wants_color(None)
    assert columns(None) == 100


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_color_and_dumb_terminals_are_respected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not wants_color(None)


@pytest.mark.usefixtures("_terminal")
def test_a_file_gets_no_colour_and_the_width_of_all() -> None:
    assert not wants_color(Path("report.txt"))
    assert columns(Path("report.txt")) == WIDTH


@pytest.mark.parametrize("stdout", [None, SimpleNamespace(isatty=lambda: False)])
def test_what_is_no_terminal_gets_no_colour(
    monkeypatch: pytest.MonkeyPatch, stdout: SimpleNamespace | None
) -> None:
    monkeypatch.setattr(output, "sys", SimpleNamespace(stdout=stdout))
    assert not wants_color(None)
    assert columns(None) == WIDTH
