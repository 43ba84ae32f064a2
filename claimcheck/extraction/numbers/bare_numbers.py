"""Numbers that count no noun: "the index closed at 17,430.2", "scored 23", "the answer is two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.changes import is_change
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.numbers.quantities import (
    DEFINITE,
    NAMED_BY_NUMBER,
    TIME_UNITS,
    is_glued,
    is_score,
)
from claimcheck.extraction.numbers.rates import rate_after
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import QuantityValue
from claimcheck.tables import load_table

_TABLE = load_table("numbers")
_VALUED_BY = frozenset(_TABLE["valued_by"])
_MAGNITUDES = frozenset(_TABLE["magnitudes"])
_SIGNED = frozenset({"minus", "negative"})
_LARGE_WORDS = _MAGNITUDES | {"point"}
_AMOUNT = re.compile(r"\d[.,'’\u00a0\u202f]\d|\d\s?[a-z]|[½¼¾⅓⅔]|\d\s,\s\d{3}\b|\d/\d|\^")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\Z|\D)")
_NO_AMOUNT_AFTER = re.compile(
    r"\s?(?:[%°″′/_#@*=+<>]|''|[x×]\s?\d)|\"\w|[\"”]\s\w|'\s?\d|['’]s\b|[-–]\w|\s[-–]\s\w"
    r"|\s?:\s?\d|\s(?:o'?clock|am|pm|[ap]\s?\.\s?m)\b",
    re.I,
)
_METRES = re.compile(r"\d\s?m\Z")
_NO_AMOUNT_BEFORE = re.compile(r"[@_/=*+^#§№'’–-]\s?\Z|[\"“(\[]\Z|\d\s\.\s\Z")
_CODE = re.compile(r"0\d|\d{8,}\Z")


def find_bare_numbers(
    view: SentenceView, numbers: list[NumberAt], *, is_all: bool = False
) -> Iterator[Found]:
    """The numbers of a sentence that nothing else explains, as quantities of dimension "number".

    In running text a number has to be written as an amount ("3,412", "1.5 million", "over 30")
    or to follow a word that is told by numbers ("is", "scored", "to"); years, names, identifiers
    and list numbers are none.

    Args:
        view: The sentence.
        numbers: Its numbers.
        is_all: Whether the sentence is the whole text: then a number that stands for itself is
            one, however it is written.
    """
    for at in numbers:
        if at.sign:
            continue
        if (is_all and _is_alone(view.text, at)) or _is_bare(view, at, is_all=is_all):
            yield Found(at.start, at.end, _value(view, at))


def _value(view: SentenceView, at: NumberAt) -> QuantityValue:
    return QuantityValue(
        interval=at.number.interval,
        stated=at.number.stated,
        resolution=at.number.resolution,
        dimension="number",
        per=rate_after(view.text, at.end),
        change=is_change(view, at.start, kind="quantity"),
    )


def _is_alone(text: str, at: NumberAt) -> bool:
    return not text[: at.start].strip(" -−\"'“(") and not text[at.end :].strip(" .,!?\"'”)")


def _is_bare(view: SentenceView, at: NumberAt, *, is_all: bool) -> bool:
    if is_glued(view.text, at) or is_score(view, at):
        return False
    if view.word_after(at.end) in TIME_UNITS or _is_named(view, at):
        return False
    return _is_amount(view, at, is_all=is_all) if at.is_in_digits else _is_spelled_amount(view, at)


def _is_named(view: SentenceView, at: NumberAt) -> bool:
    """Whether the number is part of a name: "Web 2.0", "version two", "Agent 47"."""
    i = view.index_at(at.start)
    if not i or at.has_modifier:
        return False
    before, lower = view.words[i - 1], view.lowers[i - 1]
    if lower in NAMED_BY_NUMBER or lower.removesuffix("s") in NAMED_BY_NUMBER or lower == "per":
        return True
    is_cue = lower in _VALUED_BY or lower in FUNCTION_WORDS
    return before[0].isupper() and not is_cue and not (before.isupper() and len(before) > 4)


def _is_amount(view: SentenceView, at: NumberAt, *, is_all: bool) -> bool:
    """Whether a number in digits is an amount by its form or by the word before it."""
    text = view.text
    if _NO_AMOUNT_AFTER.match(text, at.end):
        return False
    if _NO_AMOUNT_BEFORE.search(text, max(0, at.start - 4), at.start) or _CODE.match(at.words):
        return False
    if _METRES.search(at.words):
        return False  # "won the 400m"
    is_listed = not (at.start or is_all or _is_alone(text, at))
    if at.has_modifier or (_AMOUNT.search(at.words) and not is_listed):
        return True
    if _YEAR.match(at.words) and at.number.stated != "range":
        return False
    before = view.word_before(at.start)
    is_hour = before == "at" and len(at.words) < 3 and at.words.isdecimal()
    return before in _VALUED_BY and not is_hour


def _is_spelled_amount(view: SentenceView, at: NumberAt) -> bool:
    words = at.words.replace("-", " ").split()
    if view.word_before(at.start) in DEFINITE:
        return False
    after = view.word_after(at.end)
    if after == "of" or at.number.stated == "vague" or words == ["one"]:
        return False
    if (
        not _LARGE_WORDS.isdisjoint(words[1:])
        or "and" in words
        or words[0] in ("minus", "negative")
    ):
        return True
    before = view.word_before(at.start)
    is_valued = before in _VALUED_BY or (at.has_modifier and before != "the")
    return is_valued and (not after[:1].isalpha() or after in FUNCTION_WORDS)
