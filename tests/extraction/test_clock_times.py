from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claimcheck.extraction import extract_claims
from claimcheck.models import Article, Claim

TIMES = [
    ("It began at 1300 GMT.", ["1300 GMT → 13:00 UTC+0"]),
    ("It began at 13:00 (10:00 GMT).", ["13:00 → 13:00", "10:00 GMT → 10:00 UTC+0"]),
    ("It began at 6 p.m. local time.", ["6 p.m. local time → 18:00"]),
    ("It began at 6.30pm.", ["6.30pm → 18:30"]),
    ("It began at 630pm.", ["630pm → 18:30"]),
    ("It began at 8p.", ["8p → 20:00"]),
    ("It began at 12:15 a.m.", ["12:15 a.m. → 00:15"]),
    ("It began at 14:15:09.", ["14:15:09 → 14:15"]),
    ("It began at 23h30.", ["23h30 → 23:30"]),
    ("It began at 7:30.", ["7:30 → 07:30 or pm"]),
    ("It began at noon.", ["noon → 12:00"]),
    ("It began at half past seven.", ["half past seven → 07:30 or pm"]),
    ("It began at a quarter to six.", ["a quarter to six → 05:45 or pm"]),
    ("It began at twenty past ten.", ["twenty past ten → 10:20 or pm"]),
    ("It began at ten minutes to eight.", ["ten minutes to eight → 07:50 or pm"]),
    ("It began at 15 past seven in the evening.", ["15 past seven in the evening → 19:15"]),
    ("It began at seven thirty.", ["seven thirty → 07:30 or pm"]),
    ("It began at five-thirty p.m. sharp.", ["five-thirty p.m. → 17:30"]),
    ("It began at eight o'clock.", ["eight o'clock → 08:00 or pm"]),
    ("It began at four in the afternoon.", ["four in the afternoon → 16:00"]),
    ("It began at ten at night.", ["ten at night → 22:00"]),
    ("It began in the morning at 7.", ["7 → 07:00"]),
    ("It began on Friday at 7.", ["7 → 07:00 or pm"]),
    ("It began at 4 this afternoon.", ["4 → 16:00"]),
    ("It begins tonight at 8.", ["8 → 20:00"]),
    ("It began late on Sunday evening at 10:00.", ["10:00 → 22:00"]),
    ("It began shortly after 5 p.m.", ["shortly after 5 p.m. → ~17:00..17:20"]),
    ("It began around 5 p.m.", ["around 5 p.m. → ~16:40..17:20"]),
    ("It began shortly before midnight.", ["shortly before midnight → ~23:40..24:00"]),
    ("It began at 19 : 47 GMT .", ["19 : 47 GMT → 19:47 UTC+0"]),
    ("It began at 8 : 30 p . m .", ["8 : 30 p . m . → 20:30"]),
    ("It ends by 5 p.m.", ["by 5 p.m. → <>00:00..17:00"]),
    ("It has been shut since 10 a.m.", ["since 10 a.m. → <>10:00..24:00"]),
    ("Come at 3 p.m. or later.", ["3 p.m. or later → <>15:00..24:00"]),
    ("It began at 14:00 UTC+3.", ["14:00 UTC+3 → 14:00 UTC+3"]),
    ("It began at 9 a.m. EST.", ["9 a.m. EST → 09:00 UTC-5"]),
    ("It began at 9 a.m. est.", ["9 a.m. est → 09:00 UTC-5"]),
    ("It began at 9 a.m. in New York (EST).", ["9 a.m. in New York (EST) → 09:00 UTC-5"]),
    ("It began at 9 a.m. Moscow time.", ["9 a.m. Moscow time → 09:00 UTC+3"]),
    ("It began at 9 a.m. Eastern.", ["9 a.m. Eastern → 09:00 UTC-4"]),
    ("Posted 2024-03-10T23:00:00+02:00.", ["23:00:00+02:00 → 23:00 UTC+2"]),
    ("Posted 2024-03-10T10:30Z.", ["10:30Z → 10:30 UTC+0"]),
    ("It began at 25:61.", []),
    ("It began at 24:30.", []),
    ("It began at 13 p.m.", []),
    ("The ratio is 3:1.", []),
    ("They won 2:14.", []),
    ("He read Matthew 12:34 aloud.", []),
    ("Read clause 10.1 of the deal.", []),
    ("It fell after 9/11.", []),
    ("It takes five to ten people.", []),
    ("Covid-19 came on Monday.", []),
    ("They live at 10 Downing Street.", []),
    ("The shares fell to 8p on Monday.", []),
    ("A 2009 FBI statement names her.", []),
    ("The quake struck at 2009 IST.", ["2009 IST → 20:09 UTC+5.5"]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_clock_times_are_read_with_their_zone(read, text, expected):
    assert read(text, "clock_time") == expected


RANGES = [
    ("It is open from 9:30am to 5pm.", ["from 9:30am to 5pm → 09:30..17:00"]),
    ("It is open 3:30-4:30pm.", ["3:30-4:30pm → 15:30..16:30"]),
    ("It is open 11-3pm.", ["11-3pm → 11:00..15:00"]),
    ("It is open between 9.30-4.30pm.", ["between 9.30-4.30pm → 09:30..16:30"]),
    ("It is open 8 - 11pm.", ["8 - 11pm → 20:00..23:00"]),
    ("It is open 1pm-3.", ["1pm-3 → 13:00..15:00"]),
    ("It is open 11pm-3.", ["11pm-3 → 23:00..27:00"]),
    ("It is open from 10 p.m. to 2 a.m.", ["from 10 p.m. to 2 a.m. → 22:00..26:00"]),
    ("It is open 9am until noon.", ["9am until noon → 09:00..12:00"]),
    ("It runs 10:00 through 21:45.", ["10:00 through 21:45 → 10:00..21:45"]),
    ("It is open from 9 to 5.", ["from 9 to 5 → 09:00..17:00"]),
    ("He works from five to seven.", ["from five to seven → 05:00..07:00 or pm"]),
    ("It rained between 3 and 8 yesterday.", ["between 3 and 8 → 03:00..08:00 or pm"]),
    ("They will meet Monday 11-4.", ["11-4 → 11:00..16:00"]),
    ("It ran between 7 and 9:30 last night.", ["between 7 and 9:30 → 19:00..21:30"]),
    (
        "It ran between 5 and 6 in the afternoon.",
        ["between 5 and 6 in the afternoon → 17:00..18:00"],
    ),
    ("It ran from 10 a.m. for two hours.", ["10 a.m. for two hours → 10:00..12:00"]),
    ("Sales fell from 9 to 5.", []),
    ("The Sox won 11-4 on Monday.", []),
    ("It killed between 3 and 8 people yesterday.", []),
    ("It takes from three to five years.", []),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_two_times_make_a_range_where_words_around_them_show_it(read, text, expected):
    assert read(text, "clock_time") == expected


PARTS = [
    ("They met on Tuesday morning.", ["morning → ?06:00..12:00"]),
    ("They met late on Monday night.", ["late on Monday night → ?21:30..24:00"]),
    ("They met this afternoon.", ["afternoon → ?12:00..18:00"]),
    ("They will meet tonight.", ["tonight → ?20:00..24:00"]),
    ("It fell in early morning trade.", ["early morning → ?06:00..10:00"]),
    ("Police came in the early hours of Friday.", ["early hours → ?00:00..05:00"]),
    ("It was shelled overnight.", ["overnight → ?22:00..30:00"]),
    ("They left at dawn.", ["dawn → ?04:00..07:00"]),
    ("They met at lunchtime.", ["lunchtime → ?11:00..14:00"]),
    ("It came on the evening of May 5.", ["evening → ?18:00..22:00"]),
    ("They had a good night.", []),
    ("He reads the Morning Star.", []),
    ("He has night vision.", []),
    ("It was an overnight success.", []),
    ("He spent one night in jail.", []),
    ("They watch Monday Night Football.", []),
    ("He reads a morning newspaper.", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_the_day_are_vague_times(read, text, expected):
    assert read(text, "clock_time") == expected


def test_a_part_of_the_day_leaves_the_day_a_date(read):
    assert read("They met this afternoon.", "date") == ["this afternoon → 2024-03-13"]


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
    assert _days(claims) == [date(2024, 3, 5)]


def test_a_text_that_is_one_clock_time_tells_it_of_its_own_day(extract):
    (claim,) = extract("8 - 11pm")
    assert claim.value.on == date(2024, 3, 13)
    (claim,) = extract("They left at 8 pm.")
    assert claim.value.on is None


def test_each_clock_time_has_the_day_beside_it(extract):
    claims = extract("It began at 9 a.m. on 5 March 2024, and at noon on 7 March 2024 it was over.")
    assert _days(claims) == [date(2024, 3, 5), date(2024, 3, 7)]


def test_a_clock_time_between_two_days_has_none(extract):
    claims = extract("On 5 March 2024 he said that the talks at 9 a.m. would end by 7 March 2024.")
    assert _days(claims) == [None]


def test_impossible_times_are_counted_and_not_read_as_anything_else():
    for text in ("It began at 25:61.", "It began at 13:75.", "It began at 25 o'clock."):
        extraction = extract_claims(Article(id="a", text=text))
        assert (extraction.claims, len(extraction.impossible)) == ([], 1)


NOON = datetime(2024, 3, 13, 12, 0)
MOMENTS = [
    ("It began two hours ago.", ["two hours ago → ~09:30..10:30"]),
    ("It began 15 minutes ago.", ["15 minutes ago → ~11:40..11:50"]),
    ("It will begin in 1.5 hours.", ["in 1.5 hours → ~13:00..14:00"]),
    ("It will begin half an hour from now.", ["half an hour from now → ~12:00..13:00"]),
    ("It will be over within 30 minutes.", ["within 30 minutes → 12:00..12:30"]),
    ("He will leave several hours from now.", ["several hours from now → ?15:00..32:00"]),
    ("They will go right now.", ["right now → ?11:30..12:30"]),
    ("Now, many are out of work.", []),
    ("It began at 9 a.m. and an hour later it was over.",
     ["9 a.m. → 09:00", "an hour later → ~09:30..10:30"]),
    ("It began at 9 a.m. GMT. Two hours later it was over.",
     ["9 a.m. GMT → 09:00 UTC+0", "Two hours later → ~10:30..11:30 UTC+0"]),
    ("They scored twice in five minutes.", []),
    ("It lasted two hours.", []),
    ("An hour later it was over.", []),
    ("It is now a park, and was one before.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOMENTS)
def test_moments_count_from_publication_or_the_time_before(read, text, expected):
    assert read(text, "clock_time", published=NOON) == expected


def test_moments_need_a_time_of_publication(read):
    assert read("It began two hours ago.", "clock_time") == []


def test_a_moment_has_its_day_and_the_clock_of_publication(extract):
    published = datetime(2024, 3, 13, 1, 0, tzinfo=timezone(timedelta(hours=2)))
    (claim,) = extract("It began two hours ago.", published=published)
    assert (claim.value.on, claim.value.utc_offset_min) == (date(2024, 3, 12), 120)
    (claim,) = extract("It began two hours ago.", published=NOON.replace(tzinfo=UTC))
    assert claim.value.utc_offset_min == 0


def _days(claims: list[Claim]) -> list[date | None]:
    return [claim.value.on for claim in claims if claim.kind == "clock_time"]
