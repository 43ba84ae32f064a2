"""Facts of record beside the articles: for which they hold, and what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from claimcheck.errors import ReadingError
from claimcheck.grouping import Facts
from claimcheck.models import Article, Claim, Conflict, Corpus, RecordedFact, Verdict, with_status
from claimcheck.reading import Recorded, recorded_article


@dataclass(frozen=True)
class FactsOfRecord:
    """The facts of record of one check.

    A fact holds for an article that appeared between its days, or, where nobody knows when it
    appeared, for one that is read between them.

    Attributes:
        recorded: Each fact with the article that states it.
        articles: The articles that must not contradict them, by id.
        today: The day on which articles are read.
    """

    recorded: Sequence[Recorded]
    articles: Mapping[str, Article]
    today: date

    @cached_property
    def by_article(self) -> dict[str, RecordedFact]:
        """The facts by the id of the article that states them."""
        return {article.id: fact for fact, article in self.recorded}

    @cached_property
    def statements(self) -> frozenset[str]:
        """Ids of the articles that are no more than the statement of a fact."""
        return frozenset(fact.article_id for fact, _ in self.recorded if fact.is_statement)

    def without_value(self, claimed: Collection[str]) -> dict[str, ReadingError]:
        """What to say of facts that nobody could check, by the article that states them.

        Args:
            claimed: Ids of the articles that make a claim.
        """
        return {
            article.id: ReadingError(
                f"fact {fact.id!r} holds no value that could be checked: {fact.statement!r}; name "
                "an amount, a day, a time, an office or an outcome (ports and versions are none)",
                article.file or article.id,
                article.record,
            )
            for fact, article in self.recorded
            if article.id not in claimed
        }

    def keep(self, verdicts: Sequence[Verdict], claims: Mapping[str, Claim]) -> list[Verdict]:
        """The verdicts, but for those of a fact and an article that it does not hold for.

        Nor do two statements of the record speak of each other: who keeps it knows that the price
        of one plan is not that of another. For the same reason a claim that is surely one fact of
        record does not contradict another.
        """
        if not self.recorded:
            return list(verdicts)
        kept = [v for v in verdicts if self._holds(claims[v.claim_a], claims[v.claim_b])]
        held = [self._held_against_statement(v, claims) for v in kept]
        confirms: dict[str, float] = defaultdict(float)
        for v, claim_id in zip(kept, held, strict=True):
            if claim_id and v.label == "entailment":
                confirms[claim_id] = max(confirms[claim_id], v.confidence)
        return [
            v
            for v, claim_id in zip(kept, held, strict=True)
            if v.label != "contradiction" or confirms.get(claim_id, 0.0) < v.confidence
        ]

    def marked(self, facts: Facts) -> Facts:
        """The conflicts, each with the facts of record that it contradicts."""
        if not self.recorded:
            return facts
        return replace(
            facts,
            conflicts=[self._marked(conflict) for conflict in facts.conflicts],
            possible=[self._marked(conflict) for conflict in facts.possible],
        )

    def told(self, facts: Facts, claimed: Collection[str]) -> tuple[RecordedFact, ...]:
        """What became of each fact, in their order.

        Args:
            facts: What the articles agree and disagree on, marked.
            claimed: Ids of the articles that make a claim.
        """
        days = {article.published_on or self.today for article in self.articles.values()}
        known = []
        for fact, article in self.recorded:
            if article.id not in claimed:
                fact = fact.model_copy(update={"status": "unchecked"})
            elif days and not any(map(fact.holds_on, days)):
                fact = fact.model_copy(update={"status": "not_in_force"})
            known.append(fact)
        return with_status(
            known,
            contradicted={fact for conflict in facts.conflicts for fact in conflict.against},
            agreed=[{m.article_id for m in agreed.mentions} for agreed in facts.agreements],
        )

    def _holds(self, claim_a: Claim, claim_b: Claim) -> bool:
        if {claim_a.article_id, claim_b.article_id} <= self.statements:
            return False
        for claim, other in ((claim_a, claim_b), (claim_b, claim_a)):
            fact, article = (
                self.by_article.get(claim.article_id),
                self.articles.get(other.article_id),
            )
            if fact and article and not fact.holds_on(article.published_on or self.today):
                return False
        return True

    def _held_against_statement(self, verdict: Verdict, claims: Mapping[str, Claim]) -> str:
        """The claim of an article that is held against a statement; empty for other pairs."""
        a_is, b_is = (
            claims[claim_id].article_id in self.statements
            for claim_id in (verdict.claim_a, verdict.claim_b)
        )
        if a_is == b_is:
            return ""
        return verdict.claim_b if a_is else verdict.claim_a

    def _marked(self, conflict: Conflict) -> Conflict:
        articles = {mention.article_id for side in conflict.sides for mention in side.mentions}
        against = sorted(self.by_article[a].id for a in articles & self.by_article.keys())
        return conflict.model_copy(update={"against": tuple(against)})


def with_facts(
    corpus: Corpus, recorded: Sequence[Recorded], today: date
) -> tuple[Corpus, FactsOfRecord]:
    """The corpus with the statements of the facts as articles, and the facts.

    Its own trusted articles are facts of record, too.

    Raises:
        ReadingError: An article of the corpus has the id of a fact's.
    """
    known = {article.id for article in corpus.articles}
    for fact, article in recorded:
        if article.id in known:
            message = (
                f"an article has the id {article.id!r}; give the fact another than {fact.id!r}"
            )
            raise ReadingError(message, article.file, article.record)
    own = [recorded_article(article) for article in corpus.articles if article.trusted]
    others = {article.id: article for article in corpus.articles if not article.trusted}
    articles = sorted([*corpus.articles, *(a for _, a in recorded)], key=lambda a: a.id)
    whole = corpus.model_copy(update={"articles": tuple(articles)})
    return whole, FactsOfRecord([*recorded, *own], others, today)
