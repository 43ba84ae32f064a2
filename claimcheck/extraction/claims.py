"""Article → claims: every sentence is read once by all finders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.extraction import (
    amounts,
    clock_times,
    dates,
    durations,
    locations,
    numbers,
    ordinals,
    quantities,
    roles,
)
from claimcheck.extraction.context import attribution_of, is_negated, is_quoted, modality_of
from claimcheck.extraction.found import Found
from claimcheck.extraction.sentences import split_sentences
from claimcheck.extraction.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import Article, Claim, ClockTimeValue, DateValue, Sentence, Span

_WORDS_LEFT, _WORDS_RIGHT = 4, 5
MAX_QUOTE_CHARS = 160
"""A quote is a phrase, not a paragraph; longer ones keep the value and lose words at the ends."""


def extract_claims(article: Article, *, sentences: list[Sentence] | None = None) -> list[Claim]:
    """The claims of an article, in order of their place.

    Args:
        article: Its `excluded` parts make no claims; its day of publication resolves dates.
        sentences: Its sentences, when they are already split.
    """
    claims: list[Claim] = []
    previous: DateValue | None = None
    for sentence in split_sentences(article) if sentences is None else sentences:
        view = SentenceView(sentence.text)
        found = _find_all(view, article.published_on, previous)
        day = _only_day(found)
        claims.extend(_claim(article, sentence, view, item, day) for item in found)
        if view.tense_at(len(sentence.text)):  # a caption or a date line dates no story
            previous = next(_days(reversed(found)), previous)
    return claims


def mask_value(article_text: str, claim: Claim) -> str:
    """The claim's sentence with its value replaced by the name of its kind.

    Two sentences about one fact stay alike when only their values differ.
    """
    span, sentence = claim.value_span, claim.sentence
    before = article_text[sentence.start_char : span.start_char]
    after = article_text[span.end_char : sentence.end_char]
    return f"{before}{claim.kind.replace('_', ' ')}{after}"


def _days(found: Iterator[Found]) -> Iterator[DateValue]:
    for item in found:
        if isinstance(item.value, DateValue) and item.value.granularity == "day" and (
            item.value.start or item.value.day
        ):
            yield item.value


def _find_all(view: SentenceView, anchor: date | None, previous: DateValue | None) -> list[Found]:
    """What all finders see, without overlaps: where two see the same words, the earlier wins."""
    text = view.text
    has_number = bool(numbers.TRIGGER.search(text))
    taken: list[Found] = []
    if clock_times.TRIGGER.search(text):
        _take(taken, clock_times.find_clock_times(text))
    if dates.TRIGGER.search(text):
        found = dates.find_dates(text, anchor=anchor, tense_at=view.tense_at, previous=previous)
        _take(taken, found)
    if dates.TRIGGER.search(text) or has_number:
        _take(taken, durations.find_durations(text))
    if amounts.MONEY_TRIGGER.search(text):
        _take(taken, amounts.find_money(text))
    if amounts.PERCENT_TRIGGER.search(text):
        _take(taken, amounts.find_percents(text))
    if ordinals.TRIGGER.search(text):
        _take(taken, ordinals.find_ordinals(text))
    if has_number:
        _take(taken, quantities.find_ages(text))
        _take(taken, (f for f in quantities.find_quantities(text) if _has_noun(view, f)))
    if roles.TRIGGER.search(text):
        _take(taken, roles.find_roles(text))
    _take(taken, locations.find_locations(view))
    return sorted(_dated(taken, _only_day(taken)), key=lambda item: (item.start, item.end, item.value.kind))


def _take(taken: list[Found], found: Iterator[Found]) -> None:
    for item in found:
        if not any(other.start < item.end and item.start < other.end for other in taken):
            taken.append(item)


def _has_noun(view: SentenceView, found: Found) -> bool:
    if found.value.kind == "quantity" and found.value.dimension != "count":
        return True
    return bool(view.head_after(found.end)[0]) or not quantities.is_bare(found, view.text)


def _only_day(found: list[Found]) -> date | None:
    """The day that a sentence names, where it names one only."""
    days = {
        item.value.start
        for item in found
        if isinstance(item.value, DateValue) and item.value.start == item.value.end
    } - {None}
    return days.pop() if len(days) == 1 else None


def _dated(found: list[Found], day: date | None) -> list[Found]:
    """Clock times with the day of their sentence."""
    return [
        item._replace(value=item.value.model_copy(update={"on": day}))
        if isinstance(item.value, ClockTimeValue)
        else item
        for item in found
    ]


def _claim(
    article: Article, sentence: Sentence, view: SentenceView, found: Found, day: date | None
) -> Claim:
    head, head_end = found.head, found.end
    if not head and found.head_at is not None:
        head, head_end = view.head_after(found.head_at)
    start, end = _quote_range(view, found, max(head_end, found.end))
    at = sentence.start_char
    return Claim(
        id=f"{article.id}:{at + found.start}-{at + found.end}:{found.value.kind}",
        article_id=article.id,
        start_char=at + start,
        end_char=at + end,
        quote=article.text[at + start : at + end],
        kind=found.value.kind,
        value=found.value,
        value_span=Span(start_char=at + found.start, end_char=at + found.end),
        sentence=Span(start_char=sentence.start_char, end_char=sentence.end_char),
        head=head,
        event=view.event_words(found.start, found.end),
        entities=view.entities,
        attribution=attribution_of(view),
        polarity="negated" if is_negated(view, found.start) else "affirmed",
        modality=modality_of(view, found.start),
        tense=view.tense_at(found.start),
        on=day,
        anchor=article.published_on,
        is_quoted=is_quoted(view, found.start),
    )


def _quote_range(view: SentenceView, found: Found, end: int) -> tuple[int, int]:
    """The value with a few words of its clause on both sides."""
    first, last = view.clause_at(found.start)
    tokens = view.tokens
    left = max(first, view.index_at(found.start) - _WORDS_LEFT)
    right = min(last, view.index_at(end) + _WORDS_RIGHT)
    while right > 0 and right > view.index_at(end) and (
        not tokens[right - 1].is_word or tokens[right - 1].lower in FUNCTION_WORDS
    ):
        right -= 1
    start = min(tokens[left].start if left < len(tokens) else found.start, found.start)
    stop = max(tokens[right - 1].end if right else end, end, found.end)
    if stop - start > MAX_QUOTE_CHARS:
        start, stop = found.start, max(end, found.end)
    return start, min(stop, max(found.end, start + MAX_QUOTE_CHARS))
