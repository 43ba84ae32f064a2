from __future__ import annotations

from datetime import date

import pytest

TIMES = [
    ("It began at 1300 GMT.", ["1300 GMT → 13:00 UTC+0"]),
    ("It began at 13:00 (10:00 GMT).", ["13:00 → 13:00", "10:00 GMT → 10:00 UTC+0"]),
    ("It began at 6 p.m. local time.", ["6 p.m. local time → 18:00"]),
    ("It began at 6.30pm.", ["6.30pm → 18:30"]),
    ("It began at 12:15 a.m.", ["12:15 a.m. → 00:15"]),
    ("It began at noon.", ["noon → 12:00"]),
    ("It began at half past seven.", ["half past seven → 07:30 or pm"]),
    ("It began at a quarter to six.", ["a quarter to six → 05:45 or pm"]),
    ("It began at eight o'clock.", ["eight o'clock → 08:00 or pm"]),
    ("It began at four in the afternoon.", ["four in the afternoon → 16:00"]),
    ("It began at ten at night.", ["ten at night → 22:00"]),
    ("It began shortly after 5 p.m.", ["shortly after 5 p.m. → ~17:00..17:20"]),
    ("It began around 5 p.m.", ["around 5 p.m. → ~16:40..17:20"]),
    ("It began shortly before midnight.", ["shortly before midnight → ~23:40..24:00"]),
    ("It began at 19 : 47 GMT .", ["19 : 47 GMT → 19:47 UTC+0"]),
    ("It ends by 5 p.m.", ["by 5 p.m. → <>00:00..17:00"]),
    ("It is open from 9:30am to 5pm.", ["from 9:30am to 5pm → 09:30..17:00"]),
    ("It is open 3:30-4:30pm.", ["3:30-4:30pm → 15:30..16:30"]),
    ("It began at 14:00 UTC+3.", ["14:00 UTC+3 → 14:00 UTC+3"]),
    ("It began at 9 a.m. EST.", ["9 a.m. EST → 09:00 UTC-5"]),
    ("It began at 9 a.m. in New York (EST).", ["9 a.m. in New York (EST) → 09:00 UTC-5"]),
    ("It began at 9 a.m. Moscow time.", ["9 a.m. Moscow time → 09:00 UTC+3"]),
    ("It began at 25:61.", []),
    ("It began at 24:30.", []),
    ("It began at 13 p.m.", []),
    ("The ratio is 3:1.", []),
    ("It takes five to ten people.", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_clock_times_are_read_with_their_zone(read, text, expected):
    assert read(text, "clock_time") == expected


ZONES = [
    ("It began at 9 a.m. ET on 5 February.", date(2024, 2, 8), "UTC-5"),
    ("It began at 9 a.m. ET on 5 July.", date(2024, 7, 8), "UTC-4"),
    ("It began at 9 a.m. PT.", date(2024, 7, 8), "UTC-7"),
    ("It began at 9 a.m. London time.", date(2024, 7, 8), "UTC+1"),
    ("It began at 9 a.m. New York time.", date(2024, 1, 8), "UTC-5"),
    ("It began at 9 a.m. New York time.", None, "09:00"),
    ("It began at 9 a.m. Tokyo time.", None, "UTC+9"),
]


@pytest.mark.parametrize(("text", "published", "offset"), ZONES)
def test_zones_that_change_their_clocks_count_by_the_day(read, text, published, offset):
    (time,) = read(text, "clock_time", published=published)
    assert time.endswith(offset)


def test_a_clock_time_has_the_only_day_of_its_sentence(extract):
    claims = extract("On 5 March 2024 the talks began at 9 a.m. in Geneva.")
    assert [claim.value.on for claim in claims if claim.kind == "clock_time"] == [date(2024, 3, 5)]
