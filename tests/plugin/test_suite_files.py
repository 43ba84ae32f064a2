"""Reading the suites of a settings file."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings
from claimcheck.suites import located, read_suites

TWO = """\
fail_on = "soft"
top_k = 7
baseline = "known.toml"

[[suite]]
name = "handbook"
paths = ["docs/*.md", "README.md"]

[[ 'suite' ]]  # written another way
name = "press"
paths = ["../press"]
kinds = ["money"]
top_k = 9
facts = "facts.toml"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file lies: a folder in the working directory."""
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("site").mkdir()
    return Path("site")


def write(folder: Path, text: str) -> Path:
    file = folder / "claimcheck.toml"
    file.write_text(text, "utf-8")
    return file


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read_suites(write(folder, text))
    return str(caught.value).splitlines()


def test_each_suite_has_its_paths_its_settings_and_its_line(folder: Path) -> None:
    handbook, press = read_suites(write(folder, TWO))
    assert (handbook.name, press.name) == ("handbook", "press")
    assert (handbook.line, press.line) == (5, 9)
    assert handbook.paths == (folder / "docs" / "*.md", folder / "README.md")
    assert press.paths == (folder / "../press",)
    common = Settings(fail_on="soft", top_k=7, baseline=folder / "known.toml")
    assert handbook.settings == common
    own = {"kinds": ("money",), "top_k": 9, "facts": folder / "facts.toml"}
    assert press.settings == common.model_copy(update=own)


def test_what_is_under_loses_to_a_suite_and_what_is_over_wins(folder: Path) -> None:
    under, over = {"top_k": 1, "min_claims": 2, "fail_on": "never"}, {"min_claims": 3}
    handbook, press = read_suites(write(folder, TWO), under=under, over=over)
    assert (handbook.settings.top_k, press.settings.top_k) == (1, 9)
    assert handbook.settings.fail_on == "never"
    assert handbook.settings.min_claims == press.settings.min_claims == 3


def test_a_file_without_suites_has_none(folder: Path) -> None:
    assert read_suites(write(folder, "top_k = 3\n")) == ()


def test_the_file_is_still_one_of_settings(folder: Path) -> None:
    settings = Settings.from_file(write(folder, TWO))
    assert settings == Settings(fail_on="soft", top_k=7, baseline=folder / "known.toml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[suite]]\npaths = ['a']\n", ":1: name = None: a suite needs a name, of one line"),
        (
            "[[suite]]\nname = 'a'\n\npaths = 'docs'\n",
            ":4: paths = 'docs': a suite needs a list of files, folders or patterns",
        ),
        (
            "[[suite]]\nname = 'a'\npaths = []\n",
            ":3: paths = []: a suite needs a list of files, folders or patterns",
        ),
        (
            "[[suite]]\nname = 'a'\npaths = ['docs', ' ']\n",
            ":3: paths = ['docs', ' ']: a suite needs a list of files, folders or patterns",
        ),
        (
            "[[suite]]\nname = 'a::b'\npaths = ['docs']\n",
            ":2: name = 'a::b': has '::'; pytest could not select it",
        ),
        (
            '[[suite]]\nname = "a\\u001b[31m"\npaths = ["docs"]\n',
            ":2: name = 'a\\x1b[31m': a suite needs a name, of one line",
        ),
        (
            "[[suite]]\nname = 'a'\npaths = ['b']\nmin_confidence = 7\n",
            ":4: min_confidence = 7: Input should be less than or equal to 1",
        ),
        ("top_k = 0\n", ":1: top_k = 0: Input should be greater than or equal to 1"),
        ("suite = 'docs'\n", ":1: suite: write the head of each suite as [[suite]]"),
        ("\n[suite]\nname = 'a'\n", ":2: suite: write the head of each suite as [[suite]]"),
    ],
)
def test_an_error_is_told_with_file_line_and_field(folder: Path, text: str, told: str) -> None:
    assert problems(folder, text) == [f"{folder / 'claimcheck.toml'}{told}"]


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    text = "colour = 1\n" + 2 * "[[suite]]\nname = 'a'\npaths = ['b']\nmin_claim = 3\n"
    first, second, third, fourth = problems(folder, text)
    file = folder / "claimcheck.toml"
    assert first.startswith(f"{file}:1: no setting 'colour'; there are: ")
    assert second.startswith(f"{file}:5: no setting 'min_claim'; there are: ")
    assert (
        third == f"{file}:7: name = 'a': is the name of a suite above; pytest could not select it"
    )
    assert fourth.startswith(f"{file}:9: no setting 'min_claim'; ")


@pytest.mark.parametrize("data", [b"[[suite]\n", b"\xff"])
def test_a_file_that_cannot_be_read_says_why(folder: Path, data: bytes) -> None:
    file = folder / "claimcheck.toml"
    file.write_bytes(data)
    with pytest.raises(SettingsError, match="cannot read settings: "):
        read_suites(file)


def test_paths_are_short_below_the_working_directory_and_whole_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "a[1]"
    place.mkdir()
    monkeypatch.chdir(place)
    assert located("docs/*.md", place) == Path("docs/*.md")
    assert located("docs", tmp_path) == tmp_path / "docs"
    assert located(tmp_path / "x.md", place) == tmp_path / "x.md"


def test_a_folder_is_no_pattern_whatever_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimcheck import read_corpus

    place = tmp_path / "a[1]"
    place.mkdir()
    place.joinpath("one.md").write_text("Ten people came.", "utf-8")
    monkeypatch.chdir(tmp_path)
    (article,) = read_corpus(located("*.md", place)).articles
    assert article.file == "a[1]/one.md"
