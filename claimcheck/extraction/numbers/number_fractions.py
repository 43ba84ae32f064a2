"""Fractions in words and digits: "two-thirds", "five and a quarter", "half a million", "3/4"."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extraction.numbers.number_digits import GAP, read_bare_fraction
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("numbers")
_UNITS: dict[str, int] = _TABLE["units"]
_TENS: dict[str, int] = _TABLE["tens"]
_MAGNITUDES: dict[str, int] = {
    word: size for word, size in _TABLE["magnitudes"].items() if not word.endswith("s")
}
_SIMPLE: dict[str, int] = _TABLE["denominators"]
_BELOW: dict[str, int] = _SIMPLE | {
    f"{tens}{link}{one}": number + below
    for tens, number in _TENS.items()
    for one, below in {**_TABLE["after_tens"], **_SIMPLE}.items()
    for link in "- "
    if below < 10 and one not in ("half", "halve", "quarter")
}
_JOIN = rf"(?:{GAP}{{1,2}}(?:[-–]{GAP})?|[-‑])"
_WORD = rf"(?P<below>{alternatives(_BELOW)})(?P<plural>s)?\b"
_ALONE = re.compile(rf"(?:(?P<above>an?|one){_JOIN})?{_WORD}", re.I)
_DENOMINATOR = re.compile(rf"(?P<join>{_JOIN}){_WORD}", re.I)
_AND_PART = re.compile(
    rf"(?:{GAP}{{1,2}}|-)and(?:{GAP}{{1,2}}|-)(?P<above>an?|{alternatives(_UNITS)}){_JOIN}{_WORD}",
    re.I,
)
_AND_SIGN = re.compile(rf"{GAP}and{GAP}(?=\d/\d|[½¼¾⅓⅔])")
_MAGNITUDE = re.compile(
    rf"{_JOIN}(?:of{_JOIN})?(?:an?{_JOIN})?(?P<size>{alternatives(_MAGNITUDES)})\b", re.I
)
_LAST_TENS = re.compile(rf"\s(?P<tens>{alternatives(_TENS)})\Z", re.I)
_OF = re.compile(rf"{GAP}of\b", re.I)
_BY = re.compile(r"\bby\s(?:(?:about|around|almost|nearly|over|roughly|more\sthan|at\sleast)\s)?\Z")
_NO_PART = re.compile(r"-\w|\s(?:time|way|past|hour|day|year|century|mile|hearted)", re.I)
_ENDS = re.compile(rf"[.,;:!?)]|{GAP}(?:times|percent|per{GAP}cent|points?)\b|\Z", re.I)
_HALVES = frozenset({"half", "halve", "quarter"})


class One(NamedTuple):
    """A number at [start, end) of a text: its value, and the worth of its last stated digit.

    `factor` is what its last magnitude is worth: a million for "1.5 million", 1 without one.
    """

    start: int
    end: int
    value: float
    resolution: float
    factor: float = 1.0


def read_slashed(text: str, at: int) -> One | None:
    """A fraction in digits: "3/4" where nothing else is written, "1/2 mile"."""
    fraction = read_bare_fraction(text, at)
    if not fraction or not (fraction.is_common or is_alone(text, at, fraction.end)):
        return None
    return One(at, fraction.end, fraction.value, fraction.resolution)


def read_fraction(text: str, at: int) -> One | None:
    """One part of a whole: "half a million", "one-third", "a twenty-first of"."""
    match = _ALONE.match(text, at)
    if not match or match["plural"]:
        return None
    below = _BELOW[_plain(match["below"])]
    one = One(at, match.end(), 1 / below, 1 / below)
    if _plain(match["below"]) in _HALVES and (size := _MAGNITUDE.match(text, one.end)):
        return _scaled(one, size)
    is_hyphened = (match["above"] or "").lower() == "one" and "-" in match[0]
    is_by = _BY.search(text, max(0, at - 25), at)
    is_part = is_hyphened or is_by or is_alone(text, at, one.end)
    if not is_part and not (match["above"] and _OF.match(text, one.end)):
        return None
    if not is_hyphened and _NO_PART.match(text, one.end):
        return None  # "by half past seven"
    return with_magnitude(text, one)


def names_part(text: str, end: int) -> bool:
    """Whether the word behind a number is the name of a part: "thirty *fifths*"."""
    return bool(_DENOMINATOR.match(text, end))


def with_fraction(text: str, one: One, before_and: One | None = None) -> One:
    """The number, made a fraction or joined with the one behind it.

    Args:
        text: Where it stands.
        one: The number.
        before_and: What it is without the words from its last "and" on: the whole of "two
            hundred and fifty-four hundredths".
    """
    if before_and and (match := _AND_PART.match(text, before_and.end)):
        joined = _joined(text, before_and, match)
        return joined if joined is not before_and else one
    if text[one.start].isalpha() and (match := _DENOMINATOR.match(text, one.end)):
        return _divided(text, one, before_and, match)
    if match := _AND_PART.match(text, one.end):
        return _joined(text, one, match)
    if (sign := _AND_SIGN.match(text, one.end)) and (part := read_slashed(text, sign.end())):
        value = one.value + part.value * (one.factor if one.factor >= 1000 else 1)
        return with_magnitude(text, One(one.start, part.end, value, part.resolution))
    return one


def with_magnitude(text: str, one: One) -> One:
    """The number times the magnitude behind it: "three quarters of a million"."""
    size = _MAGNITUDE.match(text, one.end)
    return _scaled(one, size) if size else one


def _scaled(one: One, size: re.Match[str]) -> One:
    factor = float(_MAGNITUDES[size["size"].lower()])
    return One(one.start, size.end(), one.value * factor, one.resolution * factor, factor)


def _divided(text: str, one: One, before_and: One | None, match: re.Match[str]) -> One:
    """The number as so many parts of a whole, where the words say so: "three fifths"."""
    below = _BELOW[_plain(match["below"])]
    is_one = one.value == 1
    if (bool(match["plural"]) == is_one) or one.value == 0:
        return one
    is_clear = "-" in match["join"] or _plain(match["below"]) not in _HALVES
    ends = is_alone(text, one.start, match.end())
    if not ends and not _OF.match(text, match.end()) and (is_one or not is_clear):
        return one
    whole = before_and.value if before_and else 0.0
    above = one.value - whole
    if (tens := _LAST_TENS.search(text, one.start, one.end)) and below < 10:
        number = _TENS[tens["tens"].lower()]
        above, below = above - number, below + number  # "one hundred thirty-fifths"
    if above <= 0:
        return one
    return with_magnitude(text, One(one.start, match.end(), whole + above / below, 1 / below))


def _joined(text: str, one: One, match: re.Match[str]) -> One:
    """The number and a fraction of it, or of the magnitude behind both."""
    above = _UNITS.get(match["above"].lower(), 1)
    below = _BELOW[_plain(match["below"])]
    if bool(match["plural"]) != (above > 1) or not 0 < above < below:
        return one
    size = _MAGNITUDE.match(text, match.end())
    is_clear = above > 1 or size or _plain(match["below"]) in _HALVES
    if not is_clear and not _ENDS.match(text, match.end()):
        return one  # "killed two and a third man"
    factor = one.factor if one.factor not in (1, 100) and not size else 1.0
    part = above / below * factor
    if size and one.factor >= 1000:
        part *= _MAGNITUDES[size["size"].lower()]  # "one billion and a half million"
        return One(one.start, size.end(), one.value + part, part)
    joined = One(one.start, match.end(), one.value + part, 1 / below * factor)
    return _scaled(joined, size) if size else joined


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether the text has nothing else, up to a sign and a full stop."""
    return (
        start <= 3
        and len(text) - end <= 2
        and not text[:start].strip(" -−")
        and not text[end:].strip(" .")
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
