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
    ("He is three years old.", []),
    ("They met three days ago.", []),
    ("They met a week later.", []),
    ("He took a second look.", []),
    ("It earns $5 a day.", []),
]


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_durations_are_read_with_their_tolerance(read, text, expected):
    assert read(text, "duration") == expected
