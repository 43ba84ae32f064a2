"""The way of the data: read, extract, embed, match, score, group, report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from claimcheck.dismissing import Tally
from claimcheck.embedding import Embedder, load_embedder
from claimcheck.extracted import Extracted, extract_corpus
from claimcheck.extraction import extract_claims as extract_from
from claimcheck.extraction import split_clauses
from claimcheck.facts_of_record import FactsOfRecord, with_facts
from claimcheck.fingerprints import lasting_name
from claimcheck.grouping import Facts, group_verdicts
from claimcheck.matching import Matches
from claimcheck.models import Article, Claim, Corpus, Failure, RecordedFact, Report, Verdict
from claimcheck.placing import with_places
from claimcheck.progress import progress_bar
from claimcheck.reading import Source, as_article, read_corpus, read_facts
from claimcheck.scored import match_and_review, match_and_score
from claimcheck.scoring.contradiction import load_scorer
from claimcheck.scoring.texts import PRIOR, Text, TextPair, judge_by_model, judge_by_values
from claimcheck.settings import Settings
from claimcheck.version import __version__

_TEXTS_AT_A_TIME = 500
"""Pairs of texts judged at one time."""

_FLOOR = 0.05
"""Pairs less likely than this, and than `min_confidence`, have no say in a report."""


def check_corpus(
    articles: Source, *, settings: Settings | None = None, progress: bool | None = None
) -> Report:
    """What a set of articles about one matter agrees and disagrees on.

    The report does not depend on the order of the articles.

    Args:
        articles: What `read_corpus` takes: a path, a folder, a pattern, a list of texts, dicts,
            articles or paths, or a data frame.
        settings: How to check; the defaults without.
        progress: Whether a bar shows how far it is; None: in a notebook, and where stderr is a
            terminal.

    Raises:
        ReadingError: An input cannot be read, and `settings.on_error` is "raise".
        ModelError: The embedder cannot be loaded.
        MissingExtraError: An input or the embedder needs an extra that is not installed.
    """
    settings = settings or Settings()
    embedder = load_embedder(settings.embedder)
    corpus, record = gather(articles, settings=settings)
    extracted = extract_corpus(corpus, settings=settings, progress=progress)
    claimed = {claim.article_id for claim in extracted.claims}
    failures = [*corpus.failures, *_failing_facts(record, claimed, settings)]
    floor = min(_FLOOR, settings.min_confidence)
    tally = Tally(settings.min_confidence)
    matches, reviewed = match_and_review(
        extracted,
        embedder,
        settings=settings,
        statements=record.statements,
        tally=tally,
        progress=progress,
    )
    claims = {claim.id: claim for claim in extracted.claims}
    likely = [verdict for verdict in reviewed if verdict.confidence >= floor]
    verdicts = record.keep(likely, claims)
    facts = group_verdicts(
        claims,
        verdicts,
        extracted.contexts,
        min_confidence=settings.min_confidence,
        names={article.id: lasting_name(article) for article in corpus.articles},
    )
    facts = with_places(record.marked(facts), corpus.articles)
    told = record.told(facts, claimed)
    return _report(failures, extracted, matches, verdicts, facts, told, tally, settings)


def gather(articles: Source, *, settings: Settings) -> tuple[Corpus, FactsOfRecord]:
    """The articles to check, facts of record among them, and these facts.

    Raises:
        ReadingError: As for `check_corpus`; the facts file is at fault, whatever `on_error` says.
    """
    recorded = [] if settings.facts is None else read_facts(settings.facts)
    corpus = read_corpus(articles, on_error=settings.on_error)
    return with_facts(corpus, recorded, date.today())


def extract_claims(article: Article | str) -> list[Claim]:
    """The claims of one article or text, in order of their place.

    >>> [claim.quote for claim in extract_claims("Over 68,000 troops were killed.")]
    ['Over 68,000 troops were killed']

    Raises:
        ReadingError: The article is empty, or no text.
    """
    return extract_from(as_article(article)).claims


def check_pairs(
    pairs: Iterable[tuple[str, str]],
    *,
    settings: Settings | None = None,
    progress: bool | None = None,
) -> list[Verdict]:
    """A verdict for each pair of texts: does the first entail or contradict the second?

    A typed value decides where it can, the contradiction model the rest. The two texts of a pair
    are taken to speak of one matter, which two articles' sentences are not. No pair has a say in
    another's verdict.

    >>> [v.label for v in check_pairs([("It was her first visit.", "It was her second visit.")])]
    ['contradiction']

    Args:
        pairs: Premises and hypotheses.
        settings: How to check; the defaults without. Without an `nli` model, texts whose values
            settle nothing are neutral.
        progress: As for `check_corpus`.

    Raises:
        ReadingError: A text is empty, or no text.
        ModelError: A model cannot be loaded.
        MissingExtraError: A model needs an extra that is not installed.
    """
    settings = settings or Settings()
    embedder = load_embedder(settings.embedder)
    scorer = None if settings.nli is None else load_scorer(settings.nli)
    waiting = list(pairs)
    starts = range(0, len(waiting), _TEXTS_AT_A_TIME)
    verdicts: list[Verdict] = []
    for start in progress_bar(starts, progress, "judging", "batches"):
        batch = waiting[start : start + _TEXTS_AT_A_TIME]
        texts = [read_pair(a, b, embedder, settings) for a, b in batch]
        if scorer is None:
            verdicts.extend(map(judge_by_values, texts))
        else:
            verdicts.extend(judge_by_model(texts, scorer.score))
    return verdicts


def read_pair(premise: str, hypothesis: str, embedder: Embedder, settings: Settings) -> TextPair:
    """Two texts with their clauses, their claims, and how these compare."""
    articles = [
        as_article({"id": name, "text": text}) for name, text in (("a", premise), ("b", hypothesis))
    ]
    corpus = Corpus(articles=tuple(articles))
    extracted = extract_corpus(corpus, settings=settings, progress=False)
    _, verdicts = match_and_score(extracted, embedder, settings=settings, prior=PRIOR)
    first, second = (
        Text(
            text=article.text,
            parts=split_clauses(article),
            claims=[claim for claim in extracted.claims if claim.article_id == article.id],
        )
        for article in articles
    )
    return TextPair(first, second, verdicts)


def _failing_facts(
    record: FactsOfRecord, claimed: Collection[str], settings: Settings
) -> list[Failure]:
    """Facts of record that hold no value at all; of kinds that are left out nothing is known.

    Raises:
        ReadingError: There is one, and `settings.on_error` is "raise".
    """
    errors = {} if settings.kinds is not None else record.without_value(claimed)
    if errors and settings.on_error == "raise":
        raise next(iter(errors.values()))
    return [
        Failure(stage="extract", subject=article_id, type=type(error).__name__, message=str(error))
        for article_id, error in errors.items()
    ]


def _report(
    failures: Sequence[Failure],
    extracted: Extracted,
    matches: Matches,
    verdicts: Sequence[Verdict],
    facts: Facts,
    told: tuple[RecordedFact, ...],
    tally: Tally,
    settings: Settings,
) -> Report:
    n_hard = sum(conflict.severity == "hard" for conflict in facts.conflicts)
    return Report(
        claimcheck=__version__,
        settings=settings.as_json(),
        articles=tuple(extracted.articles),
        claims=tuple(extracted.claims),
        conflicts=tuple(facts.conflicts),
        agreements=tuple(facts.agreements),
        failures=tuple(failures),
        counts={
            "articles": len(extracted.articles),
            "failures": len(failures),
            "sentences": sum(article.n_sentences for article in extracted.articles),
            "claims": len(extracted.claims),
            "impossible_values": sum(article.n_impossible for article in extracted.articles),
            "neighbourhoods_cut": matches.n_cut,
            "candidate_pairs": len(matches),
            "comparable_pairs": tally.counts["comparable_pairs"],
            "disagreeing_pairs": tally.counts["disagreeing_pairs"],
            "pairs_aligned": tally.counts["pairs_aligned"],
            "pairs_read": tally.counts["pairs_read"],
            "pairs_left_unread": tally.counts["pairs_left_unread"],
            "likely_pairs": len(verdicts),
            "likely_disagreeing_pairs": sum(v.label == "contradiction" for v in verdicts),
            "pairs_below_min_confidence": sum(
                verdict.confidence < settings.min_confidence for verdict in verdicts
            ),
            "pairs_set_aside": sum(tally.set_aside.values()),
            "disputes_left": facts.n_disputes_left,
            "conflicts": len(facts.conflicts),
            "hard_conflicts": n_hard,
            "soft_conflicts": len(facts.conflicts) - n_hard,
            "possible_conflicts": facts.n_possible,
            "agreements": len(facts.agreements),
        },
        threshold=settings.min_confidence,
        possible=tuple(facts.possible),
        disputed=tuple(facts.disputed),
        dismissed=tally.dismissed,
        set_aside=tally.set_aside,
        facts=told,
    )
