import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.scoring.contradiction import LABELS, Probabilities, TwoWay
from claimcheck.scoring.texts import judge_by_model

ENTAILED = Probabilities(0.9, 0.07, 0.03)
OPEN = Probabilities(0.05, 0.9, 0.05)
CONTRADICTED = Probabilities(0.02, 0.08, 0.9)

DISAGREE = [(0, 0, "contradiction", 0.8)]
AGREE = [(0, 0, "entailment", 0.8)]


class Score:
    """Says of each hypothesis what it was told to, and remembers what it was asked."""

    def __init__(self, answers):
        self.answers = answers
        self.calls = []

    def __call__(self, pairs):
        self.calls.append(list(pairs))
        answers = [self.answers[hypothesis] for _, hypothesis in pairs]
        return [a if isinstance(a, TwoWay) else TwoWay(a, a) for a in answers]


def judge(pair, answers):
    (verdict,) = judge_by_model([pair], Score(answers))
    return verdict


@pytest.mark.parametrize("severity", ["hard", "soft"])
@pytest.mark.parametrize("as_it_stands", [CONTRADICTED, ENTAILED], ids=["seen", "overlooked"])
def test_values_contradict_where_all_the_rest_is_entailed(make_text_pair, severity, as_it_stands):
    pair = make_text_pair(
        "[10] men died.", "[12] men died.", [(0, 0, "contradiction", 0.8, severity)]
    )
    verdict = judge(pair, {"12 men died.": as_it_stands, "10 men died.": ENTAILED})
    (by_values,) = pair.verdicts
    assert (verdict.label, verdict.outcome) == ("contradiction", "disagree")
    assert (verdict.claim_a, verdict.claim_b) == (by_values.claim_a, by_values.claim_b)
    assert verdict.decided_by == by_values.decided_by == "comparator:quantity"
    assert verdict.severity == severity
    assert verdict.reasons[0] == "value 0 and value 0"
    assert verdict.same_fact == pytest.approx(1 - ENTAILED.neutral)


def test_values_of_another_matter_do_not_contradict(make_text_pair):
    pair = make_text_pair("[10] men died.", "[12] boats came.", DISAGREE)
    verdict = judge(pair, {"12 boats came.": OPEN, "10 boats came.": OPEN})
    assert (verdict.label, verdict.outcome) == ("neutral", "not_comparable")
    assert (verdict.claim_a, verdict.claim_b) == ("", "")
    assert verdict.decided_by == "contradiction_model"
    assert verdict.same_fact == pytest.approx(1 - OPEN.neutral)


def test_agreement_in_other_words_is_judged_as_if_equal(make_text_pair):
    pair = make_text_pair("[68,000] troops left.", "[68 thousand] troops left.", AGREE)
    verdict = judge(
        pair, {"68 thousand troops left.": CONTRADICTED, "68,000 troops left.": ENTAILED}
    )
    assert (verdict.label, verdict.outcome) == ("entailment", "agree")
    assert verdict.probabilities.model_dump() == pytest.approx(
        dict(zip(LABELS, ENTAILED, strict=True))
    )
    assert verdict.decided_by == "contradiction_model"
    assert verdict.reasons[-1] == "value 0 and value 0"


def test_what_entails_is_asked_forward_only(make_text_pair):
    pair = make_text_pair("Two men left on Monday.", "Men left.")
    assert judge(pair, {"Men left.": TwoWay(ENTAILED, OPEN)}).label == "entailment"
    assert judge(pair, {"Men left.": TwoWay(OPEN, ENTAILED)}).label == "neutral"


def test_what_contradicts_is_asked_both_ways_above_all_forward(make_text_pair):
    pair = make_text_pair("Two men left on Monday.", "Men left.")

    def contradiction(forward, backward):
        verdict = judge(pair, {"Men left.": TwoWay(forward, backward)})
        return verdict.probabilities.model_dump()["contradiction"]

    assert contradiction(CONTRADICTED, CONTRADICTED) == pytest.approx(0.9)
    both = contradiction(CONTRADICTED, OPEN), contradiction(OPEN, CONTRADICTED)
    assert 0.9 > both[0] > 0.5 > both[1] > 0.05


def test_one_contradicted_part_suffices(make_text_pair):
    pair = make_text_pair("All left.", "All left. None stayed. Some sang.")
    answers = {"All left.": ENTAILED, "None stayed.": Probabilities(0.2, 0.1, 0.7)}
    verdict = judge(pair, answers | {"Some sang.": OPEN})
    assert (verdict.label, verdict.confidence) == ("contradiction", 0.7)
    assert "'None stayed.'" in verdict.reasons[0]


def test_an_entailment_needs_every_part(make_text_pair):
    pair = make_text_pair("All left.", "All left. None stayed.")
    every = judge(pair, {"All left.": ENTAILED, "None stayed.": Probabilities(0.7, 0.2, 0.1)})
    assert (every.label, every.confidence) == ("entailment", 0.7)
    some = judge(pair, {"All left.": ENTAILED, "None stayed.": OPEN})
    assert some.label == "neutral"
    assert "'None stayed.'" in some.reasons[0]


def test_the_part_with_the_disagreement_names_the_claims(make_text_pair):
    pair = make_text_pair("[10] men died.", "It rained. [12] men died.", DISAGREE)
    verdict = judge(
        pair, {"It rained.": OPEN, "12 men died.": CONTRADICTED, "10 men died.": ENTAILED}
    )
    assert verdict.label == "contradiction"
    assert verdict.claim_b == pair.hypothesis.claims[0].id


REST_OF_SUM = ["Altogether 7 pieces were bought.", "Altogether 4 pieces were bought."]


@pytest.fixture
def sum_pair(make_text_pair):
    """A premise of 4 and 3, a hypothesis of 7, which disagrees with the 4."""
    return make_text_pair(
        "[4] pears and [3] plums were bought.", "Altogether [7] pieces were bought.", DISAGREE
    )


def test_a_sum_is_no_disagreement(sum_pair):
    verdict = judge(sum_pair, dict.fromkeys(REST_OF_SUM, ENTAILED))
    assert (verdict.label, verdict.decided_by) == ("entailment", "reckoning")
    assert verdict.probabilities.model_dump() == pytest.approx(
        {"entailment": 0.93, "neutral": 0.07, "contradiction": 0.0}
    )
    assert verdict.reasons[0] == "4 + 3 = 7"
    assert verdict.claim_a == verdict.claim_b == ""


def test_a_sum_of_another_matter_is_neutral(sum_pair):
    verdict = judge(sum_pair, dict.fromkeys(REST_OF_SUM, OPEN))
    assert (verdict.label, verdict.decided_by) == ("neutral", "contradiction_model")


@pytest.mark.parametrize("texts", [("All left.", "—!"), ("…", "All left.")])
def test_a_text_without_words_leaves_all_open_and_asks_nothing(make_text_pair, texts):
    score = Score({})
    (verdict,) = judge_by_model([make_text_pair(*texts)], score)
    assert (verdict.label, verdict.confidence, verdict.decided_by) == (
        "neutral",
        1.0,
        "nothing_stated",
    )
    assert verdict.probabilities.model_dump() == {"entailment": 0, "neutral": 1, "contradiction": 0}
    assert score.calls == [[]]


def test_the_model_is_asked_once_for_all_parts_as_they_stand_and_equalised(make_text_pair):
    pairs = [
        make_text_pair("[10] men died.", "It rained. [12] men died.", DISAGREE),
        make_text_pair("It snowed.", "It rained."),
    ]
    score = Score(dict.fromkeys(["It rained.", "12 men died.", "10 men died."], OPEN))
    judge_by_model(pairs, score)
    assert score.calls == [
        [
            ("10 men died.", "It rained."),
            ("10 men died.", "It rained."),
            ("10 men died.", "12 men died."),
            ("10 men died.", "10 men died."),
            ("It snowed.", "It rained."),
            ("It snowed.", "It rained."),
        ]
    ]


def test_no_pairs_give_no_verdicts():
    assert judge_by_model([], Score({})) == []


@st.composite
def probabilities(draw):
    """Three shares of one; each may be nothing or all."""
    shares = draw(st.tuples(*[st.integers(0, 100)] * 3).filter(any))
    return Probabilities(*(share / sum(shares) for share in shares))


HYPOTHESES = {
    "It rained.": ["It rained."],
    "[12] men died.": ["12 men died.", "10 men died."],
    "It rained. [12] men died.": ["It rained.", "12 men died.", "10 men died."],
}


@given(
    asked=st.lists(
        st.tuples(st.sampled_from(list(HYPOTHESES)), st.sampled_from([(), DISAGREE, AGREE])),
        min_size=1,
        max_size=4,
    ),
    answers=st.fixed_dictionaries(
        {
            text: st.builds(TwoWay, probabilities(), probabilities())
            for text in HYPOTHESES["It rained. [12] men died."]
        }
    ),
)
def test_verdicts_are_sound_whatever_the_model_says(make_text_pair, asked, answers):
    pairs = [
        make_text_pair("[10] men died.", text, verdicts if "[" in text else ())
        for text, verdicts in asked
    ]
    verdicts = judge_by_model(pairs, Score(answers))
    assert verdicts == [judge(pair, answers) for pair in pairs]  # no pair has a say in another
    for verdict in verdicts:
        assert tuple(verdict.probabilities.model_dump()) == LABELS
        assert sum(verdict.probabilities.model_dump().values()) == pytest.approx(1, abs=2e-4)
        assert min(verdict.probabilities.model_dump().values()) >= 0
        assert verdict.confidence == max(verdict.probabilities.model_dump().values())
        assert verdict.confidence == verdict.probabilities.model_dump()[verdict.label]
        assert 0 <= verdict.same_fact <= 1
        assert verdict.reasons
        assert (verdict.claim_a != "") == verdict.decided_by.startswith("comparator:")
