import io
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ReadingError
from claimcheck.models import Article, Span
from claimcheck.reading import as_article, read_corpus, with_boilerplate

MILL = "The mill at Hask has 12 rooms."
FERRY = "The ferry to Orm takes 40 minutes."


def test_list_strings_are_texts_called_by_content():
    corpus = read_corpus([MILL, FERRY])
    assert sorted(article.text for article in corpus.articles) == sorted([MILL, FERRY])
    assert all(article.id.startswith("text-") for article in corpus.articles)
    assert read_corpus([FERRY, MILL]) == corpus


def test_same_text_twice_gets_two_ids():
    first, second = read_corpus([MILL, MILL]).articles
    assert second.id == f"{first.id}-2"


def test_list_may_mix_everything(tmp_path):
    (tmp_path / "a.txt").write_text(MILL, "utf-8")
    items = [tmp_path / "a.txt", FERRY, {"id": "d", "text": MILL}, Article(id="z", text=FERRY)]
    for order in itertools.permutations(items):
        corpus = read_corpus(order)
        assert [article.id for article in corpus.articles][:2] == ["a", "d"]
        assert corpus == read_corpus(items)


def test_iterators_are_lists():
    assert read_corpus(iter([MILL])) == read_corpus([MILL])


def test_one_record_and_one_article_are_read():
    assert read_corpus({"id": "d", "text": MILL}).articles[0].id == "d"
    assert read_corpus(Article(id="a", text=MILL)).articles[0].id == "a"


def test_empty_list_is_an_empty_corpus():
    assert read_corpus([]).articles == ()


def test_list_string_never_becomes_a_path(tmp_path, monkeypatch):
    (tmp_path / "notes").write_text(MILL, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_corpus(["notes"]).articles[0].text == "notes"


@pytest.mark.parametrize("name", ["a.txt", "news/*.md", "x.JSONL"])
def test_list_of_file_names_is_refused_with_the_remedy(name):
    with pytest.raises(ReadingError, match=r"item 1: is a file name.*pathlib\.Path\("):
        read_corpus([name])


@pytest.mark.parametrize("text", [f"{MILL}\n{FERRY}", f"{MILL} " * 500, MILL, "a\0b", " "])
def test_single_string_that_is_a_text_is_refused_with_the_remedy(text):
    with pytest.raises(ReadingError, match="list of strings"):
        read_corpus(text)


@pytest.mark.parametrize("source", [None, 7, b"bytes", io.StringIO("text"), object()])
def test_what_holds_no_articles_is_refused(source):
    with pytest.raises(ReadingError, match="cannot read articles from"):
        read_corpus(source, on_error="collect")


def test_unknown_on_error_is_refused():
    with pytest.raises(ReadingError, match="choose 'raise' or 'collect'"):
        read_corpus([MILL], on_error="ignore")


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (b"bytes", "is a bytes"),
        (None, "is a NoneType"),
        ("", "empty article"),
        (" \n\t", "empty article"),
        ("half \ud800 pair", r"surrogate pair, U\+D800, at character 5"),
        ({"title": "t"}, "no field 'text'; the fields are: 'title'"),
        ({"text": 5}, "'text' is 5, not a string"),
        ({"text": MILL, "title": ["t"]}, "'title' is"),
        ({"text": MILL, "published": "soon"}, "'published' is 'soon', not a date"),
        ({"text": MILL, "published": 1742200000}, "'published' is 1742200000"),
        ({"text": MILL, "id": True}, "'id' is True"),
    ],
)
def test_bad_item_is_named_or_collected(item, message):
    with pytest.raises(ReadingError, match=f"item 2: .*{message}"):
        read_corpus([MILL, item, FERRY])
    corpus = read_corpus([MILL, item, FERRY], on_error="collect")
    assert len(corpus.articles) == 2
    (failure,) = corpus.failures
    assert (failure.stage, failure.subject, failure.type) == ("read", "item 2", "ReadingError")


def test_duplicate_id_names_both_places(tmp_path):
    (tmp_path / "news.jsonl").write_text('{"id": "a", "text": "One."}\n', "utf-8")
    items = [tmp_path / "news.jsonl", {"id": "a", "text": MILL}]
    with pytest.raises(ReadingError, match=r"id 'a': .*news\.jsonl:1 and item 2"):
        read_corpus(items)
    corpus = read_corpus(items, on_error="collect")
    assert len(corpus.articles) == len(corpus.failures) == 1
    assert read_corpus(items[::-1], on_error="collect").articles == corpus.articles


def test_excluded_spans_that_do_not_fit_are_refused():
    outside = Article(id="a", text=MILL, excluded=(Span(start_char=0, end_char=99),))
    with pytest.raises(ReadingError, match=r"excluded span 0\.\.99 does not fit"):
        read_corpus([outside])


def test_texts_stay_as_they_are():
    text = "\ufeffa\r\nb\u200b\u202e\x07 c\u2028d"
    assert read_corpus([text]).articles[0].text == text


def test_as_article_reads_one_item():
    assert as_article(MILL).excluded == ()
    assert as_article({"id": 7, "text": MILL}).id == "7"
    with pytest.raises(ReadingError, match="article: is a list"):
        as_article([MILL])


def test_looked_at_article_stays_as_it_is():
    article = Article(id="a", text="17 Mar 2025\nRead more", excluded=())
    assert with_boilerplate(article) is article


def test_paths_may_be_strings_of_files(tmp_path):
    (tmp_path / "a.txt").write_text(MILL, "utf-8")
    assert read_corpus(str(tmp_path / "a.txt")) == read_corpus(Path(tmp_path, "a.txt"))


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=6), st.randoms())
def test_order_never_matters(texts, random):
    items = [{"text": text} for text in texts]
    corpus = read_corpus(items, on_error="collect")
    random.shuffle(items)
    assert read_corpus(items, on_error="collect").articles == corpus.articles


LINES = st.sampled_from(
    ["Read more", "Leave a Reply", "17 Mar 2025", "\n", " ", "About the author", "Ten came. " * 9]
)


@given(st.lists(LINES | st.text(max_size=20)).map("\n".join))
def test_excluded_spans_are_ordered_apart_and_inside(text):
    article = with_boilerplate(Article(id="a", text=text))
    ends = [-1]
    for span in article.excluded:
        assert ends[-1] < span.start_char < span.end_char <= len(text)
        ends.append(span.end_char)
    assert article.text == text
