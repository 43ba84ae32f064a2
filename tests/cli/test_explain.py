from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from written_reports import agreement, claim, conflict, report

from claimcheck.cli import main
from claimcheck.models import Conflict, Explanation

Run = Callable[..., Result]

REPORT = report(
    conflict(
        "abc1",
        {
            "first": {"herald": "the first boat came"},
            "second": {"post": "the \x1b[31msecond\u202e boat"},
        },
    ),
    conflict("abd2", {"third": {"herald": "a third"}, "fourth": {"post": "4th"}}, confidence=0.3),
    agreement("f00d", "sixth", {"herald": "the sixth lap", "post": "lap six"}),
    claims=(
        claim("herald", "the first boat came", 1),
        claim("post", "the \x1b[31msecond\u202e boat", 2),
        claim("herald", "the sixth lap", 6),
        claim("herald", "the first boat", 8),
    ),
)


@pytest.fixture
def explain(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "report.json").write_text(REPORT.to_json(), "utf-8")
    return lambda *arguments: run("explain", *arguments, "--report", "report.json")


def test_a_conflict_is_shown_in_full(
    explain: Run, check_golden: Callable[[str, str], None]
) -> None:
    result = explain("conflict-abc1")
    assert (result.exit_code, result.stderr) == (0, "")
    check_golden("explain-conflict.txt", result.stdout)


def test_an_agreement_tells_who_says_so(
    explain: Run, check_golden: Callable[[str, str], None]
) -> None:
    check_golden("explain-agreement.txt", explain("agreement-f00d").stdout)


def test_a_claim_tells_which_facts_it_is_in(
    explain: Run, check_golden: Callable[[str, str], None]
) -> None:
    shown = [explain("herald:4-23").stdout, explain("herald:4-18:ordinal").stdout]
    check_golden("explain-claims.txt", "\n".join(shown))


def test_a_possible_conflict_is_called_so(explain: Run) -> None:
    assert "HARD possible conflict, ordinal, confidence 0.30" in explain("conflict-abd").stdout


def test_two_claims_tell_what_became_of_them(explain: Run) -> None:
    result = explain("herald:4-23", "post:4-25")
    assert result.stdout.splitlines() == [
        "conflict",
        "  they are two sides of the hard conflict conflict-abc1, whose confidence of 0.90 is at "
        "least the threshold of 0.50",
        "  first and second are different ranks",
    ]
    result = explain("herald:4-23", "post:4-25", "--format", "json")
    pair = Explanation.model_validate(json.loads(result.stdout)["pair"])
    assert pair.fact_id == "conflict-abc1"


def test_json_holds_the_records(explain: Run) -> None:
    document = json.loads(explain("conflict-abc1", "--format", "json").stdout)
    assert document["what"] == "conflict"
    assert Conflict.model_validate(document["fact"]) == REPORT.conflicts[0]
    assert [c["id"] for c in document["claims"]] == [c.id for c in REPORT.claims[:2]]
    document = json.loads(explain("herald:4-17", "--format", "json").stdout)
    assert (document["what"], document["facts"]) == ("claim", ["agreement-f00d"])


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        (["conflict-ab"], "'conflict-ab' begins 2 ids: 'conflict-abc1', 'conflict-abd2'"),
        (["conflict-abx1"], "no fact or claim 'conflict-abx1'; the nearest are 'conflict-abc1'"),
        (["\x1bq"], "ids look like 'conflict-abc1', 'herald:4-23:ordinal'"),
        ([""], "no fact or claim ''"),
        (["herald:4-23", "conflict-abc1"], "'conflict-abc1' is a fact; two ids must be ids of"),
        (["herald:4-23", "herald:4-23"], "one claim, not two: 'herald:4-23:ordinal'"),
    ],
)
def test_an_id_that_is_none_names_the_nearest(explain: Run, ids: list[str], message: str) -> None:
    result = explain(*ids)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert "\x1b" not in result.stderr


def test_an_id_wins_over_longer_ones_that_begin_so(run: Run, tmp_path: Path) -> None:
    stated = {"first": {"a": "first"}, "second": {"b": "second"}}
    both = report(conflict("1", stated), conflict("1-2", stated))
    (tmp_path / "r.json").write_text(both.to_json(), "utf-8")
    assert run("explain", "conflict-1", "--report", "r.json").stdout.startswith("conflict-1\n")


def test_the_report_may_come_from_stdin() -> None:
    asked = ["explain", "agreement", "--report", "-"]
    assert CliRunner().invoke(main, asked, input=REPORT.to_json()).exit_code == 0
    empty = CliRunner().invoke(main, asked, input="")
    assert (empty.exit_code, empty.stderr) == (
        2,
        "claimcheck: error: stdin: is empty, not a report\n",
    )


def test_the_report_is_asked_for(run: Run) -> None:
    result = run("explain", "conflict-1")
    assert result.exit_code == 2
    assert result.stderr.startswith("claimcheck: error: missing option '--report'; see")
