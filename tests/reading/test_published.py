from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claimcheck.models import Article
from claimcheck.reading import read_corpus, with_boilerplate
from claimcheck.reading.published import parse_published

DAY = date(2025, 3, 17)


def at(hour, minute, hours_east=None):
    zone = None if hours_east is None else timezone(timedelta(hours=hours_east))
    return datetime(2025, 3, 17, hour, minute, tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2025-03-17", DAY),
        ("2025-03-17T09:30:00Z", at(9, 30, 0)),
        ("2025-03-17 09:30:00+00:00", at(9, 30, 0)),
        ("2025-03-17T09:30", at(9, 30)),
        ("2025-03-17T09:30:00.000+0530", at(9, 30, 5.5)),
        ("17 Mar 2025, Mon", DAY),
        ("Published: 2025-03-17 18:30 UTC", at(18, 30, 0)),
        ("March 17, 2025", DAY),
        ("Monday, 17 March 2025, 14:05 GMT", at(14, 5, 0)),
        ("Mon 17th of March 2025 at 2.05pm", at(14, 5)),
        ("Last updated on Mar. 17, 2025 | 12 a.m. EDT", at(0, 0, -4)),
        ("March 17, 2025 9:30 AM ET", at(9, 30, -4)),
        ("09:30, 17 MAR 2025", at(9, 30)),
        ("17 March 2025 18:30 GMT+3", at(18, 30, 3)),
        ("Mon, 17 Mar 2025 09:30:00 +0100", at(9, 30, 1)),
        ("17 March 2025, 18:30 XYZ", DAY),
        ("PUBLISHED 17 March 2025", DAY),
    ],
)
def test_written_dates_are_read(text, published):
    found = parse_published(text)
    assert found == published
    assert isinstance(found, datetime) == isinstance(published, datetime)
    if isinstance(found, datetime):
        assert found.utcoffset() == published.utcoffset()


@pytest.mark.parametrize(
    "text",
    ["", "17 March", "Monday", "March 2025", "2025", "03/04/2025", "31 February 2025", "20250317",
     "2025-02-30", "17 March 2025 25:00", "17 March 2025 13:00 pm", "0000-01-01", "1742200000",
     "On 17 March 2025 ten people came", "17 March 2025 10", "9" * 100_000],
)  # fmt: skip
def test_what_is_no_day_is_none(text):
    assert parse_published(text) is None


def excluded(article):
    return [article.text[span.start_char : span.end_char] for span in article.excluded]


def test_date_line_at_the_top_dates_the_article_and_makes_no_claim():
    article = with_boilerplate(
        Article(id="a", text="\n\n Weir opens\n17 Mar 2025, Mon \n\nTen came.")
    )
    assert article.published == DAY
    assert excluded(article) == ["17 Mar 2025, Mon"]


def test_publication_beats_update():
    text = "Updated 3 Nov 2025\nPublished 17 March 2025\nTen came."
    article = with_boilerplate(Article(id="a", text=text))
    assert article.published == DAY
    assert len(excluded(article)) == 2
    updated = with_boilerplate(Article(id="a", text="Updated 3 Nov 2025\nTen came."))
    assert updated.published == date(2025, 11, 3)


@pytest.mark.parametrize(
    "text",
    ["HASK, March 17 (Orm) - Ten came.", "One.\nTwo.\nThree.\n17 March 2025", "Ten came in 2025."],
)
def test_other_lines_date_nothing(text):
    article = with_boilerplate(Article(id="a", text=text))
    assert (article.published, article.excluded) == (None, ())


def test_given_date_stays_and_the_line_makes_no_claim():
    given = datetime(2025, 3, 16, 23, 30, tzinfo=UTC)
    article = with_boilerplate(Article(id="a", text="17 March 2025\nTen came.", published=given))
    assert article.published == given
    assert excluded(article) == ["17 March 2025"]


def test_file_time_is_no_date(tmp_path):
    (tmp_path / "a.txt").write_text("Ten came.", "utf-8")
    assert read_corpus(tmp_path).articles[0].published is None


def test_a_date_line_is_what_a_text_says_that_says_nothing_else():
    article = with_boilerplate(Article(id="a", text="17 March 2025\n"))
    assert (article.published, article.excluded) == (None, ())


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Updated : March 17 , 2025 15 : 50 IST", date(2025, 3, 17)),
        ("17 March 2025 Last updated at 13 : 38 GMT", datetime(2025, 3, 17, 13, 38, tzinfo=UTC)),
        ("8:44AM GMT 17 Mar 2025", datetime(2025, 3, 17, 8, 44, tzinfo=UTC)),
        ("Posted: 03/17/2025", date(2025, 3, 17)),
        ("Posted: 03/04/2025", None),
    ],
)
def test_date_lines_of_sites_and_of_tokenised_text(line, published):
    assert parse_published(line) == published
