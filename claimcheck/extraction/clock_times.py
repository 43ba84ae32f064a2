"""Clock times with their zones: "1300 GMT", "6 p.m. local time", "half past seven", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.extraction.found import Found
from claimcheck.extraction.number_words import parse_number
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.extraction.views import SentenceView
from claimcheck.extraction.zones import ZONE, utc_offset_min
from claimcheck.models import ClockTimeValue, Interval, Stated

_WORDS = load_table("words")
_HOUR_WORDS = frozenset(_WORDS["hours"])
_NOONS = frozenset({"noon", "midday", "midnight"})
_HOUR_WORD = alternatives(_HOUR_WORDS)
_HALF = r"(?:[ap]\.\s?m\b\.?|[ap]m\b)"
_DAY_PART = r"(?:in\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight)"
_JOIN = r"(?P<join>\s?[-–]\s?|\sto\s|\sand\s)"
_TAIL = rf"(?:{ZONE}\)?)?(?P<part>\s{_DAY_PART})?"
_MILITARY_MARK = (
    r"(?=\s?(?:hrs\b|hours\b|h\b|local\b|(?-i:GMT|UTC|[A-Z]{3,4}\b|[A-Z][a-z]{2,20}\stime)))"
)

# A look-behind has one width.
_PLACED = "|".join(
    rf"(?<=\b{word}\s)"
    for word in ("at", "by", "from", "until", "since", "after", "before", "about", "around", "past")
)

_DIGITAL = re.compile(
    rf"(?<![\d.:,$€£/-])(?:(?P<first>\d{{1,2}}(?:[:.][0-5]\d)?)\s?(?P<first_half>{_HALF})?{_JOIN})?"
    rf"(?:(?P<hour>\d{{1,2}})(?:(?:\s:\s|[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s?(?P<half>{_HALF})"
    r"|(?P<hour24>\d{1,2})(?::|\s:\s)(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:hrs|hours)\b)?"
    r"|(?P<dotted>(?:[01]?\d|2[0-3])\.[0-5]\d)(?=\s?(?-i:GMT|UTC|BST|CET|CEST|EST|EDT)\b)"
    rf"|(?P<military>[0-2]\d[0-5]\d){_MILITARY_MARK}(?:\s?(?:hrs|hours|h)\b)?){_TAIL}",
    re.I,
)
_DIGITAL_TRIGGER = re.compile(r"\d\s?[ap]\.?m|\d\s?[:.]\s?[0-5]\d|[0-2]\d[0-5]\d\s?[a-z]", re.I)
_WORDED = re.compile(
    rf"\b(?:(?P<step>half|(?:a\s)?quarter|(?:twenty-five|twenty|ten|five)(?:\sminutes)?|\d{{1,2}}\sminutes)"
    rf"\s(?P<way>past|to)\s(?P<of>{_HOUR_WORD}|\d{{1,2}}(?![\d,.:%]))(?P<of_half>\s?{_HALF})?"
    rf"|(?P<clock>{_HOUR_WORD}|\d{{1,2}})\so['’]clock"
    r"|(?P<noon>noon|midday|midnight)"
    rf"|(?P<spelled>{_HOUR_WORD})\s(?P<spelled_half>{_HALF})"
    rf"|(?<=\bat\s)(?P<bare>{_HOUR_WORD})(?=\s?[,.;]|\s?$|\s(?:on|when|and)\s)"
    rf"|(?:{_PLACED})(?P<placed>{_HOUR_WORD}|\d{{1,2}}(?:[:.][0-5]\d)?)(?=\s{_DAY_PART})"
    rf")\b{_TAIL}",
    re.I,
)
_WORDED_TRIGGERS = frozenset(_WORDS["near_clock_times"])
_MODIFIERS: dict[str, Stated] = {
    "shortly after": "approximate",
    "just after": "approximate",
    "soon after": "approximate",
    "shortly before": "approximate",
    "just before": "approximate",
    "around": "approximate",
    "about": "approximate",
    "nearly": "approximate",
    "almost": "approximate",
    "by": "bound",
    "before": "bound",
    "after": "bound",
    "until": "bound",
}
_TIME_LEADS = frozenset(_WORDS["before_clock_times"])
_SHORT_OF = frozenset({"nearly", "almost"})
_NEAR_MINUTES = 20
"""How far "around" and "shortly after" reach."""


class _Time(NamedTuple):
    """Minutes since midnight; `is_open` when either half of the day may be meant."""

    minutes: int
    is_open: bool = False


def find_clock_times(view: SentenceView) -> Iterator[Found]:
    """The clock times of a sentence; impossible ones ("25:61") give none."""
    if view.has_digit and _DIGITAL_TRIGGER.search(view.text):
        for match in _DIGITAL.finditer(view.text):
            if found := _digital(view, match):
                yield found
    if _may_be_worded(view):
        for match in _WORDED.finditer(view.text):
            time = _worded(match)
            if time and _is_placed(view, match):
                yield _found(view, match, match.start(), time)


def _may_be_worded(view: SentenceView) -> bool:
    if view.has_any(_NOONS):
        return True
    is_spelled = view.has_any(_HOUR_WORDS)
    return (is_spelled and view.has_any(_TIME_LEADS)) or (
        (is_spelled or view.has_digit) and view.has_any(_WORDED_TRIGGERS)
    )


def _is_placed(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "five to ten" is a time and no range of numbers."""
    if (match["way"] or "").lower() != "to" or match["zone"] or match["part"] or match["of_half"]:
        return True
    is_count = match["step"].lower() in ("twenty-five", "twenty", "ten", "five")
    return not is_count or view.word_before(match.start()) in _TIME_LEADS


def on_day(value: ClockTimeValue, day: date | None, *, published: date | None) -> ClockTimeValue:
    """The time with its day, and the offset that its zone had then.

    Where the text gives no day, the zone is taken as on the day of publication.
    """
    offset = value.utc_offset_min
    if offset is None and value.zone:
        offset = utc_offset_min(value.zone, day or published)
    return value.model_copy(update={"on": day, "utc_offset_min": offset})


def _digital(view: SentenceView, match: re.Match[str]) -> Found | None:
    time = _second(match)
    if time is None or not _is_time_of_day(view, match):
        return None
    first = _first(view, match, time)
    if first is not None and first < time.minutes:
        interval = Interval(low=first, high=time.minutes)
        start = match.start()
        if view.word_before(start) in ("between", "from"):
            start = view.starts[view.index_at(start) - 1]
        return _with_zone(match, start, interval, "range", is_open=time.is_open)
    start = match.end("join") if match["join"] else match.start()
    return _found(view, match, start, time)


def _is_time_of_day(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether "2:14" alone is no verse, score or race time: it follows "at" and the like."""
    is_alone = match["hour24"] and not (match["zone"] or match["part"] or match["first"])
    if not is_alone or len(match["hour24"]) == 2:
        return True
    return view.word_before(match.start()) in _TIME_LEADS


def _second(match: re.Match[str]) -> _Time | None:
    """The time that a match shows, or the later end of its range."""
    if match["half"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        return _Time(_in_half(hour, match["half"]) * 60 + int(match["minute"] or 0))
    digits = re.sub(r"\D", "", match["military"] or match["dotted"] or "")
    if not digits:
        digits = match["hour24"] + match["minute24"]
    minutes = int(digits[:-2]) * 60 + int(digits[-2:])
    return _Time(_in_part(minutes, _part(match))) if minutes <= 1440 else None


def _first(view: SentenceView, match: re.Match[str], second: _Time) -> int | None:
    """The earlier end of a range; None when the match shows a single time."""
    if not match["first"]:
        return None
    is_between = view.word_before(match.start()) in ("between", "from")
    if "and" in match["join"] and not is_between:
        return None
    hour, _, minute = match["first"].replace(".", ":").partition(":")
    half = match["first_half"] or match["half"]
    if not match["half"] and not minute:
        return None  # "2 - 14:30"
    if not half:
        return int(hour) * 60 + int(minute or 0)
    if not 1 <= int(hour) <= 12:
        return None
    minutes = _in_half(int(hour), half) * 60 + int(minute or 0)
    is_later = not match["first_half"] and minutes >= second.minutes >= 720
    return minutes - 720 if is_later else minutes


def _worded(match: re.Match[str]) -> _Time | None:
    part = _part(match)
    if match["noon"]:
        return _Time(0 if match["noon"].lower() == "midnight" else 720)
    if match["step"]:
        minutes = _stepped(match)
        if minutes is None:
            return None
        if match["of_half"]:
            return _Time((minutes % 720) + 720 * ("p" in match["of_half"].lower()))
        return _Time(_in_part(minutes, part), is_open=not part)
    hour_word = match["clock"] or match["spelled"] or match["bare"] or match["placed"]
    hour, _, minute = hour_word.replace(".", ":").partition(":")
    number = _hour(hour)
    if not 1 <= number <= 24:
        return None
    if match["spelled_half"]:
        return _Time(_in_half(number, match["spelled_half"]) * 60)
    minutes = number % 24 * 60 + int(minute or 0)
    return _Time(_in_part(minutes, part), is_open=not part and minutes < 780)


def _stepped(match: re.Match[str]) -> int | None:
    words = match["step"].lower().removeprefix("a ").removesuffix("s").removesuffix(" minute")
    step = {"half": 30, "quarter": 15}.get(words) or _hour(words)
    hour = _hour(match["of"])
    if not (0 < step < 60 and 1 <= hour <= 12):
        return None
    if match["way"].lower() == "past":
        return hour * 60 + step
    return None if words == "half" else hour * 60 - step


def _part(match: re.Match[str]) -> str:
    return (match["part"] or "").lower()


def _hour(word: str) -> int:
    parsed = parse_number(word)
    return int(parsed[0]) if parsed else 0


def _in_half(hour: int, half: str) -> int:
    return hour % 12 + 12 * half.strip().lower().startswith("p")


def _in_part(minutes: int, part: str) -> int:
    """The minutes in the part of the day that is told ("four in the afternoon")."""
    is_later = "noon" in part or "evening" in part or ("night" in part and minutes >= 300)
    is_past_noon = "morning" in part or "night" in part
    if is_later and minutes < 720:
        return minutes + 720
    return minutes - 720 if is_past_noon and 720 <= minutes < 780 else minutes


def _found(view: SentenceView, match: re.Match[str], start: int, time: _Time) -> Found:
    start, modifier = _modifier_before(view, start)
    stated = _MODIFIERS.get(modifier, "exact")
    low = high = time.minutes
    if low == 0 and (modifier.endswith("before") or modifier in _SHORT_OF):
        low = high = 1440  # the midnight that ends the day
    if stated == "bound":
        low, high = (low, 1440) if modifier == "after" else (0, high)
    elif stated == "approximate":
        low -= 0 if modifier.endswith("after") else _NEAR_MINUTES
        high += 0 if modifier.endswith("before") or modifier in _SHORT_OF else _NEAR_MINUTES
    interval = Interval(low=max(low, 0), high=min(high, 1440))
    return _with_zone(match, start, interval, stated, is_open=time.is_open)


def _with_zone(
    match: re.Match[str], start: int, interval: Interval, stated: Stated, *, is_open: bool
) -> Found:
    zone = match["zone"] or ""
    value = ClockTimeValue(
        interval=interval,
        stated=stated,
        resolution=1,
        zone=zone,
        utc_offset_min=utc_offset_min(zone, None),
        is_12_hour=is_open,
    )
    is_unopened = match[0].endswith(")") and "(" not in match[0]
    return Found(start, match.end() - is_unopened, value)


def _modifier_before(view: SentenceView, at: int) -> tuple[int, str]:
    i = view.index_at(at)
    for n in (3, 2, 1):
        words = " ".join(view.lowers[max(0, i - n) : i])
        if n <= i and words in _MODIFIERS:
            return view.starts[i - n], words
    return at, ""
