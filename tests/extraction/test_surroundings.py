"""Headings, lists and tables around a value."""

from __future__ import annotations

import pytest

from claimcheck.extraction import extract_claims
from claimcheck.models import Article
from claimcheck.reading.markdown import find_markup

TABLE = """# Storm toll

| city | killed | wounded |
|---|---|---|
| Odesa | 12 | 30 |
| Zenda | 3 people | 1,200 |
"""
LIST = """It was a long day for all of them.

Rescue

They found:

- 12 boats
- 40 cars. Some burned.

They left 3 houses.
"""


def cells(claims):
    return [(c.quote.split()[-1], c.head, c.row, c.column, c.heading) for c in claims]


@pytest.mark.parametrize("is_read_as_markdown", [False, True])
def test_cells_have_the_headers_of_their_row_and_column(is_read_as_markdown):
    excluded = tuple(find_markup(TABLE)) if is_read_as_markdown else None
    claims = extract_claims(Article(id="a", text=TABLE, excluded=excluded)).claims
    assert cells(claims) == [
        ("12", "killed", "Odesa", "killed", "Storm toll"),
        ("30", "wounded", "Odesa", "wounded", "Storm toll"),
        ("people", "person", "Zenda", "killed", "Storm toll"),
        ("1,200", "wounded", "Zenda", "wounded", "Storm toll"),
    ]
    assert "killed" in claims[0].event
    assert {"odesa", "storm", "toll"} <= set(claims[0].event)


def test_columns_may_be_parted_by_tabs(extract):
    text = "region\tdeaths\tyear\tshare (%)\nEast\t12\t2004\t5\nWest\t40\t1999\t6\n"
    counts = [c for c in extract(text) if c.kind == "quantity"]
    assert [(c.value.interval.low, c.head, c.row, c.column) for c in counts] == [
        (12, "death", "East", "deaths"),
        (40, "death", "West", "deaths"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Home | News | Sport\nWorld | 12", "12 | 30\n40 | 50", "killed | wounded\n"],
    ids=["other widths", "no header", "no body"],
)
def test_other_lines_are_no_tables(extract, text):
    assert [c for c in extract(text) if c.row or c.column] == []


def test_items_keep_what_leads_into_their_list(extract):
    boats, cars, houses = extract(LIST)
    assert (boats.heading, cars.heading, houses.heading) == ("They found:", "They found:", "Rescue")
    assert boats.event == ("boats", "found")


def test_sentences_keep_their_heading_apart_from_their_words(extract):
    (claim,) = extract("Hospitals\n\nThey treated 40 people.")
    assert (claim.heading, claim.event) == ("Hospitals", ("people", "treated"))


def test_byline_is_no_heading(extract):
    (claim,) = extract("Storm\n\nBy Ada Stone\n\nThey treated 40 people.")
    assert claim.heading == "Storm"
