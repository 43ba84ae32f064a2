from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grouping import MAX_POSSIBLE, Facts, group_verdicts
from claimcheck.models import Claim, Conflict, Interval, OrdinalValue, QuantityValue, Verdict

MakeClaim = Callable[..., Claim]
MakeVerdict = Callable[..., Verdict]


def group(claims: Sequence[Claim], verdicts: Sequence[Verdict], min_confidence=0.5) -> Facts:
    sentences = {claim.id: f"… {claim.quote} …" for claim in claims}
    by_id = {claim.id: claim for claim in claims}
    return group_verdicts(by_id, verdicts, sentences, min_confidence=min_confidence)


def articles(conflict: Conflict) -> list[tuple[str, list[str]]]:
    return [(side.value, [m.article_id for m in side.mentions]) for side in conflict.sides]


@pytest.fixture
def first_or_second(make_claim: MakeClaim, make_verdict: MakeVerdict):
    """Three articles say second and agree; one says first."""
    claims = [make_claim(name, OrdinalValue(rank=2), head="call") for name in "abc"]
    claims.append(make_claim("d", OrdinalValue(rank=1), head="call"))
    a, b, c, d = claims
    verdicts = [
        make_verdict(a, b, "entailment", 0.9),
        make_verdict(a, c, "entailment", 0.8),
        make_verdict(b, c, "entailment", 0.7),
        make_verdict(a, d, "contradiction", 0.95, reason="first and second are different ranks"),
        make_verdict(b, d, "contradiction", 0.6, reason="first and second are different ranks"),
    ]
    return claims, verdicts


def test_no_verdicts_are_no_facts() -> None:
    assert group([], []) == Facts([], [])


def test_a_conflict_has_all_sides_and_mentions(first_or_second) -> None:
    (conflict,) = group(*first_or_second).conflicts
    assert articles(conflict) == [("second", ["a", "b", "c"]), ("first", ["d"])]
    assert conflict.kind == "ordinal"
    assert conflict.confidence == 0.95
    assert conflict.reasons == ("first and second are different ranks",)


def test_a_mention_quotes_its_article_and_sentence(first_or_second) -> None:
    claims, verdicts = first_or_second
    mention = group(claims, verdicts).conflicts[0].sides[1].mentions[0]
    assert (mention.claim_id, mention.quote) == (claims[3].id, claims[3].quote)
    assert mention.context == f"… {claims[3].quote} …"
    assert (mention.start_char, mention.end_char) == (claims[3].start_char, claims[3].end_char)


def test_disputed_claims_are_no_agreement(first_or_second) -> None:
    assert group(*first_or_second).agreements == []


def test_neutral_verdicts_say_nothing(make_claim: MakeClaim, make_verdict: MakeVerdict) -> None:
    a, b = make_claim("a", 1), make_claim("b", 1)
    assert group([a, b], [make_verdict(a, b, "neutral", 0.99)]) == Facts([], [])


@pytest.mark.parametrize("label", ["entailment", "contradiction"])
def test_unsure_verdicts_are_not_used(make_claim, make_verdict, label: str) -> None:
    a, b = make_claim("a", 1), make_claim("b", 2)
    verdict = make_verdict(a, b, label, 0.49)
    unsure, sure = group([a, b], [verdict]), group([a, b], [verdict], min_confidence=0.4)
    assert (unsure.conflicts, unsure.agreements) == ([], [])
    assert len(sure.conflicts) + len(sure.agreements) == 1


def test_an_agreement_needs_two_articles(make_claim, make_verdict) -> None:
    a, again, b = make_claim("a", 5), make_claim("a", 5, at=50), make_claim("b", 5)
    within = [make_verdict(a, again, "entailment", 0.9)]
    assert group([a, again], within) == Facts([], [])
    (agreement,) = group([a, b], [make_verdict(a, b, "entailment", 0.9)]).agreements
    assert [m.article_id for m in agreement.mentions] == ["a", "b"]
    assert (agreement.value, agreement.confidence) == ("5", 0.9)


def test_one_sure_pair_does_not_chain_two_facts(make_claim, make_verdict) -> None:
    dead = [make_claim(name, 12, at=0, head="victim") for name in "abc"]
    days = [make_claim(name, 12, at=90, head="delegate") for name in "def"]
    verdicts = [
        make_verdict(one, other, "entailment", 0.9)
        for facts in (dead, days)
        for one in facts
        for other in facts
        if one.id < other.id
    ]
    bridge = make_verdict(dead[2], days[0], "entailment", 0.8)
    agreements = group([*dead, *days], [*verdicts, bridge]).agreements
    assert sorted([m.article_id for m in found.mentions] for found in agreements) == [
        ["a", "b", "c"],
        ["d", "e", "f"],
    ]


def test_clusters_that_agree_on_average_are_one_fact(make_claim, make_verdict) -> None:
    a, b, c = claims = [make_claim(name, 12) for name in "abc"]
    verdicts = [make_verdict(a, b, "entailment", 0.9), make_verdict(b, c, "entailment", 0.8)]
    assert len(group(claims, verdicts).agreements[0].mentions) == 2  # a and c: nobody compared
    verdicts.append(make_verdict(a, c, "entailment", 0.2))
    (agreement,) = group(claims, verdicts).agreements
    assert [m.article_id for m in agreement.mentions] == ["a", "b", "c"]


def test_claims_of_one_article_may_share_a_fact(make_claim, make_verdict) -> None:
    a, again, b = claims = [make_claim("a", 5), make_claim("a", 5, at=50), make_claim("b", 5)]
    verdicts = [make_verdict(a, b, "entailment", 0.9), make_verdict(again, b, "entailment", 0.9)]
    (agreement,) = group(claims, verdicts).agreements
    assert [(m.article_id, m.start_char) for m in agreement.mentions] == [
        ("a", 0),
        ("a", 50),
        ("b", 0),
    ]


def test_three_values_of_one_fact_are_one_conflict(make_claim, make_verdict) -> None:
    five, six, nine = claims = [make_claim("a", 5), make_claim("b", 6), make_claim("c", 9)]
    verdicts = [
        make_verdict(five, six, "contradiction", 0.9),
        make_verdict(five, nine, "contradiction", 0.8),
        make_verdict(six, nine, "contradiction", 0.7),
    ]
    (conflict,) = group(claims, verdicts).conflicts
    assert articles(conflict) == [("5", ["a"]), ("6", ["b"]), ("9", ["c"])]


def test_a_value_disputed_twice_stays_with_the_surer_fact(make_claim, make_verdict) -> None:
    a, b, c, d = claims = [
        make_claim(name, n) for name, n in zip("abcd", (1, 2, 3, 4), strict=True)
    ]
    verdicts = [
        make_verdict(a, b, "contradiction", 0.9),
        make_verdict(c, d, "contradiction", 0.8),
        make_verdict(b, c, "contradiction", 0.6, reason="of two facts"),
    ]
    facts = group(claims, verdicts)
    found = facts.conflicts
    assert facts.n_disputes_left == 1
    assert [conflict.reasons for conflict in found] == [("they differ",), ("they differ",)]
    assert [[name for _, (name,) in articles(conflict)] for conflict in found] == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_sides_whose_values_agree_are_one_side(make_claim, make_verdict) -> None:
    a, b, c = claims = [make_claim("a", 5), make_claim("b", 9), make_claim("c", 5)]
    verdicts = [make_verdict(a, b, "contradiction", 0.9), make_verdict(b, c, "contradiction", 0.8)]
    (conflict,) = group(claims, verdicts).conflicts
    assert articles(conflict) == [("5", ["a", "c"]), ("9", ["b"])]


def test_one_hard_verdict_makes_a_conflict_hard(make_claim, make_verdict) -> None:
    a, b, c = claims = [make_claim("a", 5), make_claim("b", 6), make_claim("c", 9)]
    soft = make_verdict(a, b, "contradiction", 0.9, severity="soft", reason="nearly")
    hard = make_verdict(a, c, "contradiction", 0.8, severity="hard", reason="not at all")
    assert group(claims, [soft]).conflicts[0].severity == "soft"
    (conflict,) = group(claims, [soft, hard]).conflicts
    assert (conflict.severity, conflict.reasons) == ("hard", ("nearly", "not at all"))


def test_the_value_shown_is_the_most_exact(make_claim, make_verdict) -> None:
    interval = Interval(low=68_000, high=None, low_open=True)
    over = make_claim("a", QuantityValue(interval=interval, stated="bound"))
    exact = make_claim("b", 68_200)
    (agreement,) = group([over, exact], [make_verdict(over, exact, "entailment", 0.9)]).agreements
    assert agreement.value == "68,200"


def test_unsure_disagreements_are_possible_conflicts(make_claim, make_verdict) -> None:
    claims = [make_claim(name, n) for n, name in enumerate("abcd")]
    a, b, c, d = claims
    verdicts = [
        make_verdict(a, b, "contradiction", 0.4, reason="a and b"),
        make_verdict(c, d, "contradiction", 0.3, reason="c and d"),
        make_verdict(b, c, "contradiction", 0.2, reason="of two facts"),
    ]
    facts = group(claims, verdicts)
    assert facts.conflicts == []
    assert facts.n_possible == 2
    assert [c.reasons for c in facts.possible] == [("a and b",), ("c and d",)]


def test_a_possible_conflict_takes_nothing_from_a_surer_one(make_claim, make_verdict) -> None:
    a, b, c = claims = [make_claim(name, n) for n, name in enumerate("abc")]
    sure = make_verdict(a, b, "contradiction", 0.9)
    weak = [make_verdict(a, c, "contradiction", 0.4), make_verdict(a, b, "contradiction", 0.3)]
    facts = group(claims, [sure, *weak])
    assert facts.conflicts == group(claims, [sure]).conflicts
    assert facts.possible == []


def test_possible_conflicts_are_between_whole_sides(first_or_second, make_verdict) -> None:
    claims, verdicts = first_or_second
    weak = [v.model_copy(update={"confidence": 0.3}) for v in verdicts[3:]]
    facts = group(claims, [*verdicts[:3], *weak])
    (possible,) = facts.possible
    assert articles(possible) == [("second", ["a", "b", "c"]), ("first", ["d"])]
    assert [a.value for a in facts.agreements] == ["second"]  # nothing sure disputes it
    assert facts.disputed == []


def test_possible_conflicts_are_counted_beyond_those_kept(make_claim, make_verdict) -> None:
    n = MAX_POSSIBLE + 5
    claims = [make_claim(name, k * 2 + (name == "b"), at=50 * k) for k in range(n) for name in "ab"]
    verdicts = [
        make_verdict(claims[2 * k], claims[2 * k + 1], "contradiction", 0.1 + k / 1000)
        for k in range(n)
    ]
    facts = group(claims, verdicts)
    assert (len(facts.possible), facts.n_possible) == (MAX_POSSIBLE, n)
    assert facts.possible[-1].confidence == pytest.approx(0.105)


def test_disputed_agreements_are_kept_apart(first_or_second) -> None:
    (disputed,) = group(*first_or_second).disputed
    assert (disputed.value, disputed.confidence) == ("second", 0.9)


def test_a_conflict_names_its_rules_once(make_claim, make_verdict) -> None:
    a, b, c = claims = [make_claim(name, n) for n, name in enumerate("abc")]
    verdicts = [
        make_verdict(a, b, "contradiction", 0.9, rule="different_values"),
        make_verdict(b, c, "contradiction", 0.8, rule="different_values"),
        make_verdict(a, c, "contradiction", 0.7, rule="open_bound"),
    ]
    assert group(claims, verdicts).conflicts[0].rules == ("different_values", "open_bound")


def test_surest_facts_come_first(make_claim, make_verdict) -> None:
    claims = [make_claim(name, n, at=100 * n) for n in (1, 2, 3) for name in "ab"]
    verdicts = [
        make_verdict(claims[k], claims[k + 1], "entailment", confidence)
        for k, confidence in ((0, 0.6), (2, 0.9), (4, 0.7))
    ]
    assert [a.confidence for a in group(claims, verdicts).agreements] == [0.9, 0.7, 0.6]


@given(st.randoms(use_true_random=False))
def test_order_of_verdicts_does_not_matter(make_claim, make_verdict, random) -> None:
    claims = [make_claim(name, n, at=50 * n) for name in "abcd" for n in (1, 2)]
    verdicts = [
        make_verdict(one, other, "entailment" if one.value == other.value else "contradiction", p)
        for k, one in enumerate(claims)
        for other in claims[k + 1 :]
        if one.article_id != other.article_id
        for p in (random.choice((0.3, 0.5, 0.6, 0.9)),)
    ]
    shuffled = random.sample(verdicts, len(verdicts))
    assert group(claims, verdicts) == group(claims, shuffled)


@given(st.randoms(use_true_random=False))
def test_unsure_verdicts_change_nothing_above_the_threshold(
    make_claim, make_verdict, random
) -> None:
    claims = [make_claim(name, n, at=50 * n) for name in "abcd" for n in (1, 2)]
    verdicts = [
        make_verdict(one, other, "contradiction", random.choice((0.1, 0.3, 0.5, 0.6, 0.9)))
        for k, one in enumerate(claims)
        for other in claims[k + 1 :]
        if one.article_id != other.article_id and one.value != other.value
    ]
    everything = group(claims, verdicts)
    alone = group(claims, [v for v in verdicts if v.confidence >= 0.5])
    assert everything.conflicts == alone.conflicts
    mentioned = [
        mention.claim_id
        for conflict in (*everything.conflicts, *everything.possible)
        for side in conflict.sides
        for mention in side.mentions
    ]
    assert len(mentioned) == len(set(mentioned))


def test_ids_do_not_depend_on_the_rest_of_the_report(first_or_second, make_claim, make_verdict):
    claims, verdicts = first_or_second
    more = [make_claim("a", 7, at=500), make_claim("b", 7, at=500)]
    together = group([*claims, *more], [*verdicts, make_verdict(*more, "entailment", 0.99)])
    assert together.conflicts == group(claims, verdicts).conflicts
