"""How many times as much: "five times higher", "doubled", "half as many", "rose fivefold"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.modifiers import modifier_before
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import QuantityValue
from claimcheck.tables import alternatives, load_table

_NUMBERS = load_table("numbers")
_TABLE = _NUMBERS["multiples"]
_VERBS: dict[str, float] = _TABLE["verbs"]
_ADVERBS: dict[str, float] = _TABLE["adverbs"]
_COMPARED = (
    rf"\s(?:(?:{alternatives(_TABLE['compared'])})\b"
    r"|as\s(?!soon\b|well\b|an?\b|the\b|part\b|they\b|he\b|she\b|it\b|if\b|police\b)"
    r"|the\s(?:\w{1,20}\s){0,2}(?=\w)|(?:that|those)\s(?:of|in|for)\b|what\b)"
)
_TIMES = re.compile(
    rf"(?P<times>\stimes)(?={_COMPARED})|(?P<x>x)(?=\s(?:{alternatives(_TABLE['compared'])}|as|the)\b)",
    re.I,
)
_HALVES = alternatives(word for word in _ADVERBS if " " in word)
_ADVERB = re.compile(
    rf"\b(?P<word>{_HALVES}\b|{alternatives(word for word in _ADVERBS if ' ' not in word)}"
    rf"(?={_COMPARED}))",
    re.I,
)
_VERB = re.compile(
    rf"\b(?P<word>{alternatives(_VERBS)})\b(?!\s(?:down|up|as|over|off|home|back|to\s(?:left|right|center))\b|-)",
    re.I,
)
_FOLD = re.compile(r"\b(?P<number>[a-z]{3,8}?|\d{1,4}(?:\.\d)?)-?fold\b", re.I)
_CHANGES = frozenset(load_table("words")["change"]["by"]) | frozenset(
    load_table("words")["change"]["of"]
)
_TRIGGERS = frozenset({*_VERBS, *(word.split(" ")[0] for word in _ADVERBS)})
_REACH = 4


def find_multiples(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The factors by which a sentence compares, as quantities of dimension "times".

    "Doubled" and "a fivefold rise" are changes; "five times higher than" compares with another.
    How often something happened ("called three times") is a count.
    """
    for at in numbers:
        if not at.sign and (match := _TIMES.match(view.text, at.end)):
            yield Found(
                at.start, match.end(), _value(at.number, change=_has_change(view, at.start))
            )
    if view.has_any(_TRIGGERS):
        yield from _words(view, _VERB, _VERBS, change=True)
        yield from _words(view, _ADVERB, _ADVERBS, change=False)
    if "fold" in view.text:
        yield from _folds(view)


def _words(
    view: SentenceView, pattern: re.Pattern[str], factors: dict[str, float], *, change: bool
) -> Iterator[Found]:
    for match in pattern.finditer(view.text):
        factor = factors[" ".join(match["word"].lower().split())]
        start, modifier = modifier_before(view, match.start())
        number = modified(factor, min(factor, 1.0), modifier)
        yield Found(start, match.end("word"), _value(number, change=change))


def _folds(view: SentenceView) -> Iterator[Found]:
    for match in _FOLD.finditer(view.text):
        parsed = parse_number(match["number"].lower())
        if parsed and _has_change(view, match.start(), after=match.end()):
            start, modifier = modifier_before(view, match.start())
            yield Found(start, match.end(), _value(modified(*parsed, modifier), change=True))


def _has_change(view: SentenceView, start: int, *, after: int | None = None) -> bool:
    """Whether a word of change stands shortly before a place, or right behind another."""
    i = view.index_at(start)
    near = view.lowers[max(0, i - _REACH) : i]
    if after is not None:
        j = view.index_at(after)
        near += view.lowers[j : j + 2]
    return not _CHANGES.isdisjoint(near)


def _value(number: Number, *, change: bool) -> QuantityValue:
    return QuantityValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        dimension="times",
        unit="times",
        change=change,
    )
