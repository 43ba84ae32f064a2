"""Lengths of time: "30-day", "month-long", "eight hours", "just over a month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import NUMBER, Number, read_number
from claimcheck.models import DurationValue, Interval

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]

SECONDS: dict[Unit, float] = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 7 * 86400.0,
    "month": 30.4375 * 86400.0,
    "year": 365.25 * 86400.0,
    "decade": 3652.5 * 86400.0,
    "century": 36525 * 86400.0,
}
"""Mean lengths; a month is 28 to 31 days, which `_spread` allows for."""

UNIT = r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries)\b"
_ALIASES: dict[str, Unit] = {"sec": "second", "min": "minute", "hr": "hour", "night": "day", "centurie": "century", "century": "century"}

_COUNTED = re.compile(rf"{NUMBER}(?:\s|-|[–—])?(?:-|\s)?(?P<link>(?:more|full|long|consecutive|straight|further|additional|short)\s)?{UNIT}(?P<tail>-long|\sand\sa\shalf)?", re.I)
_SINGLE = re.compile(
    r"(?:\b(?P<mod>just\sover|over|more\sthan|about|around|nearly|almost|under|less\sthan|up\sto|at\sleast|barely|roughly|little\smore\sthan)\s)?"
    r"(?:\b(?P<share>half\san?|three\squarters\sof\san?|a\squarter\sof\san?|a\squarter)[\s-]|\ban?\s|\bone-?)?"
    r"(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century)(?P<tail>-long|\slong\b|\sand\sa\s(?P<part>half|quarter))?(?=\W|$)",
    re.I,
)
_SHARES = {"half a": 0.5, "half an": 0.5, "three quarters of a": 0.75, "three quarters of an": 0.75, "a quarter of a": 0.25, "a quarter of an": 0.25}
_NO_LENGTH = re.compile(r"\s*(?:ago|later|earlier|from now|old|-old|olds)\b", re.I)


def unit_of(word: str) -> tuple[Unit, float]:
    """The unit that a word names and how many of it the word stands for ("fortnight": 2 weeks)."""
    base = word.lower().rstrip("s") if word.lower() != "centuries" else "century"
    if base == "fortnight":
        return "week", 2.0
    unit: Unit = _ALIASES.get(base, base)  # type: ignore[arg-type]  # the pattern allows units only
    return unit, 1.0


def find_durations(text: str) -> Iterator[Found]:
    """The durations of a sentence; times counted from another ("a week later") are dates."""
    taken: list[tuple[int, int]] = []
    for match in _COUNTED.finditer(text):
        found = _counted(text, match)
        if found:
            taken.append((found.start, found.end))
            yield found
    for match in _SINGLE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        found = _single(text, match)
        if found:
            yield found


def _counted(text: str, match: re.Match[str]) -> Found | None:
    if _NO_LENGTH.match(text, match.end()) or _is_age(text, match.end()):
        return None
    number = read_number(match)
    if number is None:
        return None
    unit, per = unit_of(match["unit"])
    if (match["tail"] or "").endswith("half"):
        number = _plus(number, 0.5)
    value = _value(number, unit, per, is_vague=number.stated == "vague")
    return Found(match.start(), match.end(), value, match.end())


def _single(text: str, match: re.Match[str]) -> Found | None:
    lead = match[0].lower()
    has_article = re.match(r"(?:.*\s)?(?:an?\s|one[-\s]?|half|three|a\squarter)", lead) is not None
    is_long = bool(match["tail"]) and "long" in match["tail"]
    if not (is_long or (has_article and _is_timed(text, match))) or _NO_LENGTH.match(text, match.end()):
        return None
    unit, per = unit_of(match["unit"])
    share = _SHARES.get(" ".join((match["share"] or "").lower().split()), 1.0)
    if match["part"]:
        share += 0.5 if match["part"].lower() == "half" else 0.25
    modifier = " ".join((match["mod"] or "").lower().split())
    number = _with_modifier(share, modifier)
    return Found(match.start(), match.end(), _value(number, unit, per), match.end())


def _is_timed(text: str, match: re.Match[str]) -> bool:
    """"for a week", "in just over a month", "lasted an hour", "half an hour": no rate ("a day")."""
    if match["share"] or match["mod"] or match["part"]:
        return True
    before = text[max(0, match.start() - 14) : match.start()].lower()
    return bool(re.search(r"\b(?:for|in|within|after|lasted|lasts|took|last|every|than|of)\s$", before))


def _is_age(text: str, end: int) -> bool:
    return bool(re.match(r"(?:\s|-)(?:old|olds)\b", text[end:], re.I))


def _plus(number: Number, part: float) -> Number:
    low, high = number.interval.low, number.interval.high
    shifted = Interval(
        low=None if low is None else low + part,
        high=None if high is None else high + part,
        low_open=number.interval.low_open,
        high_open=number.interval.high_open,
    )
    return Number(shifted, number.stated, part)


def _with_modifier(share: float, modifier: str) -> Number:
    if modifier in ("over", "more than", "at least"):
        return Number(Interval(low=share, high=None), "bound", 1.0)
    if modifier in ("under", "less than", "up to"):
        return Number(Interval(low=None, high=share), "bound", 1.0)
    if modifier in ("just over", "little more than"):
        return Number(Interval(low=share, high=share * 1.25), "approximate", 1.0)
    if modifier in ("nearly", "almost", "barely"):
        return Number(Interval(low=share * 0.85, high=share), "approximate", 1.0)
    if modifier:
        return Number(Interval(low=share * 0.85, high=share * 1.15), "approximate", 1.0)
    return Number(Interval(low=share, high=share), "exact", 1.0)


def _value(number: Number, unit: Unit, per: float, *, is_vague: bool = False) -> DurationValue:
    seconds = number.scaled(SECONDS[unit] * per)
    return DurationValue(
        interval=_spread(seconds.interval, unit),
        stated="vague" if is_vague else number.stated,
        resolution=SECONDS[unit] * per * min(1.0, number.resolution),
        unit=unit,
    )


def _spread(interval: Interval, unit: Unit) -> Interval:
    """Months and years are no fixed lengths: 28 to 31 and 365 to 366 days."""
    share = {"month": 0.08, "year": 0.003, "decade": 0.003, "century": 0.003}.get(unit, 0.0)
    low, high = interval.low, interval.high
    return Interval(
        low=None if low is None else low * (1 - share),
        high=None if high is None else high * (1 + share / 4),
        low_open=interval.low_open,
        high_open=interval.high_open,
    )
