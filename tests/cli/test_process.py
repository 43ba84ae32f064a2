"""The command as a process: exit codes, streams, locale, start-up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models import Report

ROOT = Path(claimcheck.__file__).parents[1]

MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said."
NOON = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said."


def claimcheck_process(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(MORNING, "utf-8")
    (tmp_path / "b.txt").write_text(NOON, "utf-8")
    (tmp_path / "c.txt").write_text(MORNING, "utf-8")
    return tmp_path


def test_articles_that_agree_exit_0(folder: Path) -> None:
    done = claimcheck_process("check", "a.txt", "c.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"2 articles agree: ")


def test_articles_that_disagree_exit_1_with_both_quotes(folder: Path) -> None:
    done = claimcheck_process("check", "a.txt", "b.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "09:15 GMT" in done.stdout.decode()
    assert "12:40 GMT" in done.stdout.decode()


def test_articles_without_claims_exit_2(folder: Path) -> None:
    (folder / "d.txt").write_text("Nothing much happens here.", "utf-8")
    done = claimcheck_process("check", "d.txt", cwd=folder)
    assert done.returncode == 2
    assert b"incomplete: 0 claims found in 1 article" in done.stderr


def test_a_missing_file_exits_2_without_traceback(folder: Path) -> None:
    done = claimcheck_process("check", "a.txt", "missing.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"missing.txt" in done.stderr
    assert b"Traceback" not in done.stderr


def test_collected_failures_exit_2_and_keep_the_rest(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    done = claimcheck_process(
        "check", "a.txt", "c.txt", "bad.txt", "--on-error=collect", "--format=json", cwd=folder
    )
    assert done.returncode == 2
    report = Report.from_json(done.stdout)
    assert [failure.subject for failure in report.failures] == ["bad.txt"]
    assert report.agreements


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ],
)
def test_output_is_utf8_whatever_the_locale(folder: Path, env: dict[str, str]) -> None:
    (folder / "a.txt").write_text(MORNING.replace("Orsk", "Örsk"), "utf-8")
    (folder / "b.txt").write_text(NOON.replace("Orsk", "Örsk"), "utf-8")
    done = claimcheck_process("check", "a.txt", "b.txt", cwd=folder, env=env)
    assert done.returncode == 1, done.stderr
    assert "Örsk" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="file names are not bytes")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_file_name_that_is_no_text_is_reported_all_the_same(folder: Path, format_: str) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).write_text(NOON, "utf-8")
    done = claimcheck_process("check", ".", "--format", format_, cwd=folder)
    assert done.returncode == 1, done.stderr
    assert "12:40 GMT" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_a_broken_pipe_ends_quietly_with_the_code_found(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from claimcheck.cli import main; main()",
            "check",
            "a.txt",
            "b.txt",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_a_full_disk_exits_2(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from claimcheck.cli import main; main()", "check", "a.txt"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"cannot write the results" in done.stderr
    assert b"Traceback" not in done.stderr


def test_version_names_the_version(tmp_path: Path) -> None:
    done = claimcheck_process("--version", cwd=tmp_path)
    assert done.stdout.decode().split() == ["claimcheck,", "version", claimcheck.__version__]


def test_help_lists_the_commands_and_imports_none(tmp_path: Path) -> None:
    code = (
        "import sys; from claimcheck.cli import main; main(['--help'], standalone_mode=False);"
        "print(sorted({'pydantic', 'numpy', 'nltk', 'claimcheck.models'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert all(f"\n  {name} " in done.stdout for name in ("check", "claims", "compare"))
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.parametrize(
    "command", ["check", "claims", "compare", "diff", "explain", "config", "completion"]
)
def test_each_command_explains_itself_and_its_exit_codes(tmp_path: Path, command: str) -> None:
    done = claimcheck_process(command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert b"Exit codes: 0 " in done.stdout


def test_an_unknown_command_exits_2(tmp_path: Path) -> None:
    done = claimcheck_process("chekc", cwd=tmp_path)
    assert done.returncode == 2
    assert b"no command 'chekc'" in done.stderr


def test_compare_exits_1_on_contradiction_only(tmp_path: Path) -> None:
    assert claimcheck_process("compare", MORNING, NOON, cwd=tmp_path).returncode == 1
    assert claimcheck_process("compare", MORNING, MORNING, cwd=tmp_path).returncode == 0


def test_claims_lists_what_is_extracted(folder: Path) -> None:
    done = claimcheck_process("claims", "a.txt", cwd=folder)
    assert done.returncode == 0
    assert "clock_time" in done.stdout.decode()
    assert "09:15 GMT" in done.stdout.decode()
