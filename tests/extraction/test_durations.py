from __future__ import annotations

import pytest

DURATIONS = [
    ("A 30-day ceasefire began.", ["30-day → 30 day"]),
    ("A month-long ceasefire began.", ["month-long → 0.92..1.02 month"]),
    ("They talked for eight hours.", ["eight hours → 8 hour"]),
    ("They talked for nearly eight hours.", ["nearly eight hours → ~7.2..8 hour"]),
    ("They talked for two and a half hours.", ["two and a half hours → 2.5 hour"]),
    ("They talked for an hour and a half.", ["an hour and a half → 1.5 hour"]),
    ("It took barely a month and a half.", ["barely a month and a half → ~1.15..1.785 month"]),
    ("It took one hour and fifteen minutes.", ["one hour and fifteen minutes → 1.25 hour"]),
    ("He got a two-and-a-half-year sentence.", ["two-and-a-half-year → 2.4925..2.5019 year"]),
    ("The three-week-old strike goes on.", ["three-week-old → 3 week"]),
    ("They talked for half an hour.", ["half an hour → 0.5 hour"]),
    ("It ends in just over a month.", ["just over a month → ~0.92..1.275 month"]),
    ("They talked for two to three weeks.", ["two to three weeks → 2..3 week"]),
    ("They talked for three straight days.", ["three straight days → 3 day"]),
    ("They talked for several hours.", ["several hours → ?3..20 hour"]),
    ("He was jailed for a fortnight.", ["a fortnight → 2 week"]),
    ("The three-year-old war goes on.", ["three-year-old → 2.991..3.0023 year"]),
    ("A monthlong ceasefire began.", ["monthlong → 0.92..1.02 month"]),
    ("They talked for 3h.", ["3h → 3 hour"]),
    ("It took a ½ hour.", ["½ hour → 0.5 hour"]),
    ("It took a quarter of an hour.", ["a quarter of an hour → 0.25 hour"]),
    ("It took one hour and a half.", ["one hour and a half → 1.5 hour"]),
    ("It took a day and a half.", ["a day and a half → 1.5 day"]),
    ("It took 1 hour, 5 minutes, and 30 seconds.",
     ["1 hour, 5 minutes, and 30 seconds → 1.0917 hour"]),
    ("It took two days and three minutes.", ["two days and three minutes → 2.0021 day"]),
    ("They stayed for a year or so.", ["a year or so → ~0.4985..1.5011 year"]),
    ("They stayed for five working days.", ["five working days → 5 day"]),
    ("They stayed for a working week.", ["a working week → 5 day"]),
    ("They stayed for two nights.", ["two nights → 2 day"]),
    ("It stood for two millennia.", ["two millennia → 19.94..20.015 century"]),
    ("They talked for hours.", ["hours → ?2..24 hour"]),
    ("They stayed some days.", ["some days → ?2..10 day"]),
    ("It was in use for many years.", ["many years → ?3.988..100.075 year"]),
    ("It ended a years-long dispute.", ["years-long → ?1.994..30.0225 year"]),
    ("They talked all day.", ["all day → ?0.25..1 day"]),
    ("She won the marathon in 2:14:33.", ["2:14:33 → 8073 second"]),
    ("She swam the final in 3:26.69, a race to remember.", ["3:26.69 → 206.69 second"]),
    ("It is open 24/7.", []),
    ("It was 4-H day.", []),
    ("They met hours later.", []),
    ("They met all days of the week.", []),
    ("He is three years old.", []),
    ("They met three days ago.", []),
    ("They met a week later.", []),
    ("He took a second look.", []),
    ("It earns $5 a day.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations_are_read_with_their_tolerance(read, text, expected):
    assert read(text, "duration") == expected
