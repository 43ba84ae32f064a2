"""Time zones as news writes them → minutes east of UTC."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from claimcheck.tables import alternatives, load_table

_TABLE = load_table("zones")
_ABBREVIATIONS: dict[str, int] = _TABLE["abbreviations"]
_NAMES: dict[str, int] = _TABLE["names"]
_REGIONS: dict[str, str] = _TABLE["regions"]
_CITIES: dict[str, str] = _TABLE["cities"]

_PLACE = r"(?-i:[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20})?)"
_HOURS = r"(?:0\d|1[0-4])"
_SHIFT = (
    r"(?:(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)"
    rf"|\+{_HOURS}:?[0-5]\d(?!\d)|(?<=\s)[−-]{_HOURS}[0-5]\d(?!\d)"
    rf"|(?<=:\d\d:\d\d)[−-]{_HOURS}:?[0-5]\d(?!\d))"
)
_AMERICAN = frozenset({"et", "ct", "mt", "pt", "aet", "akt"})
_BARE = r"(?-i:(?:US\s)?(?:Eastern|Central|Mountain|Pacific)\b(?!\s[A-Z]))"
_SHORT = (
    rf"(?-i:{alternatives(word.upper() for word in (*_ABBREVIATIONS, *_AMERICAN))})\b"
    rf"|(?-i:{alternatives(_TABLE['lower_case'])})\b"
    rf"|{_BARE}"
)
ZONE = (
    rf"(?:\sin\s{_PLACE})?\s?\(?(?<![^\W\d_])(?P<zone>{_SHIFT}|{alternatives(_NAMES)}\b"
    rf"|{alternatives(name for name in _REGIONS if name.endswith(' time'))}\b|{_SHORT}"
    rf"|local(?:\stime)?\b|{_PLACE}\stime\b)"
)
"""A regular expression for a zone behind a clock time; to be used with `re.I`."""

_SHIFTED = re.compile(r"(?:gmt|utc)?\s?([+−-])\s?(\d{1,2}):?(\d{2})?")
_FARTHEST_MIN = 15 * 60


def utc_offset_min(zone: str, on: date | None) -> int | None:
    """Minutes east of UTC of a zone as written; None when the words do not tell.

    Args:
        zone: "GMT", "UTC+3", "EST", "ET", "Moscow time", "local time", …
        on: The day; a zone that changes its clocks has no offset without one.
    """
    words = " ".join(zone.lower().replace("’", "'").split())
    if match := _SHIFTED.fullmatch(words):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        signed = minutes if match[1] == "+" else -minutes
        return signed if minutes <= _FARTHEST_MIN else None
    fixed = _NAMES.get(words, _ABBREVIATIONS.get(words))
    if fixed is not None:
        return fixed
    key = _REGIONS.get(words) or _CITIES.get(words.removesuffix(" time"))
    if key is None:
        return None
    return _offset_on(key, on) if on else _offset_all_year(key)


@cache
def _zone(key: str) -> ZoneInfo:
    return ZoneInfo(key)


def _offset_all_year(key: str) -> int | None:
    winter, summer = (_offset_on(key, date(2024, month, 1)) for month in (1, 7))
    return winter if winter == summer else None


def _offset_on(key: str, on: date) -> int | None:
    offset = datetime.combine(on, time(12), _zone(key)).utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)
