"""Names of the places in a page that links lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.models import Report

_FINGERPRINT = re.compile(r"(?:conflict|agreement)-[0-9a-f]{12}(?:-[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Anchors:
    """Anchor of each id, and the short name that a fact goes by in a page ("C1", "A7").

    Ids come from outside and may hold anything; anchors are of our making. A fact's anchor is its
    id where that is a fingerprint, so that links to it last.
    """

    facts: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)
    recorded: dict[str, str] = field(default_factory=dict)


def anchors_of(report: Report) -> Anchors:
    """The anchors of everything in the report."""
    conflicts = [conflict.id for conflict in report.conflicts]
    agreements = [agreement.id for agreement in report.agreements]
    with_text = {article.id for article in report.articles if article.text}
    return Anchors(
        facts={
            id_: id_ if _FINGERPRINT.fullmatch(id_) else f"fact-{n}"
            for n, id_ in enumerate((*conflicts, *agreements), 1)
        },
        labels=_numbered("C", conflicts) | _numbered("A", agreements),
        claims=_numbered("c", [c.id for c in report.claims if c.article_id in with_text]),
        articles=_numbered("article-", [article.id for article in report.articles]),
        recorded=_numbered("recorded-", [fact.id for fact in report.facts]),
    )


def _numbered(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    return {id_: f"{prefix}{n}" for n, id_ in enumerate(ids, 1)}
