from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from claimcheck.errors import ReadingError
from claimcheck.models import Report
from claimcheck.reporting.text import report_to_text

Run = Callable[..., Result]


def part(report: Report, *without: str) -> Report:
    return report.model_copy(update=dict.fromkeys(without, ()))


def test_check_prints_the_report_and_exits_1_on_a_hard_conflict(run: Run, checked: Any) -> None:
    result = run("check", "a.txt", "b.txt")
    assert result.exit_code == 1
    assert result.stdout == report_to_text(checked.report)
    assert checked.articles == [Path("a.txt"), Path("b.txt")]


def test_check_json_is_the_report(run: Run, checked: Any) -> None:
    result = run("check", "a.txt", "--format", "json")
    assert Report.from_json(result.stdout_bytes) == checked.report


@pytest.mark.parametrize(
    ("fail_on", "with_hard", "exit_code"),
    [
        ("hard", True, 1),
        ("soft", True, 1),
        ("never", True, 0),
        ("hard", False, 0),
        ("soft", False, 1),
        ("never", False, 0),
    ],
)
def test_fail_on_says_which_conflicts_count(
    run: Run, checked: Any, fail_on: str, with_hard: bool, exit_code: int
) -> None:
    kept = checked.report.conflicts if with_hard else checked.report.conflicts[1:]
    checked.report = part(checked.report, "failures").model_copy(update={"conflicts": kept})
    assert run("check", "a.txt", "--fail-on", fail_on).exit_code == exit_code


def test_failures_make_a_check_incomplete(run: Run, checked: Any) -> None:
    checked.report = part(checked.report, "conflicts")
    result = run("check", "a.txt", "--on-error", "collect")
    assert result.exit_code == 2
    assert "incomplete: could not read: gazette.txt: no text in it\\x07" in result.stderr
    assert result.stdout.startswith("3 articles agree: ")


def test_a_conflict_found_wins_over_incompleteness(run: Run, checked: Any) -> None:
    result = run("check", "a.txt")
    assert result.exit_code == 1
    assert "incomplete: could not read" in result.stderr


def test_no_claims_are_incomplete_never_agreement(run: Run, checked: Any) -> None:
    checked.report = part(checked.report, "conflicts", "agreements", "claims", "failures")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "incomplete: 0 claims found in 3 articles, at least 1 needed" in result.stderr
    assert "agree" not in result.stdout.splitlines()[0].partition(":")[0]


def test_min_claims_asks_for_more(run: Run, checked: Any) -> None:
    checked.report = part(checked.report, "conflicts", "failures")
    assert run("check", "a.txt", "--min-claims", "4").exit_code == 0
    assert run("check", "a.txt", "--min-claims", "5").exit_code == 2


def test_options_win_over_the_settings_file(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('top_k = 9\nfail_on = "soft"\n')
    run("check", "a", "--top-k", "3", "--kind", "date", "--kind", "money", "--embedder", "m")
    settings = checked.settings
    assert (settings.top_k, settings.fail_on, settings.embedder) == (3, "soft", "m")
    assert settings.kinds == ("date", "money")
    run("check", "a", "--min-confidence", "0.25")
    assert (checked.settings.min_confidence, checked.settings.top_k) == (0.25, 9)


def test_config_names_another_settings_file(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("top_k = 9\n")
    (tmp_path / "other.toml").write_text("min_claims = 3\n")
    run("check", "a", "--config", "other.toml")
    assert (checked.settings.min_claims, checked.settings.top_k) == (3, 5)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "missing argument 'PATH...'"),
        (["a", "--format", "yaml"], "'text', 'json'"),
        (["a", "--kind", "colour"], "'clock_time'"),
        (["a", "--min-claims", "-1"], "--min-claims"),
        (["a", "--min-confidence", "nan"], "min_confidence"),
        (["a", "--top-k", "0"], "--top-k"),
        (["a", "--config", "none.toml"], "none.toml"),
        (["a", "-o", "no/such/folder/report.txt"], "cannot write to 'no/such/folder/report.txt'"),
        (["a", "-o", "."], "cannot write to '.'"),
        (["a", "--colour"], "no such option"),
    ],
)
def test_a_wrong_call_exits_2_before_any_work(
    run: Run, checked: Any, arguments: list[str], message: str
) -> None:
    result = run("check", *arguments)
    assert (result.exit_code, result.stdout, checked.articles) == (2, "", None)
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_a_wrong_setting_in_the_file_is_named(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("topk = 9\n")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "claimcheck: error: " in result.stderr
    assert "no setting 'topk'" in result.stderr


def test_output_goes_to_the_file_alone(run: Run, checked: Any, tmp_path: Path) -> None:
    result = run("check", "a.txt", "-o", "report.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert (tmp_path / "report.txt").read_bytes().decode() == report_to_text(checked.report)


def test_output_never_overwrites_an_input(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article.")
    result = run("check", "a.txt", "-o", str(tmp_path / "a.txt"))
    assert result.exit_code == 2
    assert "is one of the inputs" in result.stderr
    assert (tmp_path / "a.txt").read_text() == "An article."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_output_is_refused(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("old")
    (tmp_path / "r.txt").chmod(0o444)
    assert run("check", "a.txt", "-o", "r.txt").exit_code == 2


def test_an_unreadable_input_is_an_error_without_traceback(
    run: Run, checked: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import claimcheck.cli.check as module

    def fail(articles: Any, *, settings: Any) -> Report:
        raise ReadingError("is empty", subject="bad\x1bname.txt", line=3)

    monkeypatch.setattr(module, "check_corpus", fail)
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "claimcheck: error: bad\\x1bname.txt:3: is empty\n"


@pytest.mark.parametrize(("error", "exit_code"), [(ZeroDivisionError, 2), (KeyboardInterrupt, 130)])
def test_neither_a_defect_nor_an_interrupt_reads_as_conflict(
    run: Run,
    checked: Any,
    monkeypatch: pytest.MonkeyPatch,
    error: type[BaseException],
    exit_code: int,
) -> None:
    import claimcheck.cli.check as module

    def fail(articles: Any, *, settings: Any) -> Report:
        raise error

    monkeypatch.setattr(module, "check_corpus", fail)
    assert run("check", "a.txt").exit_code == exit_code
