"""What is written where: formats, several at once, never over an input, whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main, output
from claimcheck.models import Mention, Report
from claimcheck.reporting.formats import FORMATS, Showing
from claimcheck.reporting.text import report_to_text

Run = Callable[..., Result]


def rendered(format_: str, report: Report) -> str:
    return FORMATS[format_].render(report, Showing())


@pytest.fixture(autouse=True)
def outside_github(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("format_", FORMATS)
def test_stdout_shows_the_format_that_is_asked_for(run: Run, checked: Any, format_: str) -> None:
    result = run("check", "a.txt", "--format", format_)
    assert (result.exit_code, result.stdout) == (1, rendered(format_, checked.report))


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_can_be_an_output_beside_the_text(
    run: Run, checked: Any, tmp_path: Path, format_: str
) -> None:
    result = run("check", "a.txt", "--output", f"{format_}=out")
    assert result.stdout == report_to_text(checked.report)
    assert (tmp_path / "out").read_bytes().decode() == rendered(format_, checked.report)


def test_several_outputs_at_once(run: Run, checked: Any, tmp_path: Path) -> None:
    result = run(
        *("check", "a.txt", "--format", "github"),
        *("--output", "sarif=out.sarif", "-o", "junit=out.xml", "--output", "html=report.html"),
    )
    assert result.stdout == rendered("github", checked.report)
    for format_, name in {"sarif": "out.sarif", "junit": "out.xml", "html": "report.html"}.items():
        assert (tmp_path / name).read_bytes().decode() == rendered(format_, checked.report)


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("report.html", "html"),
        ("report.HTM", "html"),
        ("report.json", "json"),
        ("report.sarif", "sarif"),
        ("report.sarif.json", "sarif"),
        ("report.xml", "junit"),
        ("report.md", "markdown"),
        ("report.jsonl", "jsonl"),
        ("report.txt", "text"),
        ("report", "text"),
    ],
)
def test_a_name_alone_tells_its_format_and_stands_in_for_stdout(
    run: Run, checked: Any, tmp_path: Path, name: str, format_: str
) -> None:
    result = run("check", "a.txt", "-o", name)
    assert result.stdout == ""
    assert (tmp_path / name).read_bytes().decode() == rendered(format_, checked.report)


def test_the_format_option_wins_over_the_name(run: Run, checked: Any, tmp_path: Path) -> None:
    run("check", "a.txt", "-o", "report.html", "--format", "json")
    assert Report.from_json((tmp_path / "report.html").read_bytes()) == checked.report


def test_a_hyphen_is_stdout(run: Run, checked: Any, tmp_path: Path) -> None:
    result = run("check", "a.txt", "--output", "jsonl=-", "--output", "text=out.txt")
    assert result.stdout == rendered("jsonl", checked.report)
    assert (tmp_path / "out.txt").exists()
    assert run("check", "a.txt", "-o", "-").stdout == report_to_text(checked.report)
    assert not (tmp_path / "-").exists()


def test_a_name_with_an_equals_sign_can_be_written(run: Run, checked: Any, tmp_path: Path) -> None:
    run("check", "a.txt", "--output", "text=a=b.txt")
    run("check", "a.txt", "-o", "./c=d.json")
    assert (tmp_path / "a=b.txt").read_bytes().decode() == report_to_text(checked.report)
    assert Report.from_json((tmp_path / "c=d.json").read_bytes()) == checked.report


@pytest.mark.parametrize(
    ("options", "messages"),
    [
        (["--output", "serif=x"], ["no format 'serif'", "did you mean 'sarif'?", "'text=serif=x'"]),
        (["--output", "SARIF=x"], ["no format 'SARIF'", "did you mean 'sarif'?"]),
        (["--output", "xyz=x"], ["no format 'xyz'; there are: text, json, html, sarif, junit"]),
        (["--output", "sarif="], ["--output names no file"]),
        (["--output", ""], ["--output names no file"]),
        (["--output", "sarif=x", "-o", "./x"], ["two outputs go to 'x'"]),
        (["--output", "sarif=-", "--output", "json=-"], ["two outputs go to stdout"]),
        (["--output", "sarif=-", "--format", "json"], ["leave one out"]),
        (["--output", "sarif=no/x"], ["cannot write to 'no/x': there is no folder 'no'"]),
        (["--output", "sarif=sub"], ["cannot write to 'sub': it is a folder"]),
        (["--output", "sarif=a.txt/x"], ["cannot write to 'a.txt/x': there is no folder 'a.txt'"]),
        (["-o", "n" * 300], ["cannot write to 'nnn", "too long"]),
        (["-o", "a.txt"], ["the output 'a.txt' is one of the inputs; name another file"]),
        (["--output", "json=sub/../a.txt"], ["'sub/../a.txt' is one of the inputs"]),
        (["-o", "link.txt"], ["the output 'link.txt' is one of the inputs"]),
        (
            ["--output", "text=claimcheck.toml"],
            ["'claimcheck.toml' is one of the inputs"],
        ),
        (["--output", "text=known.toml"], ["the output 'known.toml' is one of the inputs"]),
        (["-o", "sarif"], ["names a format and no file; write sarif=FILE"]),
        (["-o", "report.pdf"], ["tells no format; give --format", "'text=report.pdf'"]),
    ],
)
def test_what_cannot_be_written_is_refused_before_any_work(
    run: Run, checked: Any, tmp_path: Path, options: list[str], messages: list[str]
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("An article.")
    (tmp_path / "link.txt").symlink_to("a.txt")
    (tmp_path / "known.toml").write_text("")
    (tmp_path / "claimcheck.toml").write_text('baseline = "known.toml"')
    before = sorted(tmp_path.rglob("*"))
    result = run("check", "a.txt", *options)
    assert (result.exit_code, result.stdout, checked.articles) == (2, "", None)
    assert all(message in result.stderr for message in messages), result.stderr
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "a.txt").read_text() == "An article."


@pytest.mark.parametrize("path", ["docs", ".", "docs/*.md", "**/*.md", "docs/sub/.."])
def test_no_article_of_a_folder_or_pattern_is_overwritten(
    run: Run, checked: Any, tmp_path: Path, path: str
) -> None:
    (tmp_path / "docs/sub").mkdir(parents=True)
    article = tmp_path / "docs/a.md"
    article.write_text("An article.")
    result = run("check", path, "--output", "markdown=docs/a.md")
    assert (result.exit_code, checked.articles) == (2, None)
    assert f"is one of the inputs, for it lies in '{path}'" in result.stderr
    assert "if this one is the report of an earlier check, delete it" in result.stderr
    assert article.read_text() == "An article."


def test_a_report_that_the_next_check_would_read_is_refused(
    run: Run, checked: Any, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    result = run("check", "docs", "-o", "docs/report.html")
    assert result.exit_code == 2
    assert "would be read as an article by the next check of 'docs'" in result.stderr
    for unread in ("docs/out.sarif", "docs/.report.html", "report.html"):
        assert run("check", "docs", "-o", unread).exit_code == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_is_read_only_is_refused(run: Run, checked: Any, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir(mode=0o555)
    result = run("check", "a.txt", "-o", "sub/report.txt")
    assert result.exit_code == 2
    assert "not writable" in result.stderr


def test_a_crash_while_writing_leaves_the_old_file(
    run: Run, checked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "report.json").write_text("old")
    monkeypatch.setattr(Path, "write_bytes", write_half)
    result = run("check", "a.txt", "-o", "report.json")
    assert result.exit_code == 2
    assert "cannot write the results" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    assert (tmp_path / "report.json").read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
def test_a_replaced_file_keeps_its_mode_and_its_links(
    run: Run, checked: Any, tmp_path: Path
) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "real.json").chmod(0o640)
    (tmp_path / "link.json").symlink_to("real.json")
    run("check", "a.txt", "-o", "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert Report.from_json((tmp_path / "real.json").read_bytes()) == checked.report
    assert stat.S_IMODE((tmp_path / "real.json").stat().st_mode) == 0o640


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_a_device_is_written_to_and_not_replaced(run: Run, checked: Any) -> None:
    assert run("check", "a.txt", "--output", "json=/dev/null").exit_code == 1
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_files_are_whole_when_the_reader_of_stdout_is_gone(
    run: Run, checked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as broken:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "stdout", broken)
        output.write(report_to_text(checked.report))
        output.write("whole", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text() == "whole"


def test_the_job_gets_a_summary_with_the_github_format_alone(
    run: Run, checked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary"
    summary.write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "a.txt")
    assert summary.read_text() == "# Before\n"
    result = run("check", "a.txt", "--format", "github")
    assert result.stdout.startswith("::error ")
    assert summary.read_bytes().decode() == "# Before\n" + rendered("markdown", checked.report)


def test_a_summary_that_cannot_be_written_is_refused_before_any_work(
    run: Run, checked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "summary"))
    assert run("check", "a.txt", "--format", "github").exit_code == 2
    assert checked.articles is None


# Real checks of real files.

MORNING = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said."
NOON = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said."
QUOTED = 'The office said: "The ferry to Orsk leaves at 12:40 GMT on Friday."'


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one fact in five sorts of files, of which one disagrees with the others."""
    folder = tmp_path / "my news"
    folder.mkdir()
    lines = [{"id": "one", "text": "Nothing here."}, {"id": "two", "text": f"Ünder way.\n{QUOTED}"}]
    files = {
        "a.md": f"---\ntitle: Ferries\nlayout: news\n---\n\n# Ferries\n\n{MORNING}\n",
        "b.html": f"<html><head><title>T</title></head>\n<body>\n<p>News.</p>\n<p>\n {NOON}</p>",
        "c.txt": f"Ferries\n\n{NOON}\n",
        "d.jsonl": "".join(f"{json.dumps(line)}\n" for line in lines),
        "e.csv": 'id,text\nx,Nothing here.\ny,"{}"\n'.format(QUOTED.replace('"', '""')),
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked_for_real(*options: str) -> Result:
    return CliRunner().invoke(main, ["check", "my news", *options], prog_name="claimcheck")


def test_every_annotation_points_to_the_words_in_the_file(news: Path) -> None:
    result = checked_for_real(
        "--output", "sarif=out.sarif", "--output", "json=out.json", "--format", "github"
    )
    assert result.exit_code == 1, result.stderr
    report = Report.from_json((news / "out.json").read_bytes())
    mentions = [m for c in report.conflicts for side in c.sides for m in side.mentions]
    suffixes = {Path(m.place.file).suffix for m in mentions if m.place}
    assert suffixes == {".md", ".html", ".txt", ".jsonl", ".csv"}
    annotated = _of_github(result.stdout) | _of_sarif((news / "out.sarif").read_bytes())
    assert len(annotated) == len(suffixes)
    for mention in mentions:
        found = [where for where in annotated if where[0] == _file(mention)]
        assert [_words(news, *where) for where in found] == [mention.quote]


def _file(mention: Mention) -> str:
    assert mention.place is not None
    return mention.place.file


def _of_github(stdout: str) -> set[tuple[str, int, int, int]]:
    found = set()
    for line in stdout.splitlines():
        pairs = line.split("::")[1].removeprefix("error ").split(",")
        place = dict(pair.split("=", 1) for pair in pairs)
        assert place["line"] == place["endLine"]
        found.add((place["file"], int(place["line"]), int(place["col"]), int(place["endColumn"])))
    return found


def _of_sarif(text: bytes) -> set[tuple[str, int, int, int]]:
    (run,) = json.loads(text)["runs"]
    found = set()
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            physical = location["physicalLocation"]
            region = physical["region"]
            file = physical["artifactLocation"]["uri"].replace("%20", " ")
            found.add((file, region["startLine"], region["startColumn"], region["endColumn"]))
    return found


def _words(folder: Path, file: str, line: int, column: int, end: int) -> str:
    """What stands there in the file, without the escapes of JSON and CSV."""
    text = (folder / file).read_text("utf-8").split("\n")[line - 1][column - 1 : end - 1]
    return text.replace('\\"', '"').replace('""', '"')


def test_in_a_job_files_are_told_from_the_top_of_the_checkout(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(news))
    monkeypatch.chdir(news / "my news")
    result = CliRunner().invoke(main, ["check", "a.md", "c.txt", "--format", "github"])
    assert {place[0] for place in _of_github(result.stdout)} == {"my news/a.md", "my news/c.txt"}


def test_a_waived_conflict_is_no_failure_in_any_format(
    run: Run, checked: Any, tmp_path: Path
) -> None:
    waivers = tmp_path / "known.toml"
    waivers.write_text('[[conflict]]\nid = "c1"\nreason = "two bridges"\n', "utf-8")
    result = run(
        *("check", "a.txt", "--baseline", "known.toml", "--format", "github"),
        *(
            "--output",
            "junit=out.xml",
            "--output",
            "sarif=out.sarif",
            "--output",
            "jsonl=out.jsonl",
        ),
    )
    assert "c1" not in result.stdout
    (sarif,) = json.loads((tmp_path / "out.sarif").read_bytes())["runs"]
    (suppression,) = sarif["results"][0]["suppressions"]
    assert "reason: two bridges" in suppression["justification"]
    assert 'failures="0"' in (tmp_path / "out.xml").read_text("utf-8")
    first = json.loads((tmp_path / "out.jsonl").read_text().splitlines()[1])
    assert "reason: two bridges" in first["known"]
