from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import check_corpus
from claimcheck.dismissing import MAX_DISMISSED, Tally
from claimcheck.models import Dismissal, Report, Verdict

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(ROOT / "data/harbour-summit", progress=False)


def dismiss(verdicts: list[Verdict]) -> tuple[dict[str, int], tuple[Dismissal, ...]]:
    tally = Tally(min_confidence=0.5)
    tally.add(verdicts)
    return tally.set_aside, tally.dismissed


def test_no_verdicts_dismiss_nothing() -> None:
    assert dismiss([]) == ({}, ())


def test_what_differs_or_is_equal_is_not_set_aside(make_claim, make_verdict) -> None:
    a, b = make_claim("a", 5), make_claim("b", 6)
    verdicts = [
        make_verdict(a, b, "contradiction", 0.9, rule="different_values"),
        make_verdict(a, b, "entailment", 0.9, rule="equal"),
    ]
    assert dismiss(verdicts) == ({}, ())


def test_a_rule_that_keeps_a_pair_apart_is_counted_and_told(make_claim, make_verdict) -> None:
    a, b, c = make_claim("a", 5), make_claim("b", 6), make_claim("c", 5)
    verdicts = [
        make_verdict(a, c, "entailment", 0.6, rule="rounding", reason="rounded"),
        make_verdict(a, b, "neutral", 0.7, rule="update", reason="later is higher"),
        make_verdict(c, b, "neutral", 0.2, rule="update", reason="later is higher"),
    ]
    counts, dismissed = dismiss(verdicts)
    assert counts == {"rounding": 1, "update": 1}  # the third is not sure enough
    assert [(d.rule, d.outcome, d.detail, d.confidence) for d in dismissed] == [
        ("update", "not_comparable", "later is higher", 0.7),
        ("rounding", "agree", "rounded", 0.6),
        ("update", "not_comparable", "later is higher", 0.2),
    ]
    assert (dismissed[0].claim_a, dismissed[0].claim_b) == (a.id, b.id)


def test_only_the_surest_of_each_outcome_are_kept(make_claim, make_verdict) -> None:
    a, b = make_claim("a", 5), make_claim("b", 6)
    few = [make_verdict(a, b, "neutral", 0.1, rule="update")]
    many = [
        make_verdict(a, b, "entailment", 0.5 + k / 1000, rule="rounding")
        for k in range(MAX_DISMISSED + 9)
    ]
    counts, dismissed = dismiss([*few, *many])
    assert counts["rounding"] == MAX_DISMISSED + 9
    assert len(dismissed) == MAX_DISMISSED + 1
    assert min(d.confidence for d in dismissed if d.rule == "rounding") == 0.509


def test_neutral_verdicts_go_no_further(make_claim, make_verdict) -> None:
    a, b = make_claim("a", 5), make_claim("b", 6)
    labels = ("entailment", "contradiction", "neutral")
    verdicts = [make_verdict(a, b, label, 0.9, rule="update") for label in labels]
    assert Tally(min_confidence=0.5).add(verdicts) == verdicts[:2]


@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_batches_and_their_order_do_not_matter(make_claim, make_verdict, random, size) -> None:
    a, b = make_claim("a", 5), make_claim("b", 6)
    verdicts = [
        make_verdict(a, b, "neutral", k / 200, rule=random.choice(("update", "forecast")))
        for k in range(150)
    ]
    shuffled = random.sample(verdicts, len(verdicts))
    tally = Tally(min_confidence=0.5)
    for first in range(0, len(shuffled), size):
        tally.add(shuffled[first : first + size])
    assert (tally.set_aside, tally.dismissed) == dismiss(verdicts)


def test_a_report_tells_what_looked_like_a_conflict(report: Report) -> None:
    assert {"time_zone", "other_event"} <= {d.rule for d in report.dismissed}
    assert report.counts["pairs_set_aside"] == sum(report.set_aside.values())
    zones = next(d for d in report.dismissed if d.rule == "time_zone")
    assert "GMT" in zones.detail
    known = {claim.id for claim in report.claims}
    assert all({d.claim_a, d.claim_b} <= known for d in report.dismissed)


def test_each_step_leaves_less(report: Report) -> None:
    steps = ("candidate_pairs", "comparable_pairs", "likely_pairs", "likely_disagreeing_pairs")
    counts = [report.counts[name] for name in steps]
    assert counts == sorted(counts, reverse=True)
    assert report.counts["disagreeing_pairs"] >= report.counts["likely_disagreeing_pairs"]
    assert report.counts["sentences"] > report.counts["conflicts"] > 0
