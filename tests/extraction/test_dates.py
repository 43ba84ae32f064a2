from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction import date_orders, extract_claims
from claimcheck.models import Article, DateValue

WRITTEN = [
    ("It began on February 24, 2022.", ["February 24, 2022 → 2022-02-24"]),
    ("It began on 24 February 2022.", ["24 February 2022 → 2022-02-24"]),
    ("It began on the 24th of February, 2022.", ["24th of February, 2022 → 2022-02-24"]),
    ("It began on the second of August 2019.", ["second of August 2019 → 2019-08-02"]),
    ("It began on May twenty-fourth, 2021.", ["May twenty-fourth, 2021 → 2021-05-24"]),
    ("It began on April the 3rd 2021.", ["April the 3rd 2021 → 2021-04-03"]),
    ("It began Thu Oct 26 2023.", ["Thu Oct 26 2023 → 2023-10-26"]),
    ("IT BEGAN ON APRIL 5, 2023.", ["APRIL 5, 2023 → 2023-04-05"]),
    ("it began on 14 nov 2023.", ["14 nov 2023 → 2023-11-14"]),
    ("It began on Sun 15Sep 2019.", ["Sun 15Sep 2019 → 2019-09-15"]),
    ("It began on July 4th of 1995.", ["July 4th of 1995 → 1995-07-04"]),
    ("It began on 5 July in 1995.", ["5 July in 1995 → 1995-07-05"]),
    ("It began on 3 August '96.", ["3 August '96 → 1996-08-03"]),
    ("It began on August 3, 96.", ["August 3, 96 → 1996-08-03"]),
    (
        "It began in October nineteen ninety-six.",
        ["October nineteen ninety-six → 1996-10-01..1996-10-31 month"],
    ),
    (
        "It began in two thousand and fifteen.",
        ["two thousand and fifteen → 2015-01-01..2015-12-31 year"],
    ),
    ("It began on Feb. 24.", ["Feb. 24 → 2024-02-24"]),
    ("It will begin on Sunday, 5 May.", ["Sunday, 5 May → 2024-05-05"]),
    ("It took place on 3 and 4 April 2023.", ["3 → 2023-04-03", "4 April 2023 → 2023-04-04"]),
    ("It took place on 3-4 April 2023.", ["3-4 April 2023 → 2023-04-03..2023-04-04"]),
    ("It took place on April 3-5, 2023.", ["April 3-5, 2023 → 2023-04-03..2023-04-05"]),
    ("It began in March 2023.", ["March 2023 → 2023-03-01..2023-03-31 month"]),
    ("It began in May last year.", ["May last year → 2023-05-01..2023-05-31 month"]),
    ("It began last December.", ["last December → 2023-12-01..2023-12-31 month"]),
    ("It runs August 10 to 22, 2012 in Zenda.", ["August 10 to 22, 2012 → 2012-08-10..2012-08-22"]),
    ("A 2009 OGLE statement names her.", ["2009 → 2009-01-01..2009-12-31 year"]),
]

IN_DIGITS = [
    ("It began on 2022-02-24.", ["2022-02-24 → 2022-02-24"]),
    ("It began on 2022/2/24.", ["2022/2/24 → 2022-02-24"]),
    ("It began on 2022 02 24, they said.", ["2022 02 24 → 2022-02-24"]),
    ("It began on 24.02.2022.", ["24.02.2022 → 2022-02-24"]),
    ("It began on 5.2.2022.", ["5.2.2022 → 2022-02-05"]),
    ("It began on 24/02/2022.", ["24/02/2022 → 2022-02-24"]),
    ("It began on 12/25/2017.", ["12/25/2017 → 2017-12-25"]),
    ("It began on 12-25-2017.", ["12-25-2017 → 2017-12-25"]),
    ("It began on 03/18/40.", ["03/18/40 → 2040-03-18"]),
    ("It began on 03/18/87.", ["03/18/87 → 1987-03-18"]),
    ("It began on 23/Sep/2020.", ["23/Sep/2020 → 2020-09-23"]),
    ("It began on 2020-Sep-23.", ["2020-Sep-23 → 2020-09-23"]),
    ("It began on Sep-23-2020.", ["Sep-23-2020 → 2020-09-23"]),
    ("It was published in 06/2004.", ["06/2004 → 2004-06-01..2004-06-30 month"]),
    ("It began on 22/04.", ["22/04 → 2024-04-22"]),
    # the order of day and month
    ("It began on 03/04/2022.", ["03/04/2022 → 2022-?-?"]),
    (
        "It began on 03/04/2022 and ended on 25/04/2022.",
        ["03/04/2022 → 2022-04-03", "25/04/2022 → 2022-04-25"],
    ),
    (
        "It began on 03/04/2022. It ended on 04/25/2022.",
        ["03/04/2022 → 2022-03-04", "04/25/2022 → 2022-04-25"],
    ),
]

PERIODS = [
    ("It began in 2019.", ["2019 → 2019-01-01..2019-12-31 year"]),
    ("It began in the year 2019.", ["the year 2019 → 2019-01-01..2019-12-31 year"]),
    ("It ran in 2019-2021.", ["2019-2021 → 2019-01-01..2021-12-31 year"]),
    ("It ran between 2019 and 2021.", ["between 2019 and 2021 → 2019-01-01..2021-12-31 year"]),
    ("It began in the 1990s.", ["the 1990s → 1990-01-01..1999-12-31 decade"]),
    ("It began in the early 1990s.", ["the early 1990s → ~1990-01-01..1993-12-31 decade"]),
    ("It began in the '90s.", ["the '90s → 1990-01-01..1999-12-31 decade"]),
    ("It began in the nineties.", ["the nineties → 1990-01-01..1999-12-31 decade"]),
    ("It dates from the 15th century.", ["15th century → 1400-01-01..1499-12-31 century"]),
    (
        "It dates from the late nineteenth century.",
        ["the late nineteenth century → ~1859-12-31..1899-12-31 century"],
    ),
    ("It began in mid-June 2023.", ["mid-June 2023 → ~2023-06-08..2023-06-23 month"]),
    ("It is due in mid-2025.", ["mid-2025 → ~2025-04-02..2025-10-01 year"]),
    ("It was due in end-March 2023.", ["end-March 2023 → ~2023-03-19..2023-03-31 month"]),
    ("Sales fell in Q3.", ["Q3 → 2023-07-01..2023-09-30 quarter"]),
    ("Sales fell in Q1-2019.", ["Q1-2019 → 2019-01-01..2019-03-31 quarter"]),
    ("Sales fell in 2019-Q1.", ["2019-Q1 → 2019-01-01..2019-03-31 quarter"]),
    ("Sales fell in H1 2021.", ["H1 2021 → 2021-01-01..2021-06-30 half"]),
    (
        "Sales fell in the second half of 2021.",
        ["the second half of 2021 → 2021-07-01..2021-12-31 half"],
    ),
    (
        "Sales fell in the third quarter of 2021.",
        ["the third quarter of 2021 → 2021-07-01..2021-09-30 quarter"],
    ),
    ("Sales fell in the last quarter.", ["the last quarter → 2023-10-01..2023-12-31 quarter"]),
    ("It began in the summer of 2020.", ["the summer of 2020 → 2020-06-01..2020-08-31 season"]),
    ("It falls in week 3 of 2027.", ["week 3 of 2027 → 2027-01-18..2027-01-24 week"]),
]

HOLIDAYS = [
    ("It began on Christmas Day.", ["Christmas Day → 2023-12-25"]),
    ("It will end by New Year's Eve.", ["by New Year's Eve → <>2024-12-31"]),
    ("It began on Easter Sunday 2018.", ["Easter Sunday 2018 → 2018-04-01"]),
    ("It began on Good Friday 2019.", ["Good Friday 2019 → 2019-04-19"]),
    ("It began on Orthodox Easter 2023.", ["Orthodox Easter 2023 → 2023-04-16"]),
    ("It began last Thanksgiving.", ["last Thanksgiving → 2023-11-23"]),
    ("It will end next Easter.", ["next Easter → 2024-03-31"]),
    ("It began on Black Friday 2010.", ["Black Friday 2010 → 2010-11-26"]),
    (
        "It began on Labor Day weekend 2021.",
        ["Labor Day weekend 2021 → 2021-09-04..2021-09-06 weekend"],
    ),
    ("It began two days before Christmas.", ["two days before Christmas → 2023-12-23"]),
    ("He cooked a Christmas dinner and sold Easter eggs.", []),
    ("They wished us a happy new year.", []),
]

RELATIVE = [
    ("It began on Tuesday.", ["Tuesday → 2024-03-12"]),
    ("It will begin on Tuesday.", ["Tuesday → 2024-03-19"]),
    ("It began late Tuesday.", ["late Tuesday → 2024-03-12"]),
    ("It will begin next Monday.", ["next Monday → 2024-03-18"]),
    ("It will begin next Friday.", ["next Friday → 2024-03-22"]),
    ("It will begin this Friday.", ["this Friday → 2024-03-15"]),
    ("It will begin this coming Friday.", ["this coming Friday → 2024-03-15"]),
    ("It began last Friday.", ["last Friday → 2024-03-08"]),
    ("It began on Tuesday of last week.", ["Tuesday of last week → 2024-03-05"]),
    ("It will begin on Tuesday, next week.", ["Tuesday, next week → 2024-03-19"]),
    ("It will begin next week on Wednesday.", ["next week on Wednesday → 2024-03-20"]),
    ("It will begin on Friday this week.", ["Friday this week → 2024-03-15"]),
    ("It will begin on Friday the 22nd.", ["Friday the 22nd → 2024-03-22"]),
    ("It will end on the 29th.", ["the 29th → 2024-03-29"]),
    ("It will end by the 15th of next month.", ["by the 15th of next month → <>2024-04-15"]),
    ("It began yesterday.", ["yesterday → 2024-03-12"]),
    ("It began the day before yesterday.", ["the day before yesterday → 2024-03-11"]),
    ("It began last night.", ["last night → 2024-03-12"]),
    ("It began today.", ["today → 2024-03-13"]),
    ("It will begin tomorrow.", ["tomorrow → 2024-03-14"]),
    ("It will begin the day after tomorrow.", ["the day after tomorrow → 2024-03-15"]),
    (
        "It will begin two weeks from tomorrow.",
        ["two weeks from tomorrow → ~2024-03-26..2024-03-30"],
    ),
    ("It began three days before yesterday.", ["three days before yesterday → 2024-03-09"]),
    ("It began last week.", ["last week → 2024-03-04..2024-03-10 week"]),
    ("It began last month.", ["last month → 2024-02-01..2024-02-29 month"]),
    ("It began last year.", ["last year → 2023-01-01..2023-12-31 year"]),
    ("It began last weekend.", ["last weekend → 2024-03-09..2024-03-10 weekend"]),
    ("It will end this working week.", ["this working week → 2024-03-11..2024-03-15 week"]),
    ("It will end next quarter.", ["next quarter → 2024-04-01..2024-06-30 quarter"]),
    ("It will end this summer.", ["this summer → 2024-06-01..2024-08-31 season"]),
    ("It will end the week after next.", ["the week after next → 2024-03-25..2024-03-31 week"]),
    ("It fell in the past three days.", ["the past three days → ~2024-03-10..2024-03-12"]),
    ("It will fall in the next ten days.", ["the next ten days → ~2024-03-14..2024-03-23"]),
    (
        "It fell over the last two quarters.",
        ["the last two quarters → 2023-07-01..2023-12-31 quarter"],
    ),
    ("It fell over the past decade.", ["the past decade → ~2014-03-13..2024-03-12 year"]),
    ("It will fall in the coming months.", ["the coming months → 2024-03-14..2024-12-13 month"]),
    ("It will end in two weeks.", ["in two weeks → ~2024-03-25..2024-03-29"]),
    ("It will end within five days.", ["within five days → <>2024-03-18"]),
    ("It will end three days from now.", ["three days from now → 2024-03-16"]),
    ("It began a few days ago.", ["a few days ago → 2024-03-04..2024-03-11"]),
    ("It began two days ago.", ["two days ago → 2024-03-11"]),
    ("It began a week ago.", ["a week ago → ~2024-03-04..2024-03-08"]),
    ("It began a fortnight ago.", ["a fortnight ago → ~2024-02-26..2024-03-01"]),
    ("It began half a year ago.", ["half a year ago → ~2023-08-29..2023-09-28 month"]),
    ("It began three years ago.", ["three years ago → ~2020-09-11..2021-09-12 year"]),
    ("It began earlier this month.", ["earlier this month → ~2024-03-01..2024-03-13 month"]),
    ("It will end later this month.", ["later this month → ~2024-03-13..2024-03-31 month"]),
    ("It will last the rest of the week.", ["the rest of the week → ~2024-03-13..2024-03-17 week"]),
    (
        "It will end at the end of the month.",
        ["the end of the month → ~2024-03-19..2024-03-31 month"],
    ),
    ("Sales fell in the year to date.", ["the year to date → 2024-01-01..2024-03-13"]),
    ("It began in January.", ["January → 2024-01-01..2024-01-31 month"]),
    ("It will begin in January.", ["January → 2025-01-01..2025-01-31 month"]),
    ("It will be held this November.", ["this November → 2024-11-01..2024-11-30 month"]),
]

PARTS = [
    ("It began on the last day of July 2023.", ["the last day of July 2023 → 2023-07-31"]),
    (
        "It began in the last week of July 2023.",
        ["the last week of July 2023 → ~2023-07-25..2023-07-31 week"],
    ),
    (
        "It began in the second week of March 2023.",
        ["the second week of March 2023 → ~2023-03-08..2023-03-14 week"],
    ),
    (
        "It will be held on the first Monday of next month.",
        ["the first Monday of next month → 2024-04-01"],
    ),
    ("It was held on the last Friday in May 2023.", ["the last Friday in May 2023 → 2023-05-26"]),
    (
        "Sales fell in the first three months of 2023.",
        ["the first three months of 2023 → 2023-01-01..2023-03-31 month"],
    ),
    (
        "It rained in the first half of May 2023.",
        ["the first half of May 2023 → ~2023-05-01..2023-05-16 month"],
    ),
    (
        "It opens in the week of 6 May 2024.",
        ["the week of 6 May 2024 → 2024-05-06..2024-05-12 week"],
    ),
    (
        "It opens on the weekend of 4 May 2024.",
        ["the weekend of 4 May 2024 → 2024-05-04..2024-05-05 weekend"],
    ),
]

TOLD_BY_THE_TEXT = [
    (
        "It began on May 1. A week later, on May 8, it ended.",
        ["May 1 → 2024-05-01", "May 8 → 2024-05-08"],
    ),
    (
        "It began on 1 March. It ended a week later.",
        ["1 March → 2024-03-01", "a week later → ~2024-03-06..2024-03-10"],
    ),
    (
        "It began on 1 March. It ended the following day.",
        ["1 March → 2024-03-01", "the following day → 2024-03-02"],
    ),
    (
        "It began on 1 March and ended the same day.",
        ["1 March → 2024-03-01", "the same day → 2024-03-01"],
    ),
    (
        "It began on 1 March. He came the day before.",
        ["1 March → 2024-03-01", "the day before → 2024-02-29"],
    ),
    (
        "It began on 1 March 2019. It ended on that Friday.",
        ["1 March 2019 → 2019-03-01", "that Friday → 2019-03-01"],
    ),
    (
        "The prize was founded in 1967. That same year it was won twice.",
        ["1967 → 1967-01-01..1967-12-31 year", "That same year → 1967-01-01..1967-12-31 year"],
    ),
    (
        "He left in 2013 and wrote on August 3 that year.",
        ["2013 → 2013-01-01..2013-12-31 year", "August 3 that year → 2013-08-03"],
    ),
    (
        "The vote on 5 May will be close. Two days before the vote he fell ill.",
        ["5 May → 2024-05-05", "Two days before → 2024-05-03"],
    ),
    (
        "The blast took place on 1 March. He died the day after the blast.",
        ["1 March → 2024-03-01", "the day after → 2024-03-02"],
    ),
    (
        "It will end in three days, on Saturday.",
        ["in three days → 2024-03-16", "Saturday → 2024-03-16"],
    ),
    ("It ended the following day.", []),
    ("He fell ill two days before the vote.", []),
]

RANGES = [
    ("It ran from Saturday to Monday.", ["Saturday to Monday → 2024-03-09..2024-03-11"]),
    ("It will run Friday through Sunday.", ["Friday through Sunday → 2024-03-15..2024-03-17"]),
    (
        "It ran between 5 January and 3 February.",
        ["between 5 January and 3 February → 2024-01-05..2024-02-03"],
    ),
    ("It ran from 10 to 22 August 2012.", ["10 to 22 August 2012 → 2012-08-10..2012-08-22"]),
    ("It ran 22-23 Feb 2012.", ["22-23 Feb 2012 → 2012-02-22..2012-02-23"]),
    ("It ran Aug 10 - Nov 12, 2011.", ["Aug 10 - Nov 12, 2011 → 2011-08-10..2011-11-12"]),
    ("It ran Nov-Feb 5th, 2017.", ["Nov-Feb 5th, 2017 → 2016-11-01..2017-02-05"]),
    (
        "It ran from December 2022 to May 2023.",
        ["December 2022 to May 2023 → 2022-12-01..2023-05-31 month"],
    ),
    ("It ran from 2014 till 2018.", ["2014 till 2018 → 2014-01-01..2018-12-31 year"]),
    ("It ran from 25/1/2019-13/2/2019.", ["25/1/2019-13/2/2019 → 2019-01-25..2019-02-13"]),
    ("It ran from March 2020 until now.", ["March 2020 until now → 2020-03-01..2024-03-13"]),
    (
        "It will run for three days starting on 5 May.",
        ["starting on 5 May → 2024-05-05..2024-05-07"],
    ),
    ("It will run for three days from 5 May.", ["from 5 May → 2024-05-05..2024-05-07"]),
    ("It was moved from Friday to Sunday.", ["Friday → 2024-03-08", "Sunday → 2024-03-10"]),
    (
        "It grew in 2014 and 2018.",
        ["2014 → 2014-01-01..2014-12-31 year", "2018 → 2018-01-01..2018-12-31 year"],
    ),
]

BOUNDS = [
    ("It has run since February 12, 2024.", ["February 12, 2024 → since 2024-02-12"]),
    ("It will run from May 12.", ["May 12 → since 2024-05-12"]),
    ("It ran in photos from February 12, 2024.", ["February 12, 2024 → 2024-02-12"]),
    ("It will run beginning on May 12.", ["May 12 → since 2024-05-12"]),
    ("It will run from 2025 onwards.", ["2025 onwards → since 2025-01-01..2025-12-31 year"]),
    ("It must end by May 5.", ["by May 5 → by <>2024-05-05"]),
    ("It must end by the May 5 deadline.", ["by the May 5 → by <>2024-05-05"]),
    ("It ran until 5 March.", ["until 5 March → by <>2024-03-05"]),
    ("It ended before 2015.", ["before 2015 → before <>2015-01-01..2015-12-31 year"]),
    ("It began after March 2023.", ["after March 2023 → after <>2023-03-01..2023-03-31 month"]),
    ("It must begin no later than May 5.", ["no later than May 5 → by <>2024-05-05"]),
    ("It must begin later than 2020.", ["later than 2020 → after <>2020-01-01..2020-12-31 year"]),
    (
        "It ran before the end of 2019.",
        ["before the end of 2019 → by <>2019-08-07..2019-12-31 year"],
    ),
    ("It was shut before the 2020 election.", ["2020 → 2020-01-01..2020-12-31 year"]),
    ("He was killed by Sunday's shelling.", ["Sunday → 2024-03-10"]),
    ("It began around 5 March.", ["around 5 March → ~2024-03-05"]),
    (
        "It began more than two weeks before today.",
        ["more than two weeks before today → before <>2024-02-28"],
    ),
]

NO_DATES = [
    "It will open every Friday, on Sundays and each May.",
    "It is published weekly and paid monthly.",
    "It may march on, and the sun sat for a second.",
    "It sold 1500 people short.",
    "He met the Sun newspaper.",
    "See https://example.org/2024-03-05/12-people for more.",
    "The Suns won in the first quarter and lost in the second half.",
    "Version 1.10.30 follows version 1.1.3.",
    "It scored 1-2-3 and then 20-30-12.",
    "It is open 24/7 and won 1/2 of the odds of 8/13.",
    "Call 138-2010-2015 or 82-2100.",
    "Her number is 123-12-1234.",
    "He works on the 25th floor and is in his thirties.",
    "It was the third attack in two weeks.",
    "He has not been seen in six months.",
    "It was led by 20th Century Fox.",
    "It fell 99999999 years ago.",
    "Such is 2000 over 3.",
]

IMPOSSIBLE = [
    ("It began on 31 February.", "31 February"),
    ("It began on 30 Feb 2021.", "30 Feb 2021"),
    ("It began on 32 August 2014.", "32 August 2014"),
    ("It ran February 20 - 30, 2022.", "February 20 - 30, 2022"),
    ("It began on February 29, 2014.", "February 29, 2014"),
    ("It began on 2024-13-01.", "2024-13-01"),
    ("It began on 2024-02-31.", "2024-02-31"),
    ("It began on 06/31/2022.", "06/31/2022"),
    ("It began on 0000-01-01.", "0000-01-01"),
    ("It began 9999 years ago.", "9999 years ago"),
    ("It ends on the 31st of next month.", "the 31st of next month"),
]

UNRESOLVED = [
    ("It began on Tuesday.", ["Tuesday → ?-?-? weekday 1"]),
    ("It began on February 12.", ["February 12 → ?-2-12"]),
    ("It began in July.", ["July → ?-7-?"]),
    ("It began in late July.", ["late July → ~?-7-?"]),
    ("It began last July.", ["last July → ?-7-?"]),
    ("It began on the 24th.", ["the 24th → ?-?-24"]),
    ("It began on Christmas Day.", ["Christmas Day → ?-12-25"]),
    (
        "It ran 10 August - 12 September 2013.",
        ["10 August - 12 September 2013 → 2013-08-10..2013-09-12"],
    ),
    ("It began yesterday.", []),
    (
        "It began on 12 February. It ended a week later.",
        ["12 February → ?-2-12", "a week later → ~?-2-19"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    WRITTEN + IN_DIGITS + PERIODS + HOLIDAYS + RELATIVE + PARTS + TOLD_BY_THE_TEXT + RANGES,
)
def test_dates_are_resolved_from_the_day_of_publication(read, text, expected):
    assert read(text, "date") == expected


@pytest.mark.parametrize(("text", "expected"), UNRESOLVED)
def test_dates_stay_open_without_a_day_of_publication(read, text, expected):
    assert read(text, "date", published=None) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDS)
def test_the_open_side_of_a_date_is_kept(extract, read, text, expected):
    bounds = [claim.value.bound for claim in extract(text) if claim.kind == "date"]
    forms = read(text, "date")
    assert [
        form.replace("→ ", f"→ {bound} ") if bound else form
        for form, bound in zip(forms, bounds, strict=True)
    ] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_gives_none(read, text):
    assert read(text, "date") == []


@pytest.mark.parametrize(("text", "words"), IMPOSSIBLE)
def test_impossible_dates_make_no_claim_and_are_counted(text, words):
    article = Article(id="a", text=text, published=date(2024, 3, 13))
    extraction = extract_claims(article)
    assert [claim.kind for claim in extraction.claims] == []
    assert [text[span.start_char : span.end_char] for span in extraction.impossible] == [words]


def test_a_quarter_is_no_place(read):
    assert read("Sales fell in Q3 and rose in Q4.", "location") == []


def article(text: str, source: str = "Post", name: str = "a") -> Article:
    return Article(id=name, text=text, source=source, published=date(2024, 3, 13))


def days_of(text: str, *, is_day_first: bool | None) -> list[date | None]:
    claims = extract_claims(article(text), is_day_first=is_day_first).claims
    return [claim.value.start for claim in claims if isinstance(claim.value, DateValue)]


@pytest.mark.parametrize(
    ("is_day_first", "day"), [(None, None), (True, date(2024, 4, 3)), (False, date(2024, 3, 4))]
)
def test_an_outlets_other_articles_tell_the_order_of_day_and_month(is_day_first, day):
    assert days_of("It opened on 03/04/2024.", is_day_first=is_day_first) == [day]


def test_an_articles_own_dates_outweigh_its_outlets():
    text = "It opened on 03/04/2024 and closed on 25/12/2024."
    assert days_of(text, is_day_first=False)[0] == date(2024, 4, 3)


def test_outlets_that_write_both_orders_tell_nothing():
    articles = [
        article("On 25/12/2024.", "Post"),
        article("On 12/25/2024.", "Post"),
        article("On 12/25/2024.", "Sun"),
        article("On 25/12/2024.", ""),
    ]
    assert date_orders(articles) == {"Sun": False}
