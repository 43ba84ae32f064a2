"""Facts → the same facts with the place of each quote in its file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.fingerprints import mentions_of
from claimcheck.grouping import Facts
from claimcheck.models import Agreement, Article, Conflict, Mention, Place, Span
from claimcheck.reading import find_places


def with_places(facts: Facts, articles: Iterable[Article]) -> Facts:
    """The facts; the mentions of articles that came from files tell line and column."""
    places = _places(facts, articles)
    return replace(
        facts,
        conflicts=[_placed_conflict(conflict, places) for conflict in facts.conflicts],
        possible=[_placed_conflict(conflict, places) for conflict in facts.possible],
        agreements=[_placed_agreement(agreement, places) for agreement in facts.agreements],
        disputed=[_placed_agreement(agreement, places) for agreement in facts.disputed],
    )


def _places(facts: Facts, articles: Iterable[Article]) -> dict[str, Place]:
    """Places by claim id."""
    mentions: dict[str, dict[str, Mention]] = defaultdict(dict)
    known: Sequence[Conflict | Agreement] = [
        *facts.conflicts, *facts.possible, *facts.agreements, *facts.disputed
    ]  # fmt: skip
    for fact in known:
        for mention in mentions_of(fact):
            mentions[mention.article_id][mention.claim_id] = mention
    spans = {
        article_id: [(_quote(mention), _sentence(mention)) for mention in of_article.values()]
        for article_id, of_article in mentions.items()
    }
    found = find_places(articles, spans)
    return {
        claim_id: place
        for article_id, of_article in mentions.items()
        for claim_id, place in zip(of_article, found.get(article_id, ()), strict=False)
        if place is not None
    }


def _quote(mention: Mention) -> Span:
    return Span(start_char=mention.start_char, end_char=mention.end_char)


def _sentence(mention: Mention) -> Span:
    start = mention.context_start_char
    return Span(start_char=start, end_char=start + len(mention.context))


def _placed_conflict(conflict: Conflict, places: Mapping[str, Place]) -> Conflict:
    sides = [
        side.model_copy(update={"mentions": _placed(side.mentions, places)})
        for side in conflict.sides
    ]
    return conflict.model_copy(update={"sides": tuple(sides)})


def _placed_agreement(agreement: Agreement, places: Mapping[str, Place]) -> Agreement:
    return agreement.model_copy(update={"mentions": _placed(agreement.mentions, places)})


def _placed(mentions: Iterable[Mention], places: Mapping[str, Place]) -> tuple[Mention, ...]:
    return tuple(m.model_copy(update={"place": places.get(m.claim_id)}) for m in mentions)
