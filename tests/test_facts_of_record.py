"""Articles held against facts of record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck import Report, Settings, check_corpus
from claimcheck.errors import ReadingError
from claimcheck.facts_of_record import with_facts
from claimcheck.models import Article, Corpus
from claimcheck.reading import read_facts
from claimcheck.reporting.text import report_to_text

FACTS = """
[[fact]]
id = "requests"
statement = "The API allows 600 requests per minute."
source = "operations"

[[fact]]
id = "price"
statement = "The Pro plan costs $49 per month."

[[fact]]
id = "other-price"
statement = "The Team plan costs $99 per month."

[[fact]]
id = "seats"
statement = "The Solo plan has 2 seats."
"""
API = "The API allows 500 requests per minute for each key."
PRICES = "Who works alone needs little. The Pro plan costs $49 per month. It can be ended any day."


def check(tmp_path: Path, *texts: str | dict[str, object], facts: str = FACTS) -> Report:
    path = tmp_path / "facts.toml"
    path.write_text(facts, "utf-8")
    return check_corpus(list(texts), settings=Settings(facts=path), progress=False)


def fates(report: Report) -> dict[str, str]:
    return {fact.id: fact.status for fact in report.facts}


def test_each_fact_is_contradicted_confirmed_or_unmentioned(tmp_path: Path) -> None:
    report = check(tmp_path, API, PRICES)
    assert fates(report) == {
        "requests": "contradicted",
        "price": "confirmed",
        "other-price": "unmentioned",
        "seats": "unmentioned",
    }
    (conflict,) = report.conflicts
    assert conflict.against == ("requests",)
    (mention,) = [
        m for side in conflict.sides for m in side.mentions if m.article_id == "fact:requests"
    ]
    assert mention.place is not None
    assert (mention.place.line, mention.place.column) == (4, 14)


def test_statements_of_the_record_are_not_held_against_each_other(tmp_path: Path) -> None:
    report = check(tmp_path, "Nothing of the kind was said by 3 people.")
    assert (report.conflicts, report.agreements) == ((), ())


def test_the_report_in_words_tells_of_the_facts(tmp_path: Path) -> None:
    text = report_to_text(check(tmp_path, API, PRICES))
    assert text.startswith("2 articles and 4 facts of record disagree: ")
    assert "contradicts the fact of record 'requests'" in text
    assert "seats: no article mentions it: The Solo plan has 2 seats." in text
    assert "1 fact confirmed" in text


def test_status_follows_the_threshold(tmp_path: Path) -> None:
    report = check(tmp_path, API, PRICES)
    higher = report.at_threshold(1.0)
    assert fates(higher)["requests"] == "unmentioned"
    assert higher.at_threshold(report.threshold) == report


@pytest.mark.parametrize(
    ("published", "window", "status"),
    [
        ("2025-05-01", "valid_from = 2025-06-01", "not_in_force"),
        ("2025-06-01", "valid_from = 2025-06-01", "contradicted"),
        ("2025-06-02", "valid_until = 2025-06-01", "not_in_force"),
        (None, "valid_until = 2025-06-01", "not_in_force"),
        (None, "valid_from = 2025-06-01", "contradicted"),
    ],
)
def test_a_fact_counts_only_while_it_holds(
    tmp_path: Path, published: str | None, window: str, status: str
) -> None:
    fact = f'[[fact]]\nid = "a"\nstatement = "The API allows 600 requests per minute."\n{window}\n'
    report = check(tmp_path, {"text": API, "published": published}, facts=fact)
    assert fates(report) == {"a": status}
    assert len(report.conflicts) == (status == "contradicted")


def test_a_fact_without_a_value_is_never_passed_over(tmp_path: Path) -> None:
    vague = '\n[[fact]]\nid = "vague"\nstatement = "We are rather good."\n'
    with pytest.raises(ReadingError, match="holds no value that could be checked") as caught:
        check(tmp_path, API, facts=FACTS + vague)
    assert caught.value.line == 19
    settings = Settings(facts=tmp_path / "facts.toml", on_error="collect")
    report = check_corpus([API], settings=settings, progress=False)
    assert fates(report)["vague"] == "unchecked"
    assert [failure.subject for failure in report.failures] == ["fact:vague"]


def test_a_fact_of_a_kind_that_is_not_checked_says_so(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text(FACTS, "utf-8")
    settings = Settings(facts=tmp_path / "facts.toml", kinds=("money",))
    report = check_corpus([API, PRICES], settings=settings, progress=False)
    assert fates(report)["requests"] == "unchecked"
    assert fates(report)["price"] == "confirmed"


def test_a_trusted_article_is_a_fact_of_record(tmp_path: Path) -> None:
    (tmp_path / "release.md").write_text(
        f"---\ntrusted: true\ntitle: Limits\n---\n{API} It keeps logs for 90 days.\n", "utf-8"
    )
    (tmp_path / "guide.md").write_text(API.replace("500", "700"), "utf-8")
    report = check_corpus(tmp_path, progress=False)
    assert fates(report) == {"release": "contradicted"}
    assert report.conflicts[0].against == ("release",)
    assert report.facts[0].statement == "Limits"


def test_an_id_of_a_fact_that_an_article_has_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.toml"
    path.write_text(FACTS, "utf-8")
    corpus = Corpus(articles=(Article(id="fact:price", text="Ten came."),))
    with pytest.raises(ReadingError, match="an article has the id 'fact:price'"):
        with_facts(corpus, read_facts(path), date(2026, 1, 1))
