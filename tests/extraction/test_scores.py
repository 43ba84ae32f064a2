from __future__ import annotations

import pytest

SCORES = [
    ("The Reds won 2-1 at home.", ["2-1 → 2-1 game"]),
    ("The Reds lost 1-2 at home.", ["1-2 → 1-2 game"]),
    ("Rovers came home with a 3–0 victory.", ["3–0 → 3-0 game"]),
    ("The Bears beat the Hawks 21-14 on Sunday.", ["21-14 → 21-14 game"]),
    ("The sides drew 1-1.", ["1-1 → 1-1 game"]),
    ("They trailed 2-0 at the break.", ["2-0 → 2-0 game"]),
    ("They beat the Blues 3 to 2 on Sunday.", ["3 to 2 → 3-2 game"]),
    ("Rovers 2-1 Wanderers", ["2-1 → 2-1 game"]),
    ("It ended in a one-nil win for the hosts.", ["one-nil → 1-0 game"]),
    (
        "She beat Ana Silva 6-4, 7-6 (7-3), 6-2.",
        ["6-4 → 6-4 game", "7-6 → 7-6 game", "6-2 → 6-2 game"],
    ),
    ("The council split 52 to 48 in the vote.", ["52 to 48 → 52-48 vote"]),
    ("The motion failed by 52 to 48.", ["52 to 48 → 52-48 vote"]),
    ("The Senate passed the bill 52-48.", ["52-48 → 52-48 vote"]),
    ("Members voted 218-210 to go on.", ["218-210 → 218-210 vote"]),
    ("The court ruled in a 5-to-4 decision.", ["5-to-4 → 5-4 vote"]),
    ("The judges were told in a 6-3 ruling.", ["6-3 → 6-3 vote"]),
    ("It passed with 104 votes to 97.", ["104 votes to 97 → 104-97 vote"]),
    ("The panel rejected it by five votes to four.", ["five votes to four → 5-4 vote"]),
    ("Stocks rose after the 2-1 decision.", ["2-1 → 2-1 vote"]),
    ("They hold a 242-190 seat advantage.", ["242-190 → 242-190 vote"]),
    ("They sealed a 3-0 win, a late decision aside.", ["3-0 → 3-0 game"]),
]

NO_SCORES = [
    "It needs 20-30 people.",
    "They won 20-30 seats.",
    "The party lost 10 to 12 percent.",
    "They won the title in the 2019-20 season.",
    "The odds are 2-1.",
    "They improved to a 5-4 record.",
    "The team has a 12-3 record after the win.",
    "Call 555-0142 to win.",
    "They won between 5 and 3 prizes.",
    "The talks lasted 2-3 hours.",
    "Revenue fell 5 to 3 million.",
    "It happened on 9-11.",
]


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_results_of_games_and_votes_are_read(read, text, expected):
    assert read(text, "score") == expected
    assert read(text, "quantity") == []


@pytest.mark.parametrize("text", NO_SCORES)
def test_other_pairs_of_numbers_are_no_results(read, text):
    assert read(text, "score") == []
