"""Texts that take for ever where time is not linear: each ends, and says what it should."""

import pytest

from claimcheck.reading import as_article, read_corpus
from claimcheck.reading.published import parse_published

MILLION = 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "word " * MILLION,
        "a" + "\n" * MILLION,
        "a" + "\r" * MILLION,
        " " * MILLION + "a",
        "7" * 100_000,
        "“" * 10_000 + "a" + "”" * 10_000,
        ("share " * 45 + "a\n") * 5_000,
        "(reporting by " * 50_000,
        ("a" + " " * 290 + "b\n") * 2_000,
        "follow " * 50_000,
    ],
)
def test_plain_text_of_any_shape_is_read_unchanged(text):
    article = as_article(text)
    assert article.text == text
    assert article.excluded == ()


@pytest.mark.parametrize(
    "text",
    [
        "[" * MILLION + "a", "[a](" * 100_000, "![" * 100_000, "<!--" * 100_000, "<a " * 100_000,
        "](a b" * 100_000, "*" * MILLION + "a", "`" * MILLION + "a", "a_" * 100_000,
        "```\n~~~\n" * 50_000 + "a", "---\n" + "key: value\n" * 100_000, "> " * 100_000 + "a",
        "# " + "#" * 100_000 + "a", "# a" + " " * 100_000 + "b",
    ],
)  # fmt: skip
def test_markdown_of_any_shape_is_read_unchanged(tmp_path, text):
    (tmp_path / "a.md").write_bytes(text.encode())
    assert read_corpus(tmp_path).articles[0].text == text


def test_a_million_short_lines_of_boilerplate_are_all_found():
    article = as_article("Read more\n" * 100_000)
    assert len(article.excluded) == 100_000


@pytest.mark.parametrize(
    "text", ["1" * 80, " " * 79 + "1", "march " * 13, "17 mar 2025" + "," * 60]
)
def test_what_may_be_a_date_line_is_decided_at_once(text):
    assert parse_published(text) is None
