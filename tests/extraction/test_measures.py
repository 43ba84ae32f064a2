from __future__ import annotations

import pytest

from claimcheck.scoring.comparators import compare_values

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
    ("It is 3 picometres wide.", ["3 picometres → 3e-12 m"]),
    ("It is 120 μg heavy.", ["120 μg → 1.2e-07 kg"]),
    ("It holds 16 GiB.", ["16 GiB → 1.374389535e+11 bit"]),
    ("It holds 2 kibibytes.", ["2 kibibytes → 16384 bit"]),
    ("It is a 64-bit chip.", ["64-bit → 64 bit"]),
    ("It sends 300 Mbit/s.", ["300 Mbit/s → 300000000 bit/s"]),
    ("It sends one gigabit a second.", ["one gigabit a second → 1000000000 bit/s"]),
    ("The dose was 14 mGy.", ["14 mGy → 0.014 Gy"]),
    ("The dose was 20 millisieverts.", ["20 millisieverts → 0.02 Sv"]),
    ("The area is 4km^2.", ["4km^2 → 4000000 m2"]),
    ("The area is 4 km squared.", ["4 km squared → 4000000 m2"]),
    ("The area is 5 m².", ["5 m² → 5 m2"]),
    ("The area is 50,000 sq. ft.", ["50,000 sq. ft → 4645.152 m2"]),
    ("It holds 3 cubic feet.", ["3 cubic feet → 0.085 m3"]),
    ("It holds 100 cl.", ["100 cl → 0.001 m3"]),
    ("It needs two cups of sugar.", ["two cups → 0.0004732 m3"]),
    ("It won two cups in May.", ["two → 2 cup"]),
    ("It stores 50 Wh.", ["50 Wh → 180000 J"]),
    ("It stores 2 megawatt-hours.", ["2 megawatt-hours → 7200000000 J"]),
    ("It drew 5 kilowatts per minute.", ["5 kilowatts per minute → 83.3333 W/s"]),
    ("It fell at 10 m/s2.", ["10 m/s2 → 10 m/s2"]),
    ("It fell at 10 metres per second per second.", ["10 metres per second per second → 10 m/s2"]),
    ("It moved 50 km/ms.", ["50 km/ms → 50000000 m/s"]),
    ("Its density is 5 g/cm3.", ["5 g/cm3 → 5000 kg/m3"]),
    ("It does 30 miles per gallon.", ["30 miles per gallon → 12754311.22 m/m3"]),
    ("It turns at 5400rpm.", ["5400rpm → 90 1/s"]),
    ("It turns with 300 Nm.", ["300 Nm → 300 N m"]),
    ("It pumps 3.5 million bpd.", ["3.5 million bpd → 6.4405 m3/s"]),
    ("It digs 864 tonnes of coal a day.", ["864 tonnes → 10 kg/s"]),
    ("It sold 864 tonnes of coal a year ago.", ["864 tonnes → 864000 kg"]),
    ("It is 5 km/3 miles away.", ["5 km → 5000 m"]),
    ("It uses 20 litres per person.", ["20 litres per person → 0.02 m3 per person"]),
    ("It weighs 20 [kg].", ["20 [kg] → 20 kg"]),
    ("He is 5 ft 2 in.", ["5 ft 2 in → 1.5748 m"]),
    ("He is 5 feet and 2 inches tall.", ["5 feet and 2 inches → 1.5748 m"]),
    ("He is a 6-foot-4 guard.", ["6-foot-4 → 1.9304 m"]),
    ("He is six foot one.", ["six foot one → 1.8542 m"]),
    ("He is 6'2\" tall.", ["6'2\" → 1.8796 m"]),
    ('The pen is 10 " long.', ['10 " → 0.254 m']),
    ("She weighs 9 stone 3 pounds.", ["9 stone 3 pounds → 58.5134 kg"]),
    ("They threw 9 stones.", ["9 → 9 stone"]),
    ("It is between 44 mg and 50 mg.", ["between 44 mg and 50 mg → 4.4e-05..5e-05 kg"]),
    ("It is 44 km to 50 km away.", ["44 km to 50 km → 44000..50000 m"]),
    ("It grew from 44 km to 50 km.", ["44 km → 44000 m", "50 km → 50000 m"]),
    ("It ran 45 and 50 km.", ["45 → 45000 m", "50 km → 50000 m"]),
    ("It has 10- and 12-metre masts.", ["10 → 10 m", "12-metre → 12 m"]),
    ("In 2003 and 50 km away it fell.", ["50 km → 50000 m"]),
    ("It cut the plank to 2 in.", ["2 in → 0.0508 m"]),
    ("The chip is 2.1 pm wide.", ["2.1 pm → 2.1e-12 m"]),
    ("The shop is at 7 W 34th Street.", ["7 → 7 w"]),
    ("Part 24703 L-202 broke.", []),
    ("About 10 TB patients died.", ["About 10 → ~5..15 patient"]),
    ("The fossil is 66 Ma old.", ["66 Ma → 2.0828016e+15 s"]),
    ("The 6.4-magnitude quake struck.", ["6.4 → 6.4 magnitude"]),
    ("A quake of magnitude 6.4 struck.", ["6.4 → 6.4 magnitude"]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measures_are_in_si_units(read, text, expected):
    assert read(text, "quantity") == expected


NO_LENGTHS = [
    "About 2 in the park fell.",
    "The team won 3 in May.",
    "It opened at 11 am.",
]


@pytest.mark.parametrize("text", NO_LENGTHS)
def test_short_words_are_no_units_of_length(extract, text):
    values = [claim.value for claim in extract(text) if claim.kind == "quantity"]
    assert "length" not in [value.dimension for value in values]


DEGREES = [
    ("It was 75 degrees f.", ["75 degrees f → 297.0389 K"]),
    ("It was 20° C.", ["20° C → 293.15 K"]),
    ("It was 300 kelvin.", ["300 kelvin → 300 K"]),
    ("Temperatures reached 40C.", ["40C → 313.15 K"]),
    ("It reached 40C (104F).", ["40C → 313.15 K", "104F → 313.15 K"]),
    ("He sat in 12C on the plane.", []),
    ("It was 98 degrees, and hot.", ["98 degrees → 98 degree"]),
    ("Turn it by 90 degrees.", ["90 degrees → 90 degree"]),
    ("She holds 3 degrees from the university.", ["3 → 3 degree"]),
    ("She met the band 98 Degrees in town.", ["98 → 98 degree"]),
    ("It was 5 degrees Celsius below zero.", ["5 degrees Celsius below zero → 268.15 K"]),
    ("It was 2 °C above normal.", ["2 °C → change 2 K"]),
    ("It rose by 2 degrees Celsius.", ["2 degrees Celsius → change 2 K"]),
    ("It rose to 2 degrees Celsius.", ["2 degrees Celsius → 275.15 K"]),
    ("It will be between 15°C and 20°C.", ["between 15°C and 20°C → 288.15..293.15 K"]),
    ("The angle is 0.5rad.", ["0.5rad → 28.6479 degree"]),
]


@pytest.mark.parametrize(("text", "expected"), DEGREES)
def test_degrees_are_of_heat_of_angles_or_of_universities(read, text, expected):
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
    ("He is an 87 yo man.", ["87 yo → 87 year"]),
    ("He is an 87 y/o man.", ["87 y/o → 87 year"]),
    ("A 71-yr-old man was hurt.", ["71-yr-old → 71 year"]),
    ("The girl is ten months old.", ["ten months old → 0.8333 year"]),
    ("She is 3 years of age.", ["3 years of age → 3 year"]),
    ("A woman in her 40s was hurt.", ["40s → 40..50 year"]),
    ("A man in his early twenties was hurt.", ["early twenties → 20..24 year"]),
    ("Children aged 5 to 9 were hurt.", ["5 to 9 → 5..9 year"]),
    ("Mayor Jon Pane, 58, denied it.", ["58 → 58 year"]),
    ("She is 45.", ["45 → 45 year"]),
    ("When he was eight, they left.", ["eight → 8 year"]),
    ("They held one who was under 16.", ["under 16 → <16 year"]),
    ("The youngest is 13.", ["13 → 13 year"]),
    ("Pupils younger than 18 who left.", ["younger than 18 → <18 year"]),
    ("He already was 18 at the time.", ["18 → 18 year"]),
    ("I'm only 27.", ["only 27 → 27 year"]),
    ("Silva was 22 when she left.", ["22 → 22 year"]),
    ("It was 5 when it rained.", ["5 → 5 number"]),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_are_in_years(read, text, expected):
    assert read(text, "quantity") == expected


SAME = [
    ("It is 5 miles away.", "It is 8 km away."),
    ("It weighs 200 pounds.", "It weighs 91 kg."),
    ("He weighs 11 stone.", "He weighs 70 kg."),
    ("It was 86 degrees Fahrenheit.", "It was 30 °C."),
    ("It was 1.5 °C above normal.", "It was 2.7 °F above normal."),
    ("It covers 2,500 acres.", "It covers 10 sq km."),
    ("Winds reached 60 mph.", "Winds reached 97 km/h."),
    ("He is 6-foot-2.", "He is 1.88 m tall."),
    ("It holds 10 gallons.", "It holds 38 litres."),
    ("It has 100 horsepower.", "It has 75 kW."),
    ("The pressure is 30 psi.", "The pressure is 2.1 bar."),
    ("It is 5 nautical miles away.", "It is 9 km away."),
    ("It pumps 500,000 barrels a day.", "It pumps 0.5 million bpd."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_measures_agree_in_any_unit_within_their_rounding(extract, one, other):
    (a,), (b,) = extract(one), extract(other)
    assert compare_values(a.value, b.value).outcome == "agree"


OTHER = [
    ("It is 5 miles away.", "It is 9 km away.", "disagree"),
    ("It was 98 degrees, and hot.", "It was 30 °C.", "not_comparable"),
    ("It was 98 degrees, and hot.", "The slope is 98 degrees steep.", "not_comparable"),
    ("It is 5 metres away.", "It covers 5 square metres.", "not_comparable"),
]


@pytest.mark.parametrize(("one", "other", "outcome"), OTHER)
def test_other_measures_do_not_agree(extract, one, other, outcome):
    (a,), (b,) = extract(one), extract(other)
    assert compare_values(a.value, b.value).outcome == outcome
