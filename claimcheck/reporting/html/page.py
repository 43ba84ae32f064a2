"""The report as a page of its own."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass

from claimcheck.models import ArticleSummary, Claim, Conflict, RecordedFact, Report
from claimcheck.reporting.html.facts import (
    ShownFact,
    Surroundings,
    name_of,
    show_conflict,
    sides_of,
    surroundings_of,
)
from claimcheck.reporting.html.marking import STATES, Marking, Segment, segments
from claimcheck.reporting.html.rendering import asset, csp_hash, render
from claimcheck.reporting.html.table import facts_by_source, state_of
from claimcheck.reporting.wording import (
    describe_failure,
    describe_possible,
    describe_set_aside,
    summarise,
)

_OPEN_ARTICLES = 12
"""Up to this many articles are unfolded from the start."""

_STATUSES = {
    "confirmed": "confirmed",
    "contradicted": "contradicted",
    "unmentioned": "mentioned by no article",
    "not_in_force": "not in force for any of the articles",
}


@dataclass(frozen=True, slots=True)
class _ShownArticle:
    record: ArticleSummary
    name: str
    anchor: str
    segments: list[Segment]


@dataclass(frozen=True, slots=True)
class _ShownRecord:
    record: RecordedFact
    anchor: str
    status: str
    conflicts: list[tuple[str, str]]


def report_to_html(report: Report) -> str:
    """The report as one self-contained HTML page, ending in a newline.

    First the answer, then each conflict with all its sentences, the facts of record, the table of
    facts by source, and the articles with their claims marked. It is read without a script; the
    script in it sorts and filters the table. It fetches nothing, and forbids itself to.
    """
    known = surroundings_of(report)
    style = asset("parts.css") + asset("page.css")
    script = asset("page.js")
    answer, _, counted = summarise(report).partition(": ")
    return render(
        "page.html.j2",
        report=report,
        answer=answer,
        counted=counted,
        style=style,
        script=script,
        policy=_policy(style, script),
        n_hard=sum(conflict.severity == "hard" for conflict in report.conflicts),
        failures=[describe_failure(failure) for failure in report.failures],
        conflicts=_conflicts(report, known),
        recorded=_recorded(report, known),
        table=facts_by_source(report, known),
        articles=_articles(report, known),
        are_open=len(report.articles) <= _OPEN_ARTICLES,
        possible=describe_possible(report),
        set_aside=describe_set_aside(report),
        settings=[(name, json.dumps(value)) for name, value in sorted(report.settings.items())],
    )


def _policy(style: str, script: str) -> str:
    # Pictures carry a style attribute of their own; nothing else that is not named here works.
    return (
        f"default-src 'none'; style-src {csp_hash(style)}; style-src-attr 'unsafe-inline'; "
        f"script-src {csp_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _conflicts(report: Report, known: Surroundings) -> list[ShownFact]:
    statements = {fact.id: fact.statement for fact in report.facts}
    return [show_conflict(conflict, known, statements) for conflict in report.conflicts]


def _recorded(report: Report, known: Surroundings) -> list[_ShownRecord]:
    contradicted: defaultdict[str, list[Conflict]] = defaultdict(list)
    for conflict in report.conflicts:
        for id_ in conflict.against:
            contradicted[id_].append(conflict)
    labels, anchors = known.anchors.labels, known.anchors.facts
    return [
        _ShownRecord(
            fact,
            known.anchors.recorded[fact.id],
            _STATUSES[fact.status],
            [(labels[conflict.id], anchors[conflict.id]) for conflict in contradicted[fact.id]],
        )
        for fact in report.facts
    ]


def _articles(report: Report, known: Surroundings) -> list[_ShownArticle]:
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        claims[claim.article_id].append(claim)
    states, facts = _standing(report, known)
    shown = []
    for article in report.articles:
        markings = [
            Marking(
                claim.value_span,
                known.anchors.claims.get(claim.id, ""),
                states.get(claim.id, "unlisted"),
                tuple(facts[claim.id]),
            )
            for claim in claims[article.id]
        ]
        anchor = known.anchors.articles[article.id]
        pieces = segments(article.text, markings)
        shown.append(_ShownArticle(article, name_of(article), anchor, pieces))
    return shown


def _standing(
    report: Report, known: Surroundings
) -> tuple[dict[str, str], defaultdict[str, list[tuple[str, str]]]]:
    """State of each claim that is part of a fact, and labels and anchors of its facts."""
    states: dict[str, str] = {}
    facts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for fact in (*report.conflicts, *report.agreements):
        link = (known.anchors.labels[fact.id], known.anchors.facts[fact.id])
        for side in sides_of(fact):
            state = state_of(fact, side)
            for mention in side.mentions:
                known_state = states.get(mention.claim_id, state)
                states[mention.claim_id] = min(state, known_state, key=STATES.index)
                if link not in facts[mention.claim_id]:
                    facts[mention.claim_id].append(link)
    return states, facts
