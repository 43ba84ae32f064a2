"""Names in full, from one sentence to another of an article."""

from __future__ import annotations

import pytest


def holders(claims):
    return [claim.value.holder for claim in claims if claim.kind == "role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruritanian President Volodymyr Zelenskyy left. President Zelensky came.",
            ["Volodymyr Zelenskyy"] * 2,
        ),
        ("President Stone left. “No,” Ada Stone said.", ["Ada Stone"]),
        ("President Stone left. Ada Stone, 54, came. Ivo Stone, 60, came.", ["Stone"]),
        ("President Stone left. They like Ada Stone.", ["Stone"]),
    ],
    ids=["transliterated", "said", "two persons", "no person"],
)
def test_holder_has_the_fullest_name_of_the_article(extract, text, expected):
    assert holders(extract(text)) == expected


def test_quotes_and_offsets_stay_as_written(extract):
    text = "Mayor Stone left 3 houses. “No,” Ada Stone said."
    role, holder, count = extract(text)
    assert holder.value.name == "Ada Stone"
    assert role.value.holder == "Ada Stone"
    assert text[role.value_span.start_char : role.value_span.end_char] == "Mayor Stone"
    assert (count.quote, count.entities) == ("Mayor Stone left 3 houses", ("Ada Stone",))


def test_office_without_a_name_tells_its_holder(extract):
    text = "French President Ada Stone left. The French president met 12 mayors."
    assert extract(text)[-1].entities == ("French", "Ada Stone")


def test_office_of_two_holders_tells_none(extract):
    text = (
        "French Minister Ada Stone left. French Minister Ivo Radu left. "
        "The French minister met 12 mayors."
    )
    assert extract(text)[-1].entities == ("French",)


def test_parties_and_persons_for_places(extract):
    text = (
        "“No,” Ada Stone said. It was signed by Stone. They saw hope near Stone. They met in Rome."
    )
    values = [(c.kind, c.value.name) for c in extract(text) if c.kind in ("entity", "location")]
    assert values == [("entity", "Ada Stone"), ("location", "Rome")]
