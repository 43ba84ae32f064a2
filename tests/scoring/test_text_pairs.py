from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.models import Claim, Verdict
from claimcheck.scoring.text_pairs import judge_texts

MakeVerdict = Callable[..., Verdict]


@pytest.fixture
def texts(make_claim: Callable[..., Claim]) -> tuple[list[Claim], list[Claim]]:
    """Two claims of a premise, two of a hypothesis."""
    premise, hypothesis = ([make_claim(name, n, at=50 * n) for n in (1, 2)] for name in "ab")
    return premise, hypothesis


def test_one_sure_disagreement_is_a_contradiction(texts, make_verdict: MakeVerdict) -> None:
    (p, q), (r, s) = texts
    verdicts = [
        make_verdict(p, r, "entailment", 0.99),
        make_verdict(q, r, "contradiction", 0.6),
        make_verdict(q, s, "contradiction", 0.7),
    ]
    assert judge_texts([r, s], verdicts) == verdicts[2]


def test_every_claim_must_agree_to_entail(texts, make_verdict: MakeVerdict) -> None:
    (p, q), (r, s) = texts
    verdicts = [make_verdict(p, r, "entailment", 0.9), make_verdict(q, s, "entailment", 0.6)]
    assert judge_texts([r, s], verdicts) == verdicts[1]  # as sure as the weakest
    assert judge_texts([r, s], verdicts[:1]).label == "neutral"
    assert judge_texts([r], verdicts[:1]) == verdicts[0]


def test_the_surest_agreement_of_a_claim_counts(texts, make_verdict: MakeVerdict) -> None:
    (p, q), (r, _) = texts
    verdicts = [make_verdict(p, r, "entailment", 0.6), make_verdict(q, r, "entailment", 0.9)]
    assert judge_texts([r], verdicts) == judge_texts([r], verdicts[::-1]) == verdicts[1]


def test_neutral_names_what_nothing_settles(texts, make_verdict: MakeVerdict) -> None:
    (p, _), (r, s) = texts
    verdict = judge_texts([r, s], [make_verdict(p, r, "entailment", 0.4)])
    assert (verdict.label, verdict.outcome) == ("neutral", "not_comparable")
    assert verdict.reasons == (f"nothing in the first text settles {r.quote!r}",)
    assert (verdict.claim_a, verdict.claim_b) == ("", "")


def test_neutral_is_less_sure_the_surer_a_disagreement(texts, make_verdict: MakeVerdict) -> None:
    (p, _), (r, _) = texts
    verdict = judge_texts([r], [make_verdict(p, r, "contradiction", 0.4)])
    assert (verdict.label, verdict.confidence, verdict.same_fact) == ("neutral", 0.6, 0.4)


def test_no_claims_are_neutral_and_say_so() -> None:
    verdict = judge_texts([], [])
    assert (verdict.label, verdict.confidence) == ("neutral", 0.3333)
    assert verdict.reasons == ("the second text states no value that could be compared",)
