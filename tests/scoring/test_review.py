from pathlib import Path

from claimcheck import check_corpus
from claimcheck.scoring import review

SAMPLE = Path(__file__).parents[2] / "data" / "harbour-summit"


def test_only_the_surest_pairs_are_read_and_the_rest_is_counted(monkeypatch) -> None:
    all_read = check_corpus(SAMPLE, progress=False).counts
    assert all_read["pairs_left_unread"] == 0
    monkeypatch.setattr(review, "MOST_READ", 1)
    one_read = check_corpus(SAMPLE, progress=False).counts
    assert one_read["pairs_read"] == 1
    assert one_read["pairs_left_unread"] == all_read["pairs_read"] - 1
