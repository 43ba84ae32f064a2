from __future__ import annotations

import pytest

MEASURES = [
    ("The wall is 12 kilometers long.", ["12 kilometers → 12000 m"]),
    ("The wall is 5 miles long.", ["5 miles → 8046.72 m"]),
    ("The wall is some seven miles long.", ["some seven miles → ~10138.8672..12391.9488 m"]),
    ("It is a 30-metre tower.", ["30-metre → 30 m"]),
    ("The tower is 30m tall.", ["30m → 30 m"]),
    ("The fire burned 2,500 acres.", ["2,500 acres → 10117141.06 m2"]),
    ("The lake covers 3 sq km.", ["3 sq km → 3000000 m2"]),
    ("It weighs 40 tonnes.", ["40 tonnes → 40000 kg"]),
    ("It weighs 200 pounds.", ["200 pounds → 90.7185 kg"]),
    ("Winds reached 90 mph.", ["90 mph → 40.2336 m/s"]),
    ("Winds reached 90 km per hour.", ["90 km per hour → 25 m/s"]),
    ("It was 30 degrees Celsius.", ["30 degrees Celsius → 303.15 K"]),
    ("It was minus 5 °C.", ["minus 5 °C → 268.15 K"]),
    ("It was 86°F.", ["86°F → 303.15 K"]),
    ("The plant makes 40bn kWh.", ["40bn kWh → 1.44e+17 J"]),
    ("The plant makes 600 MW.", ["600 MW → 600000000 W"]),
    ("It pumps 500,000 barrels a day.", ["500,000 barrels a day → 0.9201 m3/s"]),
    ("The 6.4-magnitude quake struck.", ["6.4 → 6.4 magnitude"]),
    ("A quake of magnitude 6.4 struck.", ["6.4 → 6.4 magnitude"]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measures_are_in_si_units(read, text, expected):
    assert read(text, "quantity") == expected


AGES = [
    ("A 71-year-old woman was hurt.", ["71-year-old → 71 year"]),
    ("A 71 - year - old woman was hurt.", ["71 - year - old → 71 year"]),
    ("The ten-year-old boy was hurt.", ["ten-year-old → 10 year"]),
    ("The baby is 6 months old.", ["6 months old → 0.5 year"]),
    ("A man aged 71 was hurt.", ["71 → 71 year"]),
    ("Ana Silva, 42, was hurt.", ["42 → 42 year"]),
    ("The singer died at 91.", ["91 → 91 year"]),
    ("He died at the age of 91.", ["91 → 91 year"]),
    ("Children aged 5 to 9 were hurt.", ["5 to 9 → 5..9 year"]),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_are_in_years(read, text, expected):
    assert read(text, "quantity") == expected
