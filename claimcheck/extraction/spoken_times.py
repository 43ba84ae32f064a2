"""Times of day in words: "half past seven", "noon", "four in the afternoon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.day_times import (
    DAY_PART,
    HALF,
    TAIL,
    TimeOfDay,
    day_part,
    in_half,
    in_part,
)
from claimcheck.extraction.number_words import parse_number
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView

_WORDS = load_table("words")
_HOUR_WORDS = frozenset(_WORDS["hours"])
_HOUR_WORD = alternatives(_HOUR_WORDS)
_NOONS = frozenset({"noon", "midday", "midnight"})
TIME_LEADS = frozenset(_WORDS["before_clock_times"])
"""Words that a time follows."""

# A look-behind has one width.
_PLACED = "|".join(
    rf"(?<=\b{word}\s)"
    for word in ("at", "by", "from", "until", "since", "after", "before", "about", "around", "past")
)

_WORDED = re.compile(
    rf"\b(?:(?P<step>half|(?:a\s)?quarter|(?:twenty-five|twenty|ten|five)(?:\sminutes)?|\d{{1,2}}\sminutes)"
    rf"\s(?P<way>past|to)\s(?P<of>{_HOUR_WORD}|\d{{1,2}}(?![\d,.:%]))(?P<of_half>\s?{HALF})?"
    rf"|(?P<clock>{_HOUR_WORD}|\d{{1,2}})\so['’]clock"
    r"|(?P<noon>noon|midday|midnight)"
    rf"|(?P<spelled>{_HOUR_WORD})\s(?P<spelled_half>{HALF})"
    rf"|(?<=\bat\s)(?P<bare>{_HOUR_WORD})(?=\s?[,.;]|\s?$|\s(?:on|when|and)\s)"
    rf"|(?:{_PLACED})(?P<placed>{_HOUR_WORD}|\d{{1,2}}(?:[:.][0-5]\d)?)(?=\s{DAY_PART})"
    rf")\b{TAIL}",
    re.I,
)
_WORDED_TRIGGERS = frozenset(_WORDS["near_clock_times"])


def find_spoken_times(view: SentenceView) -> Iterator[tuple[re.Match[str], TimeOfDay]]:
    """The times of a sentence that are told in words, left to right."""
    if not _may_hold_times(view):
        return
    for match in _WORDED.finditer(view.text):
        time = _read(match)
        if time and _is_placed(view, match):
            yield match, time


def _may_hold_times(view: SentenceView) -> bool:
    if view.has_any(_NOONS):
        return True
    is_spelled = view.has_any(_HOUR_WORDS)
    return (is_spelled and view.has_any(TIME_LEADS)) or (
        (is_spelled or view.has_digit) and view.has_any(_WORDED_TRIGGERS)
    )


def _is_placed(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "five to ten" is a time and no range of numbers."""
    if (match["way"] or "").lower() != "to" or match["zone"] or match["part"] or match["of_half"]:
        return True
    is_count = match["step"].lower() in ("twenty-five", "twenty", "ten", "five")
    return not is_count or view.word_before(match.start()) in TIME_LEADS


def _read(match: re.Match[str]) -> TimeOfDay | None:
    part = day_part(match)
    if match["noon"]:
        return TimeOfDay(0 if match["noon"].lower() == "midnight" else 720)
    if match["step"]:
        minutes = _stepped(match)
        if minutes is None:
            return None
        if match["of_half"]:
            return TimeOfDay((minutes % 720) + 720 * ("p" in match["of_half"].lower()))
        return TimeOfDay(in_part(minutes, part), is_open=not part)
    hour_word = match["clock"] or match["spelled"] or match["bare"] or match["placed"]
    hour, _, minute = hour_word.replace(".", ":").partition(":")
    number = _hour(hour)
    if not 1 <= number <= 24:
        return None
    if match["spelled_half"]:
        return TimeOfDay(in_half(number, match["spelled_half"]) * 60)
    minutes = number % 24 * 60 + int(minute or 0)
    return TimeOfDay(in_part(minutes, part), is_open=not part and minutes < 780)


def _stepped(match: re.Match[str]) -> int | None:
    words = match["step"].lower().removeprefix("a ").removesuffix("s").removesuffix(" minute")
    step = {"half": 30, "quarter": 15}.get(words) or _hour(words)
    hour = _hour(match["of"])
    if not (0 < step < 60 and 1 <= hour <= 12):
        return None
    if match["way"].lower() == "past":
        return hour * 60 + step
    return None if words == "half" else hour * 60 - step


def _hour(word: str) -> int:
    parsed = parse_number(word)
    return int(parsed[0]) if parsed else 0
