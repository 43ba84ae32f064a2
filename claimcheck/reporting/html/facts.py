"""Conflicts and agreements as the templates show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.models import (
    Agreement,
    ArticleSummary,
    Claim,
    Conflict,
    Mention,
    RecordedFact,
    Report,
    Side,
)
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.html.anchors import Anchors, anchors_of
from claimcheck.reporting.pictures import (
    Picture,
    agreement_picture,
    conflict_picture,
    picture_to_svg,
)
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import place_of
from claimcheck.scoring.comparators.wording import format_value

_EXCERPT_LIMIT = 600
_LIKELIHOODS = ((0.9, "very likely"), (0.7, "likely"), (0.5, "rather likely"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a report knows of the claims and articles that a fact only names.

    Attributes:
        claims, articles: By id.
        recorded: Facts of record by id.
    """

    claims: Mapping[str, Claim] = field(default_factory=dict)
    articles: Mapping[str, ArticleSummary] = field(default_factory=dict)
    recorded: Mapping[str, RecordedFact] = field(default_factory=dict)
    anchors: Anchors = field(default_factory=Anchors)


@dataclass(frozen=True, slots=True)
class ShownMention:
    """One mention: who states it, where, and the sentence, cut around the quote and its value.

    Attributes:
        read_as: Its value as it was read, where neither its own words nor its side's are these.
    """

    source: str
    published: str
    place: str
    anchor: str
    is_of_record: bool
    before: str
    quote_before: str
    value: str
    quote_after: str
    after: str
    read_as: str


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One side of a conflict."""

    value: str
    mentions: list[ShownMention]
    n_articles: int


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A conflict, or an agreement, which has one side and no `severity`.

    Attributes:
        label: What the page calls it: "C1"; empty outside of a page.
        likelihood: Its confidence in words.
        against: Statements of the facts of record that it contradicts, and their anchors.
        waiver: What a baseline says of it; empty for nothing.
        svg: Its picture; empty for none.
    """

    label: str
    anchor: str
    kind: str
    severity: str
    confidence: float
    likelihood: str
    about: str
    sides: list[ShownSide]
    reasons: tuple[str, ...] = ()
    against: list[tuple[str, str]] = field(default_factory=list)
    waiver: str = ""
    svg: str = ""


def surroundings_of(report: Report) -> Surroundings:
    """What the report knows."""
    return Surroundings(
        claims={claim.id: claim for claim in report.claims},
        articles={article.id: article for article in report.articles},
        recorded={fact.id: fact for fact in report.facts},
        anchors=anchors_of(report),
    )


def name_of(article: ArticleSummary) -> str:
    """What to call an article in one word or a few: its source, else its id."""
    return article.source or article.id


def is_of_facts_file(article_id: str) -> bool:
    """Whether it is no article but a fact of a facts file."""
    return article_id.startswith("fact:")


def kind_in_words(kind: str) -> str:
    """The kind as one reads it: "clock time"."""
    return kind.replace("_", " ")


def show_conflict(conflict: Conflict, known: Surroundings, *, waiver: str = "") -> ShownFact:
    """The conflict with its picture."""
    anchors = known.anchors
    return ShownFact(
        label=anchors.labels.get(conflict.id, ""),
        anchor=anchors.facts.get(conflict.id, ""),
        kind=kind_in_words(conflict.kind),
        severity=conflict.severity,
        confidence=conflict.confidence,
        likelihood=likelihood(conflict.confidence),
        about=about(conflict, known),
        sides=[_show_side(side, known) for side in conflict.sides],
        reasons=conflict.reasons or (conflict.message,),
        against=[_recorded(id_, known) for id_ in conflict.against],
        waiver=waiver,
        svg=_svg(conflict_picture(conflict, known.claims)),
    )


def show_agreement(agreement: Agreement, known: Surroundings) -> ShownFact:
    """The agreement with its picture."""
    return ShownFact(
        label=known.anchors.labels.get(agreement.id, ""),
        anchor=known.anchors.facts.get(agreement.id, ""),
        kind=kind_in_words(agreement.kind),
        severity="",
        confidence=agreement.confidence,
        likelihood=likelihood(agreement.confidence),
        about=about(agreement, known),
        sides=[_show_side(side, known) for side in sides_of(agreement)],
        svg=_svg(agreement_picture(agreement, known.claims)),
    )


def likelihood(confidence: float) -> str:
    """A probability in words."""
    return next((words for least, words in _LIKELIHOODS if confidence >= least), "doubtful")


def n_articles(mentions: Iterable[Mention]) -> int:
    """How many articles state it."""
    return len({mention.article_id for mention in mentions})


def facts_of(report: Report) -> list[Conflict | Agreement]:
    """The report's conflicts, then its agreements."""
    return [*report.conflicts, *report.agreements]


def sides_of(fact: Conflict | Agreement) -> tuple[Side, ...]:
    """The sides of a conflict; an agreement is one side."""
    if isinstance(fact, Conflict):
        return fact.sides
    return (Side(value=fact.value, mentions=fact.mentions),)


def about(fact: Conflict | Agreement, known: Surroundings) -> str:
    """What it is about: the words around the value, if any, else what it is a value of."""
    if any(char.isalnum() for char in fact.fact):
        return fact.fact
    claim = known.claims.get(sides_of(fact)[0].mentions[0].claim_id)
    return "" if claim is None else claim.head


def _recorded(id_: str, known: Surroundings) -> tuple[str, str]:
    """The statement of a fact of record, or its id, and its anchor."""
    fact = known.recorded.get(id_)
    return (fact.statement if fact else id_), known.anchors.recorded.get(id_, "")


def _show_side(side: Side, known: Surroundings) -> ShownSide:
    return ShownSide(
        value=side.value,
        mentions=[_show_mention(mention, side, known) for mention in side.mentions],
        n_articles=n_articles(side.mentions),
    )


def _show_mention(mention: Mention, side: Side, known: Surroundings) -> ShownMention:
    article = known.articles.get(mention.article_id)
    shown = excerpt(mention, limit=_EXCERPT_LIMIT)
    before, value, after = _around_value(mention, known.claims, shown.quote)
    return ShownMention(
        source=name_of(article) if article else mention.article_id,
        published=(article.published or "")[:10] if article else "",
        place=place_of(mention),
        anchor=known.anchors.claims.get(mention.claim_id, ""),
        is_of_record=bool(article and article.trusted),
        before=shown.before,
        quote_before=before,
        value=value,
        quote_after=after,
        after=shown.after,
        read_as=_read_as(mention, (side.value, value), known),
    )


def _read_as(mention: Mention, shown: tuple[str, str], known: Surroundings) -> str:
    claim = known.claims.get(mention.claim_id)
    words = "" if claim is None else format_value(claim.value)
    return "" if words in shown else words


def _around_value(
    mention: Mention, claims: Mapping[str, Claim], shown: str
) -> tuple[str, str, str]:
    """The quote cut around its value; all of it is the value where the value is not known."""
    claim = claims.get(mention.claim_id)
    if claim is None or len(mention.quote) > _EXCERPT_LIMIT:
        return "", shown, ""
    start = claim.value_span.start_char - mention.start_char
    end = claim.value_span.end_char - mention.start_char
    if not 0 <= start < end <= len(mention.quote):
        return "", shown, ""
    quote = mention.quote
    return printable(quote[:start]), printable(quote[start:end]), printable(quote[end:])


def _svg(picture: Picture | None) -> str:
    return "" if picture is None else picture_to_svg(picture)
