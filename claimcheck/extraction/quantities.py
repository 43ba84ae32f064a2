"""Counts and measured quantities: "over 68,000 troops", "12 kilometers", "dozens of villages"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import NUMBER, Number, read_number
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.models import Interval, QuantityValue

_UNITS = {
    name: (dimension, group["si"], factor)
    for dimension, group in load_table("units")["units"].items()
    for name, factor in group["names"].items()
}
_SHORT = {name for name in _UNITS if len(name) <= 2 and name.isascii()}
_LONG_UNIT = rf"{alternatives(set(_UNITS) - _SHORT)}(?:s|es)?"
_SHORT_UNIT = rf"(?-i:{alternatives(_SHORT - {'in', 'm', 't', 'g'} | {'m', 'kW', 'MW', 'GW'})})"
_PATTERN = re.compile(
    rf"{NUMBER}(?:(?:\s|-)?(?P<unit>{_LONG_UNIT}(?![a-z])|{_SHORT_UNIT}(?!\w))(?P<square>\s?[²2]\b)?)?",
    re.I,
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:[A-Za-z][-/.]?|[\d.,:/#§№-]|\b(?:no|nos|number|page|pages|chapter|section|article|room|"
    r"flight|route|highway|version|v|phase|grade|level|channel|act|figure|table|type|model|"
    r"apollo|boeing|airbus|windows|covid|aged|age|est|est\.)\.?\s?)$",
    re.I,
)
_NO_COUNT_AFTER = re.compile(r"[./:-]\d|(?:st|nd|rd|th)\b|-(?:year|month|week|day|hour|minute)|\s?%|[A-Za-z]", re.I)
_PRONOUN_ONE = re.compile(r"\b(?:one|two|half|no)$", re.I)
_COUNTING_VERB = re.compile(
    r"\b(?:killed|killing|wounded|wounding|injured|injuring|arrested|displaced|leaving|left|dead|"
    r"toll|total|number|count|figure|tally|to|at|of|reached|totall?ed|numbered|stood|"
    r"estimated|counts|counted|deaths|casualties)\s(?:\w+\s)?$",
    re.I,
)
_BY = re.compile(r"\bby\s$", re.I)
_THE_FEW = re.compile(r"\b(?:the|these|those|its|their|his|her|both|all)\s$", re.I)
_TIME_UNIT = re.compile(r"[\s-]+(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b", re.I)
_COUNTED_VERB = re.compile(
    r"\s(?:died|dead|deaths|killed|injured|wounded|hurt|missing|arrested|perished|survived|"
    r"others\b|(?:were|was|are|is|have|had|has|remain)\s\w)",
    re.I,
)
_ABSOLUTE_ZERO_C = 273.15


_AGE = re.compile(
    rf"\b(?:(?P<old>\d{{1,3}})[-\s]years?[-\s]old\b|aged?\s(?P<aged>\d{{1,3}})\b|"
    rf"(?:man|woman|boy|girl|child|driver|teenager|pensioner)\sof\s(?P<of>\d{{1,3}})\b)",
    re.I,
)


def find_ages(text: str) -> Iterator[Found]:
    """The ages of a sentence: "a 71-year-old woman", "aged 71"; a person is 71 for a year."""
    for match in _AGE.finditer(text):
        age = int(match["old"] or match["aged"] or match["of"])
        value = QuantityValue(
            interval=Interval(low=age, high=age), dimension="age", unit="year", resolution=1
        )
        yield Found(match.start(), match.end(), value, match.end())


def find_quantities(text: str) -> Iterator[Found]:
    """The counts and measures of a sentence.

    Years, ages, versions, scores, list numbers and identifiers are no counts.
    """
    for match in _PATTERN.finditer(text):
        if not _is_count(match, text):
            continue
        number = read_number(match)
        if number is None:
            continue
        if match["unit"]:
            yield _measured(match, number, text)
        else:
            yield _count(match, number, text)


def _is_count(match: re.Match[str], text: str) -> bool:
    start = match.start("vague") if match["vague"] else match.start("one")
    if start < 0:
        start = match.start("between") if match["between"] else match.start("range")
    if _NO_COUNT_BEFORE.search(text, max(0, start - 12), start) and not match["mod"]:
        return False
    if match["unit"]:
        return True
    if _TIME_UNIT.match(text, match.end()):
        return False
    if _THE_FEW.search(text, max(0, start - 7), start) and match["one"] and match["one"].isalpha():
        return False  # "the two leaders" refers, it does not count
    return not (_NO_COUNT_AFTER.match(text, match.end()) or _is_year(match["one"] or ""))


def _is_year(digits: str) -> bool:
    return bool(re.fullmatch(r"1[5-9]\d\d|20\d\d", digits))


def _count(match: re.Match[str], number: Number, text: str) -> Found:
    value = QuantityValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        change=bool(_BY.search(text, max(0, match.start() - 4), match.start())),
    )
    return Found(match.start(), match.end(), value, match.end())


def is_bare(found: Found, text: str) -> bool:
    """Whether a count without a noun behind it is none: "one", "the two", a list number."""
    words = text[found.start : found.end]
    if _PRONOUN_ONE.search(words) or "." in words:
        return True
    is_counted = _COUNTED_VERB.match(text, found.end)
    return not is_counted and not _COUNTING_VERB.search(text, max(0, found.start - 40), found.start)


def _measured(match: re.Match[str], number: Number, text: str) -> Found:
    name = match["unit"].lower()
    dimension, si, factor = _unit(name, squared=bool(match["square"]))
    if dimension == "temperature":
        scaled = _kelvin(number, is_fahrenheit="f" in name.removeprefix("degrees").replace("celsius", ""))
    else:
        scaled = number.scaled(factor)
    value = QuantityValue(
        interval=scaled.interval,
        stated=scaled.stated,
        resolution=scaled.resolution,
        dimension=dimension,
        unit=si,
        change=bool(_BY.search(text, max(0, match.start() - 4), match.start())),
    )
    return Found(match.start(), match.end(), value, match.end())


def _unit(name: str, *, squared: bool) -> tuple[str, str, float]:
    for candidate in (name, name.removesuffix("s"), name.removesuffix("es")):
        if candidate in _UNITS:
            dimension, si, factor = _UNITS[candidate]
            return ("area", "m2", factor**2) if squared and dimension == "length" else (dimension, si, factor)
    raise AssertionError(name)  # the pattern is built from the table


def _kelvin(number: Number, *, is_fahrenheit: bool) -> Number:
    ratio, offset = (5 / 9, 459.67) if is_fahrenheit else (1.0, _ABSOLUTE_ZERO_C)
    low, high = number.interval.low, number.interval.high
    interval = Interval(
        low=None if low is None else (low + offset) * ratio,
        high=None if high is None else (high + offset) * ratio,
        low_open=number.interval.low_open,
        high_open=number.interval.high_open,
    )
    return Number(interval, number.stated, number.resolution * ratio)
