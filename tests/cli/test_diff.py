from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from written_reports import agreement, conflict, report

from claimcheck.cli import main
from claimcheck.models import Report, ReportDiff

Run = Callable[..., Result]
FIRST = {"herald": "the first boat came"}
OLD = report(
    conflict("1", {"first": FIRST, "second": {"post": "the second boat came"}}),
    conflict("2", {"fourth": {"herald": "\x1b[31ma fourth bid"}, "fifth": {"post": "a fifth bid"}}),
    agreement("1", "sixth", {"herald": "the sixth lap", "post": "lap six"}),
)
NEW = report(
    conflict("3", {"first": FIRST, "third": {"post": "a third boat came"}}, confidence=0.95),
    conflict("4", {"sixth": {"herald": "the sixth lap"}, "seventh": {"courier": "the 7th lap"}}),
    articles=("herald", "post", "courier"),
    top_k=9,
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, Report], str]:
    def write(name: str, report: Report) -> str:
        (tmp_path / name).write_text(report.to_json(), "utf-8")
        return name

    return write


def test_diff_shows_what_is_new_gone_and_changed(
    run: Run, write: Any, check_golden: Callable[[str, str], None]
) -> None:
    result = run("diff", write("old.json", OLD), write("new.json", NEW))
    assert (result.exit_code, result.stderr) == (1, "")
    check_golden("diff.txt", result.stdout)


def test_diff_as_json_is_the_record(run: Run, write: Any) -> None:
    result = run("diff", write("old.json", OLD), write("new.json", NEW), "--format", "json")
    diff = ReportDiff.model_validate_json(result.stdout_bytes)
    assert [c.id for c in diff.new] == ["conflict-4"]
    assert json.loads(result.stdout)["schema"] == "claimcheck.diff/1"


def test_no_new_conflict_exits_0(run: Run, write: Any) -> None:
    result = run("diff", write("old.json", OLD), write("same.json", OLD))
    assert result.exit_code == 0
    assert result.stdout == "0 new conflicts, 0 gone, 0 changed, 2 the same\n"


def test_fail_on_says_which_new_conflicts_count(run: Run, write: Any) -> None:
    files = write("old.json", OLD), write("new.json", NEW)
    assert run("diff", *files, "--fail-on", "never").exit_code == 0
    soft = [c.model_copy(update={"severity": "soft"}) for c in NEW.conflicts]
    write("new.json", NEW.model_copy(update={"conflicts": tuple(soft)}))
    assert run("diff", *files).exit_code == 0
    assert run("diff", *files, "--fail-on", "soft").exit_code == 1


def test_one_report_may_come_from_stdin(run: Run, write: Any) -> None:
    name = write("old.json", OLD)
    result = CliRunner().invoke(main, ["diff", name, "-"], input=NEW.to_json())
    assert result.exit_code == 1, result.output
    assert "only one" in run("diff", "-", "-").stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "bad.json: does not exist"),
        ("", "bad.json: is empty, not a report"),
        ("{'a': 1}", "bad.json:1: is no JSON: "),
        ("[1]", "bad.json: is no report: it names no schema, not 'claimcheck.report/1'; write one"),
        ('{"schema": "x/2"}', "bad.json: is no report: its schema is 'x/2', not"),
        (
            OLD.to_json().replace('"value": "first"', '"value": 1'),
            "bad.json: is no report of schema 'claimcheck.report/1': "
            "conflicts[0].sides[0].value: Input should be a valid string",
        ),
        (
            OLD.to_json().replace('"threshold"', '"treshold"'),
            "bad.json: is no report of schema 'claimcheck.report/1': treshold: Extra inputs",
        ),
    ],
)
def test_what_is_no_report_is_said_with_its_field(
    run: Run, write: Any, tmp_path: Path, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "bad.json").write_text(content, "utf-8")
    result = run("diff", write("old.json", OLD), "bad.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: error: {message}")
    assert len(result.stderr.splitlines()) == 1
