import sys
from datetime import date

import pytest

from claimcheck.errors import MissingExtraError, ReadingError
from claimcheck.reading import read_corpus

PAGE = """<!DOCTYPE html><html lang="en"><head>{head}<title>Mill reopens - The Weir Post</title>
<meta property="og:title" content="Mill reopens">
<meta property="og:site_name" content="The Weir Post"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>Mill reopens</h1>
<p>The old mill at Hask reopened on Saturday after 18 months of repairs, and 1,200 people came.</p>
<p>The café cost 2.4 million crowns, the mayor said, of which the county of Orm paid one half.</p>
<p>Visitors can see the wheel from Monday, every day from ten in the morning until six.</p>
</article><footer>Weather, games and crosswords</footer></body></html>"""
DATED = '<meta property="article:published_time" content="2025-03-17T09:30:00Z">'


@pytest.fixture
def trafilatura():
    # A broken installation raises another ImportError than a missing one.
    return pytest.importorskip("trafilatura", exc_type=ImportError)


def read(tmp_path, page, encoding="utf-8"):
    (tmp_path / "mill.html").write_text(page, encoding)
    return read_corpus(tmp_path).articles[0]


@pytest.mark.usefixtures("trafilatura")
def test_main_text_and_metadata_are_read(tmp_path):
    article = read(tmp_path, PAGE.format(head=DATED))
    assert "1,200 people came" in article.text
    assert "Sport" not in article.text
    assert (article.id, article.title, article.source) == ("mill", "Mill reopens", "The Weir Post")
    assert article.published == date(2025, 3, 17)


@pytest.mark.usefixtures("trafilatura")
def test_page_without_a_date_has_none(tmp_path):
    assert read(tmp_path, PAGE.format(head="")).published is None


@pytest.mark.usefixtures("trafilatura")
def test_page_in_the_encoding_it_declares_is_read(tmp_path):
    page = PAGE.format(head='<meta charset="windows-1252">')
    assert "café" in read(tmp_path, page, "cp1252").text


@pytest.mark.parametrize("head", ["", '<meta charset="no-such-thing">', '<meta charset="ascii">'])
def test_page_in_another_encoding_is_named(tmp_path, head):
    with pytest.raises(ReadingError, match=r"mill\.html(:\d+)?: is not "):
        read(tmp_path, PAGE.format(head=head), "cp1252")


@pytest.mark.usefixtures("trafilatura")
@pytest.mark.parametrize("page", ["", "<html></html>", "<div>" * 50_000])
def test_page_without_text_is_named(tmp_path, page):
    with pytest.raises(ReadingError, match=r"mill\.html: (no article text|empty article)"):
        read(tmp_path, page)


def test_missing_package_names_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"\[html\]"):
        read(tmp_path, PAGE.format(head=""))
    (failure,) = read_corpus(tmp_path, on_error="collect").failures
    assert failure.type == "MissingExtraError"
    assert failure.subject.endswith("mill.html")
