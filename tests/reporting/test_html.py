"""The page and the fragments, read without a browser; see also test_html_browser.py."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from claimcheck.baseline import Waived, Waiver
from claimcheck.models import (
    Agreement,
    Article,
    ArticleSummary,
    Claim,
    Conflict,
    Failure,
    Interval,
    Mention,
    QuantityValue,
    RecordedFact,
    Report,
    Side,
    Span,
)
from claimcheck.reporting.html import (
    agreement_to_fragment,
    conflict_to_fragment,
    report_to_fragment,
    report_to_html,
)
from claimcheck.reporting.html.facts import likelihood
from claimcheck.reporting.printable import printable, printable_lines

VOID = {"br", "input", "meta"}
FETCHING = {"src", "srcset", "action", "formaction", "background", "poster", "data", "ping"}

TAGS = ("<script>", "</bdi>", "</mark>", "<img onerror=a()>", "<!--", "-->", "<!", "<?", "]]>")
SIGNS = ("<", ">", "&", "&lt;", '"', "'", "\u202e", "\x00", " ", "\n", "{{ 7 * 7 }}", "{%", "first")
MARKUP = (
    st.lists(st.sampled_from([*TAGS, *SIGNS]) | st.text(max_size=5), min_size=1)
    .map("".join)
    .map("x{}x".format)
)


class Reader(HTMLParser):
    """Collects tags, attributes, marked text, and text that no element of its own isolates."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[tuple[str, bool]] = []
        self.text = ""
        self.outside = ""
        self.marked: list[str] = []
        self.articles: list[str] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        # What a picture is made of depends on how long its words are; it has tests of its own.
        if not any(name == "svg" for name, _ in self.open):
            self.tags.append(tag)
            self.attributes += values.items()
        if tag == "mark":
            self.marked.append("")
        if values.get("class") == "text" and tag == "div":
            self.articles.append("")
        if tag not in VOID:
            isolates = tag in ("bdi", "style", "script", "svg") or values.get("dir") == "auto"
            self.open.append((f".{values['class']}" if "class" in values else tag, isolates))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = [name for name, _ in self.open]
        if {"style", "script"} & set(inside):
            return
        self.text += data
        if not any(isolates for _, isolates in self.open):
            self.outside += data
        if ".cc-value" in inside:
            self.marked[-1] += data
        if ".text" in inside and ".r" not in inside:
            self.articles[-1] += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def values(self, name: str) -> list[str]:
        return [value for known, value in self.attributes if known == name]


def report_of(text: str) -> Report:
    """A report in which all words, ids included, are the text."""
    span = Span(start_char=len(text), end_char=2 * len(text))
    claim = Claim(
        id=text,
        article_id=text,
        start_char=span.start_char,
        end_char=span.end_char,
        quote=text,
        kind="quantity",
        value=QuantityValue(interval=Interval(low=1, high=1)),
        value_span=span,
        sentence=Span(start_char=0, end_char=3 * len(text)),
    )
    mention = Mention(
        claim_id=text,
        article_id=text,
        start_char=span.start_char,
        end_char=span.end_char,
        quote=text,
        context=text * 3,
        context_start_char=0,
    )
    sides = (Side(value=text, mentions=(mention,)), Side(value=text, mentions=(mention,)))
    return Report(
        claimcheck=text,
        settings={text: text},
        articles=(
            ArticleSummary(
                id=text,
                title=text,
                source=text + text,
                published=text,
                n_sentences=1,
                n_claims=1,
                file=text,
                text=text * 3,
                trusted=True,
            ),
        ),
        claims=(claim,),
        conflicts=(
            Conflict(
                id=text,
                kind="quantity",
                severity="hard",
                confidence=1,
                fact=text,
                message=text,
                sides=sides,
                reasons=(text,),
                against=(text,),
            ),
        ),
        agreements=(
            Agreement(
                id=text + text,
                kind="date",
                confidence=1,
                fact=text,
                value=text,
                mentions=(mention, mention),
            ),
        ),
        failures=(Failure(stage="read", subject=text, type=text, message=text),),
        facts=(_contradicted(text),),
    )


def _contradicted(text: str) -> RecordedFact:
    return RecordedFact(
        id=text, article_id=text, statement=text, source=text, status="contradicted"
    )


@pytest.fixture
def whole(report: Report, texts: dict[str, str]) -> Report:
    """The report with the texts of its articles."""
    articles = (a.model_copy(update={"text": texts[a.id]}) for a in report.articles)
    return report.model_copy(update={"articles": tuple(articles)})


@pytest.mark.parametrize("write", [report_to_html, report_to_fragment])
@examples(max_examples=40)
@given(text=MARKUP)
def test_article_text_never_becomes_markup(write: Callable[[Report], str], text: str) -> None:
    read, harmless = Reader(write(report_of(text))), Reader(write(report_of("xx")))
    assert read.tags == harmless.tags
    assert [name for name, _ in read.attributes] == [name for name, _ in harmless.attributes]
    assert read.values("href") == harmless.values("href")
    assert read.values("id") == harmless.values("id")
    assert read.other == []
    assert set(read.marked) <= {printable(text), ""}
    assert read.articles == [printable_lines(text * 3)] * len(harmless.articles)


@pytest.mark.parametrize("write", [report_to_html, report_to_fragment])
@examples(max_examples=40)
@given(text=MARKUP)
def test_every_word_of_an_article_is_isolated(write: Callable[[Report], str], text: str) -> None:
    assert Reader(write(report_of(text))).outside == Reader(write(report_of("xx"))).outside


def test_page_is_golden(whole: Report, check_golden: Callable[[str, str], None]) -> None:
    body = re.sub(r"<(style|script)>.*?</\1>|sha256-[^&]*", "", whole.to_html(), flags=re.DOTALL)
    check_golden("report.html", body)


def test_every_link_leads_somewhere(whole: Report) -> None:
    for report in (whole, report_of("</a>"), report_of("article-1")):
        read = Reader(report_to_html(report))
        ids = Counter(read.values("id"))
        assert set(ids.values()) == {1}
        assert {href.removeprefix("#") for href in read.values("href")} <= set(ids)
        labelled = {id_ for value in read.values("aria-labelledby") for id_ in value.split()}
        assert labelled <= set(ids)


def test_ids_that_last_are_anchors(whole: Report) -> None:
    lasting = whole.conflicts[0].model_copy(update={"id": "conflict-0123456789ab-2"})
    page = report_to_html(whole.model_copy(update={"conflicts": (lasting,)}))
    assert 'id="conflict-0123456789ab-2"' in page
    assert 'id="row-conflict-0123456789ab-2"' in page


def test_page_fetches_nothing_and_forbids_itself_to(whole: Report) -> None:
    page = report_to_html(whole)
    read = Reader(page)
    assert not FETCHING & {name for name, _ in read.attributes}
    assert all(href.startswith("#") for href in read.values("href"))
    assert "url(" not in page
    assert "@import" not in page
    assert re.findall(r"https?://[^\"']*", page) == ["http://www.w3.org/2000/svg"]
    assert any("default-src 'none'; style-src 'sha256-" in v for v in read.values("content"))


def test_page_says_the_answer_first(whole: Report) -> None:
    read = Reader(report_to_html(whole))
    assert read.tags.index("h1") < read.tags.index("h2")
    assert "gazette.txt: no text in it\\x07 (ReadingError)" in read.text
    parts = [
        "\n3 articles disagree",
        "\nNot read",
        "\nConflicts",
        "\nFacts by source",
        "\nArticles",
    ]
    found = [read.text.rindex(part) for part in parts]
    assert found == sorted(found)


def test_headings_descend_by_one(whole: Report) -> None:
    levels = [int(tag[1]) for tag in Reader(report_to_html(whole)).tags if tag in "h1 h2 h3 h4"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_articles_stand_whole_with_their_claims_linked(whole: Report) -> None:
    read = Reader(report_to_html(whole))
    assert read.articles == [printable_lines(article.text) for article in whole.articles]
    page = report_to_html(whole)
    assert (
        '<mark class="alone" id="c1">the first bridge</mark><a class="r" href="#fact-1">C1' in page
    )
    assert '<mark class="disagreeing" id="c2">the second bridge</mark>' in page
    assert '<mark class="alone" id="c3">Over 1,200 people</mark>' in page
    assert '<a class="cc-place" href="#c1"><bdi>courier:' in page


def test_article_without_text_says_so(report: Report) -> None:
    assert Reader(report_to_html(report)).text.count("Its text is not part of this report.") == 3


def test_facts_of_record_are_told_and_linked(whole: Report) -> None:
    against = whole.conflicts[0].model_copy(update={"against": ("bridges",)})
    facts = (
        RecordedFact(
            id="bridges",
            article_id="fact:bridges",
            statement="It is the second bridge.",
            source="the land register",
            valid_from=date(2025, 1, 1),
            status="contradicted",
        ),
        RecordedFact(id="tolls", article_id="fact:tolls", statement="The toll is 4 crowns."),
    )
    update = {"conflicts": (against, *whole.conflicts[1:]), "facts": facts}
    page = report_to_html(whole.model_copy(update=update))
    text = " ".join(Reader(page).text.split())
    assert "contradicts a fact of record It is the second bridge." in text
    assert (
        "It is the second bridge. bridges contradicted by an article C1 the land register" in text
    )
    assert "from 2025-01-01" in text
    assert "The toll is 4 crowns. tolls no article mentions it" in text


def test_agreeing_articles_show_no_conflict(whole: Report) -> None:
    page = report_to_html(whole.at_threshold(1))
    assert "No conflict of at least the threshold of 1.00 was found." in page
    assert 'class="cc-conflict' not in page


def test_known_conflicts_are_folded_after_the_others(whole: Report) -> None:
    first, second = whole.conflicts
    waiver = Waiver(id=first.id, reason="<i>as agreed", owner="docs", expires=date(2027, 1, 31))
    known, expired = [Waived(first, waiver)], [Waived(second, waiver)]
    read = Reader(report_to_html(whole, known=known, expired=expired))
    text = " ".join(read.text.split())
    assert "waiver until 2027-01-31, owner docs, reason: <i>as agreed" in text
    assert "waiver expired on 2027-01-31" in text
    assert text.index("C2 about 900") < text.index("The baseline has") < text.index("C1 first or")
    page = report_to_html(whole, known=[Waived(first, waiver), Waived(second, waiver)])
    assert "All conflicts are known ones." in page


def test_html_of_an_empty_report_is_its_answer(empty_report: Report) -> None:
    assert "0 articles make no claims" in Reader(report_to_fragment(empty_report)).text
    text = Reader(report_to_html(empty_report)).text
    assert "0 articles make no claims" in text
    assert "No fact is stated by two articles." in text


def test_long_parts_are_folded_not_cut(whole: Report) -> None:
    mention = whole.conflicts[0].sides[0].mentions[0]
    many = tuple(
        mention.model_copy(update={"article_id": f"other-{n}", "claim_id": f"other-{n}"})
        for n in range(30)
    )
    side = Side(value="first", mentions=many)
    conflict = whole.conflicts[0].model_copy(
        update={
            "sides": (whole.conflicts[0].sides[1], side),
            "reasons": tuple(f"reason {n}" for n in range(9)),
        }
    )
    read = Reader(conflict_to_fragment(conflict))
    assert "26 more mentions" in read.text
    assert "6 more reasons" in read.text
    assert all(f"other-{n}:" in read.text for n in range(30))
    assert all(f"reason {n}" in read.text for n in range(9))


def test_both_quotes_are_marked_in_their_sentences(conflict: Conflict) -> None:
    read = Reader(conflict_to_fragment(conflict))
    assert read.marked == ["the first bridge", "the second bridge", "The second bridge"]
    assert "It is the second bridge across the Tarn, the mayor said." in read.text
    assert "courier:51-67" in read.text
    assert "<b>a good one</b> & cheap" in read.text


def test_value_is_marked_within_its_quote(whole: Report) -> None:
    first, *others = whole.claims
    start = first.value_span.start_char + len("the ")
    value = Span(start_char=start, end_char=start + len("first"))
    claims = (first.model_copy(update={"value_span": value}), *others)
    page = report_to_html(whole.model_copy(update={"claims": claims}))
    assert 'cc-quote">the <mark class="cc-value">first</mark> bridge</span>' in page
    assert 'id="c1">first</mark>' in page


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(0.9, "very likely"), (0.89, "likely"), (0.5, "rather likely"), (0.49, "doubtful")],
)
def test_confidence_in_words(confidence: float, words: str) -> None:
    assert likelihood(confidence) == words


def test_notebook_views_are_fragments(whole: Report) -> None:
    records = (whole, whole.conflicts[0], whole.agreements[0], whole.claims[0])
    for record in records:
        html = record._repr_html_()
        read = Reader(html)
        assert html.startswith('<div class="cc">')
        assert read.tags.count("div") == html.count("</div>")
        assert not {"script", "html", "body", "link"} & set(read.tags)
        assert read.values("id") == []
        assert read.values("href") == []
    assert whole._repr_html_() == report_to_fragment(whole)
    assert whole.agreements[0]._repr_html_() == agreement_to_fragment(whole.agreements[0])


def test_view_of_a_claim_says_what_was_read(whole: Report) -> None:
    crowd = next(claim for claim in whole.claims if claim.kind == "quantity")
    read = Reader(crowd._repr_html_())
    assert read.marked == ["Over 1,200 people"]
    assert "valueover 1,200\n" in read.text
    assert "interval(1,200, ∞)\n" in read.text
    assert "statedbound\n" in read.text


def test_view_of_an_article_folds_a_long_text() -> None:
    article = Article(id="a", title="<b>", source="Herald", text="word " * 300 + "\u202eend")
    read = Reader(article._repr_html_())
    assert "<b>" in read.text
    assert "word word" in read.text
    assert "more characters" in read.text
    assert read.text.replace("\n", "").endswith("\\u202eend")
    assert "details" not in Reader(Article(id="a", text="short")._repr_html_()).tags
