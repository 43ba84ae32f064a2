"""Shares and changes in percent: "2.3 percent", "up 4 points", "two-thirds of voters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.changes import is_change, is_change_behind
from claimcheck.extraction.numbers.modifiers import modifier_before
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SIMPLE_VERBS, SentenceView
from claimcheck.models import PercentValue
from claimcheck.tables import alternatives, load_table

_SIGN = re.compile(
    rf"{GAP}?[%％](?:{GAP}?-?(?P<points>points?\b))?|(?:{GAP}|-)?(?P<word>percentage(?:{GAP}|-)"
    rf"points?|percent(?:age|s)?|per(?:{GAP}|-)cent|pct|(?-i:pc|pp|bps?)|basis(?:{GAP}|-)points?)\b",
    re.I,
)
_TABLE = load_table("numbers")
_WORDS = load_table("words")
_PARTS: dict[str, tuple[int, int]] = _TABLE["shares"]
_UNITS: dict[str, int] = _TABLE["units"]
_COUNT = rf"(?P<count>an?|{alternatives(_UNITS)})"
_SHARE = re.compile(
    rf"\b(?:{_COUNT}[\s-])?(?P<part>{alternatives(_PARTS)})s?"
    r"(?=\s(?:of\b(?!\san?\s(?:hour|second|minute|day|week|month|year|century|mile|point"
    r"|dozen|hundred|thousand|million|billion|trillion)\b)"
    r"|(?P<the>(?:the|its|their|all)\b)))",
    re.I,
)
_RESTATED = re.compile(r"(?:\s\w{1,20}){0,2}(?:,?\sor|\s?[-–—(])\s?", re.I)
_RATIO = re.compile(r"\s(?:in\s(?:every\s)?|out\sof\s(?:every\s)?)", re.I)
_LARGEST_WHOLE = 1_000_000
_TIME_WORDS = frozenset(load_table("durations")["names"])
_PERIODS = frozenset(_WORDS["parts_of_periods"])
_PART_WORDS = frozenset({*_PARTS, *(part + "s" for part in _PARTS)})


def find_percents(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The percentages of a sentence, in percent; points told from shares."""
    for before, at in zip([None, *numbers], numbers, strict=False):
        match = _SIGN.match(view.text, at.end)
        if not match:
            continue
        word = (match["word"] or "").lower()
        number = at.number.scaled(0.01) if word.startswith("b") else at.number
        value = PercentValue(
            interval=number.interval,
            stated=number.stated,
            resolution=number.resolution,
            points=bool(match["points"]) or "point" in word or word in ("pp", "bp", "bps"),
            change=_is_change(view, before, at, match.end()),
        )
        is_alone = view.word_after(match.end()) in SIMPLE_VERBS  # "27 % saw orders fall"
        yield Found(at.start, match.end(), value, None if is_alone else match.end())


def _is_change(view: SentenceView, before: NumberAt | None, at: NumberAt, end: int) -> bool:
    """Whether it is a change, or the same change as the amount before: "fell $2, or 3 percent"."""
    if is_change(view, at.start, kind="percent") or is_change_behind(view, at.start, end):
        return True
    if before is None or not _RESTATED.fullmatch(view.text, before.end, at.start):
        return False
    return is_change(view, before.start, kind="quantity")


_LARGEST_COMMON = 12
"""Wholes up to it stand for any number: "nine out of ten"; so do 20, 100, …"""


def find_shares(view: SentenceView) -> Iterator[Found]:
    """Fractions of something, as percentages: "half of", "two-thirds of the voters".

    Such fractions are round: "a third" is about 33 percent.
    """
    if not view.has_any(_PART_WORDS):
        return
    for match in _SHARE.finditer(view.text):
        number = _share(view, match)
        if number:
            value = PercentValue(
                interval=number[1].interval,
                stated=number[1].stated,
                resolution=number[1].resolution,
            )
            yield Found(number[0], match.end(), value, match.end())


def find_ratios(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """Shares told as counts: "one in five children", "3 out of 10 schools"."""
    for part, whole in pairwise(numbers):
        if part.sign or whole.sign or not _RATIO.fullmatch(view.text, part.end, whole.start):
            continue
        is_of_all = "of" in view.text[part.end : whole.start].split()
        number = _ratio(part.number, whole, is_of_all=is_of_all)
        if number and view.word_after(whole.end) not in _TIME_WORDS:
            value = PercentValue(
                interval=number.interval, stated=number.stated, resolution=number.resolution
            )
            yield Found(part.start, whole.end, value, whole.end)


def _ratio(part: Number, at: NumberAt, *, is_of_all: bool) -> Number | None:
    """So many of a whole in percent; without a modifier it is round."""
    whole = at.number.interval.high
    ends = [end for end in (part.interval.low, part.interval.high) if end is not None]
    if whole is None or not 0 < max(ends, default=0.0) < whole <= _LARGEST_WHOLE:
        return None
    if len(at.words) == 4 and at.words.isdecimal():
        return None  # "one in 2019"
    if is_of_all and whole > _LARGEST_COMMON and whole % 10:
        return None  # "14 out of 16 charges" are counts
    if part.stated == "exact":
        share = 100 * ends[0] / whole
        return modified(share, 10.0 if share >= 10 else share, "~")
    return Number(part.scaled(100 / whole).interval, part.stated, 10.0)


def _share(view: SentenceView, match: re.Match[str]) -> tuple[int, Number] | None:
    part = match["part"].lower()
    count = (match["count"] or "").lower()
    if part != "half" and (not count or match["the"]):
        return None  # "the third of five sons", "a quarter the size"
    if view.word_before(match.start()) in _PERIODS:
        return None  # "the second half of the season"
    above, below = _PARTS[part]
    times = _UNITS.get(count, above)
    if not 0 < times < below:
        return None
    start, modifier = modifier_before(view, match.start())
    return start, modified(
        100 * times / below, 10.0, modifier if modifier not in ("", "=") else "~"
    )
