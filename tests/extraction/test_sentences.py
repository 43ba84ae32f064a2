from __future__ import annotations

import pytest

from claimcheck.extraction import split_sentences
from claimcheck.extraction.sentences import MAX_BLOCK_CHARS
from claimcheck.models import Article, Span

SPLITS = [
    ("", []),
    (" \n\t\n ", []),
    ("One. Two.", ["One.", "Two."]),
    ("Mr. Smith met Dr. Jones at 5 p.m. on Jan. 5.", None),
    ("The U.S. Army left. It came back.", ["The U.S. Army left.", "It came back."]),
    ("It ranks No. 10 in the world.", None),
    ("Prices rose 2.5 percent.", None),
    ("A heading\nA sentence.", ["A heading", "A sentence."]),
    ("- one item\n- another item", ["- one item", "- another item"]),
    ("***\n---\nWords.", ["Words."]),
    ('"Stop!" she said. He left.', ['"Stop!" she said.', "He left."]),
    ("One.\r\nTwo.\u2028Three.", ["One.", "Two.", "Three."]),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_sentences_end_where_a_reader_would_end_them(text, expected):
    sentences = [sentence.text for sentence in split_sentences(Article(id="a", text=text))]
    assert sentences == ([text] if expected is None else expected)


def test_hard_wrapped_lines_make_one_paragraph():
    line = "the words of this paragraph go on and on until the line is full and"
    text = f"First {line}\n{line}\nthen they end."
    assert len(split_sentences(Article(id="a", text=text))) == 1


def test_a_line_without_a_mark_at_its_end_is_a_heading():
    sentences = split_sentences(Article(id="a", text="Storm hits coast\nIt rained."))
    assert [sentence.heading for sentence in sentences] == [True, False]


def test_sentences_stand_where_they_say_and_leave_out_excluded_spans():
    text = "One here. Two here.\nSkip this. Three here."
    start = text.index("Skip")
    article = Article(
        id="a", text=text, excluded=(Span(start_char=start, end_char=start + len("Skip this.")),)
    )
    sentences = split_sentences(article)
    assert [sentence.text for sentence in sentences] == ["One here.", "Two here.", "Three here."]
    for sentence in sentences:
        assert text[sentence.start_char : sentence.end_char] == sentence.text


def test_a_line_without_end_is_cut_and_nothing_is_lost():
    text = "word " * 5_000
    sentences = split_sentences(Article(id="a", text=text))
    assert max(len(sentence.text) for sentence in sentences) <= MAX_BLOCK_CHARS
    assert sum(sentence.text.count("word") for sentence in sentences) == 5_000
