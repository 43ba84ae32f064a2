from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import Agreement, Conflict, Failure, Mention, Report, Side
from claimcheck.reporting.html import conflict_to_html, report_to_html
from claimcheck.reporting.printable import printable

OUR_TAGS = {"bdi", "br", "div", "em", "li", "mark", "p", "span", "strong", "ul"}
OUR_STYLES = {"style"}

TAGS = ("<script>", "</bdi>", "</mark>", "<img onerror=a()>", "<!--", "-->", "<!", "<?", "]]>")
SIGNS = ("<", ">", "&", "&lt;", '"', "'", "\u202e", "\x00", " ", "\n", "first")
MARKUP = st.lists(st.sampled_from([*TAGS, *SIGNS]) | st.text(max_size=5), min_size=1).map("".join)


class Reader(HTMLParser):
    """Collects tags, attributes and marked text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.marked: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "mark":
            self.marked.append("")
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self.open:
            self.marked[-1] += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)


def report_of(text: str) -> Report:
    mention = Mention(
        claim_id="c",
        article_id=text,
        start_char=len(text),
        end_char=2 * len(text),
        quote=text,
        context=text * 3,
        context_start_char=0,
    )
    sides = (Side(value=text, mentions=(mention,)), Side(value=text, mentions=(mention,)))
    conflict = Conflict(
        id="1",
        kind="ordinal",
        severity="hard",
        confidence=1,
        fact=text,
        message=text,
        sides=sides,
        reasons=(text,),
    )
    agreement = Agreement(
        id="2", kind="date", confidence=1, fact=text, value=text, mentions=(mention, mention)
    )
    failure = Failure(stage="read", subject=text, type=text, message=text)
    return Report(
        claimcheck="0",
        settings={},
        articles=(),
        claims=(),
        conflicts=(conflict,),
        agreements=(agreement,),
        failures=(failure,),
    )


@given(MARKUP)
def test_article_text_never_becomes_markup(text: str) -> None:
    read, harmless = Reader(report_to_html(report_of(text))), Reader(report_to_html(report_of("x")))
    assert set(read.tags) <= OUR_TAGS
    assert read.tags == harmless.tags
    assert read.attributes == OUR_STYLES
    assert read.open == []
    assert read.other == []
    assert read.marked == [printable(text)] * 2


@given(MARKUP)
def test_every_word_of_an_article_stands_in_a_bdi(text: str) -> None:
    class Outside(Reader):
        def handle_data(self, data: str) -> None:
            super().handle_data(data)
            if "bdi" not in self.open:
                self.outside = getattr(self, "outside", "") + data

    ours = Outside(report_to_html(report_of("x"))).outside
    assert Outside(report_to_html(report_of(text))).outside == ours


def test_both_quotes_are_marked_in_their_sentences(conflict: Conflict) -> None:
    read = Reader(conflict_to_html(conflict))
    assert read.marked == ["the first bridge", "the second bridge", "The second bridge"]
    assert "It is the second bridge across the Tarn, the mayor said." in read.text
    assert "courier:51-67" in read.text
    assert "<b>a good one</b> & cheap" in read.text


def test_notebook_views_are_these(report: Report) -> None:
    assert report._repr_html_() == report_to_html(report)
    assert report.conflicts[0]._repr_html_() == conflict_to_html(report.conflicts[0])


def test_html_of_an_empty_report_is_its_answer(empty_report: Report) -> None:
    assert Reader(report_to_html(empty_report)).text.strip().startswith("0 articles make no claims")
