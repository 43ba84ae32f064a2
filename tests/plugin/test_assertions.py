from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from claimcheck import assertions
from claimcheck.assertions import assert_agreement, judge
from claimcheck.errors import DisagreementError, IncompleteCheckError
from claimcheck.models import Report
from claimcheck.settings import Settings

SAMPLE = Path(__file__).parents[1] / "reporting" / "golden" / "report.json"


@pytest.fixture
def report() -> Report:
    """A hard and a soft conflict, an agreement and a failure."""
    return Report.from_json(SAMPLE.read_bytes())


def part(report: Report, *without: str) -> Report:
    return report.model_copy(update=dict.fromkeys(without, ()))


def give(monkeypatch: pytest.MonkeyPatch, report: Report) -> None:
    def check(articles: Any, *, settings: Settings, progress: bool) -> Report:
        assert not progress
        return report

    monkeypatch.setattr(assertions, "check_corpus", check)


@pytest.mark.parametrize(
    ("fail_on", "severities", "outcome"),
    [
        ("hard", ["hard"], "disagreed"),
        ("soft", ["hard", "soft"], "disagreed"),
        ("never", [], "agreed"),
    ],
)
def test_judge_counts_conflicts_from_fail_on_upwards(
    report: Report, fail_on: Any, severities: list[str], outcome: str
) -> None:
    judgement = judge(part(report, "failures"), Settings(fail_on=fail_on))
    assert [conflict.severity for conflict in judgement.conflicts] == severities
    assert (judgement.outcome, judgement.shortfalls) == (outcome, ())


def test_judge_calls_few_claims_and_failures_incomplete(report: Report) -> None:
    judgement = judge(part(report, "conflicts"), Settings(min_claims=9))
    assert judgement.outcome == "incomplete"
    assert judgement.shortfalls == (
        "4 claims found in 3 articles, at least 9 needed",
        "could not read: gazette.txt: no text in it\x07 (ReadingError)",
    )


def test_judge_keeps_a_conflict_found_in_an_incomplete_check(report: Report) -> None:
    judgement = judge(report, Settings())
    assert judgement.outcome == "disagreed"
    assert len(judgement.shortfalls) == 1


def test_agreement_gives_the_report(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed = part(report, "conflicts", "failures")
    give(monkeypatch, agreed)
    assert assert_agreement(["a", "b"]) is agreed


def test_disagreement_shows_each_conflict_that_counts(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, report)
    with pytest.raises(DisagreementError) as caught:
        assert_agreement(["a", "b"])
    text = str(caught.value)
    assert text.startswith("3 articles disagree: ")
    assert "“It is **the second bridge** across the Tarn, the mayor said.”" in text
    assert "courier:51-67" in text
    assert "SOFT" not in text
    assert caught.value.report == report
    assert isinstance(caught.value, AssertionError)


def test_missing_claims_are_never_agreement(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, part(report, "conflicts", "agreements", "claims", "failures"))
    with pytest.raises(IncompleteCheckError, match="0 claims found in 3 articles"):
        assert_agreement(["a", "b"], settings=Settings(fail_on="never"))


def test_errors_pickle(report: Report) -> None:
    error = pickle.loads(pickle.dumps(DisagreementError(report, "they disagree")))
    assert (str(error), error.report) == ("they disagree", report)
    incomplete = pickle.loads(pickle.dumps(IncompleteCheckError("0 claims")))
    assert str(incomplete) == "0 claims"


def test_real_articles_agree_or_disagree() -> None:
    morning = "The ferry to Orsk leaves at 09:15 GMT on Friday, the harbour office said."
    noon = "The ferry to Orsk leaves at 12:40 GMT on Friday, the harbour office said."
    assert assert_agreement([morning, morning]).agreements
    with pytest.raises(DisagreementError, match="12:40 GMT"):
        assert_agreement([morning, noon])
