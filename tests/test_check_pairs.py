"""check_pairs end to end, with the models that come along and with others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from claimcheck import (
    ReadingError,
    Settings,
    check_pairs,
)
from claimcheck.scoring.contradiction import LABELS
from claimcheck.scoring.contradiction.canaries import CANARIES


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        (
            "It was her first visit to Ronsay.",
            "It was her second visit to Ronsay.",
            "contradiction",
        ),
        ("93 people died in the crash.", "39 people died in the crash.", "contradiction"),
        ("The ticket costs 24 euros.", "The ticket costs 30 euros.", "contradiction"),
        ("Orla Brae was born in 1950.", "Orla Brae was born in 1960.", "contradiction"),
        ("The match ended 2-1.", "The match ended 3-1.", "contradiction"),
        ("The call is at 1300 GMT.", "The call starts at 8 a.m. EST.", "entailment"),
        ("The war lasted 23 days.", "The war ended after 23 days.", "entailment"),
        ("He walked 5 miles to the station.", "He walked 8 km to the station.", "entailment"),
        ("The ticket costs 24 euros.", "The ticket costs €24.", "entailment"),
        ("The meeting lasted 90 minutes.", "The meeting lasted an hour and a half.", "entailment"),
        ("30 people came to the meeting.", "Over 27 people came to the meeting.", "entailment"),
        ("30 people came to the meeting.", "At least 30 people came to the meeting.", "entailment"),
        ("20 people came to the meeting.", "Over 27 people came to the meeting.", "contradiction"),
        ("The harbour is open.", "The harbour is not open.", "contradiction"),
        ("All passengers survived.", "No passengers survived.", "contradiction"),
        ("He likes tea.", "He hates tea.", "contradiction"),
        ("Two women are singing a song.", "Women are singing.", "entailment"),
        ("A dog runs across the field.", "An animal runs across the field.", "entailment"),
        (
            "The ferry Orla ran aground on Tuesday.",
            "Wheat prices rose by 4 percent in Canada.",
            "neutral",
        ),
    ],
)
def test_check_pairs_labels(premise: str, hypothesis: str, label: str) -> None:
    (verdict,) = check_pairs([(premise, hypothesis)])
    assert verdict.label == label
    assert verdict.reasons


def test_check_pairs_judges_each_pair_alone() -> None:
    pairs = [
        ("It was her first visit.", "It was her second visit."),
        ("Ten came.", "Ten men came."),
    ]
    assert check_pairs(pairs)[0] == check_pairs(pairs[:1])[0]


@pytest.mark.parametrize("nli", ["bundled", None])
def test_check_pairs_answers_in_the_order_of_the_pairs(nli: str | None) -> None:
    pairs = [
        ("93 people died.", "39 people died."),
        ("The war lasted 23 days.", "The war lasted 23 days."),
        ("He likes tea.", "He hates tea."),
        ("93 people died.", "39 people died."),
    ]
    verdicts = check_pairs(pairs, settings=Settings(nli=nli))
    assert check_pairs(pairs[::-1], settings=Settings(nli=nli)) == verdicts[::-1]
    assert verdicts[0] == verdicts[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is open.",
        "Over 27 people came, some by boat.",
        "The ferry Orla ran aground off Skerray on Tuesday.",
        "The show opened before 2015.",
        "He denied that 12 men had left.",
    ],
)
def test_a_text_entails_itself(text: str) -> None:
    (verdict,) = check_pairs([(text, text)])
    assert verdict.label == "entailment"
    assert verdict.confidence > 0.8


def test_check_pairs_of_none_are_none() -> None:
    assert check_pairs([]) == check_pairs([], settings=Settings(nli=None)) == []


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label", "decided_by"),
    [
        ("He likes tea.", "He hates tea.", "neutral", "no_comparable_value"),
        ("93 people died.", "39 people died.", "contradiction", "comparator:quantity"),
        ("The war lasted 23 days.", "The war lasted 23 days.", "entailment", "comparator:duration"),
    ],
)
def test_without_a_model_values_alone_decide(
    premise: str, hypothesis: str, label: str, decided_by: str
) -> None:
    (verdict,) = check_pairs([(premise, hypothesis)], settings=Settings(nli=None))
    assert (verdict.label, verdict.decided_by) == (label, decided_by)
    assert verdict.probabilities.model_dump()[verdict.label] == verdict.confidence


class Trusting:
    """A classifier to which all is entailed but the pairs that everyone knows better."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def classify(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        known = {pair: label for label, some in CANARIES.items() for pair in some}
        self.asked += [pair for pair in pairs if pair not in known]
        labels = [known.get(pair, "entailment") for pair in pairs]
        rows = [[0.8 if label == column else 0.1 for column in LABELS] for label in labels]
        return np.array(rows, dtype=np.float32).reshape(-1, len(LABELS))


def test_an_own_classifier_judges_what_the_values_leave() -> None:
    own = Trusting()
    tea, visits = check_pairs(
        [
            ("He likes tea.", "He hates tea."),
            ("It was her first visit.", "It was her second visit."),
        ],
        settings=Settings(nli=own),
    )
    assert (tea.label, tea.confidence, tea.decided_by) == ("entailment", 0.8, "contradiction_model")
    assert (visits.label, visits.decided_by) == ("contradiction", "comparator:ordinal")
    assert ("It was her first visit.", "It was her first visit.") in own.asked
    assert ("He likes tea.", "He hates tea.") in own.asked


@pytest.mark.parametrize(
    ("premise", "hypothesis", "equalised", "label"),
    [
        ("30 people came.", "Over 27 people came.", "30 people came.", "entailment"),
        ("27 people came.", "At least 27 people came.", "27 people came.", "entailment"),
        (
            "The house was sold for $81.5 million after a bid of $68 million.",
            "The house was sold for less than $81.4 million.",
            "The house was sold for $81.5 million.",
            "contradiction",
        ),
        (
            "The show opened on 18 October 2016.",
            "The show opened before 2015.",
            "The show opened on 18 October 2016.",
            "contradiction",
        ),
        (
            "Tickets cost 24 euros, and the crossing takes 90 minutes.",
            "The crossing takes two hours.",
            "The crossing takes 90 minutes.",
            "contradiction",
        ),
        ("The firm has 2.1 billion users.", "The firm has 10 boats.", None, "entailment"),
    ],
)
def test_a_trusting_classifier_leaves_it_to_the_nearest_value(
    premise: str, hypothesis: str, equalised: str | None, label: str
) -> None:
    own = Trusting()
    (verdict,) = check_pairs([(premise, hypothesis)], settings=Settings(nli=own))
    assert verdict.label == label
    forward = {asked for first, asked in own.asked if first == premise}
    assert forward == {hypothesis, equalised or hypothesis}


def test_one_contradicted_sentence_contradicts() -> None:
    premise = "The council approved the plan. The work begins in May."
    verdicts = check_pairs(
        [
            (premise, "The work begins in May. The council rejected the plan."),
            (premise, "The work begins in May. The council approved the plan."),
        ]
    )
    assert [verdict.label for verdict in verdicts] == ["contradiction", "entailment"]


@pytest.mark.parametrize(
    "pair", [("Ten men came.", "!!!"), ("—", "Ten men came."), ("Ten men came.", "Leave a Reply")]
)
def test_a_text_that_states_nothing_is_neutral(pair: tuple[str, str]) -> None:
    (verdict,) = check_pairs([pair])
    assert verdict.label == "neutral"


def test_a_sum_that_the_premise_does_not_state_is_reckoned() -> None:
    (verdict,) = check_pairs(
        [("She bought 4 pears and 3 apples.", "She bought 7 pieces of fruit altogether.")]
    )
    assert "4 + 3 = 7" in verdict.reasons
    assert not verdict.decided_by.startswith("comparator:")


def test_check_pairs_refuses_an_empty_text() -> None:
    with pytest.raises(ReadingError):
        check_pairs([("Ten men came.", "")])


def test_check_pairs_does_not_depend_on_how_many_are_judged_at_a_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = [
        (f"It was her visit number {n}.", f"It was her visit number {n % 3}.") for n in range(7)
    ]
    at_once = check_pairs(iter(pairs))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("claimcheck.pipeline._TEXTS_AT_A_TIME", 2)
    assert check_pairs(pairs, progress=True) == at_once
    assert "judging" in capsys.readouterr().err
