from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from claimcheck.models import Report
from claimcheck.reporting.markdown import report_to_markdown
from claimcheck.reporting.markdown_text import in_bold, markdown_line, markdown_text
from claimcheck.reporting.printable import printable

# Raw HTML is rendered, as GitHub does, so that what is not escaped would be seen.
RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {
    *("h3", "h4", "p", "ul", "li", "strong", "code", "details", "summary", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def page(markdown: str) -> html.HtmlElement:
    return html.fragment_fromstring(RENDERER.render(markdown), create_parent="div")


def test_markdown_is_golden(filed_report: Report, check_golden: Callable[[str, str], None]) -> None:
    check_golden("report.md.txt", report_to_markdown(filed_report))


def test_it_begins_with_the_answer_and_a_table_of_conflicts(filed_report: Report) -> None:
    shown = page(report_to_markdown(filed_report))
    assert shown.findtext("h3").startswith(
        "claimcheck: 3 articles and 2 facts of record disagree: 4 claims"
    )
    rows = [[cell.text_content() for cell in row] for row in shown.iter("tr")]
    assert rows[1] == [
        "1",
        "which bridge it is (hard, ordinal)",
        "first (1 article) · second (2 articles)",
        "0.93",
    ]


def test_each_conflict_shows_its_quotes_in_context_with_places(filed_report: Report) -> None:
    shown = page(report_to_markdown(filed_report)).text_content()
    assert 'news/the courier.md:2:8 “It is "the first bridge" here, and <b>a good one</b>' in shown
    assert "why: first and second cannot both be the rank of one bridge" in shown


def test_agreements_are_folded_and_what_failed_is_not(filed_report: Report) -> None:
    folds = list(page(report_to_markdown(filed_report)).iter("details"))
    assert [(fold.findtext("summary"), "open" in fold.attrib) for fold in folds] == [
        ("Facts of record: 3", False),
        ("Agreements: 1", False),
        ("Could not be checked: 1", True),
    ]


def test_known_conflicts_are_marked_with_their_reason(filed_report: Report) -> None:
    text = report_to_markdown(filed_report, known={"c1": "the *old* bridge is gone"})
    assert "(hard, ordinal, known)" in text
    assert "- known: the \\*old\\* bridge is gone" in text


def test_a_report_of_nothing_is_one_line(empty_report: Report) -> None:
    assert report_to_markdown(empty_report).count("\n") == 1


def test_article_text_brings_in_no_markup(hostile_report: Report) -> None:
    shown = page(report_to_markdown(hostile_report))
    tags = {element.tag for element in shown.iter() if isinstance(element.tag, str)}
    assert tags <= OURS
    assert "<script>alert(1)</script>" in shown.text_content()
    assert "[go](http://a.example) **b** `c` |" in shown.text_content()
    # GitHub looks for names, issues and links in what was rendered, text by text.
    texts = [text for element in shown.iter() for text in (element.text, element.tail) if text]
    assert not any(re.search(r"@\w|#\d|://|www\.", t) for t in texts)


@pytest.mark.parametrize("fit", [markdown_line, lambda text: f"¤ {markdown_text(text)}"])
@given(text=st.text(st.sampled_from("a1.-+=#>*_`[]()<>&!|~\\ :@/\n\t$") | st.characters()))
def test_any_text_renders_as_itself(fit: Callable[[str], str], text: str) -> None:
    shown = page(fit(text))
    tags = {element.tag for element in shown.iter() if isinstance(element.tag, str)}
    assert tags <= {"div", "p"}
    # Markdown leaves out spaces at the ends of a paragraph, whatever sort they are of.
    seen = shown.text_content().replace("¤", "", int(fit is not markdown_line))
    assert seen.split() == printable(text).split()


def test_bold_needs_no_blanks_around_it() -> None:
    shown = page(f"a{in_bold('“so”')}b")
    assert shown.text_content() == "a“so”b\n"
    assert in_bold("") == ""


def test_a_limit_is_kept_and_what_is_left_out_told(filed_report: Report) -> None:
    many = filed_report.model_copy(update={"conflicts": filed_report.conflicts * 40})
    whole, cut = report_to_markdown(many), report_to_markdown(many, limit=12_000)
    assert len(cut.encode()) <= 12_000 < len(whole.encode())
    left = re.search(r"\*\*(\d+) parts of this report found no room here\.\*\*\n$", cut)
    assert left
    kept = cut[: left.start()].rstrip()
    assert whole.startswith(kept)
    assert report_to_markdown(filed_report, limit=12_000) == report_to_markdown(filed_report)
