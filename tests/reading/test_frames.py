from datetime import UTC, date, datetime

import pytest

from claimcheck.errors import ReadingError
from claimcheck.reading import read_corpus

ROWS = {
    "id": ["b", "a", None],
    "published": [datetime(2025, 3, 17, 9, 30, tzinfo=UTC), None, None],
    "text": ["Two boats.", "One boat.", "Three boats."],
    "score": [0.5, None, 1.0],
}


@pytest.fixture(params=["pandas", "polars"])
def frames(request):
    return pytest.importorskip(request.param)


def test_rows_become_articles(frames):
    articles = read_corpus(frames.DataFrame(ROWS)).articles
    assert [article.id for article in articles][:2] == ["a", "b"]
    assert articles[2].id.startswith("text-")
    assert articles[1].published == datetime(2025, 3, 17, 9, 30, tzinfo=UTC)
    assert type(articles[1].published) is datetime
    assert articles[0].published is None


def test_row_order_does_not_matter(frames):
    backwards = {name: values[::-1] for name, values in ROWS.items()}
    assert read_corpus(frames.DataFrame(backwards)) == read_corpus(frames.DataFrame(ROWS))


def test_numbers_may_be_ids(frames):
    frame = frames.DataFrame({"id": [2, None], "text": ["Two boats.", "One boat."]})
    assert read_corpus(frame).articles[0].id == "2"


def test_dates_may_be_text(frames):
    frame = frames.DataFrame({"text": ["One boat."], "published": ["2025-03-17"]})
    assert read_corpus(frame).articles[0].published == date(2025, 3, 17)


def test_missing_column_names_those_there_are(frames):
    with pytest.raises(ReadingError, match="frame: no column 'text'; the columns are: 'body'"):
        read_corpus(frames.DataFrame({"body": ["One boat."]}))


def test_broken_row_is_named_or_collected(frames):
    frame = frames.DataFrame({"text": ["One boat.", None, " "]})
    with pytest.raises(ReadingError, match="frame row 2: no field 'text'"):
        read_corpus(frame)
    corpus = read_corpus(frame, on_error="collect")
    assert (len(corpus.articles), len(corpus.failures)) == (1, 2)


def test_series_is_a_list_of_texts(frames):
    assert len(read_corpus(frames.DataFrame(ROWS)["text"]).articles) == 3


def test_lazy_frame_is_refused_with_the_remedy():
    polars = pytest.importorskip("polars")
    with pytest.raises(ReadingError, match=r"frame\.collect\(\)"):
        read_corpus(polars.DataFrame(ROWS).lazy())


def test_column_twice_is_refused():
    pandas = pytest.importorskip("pandas")
    with pytest.raises(ReadingError, match="two columns have one name"):
        read_corpus(pandas.DataFrame([["a", "b"]], columns=["text", "text"]))
