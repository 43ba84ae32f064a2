"""The pages say what is so: their code runs, their output is real, their names exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from claimcheck import Settings, models, pytest_plugin
from claimcheck.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
CODE = re.compile(r"^```(\w+)\n(.*?)^```", re.M | re.S)


def blocks(page: Path, language: str) -> list[str]:
    return [code for name, code in CODE.findall(page.read_text("utf-8")) if name == language]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the sample data in it, where nothing can be spoilt."""
    tmp_path.joinpath("data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=name_of)
def test_python_blocks_run_and_print_the_text_block_below(
    page: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    namespace: dict[str, object] = {}
    for language, block in CODE.findall(page.read_text("utf-8")):
        if language == "python":
            capsys.readouterr()
            exec(compile(block, str(page), "exec"), namespace)
        elif language == "text":
            assert capsys.readouterr().out == block


SESSIONS = [
    (page, command, output)
    for page in PAGES
    for block in blocks(page, "console")
    for command, output in re.findall(r"^\$ (claimcheck .*)\n((?:(?!\$ ).*\n)*)", block, re.M)
]


@pytest.mark.parametrize(("page", "command", "output"), SESSIONS, ids=lambda x: str(x)[:40])
def test_shown_output_is_real(page: Path, command: str, output: str, checkout: Path) -> None:
    done = CliRunner().invoke(main, shlex.split(command)[1:])
    assert done.exit_code in (0, 1), done.output
    shown = re.escape(output.rstrip("\n")).replace(r"\.\.\.", ".*")
    assert re.fullmatch(shown, done.stdout.rstrip("\n"), re.S), command


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text("utf-8"))
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    missing = [t for t in targets if "://" not in t and not (page.parent / t).exists()]
    assert not missing


RECORDS = (
    models.Report,
    models.ArticleSummary,
    models.Claim,
    models.Conflict,
    models.Side,
    models.Mention,
    models.Place,
    models.RecordedFact,
    models.Agreement,
    models.Dismissal,
    models.Explanation,
    models.Failure,
    *get_args(get_args(models.Value)[0]),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_the_report_is_explained(record: type[models.Report]) -> None:
    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    names = {field.alias or name for name, field in record.model_fields.items()}
    assert not {name for name in names if f"`{name}`" not in text}


def test_every_count_is_explained() -> None:
    from claimcheck import check_corpus

    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    assert not {n for n in check_corpus([], progress=False).counts if f"`{n}`" not in text}


def test_every_setting_and_option_is_explained() -> None:
    text = ROOT.joinpath("docs/settings.md").read_text("utf-8")
    help_text = CliRunner().invoke(main, ["check", "--help"]).output
    options = set(re.findall(r"--[a-z-]+", help_text)) - {"--help"}
    assert not {name for name in Settings.model_fields if f"`{name}`" not in text}
    assert not {option for option in options if f"`{option}" not in text}


def test_every_kind_is_explained() -> None:
    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    assert not {kind for kind in get_args(models.Kind) if f"`{kind}`" not in text}


def test_every_status_of_an_explanation_is_explained() -> None:
    text = ROOT.joinpath("docs/report.md").read_text("utf-8")
    assert not {status for status in get_args(models.Status) if f"`{status}`" not in text}


def test_every_option_and_fixture_of_pytest_is_explained() -> None:
    text = ROOT.joinpath("docs/settings.md").read_text("utf-8")
    options = {f"--{name.replace('_', '-')}" for name in pytest_plugin._OPTIONS}
    names = options | {"assert_agreement", "claimcheck_settings"}
    assert not {name for name in names if f"`{name}" not in text}


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "sh")], ids=name_of)
def test_shell_blocks_name_files_that_exist(page: Path) -> None:
    words = [w for block in blocks(page, "sh") for w in shlex.split(block, comments=True)]
    paths = [w for w in words if "/" in w or re.search(r"\.(txt|toml|md|py|json)$", w)]
    paths = [w for w in paths if "://" not in w and not w.startswith((".venv", "-", "$"))]
    assert not [path for path in paths if not (ROOT / path).exists()]
