from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import (
    Claim,
    ClockTimeValue,
    DateValue,
    DurationValue,
    Interval,
    LocationValue,
    OrdinalValue,
    QuantityValue,
)
from claimcheck.scoring.background import gather_background, value_key
from claimcheck.scoring.evidence import gather_evidence
from claimcheck.scoring.features import SAMENESS, VALUES, pair_features
from claimcheck.scoring.magnitudes import closeness, later_is_higher

MakeClaim = Callable[..., Claim]
COLUMNS = (*SAMENESS, *VALUES)
MAY = [date(2024, 5, n) for n in range(1, 9)]


def embed(texts: Sequence[str]) -> np.ndarray:
    """A unit vector of each text's letters."""
    counts = np.asarray([[1 + text.count(c) for c in "aeiou"] for text in texts], np.float32)
    return counts / np.linalg.norm(counts.reshape(-1, 5), axis=1, keepdims=True)


def features_of(claims: list[Claim], pairs: list[Any], vectors: np.ndarray | None = None):
    vectors = embed([claim.head for claim in claims]) if vectors is None else vectors
    background = gather_background(claims, vectors, embed)
    rows = pair_features(background, pairs, gather_evidence(background, pairs))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows.tolist()]


def on(day: date, granularity: Any = "day") -> DateValue:
    return DateValue(start=day, end=day, month=day.month, day=day.day, granularity=granularity)


def span_of(low: float | None, high: float | None) -> QuantityValue:
    return QuantityValue(interval=Interval(low=low, high=high))


parts = st.fixed_dictionaries(
    {
        "head": st.sampled_from(["", "troop", "soldier", "call"]),
        "event": st.lists(st.sampled_from(["kill", "die", "hold", "call"]), max_size=3).map(tuple),
        "entities": st.lists(st.sampled_from(["Ana Radu", "Radu", "Rome"]), max_size=2).map(tuple),
        "holder": st.sampled_from([None, "Ana Radu", "the ministry"]),
        "modality": st.sampled_from(["asserted", "planned"]),
        "on": st.sampled_from([None, *MAY]),
        "anchor": st.sampled_from([None, *MAY]),
    }
)
counts = st.integers(-2, 100).map(float)
typed = st.one_of(
    st.tuples(counts, counts),
    st.tuples(*[st.sampled_from(MAY).map(on)] * 2),
    st.tuples(*[st.integers(-1, 5).map(lambda rank: OrdinalValue(rank=rank))] * 2),
)


@given(values=typed, parts_a=parts, parts_b=parts)
def test_features_do_not_depend_on_the_sides(make_claim, make_pair, values, parts_a, parts_b):
    a, b = make_claim("a", values[0], **parts_a), make_claim("b", values[1], **parts_b)
    assert features_of([a, b], [make_pair(a, b)]) == features_of([b, a], [make_pair(b, a)])
    assert closeness(a, b) == closeness(b, a)
    assert 0 <= closeness(a, b) <= 1
    assert later_is_higher(a, b) == later_is_higher(b, a)


def test_no_pairs_have_no_features(make_claim: MakeClaim) -> None:
    for claims in ([], [make_claim("a", 5)]):
        background = gather_background(claims, np.zeros((len(claims), 5), np.float32), embed)
        evidence = gather_evidence(background, [])
        assert pair_features(background, [], evidence).shape == (0, len(COLUMNS))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (5, 5, 1.0),
        (0, 0, 1.0),
        (0, 5, 0.0),
        (50, 100, 0.5),
        (span_of(40, 60), 50, 1.0),
        (span_of(68_000, None), 34_000, 0.5),
        (on(MAY[0]), on(MAY[0]), 1.0),
        (on(date(2024, 5, 1)), on(date(2024, 5, 11)), 0.5),
        (DateValue(month=5, day=9), DateValue(month=5, day=9), 1.0),
        (DateValue(month=5, day=9), DateValue(month=5, day=8), 0.0),
        (OrdinalValue(rank=1), OrdinalValue(rank=2), 0.5),
        (OrdinalValue(rank=-1), OrdinalValue(rank=2), 0.0),
        (LocationValue(name="Rome"), LocationValue(name="Rome"), 0.0),
    ],
)
def test_closeness_is_one_for_equal_and_falls_with_the_ratio(make_claim, a, b, expected) -> None:
    assert closeness(make_claim("a", a), make_claim("b", b)) == expected


@pytest.mark.parametrize(
    ("anchors", "numbers", "expected"),
    [
        ((MAY[0], MAY[1]), (5, 9), True),
        ((MAY[1], MAY[0]), (5, 9), False),
        ((MAY[0], MAY[1]), (9, 5), False),
        ((MAY[0], MAY[0]), (5, 9), False),
        ((None, MAY[1]), (5, 9), False),
    ],
)
def test_later_is_higher_needs_two_days(make_claim, anchors, numbers, expected) -> None:
    a, b = (make_claim(n, v, anchor=d) for n, v, d in zip("ab", numbers, anchors, strict=True))
    assert later_is_higher(a, b) is expected


@pytest.mark.parametrize(
    ("parts_a", "parts_b", "expected"),
    [
        ({"head": "troop"}, {"head": "soldier"}, {"heads_are_equal": 1, "heads_differ": 0}),
        ({"head": "troop"}, {"head": "boat"}, {"heads_are_equal": 0, "heads_differ": 1}),
        ({"head": "troop"}, {}, {"head_is_missing": 1, "one_head_is_missing": 1}),
        ({}, {}, {"head_is_missing": 1, "one_head_is_missing": 0, "heads_are_equal": 0}),
        ({"event": ("die", "fall")}, {"event": ("kill",)}, {"shared_event_words": 1}),
        ({"entities": ("Ana Radu",)}, {"entities": ("RADU",)}, {"shared_names": 1}),
        ({"entities": ("Rome",)}, {"entities": ("Oslo",)}, {"names_are_disjoint": 1}),
        ({"entities": ("Rome",)}, {}, {"names_are_disjoint": 0}),
        ({"modality": "planned"}, {}, {"modalities_differ": 1}),
        ({"on": MAY[0]}, {"on": MAY[1]}, {"days_differ": 1}),
        ({"on": MAY[0]}, {}, {"days_differ": 0}),
        ({"holder": "Ana Radu"}, {"holder": "the ministry"}, {"holders_differ": 1}),
        ({"holder": "Ana Radu"}, {"holder": "Radu"}, {"holders_differ": 0}),
        ({"holder": "Ana Radu"}, {}, {"holders_differ": 0}),
    ],
)
def test_likeness_of_what_the_claims_are_about(
    make_claim: MakeClaim, make_pair, parts_a, parts_b, expected
) -> None:
    a, b = make_claim("a", 5, **parts_a), make_claim("b", 5, **parts_b)
    (found,) = features_of([a, b], [make_pair(a, b)])
    assert {name: found[name] for name in expected} == expected


def test_rank_weighs_less_the_farther(make_claim: MakeClaim, make_pair) -> None:
    a, b = make_claim("a", 5), make_claim("b", 5)
    assert features_of([a, b], [make_pair(a, b, rank=4)])[0]["rank"] == 0.25


def test_whole_days_and_kinds_are_told(make_claim: MakeClaim, make_pair) -> None:
    a, b = make_claim("a", on(MAY[0])), make_claim("b", on(MAY[1]))
    c = make_claim("c", on(MAY[0], "month"))
    whole, mixed = features_of([a, b, c], [make_pair(a, b), make_pair(a, c)])
    assert (whole["is_whole_day"], mixed["is_whole_day"]) == (1, 0)
    assert (whole["kind_date"], whole["kind_quantity"]) == (1, 0)


def test_margins_tell_how_far_the_pair_is_ahead(make_claim: MakeClaim, make_pair) -> None:
    a = make_claim("a", 5, head="aa", event=("aa",))
    near = make_claim("b", 5, head="aa", event=("aa",))
    far = make_claim("b", 6, head="oo", event=("oo",), at=50)
    ahead, behind = features_of([a, near, far], [make_pair(a, near), make_pair(a, far)])
    # A pair that has no rival on one side is ahead of nothing there, by as much as is counted.
    assert 0 < ahead["smaller_margin"] < ahead["larger_margin"] == 1
    assert behind["smaller_margin"] == -ahead["smaller_margin"]


def test_a_rival_that_states_the_same_value_is_none(make_claim: MakeClaim, make_pair) -> None:
    a, b, again = make_claim("a", 5), make_claim("b", 5), make_claim("b", 5, at=50)
    for row in features_of([a, b, again], [make_pair(a, b), make_pair(a, again)]):
        assert (row["smaller_margin"], row["larger_margin"]) == (1, 1)


def test_value_key_asks_what_is_said_not_how(make_claim: MakeClaim) -> None:
    interval = Interval(low=60, high=60)
    gmt, utc = (ClockTimeValue(interval=interval, zone=zone) for zone in ("GMT", "UTC"))
    hour = DurationValue(interval=interval, unit="hour")
    assert value_key(gmt) == value_key(utc) != value_key(hour)
    assert value_key(on(MAY[0])) == value_key(on(MAY[0]).model_copy(update={"weekday": 2}))


def weights_of(claims: list[Claim]) -> dict[str, float]:
    return gather_background(claims, embed([c.head for c in claims]), embed).weights


def test_rare_words_weigh_more(make_claim: MakeClaim) -> None:
    claims = [
        make_claim(name, 5, event=("kill", *rare), entities=("Rome",))
        for name, rare in zip("abcd", [("bridge",), (), (), ()], strict=True)
    ]
    weights = weights_of(claims)
    assert 0 < weights["kill"] == weights["rome"] < weights["bridg"] <= 1


def test_words_count_once_a_sentence(make_claim: MakeClaim) -> None:
    one = [make_claim("a", 5, event=("kill",)), make_claim("a", 6, event=("kill",), at=50)]
    assert weights_of(one) == weights_of(one[:1]) == {"kill": 1.0}
    assert weights_of([]) == {}
