"""When an article appeared: ISO 8601, dates as people write them, and date lines."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import islice
from zoneinfo import ZoneInfo

from claimcheck.models import Span
from claimcheck.reading.lines import filled_lines

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_GAP = r"(?:[ \t\u00a0\u202f]{1,3})"
_DAY = (
    rf"(?:{_WEEKDAY},?{_GAP})?(?:(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?:of{_GAP})?(?P<month>{_MONTH}),?{_GAP}(?P<year>\d{{4}})"
    rf"|(?P<month_us>{_MONTH}){_GAP}(?P<day_us>\d{{1,2}})(?:st|nd|rd|th)?,?{_GAP}(?P<year_us>\d{{4}})"
    r"|(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year_slash>\d{4}))"
    rf"(?:,?{_GAP}\(?{_WEEKDAY}\)?)?"
)
_ZONE = r"\(?(?P<zone>(?:utc|gmt)?[+-]\d{1,2}(?::?\d\d)?|[a-z]{1,5})\)?"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?)?"
    rf"(?:{_GAP}?(?P<half>[ap]\.?m\.?))?(?:{_GAP}?{_ZONE})?"
)
_LABEL = (
    rf"(?P<label>(?:(?:first|last|originally){_GAP})?"
    r"(?:published|updated|posted|modified|created|dated?|issued|publication date))"
    rf"(?:{_GAP}(?:on|at))?{_GAP}?:?{_GAP}?"
)
_JOINT = rf"(?:,?{_GAP}(?:at{_GAP}|[-–|·•]{_GAP}|(?:last{_GAP})?updated(?:{_GAP}at)?{_GAP})?)"
_WRITTEN = re.compile(rf"(?:{_LABEL})?{_DAY}(?:{_JOINT}{_CLOCK})?\.?", re.I)
_CLOCK_FIRST = re.compile(rf"(?:{_LABEL})?{_CLOCK}{_JOINT}{_DAY}\.?", re.I)
_TOKENISED = re.compile(r"(?<=\d)\s([:/])\s(?=\d)|\s(?=[,:]\s)")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ISO_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d[\d:.,+\- Zz]*")

_LONGEST = 80
"""No date line is longer; whatever is, is not looked at."""
_TOP_LINES = 3
"""How many lines at the top of a text may be date lines."""

_OFFSETS_MIN = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120,
    "eet": 120, "eest": 180, "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420,
}  # fmt: skip
"""Minutes east of UTC, of the abbreviations that newsrooms use for one zone only."""
_CIVIL_ZONES = {"et": "America/New_York", "pt": "America/Los_Angeles"}

Published = datetime | date


def parse_published(text: str) -> Published | None:
    """The day or time that the whole text states; None when it states none, or no real one.

    Reads ISO 8601 ("2025-03-17T09:30:00Z", "2025-03-17 09:30:00+00:00", "2025-03-17") and dates
    with a month in words and a year ("17 Mar 2025, Mon", "March 17, 2025, 2:05 pm EDT",
    "March 17 , 2025 2 : 05 pm"). A time in an unknown zone counts as its day. "03/04/2025" is two
    days, so none; "17/03/2025" is one.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    text = _TOKENISED.sub(lambda match: match[1] or "", text)
    try:
        return _parse_iso(text) or _parse_written(text)
    except (ValueError, OverflowError):
        return None


def find_date_lines(text: str, start_char: int = 0) -> tuple[list[Span], Published | None]:
    """The lines among the first three that are nothing but a date, and the date of publication.

    "Updated …" counts only when no other line tells. A dateline without a year is not enough.
    """
    spans, first, updated = [], None, None
    for span in islice(filled_lines(text, start_char), _TOP_LINES):
        line = text[span.start_char : span.end_char] if _is_short(span) else ""
        found = parse_published(line)
        if found is None:
            continue
        spans.append(span)
        if re.match(r"(?:last )?(?:updated|modified)", line, re.I):
            updated = updated or found
        else:
            first = first or found
    return spans, first or updated


def _is_short(span: Span) -> bool:
    return span.end_char - span.start_char <= _LONGEST


def _parse_iso(text: str) -> Published | None:
    if _ISO_DAY.fullmatch(text):
        return date.fromisoformat(text)
    if _ISO_TIME.fullmatch(text):
        return datetime.fromisoformat(text.replace(" Z", "Z").replace("z", "Z"))
    return None


def _parse_written(text: str) -> Published | None:
    match = _WRITTEN.fullmatch(text) or _CLOCK_FIRST.fullmatch(text)
    if match is None:
        return None
    day = _day(match)
    if match["hour"] is None:
        return day
    if not (match["minute"] or match["half"]):
        return None
    zone = _zone(match["zone"])
    if match["zone"] and zone is None:
        return day
    hour = _hour(int(match["hour"]), match["half"])
    time = datetime(
        day.year,
        day.month,
        day.day,
        hour,
        int(match["minute"] or 0),
        int(match["second"] or 0),
        tzinfo=zone,
    )
    # A fixed offset keeps the record plain data.
    return time.replace(tzinfo=timezone(offset)) if (offset := time.utcoffset()) else time


def _day(match: re.Match[str]) -> date:
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    if match["one"]:
        one, two = int(match["one"]), int(match["two"])
        if max(one, two) <= 12 and one != two:
            raise ValueError("either may be the month")
        return date(int(match["year_slash"]), *((one, two) if two > 12 else (two, one)))
    name = (match["month"] or match["month_us"])[:3].lower()
    year, day = match["year"] or match["year_us"], match["day"] or match["day_us"]
    return date(int(year), _MONTHS.index(name) + 1, int(day))


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(f"no hour of half a day: {hour}")
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    name = name.lower()
    if name in _CIVIL_ZONES:
        return ZoneInfo(_CIVIL_ZONES[name])
    if name in _OFFSETS_MIN:
        minutes = _OFFSETS_MIN[name]
        return timezone(timedelta(minutes=minutes)) if minutes else UTC
    offset = re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}):?(\d\d)?", name)
    if offset is None:
        return None
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
