from __future__ import annotations

import pytest

from claimcheck.models import Report
from claimcheck.reporting.wording import count, reasons, sources, summarise


def test_summary_of_hard_conflicts(report: Report) -> None:
    assert summarise(report) == (
        "3 articles disagree: 4 claims, 1 hard conflict, 1 soft conflict, 1 agreement, 1 failure"
    )


@pytest.mark.parametrize(
    ("without", "answer"),
    [
        ({}, "3 articles disagree: "),
        ({"conflicts"}, "3 articles agree: "),
        ({"conflicts", "agreements"}, "3 articles share no fact: "),
        ({"conflicts", "agreements", "claims"}, "3 articles make no claims: "),
    ],
)
def test_summary_says_what_was_found(report: Report, without: set[str], answer: str) -> None:
    part = report.model_copy(update=dict.fromkeys(without, ()))
    assert summarise(part).startswith(answer)


def test_summary_of_soft_conflicts_alone(report: Report) -> None:
    soft = report.model_copy(update={"conflicts": report.conflicts[1:]})
    assert summarise(soft).startswith("3 articles may disagree: 4 claims, 0 hard conflicts, 1 soft")


def test_summary_of_one_article(report: Report) -> None:
    one = report.model_copy(update={"articles": report.articles[:1]})
    assert summarise(one).startswith("1 article disagrees with itself: ")


def test_count_uses_the_number_that_fits() -> None:
    assert [count(n, "claim") for n in (0, 1, 1200)] == ["0 claims", "1 claim", "1,200 claims"]


def test_reasons_fall_back_to_the_message(report: Report) -> None:
    assert reasons(report.conflicts[1]) == (report.conflicts[1].message,)


def test_sources_names_each_article_once(report: Report) -> None:
    agreement = report.agreements[0]
    twice = agreement.model_copy(update={"mentions": agreement.mentions * 2})
    assert sources(twice) == "courier, herald"
