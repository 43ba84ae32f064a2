from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from claimcheck.models import Place, Report
from claimcheck.reporting.github import report_to_github

COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>[^:]*)::(?P<message>.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner reads it: its name, properties and message."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found["properties"].split(","))
    properties = {
        key: value.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        for key, value in pairs
    }
    message = found["message"].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return found["name"], properties, message


def commands(report: Report, **options: object) -> list[tuple[str, dict[str, str], str]]:
    return [read(line) for line in report_to_github(report, **options).splitlines()]


def test_github_is_golden(filed_report: Report, check_golden: Callable[[str, str], None]) -> None:
    check_golden("report.github", report_to_github(filed_report))


def test_both_files_of_a_conflict_are_annotated(filed_report: Report) -> None:
    report = filed_report.model_copy(
        update={"conflicts": filed_report.conflicts[:1], "failures": ()}
    )
    (name, courier, of_courier), (_, herald, of_herald) = commands(report)
    assert name == "error"
    assert courier["file"] == "news/the courier.md"
    assert (courier["line"], courier["col"], courier["endColumn"]) == ("2", "8", "24")
    assert courier["title"] == "claimcheck: hard conflict, ordinal"
    assert "first: “the first bridge”, but second in news/herald.txt:2 and 1 more" in of_courier
    assert herald["file"] == "news/herald.txt"
    assert "but first in news/the courier.md:2" in of_herald
    assert "This is a fact of record." in of_herald


def test_a_soft_conflict_is_a_warning_and_a_failure_an_error(filed_report: Report) -> None:
    report = filed_report.model_copy(update={"conflicts": filed_report.conflicts[1:]})
    (soft, place, _), (failure, _, message) = commands(report)
    assert (soft, place["file"], failure) == ("warning", "news/herald.txt", "error")
    assert message == "gazette.txt: no text in it\\x07 (ReadingError)"


def test_texts_without_files_are_told_all_the_same(report: Report) -> None:
    (_, properties, message), *_ = commands(report)
    assert set(properties) == {"title"}
    assert "first: “the first bridge”, but second in herald and 1 more place" in message


def test_a_file_is_annotated_once_for_each_side(filed_report: Report) -> None:
    conflict = filed_report.conflicts[0]
    first, second = conflict.sides
    herald, post = second.mentions
    again = post.model_copy(update={"place": herald.place, "article_id": "herald"})
    twice = conflict.model_copy(
        update={"sides": (first, second.model_copy(update={"mentions": (herald, again)}))}
    )
    report = filed_report.model_copy(update={"conflicts": (twice,), "failures": ()})
    assert [p["file"] for _, p, _ in commands(report)] == ["news/the courier.md", "news/herald.txt"]


def test_columns_are_left_out_over_several_lines(filed_report: Report) -> None:
    conflict = filed_report.conflicts[1]
    last = conflict.sides[1]
    place = Place(file="a.md", line=2, column=5, end_line=3, end_column=4)
    mentions = (last.mentions[0].model_copy(update={"place": place}),)
    broken = conflict.model_copy(
        update={"sides": (conflict.sides[0], last.model_copy(update={"mentions": mentions}))}
    )
    report = filed_report.model_copy(update={"conflicts": (broken,), "failures": ()})
    ((_, properties, _),) = commands(report)
    assert (properties["line"], properties["endLine"]) == ("2", "3")
    assert not {"col", "endColumn"} & properties.keys()


def test_known_conflicts_are_not_annotated(filed_report: Report) -> None:
    report = filed_report.model_copy(update={"failures": ()})
    assert report_to_github(report, known={"c1": "", "c2": "so it is"}) == ""


def test_files_are_told_relative_to_the_repository(filed_report: Report) -> None:
    (_, properties, message), *_ = commands(filed_report, root=Path.cwd().parent)
    folder = Path.cwd().name
    assert properties["file"] == f"{folder}/news/the courier.md"
    assert f"in {folder}/news/herald.txt:2" in message


def test_too_little_are_an_error(empty_report: Report) -> None:
    report = empty_report.model_copy(update={"settings": {"min_claims": 1}})
    assert commands(report) == [
        (
            "error",
            {"title": "claimcheck: incomplete"},
            "0 claims found in 0 articles, at least 1 needed",
        )
    ]
    assert report_to_github(empty_report) == ""


def test_article_text_starts_no_command(hostile_report: Report) -> None:
    lines = report_to_github(hostile_report).splitlines()
    found = [read(line) for line in lines]
    assert {name for name, _, _ in found} == {"error", "warning"}
    assert len(lines) == report_to_github(hostile_report).count("\n")
    named = [properties for _, properties, _ in found if "file" in properties]
    assert named
    assert all(set(p) <= {"file", "line", "endLine", "col", "endColumn", "title"} for p in named)
