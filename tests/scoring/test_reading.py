from __future__ import annotations

import numpy as np

from claimcheck.scoring.reading import reading_of

SAME = (
    "The coastguard said [ quantity ] were killed when the ferry Orla sank off Skerray",
    "[ quantity ] died when the Orla ferry went down near Skerray on Monday",
)
OTHER = (
    "The coastguard said [ quantity ] were killed when the ferry Orla sank off Skerray",
    "The school in Marlow has [ quantity ] and opened its new library in spring",
)


def test_no_pairs_give_no_numbers() -> None:
    assert reading_of([]).shape == (0,)


def test_windows_on_one_fact_are_surer_than_on_two() -> None:
    same, other = reading_of([SAME, OTHER])
    assert same > other


def test_the_other_way_round_it_reads_much_the_same() -> None:
    there, other = reading_of([SAME, OTHER])
    back, back_other = reading_of([SAME[::-1], OTHER[::-1]])
    assert back > other
    assert back_other < there


def test_what_is_read_beside_a_pair_changes_nothing() -> None:
    alone = [reading_of([pair])[0] for pair in (SAME, OTHER)]
    np.testing.assert_array_equal(reading_of([SAME, OTHER]), alone)
    np.testing.assert_array_equal(reading_of([OTHER, SAME, OTHER])[1:], alone)


def test_numbers_have_three_digits() -> None:
    found = reading_of([SAME, OTHER])
    np.testing.assert_array_equal(found, np.round(found, 3))
    assert np.isfinite(found).all()
