"""Ages of persons: "a 71-year-old woman", "aged 71", "10 years old"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers.number_values import Number, modified
from claimcheck.extraction.numbers.numbers import NumberAt
from claimcheck.extraction.text.views import SIMPLE_VERBS, SentenceView, is_participle
from claimcheck.models import Interval, QuantityValue
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("ages")
_OWNERS = frozenset(_TABLE["owners"])
_DECADES: dict[str, int] = _TABLE["decades"]
_DECADE_WORDS = frozenset(_DECADES)
_PARTS: dict[str, list[int]] = _TABLE["parts"]
_OLD = re.compile(
    r"[\s-]{1,3}(?P<unit>years?|yrs?|months?|mos?|weeks?|wks?|days?)\.?"
    r"(?:[\s-]{1,3}olds?\b|\sof\sage\b)|[\s-]?(?P<short>y[/.]?o\b\.?|yr-old\b)",
    re.I,
)
_DECADE = re.compile(
    rf"\b{alternatives(_OWNERS)}\s(?P<age>(?:(?P<part>{alternatives(_PARTS)})[\s-])?"
    rf"(?:(?P<tens>[2-9])0['’]?s|(?P<word>{alternatives(_DECADES)})))\b",
    re.I,
)
_PERSON_OF = re.compile(
    r"\b(?:dies\sat|died\sat|dead\sat|man|woman|boy|girl|child|driver|teenager|pensioner|age)\s(?:of\s)?\Z",
    re.I,
)
_AGED = re.compile(r"\bage[ds]?\s(?:between\s)?\Z", re.I)
_AFTER_NAME = re.compile(r",\s(?!(?:or|to|but|then|nor|plus|which)\b)[a-z]")
_PERSON_IS = re.compile(
    r"\b(?:i|he|she|who|(?:young|old|eld)est)(?:['’][sm]|\s(?:am|is|was|already\swas|were|turns|turned|(?:will|would)\sbe))"
    r"(?:\s(?:now|just|only|still|not\syet))?\s\Z",
    re.I,
)
_NAME_WAS = re.compile(
    r"\b(?!It\b|This\b|That\b|There\b|What\b)[A-Z]\w+\s(?:is|(?:already\s)?was|was\s(?:only|just))\s\Z"
)
_WHEN = re.compile(r"\swhen\s|\sat\sthe\stime\b")
_THAN = re.compile(r"\b(?P<way>younger|older)\sthan\s\Z", re.I)
_AS_OLD = re.compile(r"\s?(?:[.,;!?)”\"]|\Z)|\s(?:who|are|were|and|in|at|or)\b")
_CLAUSE_ENDS = re.compile(
    r"\s?(?:[.,;!?)”\"](?!\d)|\Z|\s-)|\s(?:when|and|at\sthe\stime|but|on|in|last|next|this)\b"
)
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_UNIT_OF = {"y": "year", "m": "month", "w": "week", "d": "day"}
_OLDEST = 125
_THINGS = frozenset(load_table("words")["not_aged"])


def find_ages(view: SentenceView, numbers: list[NumberAt]) -> Iterator[Found]:
    """The ages of a sentence in years; those of wars and treaties are durations."""
    for at in numbers:
        end, unit = _end_and_unit(view.text, at)
        if end and not at.sign and not is_thing(view, end):
            number = at.number if unit == "year" else at.number.scaled(_YEARS[unit])
            if (number.interval.low or 0) >= 0 and (number.interval.high or 0) <= _OLDEST:
                yield _found(view, at, end, number)


def _found(view: SentenceView, at: NumberAt, end: int, number: Number) -> Found:
    """The age with its bound, and who is that old where the words beside it tell."""
    text, start = view.text, at.start
    if than := _THAN.search(text, max(0, start - 13), start):
        sign = "<" if than["way"].lower() == "younger" else ">"
        bound = modified(number.interval.high or 0.0, 1.0, sign)
        return Found(than.start(), end, _age(bound), end)
    if text[start - 2 : start] == ", " and end == at.end:
        return Found(start, end, _age(number), head=view.word_before(start - 2))  # "Ana Silva, 42"
    is_told = view.word_before(start) == "the" and _is_verb(view.word_after(end))
    return Found(start, end, _age(number), None if is_told else end)


def _is_verb(word: str) -> bool:
    """Whether a word behind "the 31-year-old" shows what was done."""
    return word in SIMPLE_VERBS or is_participle(word)


def find_decades_of_life(view: SentenceView) -> Iterator[Found]:
    """Ages by their decade: "in her 40s", "in his late twenties"."""
    if not view.has_any(_OWNERS) or not ("0" in view.text or view.has_any(_DECADE_WORDS)):
        return
    for match in _DECADE.finditer(view.text):
        tens = 10 * int(match["tens"]) if match["tens"] else _DECADES[match["word"].lower()]
        first, last = _PARTS[match["part"].lower()] if match["part"] else (0, 10)
        interval = Interval(low=tens + first, high=tens + last, high_open=True)
        yield Found(
            match.start("age"), match.end(), _age(Number(interval, "range", 1.0)), match.end()
        )


def _age(number: Number) -> QuantityValue:
    interval: Interval = number.interval
    return QuantityValue(
        interval=interval,
        stated=number.stated,
        resolution=min(1.0, number.resolution),
        dimension="age",
        unit="year",
    )


def _end_and_unit(text: str, at: NumberAt) -> tuple[int, str]:
    """Where the words of an age end and its unit; (0, "") where the number is none."""
    if match := _OLD.match(text, at.end):
        return match.end(), _UNIT_OF[(match["unit"] or "y")[0].lower()]
    before = max(0, at.core - 20)
    if _AGED.search(text, before, at.start) or (
        at.is_in_digits and _PERSON_OF.search(text, before, at.start)
    ):
        return at.end, "year"
    if at.is_in_digits and _is_between_commas(text, at):
        return at.end, "year"
    if _THAN.search(text, max(0, at.start - 13), at.start) and _AS_OLD.match(text, at.end):
        return at.end, "year"
    if _NAME_WAS.search(text, max(0, at.start - 24), at.start) and _WHEN.match(text, at.end):
        return at.end, "year"
    if at.words != "one" and _PERSON_IS.search(text, max(0, at.start - 24), at.start):
        return (at.end, "year") if _CLAUSE_ENDS.match(text, at.end) else (0, "")
    return 0, ""


def _is_between_commas(text: str, at: NumberAt) -> bool:
    """Whether it stands like the age in "Ana Silva, 42, said"."""
    before = text[max(0, at.core - 3) : at.core]
    return (
        len(at.words) == 2
        and before[1:] == ", "
        and before[0].isalpha()
        and _is_capitalised(text, at.core - 2)
        and bool(_AFTER_NAME.match(text, at.end))
    )


def _is_capitalised(text: str, end: int) -> bool:
    word = text[max(0, end - 24) : end].rpartition(" ")[2]
    return word[:1].isupper() and word[1:].islower()


def is_thing(view: SentenceView, end: int) -> bool:
    """Whether what the words after "three-year-old" name is no person but a war or a treaty."""
    i = view.index_at(end)
    return not _THINGS.isdisjoint(view.lowers[i : i + 2])
