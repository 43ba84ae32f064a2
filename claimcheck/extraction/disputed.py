"""What one article denies and another affirms: the claims of kind polarity of a whole corpus."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from claimcheck.extraction.claims import claims_of
from claimcheck.extraction.found import Found
from claimcheck.extraction.holding.polarity import is_negated
from claimcheck.extraction.statements.denials import (
    Denial,
    find_denials,
    may_deny,
    predicate_of,
)
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import Article, Claim, PolarityValue, Sentence
from claimcheck.synonyms import base_of

_LETTERS = re.compile(r"[^\W\d_]{3,}")
_N_COUNTERPARTS = 8
"""Sentences of other articles that a denial is set against, those that share most with it."""

_MOST_SENTENCES = 50
"""Sentences of a set of articles: a word that stands in more of them tells of no one matter."""


class _Denied(NamedTuple):
    article: int
    sentence: int
    denial: Denial
    words: frozenset[str]


def find_disputed(
    articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]]
) -> dict[str, list[Claim]]:
    """By article id, claims that something is so or not; each has its opposite in another article.

    A denial alone is no claim: only where another article affirms a word of the same class, in a
    sentence that shares other words with the denial, both are.

    Args:
        articles: In a fixed order.
        sentences: Of each of them.
    """
    denied = [
        _Denied(a, s, denial, _words_around(of_article, s) - {denial.predicate})
        for a, of_article in enumerate(sentences)
        for s, sentence in enumerate(of_article)
        if may_deny(sentence.text.lower())
        for denial in find_denials(SentenceView(sentence.text))
    ]
    chosen: defaultdict[tuple[int, int], dict[tuple[int, int, str, bool], None]] = defaultdict(dict)
    for one, counterparts in _counterparts(denied, sentences):
        view = SentenceView(sentences[one.article][one.sentence].text)
        start, end = view.starts[one.denial.first], view.ends[one.denial.last - 1]
        affirmed = [
            (place, found)
            for place in counterparts
            for found in _affirmed(sentences[place[0]][place[1]], one.denial.predicate)
        ]
        if affirmed:
            chosen[one.article, one.sentence][start, end, one.denial.predicate, False] = None
        for place, (at, to) in affirmed:
            chosen[place][at, to, one.denial.predicate, True] = None
    names = _names(denied)
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for (a, s), values in sorted(chosen.items()):
        found = [
            Found(start, end, PolarityValue(predicate=names[predicate], is_affirmed=is_so), end)
            for start, end, predicate, is_so in sorted(values)
        ]
        claims[articles[a].id].extend(claims_of(articles[a], sentences[a][s], found))
    return dict(claims)


def _names(denied: Sequence[_Denied]) -> dict[str, str]:
    """The shortest word of each class that is denied, which names it in a report."""
    words: defaultdict[str, set[tuple[int, str]]] = defaultdict(set)
    for one in denied:
        word = one.denial.word
        words[one.denial.predicate].add((len(word), word))
    return {predicate: min(of_class)[1] for predicate, of_class in words.items()}


def _counterparts(
    denied: Sequence[_Denied], sentences: Sequence[Sequence[Sentence]]
) -> Iterator[tuple[_Denied, list[tuple[int, int]]]]:
    """Each denial with the sentences of other articles that may affirm the same."""
    by_predicate: defaultdict[str, list[int]] = defaultdict(list)
    for k, one in enumerate(denied):
        by_predicate[one.denial.predicate].append(k)
    shared: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    words_of = [[_words(sentence.text) for sentence in of_article] for of_article in sentences]
    counts = Counter(word for of_article in words_of for words in of_article for word in words)
    common = {word for word, n in counts.items() if n > _MOST_SENTENCES}
    telling = [one.words - common for one in denied]
    for a, of_article in enumerate(words_of):
        for s, words in enumerate(of_article):
            for predicate in words & by_predicate.keys():
                for k in by_predicate[predicate]:
                    n_shared = len(words & telling[k])
                    if denied[k].article != a and n_shared:
                        shared[k].append((n_shared, -a, -s))
    for k in sorted(shared):
        best = nlargest(_N_COUNTERPARTS, shared[k])
        yield denied[k], [(-a, -s) for _, a, s in best]


def _affirmed(sentence: Sentence, predicate: str) -> Iterator[tuple[int, int]]:
    """Where a sentence affirms a predicate: [start, end) of the word."""
    view = SentenceView(sentence.text)
    denied = {denial.last - 1 for denial in find_denials(view)}
    for i in range(len(view.words)):
        if predicate_of(view, i) == predicate and i not in denied:
            start = view.starts[i]
            if not is_negated(view, start):
                yield start, view.ends[i]
                return


@lru_cache(maxsize=1 << 16)
def _base(word: str) -> str:
    return "" if word in FUNCTION_WORDS else base_of(word)


def _words_around(sentences: Sequence[Sentence], i: int) -> frozenset[str]:
    """The words of a sentence and the one before, which its pronouns stand for."""
    words = _words(sentences[i].text)
    return words | _words(sentences[i - 1].text) if i else words


def _words(text: str) -> frozenset[str]:
    """The classes of a sentence's content words."""
    return frozenset(map(_base, _LETTERS.findall(text.lower()))) - {""}
