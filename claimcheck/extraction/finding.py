"""One sentence → its typed values: all finders in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from claimcheck.extraction.amounts.ages import find_ages, find_decades_of_life
from claimcheck.extraction.amounts.measures import find_measures
from claimcheck.extraction.amounts.money import find_money
from claimcheck.extraction.amounts.percents import find_percents, find_ratios, find_shares
from claimcheck.extraction.dates.dates import DateContext, find_dates
from claimcheck.extraction.found import Found
from claimcheck.extraction.names.entities import find_entities
from claimcheck.extraction.names.locations import find_locations
from claimcheck.extraction.names.roles import find_roles
from claimcheck.extraction.names.slots import find_holders, find_named
from claimcheck.extraction.numbers.bare_numbers import find_bare_numbers
from claimcheck.extraction.numbers.cells import find_cells
from claimcheck.extraction.numbers.impossible_numbers import find_impossible_numbers
from claimcheck.extraction.numbers.multiples import find_multiples
from claimcheck.extraction.numbers.naming_numbers import names_something
from claimcheck.extraction.numbers.numbers import NumberAt, find_numbers
from claimcheck.extraction.numbers.ordinals import find_ordinals
from claimcheck.extraction.numbers.quantities import find_counts
from claimcheck.extraction.numbers.scores import find_scores
from claimcheck.extraction.statements.outcomes import find_outcomes
from claimcheck.extraction.text.surroundings import Cell
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.clock_times import find_clock_times
from claimcheck.extraction.times.day_parts import find_day_parts
from claimcheck.extraction.times.durations import find_durations
from claimcheck.extraction.times.lasting_times import lengthened
from claimcheck.extraction.times.lengths import Length, find_lengths
from claimcheck.extraction.times.moments import find_moments, last_clock_time
from claimcheck.extraction.times.time_days import dated
from claimcheck.models import ClockTimeValue, DateValue

_ADDRESS = re.compile(r"(?:\b[a-z]{2,10}://|\bwww\.)\S+", re.I)


@dataclass(slots=True)
class Told:
    """What an article has told before a sentence, from which relative times count.

    Attributes:
        published: When it appeared.
        dates: What it has told about its dates.
        time: The last clock time.
        is_one_sentence: Whether the sentence is all that the article says.
        numbered: Names that the articles tell apart by numbers behind them.
    """

    published: datetime | date | None
    dates: DateContext
    time: ClockTimeValue | None = None
    is_one_sentence: bool = False
    numbered: frozenset[str] = frozenset()

    def add(self, view: SentenceView, found: Sequence[Found]) -> None:
        """Takes in what was found in a sentence."""
        self.time = last_clock_time(found)
        if found and view.has_verb:  # a caption or a date line dates no story
            days = (item.value for item in reversed(found) if type(item.value) is DateValue)
            self.dates.previous = next(filter(_is_day, days), self.dates.previous)


def _is_day(value: DateValue) -> bool:
    return value.granularity == "day" and bool(value.start or value.day)


def find_values(
    view: SentenceView, told: Told, cells: Sequence[Cell] = (), *, is_row: bool = False
) -> list[Found]:
    """What all finders see, in order of place; of two on the same words the earlier finder wins.

    Args:
        view: The sentence.
        told: What the article has told before; days of events are added.
        cells: The cells of a table's body in the sentence, by their place in it.
        is_row: Whether it is a row of cells; the words of its headers tell no outcome.
    """
    free = _FreeText(view.text)
    numbers = find_numbers(view)
    counting = [at for at in numbers if not names_something(view, at, told.numbered)]
    lengths = find_lengths(view, numbers)
    found = _find_times(view, told, free, lengths)
    found += free.take(
        chain(
            find_ages(view, numbers),
            find_roles(view),
            find_ordinals(view),
            find_durations(view, lengths),
            _find_amounts(view, numbers) if numbers else (),
            find_shares(view),
            find_cells(view, numbers, cells) if cells else (),
            find_multiples(view, numbers),
            find_counts(view, counting),
            find_locations(view),
            find_entities(view),
            find_named(view),
        )
    )
    if left := free.left(counting):
        found += free.take(find_bare_numbers(view, left, is_all=told.is_one_sentence))
    found += find_holders(view, found)
    if not is_row:
        found += find_outcomes(view, numbers)
    found.sort(key=lambda item: item.start)
    return dated(view, found, told.dates.anchor, is_all=told.is_one_sentence)


def _find_amounts(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    return chain(
        find_money(view, numbers),
        find_percents(view, numbers),
        find_ratios(view, numbers),
        find_measures(view, numbers),
    )


def _find_times(
    view: SentenceView, told: Told, free: _FreeText, lengths: list[Length]
) -> list[Found]:
    """Clock times and dates, and what must not be taken for one."""
    times = lengthened(view.text, list(find_clock_times(view)), lengths)
    found = free.take(
        chain(
            times,
            find_decades_of_life(view),
            find_dates(view, told.dates),
            find_scores(view),
            find_impossible_numbers(view),
        )
    )
    found += free.share(find_day_parts(view, times))
    moments = find_moments(view, lengths, times, published=told.published, previous=told.time)
    return found + free.take(moments)


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

    def share(self, found: Iterable[Found]) -> list[Found]:
        """All of them, on words that others may have taken already."""
        kept = list(found)
        for item in kept:
            self._taken[item.start : item.end] = b"\x01" * (item.end - item.start)
        return kept

    def take(self, found: Iterable[Found]) -> list[Found]:
        """Those that stand on free characters only, which then are taken."""
        kept = []
        for item in found:
            if self._taken.find(1, item.start, item.end) < 0:
                self._taken[item.start : item.end] = b"\x01" * (item.end - item.start)
                kept.append(item)
        return kept
