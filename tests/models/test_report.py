from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from claimcheck.models import (
    SCHEMA,
    Agreement,
    ArticleSummary,
    Claim,
    Conflict,
    Failure,
    Mention,
    Report,
    Side,
)
from claimcheck.reporting.text import report_to_text
from claimcheck.reporting.wording import summarise


def mention_of(claim: Claim) -> Mention:
    return Mention(
        claim_id=claim.id,
        article_id=claim.article_id,
        start_char=claim.start_char,
        end_char=claim.end_char,
        quote=claim.quote,
        context=f"{claim.quote}, “naïve” \u202e\x07 & <b>",
        context_start_char=claim.start_char,
    )


@pytest.fixture
def report(make_claim: Callable[..., Claim]) -> Report:
    claims = (make_claim("a", 5), make_claim("b", 6), make_claim("c", 6))
    a, b, c = (mention_of(claim) for claim in claims)
    return Report(
        claimcheck="0.1.0",
        settings={"top_k": 5, "kinds": None, "min_confidence": 0.5},
        articles=(
            ArticleSummary(
                id="a", title="", source="", published="2024-05-02", n_sentences=1, n_claims=1
            ),
        ),
        claims=claims,
        conflicts=(
            Conflict(
                id="conflict-1",
                kind="quantity",
                severity="hard",
                confidence=0.93,
                fact="quantity: boats",
                message="5 (a) against 6 (b)",
                sides=(Side(value="5", mentions=(a,)), Side(value="6", mentions=(b,))),
                reasons=("5 and 6 differ",),
            ),
        ),
        agreements=(
            Agreement(
                id="agreement-1",
                kind="quantity",
                confidence=0.1 + 0.2,
                fact="quantity: boats",
                value="6",
                mentions=(b, c),
            ),
        ),
        failures=(Failure(stage="read", subject="d", type="ReadingError", message="empty"),),
        counts={"claims": 3},
    )


def test_report_json_comes_back_byte_for_byte(report: Report) -> None:
    text = report.to_json()
    assert Report.from_json(text) == report
    assert Report.from_json(text.encode()).to_json() == text


def test_report_json_names_its_schema_first(report: Report) -> None:
    text = report.to_json()
    assert next(iter(json.loads(text).items())) == ("schema", SCHEMA)
    assert text.endswith("}\n")


def test_report_json_has_the_fields_of_the_contract(report: Report) -> None:
    assert list(json.loads(report.to_json())) == [
        "schema",
        "claimcheck",
        "settings",
        "articles",
        "claims",
        "conflicts",
        "agreements",
        "failures",
        "counts",
        "threshold",
        "possible",
        "disputed",
        "dismissed",
        "set_aside",
        "facts",
    ]


def test_report_pickles(report: Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == report


@pytest.mark.parametrize("schema", ["claimcheck.report/2", "", None])
def test_report_of_another_schema_is_refused(report: Report, schema: str | None) -> None:
    body = {**json.loads(report.to_json()), "schema": schema}
    with pytest.raises(ValidationError, match="schema"):
        Report.from_json(json.dumps(body))


@pytest.mark.parametrize("text", ["", "{}", "[]", "not JSON", '{"schema": "claimcheck.report/1"}'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Report.from_json(text)


@pytest.mark.parametrize(
    ("record", "changed"),
    [
        ("conflicts", {"sides": ()}),
        ("conflicts", {"confidence": 1.01}),
        ("conflicts", {"severity": "mild"}),
        ("agreements", {"mentions": ()}),
        ("agreements", {"confidence": -0.01}),
    ],
)
def test_fact_without_its_parts_is_refused(
    report: Report, record: str, changed: dict[str, Any]
) -> None:
    (fact,) = getattr(report, record)
    with pytest.raises(ValidationError):
        type(fact).model_validate({**fact.model_dump(), **changed})


def test_conflict_needs_two_sides_and_an_agreement_two_mentions(report: Report) -> None:
    conflict, agreement = report.conflicts[0], report.agreements[0]
    with pytest.raises(ValidationError, match="at least 2 items"):
        Conflict.model_validate({**conflict.model_dump(), "sides": conflict.sides[:1]})
    with pytest.raises(ValidationError, match="at least 2 items"):
        Agreement.model_validate({**agreement.model_dump(), "mentions": agreement.mentions[:1]})


def test_a_report_prints_itself_in_words_and_shows_its_answer(report: Report) -> None:
    assert str(report) == report_to_text(report)
    assert repr(report) == f"<Report: {summarise(report)}>"
