import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import EntityValue, Interval, MoneyValue, OrdinalValue, QuantityValue
from claimcheck.scoring.texts import Text, TextPair
from claimcheck.scoring.texts.partners import find_partners


@pytest.fixture(scope="session")
def hold(make_claim, make_verdict):
    """The places of the premise's values that the hypothesis's are held against, and how.

    A verdict is written as the places of a value of each, its label and its confidence; bare
    numbers are counts.
    """

    def hold(premise, hypothesis, verdicts):
        ours, theirs = (
            [make_claim(name, value, at=50 * n) for n, value in enumerate(values)]
            for name, values in (("a", premise), ("b", hypothesis))
        )
        found = find_partners(
            TextPair(
                Text(text="", parts=[], claims=ours),
                Text(text="", parts=[], claims=theirs),
                [make_verdict(ours[i], theirs[j], *how) for i, j, *how in verdicts],
            )
        )
        place = {claim.id: n for claims in (ours, theirs) for n, claim in enumerate(claims)}
        assert [claim_id for claim_id, v in found.items() if claim_id != v.claim_b] == []
        return {place[v.claim_b]: (place[v.claim_a], v) for v in found.values()}

    return hold


def partners(held):
    return {place: other for place, (other, _) in held.items()}


def millions(amount, *, bound=None):
    interval = {
        None: Interval(low=amount * 1e6, high=amount * 1e6),
        "over": Interval(low=amount * 1e6, high=None, low_open=True),
        "under": Interval(low=None, high=amount * 1e6, high_open=True),
    }[bound]
    return MoneyValue(interval=interval, currency="USD", stated="bound" if bound else "exact")


def over(number):
    return QuantityValue(interval=Interval(low=number, high=None, low_open=True), stated="bound")


def test_of_two_equally_sure_the_nearer_is_chosen(hold):
    verdicts = [(0, 0, "contradiction", 0.8), (1, 0, "contradiction", 0.8)]
    assert partners(hold([10, 11], [12], verdicts)) == {0: 1}
    assert partners(hold([11, 10], [12], verdicts)) == {0: 0}


def test_of_two_equally_near_the_surer_is_chosen(hold):
    for sureness in [(0.6, 0.9), (0.9, 0.6)]:
        verdicts = [(place, 0, "contradiction", sure) for place, sure in enumerate(sureness)]
        assert partners(hold([10, 10], [12], verdicts)) == {0: sureness.index(0.9)}


def test_of_two_as_near_and_as_sure_the_order_of_verdicts_chooses_none(hold):
    verdicts = [(0, 0, "contradiction", 0.8), (1, 0, "contradiction", 0.8)]
    chosen = [partners(hold([10, 10], [12], order)) for order in (verdicts, verdicts[::-1])]
    assert chosen[0] == chosen[1]


def test_an_equal_value_goes_before_a_surer_disagreement(hold):
    verdicts = [(0, 0, "contradiction", 0.9), (1, 0, "entailment", 0.5)]
    assert partners(hold([11, 12], [12], verdicts)) == {0: 1}


def test_of_two_totals_the_one_that_a_bound_is_about_is_chosen(hold):
    held = hold(
        [millions(68), millions(81.5)],
        [millions(81.4, bound="under")],
        [(0, 0, "entailment", 0.8), (1, 0, "entailment", 0.8)],
    )
    assert partners(held) == {0: 1}
    assert held[0][1].label == "contradiction"


@pytest.mark.parametrize("label", ["entailment", "contradiction"])
@pytest.mark.parametrize(
    ("premise", "hypothesis"), [(2.1e9, 10), (10, 2.1e9), (-500, 500), (0, 500)]
)
def test_what_is_far_off_is_no_partner(hold, label, premise, hypothesis):
    assert hold([premise], [hypothesis], [(0, 0, label, 0.99)]) == {}


@pytest.mark.parametrize(("premise", "hypothesis"), [(1, 10), (10, 2), (0, 5)])
def test_small_numbers_are_never_far_off(hold, premise, hypothesis):
    assert hold([premise], [hypothesis], [(0, 0, "contradiction", 0.99)])


def test_what_is_unlikely_of_the_same_fact_is_no_partner(hold):
    assert hold([12], [12], [(0, 0, "entailment", 0.05)]) == {}
    assert partners(hold([12], [12], [(0, 0, "entailment", 0.2)])) == {0: 0}


def test_a_far_value_stands_in_for_nothing_beside_a_near_one(hold):
    held = hold([2.1e9, 9], [10], [(0, 0, "contradiction", 0.95), (1, 0, "contradiction", 0.4)])
    assert partners(held) == {0: 1}


def test_nothing_and_nothing_are_near(hold):
    assert partners(hold([0], [0], [(0, 0, "entailment", 0.8)])) == {0: 0}


@pytest.mark.parametrize(
    ("same", "other"),
    [
        (OrdinalValue(rank=2), OrdinalValue(rank=1)),
        (EntityValue(name="Orla"), EntityValue(name="Skerray")),
    ],
)
def test_what_lies_on_no_line_is_near_where_it_agrees(hold, same, other):
    verdicts = [(0, 0, "contradiction", 0.8), (1, 0, "entailment", 0.6)]
    assert partners(hold([other, same], [same], verdicts)) == {0: 1}
    assert hold([other], [same], [(0, 0, "contradiction", 0.35)]) == {}


def test_a_partner_without_a_bound_has_its_verdict_as_it_is(hold):
    ((_, agreed),) = hold([27], [27], [(0, 0, "entailment", 0.8)]).values()
    assert (agreed.label, agreed.reasons) == ("entailment", ("they differ",))
    ((_, differs),) = hold([26], [27], [(0, 0, "contradiction", 0.8)]).values()
    assert (differs.label, differs.severity) == ("contradiction", "hard")


def test_a_broken_bound_is_a_soft_disagreement(hold):
    ((_, verdict),) = hold([27], [over(27)], [(0, 0, "entailment", 0.8)]).values()
    assert (verdict.label, verdict.outcome) == ("contradiction", "disagree")
    assert (verdict.severity, verdict.confidence) == ("soft", 0.8)
    assert verdict.reasons == ("27 is not over 27",)


def test_a_bound_that_is_met_is_an_agreement(hold):
    ((_, verdict),) = hold([30], [over(27)], [(0, 0, "contradiction", 0.8)]).values()
    assert (verdict.label, verdict.outcome) == ("entailment", "agree")
    assert (verdict.severity, verdict.reasons) == ("hard", ("30 is over 27",))


def test_a_bound_of_the_premise_leaves_the_verdict_as_it_is(hold):
    ((_, verdict),) = hold([over(27)], [27], [(0, 0, "entailment", 0.8)]).values()
    assert (verdict.label, verdict.reasons) == ("entailment", ("they differ",))


def test_a_value_with_an_equal_one_is_in_no_dispute_besides(hold):
    verdicts = [(0, 0, "entailment", 0.8), (0, 1, "contradiction", 0.8)]
    assert partners(hold([12], [12, 13], verdicts)) == {0: 0}


def test_a_value_may_be_told_twice(hold):
    verdicts = [(0, 0, "entailment", 0.8), (0, 1, "entailment", 0.8)]
    assert partners(hold([12], [12, 12], verdicts)) == {0: 0, 1: 0}


def test_no_verdicts_give_no_partners(hold):
    assert hold([12], [12], []) == hold([], [], []) == {}


@given(
    premise=st.lists(st.integers(0, 40), min_size=1, max_size=4),
    hypothesis=st.lists(st.integers(0, 40), min_size=1, max_size=4),
    data=st.data(),
)
def test_partners_do_not_depend_on_the_order_of_verdicts(hold, premise, hypothesis, data):
    verdicts = [
        (i, j, data.draw(st.sampled_from(["entailment", "contradiction"])), sure / 10)
        for i in range(len(premise))
        for j in range(len(hypothesis))
        if (sure := data.draw(st.integers(0, 10)))
    ]
    shuffled = data.draw(st.permutations(verdicts))
    values = [over(n) if n % 3 == 0 else n for n in hypothesis]
    assert hold(premise, values, verdicts) == hold(premise, values, shuffled)
