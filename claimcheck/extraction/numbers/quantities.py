"""Counts: "over 68,000 troops", "dozens of villages", "no deaths", "three times"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.changes import is_change
from claimcheck.extraction.numbers.number_values import Number
from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.numbers.rates import rate_after
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Interval, QuantityValue
from claimcheck.tables import load_table

_TABLE = load_table("words")
NAMED_BY_NUMBER = frozenset(_TABLE["named_by_number"])
_TOLLS = frozenset(_TABLE["tolls"])
_PARENTS = frozenset({"mother", "father", "mum", "mom", "dad", "parent", "parents"})
_NO_NAMES = frozenset(_TABLE["calendar"]) | frozenset(_TABLE["function"])
_RACE = re.compile(r"\d{4,5}\s?m")
_MODEL = re.compile(r"\d+[A-Z]")
_TIME = re.compile(r"[\s-]{1,3}time\b")
_COMPOUND = re.compile(
    r"\s?-\s?(?!strong|odd|plus|some\b|and\b|or\b|to\b|[a-z]+ing\b|[a-z]+ed\b)(?P<noun>[a-z]{3,20})\b"
)
_TITLES = frozenset({"Million", "Billion"})
_COUNTING = frozenset(_TABLE["counting"])
_CHANGES = frozenset(_TABLE["change"]["by"])
_COUNTED = frozenset(_TABLE["counted"])
_NONE_OF = frozenset(_TABLE["counted_when_none"])
DEFINITE = frozenset(_TABLE["definite"])
TIME_UNITS = frozenset(
    unit + ending
    for unit in ["second", "minute", "hour", "day", "night", "week", "month", "year", "decade"]
    for ending in ("", "s")
)
_CONTESTS = frozenset(_TABLE["contests"])
_SCORED = frozenset(_TABLE["scored"])

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_GLUED_BEFORE = re.compile(r"[\w#§№.,:/-]\Z")
_GLUED_AFTER = re.compile(r"(?:st|nd|rd|th)\b|[./:-]\d|-(?!\w{4,})|\s?%|[^\W\d_]", re.I)
_NO_COMPARISON = re.compile(
    r"(?!\s(?:as|more|less|higher|lower|larger|bigger|smaller|greater|faster|slower|better|worse|"
    r"fewer|longer|the|its|that|over|an?(?!\s(?:second|minute|hour|day|night|week|month|season|year|game)\b)|what|their|his|her|daily|weekly|monthly|yearly|"
    r"likelier|stronger|heavier|older|richer|previously|already|considered|about)\b)",
    re.I,
)
_TIMES = re.compile(rf"\stimes\b{_NO_COMPARISON.pattern}", re.I)
_PART_OF = re.compile(
    r"\sof\s(?:the|its|their|his|her|our|these|those)\s(?:other\s)?(?P<whole>\d[\d,.]*|[a-z]+)\s"
    r"(?=[A-Za-z])",
    re.I,
)
_TWICE = re.compile(
    rf"\b(?:(?P<twice>twice)|(?:(?P<more>more\sthan)|only|just|at\sleast)\s(?P<once>once))\b"
    rf"{_NO_COMPARISON.pattern}",
    re.I,
)
_TO_NUMBER = re.compile(r"-to-\d")
_NUMBER_TO = re.compile(r"\d-to-\Z")


def find_counts(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The counts of a sentence, by what they count.

    Years, ages, versions, scores, votes for and against, list numbers and identifiers are none.
    """
    for at in numbers:
        if match := _TIMES.match(view.text, at.end):
            per = rate_after(view.text, match.end())
            yield _times(at.start, match.end(), at.number, per=per)
        elif _is_count(view, at):
            yield _count(view, at)
    if view.has_any({"twice", "once"}):
        yield from _twice(view)
    if "no" in view.vocabulary and view.has_any(_NONE_OF):
        yield from _none(view)


def _count(view: SentenceView, at: NumberAt) -> Found:
    i = view.index_at(at.start)
    if view.lowers[i - 1 : i] == ["of"] and not _PARENTS.isdisjoint(view.lowers[max(0, i - 2) : i]):
        return Found(at.start, at.end, _value(at.number), head="child")  # "a mother of 12"
    if compound := _COMPOUND.match(view.text, at.end):
        noun = compound["noun"].lower()
        return Found(at.start, at.end, _value(at.number), head=singular(noun) or noun)
    head_at = _head_place(view, at)
    per = rate_after(view.text, view.head_after(head_at)[1])
    change = is_change(view, at.start, kind="quantity")
    return Found(at.start, at.end, _value(at.number, change=change, per=per), head_at)


def _head_place(view: SentenceView, at: NumberAt) -> int:
    """Where the counted noun is looked for: behind the whole in "32 of the 159 members"."""
    part = _PART_OF.match(view.text, at.end)
    if part and parse_number(part["whole"].lower().rstrip(".,")):
        return part.end() - 1
    return at.end


def _value(number: Number, *, change: bool = False, per: str = "") -> QuantityValue:
    return QuantityValue(
        interval=number.interval,
        stated=number.stated,
        resolution=number.resolution,
        change=change,
        per=per,
    )


def _is_count(view: SentenceView, at: NumberAt) -> bool:
    if at.sign or is_glued(view.text, at) or is_part(at) or view.text[at.start : at.end] in _TITLES:
        return False
    before, after = view.word_before(at.start), view.word_after(at.end)
    if (
        after in TIME_UNITS
        or after == "times"
        or before == "per"
        or (before in NAMED_BY_NUMBER and not at.has_modifier)
    ):
        return False
    if not at.is_in_digits and (before in DEFINITE or (at.words == "one" and after == "of")):
        return False  # "the two leaders" and "one of them" refer, they do not count
    if _is_name(view, at) or _RACE.fullmatch(at.words) or _TIME.match(view.text, at.end):
        return False
    if is_score(view, at) or (_YEAR.match(at.words) and not at.has_modifier):
        return False
    if at.words == "one" and singular(after):
        return False  # "one fears"
    return bool(view.head_after(_head_place(view, at))[0]) or _counts_alone(view, at)


def _is_name(view: SentenceView, at: NumberAt) -> bool:
    """Whether a number ends a name: "Metal Slug 3 is out"; "gave Ohio 12 seats" counts."""
    i = view.index_at(at.start)
    if not i or at.has_modifier:
        return False
    name, words = view.words[i - 1], view.text[at.start : at.end]
    if name.isupper() and len(name) > 1 and _MODEL.fullmatch(words):
        return True  # "a GT 650M chip"
    if not words.isdecimal() or len(words) > 2:
        return False
    is_proper = name[:1].isupper() or (name[:1].islower() and not name.islower())
    if (
        not is_proper
        or name.endswith(("'s", "’s", "s'", "s’"))
        or view.starts[i] != view.ends[i - 1] + 1
        or name.lower() in _NO_NAMES
    ):
        return False
    return i > 1 and not singular(view.word_after(at.end))


def is_glued(text: str, at: NumberAt) -> bool:
    """Whether the number is part of a name, a version or another number."""
    if _GLUED_AFTER.match(text, at.end) and not at.words.endswith(("of", "-plus")):
        return True
    return bool(at.core == at.start and _GLUED_BEFORE.search(text, max(0, at.core - 1), at.core))


def is_part(at: NumberAt) -> bool:
    """Whether the number is a fraction below one, which counts nothing."""
    low, high = at.number.interval.low, at.number.interval.high
    return 0 < (low or high or 0) < 1


def is_score(view: SentenceView, at: NumberAt) -> bool:
    """Whether it is one side of a result: "won 1-2", "voted 48 to 52", "104 votes to 97"."""
    i = view.index_at(at.start)
    if _TO_NUMBER.match(view.text, at.end) or _NUMBER_TO.search(
        view.text, max(0, at.core - 7), at.core
    ):
        return True
    if at.number.stated == "range":
        is_contest = not _CONTESTS.isdisjoint(view.lowers[max(0, i - 4) : i])
        return is_contest or view.word_after(at.end) in _SCORED
    return view.lowers[max(0, i - 2) : i] in (["votes", "to"], ["vote", "to"], ["votes", "against"])


def _counts_alone(view: SentenceView, at: NumberAt) -> bool:
    """Whether a number without a noun behind it still counts: "killed 12", "12 were killed"."""
    if at.words in ("one", "two", "half") or "." in at.words:
        return False
    if view.word_before(at.start) == "at" and not view.has_any(_TOLLS):
        return False  # "was at home at 8"
    if view.word_after(at.end) in _COUNTED:
        return True
    i = view.index_at(at.start)
    if i and view.lowers[i - 1] == "from":  # "fell from 30,000 to 12,000"
        return not _CHANGES.isdisjoint(view.lowers[max(0, i - 3) : i])
    return not _COUNTING.isdisjoint(view.lowers[max(0, i - 2) : i])


def _times(start: int, end: int, number: Number, *, per: str = "") -> Found:
    return Found(start, end, _value(number, per=per), head="time")


def _twice(view: SentenceView) -> Iterator[Found]:
    for match in _TWICE.finditer(view.text):
        low, high = (2.0, 2.0) if match["twice"] else (1.0, 1.0)
        if match["more"]:
            number = Number(Interval(low=low, high=None, low_open=True), "bound", 1.0)
        else:
            number = Number(Interval(low=low, high=high), "exact", 1.0)
        per = rate_after(view.text, match.end())
        yield _times(match.start(), match.end(), number, per=per)


def _none(view: SentenceView) -> Iterator[Found]:
    """Counts of zero, of things that news counts: "no deaths"."""
    zero = Number(Interval(low=0, high=0), "exact", 1.0)
    for i, word in enumerate(view.lowers):
        if word == "no" and not _NONE_OF.isdisjoint(view.lowers[i + 1 : i + 4]):
            yield Found(view.starts[i], view.ends[i], _value(zero), view.ends[i])
