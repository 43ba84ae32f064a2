"""The table of facts by source: who states what, and how that stands to what others state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.models import Agreement, ArticleSummary, Conflict, Mention, Report, Side
from claimcheck.reporting.html.facts import (
    Surroundings,
    about,
    facts_of,
    is_of_facts_file,
    kind_in_words,
    n_articles,
    name_of,
    sides_of,
)

MOST_COLUMNS = 12
"""Up to this many articles have a column each."""

COLUMNS_OF_MANY = 4
"""Of more articles, those that state most facts have a column; the rest share one."""

LONG = 200
"""From this many rows on, the page lays out only the rows in sight."""

_SIGNS = {"agreeing": "=", "disagreeing": "≠", "alone": "!"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What an article states.

    Attributes:
        words: The value as the article words it.
        anchor: Of the claim in the article.
        side: Number of the side, from 1; 0 in an agreement.
        state: "agreeing": others state the same, and nobody another value; "disagreeing": others
            state the same, and others another value; "alone": nobody else states this value, and
            others state another one.
        count: How often the article states it.
    """

    words: str
    anchor: str
    side: int
    state: str
    count: int

    @property
    def sign(self) -> str:
        """A sign for the state."""
        return _SIGNS[self.state]


@dataclass(frozen=True, slots=True)
class Column:
    """An article with a column of its own, or in the shared one.

    The facts of a facts file are one column, whose number is 0 and id empty.
    """

    number: int
    name: str
    id: str
    anchor: str
    is_of_record: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, and the cells of each column; an empty list where the article is silent."""

    label: str
    anchor: str
    is_conflict: bool
    standing: str
    kind: str
    confidence: float
    about: str
    values: list[str]
    n_articles: int
    cells: list[list[Cell]]
    others: list[tuple[Column, list[Cell]]]


@dataclass(frozen=True, slots=True)
class Table:
    """All facts of a report by article.

    Attributes:
        columns: Articles with a column of their own, in the order of the report.
        others: The rest, which share a column; empty for none.
    """

    columns: list[Column]
    others: list[Column]
    rows: list[Row]
    kinds: list[str] = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        """Whether the table has many rows."""
        return len(self.rows) >= LONG


def facts_by_source(report: Report, known: Surroundings) -> Table:
    """The table: conflicts first, then agreements, both as the report orders them."""
    facts = facts_of(report)
    articles = [a for a in report.articles if not is_of_facts_file(a.id)]
    own = _with_columns([article.id for article in articles], facts)
    columns = [_column(n, article, known) for n, article in enumerate(articles, 1)]
    mine = [column for column in columns if column.id in own]
    others = [column for column in columns if column.id not in own]
    if len(articles) < len(report.articles):
        mine.insert(0, Column(0, "facts of record", "", "record", is_of_record=True))
    rows = [_row(fact, mine, others, known) for fact in facts]
    return Table(mine, others, rows, sorted({row.kind for row in rows}))


def state_of(fact: Conflict | Agreement, side: Side) -> str:
    """How those who state this side stand to the other articles; see `Cell`."""
    if isinstance(fact, Agreement):
        return "agreeing"
    return "disagreeing" if n_articles(side.mentions) > 1 else "alone"


def _with_columns(ids: Sequence[str], facts: Sequence[Conflict | Agreement]) -> set[str]:
    if len(ids) <= MOST_COLUMNS:
        return set(ids)
    stated: Counter[str] = Counter()
    for fact in facts:
        stated.update({m.article_id for side in sides_of(fact) for m in side.mentions})
    return set(sorted(ids, key=lambda id_: (-stated[id_], id_))[:COLUMNS_OF_MANY])


def _column(number: int, article: ArticleSummary, known: Surroundings) -> Column:
    anchor = known.anchors.articles[article.id]
    return Column(number, name_of(article), article.id, anchor, article.trusted)


def _row(
    fact: Conflict | Agreement, columns: list[Column], others: list[Column], known: Surroundings
) -> Row:
    sides = sides_of(fact)
    cells: defaultdict[str, list[Cell]] = defaultdict(list)
    for number, side in enumerate(sides, 1):
        for column_id, mentions in _by_column(side).items():
            cell = _cell(mentions, number if len(sides) > 1 else 0, state_of(fact, side), known)
            cells[column_id].append(cell)
    return Row(
        label=known.anchors.labels[fact.id],
        anchor=known.anchors.facts[fact.id],
        is_conflict=isinstance(fact, Conflict),
        standing=f"{fact.severity} conflict" if isinstance(fact, Conflict) else "agreement",
        kind=kind_in_words(fact.kind),
        confidence=fact.confidence,
        about=about(fact, known),
        values=[side.value for side in sides],
        n_articles=len(cells),
        cells=[cells[column.id] for column in columns],
        others=[(column, cells[column.id]) for column in others if column.id in cells],
    )


def _by_column(side: Side) -> dict[str, list[Mention]]:
    """The side's mentions by the id of their column."""
    mentions: dict[str, list[Mention]] = {}
    for mention in side.mentions:
        id_ = "" if is_of_facts_file(mention.article_id) else mention.article_id
        mentions.setdefault(id_, []).append(mention)
    return mentions


def _cell(mentions: list[Mention], side: int, state: str, known: Surroundings) -> Cell:
    first = mentions[0]
    anchor = known.anchors.claims.get(first.claim_id, "")
    return Cell(_words(first, known), anchor, side, state, len(mentions))


def _words(mention: Mention, known: Surroundings) -> str:
    """The value alone, verbatim; the whole quote where it is not known."""
    claim = known.claims.get(mention.claim_id)
    if claim is None:
        return mention.quote
    start = claim.value_span.start_char - mention.start_char
    end = claim.value_span.end_char - mention.start_char
    return mention.quote[max(start, 0) : max(end, 0)] or mention.quote
