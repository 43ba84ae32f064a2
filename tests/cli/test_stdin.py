from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main
from claimcheck.models import Report

NOON = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said.\n"
MORNING = NOON.replace("12:40", "09:15")
Ask = Callable[..., Result]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command with a text on stdin, in a folder with one article."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(MORNING, "utf-8")
    return lambda text, *arguments: CliRunner().invoke(
        main, arguments, input=text, prog_name="claimcheck"
    )


def test_check_reads_an_article_from_stdin_with_its_places(ask: Ask) -> None:
    text = f"---\ntitle: Ferries\n---\n# Friday\n\n{NOON}"
    result = ask(text, "check", "a.txt", "-", "--format", "json")
    assert result.exit_code == 1, result.stderr
    report = Report.from_json(result.stdout_bytes)
    assert [(a.id, a.file, a.title) for a in report.articles] == [
        ("a", "a.txt", ""),
        ("stdin", "stdin", "Ferries"),
    ]
    places = {m.place.file: m.place for s in report.conflicts[0].sides for m in s.mentions}
    assert places["stdin"].line == 6
    line = text.splitlines()[5]
    quote = line[places["stdin"].column - 1 : places["stdin"].end_column - 1]
    assert "12:40 GMT" in quote


def test_claims_reads_stdin_and_stdin_given_twice_is_one_article(ask: Ask) -> None:
    result = ask(NOON, "claims", "-", "-", "a.txt")
    assert result.exit_code == 0
    assert result.stderr.endswith("in 2 articles\n")
    assert "stdin:" in result.stdout


@pytest.mark.parametrize("text", ["", " \n"])
@pytest.mark.parametrize("command", [["check", "-"], ["check", "-", "--on-error", "collect"],
                                     ["claims", "-"]])  # fmt: skip
def test_an_empty_stdin_is_an_error(ask: Ask, command: list[str], text: str) -> None:
    result = ask(text, *command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "claimcheck: error: stdin: is empty; pipe one article of text or Markdown into it\n"
    )


def test_bytes_that_are_no_text_are_named(ask: Ask) -> None:
    result = ask(b"fine\nnot \xff fine", "claims", "-")
    assert result.exit_code == 2
    assert result.stderr.startswith("claimcheck: error: stdin:2: is not UTF-8: byte 0xFF")


def test_a_terminal_is_told_what_is_waited_for(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    import claimcheck.cli.stdin as module

    class Terminal:
        closed = False

        def __init__(self, stdin: object) -> None:
            self.buffer = stdin.buffer

        def isatty(self) -> bool:
            return True

    class Sys:
        platform = "linux"

        @property
        def stdin(self) -> Terminal:
            import sys

            return Terminal(sys.stdin)

    monkeypatch.setattr(module, "sys", Sys())
    result = ask(NOON, "claims", "-")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "claimcheck: waiting for an article on stdin; end it with Ctrl-D\n"
    )
