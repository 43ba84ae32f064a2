"""Clock times and dates for people: "13:00 GMT", "18 March (year not stated)"."""

from __future__ import annotations

import calendar
import math
from datetime import date, timedelta
from typing import Final

from claimcheck.models import ClockTimeValue, DateValue
from claimcheck.scoring.comparators.intervals import ends, is_point
from claimcheck.scoring.comparators.numbers_wording import format_rank, ordinal_ending

# Not from `calendar`, whose names follow the machine's locale.
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
)  # fmt: skip
_DAY_MIN: Final = 1440


def format_clock_time(value: ClockTimeValue) -> str:
    """The local time with its zone: "about 13:00 GMT", "15:30 (no zone)"."""
    low, high = ends(value.interval)
    zone = value.zone or ("(no zone)" if value.utc_offset_min is None else _offset(value))
    if value.stated == "bound" and low <= 0:
        words = f"by {clock(high)}"
    elif value.stated == "bound" and high >= _DAY_MIN:
        words = f"after {clock(low)}"
    elif value.stated == "approximate":
        words = f"about {clock(low + (high - low) / 2)}"
    else:
        words = clock(low) if is_point(value.interval) else f"{clock(low)} to {clock(high)}"
    return f"{words} {zone}"


def format_instant(value: ClockTimeValue) -> str:
    """The local time with its zone, and what it is in UTC where that is another time.

    >>> from claimcheck.models import Interval
    >>> six = Interval(low=1080, high=1080)
    >>> format_instant(ClockTimeValue(interval=six, zone="Moscow time", utc_offset_min=180))
    '18:00 Moscow time (15:00 UTC)'
    """
    words = format_clock_time(value)
    if value.utc_offset_min:
        low, high = (clock(end - value.utc_offset_min) for end in ends(value.interval))
        words += f" ({low} UTC)" if low == high else f" ({low} to {high} UTC)"
    return f"{words} on {value.on.isoformat()}" if value.on else words


def clock(minutes: float) -> str:
    """Minutes since midnight as "13:05"; beyond one day it starts again, but 24:00 stays.

    >>> clock(785), clock(1440), clock(1441), clock(-30)
    ('13:05', '24:00', '00:01', '23:30')
    """
    if not math.isfinite(minutes):
        return "any time"
    whole = round(minutes)
    within = whole if whole == _DAY_MIN else whole % _DAY_MIN
    return f"{within // 60:02d}:{within % 60:02d}"


def format_minutes(minutes: float) -> str:
    """A number of minutes in words: "1 hour 15 minutes"."""
    if not math.isfinite(minutes):
        return "any time"
    hours, rest = divmod(round(minutes), 60)
    words = [counted(hours, "hour"), counted(rest, "minute")]
    return " ".join(word for word in words if word) or "under a minute"


def counted(number: int, unit: str) -> str:
    """A number of units, "2 hours"; empty for none."""
    return f"{number} {unit}{'' if number == 1 else 's'}" if number else ""


def _offset(value: ClockTimeValue) -> str:
    offset = value.utc_offset_min or 0
    hours, minutes = divmod(abs(offset), 60)
    return f"UTC{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}" if offset else "UTC"


def format_date(value: DateValue) -> str:
    """The date as finely as it was stated; what the text leaves open is named."""
    lead = {"approximate": "about ", "bound": "by ", "vague": "roughly "}.get(value.stated, "")
    lead = f"{value.bound} " if value.bound else lead
    if value.start is None or value.end is None:
        return f"{lead}{_unresolved(value)}"
    return f"{lead}{_resolved(value.start, value.end)}"


def _resolved(start: date, end: date) -> str:
    if start == end:
        return start.isoformat()
    starts_month = start.day == 1
    ends_month = end.day == calendar.monthrange(end.year, end.month)[1]
    if starts_month and ends_month and start.year == end.year:
        months = end.month - start.month + 1
        if months == 1:
            return f"{MONTHS[start.month - 1]} {start.year}"
        if months == 12:
            return str(start.year)
        if months == 3 and start.month % 3 == 1:
            return f"{format_rank(end.month // 3)} quarter of {start.year}"
    return f"{start.isoformat()} to {end.isoformat()}"


def _unresolved(value: DateValue) -> str:
    weekday = "" if value.weekday is None else WEEKDAYS[value.weekday]
    day = "" if value.day is None else str(value.day)
    if value.month is not None:
        words = [weekday, day, MONTHS[value.month - 1]]
        open_part = "" if value.year else " (year not stated)"
        return " ".join(word for word in words if word) + open_part
    if value.day is not None:
        words = [weekday, f"the {day}{ordinal_ending(value.day)}"]
        return " ".join(word for word in words if word) + " (month not stated)"
    if weekday:
        return f"{weekday} (week not stated)"
    return "a day not told" if value.year is None else f"a day of {value.year}"


def days_apart(start: date, end: date) -> str:
    """How far two days are apart, in words."""
    days = abs((end - start) / timedelta(days=1))
    return counted(round(days), "day") or "no day"
