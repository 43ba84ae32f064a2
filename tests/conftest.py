"""Records built by hand, for the tests of every stage."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date

import hypothesis
import pytest

from claimcheck.models import (
    Attribution,
    CandidatePair,
    Claim,
    Interval,
    Label,
    Modality,
    Outcome,
    QuantityValue,
    Severity,
    Span,
    Value,
    Verdict,
)

# What loads when first used would make the first example look slow.
hypothesis.settings.register_profile("claimcheck", deadline=None)
hypothesis.settings.load_profile("claimcheck")

QUOTE = "so many of them"
OUTCOMES: dict[Label, Outcome] = {
    "entailment": "agree",
    "contradiction": "disagree",
    "neutral": "not_comparable",
}


def count(number: float) -> QuantityValue:
    return QuantityValue(interval=Interval(low=number, high=number))


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """A claim `at` an offset of its article; a bare number stands for a count."""

    def build(
        article_id: str,
        value: Value | float,
        *,
        at: int = 0,
        sentence_at: int = 0,
        head: str = "",
        event: tuple[str, ...] = (),
        entities: tuple[str, ...] = (),
        holder: str | None = None,
        modality: Modality = "asserted",
        is_negated: bool = False,
        on: date | None = None,
        anchor: date | None = None,
    ) -> Claim:
        typed = count(value) if isinstance(value, int | float) else value
        end = at + len(QUOTE)
        return Claim(
            id=f"{article_id}:{at}-{end}:{typed.kind}",
            article_id=article_id,
            start_char=at,
            end_char=end,
            quote=QUOTE,
            kind=typed.kind,
            value=typed,
            value_span=Span(start_char=at, end_char=end),
            sentence=Span(start_char=sentence_at, end_char=end),
            head=head,
            event=event,
            entities=entities,
            attribution=None if holder is None else Attribution(holder=holder, cue="said"),
            modality=modality,
            polarity="negated" if is_negated else "affirmed",
            on=on,
            anchor=anchor,
        )

    return build


@pytest.fixture(scope="session")
def make_pair() -> Callable[..., CandidatePair]:
    """A candidate pair of two claims."""

    def build(a: Claim, b: Claim, *, rank: int = 1) -> CandidatePair:
        return CandidatePair(
            claim_a=a.id, claim_b=b.id, similarity=0.9, rank=rank, blocked_by=a.kind
        )

    return build


@pytest.fixture(scope="session")
def make_verdict() -> Callable[..., Verdict]:
    """A verdict on two claims, as the comparators give it."""

    def build(
        a: Claim,
        b: Claim,
        label: Label,
        confidence: float,
        *,
        severity: Severity = "hard",
        reason: str = "they differ",
        rule: str = "",
    ) -> Verdict:
        return Verdict(
            claim_a=a.id,
            claim_b=b.id,
            label=label,
            outcome=OUTCOMES[label],
            severity=severity,
            confidence=confidence,
            same_fact=confidence,
            decided_by=f"comparator:{a.kind}",
            reasons=(reason,),
            rule=rule,
        )

    return build


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares with a file of `golden/` beside the test.

    CLAIMCHECK_UPDATE_GOLDEN=1 writes it instead.
    """

    def check(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if os.environ.get("CLAIMCHECK_UPDATE_GOLDEN") == "1":
            path.write_text(text, "utf-8", newline="\n")
        assert text == path.read_bytes().decode("utf-8")

    return check
