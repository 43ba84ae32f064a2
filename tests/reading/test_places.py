"""Where quotes stand in the files that articles were read from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Article, Place, Span
from claimcheck.reading import find_places, read_corpus

QUOTE = "Ten “big” boats\tsank"


def place_of(article: Article, quote: str, sentence: str = "") -> Place | None:
    start = article.text.index(quote)
    span = Span(start_char=start, end_char=start + len(quote))
    sentence = sentence or quote
    start = article.text.index(sentence)
    around = Span(start_char=start, end_char=start + len(sentence))
    return find_places([article], {article.id: [(span, around)]})[article.id][0]


def words_at(place: Place | None) -> str:
    """What an editor shows there."""
    assert place is not None
    lines = Path(place.file).read_bytes().decode("utf-8-sig").split("\n")
    shown = lines[place.line - 1 : place.end_line]
    shown[-1] = shown[-1][: place.end_column - 1]
    shown[0] = shown[0][place.column - 1 :]
    return "\n".join(shown)


def only(path: Path) -> Article:
    (article,) = read_corpus(path).articles
    return article


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_place_in_plain_text_counts_lines_and_code_points(tmp_path: Path, newline: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"\ufeffTitle{newline}{newline}😀 So: {QUOTE}.{newline}".encode())
    place = place_of(only(path), QUOTE)
    assert place == Place(file=path.as_posix(), line=3, column=7, end_line=3, end_column=27)
    assert words_at(place) == QUOTE


def test_place_in_markdown_counts_the_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Boats\n---\n# Boats\n\n**{QUOTE}** there.\n", "utf-8")
    place = place_of(only(path), QUOTE)
    assert place is not None
    assert (place.line, place.column) == (6, 3)


def test_place_spans_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Ten boats\nsank there.", "utf-8")
    place = place_of(only(path), "boats\nsank")
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 5, 2, 5)


def test_place_in_json_lines_is_in_the_string_as_written(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    texts = ["First there.", f"😀 é\nIn “all” {QUOTE} there."]
    records = [{"title": text, "id": str(n), "text": text} for n, text in enumerate(texts)]
    path.write_text("\n\n".join(map(json.dumps, records)), "utf-8")
    _, article = read_corpus(path).articles
    place = place_of(article, QUOTE)
    assert place is not None
    assert place.line == 3
    assert json.loads(f'"{words_at(place)}"') == QUOTE


def test_place_in_a_json_array_is_on_the_line_of_the_string(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": "No."}, {"text": f"So {QUOTE}."}], indent=2), "utf-8")
    _, article = read_corpus(path).articles
    place = place_of(article, QUOTE)
    assert place is not None
    assert place.line == 6
    assert json.loads(f'"{words_at(place)}"') == QUOTE


def test_place_in_csv_minds_doubled_quotes_and_lines_within_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = f'Said "no, not",\nthen {QUOTE}, "they" said.'
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("id", "text"), ("x", "Other, words."), ("y", text)])
    article = read_corpus(path).articles[1]
    place = place_of(article, QUOTE)
    assert words_at(place) == QUOTE
    assert place is not None
    assert place.line == 4


PAGE = """<!doctype html>
<html><head><title>Ten boats sank</title><script>var s = "Ten boats sank";</script></head>
<body><article>
<!-- Ten boats sank -->
<h1>News of the harbour</h1>
<p>Ten boats sank in the night &amp; nobody was hurt, the harbour master told reporters at noon.</p>
<p>He said that the storm came up from the south at about nine and that it took an hour to pass.</p>
<p>In the morning <b>12</b>&nbsp;boats were   raised
again, and work goes on.</p>
</article></body></html>
"""


@pytest.mark.parametrize(
    ("quote", "line", "words"),
    [
        ("Ten boats sank in", 6, "Ten boats sank in"),
        ("night & nobody", 6, "night &amp; nobody"),
        ("12 boats were raised again", 8, "12</b>&nbsp;boats were   raised\nagain"),
    ],
)
def test_place_in_a_page_is_in_its_source(
    tmp_path: Path, quote: str, line: int, words: str
) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text(PAGE, "utf-8")
    place = place_of(only(path), quote)
    assert place is not None
    assert place.line == line
    assert words_at(place) == words


def test_place_of_words_that_a_page_shows_twice_is_that_of_the_same_time(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>10 came.</p>\n<p>Later 10 came.</p>", "utf-8")
    article = Article(id="a", text="10 came.\nLater 10 came.", file=page.as_posix())
    second = Span(start_char=15, end_char=22)
    (place,) = find_places([article], {"a": [(second, second)]})["a"]
    assert place is not None
    assert (place.line, place.column) == (2, 10)


def test_no_place_without_a_file_or_when_it_is_gone_or_changed(tmp_path: Path) -> None:
    gone = Article(id="a", text=QUOTE, file=(tmp_path / "gone.jsonl").as_posix(), record=1)
    assert place_of(gone, QUOTE) is None
    assert place_of(Article(id="a", text=QUOTE), QUOTE) is None
    changed = tmp_path / "b.jsonl"
    changed.write_text('{"text": "Other."}', "utf-8")
    article = Article(id="b", text=QUOTE, file=changed.as_posix(), record=1)
    assert place_of(article, QUOTE) is None
    shortened = article.model_copy(update={"record": 7})
    assert place_of(shortened, QUOTE) is None


@given(before=st.text(max_size=20), quote=st.text(min_size=1, max_size=20).filter(str.strip))
def test_place_in_json_is_right_for_any_text(
    tmp_path_factory: pytest.TempPathFactory, before: str, quote: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    text = before + quote
    if any("\ud800" <= character <= "\udfff" or character == "\0" for character in text):
        return
    path.write_text(json.dumps({"text": text}) + "\n", "utf-8")
    article = Article(id="a", text=text, file=path.as_posix(), record=1)
    span = Span(start_char=len(before), end_char=len(text))
    (place,) = find_places([article], {"a": [(span, span)]})["a"]
    assert place is not None
    assert json.loads(f'"{words_at(place)}"') == quote
