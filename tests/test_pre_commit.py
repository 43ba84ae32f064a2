"""The hook for pre-commit: its manifest is one, and it runs on what it should."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reading.formats import READERS

yaml = pytest.importorskip("yaml")
clientlib = pytest.importorskip("pre_commit.clientlib")

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said.\n"
NOON = MORNING.replace("09:15", "12:40")


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    (only,) = clientlib.load_manifest(MANIFEST)
    hook: dict[str, Any] = only
    return hook


def test_the_hook_checks_whole_sets_and_never_changed_files_alone(hook: dict[str, Any]) -> None:
    assert (hook["id"], hook["language"]) == ("claimcheck", "python")
    assert hook["pass_filenames"] is False
    assert [*shlex.split(hook["entry"]), *hook["args"]] == ["claimcheck", "check", "docs"]


@pytest.mark.parametrize("suffix", [*READERS, ".toml", ".MD"])
def test_every_file_that_is_read_makes_the_hook_run(hook: dict[str, Any], suffix: str) -> None:
    assert re.search(hook["files"], f"docs/page{suffix}")


@pytest.mark.parametrize("name", ["src/main.py", "docs/md", "notes.md.bak", "picture.svg"])
def test_other_files_do_not(hook: dict[str, Any], name: str) -> None:
    assert not re.search(hook["files"], name)


class Repository:
    """A git repository with the hook under pre-commit, run by this interpreter."""

    def __init__(self, path: Path, hook: dict[str, Any], environment: dict[str, str]) -> None:
        self.path = path
        self.environment = environment
        entry = hook["entry"].replace("claimcheck", f"{sys.executable} -m claimcheck", 1)
        local = {
            "id": hook["id"],
            "name": hook["name"],
            "entry": entry,
            "language": "unsupported",  # as it is: nothing is installed
            **{key: hook[key] for key in ("args", "files", "pass_filenames")},
        }
        config = {"repos": [{"repo": "local", "hooks": [local]}]}
        path.joinpath(".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
        self.git("init", "-q")

    def write(self, name: str, text: str) -> None:
        self.path.joinpath(name).parent.mkdir(exist_ok=True)
        self.path.joinpath(name).write_text(text, "utf-8")
        self.git("add", name)

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.path, env=self.environment, check=True)

    def run(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never"],
            cwd=self.path,
            env=self.environment,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def repository(tmp_path: Path, hook: dict[str, Any]) -> Repository:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    ours = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    path = tmp_path / "repository"
    path.mkdir()
    return Repository(path, hook, {**kept, **ours})


def test_a_commit_that_makes_two_files_disagree_is_stopped(repository: Repository) -> None:
    repository.write("docs/a.md", MORNING)
    repository.write("docs/b.md", MORNING)
    repository.git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Agree")
    repository.write("src.py", "pass\n")
    skipped = repository.run()
    assert (skipped.returncode, "no files to check" in skipped.stdout) == (0, True)
    repository.write("docs/b.md", NOON)  # alone; the other side stands in a file without change
    stopped = repository.run()
    assert stopped.returncode == 1, stopped.stderr
    assert "docs/a.md:1:11" in stopped.stdout
    assert "docs/b.md:1:11" in stopped.stdout


def test_the_configuration_of_the_page_is_one(tmp_path: Path, hook: dict[str, Any]) -> None:
    page = ROOT.joinpath("docs/how-to/github.md").read_text("utf-8")
    (block,) = re.findall(r"^```yaml\n(repos:.*?)^```", page, re.M | re.S)
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(block, "utf-8")
    (repository,) = clientlib.load_config(file)["repos"]
    assert [used["id"] for used in repository["hooks"]] == [hook["id"]]
