from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from claimcheck.errors import ModelError
from claimcheck.scoring.contradiction import TwoWayScorer, load_classifier, load_scorer

APPROVED, REJECTED, RAINED = "The plan was approved.", "The plan was rejected.", "It rained."


class Counting:
    """A classifier that remembers what it was asked, and whose rows tell the pair's lengths."""

    def __init__(self):
        self.calls = []

    def classify(self, pairs):
        self.calls.append(list(pairs))
        rows = np.array([[len(a), len(b), 1] for a, b in pairs], dtype=np.float32)
        return rows / rows.sum(axis=1, keepdims=True)

    @property
    def asked(self):
        return [pair for pairs in self.calls for pair in pairs]


@pytest.fixture
def counting():
    return Counting()


def test_both_directions_are_scored_in_the_order_of_the_pairs(counting):
    pairs = [(APPROVED, RAINED), (RAINED, REJECTED)]
    scores = TwoWayScorer(counting).score(pairs)
    there, back = Counting().classify(pairs), Counting().classify([(b, a) for a, b in pairs])
    assert [score.forward for score in scores] == [tuple(row) for row in there.tolist()]
    assert [score.backward for score in scores] == [tuple(row) for row in back.tolist()]


def test_score_agrees_with_the_classifier():
    ((there, back),) = load_scorer().score([(APPROVED, REJECTED)])
    rows = load_classifier().classify([(APPROVED, REJECTED), (REJECTED, APPROVED)])
    assert [there, back] == [tuple(row) for row in rows.tolist()]
    assert there.contradiction == rows[0, 2]


def test_no_pairs_ask_nothing(counting):
    assert TwoWayScorer(counting).score([]) == []
    assert counting.calls == []


def test_equal_pairs_of_a_call_are_asked_once(counting):
    scores = TwoWayScorer(counting).score(
        [(APPROVED, REJECTED), (APPROVED, REJECTED), (REJECTED, APPROVED), (RAINED, RAINED)]
    )
    assert sorted(counting.asked) == sorted(
        [(APPROVED, REJECTED), (REJECTED, APPROVED), (RAINED, RAINED)]
    )
    assert len(counting.calls) == 1
    assert scores[0] == scores[1] == scores[2][::-1]


def test_what_was_scored_is_remembered(counting):
    scorer = TwoWayScorer(counting)
    first = scorer.score([(APPROVED, REJECTED)])
    assert scorer.score([(REJECTED, APPROVED)]) == [first[0][::-1]]
    assert len(counting.calls) == 1
    scorer.score([(APPROVED, REJECTED), (APPROVED, RAINED)])
    assert counting.calls[1] == [(APPROVED, RAINED), (RAINED, APPROVED)]


def test_texts_are_not_confused_where_they_meet(counting):
    scorer = TwoWayScorer(counting)
    scorer.score([("ab", "c"), ("a", "bc"), ("2 ab", "c"), ("\ud83d", "\ude00"), ("", "")])
    assert len(counting.asked) == 9


def test_longest_unused_is_forgotten_first(counting):
    scorer = TwoWayScorer(counting, n_remembered=4)
    scorer.score([("a", "b")])
    scorer.score([("c", "d")])
    scorer.score([("a", "b")])
    scorer.score([("e", "f")])
    counting.calls.clear()
    scorer.score([("a", "b")])
    assert counting.calls == []
    scorer.score([("c", "d")])
    assert counting.asked == [("c", "d"), ("d", "c")]


def test_a_call_may_be_larger_than_what_is_remembered(counting):
    scorer = TwoWayScorer(counting, n_remembered=1)
    pairs = [("a", str(n)) for n in range(20)]
    assert scorer.score(pairs) == TwoWayScorer(counting).score(pairs)


def test_threads_may_share_a_scorer(counting):
    scorer = TwoWayScorer(counting, n_remembered=3)
    pairs = [(str(n % 5), str(n % 3)) for n in range(60)]
    expected = [TwoWayScorer(Counting()).score([pair]) for pair in pairs]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda pair: scorer.score([pair]), pairs)) == expected


def test_bundled_scorer_is_one_for_the_process():
    assert load_scorer() is load_scorer("bundled")


def test_other_classifiers_are_tried_first(counting):
    with pytest.raises(ModelError, match=r"^Counting takes clear pairs"):
        load_scorer(counting)
