from __future__ import annotations

import pytest

DATES = [
    # written
    ("It began on February 24, 2022.", ["February 24, 2022 → 2022-02-24"]),
    ("It began on 24 February 2022.", ["24 February 2022 → 2022-02-24"]),
    ("It began on the 24th of February, 2022.", ["24th of February, 2022 → 2022-02-24"]),
    (
        "It began on May 1. A week later, on May 8, it ended.",
        ["May 1 → 2024-05-01", "May 8 → 2024-05-08"],
    ),
    ("It began on 2022-02-24.", ["2022-02-24 → 2022-02-24"]),
    ("It began on 24.02.2022.", ["24.02.2022 → 2022-02-24"]),
    ("It began on 24/02/2022.", ["24/02/2022 → 2022-02-24"]),
    ("It began on Feb. 24.", ["Feb. 24 → 2024-02-24"]),
    ("It will begin on Sunday, 5 May.", ["Sunday, 5 May → 2024-05-05"]),
    ("It took place on 3 and 4 April 2023.", ["3 → 2023-04-03", "4 April 2023 → 2023-04-04"]),
    ("It took place on 3-4 April 2023.", ["3-4 April 2023 → 2023-04-03..2023-04-04"]),
    ("It took place on April 3-5, 2023.", ["April 3-5, 2023 → 2023-04-03..2023-04-05"]),
    ("It began on the last day of July 2023.", ["the last day of July 2023 → 2023-07-31"]),
    (
        "It began in the last week of July 2023.",
        ["the last week of July 2023 → ~2023-07-25..2023-07-31 week"],
    ),
    ("It began in March 2023.", ["March 2023 → 2023-03-01..2023-03-31 month"]),
    ("It began in May last year.", ["May last year → 2023-05-01..2023-05-31 month"]),
    ("It began in 2019.", ["2019 → 2019-01-01..2019-12-31 year"]),
    ("It ran in 2019-2021.", ["2019-2021 → 2019-01-01..2021-12-31 year"]),
    ("It ran between 2019 and 2021.", ["between 2019 and 2021 → 2019-01-01..2021-12-31 year"]),
    ("It began in the 1990s.", ["the 1990s → 1990-01-01..1999-12-31 decade"]),
    ("It began in the early 1990s.", ["the early 1990s → ~1990-01-01..1993-12-31 decade"]),
    ("It began in mid-June 2023.", ["mid-June 2023 → ~2023-06-08..2023-06-23 month"]),
    ("Sales fell in Q3.", ["Q3 → 2023-07-01..2023-09-30 quarter"]),
    (
        "Sales fell in the third quarter of 2021.",
        ["the third quarter of 2021 → 2021-07-01..2021-09-30 quarter"],
    ),
    # direction
    ("It has run since February 12, 2024.", ["February 12, 2024 → 2024-02-12"]),
    ("It ran from February 12, 2024.", ["February 12, 2024 → 2024-02-12"]),
    ("It must end by May 5.", ["by May 5 → <>2024-05-05"]),
    ("He was killed by Sunday's shelling.", ["Sunday → 2024-03-10"]),
    ("It ran until 5 March.", ["until 5 March → <>2024-03-05"]),
    ("It began around 5 March.", ["around 5 March → ~2024-03-05"]),
    # relative to publication, a Wednesday
    ("It began on Tuesday.", ["Tuesday → 2024-03-12"]),
    ("It will begin on Tuesday.", ["Tuesday → 2024-03-19"]),
    ("It began late Tuesday.", ["late Tuesday → 2024-03-12"]),
    ("It began yesterday.", ["yesterday → 2024-03-12"]),
    ("It began last night.", ["last night → 2024-03-12"]),
    ("It began today.", ["today → 2024-03-13"]),
    ("It will begin tomorrow.", ["tomorrow → 2024-03-14"]),
    ("It began last week.", ["last week → 2024-03-04..2024-03-10 week"]),
    ("It began last month.", ["last month → 2024-02-01..2024-02-29 month"]),
    ("It began last year.", ["last year → 2023-01-01..2023-12-31 year"]),
    ("It began last weekend.", ["last weekend → 2024-03-09..2024-03-10 weekend"]),
    ("It began on Tuesday of last week.", ["Tuesday of last week → 2024-03-05"]),
    ("It began a few days ago.", ["a few days ago → 2024-03-04..2024-03-11"]),
    ("It began two days ago.", ["two days ago → 2024-03-11"]),
    ("It began a week ago.", ["a week ago → ~2024-03-04..2024-03-08"]),
    ("It began earlier this month.", ["earlier this month → ~2024-03-01..2024-03-13 month"]),
    ("It began in January.", ["January → 2024-01-01..2024-01-31 month"]),
    ("It will begin in January.", ["January → 2025-01-01..2025-01-31 month"]),
    # relative to the text
    (
        "It began on 1 March. It ended a week later.",
        ["1 March → 2024-03-01", "a week later → ~2024-03-06..2024-03-10"],
    ),
    (
        "It began on 1 March. It ended the following day.",
        ["1 March → 2024-03-01", "the following day → 2024-03-02"],
    ),
    ("It ended the following day.", []),
    # no dates
    ("It began on 31 February.", []),
    ("It began on 32 August 2014.", ["2014 → 2014-01-01..2014-12-31 year"]),
    ("It began on 2024-02-31.", []),
    ("It began on 03/04/2022.", []),
    ("It began in year 0.", []),
    ("It began 99999999 years ago.", []),
    ("It began 9999 years ago.", []),
    ("It may march on, and the sun sat.", []),
    ("It sold 1500 people short.", []),
    ("He met the Sun newspaper.", []),
    ("See https://example.org/2024-03-05/12-people for more.", []),
    ("The Suns won in the first quarter.", []),
]

UNRESOLVED = [
    ("It began on Tuesday.", ["Tuesday → ?-?-? weekday 1"]),
    ("It began on February 12.", ["February 12 → ?-2-12"]),
    ("It began in July.", ["July → ?-7-?"]),
    ("It began yesterday.", []),
    (
        "It began on 12 February. It ended a week later.",
        ["12 February → ?-2-12", "a week later → ~?-2-19"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_are_resolved_from_the_day_of_publication(read, text, expected):
    assert read(text, "date") == expected


@pytest.mark.parametrize(("text", "expected"), UNRESOLVED)
def test_dates_stay_open_without_a_day_of_publication(read, text, expected):
    assert read(text, "date", published=None) == expected


def test_a_quarter_is_no_place(read):
    assert read("Sales fell in Q3 and rose in Q4.", "location") == []
