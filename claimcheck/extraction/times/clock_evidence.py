"""What shows that a number is a time of day: a lead, a day beside it, opening hours."""

from __future__ import annotations

import re

from claimcheck.extraction.dates.calendar_words import MONTHS, WEEKDAYS
from claimcheck.extraction.text.views import SentenceView
from claimcheck.extraction.times.clock_points import LEADS, Point
from claimcheck.extraction.times.day_times import DAY, part_near
from claimcheck.extraction.times.spoken_times import HOUR_WORD, HOUR_WORDS
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("clock_times")
_OPENINGS = frozenset(_TABLE["openings"])
_STOPWATCHES = frozenset(_TABLE["stopwatches"])
_CONTESTS = frozenset(_TABLE["contests"])
_COPULAS = frozenset({"it's", "it’s", "'s", "’s", "is", "was"})
SPANNING = frozenset({"between", "from"})
"""Words that two times follow."""

_WINDOW = 40
_DAY_BEFORE = re.compile(
    rf"\b{DAY}\s?[,)]{{0,2}}\s?[-–]?\s?(?:(?:{alternatives(LEADS)})\s){{0,2}}\Z", re.I
)
_DAY_AFTER = re.compile(rf",?\s(?:on\s|of\s)?(?:the\s)?{DAY}\b", re.I)
_NOUNLESS = re.compile(
    r"[\s]?(?:[,.;!?)”\"]|\Z)|\s(?:on|when|and|for|in\sthe|this|that|today|tomorrow|yesterday|"
    r"tonight|last)\b|\s[-–]\s",
    re.I,
)

_TRIGGER = re.compile(
    r"\d(?:\s?[APap]\s?\.?\s?[Mm]|[APap]\b|(?:\s:\s|:)\d\d|\.[0-5]\d(?!\d)|[Hh]\d"
    r"|(?<=[12])\d[0-5]\d\s?(?:[Hh](?:[Rr]|[Oo]urs|\b)|[Ll]ocal|[A-Z]{2}|[A-Z][a-z]+\stime|\()"
    r"|(?<=0)\d[0-5]\d(?:\s?[A-Za-z(]|[-–]))"
)
_NUMBER = rf"(?:\d{{1,2}}|{HOUR_WORD})"
# "(?=[…])" names the first letters that can match: most places are passed over at once.
_SPAN_TRIGGER = re.compile(rf"(?=[\defnost]){_NUMBER}\s?(?:[-–]|to\s)\s?{_NUMBER}\b", re.I)
_BEFORE_HOURS = frozenset(lead.split()[-1] for lead in LEADS) | {"to"}
_BEHIND_HOURS = frozenset(
    {"at", "this", "o", "o'clock", "o’clock", "oclock", "am", "pm", "a.m.", "p.m.", "a", "p"}
)
_HOURS = frozenset(HOUR_WORDS) | {f"{n:{width}}" for n in range(100) for width in ("", "02")}
_PARTS = frozenset({"morning", "afternoon", "evening"})
_NOONS = frozenset({"noon", "midday", "midnight", "noonish", "mid"})
_DAY_WORDS = frozenset(WEEKDAYS) | {"today", "tonight", "tonite", "tomorrow", "yesterday", "year"}


def may_hold_times(view: SentenceView) -> bool:
    """A cheap look: whether a sentence is worth a closer one."""
    if view.has_any(_NOONS) or (view.has_digit and _TRIGGER.search(view.text)):
        return True
    if not view.has_digit and not view.has_any(HOUR_WORDS):
        return False
    if view.has_any(_DAY_WORDS) and _has_link(view) and _SPAN_TRIGGER.search(view.text):
        return True
    return view.has_any(_PARTS) or _has_placed_hour(view)


def _has_placed_hour(view: SentenceView) -> bool:
    """Whether a word that leads to a time or goes with one stands next to a number up to 99."""
    if not view.has_any(_HOURS):
        return False
    words = ["", *view.lowers, ""]
    return any(
        (word in _HOURS or ("-" in word and word.partition("-")[0] in HOUR_WORDS))
        and (words[i - 1] in _BEFORE_HOURS or words[i + 1] in _BEHIND_HOURS)
        for i, word in enumerate(words)
    )


def _has_link(view: SentenceView) -> bool:
    return "to" in view.vocabulary or "-" in view.text or "–" in view.text


def is_stretch(view: SentenceView, first: Point, last: Point, lead: str) -> bool:
    """Whether what stands around two numbers shows that they are times."""
    if first.is_bare and lead in MONTHS:
        return False  # "August 10 to 22"
    is_nounless = not last.is_bare or bool(last.zone or _NOUNLESS.match(view.text, last.end))
    if first.is_sure or last.is_sure:
        is_placed = lead in SPANNING or first.has_half or last.has_half
        return is_nounless and (is_placed or not (first.is_bare or last.is_bare))
    if first.part or last.part or first.zone or last.zone:
        return is_nounless
    if not first.is_bare and not last.is_bare:
        return lead in LEADS or is_by_a_day(view, first.start, last.end)
    if not is_nounless or view.has_any(_CONTESTS):
        return False
    if is_by_a_day(view, first.start, last.end):
        return lead in SPANNING or view.tense_at(first.start) != "past"
    if not first.is_bare or not last.is_bare:
        return lead in SPANNING
    is_wrapped = bool(first.time and last.time and first.time.minutes > last.time.minutes)
    return is_wrapped and bool(_OPENINGS.intersection(view.lowers)) and _opens(view, first, lead)


def _opens(view: SentenceView, first: Point, lead: str) -> bool:
    """Whether a word like "open" stands before the times."""
    i = view.index_at(first.start) - (lead in SPANNING)
    return bool(_OPENINGS.intersection(view.lowers[max(0, i - 3) : i]))


def is_by_a_day(view: SentenceView, start: int, end: int) -> bool:
    """Whether a word for a day stands next to [start, end)."""
    is_before = _DAY_BEFORE.search(view.text, max(0, start - _WINDOW), start)
    return bool(is_before or _DAY_AFTER.match(view.text, end))


def is_placed(view: SentenceView, point: Point, lead: str) -> bool:
    """Whether what stands around a number shows that it is a time."""
    if point.time and point.time.minutes >= 1440:
        return False
    is_first = view.index_at(point.start) == 0
    text = view.text
    if point.part:
        return lead in LEADS or lead in _COPULAS or is_first or not point.is_bare
    is_by_day = is_by_a_day(view, point.start, point.end)
    if point.is_bare:
        if not (point.time and point.time.is_open) or not _NOUNLESS.match(text, point.end):
            return bool(point.zone and lead in LEADS and point.time)
        is_word = lead == "at" and text[point.start].isalpha()
        is_by_part = bool(part_near(text, point.start, point.end))
        return is_word or (is_by_part and is_first) or (lead in LEADS and (is_by_day or is_by_part))
    if point.has_half or ":" in text[point.start : point.core_end]:
        return is_by_day or (lead in LEADS and not view.has_any(_STOPWATCHES))
    if text[point.start].isalpha():
        return (lead in LEADS and bool(_NOUNLESS.match(text, point.end))) or is_by_day
    is_dotted = "." in text[point.start : point.end] and bool(_NOUNLESS.match(text, point.end))
    return is_dotted and lead in LEADS and is_by_day
