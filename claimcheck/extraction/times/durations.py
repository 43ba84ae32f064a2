"""Lengths of time: "30-day", "month-long", "eight hours", "just over a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.lengths import Length, Unit, length_value
from claimcheck.models import Interval
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("durations")
_NAMES: dict[str, tuple[Unit, float]] = _TABLE["names"]
_PLURALS: dict[str, list[float]] = _TABLE["vague_units"]
_LEADS: dict[str, list[float]] = _TABLE["vague_leads"]
_WHOLES = frozenset(_TABLE["whole"])
_RACES = frozenset(_TABLE["races"])
_TIMED_BY = frozenset(load_table("words")["before_durations"])

_ELSEWHERE = re.compile(r"[\s-]{0,2}(?:ago|later|earlier|from\snow|of\sage)\b", re.I)
_PLURAL = re.compile(
    rf"\b(?:(?P<lead>{alternatives(_LEADS)})\s(?:(?:long|whole|more)\s)?(?P<plural>{alternatives(_PLURALS)})"
    rf"|(?P<long>{alternatives(_PLURALS)})-long)\b",
    re.I,
)
_WHOLE = re.compile(rf"\ball\s(?P<unit>{alternatives(_WHOLES)})(?!\w|-)(?:\slong\b)?", re.I)
_CLOCKED = re.compile(
    r"(?<![\w:.,])(?:(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)|(?P<min>\d{1,2}):(?P<sec>[0-5]\d\.\d{1,3}))(?![\d:])"
)


def find_durations(view: SentenceView, lengths: list[Length]) -> Iterator[Found]:
    """The durations of a sentence; times counted from another ("a week later") are none.

    Args:
        view: The sentence.
        lengths: Its counted units of time.
    """
    for length in lengths:
        is_timed = not length.is_bare or view.word_before(length.start) in _TIMED_BY
        if is_timed and not _ELSEWHERE.match(view.text, length.end):
            yield Found(length.start, length.end, length.value, length.end)
    if view.has_any(_PLURALS.keys()):
        yield from _vague(view)
    if "all" in view.vocabulary and view.has_any(_WHOLES):
        yield from _wholes(view)
    if view.has_digit and view.has_any(_RACES):
        yield from _clocked(view)


def _vague(view: SentenceView) -> Iterator[Found]:
    """Units without a number: "for hours", "some days", "years-long"."""
    for match in _PLURAL.finditer(view.text):
        if _ELSEWHERE.match(view.text, match.end()):
            continue
        plural = (match["plural"] or match["long"]).lower()
        lead = " ".join((match["lead"] or "").lower().split())
        low, high = _LEADS.get(lead, [0, 0])
        if not high:
            low, high = _PLURALS[plural]
        unit, count = _NAMES[plural]
        value = length_value(Number(Interval(low=low, high=high), "vague", high), unit, count)
        is_for = lead == "for"
        start = match.start("plural") if is_for else match.start()
        yield Found(start, match.end(), value, match.end())


def _wholes(view: SentenceView) -> Iterator[Found]:
    """What "all day" and "all week long" tell: at most one unit, and a good part of it."""
    for match in _WHOLE.finditer(view.text):
        unit, count = _NAMES.get(match["unit"].lower(), ("day", 2.0))
        number = Number(Interval(low=0.25, high=1.0), "vague", 1.0)
        yield Found(match.start(), match.end(), length_value(number, unit, count))


def _clocked(view: SentenceView) -> Iterator[Found]:
    """What a stop-watch shows: "2:14:33", "3:26.69"."""
    for match in _CLOCKED.finditer(view.text):
        if match["h"]:
            seconds = int(match["h"]) * 3600.0 + int(match["m"]) * 60 + int(match["s"])
            number = modified(seconds, 1.0, "")
        else:
            number = modified(int(match["min"]) * 60 + float(match["sec"]), 0.01, "")
        yield Found(match.start(), match.end(), length_value(number, "second"))
