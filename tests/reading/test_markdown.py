from datetime import date

import pytest

from claimcheck.errors import ReadingError
from claimcheck.extraction import extract_claims
from claimcheck.reading import read_corpus
from claimcheck.reading.front_matter import read_front_matter


def read(tmp_path, text):
    (tmp_path / "a.md").write_bytes(text.encode())
    return read_corpus(tmp_path / "a.md").articles[0]


def readable(article):
    shown = list(article.text)
    for span in article.excluded:
        shown[span.start_char : span.end_char] = " " * (span.end_char - span.start_char)
    return " ".join("".join(shown).split())


FRONT = """---
id: w7
title: "A \\"new\\" weir"   # working title
Source: 'Orm''s Post'
date: 2025-03-10
published: 17 March 2025
url: https://post.example/weir
tags:
  - water
---

The weir is 9 metres wide.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_gives_the_fields_and_makes_no_claims(tmp_path, newline):
    article = read(tmp_path, FRONT.replace("\n", newline))
    assert (article.id, article.title, article.source) == ("w7", 'A "new" weir', "Orm's Post")
    assert article.published == date(2025, 3, 17)
    assert article.url == "https://post.example/weir"
    assert readable(article) == "The weir is 9 metres wide."


def test_wrong_date_names_its_line(tmp_path):
    with pytest.raises(ReadingError, match=r"a\.md:3: 'published' is 'some day'"):
        read(tmp_path, "---\ntitle: Weir\ndate: some day\n---\nNine metres.")


@pytest.mark.parametrize(
    "text", ["---\ntitle: a\nNine metres.", "---\nProse here.\n---\nMore.", "title: a\n---\n", ""]
)
def test_other_texts_have_no_front_matter(text):
    assert read_front_matter(text).end_char == 0


def test_front_matter_alone_is_a_page_that_says_nothing(tmp_path):
    text = "---\ntitle: Opened on 5 May 2024\n---\n\n"
    article = read(tmp_path, text)
    assert (article.title, article.text) == ("Opened on 5 May 2024", text)
    assert extract_claims(article).claims == []


def test_no_text_at_all_is_an_empty_article(tmp_path):
    with pytest.raises(ReadingError, match="empty article"):
        read(tmp_path, " \n")


def test_first_heading_is_the_title(tmp_path):
    assert read(tmp_path, "Intro\n\n# The *weir* #\n\n# Other").title == "The *weir*"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## Nine **new** _gates_", "Nine new gates"),
        ("- one\n* two\n3. three", "- one * two 3. three"),
        ("> It is ~~nine~~ `ten`.", "It is nine ten ."),
        ("| Gate | Width |\n|:--|--:|\n| North | 9 m |", "Gate Width North 9 m"),
        ("See [the plan](https://a.example/x_9) or [this][1].\n\n[1]: https://b.example/9",
         "See the plan or this ."),
        ("![the weir in 2019](weir.png \"9 gates\") Ten came.", "Ten came."),
        ("Ten came.[^1] https://a.example/2019/9 <br/>", "Ten came."),
        ("<!-- 9 gates\n8 gates --> Ten came. <!-- open", "Ten came. <!-- open"),
        ("Ten came.\n```py\n9 gates\n\n~~~\n```\nLeft.", "Ten came. Left."),
        ("Ten came.\n~~~\nNine left.", "Ten came. Nine left."),
        ("Head\n====\n\n***\n\nThe snake_case 2 * 3 stays.", "Head The snake_case 2 * 3 stays."),
    ],
)  # fmt: skip
def test_markup_makes_no_claims_and_words_stay(tmp_path, text, words):
    article = read(tmp_path, text)
    assert article.text == text
    assert readable(article) == words


def test_indented_code_is_markup(tmp_path):
    article = read(tmp_path, "It answers:\n\n    HTTP/1.1 200 OK\n    Age: 5\n\nNine gates.\n")
    assert readable(article) == "It answers: Nine gates."


@pytest.mark.parametrize(
    "text",
    [
        "- a gate\n\n    It has a = 5 locks.\n",
        "!!! note\n\n    It has a = 5 locks.\n",
        "Prose.\n\n    It has 5 locks.\n",
        "Prose that is wrapped\n    with a = 5 locks.\n",
    ],
)
def test_what_is_indented_in_lists_or_reads_like_prose_stays(tmp_path, text):
    assert "5 locks" in readable(read(tmp_path, text))
