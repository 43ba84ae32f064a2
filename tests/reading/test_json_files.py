import json
from datetime import UTC, date, datetime

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_corpus

RECORD = {
    "id": "w1",
    "title": "Weir",
    "source": "The Post",
    "published": "2025-03-17T09:30:00Z",
    "url": "https://post.example/weir",
    "text": "The weir is 9 metres wide.",
    "author": "ignored",
}


def write(tmp_path, name, *lines):
    (tmp_path / name).write_text("\n".join(lines), "utf-8")
    return tmp_path / name


def test_all_fields_are_read(tmp_path):
    (article,) = read_corpus(write(tmp_path, "a.jsonl", json.dumps(RECORD), "")).articles
    assert (article.id, article.title, article.source) == ("w1", "Weir", "The Post")
    assert article.published == datetime(2025, 3, 17, 9, 30, tzinfo=UTC)
    assert article.url == RECORD["url"]


def test_records_without_id_are_called_by_line(tmp_path):
    path = write(tmp_path, "a.ndjson", "", '{"text": "One."}', "\r", '{"text": "Two.", "id": ""}')
    assert [article.id for article in read_corpus(path).articles] == ["a:2", "a:4"]


def test_line_separators_inside_a_string_end_no_line(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"text": "One\u2028two\u0085three."}')
    assert read_corpus(path).articles[0].text == "One\u2028two\u0085three."


BROKEN = [
    ("{", "is no JSON: Expecting property name"),
    ("[1]", "is a JSON list, not an object"),
    ("null", "is a JSON NoneType"),
    ('{"title": "t"}', "no field 'text'"),
    ('{"text": "t", "published": "2025-13-01"}', "not a date"),
    ('{"text": "half \\ud83d"}', "half a surrogate pair"),
    ('{"text": "  "}', "empty article"),
    ("[" * 100_000, "nested too deeply"),
    ('{"text": ' + "7" * 100_000 + "}", "is no JSON that can be read"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN)
def test_broken_line_is_named_or_collected(tmp_path, line, message):
    path = write(tmp_path, "a.jsonl", '{"text": "One."}', line, '{"text": "Two."}')
    with pytest.raises(ReadingError, match=rf"a\.jsonl:2: .*{message}"):
        read_corpus(path)
    corpus = read_corpus(path, on_error="collect")
    assert [article.id for article in corpus.articles] == ["a:1", "a:3"]
    assert [failure.subject for failure in corpus.failures] == [f"{path}:2"]


def test_surrogate_pair_is_one_character(tmp_path):
    path = write(tmp_path, "a.jsonl", '{"text": "\\ud83d\\ude00"}')
    assert read_corpus(path).articles[0].text == "😀"


def test_json_array_and_single_record_are_read(tmp_path):
    many = write(tmp_path, "many.json", json.dumps([{"text": "One."}, {**RECORD, "id": 7}]))
    assert [article.id for article in read_corpus(many).articles] == ["7", "many:1"]
    one = write(tmp_path, "one.json", '{"text": "One.", "published": "2025-03-17"}')
    assert read_corpus(one).articles[0].id == "one"
    assert read_corpus(one).articles[0].published == date(2025, 3, 17)


def test_broken_record_of_an_array_is_named(tmp_path):
    path = write(tmp_path, "a.json", '[{"text": "One."}, {"text": null}]')
    with pytest.raises(ReadingError, match=r"a\.json: record 2: no field 'text'"):
        read_corpus(path)
    assert len(read_corpus(path, on_error="collect").articles) == 1


def test_broken_json_names_the_line(tmp_path):
    with pytest.raises(ReadingError, match=r"a\.json:3: is no JSON"):
        read_corpus(write(tmp_path, "a.json", "[", '{"text": "One."}', "oops]"))


@pytest.mark.parametrize(("name", "content"), [("a.jsonl", ""), ("a.json", "[]")])
def test_file_without_records_is_named(tmp_path, name, content):
    with pytest.raises(ReadingError, match="holds no articles"):
        read_corpus(write(tmp_path, name, content))
