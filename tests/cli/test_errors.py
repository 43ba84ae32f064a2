"""What a mistake is told: one line, in one style, with the nearest word, and exit code 2."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from written_reports import conflict, report

import claimcheck

Run = Callable[..., Result]
ROOT = Path(claimcheck.__file__).parents[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("chek", "no command 'chek'; there are: check, baseline, diff, explain, claims, "
         "compare, config, completion; did you mean 'check'?"),
        ("frobnicate", "no command 'frobnicate'; there are: check, baseline, diff, explain, "
         "claims, compare, config, completion"),
        ("--versoin", "no such option '--versoin'; did you mean '--version'?"),
        ("check a.txt --formt json", "no such option '--formt'; did you mean '--format'?"),
        ("check a.txt -z", "no such option '-z'; see 'claimcheck check --help'"),
        ("check a.txt --fail-on hrad", "invalid value for '--fail-on': 'hrad' is not one of "
         "'hard', 'soft', 'never'; did you mean 'hard'?"),
        ("check a.txt --top-k x", "invalid value for '--top-k': 'x' is not a valid integer range; "
         "see 'claimcheck check --help'"),
        ("check a.txt --top-k", "option '--top-k' requires an argument; see 'claimcheck check "
         "--help'"),
        ("check", "missing argument 'PATH...'; see 'claimcheck check --help'"),
        ("compare one", "missing argument 'TEXT_B'; see 'claimcheck compare --help'"),
        ("diff one.json", "missing argument 'NEW'; see 'claimcheck diff --help'"),
        ("completion bash b", "got unexpected extra argument (b); see 'claimcheck completion "
         "--help'"),
        ("claims artcle.txt", "artcle.txt: no such file or folder; did you mean 'article.txt'?"),
        ("claims none/x.txt", "none/x.txt: no such file or folder"),
        ("claims *.md", "*.md: no file matches this pattern"),
        ("claims empty", "empty: no file in this folder is one of .txt, .md, .markdown, .html, "
         ".htm, .jsonl, .ndjson, .json, .csv"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_with_the_remedy(
    run: Run, tmp_path: Path, arguments: str, message: str
) -> None:
    (tmp_path / "article.txt").write_text("Ten boats came.")
    (tmp_path / "empty").mkdir()
    result = run(*arguments.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"claimcheck: error: {message}\n"


def test_a_kind_that_is_none_names_the_nearest(run: Run) -> None:
    result = run("check", "a.txt", "--kind", "dates")
    assert result.exit_code == 2
    assert result.stderr.endswith("; did you mean 'date'?\n")


@pytest.mark.parametrize("path", ["*.md", "empty"])
def test_what_leads_to_no_file_is_told_when_errors_are_collected(
    run: Run, tmp_path: Path, path: str
) -> None:
    (tmp_path / "article.txt").write_text("Ten boats came.")
    (tmp_path / "empty").mkdir()
    result = run("check", "article.txt", path, "--on-error", "collect")
    assert result.exit_code == 2
    assert f"claimcheck: incomplete: could not read: {path}: no file" in result.stderr


def test_no_command_shows_the_help(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Commands:\n  check " in result.output


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize(
    ("command", "stream", "exit_code"),
    [
        ("config", "stdout", 0),
        ("completion fish", "stdout", 0),
        ("diff report.json report.json", "stdout", 0),
        ("explain conflict-1 --report report.json", "stdout", 0),
        ("claims article.txt", "stdout", 0),
        ("claims article.txt", "stderr", 2),
        ("chek", "stderr", 2),
    ],
)
def test_a_reader_that_went_away_ends_a_command_quietly(
    tmp_path: Path, command: str, stream: str, exit_code: int
) -> None:
    (tmp_path / "article.txt").write_text("Ten boats came, and 31 February.")
    stated = {"first": {"a": "the first"}, "second": {"b": "the second"}}
    (tmp_path / "report.json").write_text(report(conflict("1", stated)).to_json())
    reading, writing = os.pipe()
    os.close(reading)
    other = "stderr" if stream == "stdout" else "stdout"
    done = subprocess.run(
        [sys.executable, "-c", "from claimcheck.cli import main; main()", *command.split()],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **{stream: writing, other: subprocess.PIPE},
        check=False,
    )
    os.close(writing)
    assert b"Traceback" not in (done.stdout or b"") + (done.stderr or b"")
    assert b"BrokenPipe" not in (done.stderr or b"")
    assert done.returncode == exit_code
