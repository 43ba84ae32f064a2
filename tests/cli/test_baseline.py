"""`claimcheck baseline`, and what `claimcheck check` does with what it writes; on real files."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import Result

from claimcheck import read_baseline

Run = Callable[..., Result]

FERRY = "The ferry to Orsk leaves at {} GMT on Friday, the harbour office said.\n"
FILE = "claimcheck-baseline.toml"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two files that disagree; the current folder is above them once `run` is asked for."""
    folder = tmp_path / "docs"
    folder.mkdir()
    folder.joinpath("tides.md").write_text("# Tides\n\n" + FERRY.format("09:15"), "utf-8")
    folder.joinpath("trips.md").write_text("# Trips\n\n" + FERRY.format("12:40"), "utf-8")
    return folder


def test_baseline_writes_what_check_then_knows(run: Run, docs: Path, tmp_path: Path) -> None:
    assert run("check", "docs").exit_code == 1
    tomorrow = str(date.today() + timedelta(days=1))
    options = ("--reason", "two offices", "--owner", "Ann", "--expires", tomorrow)
    written = run("baseline", "docs", *options)
    assert (written.exit_code, written.stdout) == (0, "")
    assert written.stderr == f"{FILE}: 1 known conflict (1 new, 0 kept, 0 stale removed)\n"
    (waiver,) = read_baseline(tmp_path / FILE).waivers
    assert waiver.sides == ("09:15 GMT: docs/tides.md", "12:40 GMT: docs/trips.md")
    checked = run("check", "docs", "--baseline", FILE)
    assert (checked.exit_code, checked.stderr) == (0, "")
    known = checked.stdout.split("Known conflicts\n\n")[1].split("\n\n")[0]
    assert " ".join(known.split()).endswith(
        ": 09:15 GMT against 12:40 GMT "
        f"(until {tomorrow}, owner Ann, reason: two offices; {waiver.id})"
    )


def test_an_expired_waiver_fails_the_check_and_says_so(
    run: Run, docs: Path, tmp_path: Path
) -> None:
    run("baseline", "docs", "--reason", "two offices", "--owner", "Ann")
    file = tmp_path / FILE
    file.write_text(file.read_text("utf-8") + "expires = 2020-01-31\n", "utf-8")
    checked = run("check", "docs", "--baseline", FILE)
    assert checked.exit_code == 1
    assert "waiver expired on 2020-01-31, owner Ann, reason: two offices\n" in checked.stdout
    assert re.search(r"docs/tides\.md:3:\d+ .*09:15 GMT", checked.stdout)
    again = run("baseline", "docs", "--expires", str(date.today()))
    assert again.exit_code == 0
    assert "conflict (0 new, 1 kept, 0 stale removed)\n" in again.stderr
    assert "has expired on 2020-01-31 and counts: edit its expiry" in again.stderr
    assert run("check", "docs", "--baseline", FILE).exit_code == 1


def test_stale_waivers_are_told_and_then_removed(run: Run, docs: Path, tmp_path: Path) -> None:
    run("baseline", "docs")
    (waiver,) = read_baseline(tmp_path / FILE).waivers
    docs.joinpath("trips.md").write_text("# Trips\n\n" + FERRY.format("09:15"), "utf-8")
    checked = run("check", "docs", "--baseline", FILE)
    assert checked.exit_code == 0
    stale = f"stale waiver, there is no such conflict any more: {waiver.id} ({waiver.fact})"
    assert checked.stderr == f"claimcheck: {FILE}: {stale}\n"
    again = run("baseline", "docs")
    assert again.stderr == (
        f"{FILE}: 0 known conflicts (0 new, 0 kept, 1 stale removed)\nclaimcheck: removed {stale}\n"
    )
    assert read_baseline(tmp_path / FILE).waivers == ()


def test_writing_again_changes_nothing(run: Run, docs: Path, tmp_path: Path) -> None:
    run("baseline", "docs", "--reason", "two offices")
    before = (tmp_path / FILE).read_bytes()
    run("baseline", "docs", "--reason", "another")
    assert (tmp_path / FILE).read_bytes() == before


def test_settings_name_the_file(run: Run, docs: Path, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('baseline = "known/ours.toml"\n', "utf-8")
    missing = run("check", "docs")
    assert missing.exit_code == 2
    assert "no such file; this writes it: claimcheck baseline PATH... -o" in missing.stderr
    (tmp_path / "known").mkdir()
    assert run("baseline", "docs").exit_code == 0
    assert len(read_baseline(tmp_path / "known" / "ours.toml").waivers) == 1
    assert run("check", "docs").exit_code == 0
    run("baseline", "docs", "-o", "other.toml", "--kind", "money", "--on-error", "collect")
    assert read_baseline(tmp_path / "other.toml").waivers == ()
    assert run("check", "docs", "--baseline", "other.toml").exit_code == 1


def test_entries_of_other_kinds_stay(run: Run, docs: Path, tmp_path: Path) -> None:
    docs.joinpath("fares.md").write_text("A trip to Orsk costs 12 EUR.\n", "utf-8")
    run("baseline", "docs")
    before = (tmp_path / FILE).read_bytes()
    assert run("baseline", "docs", "--kind", "money").exit_code == 0
    assert (tmp_path / FILE).read_bytes() == before
    checked = run("check", "docs", "--kind", "money", "--baseline", FILE)
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_an_incomplete_check_removes_nothing(run: Run, docs: Path, tmp_path: Path) -> None:
    run("baseline", "docs")
    before = read_baseline(tmp_path / FILE)
    docs.joinpath("trips.md").write_bytes(b"")
    result = run("baseline", "docs", "--on-error", "collect")
    assert result.exit_code == 2
    assert "claimcheck: incomplete: could not read: " in result.stderr
    assert read_baseline(tmp_path / FILE) == before
    docs.joinpath("trips.md").unlink()
    docs.joinpath("tides.md").write_text("Nothing much happens here.\n", "utf-8")
    result = run("baseline", "docs")
    assert result.exit_code == 2
    assert "incomplete: 0 claims found in 1 article, at least 1 needed" in result.stderr
    assert read_baseline(tmp_path / FILE) == before


def test_only_what_fails_a_check_is_written(run: Run, docs: Path, tmp_path: Path) -> None:
    soft = "{} people came to the ferry to Orsk on Friday, the harbour office said.\n"
    docs.joinpath("tides.md").write_text(soft.format("About 900"), "utf-8")
    docs.joinpath("trips.md").write_text(soft.format("Some 1,300"), "utf-8")
    assert "SOFT" in run("check", "docs", "--min-confidence", "0.1").stdout
    options = ("baseline", "docs", "--min-confidence", "0.1")
    run(*options)
    assert read_baseline(tmp_path / FILE).waivers == ()
    run(*options, "--fail-on", "soft")
    assert len(read_baseline(tmp_path / FILE).waivers) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--expires", "2020-01-31"), "--expires 2020-01-31 is past: such a waiver would not hold"),
        (("--expires", "tomorrow"), "invalid value for '--expires'"),
        (("--config", "never.toml"), "fail_on is 'never', so no conflict needs a waiver"),
        (("-o", "docs"), "cannot write to 'docs'"),
        (("-o", "broken.toml"), "broken.toml:2: conflict 1: no field 'why'"),
        (("-o", "docs/tides.md"), "the output 'docs/tides.md' is one of the inputs"),
        (("-o", "known.txt"), "the baseline is TOML; give it a name that ends in .toml"),
    ],
)
def test_a_mistake_is_told_before_any_work(
    run: Run, docs: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "never.toml").write_text('fail_on = "never"\n', "utf-8")
    broken = b'[[conflict]]\nwhy = "?"\nid = "conflict-1"\n'
    (tmp_path / "broken.toml").write_bytes(broken)
    page = docs.joinpath("tides.md").read_bytes()
    result = run("baseline", "docs", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / FILE).exists()
    assert (tmp_path / "broken.toml").read_bytes() == broken
    assert docs.joinpath("tides.md").read_bytes() == page


def test_check_with_a_broken_baseline_checks_nothing(run: Run, docs: Path, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('[[conflict]]\nid = "conflict-1"\nexpires = "soon"\n', "utf-8")
    result = run("check", "docs", "--baseline", FILE)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        f"claimcheck: error: {FILE}:3: conflict 1: expires = 'soon': write a date" in result.stderr
    )


def test_article_text_cannot_steer_the_terminal(run: Run, docs: Path, tmp_path: Path) -> None:
    for name in ("tides.md", "trips.md"):
        page = docs.joinpath(name)
        text = page.read_text("utf-8").replace("ferry to Orsk", "ferry\u202e to \x1b[31mOrsk")
        page.write_text(text, "utf-8")
    run("baseline", "docs")
    docs.joinpath("trips.md").write_text("Nothing happens on 3 May 2026.\n", "utf-8")
    shown = run("check", "docs", "--baseline", FILE).stderr + run("baseline", "docs").stderr
    assert "stale" in shown
    assert re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", shown) is None
