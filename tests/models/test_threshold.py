from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import check_corpus
from claimcheck.models import Conflict, Report

ROOT = Path(__file__).parents[2]
THRESHOLDS = st.floats(min_value=0, max_value=1)


def ids(conflicts: tuple[Conflict, ...]) -> set[str]:
    return {conflict.id for conflict in conflicts}


@pytest.fixture(scope="module")
def report() -> Report:
    return check_corpus(ROOT / "data/harbour-summit", progress=False)


def test_the_sample_lies_on_both_sides_of_its_threshold(report: Report) -> None:
    assert report.threshold == report.settings["min_confidence"] == 0.5
    assert min(c.confidence for c in report.conflicts) >= 0.5
    assert max(c.confidence for c in report.possible) < 0.5


def test_at_its_own_threshold_a_report_is_itself(report: Report) -> None:
    assert report.at_threshold(report.threshold) == report
    assert report.at_threshold(report.threshold).to_json() == report.to_json()


def test_raising_the_threshold_turns_sides_into_agreements(report: Report) -> None:
    none = report.at_threshold(1)
    assert none.conflicts == none.disputed == ()
    assert len(none.agreements) == len(report.agreements) + len(report.disputed)
    assert len(none.possible) == len(report.conflicts) + len(report.possible)


def test_lowering_the_threshold_takes_what_is_then_disputed_from_the_agreements(
    report: Report,
) -> None:
    all_ = report.at_threshold(0)
    assert all_.possible == ()
    assert len(all_.agreements) < len(report.agreements)
    in_dispute = {m.claim_id for c in all_.conflicts for side in c.sides for m in side.mentions}
    assert not in_dispute & {m.claim_id for a in all_.agreements for m in a.mentions}


@given(THRESHOLDS, THRESHOLDS)
def test_raising_the_threshold_never_adds_a_conflict(report: Report, one, other) -> None:
    low, high = (report.at_threshold(t) for t in sorted((one, other)))
    assert ids(high.conflicts) <= ids(low.conflicts)
    assert {a.id for a in low.agreements} <= {a.id for a in high.agreements}


@given(st.lists(THRESHOLDS, max_size=3))
def test_the_way_to_a_threshold_does_not_matter(report: Report, way: list[float]) -> None:
    moved = report
    for threshold in way:
        moved = moved.at_threshold(threshold)
    assert moved.at_threshold(report.threshold) == report


@given(THRESHOLDS)
def test_a_moved_report_comes_back_from_json(report: Report, threshold: float) -> None:
    moved = report.at_threshold(threshold)
    assert Report.from_json(moved.to_json()) == moved


@given(THRESHOLDS)
def test_counts_follow_the_threshold(report: Report, threshold: float) -> None:
    moved = report.at_threshold(threshold)
    counts = moved.counts
    assert counts["conflicts"] == len(moved.conflicts)
    assert counts["conflicts"] == counts["hard_conflicts"] + counts["soft_conflicts"]
    assert counts["agreements"] == len(moved.agreements)
    assert counts["possible_conflicts"] == len(moved.possible)


@pytest.mark.parametrize("threshold", [-0.1, 1.1, float("nan")])
def test_what_is_no_threshold_is_refused(report: Report, threshold: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        report.at_threshold(threshold)


def test_borderline_conflicts_are_the_nearest_on_either_side(report: Report) -> None:
    near = report.borderline(3)
    known = (*report.conflicts, *report.possible)
    distances = sorted(abs(c.confidence - 0.5) for c in known)
    assert [abs(c.confidence - 0.5) for c in near] == distances[:3]
    assert report.borderline(0) == ()
    assert ids(report.borderline(1000)) == ids(known)


def test_borderline_follows_the_threshold(report: Report) -> None:
    surest = report.conflicts[0]
    assert report.at_threshold(surest.confidence).borderline(1) == (surest,)


def test_possible_conflicts_that_are_not_kept_stay_counted(report: Report) -> None:
    more = {**report.counts, "possible_conflicts": len(report.possible) + 7}
    known = report.model_copy(update={"counts": more})
    assert known.at_threshold(1).counts["possible_conflicts"] == (
        len(report.conflicts) + len(report.possible) + 7
    )
    assert known.at_threshold(1).at_threshold(report.threshold) == known
