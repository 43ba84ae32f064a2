from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from claimcheck.models import Article, Claim, Corpus, Report

Run = Callable[..., Result]


@pytest.fixture
def _extracted(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    import claimcheck.cli.claims as module

    articles = tuple(Article(id=name, text="…") for name in ("courier", "herald", "post"))

    def read(source: Any) -> Corpus:
        return Corpus(articles=articles)

    def extract(article: Article) -> list[Claim]:
        return [claim for claim in report.claims if claim.article_id == article.id]

    monkeypatch.setattr(module, "read_corpus", read)
    monkeypatch.setattr(module, "extract_claims", extract)


@pytest.mark.usefixtures("_extracted")
def test_claims_are_listed_with_place_kind_value_and_quote(run: Run) -> None:
    result = run("claims", "a.txt")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "courier:51-67  ordinal   first       “the first bridge”",
        "herald:42-59   ordinal   second      “the second bridge”",
        "herald:93-110  quantity  over 1,200  “Over 1,200 people”",
        "post:400-417   ordinal   second      “The second bridge”",
    ]
    assert result.stderr == "4 claims in 3 articles\n"


@pytest.mark.usefixtures("_extracted")
def test_claims_as_json_are_the_records(run: Run, report: Report) -> None:
    document = json.loads(run("claims", "a.txt", "--format", "json").stdout)
    assert [Claim.model_validate(claim) for claim in document["claims"]] == list(report.claims)


@pytest.mark.usefixtures("_extracted")
def test_no_claims_are_said_on_stderr(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import claimcheck.cli.claims as module

    monkeypatch.setattr(module, "extract_claims", lambda article: [])
    result = run("claims", "a.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "0 claims in 3 articles\n"


def test_a_missing_file_exits_2(run: Run) -> None:
    result = run("claims", "nothing-here.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("claimcheck: error: ")
    assert "nothing-here.txt" in result.stderr
