from __future__ import annotations

import pytest

ORDINALS = [
    ("It was the second direct call between them.", ["second → 2 call"]),
    ("It is their third straight win.", ["third → 3 win"]),
    ("It marks the 21st summit of the group.", ["21st → 21 summit"]),
    ("It marks the twenty-first summit of the group.", ["twenty-first → 21 summit"]),
    ("She spoke for the first time in years.", ["first → 1 time"]),
    ("It was call number two of the day.", ["call number two → 2 call"]),
    ("It has up-to-the-second reports.", []),
    ("She who first saw it left.", []),
    ("First, they left.", []),
    ("They gave first aid.", []),
    ("The First Lady left.", []),
    ("They came second.", []),
    ("It took one second to end.", []),
    ("Between the first call and the second nothing happened.", []),
    ("21st", ["21st → 21"]),
    ("Twentieth.", ["Twentieth → 20"]),
    ("one hundred and thirty-second", ["one hundred and thirty-second → 132"]),
    ("It was the four thousandth visitor.", ["four thousandth → 4000 visitor"]),
    ("It was a thirty-second film.", []),
    ("There was a 5 second gap.", []),
    ("The 1,500th guest came.", ["1,500th → 1500 guest"]),
    ("two billionth", ["two billionth → 2000000000"]),
    ("It is the nineth case.", ["nineth → 9 case"]),
    ("The Ninth Meeting of the Council began.", ["Ninth → 9 meeting"]),
    ("A second man was held.", ["second → 2 man"]),
    ("He ran for a third term.", ["third → 3 term"]),
    ("It came a second later.", []),
    ("Nearly a third are poor.", []),
    ("A third of them are poor.", []),
    ("It took one ten thousandth of a gram.", []),
    ("The fire was first reported on Monday.", []),
    ("They won the third set.", ["third → 3 set"]),
    ("The eighth seed lost.", ["eighth → 8 seed"]),
    ("It was a first-round match.", ["first → 1 round"]),
    ("It was the third-largest bank.", ["third → 3 bank"]),
    ("He was charged with first - degree murder.", []),
    ("The album rose to number two.", ["number two → 2 number"]),
    ("He walked into Number 10.", []),
    ("It rained for the first four months.", []),
    ("The first two books sold well.", ["first → 1 book"]),
    ("A third shooting took place.", ["third → 3 shooting"]),
    ("They won by one hundredth of a second.", []),
    ("The third-ranking member left.", ["third → 3 member"]),
    ("Third generation phones sold well.", []),
    ("Silva, a former first officer of the navy, left.", []),
    ("He was the first officer to arrive.", ["first → 1 officer"]),
    ("It was a first-team place.", []),
    ("He left, first telling his aides.", []),
    ("They priced it first for buyers.", []),
    ("They are third in the league.", ["third → 3"]),
    ("Sixth seed Ana Silva won.", ["Sixth → 6 seed"]),
    ("It left in the 9th Cir. 1987 ruling.", []),
    ("a hundredth", []),
    ("It is the fifth biggest US carrier.", ["fifth → 5 carrier"]),
    ("It had its first meeting Wednesday.", ["first → 1 meeting"]),
]

FROM_END = [
    ("The last hostage is free.", ["last → -1 hostage"]),
    ("They won three of their last five games.", []),
    ("The last of the hostages is free.", ["last → -1 hostage"]),
    ("Erase last paragraph.", ["last → -1 paragraph"]),
    ("Last convoy leaves.", ["Last → -1 convoy"]),
    ("They lost the penultimate round.", ["penultimate → -2 round"]),
    ("Read the antepenultimate.", ["antepenultimate → -3"]),
    ("He finished second to last.", ["second to last → -2"]),
    ("It was the second-last stop.", ["second-last → -2 stop"]),
    ("It is next to last.", ["next to last → -2"]),
    ("Take the one before the last one.", ["the one before the last one → -2"]),
    ("They met last week.", []),
    ("It rained for the last three years.", []),
    ("The last time they met, it rained.", []),
    ("It was a last resort, and the last minute.", []),
    ("At last they met.", []),
    ("The talks last met in May.", []),
    ("Supplies last longer.", []),
    ("They reached the last four.", []),
    ("The week before last it rained.", []),
    ("It was his film Last Waltz in Zenda.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*ORDINALS, *FROM_END])
def test_ranks_are_read_with_what_they_rank(read, text, expected):
    assert read(text, "ordinal") == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She won for the first time since 2019.", "won for the first time since 2019"),
        (
            "It was the second direct call in five years.",
            "was the second direct call in five years",
        ),
        (
            "It is his fifth visit to Ruritania this year.",
            "It is his fifth visit to Ruritania this year",
        ),
        ("She was the first woman to lead it.", "She was the first woman to lead"),
    ],
)
def test_the_quote_of_a_rank_shows_its_scope(extract, text, quote):
    (claim,) = [claim for claim in extract(text) if claim.kind == "ordinal"]
    assert quote in claim.quote
