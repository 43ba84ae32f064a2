import csv

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_corpus


def write(tmp_path, content):
    (tmp_path / "a.csv").write_bytes(content.encode())
    return tmp_path / "a.csv"


def test_rows_become_articles_called_by_their_first_line(tmp_path):
    path = write(tmp_path, 'Title , TEXT\r\nA,"One\r\nboat."\r\n\r\nB,Two.\r\n')
    first, second = read_corpus(path).articles
    assert (first.id, first.title, first.text) == ("a:2", "A", "One\r\nboat.")
    assert (second.id, second.title, second.text) == ("a:5", "B", "Two.")


def test_missing_column_names_those_there_are(tmp_path):
    with pytest.raises(ReadingError, match=r"a\.csv:1: no column 'text'.*are: 'id', 'body'"):
        read_corpus(write(tmp_path, "id,body\n1,One."))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("3,Three, not four", r"a\.csv:3: 3 cells for 2 columns"),
        ("3,", r"a\.csv:3: empty article"),
        ("3", r"a\.csv:3: empty article"),
    ],
)
def test_broken_row_is_named_or_collected(tmp_path, row, message):
    path = write(tmp_path, f"id,text\n1,One.\n{row}\n4,Four.\n")
    with pytest.raises(ReadingError, match=message):
        read_corpus(path)
    assert len(read_corpus(path, on_error="collect").articles) == 2


def test_quote_that_never_closes_is_named_with_its_row(tmp_path):
    with pytest.raises(ReadingError, match=r"a\.csv:3: is no CSV from here on"):
        read_corpus(write(tmp_path, 'id,text\n1,One.\n2,"Two.\n3,Three.\n'))


def test_column_twice_is_refused(tmp_path):
    with pytest.raises(ReadingError, match="two columns have one name"):
        read_corpus(write(tmp_path, "text,Text\na,b\n"))


def test_long_cells_are_read_and_the_limit_is_put_back(tmp_path):
    limit = csv.field_size_limit()
    text = "boat " * 60_000
    assert read_corpus(write(tmp_path, f"text\n{text}\n")).articles[0].text == text
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize("content", ["", "\n", "text\n", "id,text\n\n"])
def test_table_without_rows_is_named(tmp_path, content):
    with pytest.raises(ReadingError, match="holds no articles"):
        read_corpus(write(tmp_path, content))
