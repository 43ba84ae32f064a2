"""Article → claims: every sentence is read once by all finders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from claimcheck.extraction.ages import find_ages
from claimcheck.extraction.bare_numbers import find_bare_numbers
from claimcheck.extraction.clock_times import find_clock_times, on_day
from claimcheck.extraction.context import attribution_of, is_negated, is_quoted, modality_of
from claimcheck.extraction.dates import find_dates
from claimcheck.extraction.durations import find_durations
from claimcheck.extraction.found import Found
from claimcheck.extraction.impossible_numbers import find_impossible_numbers
from claimcheck.extraction.locations import find_locations
from claimcheck.extraction.measures import find_measures
from claimcheck.extraction.money import find_money
from claimcheck.extraction.multiples import find_multiples
from claimcheck.extraction.numbers import NumberAt, find_numbers
from claimcheck.extraction.ordinals import find_ordinals
from claimcheck.extraction.percents import find_percents, find_ratios, find_shares
from claimcheck.extraction.quantities import find_counts
from claimcheck.extraction.quotes import quote_range
from claimcheck.extraction.roles import find_roles
from claimcheck.extraction.scores import find_scores
from claimcheck.extraction.sentences import split_sentences
from claimcheck.extraction.views import SentenceView
from claimcheck.models import (
    Article,
    Attribution,
    Claim,
    ClockTimeValue,
    DateValue,
    Sentence,
    Span,
    Value,
)

_ADDRESS = re.compile(r"(?:\b[a-z]{2,10}://|\bwww\.)\S+", re.I)


class Extraction(NamedTuple):
    """What an article says.

    Attributes:
        claims: In order of their place.
        impossible: Words that look like a value but that no calendar, clock or float holds
            ("31 February", "25:61", a number of 400 digits), in order; they make no claim.
    """

    claims: list[Claim]
    impossible: list[Span]


def extract_claims(article: Article, *, sentences: list[Sentence] | None = None) -> Extraction:
    """The claims of an article, and what looks like a value and is none.

    Args:
        article: Its `excluded` parts make no claims; its day of publication resolves dates.
        sentences: Its sentences, when they are already split.
    """
    claims: list[Claim] = []
    impossible: list[Span] = []
    previous: DateValue | None = None
    sentences = split_sentences(article) if sentences is None else sentences
    is_all = len(sentences) == 1
    for sentence in sentences:
        view = SentenceView(sentence.text)
        found = _find_all(view, article.published_on, previous, is_all=is_all)
        if not found:
            continue
        at = sentence.start_char
        impossible.extend(
            Span(start_char=at + item.start, end_char=at + item.end)
            for item in found
            if item.value is None
        )
        claims.extend(_SentenceClaims(article, sentence, view, found).claims)
        if view.has_verb:  # a caption or a date line dates no story
            previous = next(_days(reversed(found)), previous)
    return Extraction(claims, impossible)


def mask_value(article_text: str, claim: Claim) -> str:
    """The claim's sentence with its value replaced by the name of its kind.

    Two sentences about one fact stay alike when only their values differ.
    """
    span, sentence = claim.value_span, claim.sentence
    before = article_text[sentence.start_char : span.start_char]
    after = article_text[span.end_char : sentence.end_char]
    return f"{before}{claim.kind.replace('_', ' ')}{after}"


def _find_all(
    view: SentenceView, anchor: date | None, previous: DateValue | None, *, is_all: bool = False
) -> list[Found]:
    """What all finders see, in order; where two see the same words, the earlier finder wins."""
    free = _FreeText(view.text)
    found = free.take(find_clock_times(view))
    found += free.take(find_dates(view, anchor=anchor, previous=previous))
    found += free.take(find_scores(view))
    found += free.take(find_impossible_numbers(view))
    numbers = find_numbers(view)
    found += free.take(find_durations(view, numbers))
    if numbers:
        found += free.take(find_money(view.text, numbers))
        found += free.take(find_percents(view, numbers))
        found += free.take(find_ratios(view, numbers))
        found += free.take(find_ages(view, numbers))
        found += free.take(find_measures(view, numbers))
    found += free.take(find_shares(view))
    found += free.take(find_ordinals(view))
    found += free.take(find_multiples(view, numbers))
    found += free.take(find_counts(view, numbers))
    found += free.take(find_roles(view))
    found += free.take(find_locations(view))
    found += free.take(find_bare_numbers(view, free.left(numbers), is_all=is_all))
    found.sort(key=lambda item: item.start)
    day = _only_day(found)
    return [_dated(item, day, anchor) for item in found]


class _FreeText:
    """The characters of a sentence that no value has taken yet; addresses are never free."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))
        if "www." in text or "://" in text:
            for match in _ADDRESS.finditer(text):
                self._taken[match.start() : match.end()] = b"\x01" * len(match[0])

    def left(self, numbers: Iterable[NumberAt]) -> list[NumberAt]:
        """Those that stand on free characters only."""
        return [at for at in numbers if self._taken.find(1, at.start, at.end) < 0]

    def take(self, found: Iterable[Found]) -> list[Found]:
        """Those that stand on free characters only, which then are taken."""
        kept = []
        for item in found:
            if self._taken.find(1, item.start, item.end) < 0:
                self._taken[item.start : item.end] = b"\x01" * (item.end - item.start)
                kept.append(item)
        return kept


def _days(found: Iterable[Found]) -> Iterator[DateValue]:
    for item in found:
        value = item.value
        if not isinstance(value, DateValue) or value.granularity != "day":
            continue
        if value.start or value.day:
            yield value


def _only_day(found: list[Found]) -> date | None:
    """The day that a sentence names, where it names one only."""
    days = {
        item.value.start
        for item in found
        if isinstance(item.value, DateValue) and item.value.start == item.value.end
    } - {None}
    return days.pop() if len(days) == 1 else None


def _dated(found: Found, day: date | None, anchor: date | None) -> Found:
    if not isinstance(found.value, ClockTimeValue):
        return found
    return found._replace(value=on_day(found.value, day, published=anchor))


_GOVERNED = frozenset({"duration", "clock_time", "date", "money", "percent", "quantity"})
"""Kinds whose head, where no noun follows, is the word that governs the value."""


class _SentenceClaims:
    """The claims of one sentence; what they share is worked out once."""

    def __init__(
        self, article: Article, sentence: Sentence, view: SentenceView, found: list[Found]
    ) -> None:
        self._article = article
        self._view = view
        self._found = found
        self._at = sentence.start_char
        self._span = Span(start_char=sentence.start_char, end_char=sentence.end_char)
        self._day = _only_day(found)

    @property
    def claims(self) -> list[Claim]:
        """One claim for each value found, in the same order."""
        return [self._claim(found, found.value) for found in self._found if found.value is not None]

    @cached_property
    def _attribution(self) -> Attribution | None:
        return attribution_of(self._view)

    def _claim(self, found: Found, value: Value) -> Claim:
        article, view, at = self._article, self._view, self._at
        head, head_end = found.head, found.end
        if not head and found.head_at is not None:
            head, head_end = view.head_after(found.head_at)
        if not head and value.kind in _GOVERNED:
            head = view.governor_before(found.start)
        start, end = quote_range(view, found, head_end)
        return Claim(
            id=f"{article.id}:{at + found.start}-{at + found.end}:{value.kind}",
            article_id=article.id,
            start_char=at + start,
            end_char=at + end,
            quote=article.text[at + start : at + end],
            kind=value.kind,
            value=value,
            value_span=Span(start_char=at + found.start, end_char=at + found.end),
            sentence=self._span,
            head=head,
            event=view.event_words(found.start, found.end),
            entities=view.entities,
            attribution=self._attribution,
            polarity="negated" if is_negated(view, found.start) else "affirmed",
            modality=modality_of(view, found.start),
            tense=view.tense_at(found.start),
            on=self._day,
            anchor=article.published_on,
            is_quoted=is_quoted(view, found.start),
        )
