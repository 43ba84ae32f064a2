from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings, find_settings_file, load_settings


def test_defaults_are_what_no_settings_give() -> None:
    assert Settings.from_dict({}) == Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().top_k = 3


def test_unknown_setting_is_named_with_those_there_are() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_dict({"topk": 3}, subject="options")
    text = str(caught.value)
    assert text.startswith("options: no setting 'topk'; there are: baseline, embedder, ")
    assert all(name in text for name in Settings.model_fields)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("top_k", 0),
        ("top_k", "many"),
        ("max_neighbours", 0),
        ("min_confidence", 1.5),
        ("min_confidence", float("nan")),
        ("min_claims", -1),
        ("fail_on", "always"),
        ("on_error", "ignore"),
    ],
)
def test_unfit_value_is_named(name: str, value: object) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_dict({name: value}, subject="options")
    assert str(caught.value).startswith(f"options: {name} = {value!r}: ")


def test_unknown_kind_is_named_with_the_kinds_there_are() -> None:
    with pytest.raises(SettingsError, match=r"'dates'.*'clock_time', 'date', 'duration'"):
        Settings.from_dict({"kinds": ["quantity", "dates"]})


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_dict({"topk": 3, "top_k": 0})
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(("name", "default"), [("embedder", "static"), ("nli", "bundled")])
def test_as_json_shows_an_object_by_its_class(name: str, default: str) -> None:
    class OwnModel:
        secret = "not for the report"

    assert Settings().as_json()[name] == default
    shown = Settings.from_dict({name: OwnModel(), "kinds": ("date",)}).as_json()
    assert (shown[name], shown["kinds"]) == ("OwnModel", ["date"])
    assert set(shown) == set(Settings.model_fields) - {"baseline"}


def test_as_json_shows_a_file_without_its_folders(tmp_path: Path) -> None:
    assert Settings(facts=tmp_path / "facts.toml").as_json()["facts"] == "facts.toml"


def test_from_file_reads_its_own_file(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text('top_k = 3\nkinds = ["date", "money"]\n', "utf-8")
    assert Settings.from_file(file) == Settings(top_k=3, kinds=("date", "money"))


def test_files_lie_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    file.write_text('facts = "own/facts.toml"\nbaseline = "/known.toml"\n', "utf-8")
    settings = Settings.from_file(file)
    assert settings.facts == tmp_path / "own" / "facts.toml"
    assert settings.baseline == Path("/known.toml")


@pytest.mark.parametrize(
    ("text", "top_k"),
    [("[tool.claimcheck]\ntop_k = 3\n", 3), ("[tool.other]\ntop_k = 3\n", 5), ("", 5)],
)
def test_from_file_reads_its_table_of_pyproject(tmp_path: Path, text: str, top_k: int) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text, "utf-8")
    assert Settings.from_file(str(file)).top_k == top_k


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("claimcheck.toml", b"top_k = = 3"),
        ("claimcheck.toml", b"top_k = \xff"),
        ("claimcheck.toml", b"topk = 3"),
        ("pyproject.toml", b"[tool]\nclaimcheck = 3"),
        ("pyproject.toml", b"tool = 3"),
    ],
)
def test_from_file_names_the_file_that_is_wrong(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        Settings.from_file(file)
    assert str(caught.value).startswith(f"{file}: ")


def test_from_file_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml: cannot read settings"):
        Settings.from_file(tmp_path / "absent.toml")


def test_find_settings_file_looks_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "docs" / "news"
    inner.mkdir(parents=True)
    file = tmp_path / "claimcheck.toml"
    file.write_text("", "utf-8")
    assert find_settings_file(inner) == file


def test_find_settings_file_prefers_the_nearest_and_its_own(tmp_path: Path) -> None:
    shared = "[tool.claimcheck]\n"
    inner = tmp_path / "docs"
    inner.mkdir()
    (tmp_path / "claimcheck.toml").write_text("", "utf-8")
    (inner / "pyproject.toml").write_text(shared, "utf-8")
    assert find_settings_file(inner) == inner / "pyproject.toml"
    (inner / "claimcheck.toml").write_text("", "utf-8")
    assert find_settings_file(inner) == inner / "claimcheck.toml"


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ("[tool.claimcheck]\n", True),
        ("[ tool . claimcheck ]\n", True),
        ("[tool]\nclaimcheck.top_k = 3\n", True),
        ("[tool.claimcheck-other]\n", False),
        ("# [tool.claimcheck] one day\n", False),
        ("[project]\nname = 'claimcheck'\n", False),
        ("[tool.claimcheck\n", True),  # broken: reading it tells the user so
    ],
)
def test_find_settings_file_asks_pyproject_for_its_table(
    tmp_path: Path, text: str, is_ours: bool
) -> None:
    (tmp_path / "claimcheck.toml").write_text("", "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text(text, "utf-8")
    expected = inner / "pyproject.toml" if is_ours else tmp_path / "claimcheck.toml"
    assert find_settings_file(inner) == expected


def test_options_win_over_the_file_and_none_is_no_option(tmp_path: Path) -> None:
    tmp_path.joinpath("claimcheck.toml").write_text("top_k = 3\nmin_claims = 7\n", "utf-8")
    settings = load_settings(tmp_path, {"top_k": 4, "min_claims": None})
    assert (settings.top_k, settings.min_claims) == (4, 7)


def test_a_file_that_is_named_is_the_one_that_is_read(tmp_path: Path) -> None:
    tmp_path.joinpath("claimcheck.toml").write_text("top_k = 3\n", "utf-8")
    named = tmp_path / "other.toml"
    named.write_text("top_k = 9\n", "utf-8")
    assert load_settings(tmp_path, {}, config=named).top_k == 9
