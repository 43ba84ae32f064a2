"""The table of facts by source, and the marking of claims in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.models import ArticleSummary, Report, Span
from claimcheck.reporting.html import report_to_html
from claimcheck.reporting.html.facts import surroundings_of
from claimcheck.reporting.html.marking import STATES, Marking, segments
from claimcheck.reporting.html.table import Table, facts_by_source
from claimcheck.reporting.printable import printable_lines

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)
MARKINGS = st.lists(st.builds(lambda span, state: (*span, state), SPANS, st.sampled_from(STATES)))


def table_of(report: Report) -> Table:
    return facts_by_source(report, surroundings_of(report))


def marking(start: int, end: int, state: str = "agreeing", name: str = "c1") -> Marking:
    span = Span(start_char=start, end_char=end)
    return Marking(span, name, state, ((name.upper(), f"fact-{name}"),))


def with_strangers(report: Report, n: int) -> Report:
    strangers = (
        ArticleSummary(id=f"x{k}", title="", source="", published=None, n_sentences=0, n_claims=0)
        for k in range(n)
    )
    return report.model_copy(update={"articles": (*report.articles, *strangers)})


def test_rows_are_facts_and_cells_what_each_source_states(report: Report) -> None:
    table = table_of(report)
    assert [column.id for column in table.columns] == ["courier", "herald", "post"]
    assert table.others == []
    cells = [
        [[(cell.state, cell.side, cell.words) for cell in cells] for cells in row.cells]
        for row in table.rows
    ]
    assert cells == [
        [
            [("alone", 1, "the first bridge")],
            [("disagreeing", 2, "the second bridge")],
            [("disagreeing", 2, "The second bridge")],
        ],
        [[], [("alone", 2, "Over 1,200 people")], [("alone", 1, "Around 900 people")]],
        [[("agreeing", 0, "on Monday")], [("agreeing", 0, "on Monday")], []],
    ]


def test_article_that_states_a_fact_twice_has_one_cell(report: Report) -> None:
    fact = report.agreements[0]
    twice = fact.model_copy(update={"mentions": (*fact.mentions, fact.mentions[0])})
    (row,) = table_of(report.model_copy(update={"conflicts": (), "agreements": (twice,)})).rows
    assert [[cell.count for cell in cells] for cells in row.cells] == [[2], [1], []]
    assert row.n_articles == 2


def test_article_on_two_sides_shows_both(report: Report) -> None:
    conflict = report.conflicts[0]
    first, second = conflict.sides
    torn = second.mentions[0].model_copy(update={"article_id": "courier"})
    second = second.model_copy(update={"mentions": (*second.mentions, torn)})
    conflict = conflict.model_copy(update={"sides": (first, second)})
    row = table_of(report.model_copy(update={"conflicts": (conflict,)})).rows[0]
    assert [(cell.side, cell.state) for cell in row.cells[0]] == [(1, "alone"), (2, "disagreeing")]


def test_many_articles_share_a_column(report: Report) -> None:
    assert table_of(with_strangers(report, 9)).others == []
    many = with_strangers(report, 10)
    table = table_of(many)
    assert [column.id for column in table.columns] == ["courier", "herald", "post", "x0"]
    assert len(table.others) == 9
    moved = many.model_copy(
        update={
            "agreements": tuple(
                many.agreements[0].model_copy(
                    update={
                        "id": f"a{n}",
                        "mentions": tuple(
                            mention.model_copy(update={"article_id": f"x{k}"})
                            for k, mention in enumerate(many.agreements[0].mentions * 3)
                        ),
                    }
                )
                for n in range(3)
            )
        }
    )
    table = table_of(moved)
    assert [column.id for column in table.columns] == [f"x{n}" for n in range(4)]
    assert [column.id for column, _ in table.rows[0].others] == ["courier", "herald", "post"]
    assert report_to_html(moved).count("The 4 articles that state most") == 1


def test_long_table_is_told_from_a_short_one(report: Report) -> None:
    fact = report.agreements[0]
    many = tuple(fact.model_copy(update={"id": f"a{n}"}) for n in range(200))
    long = report.model_copy(update={"agreements": many})
    assert 'class="facts long"' in report_to_html(long)
    assert 'class="facts"' in report_to_html(report)


def test_overlapping_and_nested_markings_are_cut_apart() -> None:
    pieces = segments(
        "0123456789",
        [marking(1, 5, "agreeing", "c1"), marking(3, 8, "alone", "c2"), marking(3, 4, name="c3")],
    )
    assert [(piece.text, piece.state) for piece in pieces] == [
        ("0", ""),
        ("12", "agreeing"),
        ("3", "alone"),
        ("4", "alone"),
        ("567", "alone"),
        ("89", ""),
    ]
    assert [piece.anchors for piece in pieces] == [[], ["c1"], ["c2", "c3"], [], [], []]
    assert [[label for label, _ in piece.facts] for piece in pieces] == [
        [],
        [],
        ["C3"],
        ["C1"],
        ["C2"],
        [],
    ]


@given(st.text(max_size=10), MARKINGS)
def test_segments_join_to_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    markings = [marking(start, end, state, f"c{n}") for n, (start, end, state) in enumerate(spans)]
    pieces = segments(text, markings)
    assert "".join(piece.text for piece in pieces) == text
    fitting = [m for m in markings if m.span.start_char < m.span.end_char <= len(text)]
    shown = [anchor for piece in pieces for anchor in piece.anchors]
    assert sorted(shown) == sorted(m.anchor for m in fitting)
    for piece in pieces:
        assert (piece.state == "") <= (not piece.anchors)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\ta  b\n", "\ta  b\n"),
        ("\x1b[31m\u202eopen\u202c\x00", "\\x1b[31m\\u202eopen\\u202c\\x00"),
    ],
)
def test_printable_lines_keep_lines_and_show_what_steers(text: str, shown: str) -> None:
    assert printable_lines(text) == shown
