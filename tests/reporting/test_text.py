from __future__ import annotations

import re
from datetime import date

import pytest

from claimcheck.baseline import Waived, Waiver
from claimcheck.models import Conflict, Failure, Report
from claimcheck.reporting.text import conflicts_to_text, report_to_text

ANSI = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("width", [60, 80, 96, 140])
def test_text_stays_within_its_width(report: Report, width: int) -> None:
    lines = report_to_text(report, width=width).splitlines()[1:]
    assert max(map(len, lines)) <= width


def test_text_without_color_has_no_control_characters(report: Report) -> None:
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", report_to_text(report)) is None


def test_color_changes_nothing_but_codes_and_marks(report: Report) -> None:
    plain = report_to_text(report).replace("**", "")
    assert ANSI.sub("", report_to_text(report, color=True)) == plain


def test_a_mark_that_breaks_across_lines_leaves_the_margin_alone(report: Report) -> None:
    text = report_to_text(report, color=True, width=60)
    assert "\x1b[1;4mThe second\x1b[0m\n" in text
    assert re.search("\n +\x1b\\[1;4mbridge\x1b\\[0m", text)


def test_text_of_an_empty_report_never_reads_as_agreement(empty_report: Report) -> None:
    text = report_to_text(empty_report)
    assert text.startswith("0 articles make no claims: 0 claims,")
    assert "agree:" not in text
    assert "Conflicts" not in text


def test_long_article_ids_stand_on_a_line_of_their_own(conflict: Conflict) -> None:
    name = "docs/guides/a-rather-long-folder/a-rather-long-file-name.md"
    first = conflict.sides[0].mentions[0].model_copy(update={"article_id": name})
    side = conflict.sides[0].model_copy(update={"mentions": (first,)})
    text = conflicts_to_text([conflict.model_copy(update={"sides": (side, conflict.sides[1])})])
    assert f"         {name}:51-67\n           “It is" in text


def test_every_mention_is_shown_with_its_place(report: Report) -> None:
    text = report_to_text(report)
    for conflict in report.conflicts:
        for side in conflict.sides:
            assert side.value in text
            for mention in side.mentions:
                assert f"{mention.article_id}:{mention.start_char}-{mention.end_char}" in text
                assert f"**{mention.quote}**" in text


def test_no_conflicts_give_an_empty_text() -> None:
    assert conflicts_to_text([]) == ""


def test_failure_names_its_subject_once(report: Report) -> None:
    failures = (
        Failure(stage="read", subject="a.txt", type="ReadingError", message="a.txt:3: is binary"),
        Failure(stage="read", subject="b.txt", type="ReadingError", message="is empty"),
    )
    text = report_to_text(report.model_copy(update={"failures": failures}))
    assert "     a.txt:3: is binary (ReadingError)\n" in text
    assert "     b.txt: is empty (ReadingError)\n" in text


def test_possible_conflicts_are_counted_with_the_way_to_see_them(report: Report) -> None:
    (conflict, *_) = report.conflicts
    below = report.at_threshold(min(1.0, conflict.confidence + 0.01))
    text = " ".join(report_to_text(below).split())
    n = len(below.possible)
    lie = "conflict lies" if n == 1 else "conflicts lie"
    assert f"{n} possible {lie} below the threshold of {below.threshold:.2f}" in text
    assert "a lower --min-confidence lists" in text
    assert f"{below.possible[0].message.split(' ')[0]}" in text
    assert f"the surest at {below.threshold:.2f}:" not in text
    assert "possible conflict" not in report_to_text(report)


def test_pairs_set_aside_are_told_by_rule_most_first(report: Report) -> None:
    aside = report.model_copy(update={"set_aside": {"bound": 1, "update": 2}})
    assert "\n3 pairs set aside by rule: update 2, bound 1\n" in report_to_text(aside)


def test_known_conflicts_take_a_line_each(report: Report) -> None:
    first, second = report.conflicts
    waiver = Waiver(id=first.id, reason="frozen", expires=date(2026, 12, 31))
    text = report_to_text(report, known=[Waived(first, waiver)])
    assert (
        "Known conflicts\n\n"
        "     which bridge it is: first against second "
        "(until 2026-12-31, no owner, reason: frozen; c1)\n\n"
    ) in text
    assert "  1  SOFT" in text
    assert "HARD" not in text
    both = report_to_text(report, known=[Waived(first, waiver), Waived(second, Waiver(id="c2"))])
    assert "\n\nConflicts" not in both
    assert "(without end, no owner, no reason given; c2)" in " ".join(both.split())


def test_an_expired_waiver_is_told_with_its_conflict(report: Report) -> None:
    waiver = Waiver(id="c2", owner="Ann", expires=date(2026, 12, 31))
    text = report_to_text(report, expired=[Waived(report.conflicts[1], waiver)])
    assert "     waiver expired on 2026-12-31, owner Ann, no reason given\n     id   c2\n" in text
    assert text.count("waiver") == 1
