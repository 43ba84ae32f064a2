"""The pages say what is so: their code runs, their output is real, their names exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from click.testing import CliRunner

from claimcheck import models
from claimcheck.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")])


class Block(NamedTuple):
    """A fenced block of a page; `file` where the line above ends in "as `NAME`:"."""

    language: str
    file: str
    code: str


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text("utf-8")
    for fenced in re.finditer(r"^```(\w+)\n(.*?)^```", text, re.M | re.S):
        named = re.search(r"as `([\w./-]+)`:\n\n\Z", text[: fenced.start()])
        yield Block(fenced[1], named[1] if named else "", fenced[2])


def sessions(code: str) -> list[tuple[str, str]]:
    """Commands of a console block, each with its output."""
    return re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", code, re.M)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the sample data in it, where nothing can be spoilt."""
    tmp_path.joinpath("data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str) -> str:
    """What a command of a page writes to stdout."""
    program, *words = shlex.split(command)
    if program == "claimcheck":
        done = CliRunner().invoke(main, words)
        assert done.exit_code in (0, 1), done.output
        return done.stdout
    assert program == "pytest", f"do not know how to run {command!r}"
    python = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    tested = subprocess.run(python, capture_output=True, text=True, timeout=120, check=False)
    assert tested.returncode in (0, 1), tested.stdout + tested.stderr
    return tested.stdout


RUN = ("python", "console")


@pytest.mark.parametrize(
    "page", [p for p in PAGES if any(b.file or b.language in RUN for b in blocks(p))], ids=name_of
)
def test_code_runs_and_shown_output_is_real(
    page: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Blocks in their order: files are saved, Python and commands run, their output compared."""
    namespace: dict[str, object] = {}
    for language, file, code in blocks(page):
        if file:
            checkout.joinpath(file).parent.mkdir(parents=True, exist_ok=True)
            checkout.joinpath(file).write_text(code, "utf-8")
        if language == "python":
            capsys.readouterr()
            exec(compile(code, str(page), "exec"), namespace)
        elif language == "text" and namespace:
            assert capsys.readouterr().out == code
        elif language == "console":
            for command, output in sessions(code):
                shown = re.escape(output.rstrip("\n")).replace(r"\.\.\.", ".*")
                written = run(command).rstrip("\n")
                if not re.fullmatch(shown, written, re.S):
                    pytest.fail(f"$ {command}\n{written}", pytrace=False)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```\w+\n.*?^```", "", page.read_text("utf-8"), flags=re.M | re.S)
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    missing = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert not missing


def test_every_count_is_explained() -> None:
    from claimcheck import check_corpus

    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    assert not {n for n in check_corpus([], progress=False).counts if f"`{n}`" not in text}


def test_every_status_of_an_explanation_is_explained() -> None:
    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    assert not {status for status in get_args(models.Status) if f"`{status}`" not in text}


@pytest.mark.parametrize(
    "page", [p for p in PAGES if any(b.language == "sh" for b in blocks(p))], ids=name_of
)
def test_shell_blocks_name_files_that_exist(page: Path) -> None:
    saved = {block.file for block in blocks(page)}
    shell = [block.code for block in blocks(page) if block.language == "sh"]
    words = [w for code in shell for w in shlex.split(code, comments=True) if w not in saved]
    paths = [w for w in words if "/" in w or re.search(r"\.(txt|toml|md|py|json)$", w)]
    paths = [w for w in paths if "://" not in w and not w.startswith((".venv", "-", "$"))]
    assert not [path for path in paths if not [*ROOT.glob(path)]]


def test_figures_of_the_summary_are_those_of_the_benchmarks() -> None:
    measured = set(ROOT.joinpath("benchmarks/README.md").read_text("utf-8").splitlines())
    summary = ROOT.joinpath("docs/quality.md").read_text("utf-8")
    rows = re.findall(r"^\|.*\d.*\|$", summary, re.M)
    assert rows
    assert not [row for row in rows if row not in measured]
