from __future__ import annotations

import pytest

from claimcheck.extraction import extract_claims
from claimcheck.models import Article

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
    # wholes and their parts
    ("They named 32 of the 159 members.", ["32 → 32 member", "159 → 159 member"]),
    ("Four other boats sank.", ["Four → 4 boat"]),
    ("A quarter of a million books burned.", ["A quarter of a million → 250000 book"]),
    ("A half-dozen boats sank.", ["A half-dozen → 6 boat"]),
    ("It sold $5 billion of two-thirds-empty homes.", []),
    # none at all
    ("The storm caused no deaths.", ["no → 0 death"]),
    ("There were no reported injuries.", ["no → 0 injury"]),
    ("A 12-member panel met.", ["12 → 12 member"]),
    ("It is a three-bedroom house.", ["three → 3 bedroom"]),
    ("It has a 60,000-seater Silva Stadium.", ["60,000 → 60000 seater"]),
    ("A 68,000-strong army came.", ["68,000 → 68000 army"]),
    ("A mother of 12 was hurt.", ["12 → 12 child"]),
    ("They won two prizes.", ["two → 2 prize"]),
    ("It gave Ohio 12 seats.", ["12 → 12 seat"]),
    ("Scores were injured.", ["Scores → ?30..150"]),
    ("Police killed 12 last month.", ["12 → 12 killed"]),
    ("It hurt one man last week.", ["one → 1 man"]),
    ("Two landed inside the camp.", []),
    ("The Ogle Bank’s 83 small units left.", ["83 → 83 unit"]),
    ("Two US companies left.", ["Two → 2 company"]),
    ("The toll stood at 12.", ["12 → 12 stood"]),
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
    "It is in the top 40 songs.",
    "Ogle Slug 3 is out, and told Ogle News 24 the news.",
    "The Oglephone runs oOS 8 launch code.",
    "Credit scores use data, and she scores goals.",
    "The two-time champion left.",
    "He set the indoor 1500m world record.",
    "The film Million Dollar Baker won.",
    "Police came to the family home at 8.",
    "It is set on World War 2 battlefronts.",
    "It has GT 650M graphics.",
]


RATES = [
    ("It records 12 deaths per day.", "day"),
    ("It records 12 deaths a day.", "day"),
    ("It sells 300 tickets daily.", "day"),
    ("It gets about 3,000 a year.", "year"),
    ("It meets four times per week.", "week"),
    ("It meets twice a month.", "month"),
    ("It counts 85 cases per 100,000 people.", "100000 person"),
    ("It owns 8 cars per household.", "household"),
    ("It counted 12 deaths a day after the storm.", ""),
    ("It counted 12 deaths.", ""),
]


@pytest.mark.parametrize(("text", "per"), RATES)
def test_rates_tell_what_is_counted_by(extract, text, per):
    assert [c.value.per for c in extract(text) if c.kind == "quantity"] == [per]


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
    ("Rents are five times higher than in May.", ["five times → 5 times"]),
    ("The toll doubled to 40.", ["doubled → change 2 times", "40 → 40 toll"]),
    ("Sales more than tripled.", ["more than tripled → change >3 times"]),
    ("Prices rose tenfold.", ["tenfold → change 10 times"]),
    ("It has half as many seats.", ["half as many → 0.5 times"]),
    ("He doubled down.", []),
    ("The benefit is twofold.", []),
    ("Once the rain stopped, they left.", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_how_often_something_happened_is_a_count_of_times(read, text, expected):
    assert read(text, "quantity") == expected


ALONE = [
    ("three", 3),
    ("1,234,567", 1234567),
    ("1,23,456", 123456),
    ("40 000", 40000),
    ("40\u202f000", 40000),
    ("12'500", 12500),
    ("1,3", 1.3),
    (".25", 0.25),
    ("-5.67", -5.67),
    ("- 1 4/5", -1.8),
    ("minus five point five", -5.5),
    ("negative ten", -10),
    ("1.2e5", 120000),
    ("1.2e-5", 0.000012),
    ("8x10^3", 8000),
    ("6 × 10⁶", 6000000),
    ("2^10", 1024),
    ("3/4", 0.75),
    ("5/9", 5 / 9),
    ("2½", 2.5),
    ("¾", 0.75),
    ("1 over 3", 1 / 3),
    ("seven over twenty", 0.35),
    ("three point one four", 3.14),
    ("two hundred point seventy-one", 200.71),
    ("nought point nought four", 0.04),
    ("a hundred thousand", 100000),
    ("two hundred and two thousand", 202000),
    ("three million, two hundred & forty", 3000240),
    ("4 thousand 3 hundred and 21", 4321),
    ("1.5 million", 1500000),
    ("1.5million", 1500000),
    ("68k", 68000),
    ("3bn", 3000000000),
    ("2 tln", 2000000000000),
    ("three lakh crore", 3000000000000),
    ("two dozen", 24),
    ("3 dozens", 36),
    ("forty - two", 42),
    ("half a million", 500000),
    ("quarter million", 250000),
    ("three quarters of a million", 750000),
    ("two and a half million", 2500000),
    ("3 million and a half", 3500000),
    ("five billion and three quarters", 5750000000),
    ("one billion and a half million", 1000500000),
    ("five and one-third", 5 + 1 / 3),
    ("forty-two and a third", 42 + 1 / 3),
    ("two hundred and five tenths", 200.5),
    ("one and a half", 1.5),
    ("three-fifths", 0.6),
    ("a twenty-first", 1 / 21),
    ("three twenty-firsts", 1 / 7),
    ("five eighths", 0.625),
]


@pytest.mark.parametrize(("text", "number"), ALONE)
def test_a_text_that_is_one_number_is_read(extract, text, number):
    (claim,) = extract(text)
    assert claim.value.dimension == "number"
    assert claim.value.interval.low == claim.value.interval.high == pytest.approx(number)


BARE = [
    ("The index closed at 17,430.2.", ["17,430.2 → 17430.2 number"]),
    ("The index fell to 51.8 from 53.3.", ["51.8 → 51.8 number", "53.3 → 53.3 number"]),
    ("Ana Silva scored 23.", ["23 → 23 number"]),
    ("The answer is minus five.", ["minus five → -5 number"]),
    ("Sales were down to 4.7 million in May.", ["4.7 million → 4700000 number"]),
    ("Costs fell by one-third.", ["one-third → change 0.3333 number"]),
    (
        "The value must be above 1000 and below 1500.",
        ["above 1000 and below 1500 → 1000..1500 number"],
    ),
    ("The value must be at most 10 and at least 3.", ["at most 10 and at least 3 → 3..10 number"]),
    ("The zones are high, from 7 to 10.", ["from 7 to 10 → 7..10 number"]),
    ("The level is 45 ± 3.", ["45 ± 3 → 42..48 number"]),
    ("The level is 45, plus or minus 3.", ["45, plus or minus 3 → 42..48 number"]),
    (
        "The number is between negative ten and fifteen.",
        ["between negative ten and fifteen → -10..15 number"],
    ),
    ("The score is less than or equal to 30.", ["less than or equal to 30 → <=30 number"]),
    ("The score is >= 30.", [">= 30 → >=30 number"]),
    ("The score is <20.", ["<20 → <20 number"]),
    ("The score is no higher than 30.", ["no higher than 30 → <=30 number"]),
    (
        "The score is 200 or greater than 190.",
        ["200 → 200 number", "greater than 190 → >190 number"],
    ),
    ("The score is 30 or lower.", ["30 or lower → <=30 number"]),
    ("The level may exceed 3,000.", ["exceed 3,000 → >3000 number"]),
    ("The level must not exceed 3,000.", ["not exceed 3,000 → <=3000 number"]),
    (
        "The audience fell by 600,000 to 5.9 million.",
        ["600,000 → change 600000 number", "5.9 million → 5900000 number"],
    ),
    (
        "Jobs fell 11,000 to 813,200 last month.",
        ["11,000 → change 11000 number", "813,200 → 813200 fell"],
    ),
    ("It trimmed its staff by 20,000.", ["20,000 → change 20000 number"]),
]

NOT_BARE = [
    "He won the 400m.",
    "They finished after posting a 2 - 14 record.",
    "It runs versions 4.7 and later.",
    "The train left at 10 a . m . sharp.",
    "50's a singer.",
    "The A320 flew past 12 Downing Street.",
    "COVID-19 and the T-72 made news.",
    "They work on version two.",
    "Web 2.0 is old.",
    "See No. 5 and page 12.",
    "1. Ana Silva",
    "He sold the iPhone 6 in Springfield 62701.",
    "This one is good.",
    "Two of them left.",
    "All three left the four behind.",
    "The file is 30391127_1.",
    "The sum 2+2=5 is wrong.",
    "The screen is 17'' wide.",
    "He stands about 5' 10\" tall.",
    "At one point two men left it.",
]


@pytest.mark.parametrize(("text", "expected"), BARE)
def test_numbers_that_count_nothing_are_read_where_they_stand_for_a_value(read, text, expected):
    assert read(text, "quantity") == expected


@pytest.mark.parametrize("text", NOT_BARE)
def test_names_identifiers_and_pronouns_are_no_numbers(extract, text):
    values = [c.value for c in extract(text) if c.kind == "quantity"]
    assert [value for value in values if value.dimension == "number"] == []


@pytest.mark.parametrize(
    "text", ["9" * 400, "It is 1e999.", "It is 10^999.", "It has 12,345,678,901,234,567 rows."]
)
def test_numbers_that_no_float_holds_are_counted_and_make_no_claim(text):
    claims, impossible = extract_claims(Article(id="a", text=text))
    assert [claim for claim in claims if claim.kind == "quantity"] == []
    assert len(impossible) == 1
