from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Settings, check_corpus, explain
from claimcheck.models import Claim, Conflict, Report

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data/harbour-summit"


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(DATA, progress=False)


def of_sides(conflict: Conflict) -> tuple[str, str]:
    """A claim of each of the first two sides."""
    first, second = conflict.sides[:2]
    return first.mentions[0].claim_id, second.mentions[0].claim_id


def named(report: Report, claim_id: str) -> Claim:
    return next(claim for claim in report.claims if claim.id == claim_id)


def test_two_sides_are_told_their_conflict(report: Report) -> None:
    conflict = report.conflicts[0]
    found = report.explain(*of_sides(conflict))
    assert (found.status, found.fact_id) == ("conflict", conflict.id)
    assert found.rule in conflict.rules
    assert found.reasons[1] in conflict.reasons
    assert f"{conflict.confidence:.2f}" in str(found)


def test_it_takes_claims_and_ids_in_either_order(report: Report) -> None:
    a, b = of_sides(report.conflicts[0])
    found = report.explain(named(report, b), named(report, a))
    assert (found.claim_a, found.claim_b) == (b, a)
    assert (found.status, found.rule) == (report.explain(a, b).status, report.explain(a, b).rule)


def test_two_sides_below_the_threshold_are_a_possible_conflict(report: Report) -> None:
    conflict = report.possible[0]
    a, b = of_sides(conflict)
    assert report.explain(a, b).status == "possible_conflict"
    assert report.at_threshold(conflict.confidence).explain(a, b).status == "conflict"


def test_claims_of_one_side_and_of_one_agreement(report: Report) -> None:
    side = next(s for c in report.conflicts for s in c.sides if len(s.mentions) > 1)
    assert report.explain(*(m.claim_id for m in side.mentions[:2])).status == "one_side"
    in_possible = {m.claim_id for c in report.possible for s in c.sides for m in s.mentions}
    agreement = next(
        a for a in report.agreements if not in_possible & {m.claim_id for m in a.mentions}
    )
    found = report.explain(*(m.claim_id for m in agreement.mentions[:2]))
    assert (found.status, found.fact_id) == ("agreement", agreement.id)


def test_claims_of_one_article_or_of_two_kinds_are_never_compared(report: Report) -> None:
    a = report.claims[0]
    other = next(c for c in report.claims if c.article_id != a.article_id and c.kind != a.kind)
    assert report.explain(a, report.claims[1]).status == "same_article"
    assert report.explain(a, other).status == "other_kind"


@pytest.mark.parametrize("rule", ["update", "forecast", "polarity", "bound"])
def test_what_a_rule_keeps_apart_is_told_the_rule(report: Report, rule: str) -> None:
    for dismissal in report.dismissed:
        found = report.explain(dismissal.claim_a, dismissal.claim_b)
        if dismissal.rule == rule and found.status not in ("agreement", "one_side"):
            assert (found.rule, found.reasons) == (rule, (dismissal.detail,))
            expected = "values_agree" if dismissal.outcome == "agree" else "not_comparable"
            assert found.status == expected
            return
    pytest.fail(f"nothing is set aside by {rule}")


def test_an_equal_elsewhere_is_told(report: Report) -> None:
    found = [report.explain(a, b) for a in report.claims[:40] for b in report.claims[40:80]]
    equal = next(e for e in found if e.status == "equal_elsewhere")
    assert any("is stated in" in reason for reason in equal.reasons)


def test_every_pair_has_an_explanation_the_same_from_json(report: Report) -> None:
    again = Report.from_json(report.to_json())
    for a in report.claims[::9]:
        for b in report.claims[1::11]:
            if a.id != b.id:
                assert again.explain(a, b) == report.explain(a, b)


def test_unknown_and_equal_claims_are_refused(report: Report) -> None:
    a = report.claims[0]
    with pytest.raises(ValueError, match="no claim 'nobody'"):
        report.explain(a, "nobody")
    with pytest.raises(ValueError, match="one claim"):
        report.explain(a, a.id)


def test_articles_tell_the_evidence_too(report: Report) -> None:
    a, b = of_sides(report.conflicts[0])
    found = explain(DATA, a, b)
    assert found.status == "conflict"
    assert found.probability == report.conflicts[0].confidence
    assert found.speaks_for
    assert found == explain(sorted(DATA.glob("*"), reverse=True), a, b)


def test_articles_tell_a_pair_that_was_never_compared() -> None:
    articles = [
        f"Some {boats} boats sank in the harbour. The school has {teachers} teachers."
        for boats, teachers in ((90, 40), (80, 30))
    ]
    settings = Settings(top_k=1)
    report = check_corpus(articles, settings=settings, progress=False)
    boats, *_, teachers = report.claims
    assert (boats.head, teachers.head) == ("boat", "teacher")
    found = explain(articles, boats, teachers, settings=settings)
    assert (found.status, found.probability) == ("not_a_candidate", None)
    assert "top_k = 1" in found.reasons[0]


def test_articles_tell_why_a_pair_was_too_unlikely(report: Report) -> None:
    unlikely = next(
        (a, b)
        for a in report.claims
        for b in report.claims
        if a.id < b.id and report.explain(a, b).status == "equal_elsewhere"
    )
    found = explain(DATA, *unlikely)
    assert found.status == "unlikely"
    assert found.probability is not None
    assert found.probability < report.threshold
    assert found.speaks_against
