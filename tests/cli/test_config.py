from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claimcheck.settings import Settings

Run = Callable[..., Result]


def lines(result: Result) -> dict[str, str]:
    """What is said of each setting, blanks made one."""
    said = (" ".join(line.split()).partition(" = ") for line in result.stdout.splitlines())
    return {name: rest for name, equals, rest in said if equals}


def test_without_a_file_all_are_defaults(run: Run) -> None:
    result = run("config")
    assert result.stdout.startswith("no settings file\n\n")
    assert set(lines(result)) == set(Settings.model_fields)
    assert lines(result)["top_k"] == "5 # default"
    assert lines(result)["kinds"] == "all # default"
    assert all(said.endswith("# default") for said in lines(result).values())


def test_a_setting_of_a_file_is_shown_with_file_and_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text('# ours\ntop_k = 9\n\nkinds = [\n  "money",\n]\nfacts = "own.toml"\n')
    said = lines(run("config"))
    assert said["top_k"] == f"9 # {file}:2"
    assert said["kinds"] == f'["money"] # {file}:4'
    assert said["facts"] == f'"{(tmp_path / "own.toml").as_posix()}" # {file}:7'
    assert said["min_claims"] == "1 # default"


def test_a_pyproject_is_read_from_its_own_table_on(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool.other]\ntop_k = 1\n\n[tool.claimcheck]\ntop_k = 7\n")
    assert lines(run("config"))["top_k"] == f"7 # {file}:5"


def test_a_setting_whose_line_cannot_be_told_has_its_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool]\nclaimcheck = {top_k = 7}\n")
    assert lines(run("config"))["top_k"] == f"7 # {file}"


def test_the_folder_and_the_file_may_be_named(run: Run, tmp_path: Path) -> None:
    inner = tmp_path / "docs" / "news"
    inner.mkdir(parents=True)
    (tmp_path / "docs" / "claimcheck.toml").write_text("top_k = 9\n")
    (tmp_path / "other.toml").write_text("top_k = 3\n")
    assert lines(run("config"))["top_k"].startswith("5 ")
    assert lines(run("config", "docs/news"))["top_k"].startswith("9 ")
    assert lines(run("config", "docs", "--config", "other.toml"))["top_k"] == "3 # other.toml:1"


def test_json_tells_value_and_origin(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("top_k = 9\n")
    document = json.loads(run("config", "--format", "json").stdout)
    file = str(tmp_path / "claimcheck.toml")
    assert document["file"] == file
    assert document["settings"]["top_k"] == {
        "value": 9, "origin": "file", "file": file, "line": 1,
    }  # fmt: skip
    assert document["settings"]["kinds"]["origin"] == "default"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("topk = 9\n", "no setting 'topk'; there are: "),
        ("topk = 9\n", "; did you mean 'top_k'?"),
        ('kinds = ["mony"]\n', "; did you mean 'money'?"),
        ("top_k = = 9\n", "cannot read settings"),
    ],
)
def test_a_wrong_file_is_named_with_the_nearest_word(
    run: Run, tmp_path: Path, content: str, message: str
) -> None:
    (tmp_path / "claimcheck.toml").write_text(content)
    result = run("config")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"claimcheck: error: {tmp_path / 'claimcheck.toml'}: ")
    assert message in result.stderr


def test_a_folder_that_is_none_is_an_error(run: Run) -> None:
    assert run("config", "nowhere").exit_code == 2
