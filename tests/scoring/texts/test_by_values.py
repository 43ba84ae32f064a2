import pytest

from claimcheck.scoring.contradiction import LABELS
from claimcheck.scoring.texts import judge_by_values

TWO, TWO_OTHERS = "[10] men left and [3] stayed.", "[12] men left and [4] stayed."


def without_probabilities(verdict):
    return verdict.model_copy(update={"probabilities": None})


def test_one_sure_disagreement_is_a_contradiction(make_text_pair):
    pair = make_text_pair(
        TWO,
        TWO_OTHERS,
        [(0, 0, "entailment", 0.99), (1, 0, "contradiction", 0.6), (1, 1, "contradiction", 0.7)],
    )
    assert without_probabilities(judge_by_values(pair)) == pair.verdicts[2]


def test_every_claim_must_agree_to_entail(make_text_pair):
    both = [(0, 0, "entailment", 0.9), (1, 1, "entailment", 0.6)]
    pair = make_text_pair(TWO, TWO_OTHERS, both)
    weakest = pair.verdicts[1]
    assert without_probabilities(judge_by_values(pair)) == weakest
    assert judge_by_values(make_text_pair(TWO, TWO_OTHERS, both[:1])).label == "neutral"
    assert judge_by_values(make_text_pair(TWO, "[12] men left.", both[:1])).label == "entailment"


def test_the_surest_agreement_of_a_claim_counts(make_text_pair):
    verdicts = [(0, 0, "entailment", 0.6), (1, 0, "entailment", 0.9)]
    for order in (verdicts, verdicts[::-1]):
        pair = make_text_pair(TWO, "[12] men left.", order)
        assert judge_by_values(pair).confidence == 0.9


def test_neutral_names_what_nothing_settles(make_text_pair):
    pair = make_text_pair(TWO, TWO_OTHERS, [(0, 0, "entailment", 0.4)])
    verdict = judge_by_values(pair)
    assert (verdict.label, verdict.outcome) == ("neutral", "not_comparable")
    assert verdict.reasons == (
        f"nothing in the first text settles {pair.hypothesis.claims[0].quote!r}",
    )
    assert (verdict.claim_a, verdict.claim_b) == ("", "")


def test_neutral_is_less_sure_the_surer_a_disagreement(make_text_pair):
    pair = make_text_pair(TWO, "[12] men left.", [(0, 0, "contradiction", 0.4)])
    verdict = judge_by_values(pair)
    assert (verdict.label, verdict.confidence, verdict.same_fact) == ("neutral", 0.6, 0.4)


def test_no_claims_are_neutral_and_say_so(make_text_pair):
    verdict = judge_by_values(make_text_pair(TWO, "Nobody stayed."))
    assert (verdict.label, verdict.confidence) == ("neutral", 0.3333)
    assert verdict.reasons == ("the second text states no value that could be compared",)


@pytest.mark.parametrize("label", ["entailment", "contradiction"])
def test_the_other_labels_share_what_the_label_leaves(make_text_pair, label):
    verdict = judge_by_values(make_text_pair(TWO, "[12] men left.", [(0, 0, label, 0.9)]))
    assert verdict.probabilities.model_dump() == pytest.approx(
        dict.fromkeys(LABELS, 0.05) | {label: 0.9}
    )
    assert tuple(verdict.probabilities.model_dump()) == LABELS


def test_nothing_known_leaves_all_labels_alike(make_text_pair):
    probabilities = judge_by_values(
        make_text_pair(TWO, "Nobody stayed.")
    ).probabilities.model_dump()
    assert probabilities == pytest.approx(dict.fromkeys(LABELS, 1 / 3), abs=2e-4)
