from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Span
from claimcheck.scoring.texts import TextPair
from claimcheck.scoring.texts.questions import questions_of

FILLER = "The harbour was quiet and nobody saw the boats leave before dawn that day. "

NEAR = st.integers(1_000, 1_999)
"""Numbers that are all near one another."""


def equalised(pair):
    return [question.equalised for question in questions_of(pair)]


def test_values_give_way_to_those_of_the_premise_from_left_to_right(make_text_pair):
    pair = make_text_pair(
        "[10] men left in [two hours].",
        "After [120 minutes], [12] men had left.",
        [(1, 0, "entailment", 0.9), (0, 1, "contradiction", 0.8)],
    )
    (question,) = questions_of(pair)
    assert question.part == "After 120 minutes, 12 men had left."
    assert question.equalised == "After two hours, 10 men had left."
    assert question.partners == tuple(pair.verdicts)


def test_a_value_without_a_partner_stays(make_text_pair):
    pair = make_text_pair("[10] men left.", "[12] men and [3] women left.")
    assert equalised(pair) == ["12 men and 3 women left."]
    assert questions_of(pair)[0].partners == ()


def test_of_overlapping_values_the_first_gives_way(make_text_pair):
    pair = make_text_pair(
        "At [8 am] on [5 May].",
        "On [6 May at 9 am] it began.",
        [(1, 0, "contradiction", 0.9)],
    )
    (whole,) = pair.hypothesis.claims
    clock = whole.model_copy(update={"id": "b:clock", "value_span": _span("6 May at 9 am", "9 am")})
    verdict = pair.verdicts[0].model_copy(update={"claim_b": clock.id})
    for claims in ([whole, clock], [clock, whole]):
        both = TextPair(
            pair.premise, replace(pair.hypothesis, claims=claims), [verdict, *pair.verdicts]
        )
        assert equalised(both) == ["On 5 May it began."]


def test_a_value_gives_way_in_its_own_part_only(make_text_pair):
    pair = make_text_pair(
        "[10] men left.",
        "12 boats came. [12] men left.",
        [(0, 0, "contradiction", 0.9)],
    )
    first, second = questions_of(pair)
    assert (first.equalised, first.partners) == (first.part, ()) == ("12 boats came.", ())
    assert (second.equalised, second.partners) == ("10 men left.", tuple(pair.verdicts))


def test_the_nearest_value_goes_for_another_whatever_the_order(make_text_pair):
    verdicts = [(0, 0, "contradiction", 0.8), (1, 0, "contradiction", 0.8)]
    for order in (verdicts, verdicts[::-1]):
        pair = make_text_pair("[10] came, [11] left.", "[12] left.", order)
        (question,) = questions_of(pair)
        assert question.equalised == "11 left."
        assert [verdict.reasons for verdict in question.partners] == [("value 1 and value 0",)]


def test_a_value_that_is_far_off_stays(make_text_pair):
    pair = make_text_pair("[9000] came.", "[12] left.", [(0, 0, "contradiction", 0.8)])
    (question,) = questions_of(pair)
    assert (question.equalised, question.partners) == ("12 left.", ())


@pytest.mark.parametrize(
    ("stated", "own", "fitted"),
    [
        ("18 October 2016", "after 2015", "on 18 October 2016"),
        ("Tuesday", "by Friday", "on Tuesday"),
        ("October 2016", "after 2015", "in October 2016"),
        ("May 2010", "Before 2018", "in May 2010"),
        ("May 2010", "in 2018", "in May 2010"),
        ("8:30 p.m. on Tuesday", "by Friday", "at 8:30 p.m. on Tuesday"),
        ("around 5 May", "before 2018", "around 5 May"),
        ("18 October 2016", "May 2015", "18 October 2016"),
        ("since 2010", "until 2018", "since 2010"),
        ("After 2010", "May 2018", "After 2010"),
    ],
)
def test_a_date_takes_the_place_of_a_preposition_with_one(make_text_pair, stated, own, fitted):
    pair = make_text_pair(
        f"It opened [{stated}], they say.",
        f"It opened [{own}], they say.",
        [(0, 0, "entailment", 0.9)],
    )
    assert equalised(pair) == [f"It opened {fitted}, they say."]


def test_a_sentence_of_the_premise_is_told_word_for_word(make_text_pair):
    pair = make_text_pair("The ferry sank.  Nobody was hurt.", "Nobody  was hurt")
    assert [question.is_verbatim for question in questions_of(pair)] == [True]
    pair = make_text_pair("It is false that nobody was hurt.", "nobody was hurt.")
    assert [question.is_verbatim for question in questions_of(pair)] == [False]


def test_a_premise_of_some_sentences_is_read_whole(make_text_pair):
    premise = "The ferry sank.  It was old.\n\nNobody was hurt."
    questions = questions_of(make_text_pair(premise, "The ferry was old. It sank."))
    assert [question.premise for question in questions] == [premise, premise]


def test_of_a_long_premise_the_nearest_parts_are_read_in_their_order(make_text_pair):
    told = ["The ferry left Skerray.", "The captain was asleep.", "The ferry sank off Skerray."]
    premise = "".join(FILLER * 4 + sentence + " " for sentence in told)
    (question,) = questions_of(make_text_pair(premise, "The captain of the Skerray ferry slept."))
    places = [question.premise.find(sentence) for sentence in told]
    assert 0 <= places[0] < places[1] < places[2]
    assert len(question.premise.split()) <= 80 < len(premise.split())


def test_of_a_long_premise_something_is_read_always(make_text_pair):
    for premise in (FILLER * 10, "and " * 200):
        (question,) = questions_of(make_text_pair(premise, "Zebras graze."))
        assert question.premise.strip()


def reckoned(pair):
    return [list(question.reckoned.values()) for question in questions_of(pair)]


PEARS = "[4] pears and [3] plums were bought."


def test_a_sum_is_reckoned_in_its_own_part_only(make_text_pair):
    pair = make_text_pair(PEARS, "It rained. Altogether [7] were bought.")
    assert reckoned(pair) == [[], ["4 + 3 = 7"]]


def test_a_sum_is_reckoned_where_the_words_ask_for_it_only(make_text_pair):
    told = PEARS.replace("bought", "seen")
    assert reckoned(make_text_pair(told, "[7] were seen.")) == [[]]
    assert reckoned(make_text_pair(told, "[7] were seen in total.")) == [["4 + 3 = 7"]]


def test_a_value_that_is_stated_is_not_reckoned(make_text_pair):
    both = "[7] men came, [4] in a car, [3] on foot, and all left."
    agreed = make_text_pair(both, "[7] men left.", [(0, 0, "entailment", 0.9)])
    assert reckoned(agreed) == [[]]
    disagreed = make_text_pair(both, "[7] men left.", [(1, 0, "contradiction", 0.9)])
    assert reckoned(disagreed) == [["4 + 3 = 7"]]


def test_nothing_is_asked_where_a_text_states_nothing(make_text_pair):
    assert questions_of(make_text_pair("It rained.", "—!")) == []
    assert questions_of(make_text_pair("…", "It rained.")) == []
    pair = make_text_pair("It rained.", "It rained.")
    assert questions_of(replace(pair, premise=replace(pair.premise, parts=[]))) == []
    assert questions_of(replace(pair, hypothesis=replace(pair.hypothesis, parts=[]))) == []


@given(
    values=st.lists(st.tuples(NEAR, NEAR), max_size=6),
    words=st.lists(st.sampled_from(["men", "left", "on", "the", "boat"]), min_size=7, max_size=7),
)
def test_all_but_the_values_stays(make_text_pair, values, words):
    def tell(numbers):
        told = zip(words, [*numbers, ""], strict=False)
        return " ".join(f"{word} {number}".strip() for word, number in told)

    premise, hypothesis = (tell([f"[{pair[side]}]" for pair in values]) for side in (0, 1))
    verdicts = [(i, i, "contradiction", 0.9) for i in range(len(values))]
    (question,) = questions_of(make_text_pair(premise, hypothesis, verdicts))
    assert question.part == hypothesis.replace("[", "").replace("]", "")
    assert question.equalised == question.premise


def _span(before_end: str, words: str) -> Span:
    """Where `words` end that which is told after "On "."""
    end = len("On ") + len(before_end)
    return Span(start_char=end - len(words), end_char=end)
