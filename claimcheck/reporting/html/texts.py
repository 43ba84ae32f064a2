"""The articles and the facts of record, with the claims marked in their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.models import ArticleSummary, Claim, RecordedFact, Report
from claimcheck.reporting.html.facts import (
    Surroundings,
    facts_of,
    is_of_facts_file,
    name_of,
    sides_of,
)
from claimcheck.reporting.html.marking import STATES, Marking, Segment, segments
from claimcheck.reporting.html.table import state_of
from claimcheck.reporting.wording import FATES

_Links = dict[str, list[tuple[str, str]]]
"""Labels and anchors of facts, by an id."""


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """An article with its text in pieces."""

    record: ArticleSummary
    name: str
    anchor: str
    segments: list[Segment]


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A fact of record with its statement in pieces.

    Attributes:
        fate: What became of it.
        conflicts: Labels and anchors of the conflicts that contradict it.
    """

    record: RecordedFact
    anchor: str
    fate: str
    segments: list[Segment]
    conflicts: list[tuple[str, str]]


def show_texts(report: Report, known: Surroundings) -> tuple[list[ShownArticle], list[ShownRecord]]:
    """The articles, but for the facts of a facts file, and the facts of record."""
    pieces = _pieces(report, known)
    articles = [
        ShownArticle(
            article, name_of(article), known.anchors.articles[article.id], pieces[article.id]
        )
        for article in report.articles
        if not is_of_facts_file(article.id)
    ]
    contradicted = _contradicted(report, known)
    recorded = [
        ShownRecord(
            fact,
            known.anchors.recorded[fact.id],
            FATES[fact.status],
            _statement(fact, pieces),
            contradicted[fact.id],
        )
        for fact in report.facts
    ]
    return articles, recorded


def _statement(fact: RecordedFact, pieces: dict[str, list[Segment]]) -> list[Segment]:
    if is_of_facts_file(fact.article_id) and pieces.get(fact.article_id):
        return pieces[fact.article_id]
    return [Segment(fact.statement)]


def _contradicted(report: Report, known: Surroundings) -> _Links:
    contradicted: _Links = defaultdict(list)
    for conflict in report.conflicts:
        link = (known.anchors.labels[conflict.id], known.anchors.facts[conflict.id])
        for id_ in conflict.against:
            contradicted[id_].append(link)
    return contradicted


def _pieces(report: Report, known: Surroundings) -> dict[str, list[Segment]]:
    """Each article's text in pieces, by the article's id."""
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        claims[claim.article_id].append(claim)
    states, facts = _standing(report, known)

    def markings(claims: Iterable[Claim]) -> list[Marking]:
        anchors = known.anchors.claims
        return [
            Marking(
                claim.value_span,
                anchors.get(claim.id, ""),
                states.get(claim.id, "unlisted"),
                tuple(facts[claim.id]),
            )
            for claim in claims
        ]

    return {a.id: segments(a.text, markings(claims[a.id])) for a in report.articles}


def _standing(report: Report, known: Surroundings) -> tuple[dict[str, str], _Links]:
    """State of each claim that is part of a fact, and its facts."""
    states: dict[str, str] = {}
    facts: _Links = defaultdict(list)
    for fact in facts_of(report):
        link = (known.anchors.labels[fact.id], known.anchors.facts[fact.id])
        for side in sides_of(fact):
            state = state_of(fact, side)
            for mention in side.mentions:
                before = states.get(mention.claim_id, state)
                states[mention.claim_id] = min(state, before, key=STATES.index)
                if link not in facts[mention.claim_id]:
                    facts[mention.claim_id].append(link)
    return states, facts
