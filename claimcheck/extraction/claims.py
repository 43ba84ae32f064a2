"""Article → claims: every sentence is read once by all finders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from claimcheck.extraction.dates.dates import DateContext
from claimcheck.extraction.dates.numeric_dates import day_first_of
from claimcheck.extraction.finding import Told, find_values
from claimcheck.extraction.found import Found
from claimcheck.extraction.holding.attribution import Attributions
from claimcheck.extraction.holding.context import is_quoted, modality_of
from claimcheck.extraction.holding.polarity import is_negated
from claimcheck.extraction.holding.qualifiers import qualifiers_of
from claimcheck.extraction.holding.stamps import is_stamp
from claimcheck.extraction.names.aliases import Aliases
from claimcheck.extraction.names.nesting import nested_with, relation_of
from claimcheck.extraction.names.slots import bodies_of, is_office
from claimcheck.extraction.numbers.naming_numbers import numbered_names
from claimcheck.extraction.statements.subjects import subject_of
from claimcheck.extraction.text.quotations import goes_on
from claimcheck.extraction.text.quotes import quote_range
from claimcheck.extraction.text.sentences import split_sentences
from claimcheck.extraction.text.surroundings import Page
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.time_days import only_day
from claimcheck.models import (
    Article,
    Claim,
    EntityValue,
    LocationValue,
    PolarityValue,
    Qualifier,
    Sentence,
    Span,
    StatusValue,
    Value,
)

_GOVERNED = frozenset(
    {
        "duration",
        "clock_time",
        "date",
        "money",
        "percent",
        "quantity",
        "status",
        "polarity",
        "location",
    }
)
"""Kinds whose head, where no noun follows, is the word that governs the value."""


_STATEMENTS = (StatusValue, PolarityValue)
"""Values whose words are the clause's own: they may govern another value."""

_WAS_UNTIL = re.compile(
    r"[^.,;:!?]{0,60}?\s(?:(?:until|till)\s(?!further\b)|before\s(?:being|it\swas|they\swere)\s)",
    re.I,
)
"""Behind a status that ended: "closed until 16:30", "closed for an hour before being reopened"."""

_FIRST_YEAR, _LAST_YEAR = 1000, 9000
"""Outside, a step from the day of publication could leave the calendar: nothing is counted."""


class Extraction(NamedTuple):
    """What an article says.

    Attributes:
        claims: In order of their place.
        impossible: Words that look like a value but that no calendar, clock or float holds
            ("31 February", "25:61", a number of 400 digits), in order; they make no claim.
    """

    claims: list[Claim]
    impossible: list[Span]


def extract_claims(
    article: Article,
    *,
    sentences: list[Sentence] | None = None,
    is_day_first: bool | None = None,
    numbered: frozenset[str] | None = None,
) -> Extraction:
    """The claims of an article, and what looks like a value and is none.

    Args:
        article: Its `excluded` parts make no claims; its time of publication resolves dates.
        sentences: Its sentences, when they are already split.
        is_day_first: Whether its outlet writes 25/12/2020 or 12/25/2020, where the article does
            not show it itself; None leaves what can be either open.
        numbered: The `numbered_names` of its corpus; its own without.
    """
    sentences = split_sentences(article) if sentences is None else sentences
    extraction = Extraction([], [])
    told = _nothing_told(article, is_day_first, is_one_sentence=len(sentences) == 1)
    told.numbered = numbered_names([article]) if numbered is None else numbered
    page, aliases = Page(article.text), Aliases()
    last, open_mark = Sentence(start_char=0, end_char=0, text=""), ""
    for sentence in sentences:
        page.read(sentence)
        opened_by = goes_on(article.text, last, sentence, open_mark)
        view = SentenceView(sentence.text, opened_by=opened_by)
        last, open_mark = sentence, view.open_mark
        found = find_values(view, told, page.cells(sentence), is_row=page.is_row)
        if article.excluded:
            found = [item for item in found if _is_whole(article, sentence, item)]
        told.add(view, found)
        aliases.read(view, found)
        if found:
            at = sentence.start_char
            extraction.impossible.extend(
                Span(start_char=at + item.start, end_char=at + item.end)
                for item in found
                if item.value is None
            )
            extraction.claims.extend(_SentenceClaims(article, sentence, view, found, page).claims)
    return extraction._replace(claims=aliases.resolve(extraction.claims, article.text))


def claims_of(article: Article, sentence: Sentence, found: list[Found]) -> list[Claim]:
    """The claims of values found in one sentence by themselves, without what is around it."""
    view = SentenceView(sentence.text)
    return _SentenceClaims(article, sentence, view, found, Page(article.text)).claims


def _nothing_told(article: Article, is_day_first: bool | None, *, is_one_sentence: bool) -> Told:
    """What is known before the first sentence."""
    own_order = day_first_of(article.text)
    order = is_day_first if own_order is None else own_order
    day = article.published_on
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return Told(None, DateContext(None, is_day_first=order), is_one_sentence=is_one_sentence)
    dates = DateContext(day, is_day_first=order)
    return Told(article.published, dates, is_one_sentence=is_one_sentence)


def date_orders(articles: Iterable[Article]) -> dict[str, bool]:
    """By source, whether its dates in digits start with the day; only where all that tell agree."""
    seen: dict[str, set[bool]] = {}
    for article in articles:
        is_day_first = day_first_of(article.text)
        if article.source and is_day_first is not None:
            seen.setdefault(article.source, set()).add(is_day_first)
    return {source: orders.pop() for source, orders in seen.items() if len(orders) == 1}


def _is_whole(article: Article, sentence: Sentence, item: Found) -> bool:
    """Whether no excluded part, which the sentence shows as blanks, lies inside a value."""
    at = sentence.start_char
    words = article.text[at + item.start : at + item.end]
    return sentence.text[item.start : item.end] == words


def mask_value(article_text: str, claim: Claim) -> str:
    """The claim's sentence with its value replaced by the name of its kind.

    Two sentences about one fact stay alike when only their values differ.
    """
    span, sentence = claim.value_span, claim.sentence
    before = article_text[sentence.start_char : span.start_char]
    after = article_text[span.end_char : sentence.end_char]
    return f"{before}{claim.kind.replace('_', ' ')}{after}"


def _code(value: Value) -> str:
    """The kind of a value; of a status with its predicate, as one word may tell of several."""
    return f"{value.kind}/{value.predicate}" if type(value) is StatusValue else value.kind


def mask_window(article_text: str, claim: Claim, before: Span | None) -> str:
    """The words around a claim's value, which is masked, and how the sentence before begins.

    Args:
        article_text: Of the claim's article.
        claim: Any claim.
        before: The sentence before the claim's; None for the first.
    """
    span, sentence = claim.value_span, claim.sentence
    left = article_text[sentence.start_char : span.start_char].split()[-_WORDS_BESIDE:]
    right = article_text[span.end_char : sentence.end_char].split()[:_WORDS_BESIDE]
    window = " ".join([*left, "[", claim.kind.replace("_", " "), "]", *right])
    if before is None:
        return window
    opening = article_text[before.start_char : before.end_char].split()[:_WORDS_BEFORE]
    return f"{window} | {' '.join(opening)}"


_WORDS_BESIDE = 16
"""Of a sentence, on either side of a value."""

_WORDS_BEFORE = 12
"""Of the sentence before."""


class _SentenceClaims:
    """The claims of one sentence; what they share is worked out once."""

    def __init__(
        self,
        article: Article,
        sentence: Sentence,
        view: SentenceView,
        found: list[Found],
        page: Page,
    ) -> None:
        self._article = article
        self._sentence = sentence
        self._page = page
        self._view = view
        self._found = found
        self._at = sentence.start_char
        self._span = Span(start_char=sentence.start_char, end_char=sentence.end_char)
        self._taken = [
            (item.start, item.end) for item in found if type(item.value) not in _STATEMENTS
        ]
        self._day, self._anchor = only_day(found), article.published_on

    @property
    def claims(self) -> list[Claim]:
        """One claim for each value found, in the same order."""
        return [self._claim(found, found.value) for found in self._found if found.value is not None]

    @cached_property
    def _is_stamp(self) -> bool:
        return not self._page.is_row and is_stamp(self._view, self._found)

    @cached_property
    def _attributions(self) -> Attributions:
        return Attributions(self._view)

    def _claim(self, found: Found, value: Value) -> Claim:
        article, view, at = self._article, self._view, self._at
        head, head_end = found.head, found.end
        if not head and found.head_at is not None:
            head, head_end = view.head_after(found.head_at)
        if not head and value.kind in _GOVERNED:
            head = view.governor_before(found.start, self._taken)
        start, end = quote_range(view, found, head_end)
        around = self._page.around(at + found.start, self._sentence)
        return Claim(
            id=f"{article.id}:{at + found.start}-{at + found.end}:{_code(value)}",
            article_id=article.id,
            start_char=at + start,
            end_char=at + end,
            quote=article.text[at + start : at + end],
            kind=value.kind,
            value=value,
            value_span=Span(start_char=at + found.start, end_char=at + found.end),
            sentence=self._span,
            head=head,
            event=tuple(dict.fromkeys(view.event_words(found.start, found.end) + around.words)),
            heading=around.heading,
            row=around.row,
            column=around.column,
            entities=view.entities,
            attribution=self._attributions.at(found.start),
            polarity="negated" if self._is_negated(found) else "affirmed",
            modality=modality_of(view, found.start),
            tense=view.tense_at(found.start),
            on=self._day,
            anchor=self._anchor,
            is_quoted=is_quoted(view, found.start),
            qualifiers=(
                *qualifiers_of(view, found.start, found.end, self._taken),
                *self._narrowed(found),
            ),
        )

    def _narrowed(self, found: Found) -> Iterator[Qualifier]:
        """What a statement is said of, and how a place is told, as qualifiers."""
        view, start, end = self._view, found.start, found.end
        if self._is_stamp:
            yield Qualifier(slot="stage", value="stamp")
        if type(found.value) is StatusValue and _WAS_UNTIL.match(view.text, end):
            yield Qualifier(slot="stage", value="until")
        if type(found.value) in _STATEMENTS:
            for subject in sorted(subject_of(view, start, end)):
                yield Qualifier(slot="subject", value=subject)
        if type(found.value) is EntityValue and is_office(found.head):
            for name in sorted({*bodies_of(view, start, end, found.value.name)}):
                yield Qualifier(slot="subject", value=name)
        if type(found.value) is LocationValue:
            for name in sorted(nested_with(view, start, end)):
                yield Qualifier(slot="around", value=name)
            if relation := relation_of(view, start):
                yield Qualifier(slot="relation", value=relation)

    def _is_negated(self, found: Found) -> bool:
        """Whether the clause denies a value; a statement's own value tells its denial."""
        return type(found.value) not in _STATEMENTS and is_negated(self._view, found.start)
