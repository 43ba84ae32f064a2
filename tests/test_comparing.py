from __future__ import annotations

import pytest
from written_reports import agreement, conflict, report

from claimcheck.comparing import diff_reports, new_failures

FIRST = {"herald": "the first boat came"}
SECOND = {"post": "the second boat came"}
THIRD = {"post": "a third boat came"}
BEFORE = conflict("1", {"first": FIRST, "second": SECOND})
AFTER = conflict("2", {"first": FIRST, "third": THIRD})


def test_equal_reports_differ_in_nothing() -> None:
    one = report(BEFORE, agreement("1", "ninth", {"herald": "ninth", "post": "ninth"}))
    diff = diff_reports(one, one)
    assert diff == type(diff)(n_same=1)
    assert new_failures(diff, "soft") == ()


def test_what_only_one_report_has_is_new_or_gone() -> None:
    diff = diff_reports(report(), report(BEFORE))
    assert (diff.new, diff.gone, diff.changed) == ((BEFORE,), (), ())
    diff = diff_reports(report(BEFORE), report())
    assert (diff.new, diff.gone, diff.changed) == ((), (BEFORE,), ())


def test_a_conflict_with_another_value_is_known_again_by_its_other_side() -> None:
    diff = diff_reports(report(BEFORE), report(AFTER))
    (change,) = diff.changed
    assert (change.old, change.new, change.parts) == (BEFORE, AFTER, ("value",))
    assert (diff.new, diff.gone) == ((), ())
    assert new_failures(diff, "hard") == ()


def test_a_reworded_sentence_with_the_same_value_is_the_same() -> None:
    other = conflict("2", {"first": {"herald": "the very first boat came"}, "third": THIRD})
    assert diff_reports(report(BEFORE), report(other)).changed[0].new == other


def test_the_same_value_in_another_sentence_is_another_fact() -> None:
    other = conflict("2", {"first": {"herald": "a first attempt failed badly"}, "third": THIRD})
    diff = diff_reports(report(BEFORE), report(other))
    assert (diff.new, diff.gone) == ((other,), (BEFORE,))


def test_each_conflict_is_paired_once_with_the_one_most_like_it() -> None:
    both = conflict("3", {"first": FIRST, "third": THIRD, "second": SECOND})
    diff = diff_reports(report(BEFORE), report(AFTER, both))
    assert [change.new.id for change in diff.changed] == ["conflict-3"]
    assert diff.new == (AFTER,)


def test_severity_confidence_and_words_that_changed_are_told() -> None:
    other = conflict(
        "1",
        {"first": FIRST, "second": {"post": "the second ship came"}},
        severity="soft",
        confidence=0.7,
    )
    (change,) = diff_reports(report(BEFORE), report(other)).changed
    assert change.parts == ("severity", "confidence", "places")


def test_a_confidence_that_shows_the_same_is_the_same() -> None:
    other = BEFORE.model_copy(update={"confidence": 0.9000001})
    assert diff_reports(report(BEFORE), report(other)).n_same == 1


def test_a_conflict_that_crosses_the_threshold_changed() -> None:
    diff = diff_reports(report(BEFORE, threshold=0.95), report(BEFORE))
    (change,) = diff.changed
    assert (change.parts, change.was_listed, change.is_listed) == (("listed",), False, True)
    assert new_failures(diff, "hard") == (BEFORE,)
    back = diff_reports(report(BEFORE), report(BEFORE, threshold=0.95))
    assert back.changed[0].parts == ("listed",)
    assert new_failures(back, "hard") == ()


def test_what_is_listed_in_neither_is_not_told() -> None:
    low = BEFORE.model_copy(update={"confidence": 0.2})
    diff = diff_reports(report(low), report(low.model_copy(update={"confidence": 0.3})))
    assert diff == type(diff)()


@pytest.mark.parametrize(
    ("severity", "fail_on", "n"), [("hard", "hard", 1), ("soft", "hard", 0), ("soft", "soft", 1)]
)
def test_new_conflicts_fail_as_asked(severity, fail_on, n) -> None:
    new = conflict("9", {"first": FIRST, "second": SECOND}, severity=severity)
    diff = diff_reports(report(), report(new))
    assert len(new_failures(diff, fail_on)) == n
    assert new_failures(diff, "never") == ()


def test_a_soft_conflict_that_became_hard_fails_anew() -> None:
    soft = BEFORE.model_copy(update={"severity": "soft"})
    diff = diff_reports(report(soft), report(BEFORE))
    assert new_failures(diff, "hard") == (BEFORE,)
    assert new_failures(diff, "soft") == ()


def test_an_agreement_that_became_a_conflict_is_told_and_the_reverse() -> None:
    agreed = agreement("1", "first", {**FIRST, "post": "the first boat came"})
    diff = diff_reports(report(agreed), report(BEFORE))
    (turn,) = diff.no_longer_agreed
    assert (turn.agreement, turn.conflict_id, diff.new) == (agreed, BEFORE.id, (BEFORE,))
    diff = diff_reports(report(BEFORE), report(agreed))
    (turn,) = diff.now_agreed
    assert (turn.agreement, turn.conflict_id, diff.gone) == (agreed, BEFORE.id, (BEFORE,))


def test_articles_and_settings_that_differ_are_told() -> None:
    diff = diff_reports(
        report(articles=("herald", "post")), report(articles=("herald", "courier"), top_k=9)
    )
    assert (diff.articles_added, diff.articles_removed) == (("courier",), ("post",))
    assert diff.settings == ("top_k: 5 → 9",)


def test_the_order_of_facts_does_not_matter() -> None:
    other = conflict("7", {"fifth": {"a": "the fifth boat"}, "sixth": {"b": "the sixth boat"}})
    one = diff_reports(report(BEFORE, other), report(AFTER))
    assert one == diff_reports(report(other, BEFORE), report(AFTER))


def test_a_diff_survives_json() -> None:
    diff = diff_reports(report(BEFORE), report(AFTER))
    assert type(diff).model_validate_json(diff.to_json()) == diff
