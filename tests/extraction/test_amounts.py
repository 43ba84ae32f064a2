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
    ("Oil rose $1.64 to $47.10.", ["$1.64 → change 1.64 $", "$47.10 → 47.1 $"]),
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
    ("It cost 300 Turkish lira.", ["300 Turkish lira → 300 TRY"]),
    ("It cost 20,000 Lao kip.", ["20,000 Lao kip → 20000 LAK"]),
    ("It cost 400 Mexican pesos.", ["400 Mexican pesos → 400 MXN"]),
    ("It cost 90 Iraqi dinars.", ["90 Iraqi dinars → 90 IQD"]),
    ("It cost 12 Canadian cents.", ["12 Canadian cents → 0.12 CAD"]),
    ("It cost 10 $ or 30 $.", ["10 $ → 10 $", "30 $ → 30 $"]),
    ("It cost 10 rmb, 20 usd.", ["10 rmb → 10 CNY", "20 usd → 20 USD"]),
    ("It cost 17 USD 25.", ["17 USD 25 → 17.25 USD"]),
    ("It cost 40p.", ["40p → 0.4 GBP"]),
    ("It cost 2 bitcoins.", ["2 bitcoins → 2 BTC"]),
    ("It cost 100 satoshis.", ["100 satoshis → 1e-06 BTC"]),
    ("It cost 20 grand.", ["20 grand → 20000 $"]),
    ("Two grand juries met.", []),
    ("It cost USD115 million.", ["USD115 million → 115000000 USD"]),
    ("It cost EUR1.2bn.", ["EUR1.2bn → 1200000000 EUR"]),
    ("It cost Rs500 crore.", ["Rs500 crore → 5000000000 INR"]),
    ("It cost RM250.", ["RM250 → 250 MYR"]),
    ("Meet in Rm 250.", []),
    ("It cost 75 USD million.", ["75 USD million → 75000000 USD"]),
    ("It cost MAUD 60.", ["MAUD 60 → 60000000 AUD"]),
    ("It cost 120 MEUR.", ["120 MEUR → 120000000 EUR"]),
    ("It cost $2.4T.", ["$2.4T → 2.4e+12 $"]),
    ("It cost NT $ 18.", ["NT $ 18 → 18 TWD"]),
    ("It cost $5 AUD.", ["$5 AUD → 5 AUD"]),
    ("It cost $10 million dollars.", ["$10 million dollars → 10000000 $"]),
    ("It cost dollar 22.5 million.", ["dollar 22.5 million → 22500000 $"]),
    ("The dollar 2 years later was weak.", []),
    ("It cost Australian dollar 3bn.", ["Australian dollar 3bn → 3000000000 AUD"]),
    ("It cost $3 and 20 cents.", ["$3 and 20 cents → 3.2 $"]),
    ("It cost five dollars and fifty cents.", ["five dollars and fifty cents → 5.5 $"]),
    ("It cost five dollars fifty.", ["five dollars fifty → 5.5 $"]),
    ("It cost 15 dollars 50.", ["15 dollars 50 → 15.5 $"]),
    ("It paid 15 dollars 50 times.", ["15 dollars → 15 $"]),
    ("Profit was -$5 million.", ["-$5 million → -5000000 $"]),
    ("Profit was $-99.99.", ["$-99.99 → -99.99 $"]),
    ("The result was ($5 million).", ["$5 million → -5000000 $"]),
    ("It cost £4m ($5m).", ["£4m → 4000000 GBP", "$5m → 5000000 $"]),
    ("The baby is over two pounds.", []),
    ("A ton is about 2,204 pounds.", []),
    ("They seized 300 pounds of coal.", []),
    ("He was fined 300 pounds.", ["300 pounds → 300 GBP"]),
    ("It lost 3 million pounds of public money.", ["3 million pounds → 3000000 GBP"]),
    ("She found a 10-pound note.", ["10-pound → 10 GBP"]),
    ("She found a 10-pound rock.", []),
    ("It plays 1080p video.", []),
    ("It ends at 14 p.m. sharp.", []),
    (
        "It cost 5 million euros to 8 million euros.",
        ["5 million euros to 8 million euros → 5000000..8000000 EUR"],
    ),
    ("The film Million Dollar Baker won.", []),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money_is_read_with_its_currency(read, text, expected):
    assert read(text, "money") == expected


PAID_FOR = [
    ("She earns $15 an hour.", ["$15 an hour → 15 $ per hour"]),
    ("Oil costs $80 a barrel.", ["$80 a barrel → 80 $ per barrel"]),
    ("It paid 30p a share.", ["30p a share → 0.3 GBP per share"]),
    ("It made a $45-a-share offer.", ["$45-a-share → 45 $ per share"]),
    ("It cost $350 per kg.", ["$350 per kg → 350 $ per kilogram"]),
    ("It cost $2/lb.", ["$2/lb → 2 $ per pound"]),
    ("It cost €9 per square foot.", ["€9 per square foot → 9 EUR per square foot"]),
    ("It cost £5 per head.", ["£5 per head → 5 GBP per person"]),
    ("It earns £60m annually.", ["£60m annually → 60000000 GBP per year"]),
    (
        "Gas cost $2.86 per thousand cubic feet.",
        ["$2.86 per thousand cubic feet → 2.86 $ per thousand cubic foot"],
    ),
    (
        "It cost $350 per kg to $680 per kg.",
        ["$350 per kg to $680 per kg → 350..680 $ per kilogram"],
    ),
    (
        "It rose from $350 per kg to $680 per kg.",
        ["$350 per kg → 350 $ per kilogram", "$680 per kg → 680 $ per kilogram"],
    ),
    ("It cost $5 a year ago.", ["$5 → 5 $"]),
    ("It cost $5 a month's rent.", ["$5 → 5 $"]),
    ("It put $5 a long way off.", ["$5 → 5 $"]),
    ("Shares rose by $5.", ["$5 → change 5 $"]),
    ("Shares fell 20 cents to $14.", ["20 cents → change 0.2 $", "$14 → 14 $"]),
    ("It had a loss of $5 million.", ["$5 million → 5000000 $"]),
    ("It dropped $5 million on a house.", ["$5 million → 5000000 $"]),
    ("Shares closed up $1.26 at $50.88.", ["$1.26 → change 1.26 $", "$50.88 → 50.88 $"]),
    ("It saw a $5 rise.", ["$5 → change 5 $"]),
    ("It made a $5m loss.", ["$5m → 5000000 $"]),
    ("Bread costs 85 cents a loaf.", ["85 cents a loaf → 0.85 $ per loaf"]),
]


@pytest.mark.parametrize(("text", "expected"), PAID_FOR)
def test_money_tells_what_it_is_paid_for_and_changes(read, text, expected):
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
    ("Rates fell 25 bps.", ["25 bps → change 0.25 points"]),
    ("BP runs 25 BP stations.", []),
    ("Turnout was 61 per-cent.", ["61 per-cent → 61 %"]),
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
    ("More than 2 in 5 stayed.", ["More than 2 in 5 → >40 %"]),
    ("Fewer than one in ten stayed.", ["Fewer than one in ten → <10 %"]),
    ("He scored two in ten minutes.", []),
    ("Half the voters stayed.", ["Half → ~45..55 %"]),
    ("It came in the second half of the season.", []),
    ("The third of five sons stayed.", []),
    ("It lasted a quarter of an hour.", []),
    ("Shares fell $1.25, or 1.4 percent.", ["1.4 percent → change 1.4 %"]),
    ("It closed up 24 points, or 0.1 percent.", ["0.1 percent → change 0.1 %"]),
    ("It saw a 10 percent drop.", ["10 percent → change 10 %"]),
    ("Some 10 percent drop out.", ["Some 10 percent → ~5..15 %"]),
    ("Prices are 3 percent higher.", ["3 percent → change 3 %"]),
    ("Women make up 40 percent of the staff.", ["40 percent → 40 %"]),
    ("It hurts one in 500 children.", ["one in 500 → ~0.1..0.3 %"]),
    ("It increased spending on new plant and software by 18%.", ["18% → change 18 %"]),
]


@pytest.mark.parametrize(("text", "expected"), PERCENTS)
def test_percentages_are_read_with_how_they_are_meant(read, text, expected):
    assert read(text, "percent") == expected
