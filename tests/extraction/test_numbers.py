from __future__ import annotations

import pytest

COUNTS = [
    # digits and words
    ("Some farms lost 68 sheep.", ["68 → 68 sheep"]),
    ("The army has 68,000 soldiers.", ["68,000 → 68000 soldier"]),
    ("The fund paid for 1.5 million trees.", ["1.5 million → 1500000 tree"]),
    ("They counted 68k signatures.", ["68k → 68000 signature"]),
    ("They planted two dozen trees.", ["two dozen → 24 tree"]),
    ("A dozen shells hit the harbour.", ["A dozen → 12 shell"]),
    ("There were twenty-five boats.", ["twenty-five → 25 boat"]),
    (
        "It moved one hundred and twelve thousand books.",
        ["one hundred and twelve thousand → 112000 book"],
    ),
    ("It sold half a million tickets.", ["half a million → 500000 ticket"]),
    ("It sold two and a half million tickets.", ["two and a half million → 2500000 ticket"]),
    ("Some 7bn people vote.", ["Some 7bn → ~6300000000..7700000000 person"]),
    ("They scored 2 , 129 points .", ["2 , 129 → 2129 point"]),
    ("At least 1,100 Iraqis left.", ["At least 1,100 → >=1100 iraqi"]),
    # modifiers
    ("It drew over 68,000 fans.", ["over 68,000 → >68000 fan"]),
    ("It drew more than a dozen fans.", ["more than a dozen → >12 fan"]),
    ("It drew at least 300 fans.", ["at least 300 → >=300 fan"]),
    ("It drew no fewer than 300 fans.", ["no fewer than 300 → >=300 fan"]),
    ("It drew up to 300 fans.", ["up to 300 → <=300 fan"]),
    ("It drew fewer than 300 fans.", ["fewer than 300 → <300 fan"]),
    ("It drew about 300 fans.", ["about 300 → ~250..350 fan"]),
    ("It drew nearly 300 fans.", ["nearly 300 → ~270..300 fan"]),
    ("It drew just over 300 fans.", ["just over 300 → ~300..330 fan"]),
    ("Police met 300 or so mostly young people.", ["300 or so → ~250..350 person"]),
    ("It has 40 or more rooms.", ["40 or more → >=40 room"]),
    ("It has 300-plus rooms.", ["300-plus → >=300 room"]),
    # ranges
    ("Between 10 and 12 trucks burned.", ["Between 10 and 12 → 10..12 truck"]),
    ("It needs 10 to 12 trucks.", ["10 to 12 → 10..12 truck"]),
    ("It needs 10-12 trucks.", ["10-12 → 10..12 truck"]),
    ("It needs two or three trucks.", ["two or three → 2..3 truck"]),
    (
        "It needs two to three million trucks.",
        ["two to three million → 2000000..3000000 truck"],
    ),
    ("Arrivals fell from 30,000 to 12,000.", ["30,000 → 30000 fell", "12,000 → 12000 fell"]),
    ("The fleet grew from 5 ships to 7 ships.", ["5 → 5 ship", "7 → 7 ship"]),
    # vague
    ("Dozens of homes burned.", ["Dozens of → ?24..120 home"]),
    ("Several homes burned.", ["Several → ?3..20 home"]),
    ("A handful of homes burned.", ["A handful of → ?2..9 home"]),
    ("Tens of thousands of homes burned.", ["Tens of thousands of → ?20000..200000 home"]),
    # none at all
    ("The storm caused no deaths.", ["no → 0 death"]),
    ("There were no reported injuries.", ["no → 0 injury"]),
]

NO_COUNTS = [
    "The Reds won 2-1 at home.",
    "The Reds lost 1-2 at home.",
    "They beat the Blues 3 to 2 on Sunday.",
    "The council split 52 to 48.",
    "The motion failed by 52 to 48.",
    "The court ruled in a 5-to-4 decision.",
    "It runs Windows 11 and flies an A320 or a Boeing 737.",
    "See section 1.2.3 of the report.",
    "Call 555-0142 or 555-0100-22.",
    "Room 101 is on Route 66.",
    "The 2019 election was close.",
    "It is open 24/7.",
    "One of the ministers left.",
    "It is a man one fears.",
    "No one saw the two leaders.",
    "He has no plans.",
    "The clip got a 5/10.",
    "Clause 9" + "9" * 400 + " holds.",
    "The ratio is 3:1.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts_are_read_with_what_they_count(read, text, expected):
    assert read(text, "quantity") == expected


@pytest.mark.parametrize("text", NO_COUNTS)
def test_other_numbers_are_no_counts(read, text):
    assert read(text, "quantity") == []


CHANGES = [
    ("The zone is patrolled by 430 monitors.", ["430 → 430 monitor"]),
    ("Staff fell by 430 people.", ["430 → change 430 person"]),
    ("The number of jobs rose last year by some 300 posts.", ["some 300 → change ~250..350 post"]),
    ("It reports an increase of 12 cases.", ["12 → change 12 case"]),
    ("Approval is up 4 points.", ["4 → change 4 point"]),
    ("The firm added 300 jobs.", ["300 → 300 job"]),
    ("They shot down 41 drones.", ["41 → 41 drone"]),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_a_change_needs_a_word_of_change(read, text, expected):
    assert read(text, "quantity") == expected


TIMES = [
    ("She was arrested twice.", ["twice → 2 time"]),
    ("He called more than once.", ["more than once → >1 time"]),
    ("He called three times before noon.", ["three times → 3 time"]),
    ("It is three times as large.", ["three times → 3 times"]),
    ("It is twice the size.", ["twice → 2 times"]),
    ("Once the rain stopped, they left.", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_how_often_something_happened_is_a_count_of_times(read, text, expected):
    assert read(text, "quantity") == expected
