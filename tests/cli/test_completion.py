from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import get_completion_class
from click.testing import Result

import claimcheck
from claimcheck.cli import main

Run = Callable[..., Result]
ROOT = Path(claimcheck.__file__).parents[1]


def completed(line: str) -> list[tuple[str, str]]:
    """Type and value of each completion of the last word of a line."""
    *words, last = line.split(" ")[1:]
    maker = get_completion_class("bash")
    assert maker is not None
    found = maker(main, {}, "claimcheck", "_CLAIMCHECK_COMPLETE").get_completions(words, last)
    return [(item.type, item.value) for item in found]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("claimcheck co", ["compare", "config", "completion"]),
        ("claimcheck check --form", ["--format"]),
        ("claimcheck diff --format ", ["text", "json"]),
        ("claimcheck check --kind cl", ["clock_time"]),
        ("claimcheck completion ", ["bash", "zsh", "fish"]),
        ("claimcheck --ver", ["--version"]),
        ("claimcheck chekc ", []),
    ],
)
def test_commands_options_and_values_complete(line: str, values: list[str]) -> None:
    names = [value for _, value in completed(line)]
    assert [name for name in names if name in values] == values
    assert line.endswith("chekc ") == (not names) or names


@pytest.mark.parametrize(
    "line", ["claimcheck check do", "claimcheck diff o", "claimcheck explain x --report r"]
)
def test_paths_complete_as_files(line: str) -> None:
    assert completed(line) == [("file", line.rpartition(" ")[2])]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_asks_claimcheck(run: Run, shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("click asks bash for its version")
    result = run("completion", shell)
    assert result.exit_code == 0
    assert f"_CLAIMCHECK_COMPLETE={shell}_complete" in result.stdout


def test_an_unknown_shell_names_the_nearest(run: Run) -> None:
    result = run("completion", "bsh")
    assert result.exit_code == 2
    assert result.stderr.endswith(
        "'bsh' is not one of 'bash', 'zsh', 'fish'; did you mean 'bash'?\n"
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_bash_completes_with_the_script(run: Run, tmp_path: Path) -> None:
    (tmp_path / "complete.bash").write_text(run("completion", "bash").stdout, "utf-8")
    program = tmp_path / "claimcheck"
    program.write_text(
        f"#!{sys.executable}\nfrom claimcheck.cli import main\nmain(prog_name='claimcheck')\n"
    )
    program.chmod(0o755)
    script = (
        ". ./complete.bash; COMP_WORDS=(claimcheck dif); COMP_CWORD=1;"
        " _claimcheck_completion ./claimcheck; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("diff\n", 0), done.stderr
