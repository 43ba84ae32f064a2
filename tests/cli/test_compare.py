from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from claimcheck.models import Label, Verdict

Run = Callable[..., Result]


def verdict(label: Label) -> Verdict:
    return Verdict(
        claim_a="a",
        claim_b="b",
        label=label,
        outcome="disagree" if label == "contradiction" else "not_comparable",
        confidence=0.876,
        same_fact=0.9,
        decided_by="comparator:ordinal",
        reasons=("first and second\x1b cannot both be", "one call"),
    )


@pytest.fixture(params=["entailment", "neutral", "contradiction"])
def label(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Label:
    import claimcheck.cli.compare as module

    def check(pairs: Any, *, settings: Any, progress: bool) -> list[Verdict]:
        assert pairs == [("It opened.", "It did not.")]
        return [verdict(request.param)]

    monkeypatch.setattr(module, "check_pairs", check)
    return request.param


def test_compare_says_label_confidence_and_reasons(run: Run, label: Label) -> None:
    result = run("compare", "It opened.", "It did not.")
    severity = " (hard)" if label == "contradiction" else ""
    assert result.stdout == (
        f"{label}{severity}, confidence 0.88\n  first and second\\x1b cannot both be\n  one call\n"
    )


def test_only_contradiction_exits_1(run: Run, label: Label) -> None:
    result = run("compare", "It opened.", "It did not.")
    assert result.exit_code == (1 if label == "contradiction" else 0)


def test_compare_as_json_is_the_verdict(run: Run, label: Label) -> None:
    result = run("compare", "It opened.", "It did not.", "--format", "json")
    assert Verdict.model_validate(json.loads(result.stdout)) == verdict(label)


def test_one_text_is_a_wrong_call(run: Run) -> None:
    assert run("compare", "It opened.").exit_code == 2
