from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claimcheck import Claim, extract_claims

Run = Callable[..., Result]
DATA = Path(__file__).parents[2] / "data"

TEXT = """\
The council approved 1,200 new homes, the mayor said.

The bridge will not reopen on 31 February. Officials expect a third storm.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_claims_are_listed_with_place_kind_value_head_quote_and_how_they_are_held(
    run: Run, page: Path
) -> None:
    result = run("claims", str(page))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "page:0-36    status    approved  council  “The council approved 1,200 new homes”"
        "  (said: the mayor)",
        "page:0-36    quantity  1,200     home     “The council approved 1,200 new homes”"
        "  (said: the mayor)",
        "page:55-96   status    closed    bridge   “The bridge will not reopen on 31 February”"
        "  (planned)",
        "page:98-128  ordinal   third     storm    “Officials expect a third storm”  (possible)",
    ]


def test_what_looks_like_a_value_and_is_none_is_told(run: Run, page: Path) -> None:
    assert run("claims", str(page)).stderr.splitlines() == [
        "page:85-96: left out, no such date, time or number: “31 February”",
        "4 claims in 1 article",
    ]


def test_claims_as_json_are_the_records(run: Run, page: Path) -> None:
    document = json.loads(run("claims", str(page), "--format", "json").stdout)
    claims = [Claim.model_validate(claim) for claim in document["claims"]]
    assert [claim.quote for claim in claims] == [claim.quote for claim in extract_claims(TEXT)]


def test_no_claims_are_said_on_stderr(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty-talk.txt").write_text("Nobody knows anything.\n", "utf-8")
    result = run("claims", str(tmp_path / "empty-talk.txt"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "0 claims in 1 article\n"


def test_a_missing_file_exits_2(run: Run) -> None:
    result = run("claims", "nothing-here.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: error: ")
    assert "nothing-here.txt" in result.stderr


def test_a_page_of_all_kinds_is_read_as_a_careful_reader_would(
    run: Run, check_golden: Callable[[str, str], None]
) -> None:
    result = run("claims", str(DATA / "page-of-values.md"))
    check_golden("page-of-values.txt", result.stdout)
    assert result.stderr.splitlines()[:2] == [
        "page-of-values:2849-2860: left out, no such date, time or number: “31 February”",
        "page-of-values:2893-2898: left out, no such date, time or number: “25:61”",
    ]
