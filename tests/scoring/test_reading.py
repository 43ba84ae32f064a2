from __future__ import annotations

import numpy as np
import pytest

from claimcheck.scoring.reading import contradiction_of, reading_of

SAME = (
    "The coastguard said [ quantity ] were killed when the ferry Orla sank off Skerray",
    "[ quantity ] died when the Orla ferry went down near Skerray on Monday",
)
OTHER = (
    "The coastguard said [ quantity ] were killed when the ferry Orla sank off Skerray",
    "The school in Marlow has [ quantity ] and opened its new library in spring",
)
APPROVED = ("The council approved the plan.", "The council rejected the plan.")
UNTOLD = ("The council approved the plan.", "The ferry sails on Mondays.")


def test_no_pairs_give_no_numbers() -> None:
    assert reading_of([]).shape == (0,)
    assert contradiction_of([]).shape == (0,)


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


@pytest.mark.parametrize("read", [reading_of, contradiction_of])
def test_numbers_have_three_digits(read) -> None:
    found = read([SAME, OTHER, APPROVED])
    np.testing.assert_array_equal(found, np.round(found, 3))
    assert np.isfinite(found).all()


def test_a_contradiction_is_found_from_either_side() -> None:
    against, untold = contradiction_of([APPROVED, UNTOLD])
    assert against > 0 > untold
    assert contradiction_of([APPROVED[::-1]])[0] == against
