from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck import assertions
from claimcheck.assertions import assert_agreement, judge
from claimcheck.baseline import Baseline, Waiver
from claimcheck.errors import (
    BaselineError,
    DisagreementError,
    IncompleteCheckError,
    ReadingError,
    SettingsError,
)
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


def test_judge_calls_one_article_alone_incomplete(report: Report) -> None:
    alone = part(report, "conflicts", "failures").model_copy(
        update={"articles": report.articles[:1]}
    )
    judgement = judge(alone, Settings())
    assert judgement.outcome == "incomplete"
    assert judgement.shortfalls == ("1 article, and nothing to compare it with",)
    assert judge(alone, Settings(min_claims=0)).outcome == "agreed"


def test_judge_keeps_a_conflict_found_in_an_incomplete_check(report: Report) -> None:
    judgement = judge(report, Settings())
    assert judgement.outcome == "disagreed"
    assert len(judgement.shortfalls) == 1


def test_judge_does_not_count_what_is_known(report: Report) -> None:
    agreed = part(report, "failures")
    first, second = agreed.conflicts
    baseline = Baseline(waivers=(Waiver(id=first.id), Waiver(id="conflict-9")))
    judgement = judge(agreed, Settings(), baseline=baseline)
    assert (judgement.outcome, judgement.conflicts) == ("agreed", ())
    assert [waived.conflict for waived in judgement.known] == [first]
    assert [waiver.id for waiver in judgement.stale] == ["conflict-9"]
    soft_too = judge(agreed, Settings(fail_on="soft"), baseline=baseline)
    assert (soft_too.outcome, soft_too.conflicts) == ("disagreed", (second,))


def test_judge_counts_what_has_expired(report: Report) -> None:
    waiver = Waiver(id=report.conflicts[0].id, expires=date(2026, 3, 31))
    baseline = Baseline(waivers=(waiver,))
    on_time = judge(report, Settings(), baseline=baseline, today=date(2026, 3, 31))
    assert (on_time.outcome, on_time.expired) == ("incomplete", ())
    late = judge(report, Settings(), baseline=baseline, today=date(2026, 4, 1))
    assert (late.outcome, late.conflicts) == ("disagreed", report.conflicts[:1])
    assert late.expired == ((report.conflicts[0], waiver),)


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


def test_disagreement_names_ids_and_what_to_do(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, part(report, "failures"))
    first, second = report.conflicts
    waivers = (
        Waiver(id=first.id, owner="Ann\x1b", reason="frozen", expires=date(2020, 1, 31)),
        Waiver(id=second.id),
        Waiver(id="conflict-9", fact="the \u202e fact"),
    )
    with pytest.raises(DisagreementError) as caught:
        assert_agreement(["a", "b"], fail_on="soft", baseline=Baseline(waivers=waivers))
    head, *_, last = str(caught.value).split("\n\n")
    assert head.startswith("3 articles disagree: ")
    assert (
        f"     waiver expired on 2020-01-31, owner Ann\\x1b, reason: frozen\n     id   {first.id}\n"
    ) in str(caught.value)
    assert last.splitlines() == [
        "Known and accepted? `claimcheck baseline PATH...` writes these ids to a file for "
        "--baseline.",
        "1 known conflict not shown",
        "stale waiver, there is no such conflict any more: conflict-9 (the \\u202e fact)",
    ]


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


class Ranker:
    """An embedder as people hand it in; it must stay this object."""

    def embed(self, texts: list[str]) -> Any:
        raise NotImplementedError


def test_keywords_win_over_settings(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    used: list[Settings] = []

    def check(articles: Any, *, settings: Settings, progress: bool) -> Report:
        used.append(settings)
        return part(report, "conflicts", "failures")

    monkeypatch.setattr(assertions, "check_corpus", check)
    settings = Settings(embedder=Ranker(), fail_on="hard", kinds=("date",), top_k=3)
    assert_agreement(["a"], settings=settings)
    facts = tmp_path / "facts.toml"
    assert_agreement(
        ["a"], settings=settings, kinds=["money"], min_confidence=0.8, fail_on="never", facts=facts
    )
    assert used[0] == settings
    changed = {"kinds": ("money",), "min_confidence": 0.8, "fail_on": "never", "facts": facts}
    assert used[1] == settings.model_copy(update=changed)
    assert used[1].embedder is settings.embedder


def test_an_unfit_keyword_is_a_settings_error() -> None:
    with pytest.raises(SettingsError, match=r"kinds\.0 = 'prices'"):
        assert_agreement(["a"], kinds=["prices"])
    with pytest.raises(SettingsError, match=r"min_confidence = 80"):
        assert_agreement(["a"], min_confidence=80)


def test_a_baseline_is_given_by_path_record_or_settings(
    report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    give(monkeypatch, part(report, "failures"))
    file = tmp_path / "known.toml"
    file.write_text(f'[[conflict]]\nid = "{report.conflicts[0].id}"\n', "utf-8")
    known = Baseline(waivers=(Waiver(id=report.conflicts[0].id),))
    for baseline in (file, str(file), known):
        assert assert_agreement(["a"], baseline=baseline).conflicts == report.conflicts
    assert assert_agreement(["a"], settings=Settings(baseline=file)).conflicts == report.conflicts
    with pytest.raises(DisagreementError):
        assert_agreement(["a"], settings=Settings(baseline=file), baseline=Baseline())


def test_a_broken_baseline_stops_before_the_check(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="there is no such file"):
        assert_agreement(["no such path.md"], baseline=tmp_path / "known.toml")


def test_an_error_of_reading_shows_none_of_our_frames(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as caught:
        assert_agreement(str(tmp_path / "nothing" / "*.md"))
    assert [entry.name for entry in caught.traceback][1:] == ["assert_agreement"]
