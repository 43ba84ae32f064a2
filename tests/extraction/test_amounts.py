from __future__ import annotations

import pytest

MONEY = [
    ("It cost $40.", ["$40 → 40 $"]),
    ("It cost US$1.2 billion.", ["US$1.2 billion → 1200000000 USD"]),
    ("It cost over €3 million.", ["over €3 million → >3000000 EUR"]),
    ("It cost $1.2bn (£900m).", ["$1.2bn → 1200000000 $", "£900m → 900000000 GBP"]),
    ("It cost €1.2-1.5bn.", ["€1.2-1.5bn → 1200000000..1500000000 EUR"]),
    ("It cost $5m to $10m.", ["$5m to $10m → 5000000..10000000 $"]),
    (
        "It cost between $5 and $10.",
        ["between $5 and $10 → 5..10 $"],
    ),
    ("Oil rose $1.64 to $47.10.", ["$1.64 → 1.64 $", "$47.10 → 47.1 $"]),
    ("It cost 85 million euros.", ["85 million euros → 85000000 EUR"]),
    ("It cost 300 Swiss francs.", ["300 Swiss francs → 300 CHF"]),
    ("The bill will exceed $2 billion.", ["exceed $2 billion → >2000000000 $"]),
    ("It cost no less than $5.", ["no less than $5 → >=5 $"]),
    ("It cost $1.5million.", ["$1.5million → 1500000 $"]),
    ("It cost 20 cents.", ["20 cents → 0.2 $"]),
    ("It cost CHF 2 million.", ["CHF 2 million → 2000000 CHF"]),
    ("It cost 2 million kroner.", ["2 million kroner → 2000000 NOK"]),
    ("The team won 12 matches and 3 won gold.", []),
    ("The man weighs 200 pounds.", []),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money_is_read_with_its_currency(read, text, expected):
    assert read(text, "money") == expected


PERCENTS = [
    ("Turnout was 61%.", ["61% → 61 %"]),
    ("Turnout was 61.5 percent.", ["61.5 percent → 61.5 %"]),
    ("Turnout was 61 per cent.", ["61 per cent → 61 %"]),
    ("Turnout was 10 to 12 %.", ["10 to 12 % → 10..12 %"]),
    ("Turnout was 10% to 12%.", ["10% to 12% → 10..12 %"]),
    ("Turnout was between 10 and 12 percent.", ["between 10 and 12 percent → 10..12 %"]),
    ("Prices rose 3 %.", ["3 % → change 3 %"]),
    ("Prices rose by about 3 percent.", ["about 3 percent → change ~2.5..3.5 %"]),
    ("Sales rose to 3 percent.", ["3 percent → 3 %"]),
    ("Sales went from 5% to 7%.", ["5% → 5 %", "7% → 7 %"]),
    ("Rates fell 0.5 percentage points.", ["0.5 percentage points → change 0.5 points"]),
    ("Rates fell 25 basis points.", ["25 basis points → change 0.25 points"]),
    ("Output shrank by minus 2 percent.", ["minus 2 percent → change -2 %"]),
    ("It won 51 percent to 49 percent.", ["51 percent → 51 %", "49 percent → 49 %"]),
    ("Sales jumped 22% to 449,603 cars.", ["22% → change 22 %"]),
    ("Two-thirds of voters stayed.", ["Two-thirds → ~60..73.3333 %"]),
    ("More than half of the voters stayed.", ["More than half → >50 %"]),
    ("A third of voters stayed.", ["A third → ~28.3333..38.3333 %"]),
    ("One in five children is hungry.", ["One in five → ~15..25 %"]),
    (
        "It may err by plus or minus 3 percentage points.",
        ["plus or minus 3 percentage points → 3 points"],
    ),
    ("Only 3 out of 10 schools reopened.", ["Only 3 out of 10 → ~25..35 %"]),
    ("He scored two in ten minutes.", []),
    ("Half the voters stayed.", ["Half → ~45..55 %"]),
    ("It came in the second half of the season.", []),
    ("The third of five sons stayed.", []),
    ("It lasted a quarter of an hour.", []),
]


@pytest.mark.parametrize(("text", "expected"), PERCENTS)
def test_percentages_are_read_with_how_they_are_meant(read, text, expected):
    assert read(text, "percent") == expected
