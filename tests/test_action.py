"""The GitHub action: a valid one, whose scripts do what its inputs say and run none of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parents[1]
FILE = ROOT / "action.yml"
ACTION: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
INPUTS: dict[str, dict[str, str]] = ACTION["inputs"]
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
SCRIPTS = {name: step for name, step in STEPS.items() if "run" in step}
MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said.\n"
NOON = MORNING.replace("09:15", "12:40")

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")

# Stands in for the Python of the runner: installs nothing, keeps what it was called with.
PYTHON = f"""#!/bin/sh
printf '%s\\n' "$@" >> "$CALLS"
[ "$1" = -I ] && shift
[ "$2" = pip ] || [ -n "$CALLS_ONLY" ] && exit 0
exec {sys.executable} "$@"
"""


class Runner:
    """Runs the scripts of the action in a folder, as GitHub does it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.calls = path / "calls"
        self.output = path / "output"
        self.summary = path / "summary"
        bin_ = path / "bin"
        bin_.mkdir()
        bin_.joinpath("python").write_text(PYTHON, "utf-8")
        bin_.joinpath("python").chmod(0o755)
        for file in (self.calls, self.output, self.summary):
            file.touch()
        self.work = path / "work"
        self.work.mkdir()

    def write(self, name: str, text: str) -> None:
        file = self.work / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")

    def run(self, step: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        given = {name: field.get("default", "") for name, field in INPUTS.items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        variables = {
            variable: given[_input_of(expression)]
            for variable, expression in STEPS[step]["env"].items()
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]["run"]],
            cwd=self.work,
            env={
                **os.environ,
                **variables,
                "PATH": f"{self.path / 'bin'}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "CALLS": str(self.calls),
                "GITHUB_ACTION_PATH": "/action",
                "GITHUB_OUTPUT": str(self.output),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                "GITHUB_WORKSPACE": str(self.work),
            },
            capture_output=True,
            text=True,
        )

    def arguments(self) -> list[str]:
        """What Python was called with, beginning after the name of the module."""
        return self.calls.read_text("utf-8").splitlines()[3:]


def _input_of(expression: str) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", expression)
    assert found is not None, expression
    return found[1]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def test_the_action_is_valid_by_the_published_schema() -> None:
    pytest.importorskip("check_jsonschema")
    command = ["check_jsonschema", "--builtin-schema", "vendor.github-actions", str(FILE)]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_inputs_are_no_part_of_a_script() -> None:
    assert not {name for name, step in SCRIPTS.items() if "${{" in step["run"]}


def test_every_input_is_used() -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", FILE.read_text("utf-8")))
    assert used == set(INPUTS)


@needs_bash
@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_bash(name: str) -> None:
    done = subprocess.run(["bash", "-n"], input=SCRIPTS[name]["run"], text=True, check=False)
    assert done.returncode == 0


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "package"),
    [
        ({}, "/action[html]"),
        ({"extras": ""}, "/action"),
        ({"version": "0.2.0"}, "claimcheck-corpus[html]==0.2.0"),
        ({"extras": "html,frames", "version": "1.0"}, "claimcheck-corpus[html,frames]==1.0"),
    ],
)
def test_what_is_installed(runner: Runner, inputs: dict[str, str], package: str) -> None:
    assert runner.run("Install claimcheck", **inputs).returncode == 0
    assert runner.arguments() == ["install", "--quiet", "--disable-pip-version-check", package]


@needs_bash
@pytest.mark.parametrize(
    ("text", "inputs", "outcome", "code"),
    [
        (NOON, {"fail_on": "never"}, "agreed", 0),
        (MORNING, {"paths": "docs\nmissing"}, "unable", 2),
    ],
)
def test_a_check_ends_as_the_command_does_and_tells_the_outcome(
    runner: Runner, text: str, inputs: dict[str, str], outcome: str, code: int
) -> None:
    runner.write("docs/a.md", MORNING)
    runner.write("docs/b.md", text)
    done = runner.run("Check", **inputs)
    assert done.returncode == code, done.stderr
    assert f"outcome={outcome}\n" in runner.output.read_text("utf-8")


@needs_bash
def test_a_conflict_is_marked_at_both_places_and_written_as_sarif(runner: Runner) -> None:
    runner.write("docs/a.md", f"# Ferries\n\n{MORNING}")
    runner.write("docs/b.md", NOON)
    done = runner.run("Check", output="json=out.json\n\nhtml=out.html")
    assert "::error file=docs/a.md,line=3,endLine=3,col=11," in done.stdout
    assert "::error file=docs/b.md,line=1,endLine=1,col=11," in done.stdout
    assert done.returncode == 1
    assert runner.output.read_text("utf-8") == "outcome=disagreed\nsarif=written\n"
    written = {file.name for file in runner.work.iterdir() if file.is_file()}
    assert written == {"claimcheck.sarif", "out.json", "out.html"}
    assert "12:40 GMT" in runner.summary.read_text("utf-8")


@needs_bash
def test_summary_and_sarif_can_be_left_out(runner: Runner) -> None:
    runner.write("docs/a.md", MORNING)
    runner.write("docs/b.md", MORNING)
    done = runner.run("Check", summary="false", sarif="")
    assert done.returncode == 0, done.stderr
    assert runner.summary.read_text("utf-8") == ""
    assert runner.output.read_text("utf-8") == "outcome=agreed\n"
    assert [file.name for file in runner.work.iterdir()] == ["docs"]


@needs_bash
def test_every_input_reaches_the_command_whole(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALLS_ONLY", "1")
    files = {"facts": "the facts.toml", "baseline": "known.toml", "config": "own.toml"}
    runner.run("Check", paths="my docs\n--press/*.md\n", fail_on="soft", sarif="", **files)
    assert runner.arguments() == [
        *("check", "--output", "github=-", "--facts", "the facts.toml"),
        *("--baseline", "known.toml", "--fail-on", "soft", "--config", "own.toml"),
        *("--", "my docs", "--press/*.md"),
    ]


@needs_bash
def test_no_input_is_run(runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLS_ONLY", "1")
    text = """$(touch a) `touch b` "; touch c; " '; touch d; ' """
    for step in SCRIPTS:
        for name in map(_input_of, SCRIPTS[step]["env"].values()):
            runner.run(step, **{"sarif": "", name: text})
    assert {file.name for file in runner.path.iterdir()} == {
        *("bin", "calls", "output", "summary", "work")
    }
    assert not list(runner.work.iterdir())


def _workflows() -> list[str]:
    page = ROOT.joinpath("docs/how-to/github.md").read_text("utf-8")
    blocks: list[str] = re.findall(r"^```yaml\n(.*?)^```", page, re.M | re.S)
    return [block for block in blocks if "jobs:" in block]


@pytest.mark.parametrize("number", range(3))
def test_workflows_of_the_page_are_valid_and_give_inputs_that_there_are(
    tmp_path: Path, number: int
) -> None:
    pytest.importorskip("check_jsonschema")
    workflow = _workflows()[number]
    file = tmp_path / "workflow.yml"
    file.write_text(workflow, "utf-8")
    command = ["check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    steps = yaml.safe_load(workflow)["jobs"]["claimcheck"]["steps"]
    ours = [step for step in steps if "/claimcheck@" in step.get("uses", "")]
    assert all(step["with"].keys() <= INPUTS.keys() for step in ours)


def test_the_page_tells_every_input_with_its_default() -> None:
    page = ROOT.joinpath("docs/how-to/github.md").read_text("utf-8")
    for name, field in INPUTS.items():
        default = f" `{field['default']}` " if field["default"] else " "
        assert f"| `{name}` |{default}|" in page
