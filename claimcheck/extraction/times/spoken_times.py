"""Times of day in words: "half past seven", "noon", "five-thirty", "eight o'clock"."""

from __future__ import annotations

import re

from claimcheck.extraction.numbers.number_words import parse_number
from claimcheck.extraction.times.day_times import HALF, TimeOfDay, in_half
from claimcheck.tables import alternatives, load_table

_HOURS = load_table("words")["hours"]
HOUR_WORDS = frozenset(_HOURS)
HOUR_WORD = alternatives(_HOURS)
_TENS = r"(?:twenty|thirty|forty|fifty)"
_MINUTES = (
    rf"(?:o[h’']?[\s-](?:{HOUR_WORD})|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    rf"seventeen|eighteen|nineteen|{_TENS}(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_STEP = (
    r"(?:half|(?:a\s)?quarter|(?:twenty-five|twenty|fifteen|ten|five)(?:\smin(?:ute)?s?)?"
    rf"|(?<!from\s)(?:{HOUR_WORD}|{_MINUTES})\smin(?:ute)?s?"
    r"|[1-5]?\d\smin(?:ute)?s?|[1-5]?\d(?=\spast))"
)
SPOKEN_START = alternatives({*_HOURS, "half", "quarter", "a", "twenty", "fifteen", "noon", "mid"})
"""What a time in words starts with."""
SPOKEN = (
    rf"(?P<step>{_STEP})\s(?P<way>past|to)\s(?P<of>{HOUR_WORD}|\d{{1,2}}(?![\d,.:%]\d|%))"
    rf"(?P<of_end>\so['’]?\s?clock|\s?{HALF})?"
    rf"|(?P<clock>{HOUR_WORD}|\d{{1,2}})\so['’]?\s?clock"
    r"|(?P<noon>(?:(?:12|twelve)\s)?(?:noonish|noon|midday|mid-day|midnight|mid[-\s]night))"
    rf"|(?P<spelled>{HOUR_WORD})(?:[\s-](?P<spelled_minutes>{_MINUTES})(?:\sminutes\b)?)?\s(?P<spelled_half>{HALF})"
    rf"|(?P<told>{HOUR_WORD})[\s-](?P<told_minutes>{_MINUTES})(?:\sminutes)?(?![\s-](?:{_TENS}|hundred|thousand|million|minute|years?|day|\w+-))"
    rf"|(?P<word>{HOUR_WORD})"
)
"""A regular expression for a time in words; to be used with `re.I`."""


def read_spoken(match: re.Match[str]) -> TimeOfDay | None:
    """The time that a match of `SPOKEN` tells; None for what is no time."""
    if match["noon"]:
        return TimeOfDay(0 if "night" in match["noon"].lower() else 720)
    if match["step"]:
        return _stepped(match)
    hour_word = match["clock"] or match["spelled"] or match["told"] or match["word"]
    hour = _number(hour_word)
    if not 1 <= hour <= 24:
        return None
    past = match["spelled_minutes"] or match["told_minutes"] or ""
    minutes = _minutes(past)
    if match["spelled_half"]:
        return TimeOfDay(in_half(hour, match["spelled_half"]) * 60 + minutes)
    return TimeOfDay(hour % 24 * 60 + minutes, is_open=hour <= 12)


def _minutes(words: str) -> int:
    return _number(re.sub(r"\Ao[h’']?[\s-]", "", words.lower()).replace(" ", "-"))


def _stepped(match: re.Match[str]) -> TimeOfDay | None:
    words = re.sub(r"\smin\w*\Z", "", match["step"].lower().removeprefix("a "))
    step = {"half": 30, "quarter": 15}.get(words) or _number(words)
    hour, is_past = _number(match["of"]), match["way"].lower() == "past"
    if not (0 < step < 60 and 1 <= hour <= 12) or (words == "half" and not is_past):
        return None
    minutes = hour * 60 + (step if is_past else -step)
    end = (match["of_end"] or "").lower()
    if not end or "clock" in end:
        return TimeOfDay(minutes, is_open=True)
    return TimeOfDay(minutes % 720 + 720 * ("p" in end))


def _number(words: str) -> int:
    parsed = parse_number(words) if words else None
    return int(parsed[0]) if parsed else 0
