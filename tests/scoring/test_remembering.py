from claimcheck.models import OrdinalValue
from claimcheck.scoring import remembering
from claimcheck.scoring.remembering import once_per_record


def test_a_record_is_worked_out_once_and_an_equal_one_by_itself() -> None:
    seen = []

    @once_per_record
    def rank_of(value: OrdinalValue) -> int:
        seen.append(value)
        return value.rank

    first, equal = OrdinalValue(rank=2), OrdinalValue(rank=2)
    assert [rank_of(value) for value in (first, first, equal, first)] == [2, 2, 2, 2]
    assert len(seen) == 2


def test_what_is_forgotten_is_worked_out_again(monkeypatch) -> None:
    monkeypatch.setattr(remembering, "_MOST", 2)
    rank_of = once_per_record(lambda value: value.rank)
    values = [OrdinalValue(rank=n) for n in range(1, 6)]
    assert [rank_of(value) for value in (*values, *values)] == [1, 2, 3, 4, 5] * 2
