from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from claimcheck.models import Kind, Report
from claimcheck.reporting.sarif import report_to_sarif
from claimcheck.reporting.sarif_rules import RULE_INDEX, rule_id, rules

SCHEMA = json.loads(Path(__file__).with_name("schemas").joinpath("sarif-2.1.0.json").read_bytes())
LINK = re.compile(r"(?<!\\)\]\((.*?)\)")


def run_of(report: Report, **options: Any) -> dict[str, Any]:
    """The run of the log, which is valid."""
    text = report_to_sarif(report, **options).encode("utf-8", "backslashreplace")
    log = json.loads(text)
    validator = jsonschema.Draft202012Validator(
        SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    assert [error.message for error in validator.iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def test_sarif_is_golden(filed_report: Report, check_golden: Callable[[str, str], None]) -> None:
    check_golden("report.sarif", report_to_sarif(filed_report))


@pytest.mark.parametrize("name", ["report", "filed_report", "empty_report", "hostile_report"])
def test_sarif_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    report = request.getfixturevalue(name)
    assert len(run_of(report)["results"]) == len(report.conflicts)


def test_there_is_a_rule_per_kind() -> None:
    assert [rule["id"] for rule in rules()] == [rule_id(kind) for kind in get_args(Kind)]


def test_a_result_names_its_rule_level_and_fingerprint(filed_report: Report) -> None:
    run = run_of(filed_report)
    hard, soft = run["results"]
    assert (hard["level"], soft["level"]) == ("error", "warning")
    assert hard["partialFingerprints"] == {"claimcheck/v1": "c1"}
    assert run["tool"]["driver"]["rules"][soft["ruleIndex"]]["id"] == soft["ruleId"]
    assert soft["ruleIndex"] == RULE_INDEX["quantity"]
    assert hard["rank"] == 93.4


def test_the_result_stands_at_the_side_that_fewest_state(filed_report: Report) -> None:
    articles = tuple(a.model_copy(update={"trusted": False}) for a in filed_report.articles)
    conflict = filed_report.conflicts[0]
    few_last = conflict.model_copy(update={"sides": conflict.sides[::-1]})
    report = filed_report.model_copy(update={"articles": articles, "conflicts": (few_last,)})
    (result,) = run_of(report)["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "news/the%20courier.md"


def test_a_fact_of_record_is_never_what_is_to_be_corrected(filed_report: Report) -> None:
    hard, _ = run_of(filed_report)["results"]
    (location,) = hard["locations"]  # the herald, trusted here, states the last side
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "news/the%20courier.md"},
        "region": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 24},
    }


def test_all_other_mentions_are_related_and_linked(filed_report: Report) -> None:
    hard, _ = run_of(filed_report)["results"]
    assert [place["id"] for place in hard["relatedLocations"]] == [1, 2]
    herald, post = hard["relatedLocations"]
    assert herald["physicalLocation"]["region"]["startLine"] == 2
    assert "second in [news/herald.txt:2](1) and 1 more place" in hard["message"]["text"]
    assert "physicalLocation" not in post
    assert post["logicalLocations"] == [{"fullyQualifiedName": "post", "kind": "article"}]


def test_files_are_relative_to_the_root_and_else_uris(
    filed_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")

    def uri(root: Path) -> str:
        (location,) = run_of(filed_report, root=root)["results"][0]["locations"]
        return str(location["physicalLocation"]["artifactLocation"]["uri"])

    assert uri(tmp_path) == "sub/news/the%20courier.md"
    assert uri(tmp_path / "other") == f"{tmp_path.as_uri()}/sub/news/the%20courier.md"


def test_a_file_whose_place_is_unknown_is_named_all_the_same(filed_report: Report) -> None:
    soft = filed_report.conflicts[1]
    sides = tuple(
        s.model_copy(
            update={"mentions": tuple(m.model_copy(update={"place": None}) for m in s.mentions)}
        )
        for s in soft.sides
    )
    unplaced = soft.model_copy(update={"sides": sides})
    (result,) = run_of(filed_report.model_copy(update={"conflicts": (unplaced,)}))["results"]
    places = [*result["locations"], *result["relatedLocations"]]
    assert {"artifactLocation": {"uri": "news/herald.txt"}} in [
        place.get("physicalLocation") for place in places
    ]


def test_failures_and_too_little_are_notifications(report: Report) -> None:
    report = report.model_copy(update={"settings": {"min_claims": 9}})
    (invocation,) = run_of(report)["invocations"]
    told = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert not invocation["executionSuccessful"]
    assert told == [
        "gazette.txt: no text in it\\x07 (ReadingError)",
        "4 claims found in 3 articles, at least 9 needed",
    ]


def test_known_conflicts_are_suppressed(filed_report: Report) -> None:
    hard, soft = run_of(filed_report, known={"c1": "the old bridge is gone"})["results"]
    assert hard["suppressions"] == [{"kind": "external", "justification": "the old bridge is gone"}]
    assert "suppressions" not in soft


def test_article_text_makes_no_links(hostile_report: Report) -> None:
    for result in run_of(hostile_report)["results"]:
        places = [*result["locations"], *result["relatedLocations"]]
        texts = [result["message"]["text"], *(place["message"]["text"] for place in places)]
        assert all(target.isdigit() for text in texts for target in LINK.findall(text))
        assert not any(sign in text for text in texts for sign in "\x1b\u202e\r\n")
