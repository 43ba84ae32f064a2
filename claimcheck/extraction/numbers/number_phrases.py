"""The words of one number, as far as they go on: "two hundred and five thousand"."""

from __future__ import annotations

import re
from math import inf

from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_fractions import One, names_part
from claimcheck.extraction.numbers.number_sums import Sum
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("numbers")
SMALL_NUMBERS: dict[str, int] = {**_TABLE["units"], **_TABLE["tens"]}
_MAGNITUDES: dict[str, int] = _TABLE["magnitudes"]

_SMALL = rf"(?P<small>{alternatives(SMALL_NUMBERS)})"
_WORD = rf"(?:{_SMALL}|(?P<magnitude>{alternatives(_MAGNITUDES)}))\b"
_SINGULAR = alternatives(word for word in _MAGNITUDES if not word.endswith("s"))
_FIRST = re.compile(rf"(?:{_SMALL}|(?:an?(?:{GAP}|-))?(?P<magnitude>{_SINGULAR}))\b", re.I)
_NEXT = re.compile(
    rf"(?:{GAP}{{0,2}}[-‑]{GAP}?|{GAP}{{1,3}}(?P<and>(?:and|&){GAP}{{1,3}})?|[-‑](?P<and_>and)[-‑]"
    rf"|,{GAP}(?=\w{{3,5}}{GAP}hundred\b))"
    rf"(?:{_WORD}|(?P<digits>\d{{1,3}}(?:\.\d{{1,3}})?)(?![\w%]|[.,:/-]\d))",
    re.I,
)
_MAGNITUDE_NEXT = re.compile(
    rf"(?:{GAP}|-){{0,3}}(?P<magnitude>{alternatives(_MAGNITUDES)})\b", re.I
)
_AND_AGAIN = re.compile(rf"(?:(?:{GAP}|-)[a-z]{{3,9}})?{GAP}and\b", re.I)
_MOST_WORDS = 60
_LONGEST_RUN = 500


def read_phrase(text: str, at: int, *, is_between: bool) -> tuple[One, One | None] | None:
    """The number in words that starts at a place, and what it is before its last "and".

    None where no number word stands there. Words that make no number together ("twenty
    nineteen") have an infinite value.
    """
    first = _FIRST.match(text, at)
    total = Sum()
    if not first or not _add(total, first):
        return None
    one = One(at, first.end(), total.value, total.resolution, total.factor)
    return _summed(text, one, total, is_between=is_between)


def with_magnitudes(text: str, one: One, *, is_between: bool) -> One:
    """A number in digits with the magnitude behind it, and the words that go on with both."""
    match = _MAGNITUDE_NEXT.match(text, one.end)
    if not match:
        return one
    total = Sum()
    total.add_digits(abs(one.value), one.resolution)
    if not total.add_magnitude(_MAGNITUDES[match["magnitude"].lower()]):
        return one
    value = -total.value if one.value < 0 else total.value
    first = One(one.start, match.end(), value, total.resolution, total.factor)
    return _summed(text, first, total, is_between=is_between)[0]


def _summed(text: str, one: One, total: Sum, *, is_between: bool) -> tuple[One, One | None]:
    """The number with the words that go on with it, and what it was before its last "and".

    Where a magnitude does not fit ("one hundred and two hundred"), the words since the magnitude
    before it belong to the next number.
    """
    sign = -1.0 if one.value < 0 else 1.0
    whole, before_and = one, None
    for _ in range(_MOST_WORDS):
        match = _NEXT.match(text, one.end)
        if not match or not _goes_on(text, match, one, is_between=is_between):
            break
        if not _add(total, match):
            if _is_run_on(one, match) and not names_part(text, one.end):
                return one._replace(value=inf), None
            return (whole if match["magnitude"] else one), before_and
        if match["and"] or match["and_"]:
            before_and = one
        one = One(one.start, match.end(), sign * total.value, total.resolution, total.factor)
        if total.ends_in_magnitude:
            whole = one
    return one, before_and


def _is_run_on(one: One, match: re.Match[str]) -> bool:
    """Whether two numbers stand side by side without a link: "twenty nineteen"."""
    small = SMALL_NUMBERS[match["small"].lower()] if match["small"] else 100
    return not (match["and"] or match["and_"]) and one.value >= 10 <= small


def end_of_run(text: str, at: int) -> int:
    """Where the number words end that start at a place but make no number together."""
    match, end = _FIRST.match(text, at), at
    while match and end - at < _LONGEST_RUN:
        end = match.end()
        match = _NEXT.match(text, end)
    return end


def _goes_on(text: str, match: re.Match[str], one: One, *, is_between: bool) -> bool:
    """Whether what stands behind a number may belong to it, by its link and what follows it."""
    is_and = bool(match["and"] or match["and_"])
    if is_and and (match["magnitude"] or (is_between and not _AND_AGAIN.match(text, match.end()))):
        return False
    if not match["digits"]:
        return True
    has_magnitude = bool(_MAGNITUDE_NEXT.match(text, match.end()))
    if is_and:
        return one.factor == 100 and float(match["digits"]) < 100 and not has_magnitude
    return match[0][0] != "-" and has_magnitude


def _add(total: Sum, match: re.Match[str]) -> bool:
    words = match.groupdict()
    if words.get("digits"):
        return total.add_digits(float(words["digits"]), 1.0)
    if words["small"]:
        is_and = bool(words.get("and") or words.get("and_"))
        return total.add_small(SMALL_NUMBERS[words["small"].lower()], after_and=is_and)
    return total.add_magnitude(_MAGNITUDES[words["magnitude"].lower()])
