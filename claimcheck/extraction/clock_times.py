"""Clock times with their zones: "1300 GMT", "6 p.m. local time", "half past seven", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.numbers import parse_number
from claimcheck.extraction.tables import alternatives, load_table
from claimcheck.models import ClockTimeValue, Interval, Stated

_ZONES = load_table("zones")
_ABBREVIATIONS: dict[str, int] = _ZONES["abbreviations"]
_NAMES: dict[str, int] = _ZONES["names"]

_HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HALF = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_ZONE = (
    rf"\s?\(?(?P<zone>{alternatives(_NAMES)}"
    r"|(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?\d{2})?"
    rf"|(?-i:{alternatives(word.upper() for word in _ABBREVIATIONS)})\b"
    r"|(?-i:ET|CT|MT|PT)\b|local\s(?:time)?|(?-i:[A-Z][\w’']+(?:\s[A-Z][\w’']+)?)\stime\b)"
)
_PATTERN = re.compile(
    rf"(?P<mod>\b(?:shortly\safter|just\safter|around|about|shortly\sbefore|just\sbefore|nearly|"
    rf"by|before|after)\s)?(?:"
    rf"(?P<h12>\b\d{{1,2}})(?:[:.](?P<m12>[0-5]\d))?\s?{_HALF}"
    rf"|(?P<hw>\b(?:{_HOUR_WORD}))\s(?P<half2>a\.?m\b\.?|p\.?m\b\.?)"
    r"|(?P<h24>\b\d{1,2}):(?P<m24>[0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s?(?:hrs|hours)\b)?"
    r"|(?P<mil>\b[0-2]\d[0-5]\d)(?=\s?(?:hrs\b|hours\b|h\b|(?-i:GMT|UTC|[A-Z]{3,4}\b|[A-Z][a-z]+\stime)|local))"
    r"(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?P<dot>\b(?:[01]?\d|2[0-3])\.[0-5]\d)(?=\s?(?-i:GMT|UTC|BST|CET|CEST|EST|EDT))"
    rf"|(?P<past>\b(?:half|quarter|a\squarter|(?:twenty|ten|five)(?:\sminutes?)?|(?:eleven|twelve|\d{{1,2}})\sminutes)\s(?:past|to)\s(?:{_HOUR_WORD}|\d{{1,2}}))\b"
    rf"|(?P<clock>\b(?:{_HOUR_WORD}|\d{{1,2}}))\so['’]clock"
    rf"|(?:\bat|(?<=shortly\safter)|(?<=just\safter)|(?<=shortly\sbefore))\s(?P<bare2>{_HOUR_WORD})(?=\s?[,.;]|\s?$|\son\s|\swhen\s|\sand\s)"
    rf"|\b(?:at|by|until|from|since|before|after)\s(?P<bare>{_HOUR_WORD})(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight))"
    r"|(?P<word>\b(?:noon|midday|midnight))\b"
    rf")(?:{_ZONE})?(?P<day>\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight))?",
    re.I,
)
TRIGGER = re.compile(r"\d|\bat \w+(?: on\b|[.,;]|$)|(?:shortly|just) (?:after|before)|o['’]clock|\bnoon|midday|midnight|half past|quarter|past|ten to|[ap]\.?m\b|in the (?:morning|afternoon|evening)|at night", re.I)

_NEAR_MINUTES = 20
"""How far "around" and "shortly after" reach."""


def find_clock_times(text: str) -> Iterator[Found]:
    """The clock times of a sentence, left to right; impossible ones ("25:61") give none."""
    for match in _PATTERN.finditer(text):
        minutes = _minutes(match)
        if minutes is None:
            continue
        value, resolution = minutes
        zone = (match["zone"] or "").strip()
        interval, stated = _interval(value, (match["mod"] or "").strip().lower())
        yield Found(
            match.start(),
            match.end() - (0 if zone or not match[0].endswith(" ") else 1),
            ClockTimeValue(
                interval=interval,
                stated=stated,
                resolution=resolution,
                zone=zone,
                utc_offset_min=_offset(zone),
                is_12_hour=_is_12_hour(match, value),
            ),
        )


def _minutes(match: re.Match[str]) -> tuple[float, float] | None:
    """Minutes since midnight, and how finely they were given."""
    day = (match["day"] or "").lower()
    if match["h12"] or match["hw"]:
        hour = int(match["h12"]) if match["h12"] else _hour(match["hw"])
        half = (match["half"] or match["half2"]).lower()
        if not 1 <= hour <= 12:
            return None
        return (hour % 12 + 12 * half.startswith("p")) * 60 + int(match["m12"] or 0), 1
    if match["h24"] or match["mil"] or match["dot"]:
        digits = re.sub(r"\D", "", match["mil"] or match["dot"] or match["h24"] + match["m24"])
        value = _in_half(int(digits[:-2]) * 60 + int(digits[-2:]), day)
        return (value, 1) if value <= 1440 else None
    if match["word"]:
        return (0 if match["word"].lower() == "midnight" else 720), 1
    if match["past"]:
        return _in_half(_past(match["past"].lower()), day), 1
    return _in_half(60 * _hour(match["clock"] or match["bare"] or match["bare2"]), day), 1


def _is_12_hour(match: re.Match[str], minutes: float) -> bool:
    is_spoken = match["past"] or match["clock"] or match["bare"] or match["bare2"]
    return bool(is_spoken) and not match["day"] and minutes < 780


def _hour(word: str) -> int:
    return _number(word) % 24


def _number(word: str) -> int:
    parsed = parse_number(word)
    return int(parsed[0]) if parsed else 0


def _past(words: str) -> int:
    part, _, rest = words.partition(" past ") if " past " in words else words.partition(" to ")
    named = {"half": 30, "quarter": 15, "a quarter": 15}
    step = named.get(part) or _number(part.split(" ")[0])
    hour = 60 * _hour(rest)
    return hour + step if " past " in words else hour - step


def _in_half(minutes: int, day: str) -> int:
    is_later = "afternoon" in day or "evening" in day or ("night" in day and minutes >= 360)
    return (minutes + 720 if is_later and minutes < 720 else minutes) % 1441


def _interval(value: float, modifier: str) -> tuple[Interval, Stated]:
    if modifier in ("by", "before"):
        return Interval(low=0, high=value), "bound"
    if modifier == "after":
        return Interval(low=value, high=1440), "bound"
    if not modifier:
        return Interval(low=value, high=value), "exact"
    low = value if "after" in modifier else value - _NEAR_MINUTES
    high = value if modifier.endswith("before") else value + _NEAR_MINUTES
    return Interval(low=max(low, 0), high=min(high, 1440)), "approximate"


def _offset(zone: str) -> int | None:
    words = " ".join(zone.lower().split())
    if match := re.match(r"(?:gmt|utc)\s?([+−-])\s?(\d{1,2}):?(\d{2})?$", words):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return minutes if match[1] == "+" else -minutes
    return _NAMES.get(words, _ABBREVIATIONS.get(words))
