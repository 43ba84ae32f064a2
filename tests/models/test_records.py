"""Articles, claims and verdicts: what they hold and what they refuse."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from claimcheck import models
from claimcheck.models import (
    Article,
    CandidatePair,
    Claim,
    Comparison,
    Corpus,
    Failure,
    OrdinalValue,
    Sentence,
    Span,
    Verdict,
)

RECORDS: list[BaseModel] = [
    Span(start_char=3, end_char=7),
    Sentence(start_char=0, end_char=4, text="Moin", heading=True),
    Article(
        id="a", text="Moin", published=date(2024, 5, 2), excluded=(Span(start_char=0, end_char=1),)
    ),
    Failure(stage="read", subject="a.txt", type="ReadingError", message="no text in it"),
    Corpus(articles=(Article(id="a", text="Moin"),)),
    CandidatePair(claim_a="a", claim_b="b", similarity=0.5, rank=1, blocked_by="ordinal"),
    Comparison(outcome="not_comparable", reason="other_kind", detail="different things"),
    Verdict(
        claim_a="a",
        claim_b="b",
        label="contradiction",
        outcome="disagree",
        confidence=0.9,
        same_fact=0.9,
        decided_by="comparator:ordinal",
        reasons=("first and second are different ranks",),
    ),
]
by_name = pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)


@by_name
def test_record_comes_back_from_json_and_pickle(record: BaseModel) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record
    assert pickle.loads(pickle.dumps(record)) == record


@by_name
def test_record_is_frozen(record: BaseModel) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, next(iter(type(record).model_fields)), "other")


@by_name
def test_record_is_hashable(record: BaseModel) -> None:
    assert hash(record) == hash(record.model_copy())


def test_records_refuse_unknown_fields() -> None:
    exported = (getattr(models, name) for name in models.__all__)
    records = [r for r in exported if isinstance(r, type) and issubclass(r, BaseModel)]
    assert len(records) > 20
    for record in records:
        assert record.model_config["extra"] == "forbid", record
        assert record.model_config["frozen"], record


@given(start=st.integers(-3, 5), end=st.integers(-3, 5))
def test_span_is_half_open_and_ordered(start: int, end: int) -> None:
    if 0 <= start <= end:
        assert "abcde"[Span(start_char=start, end_char=end).start_char : end] == "abcde"[start:end]
    else:
        with pytest.raises(ValidationError, match=f"not a span: {start}..{end}"):
            Span(start_char=start, end_char=end)


@pytest.mark.parametrize(
    ("given_as", "published"),
    [
        (None, None),
        ("2024-05-02", date(2024, 5, 2)),
        (" 2024-05-02 ", date(2024, 5, 2)),
        (date(2024, 5, 2), date(2024, 5, 2)),
        ("2024-05-02T00:00:00", datetime(2024, 5, 2)),
        (datetime(2024, 5, 2), datetime(2024, 5, 2)),
        ("2024-05-02T13:00:00Z", datetime(2024, 5, 2, 13, tzinfo=UTC)),
        (
            "2024-05-02T23:30:00+05:30",
            datetime(2024, 5, 2, 23, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        ),
    ],
)
def test_article_tells_a_day_from_an_instant(given_as: Any, published: Any) -> None:
    article = Article(id="a", text="Moin", published=given_as)
    assert type(article.published) is type(published)
    assert article.published == published
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert article.published_on == (None if published is None else date(2024, 5, 2))


@pytest.mark.parametrize("published", ["2024-13-02", "yesterday!", "May 2 2024"])
def test_article_refuses_what_is_no_date(published: str) -> None:
    with pytest.raises(ValidationError):
        Article(id="a", text="Moin", published=published)


def test_claim_comes_back_with_everything(make_claim: Callable[..., Claim]) -> None:
    claim = make_claim(
        "a",
        OrdinalValue(rank=2),
        event=("call", "hold"),
        entities=("Ana Radu",),
        holder="the ministry",
        modality="planned",
        on=date(2024, 5, 2),
    )
    assert Claim.model_validate_json(claim.model_dump_json()) == claim
    assert pickle.loads(pickle.dumps(claim)) == claim


def test_claim_holds_a_value_of_its_kind(make_claim: Callable[..., Claim]) -> None:
    parts = make_claim("a", OrdinalValue(rank=2)).model_dump()
    with pytest.raises(ValidationError, match="a claim of kind 'date' holds a 'ordinal'"):
        Claim.model_validate({**parts, "kind": "date"})


def test_claim_quotes_as_much_as_its_offsets_span(make_claim: Callable[..., Claim]) -> None:
    parts = make_claim("a", 12).model_dump()
    with pytest.raises(ValidationError, match="offsets do not fit the quote 'twelve'"):
        Claim.model_validate({**parts, "quote": "twelve"})


@pytest.mark.parametrize(
    "changed", [{"confidence": 1.1}, {"same_fact": -0.1}, {"confidence": float("nan")}]
)
def test_verdict_holds_probabilities(changed: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        Verdict.model_validate({**RECORDS[-1].model_dump(), **changed})


@pytest.mark.parametrize("changed", [{"rank": 0}, {"similarity": 1.1}, {"similarity": -1.1}])
def test_candidate_pair_holds_a_cosine_and_a_rank(changed: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        CandidatePair.model_validate({**RECORDS[5].model_dump(), **changed})
