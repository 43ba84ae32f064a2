"""Parts of the day as vague times: "Wednesday morning", "late Monday night", "overnight"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.extraction.dates.calendar_words import MONTH, WEEKDAY
from claimcheck.extraction.found import Found
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import ClockTimeValue, Interval
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("clock_times")
_PARTS: dict[str, list[float]] = _TABLE["parts"]
_SIDES: dict[str, dict[str, list[float]]] = {
    side: _TABLE[side] for side in ("early", "mid", "late")
}

_NEAR_DAY = rf"(?:{WEEKDAY}|today|tomorrow|yesterday|this|that|last|next|same|previous|following)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)"
_DATE = rf"(?:{MONTH}\s?(?:{_DAY}|\d{{1,2}})|(?:{_DAY}|\d{{1,2}})\s{MONTH}|(?:19|20)\d\d|{_DAY})"
_PART = re.compile(
    rf"(?<![\w-])(?:(?P<side>early|mid|late|later)(?:[\s-]|(?<=mid))(?:(?:in\s)?(?:the|this|on)\s)?"
    rf"(?:{_NEAR_DAY}\s)?)?(?P<part>(?-i:{alternatives(_PARTS)}))s?(?![\w-])",
    re.I,
)
_DAY_BEFORE = re.compile(rf"\b(?:{_NEAR_DAY}(?:['’]s)?|{_DATE},?|one|1)\s\Z", re.I)
_DAY_AFTER = re.compile(rf"\s(?:(?:of|on)\s(?:the\s)?)?(?:{WEEKDAY}|{_DATE})", re.I)
_LEAD = re.compile(
    r"\b(?:(?:in|into|during|throughout|through|by|before|after|until|since|for)\s(?:the|all)\s"
    r"|(?:at|in|by|before|after|until|since|around|about|from)\s)\Z",
    re.I,
)
_TOLD_ALONE = frozenset(
    {
        "tonight",
        "tonite",
        "lunchtime",
        "early hours",
        "small hours",
        "wee hours",
        "early in the day",
        "late in the day",
    }
)
_SIDED_ALONE = frozenset({"morning", "afternoon", "evening"})
_TRADE = frozenset({"trade", "trading", "deals", "session", "rush", "peak", "hours"})
_TRIGGERS = frozenset(
    form for part in _PARTS for word in (part, part.split(" ")[-1]) for form in (word, f"{word}s")
) | {"midmorning", "midafternoon"}
_WINDOW = 24
_TOLD_WITHIN_CHARS = 30
_SLACK_MIN = 180


def find_day_parts(view: SentenceView, times: Sequence[Found]) -> Iterator[Found]:
    """The parts of the day in a sentence, but for those that a clock time beside them tells.

    Args:
        view: The sentence.
        times: Its clock times.
    """
    if not view.has_any(_TRIGGERS):
        return
    for match in _PART.finditer(view.text):
        interval = _interval(match)
        is_told = any(_tells(view.text, time, match, interval) for time in times)
        if not is_told and _is_placed(view, match):
            value = ClockTimeValue(interval=interval, stated="vague", resolution=60)
            yield Found(match.start(), match.end(), value)


def _interval(match: re.Match[str]) -> Interval:
    part = match["part"]
    side = (match["side"] or "").lower().removesuffix("r")
    low, high = _SIDES.get(side, _PARTS).get(part, _PARTS[part])
    return Interval(low=low, high=high)


def _tells(text: str, time: Found, match: re.Match[str], interval: Interval) -> bool:
    """Whether a time beside a part of the day says more: "tonight at 8"."""
    first, last = sorted(((time.start, time.end), match.span()))
    if last[0] - first[1] > _TOLD_WITHIN_CHARS or ";" in text[first[1] : last[0]]:
        return False
    value = time.value
    if not isinstance(value, ClockTimeValue) or value.stated == "vague":
        return last[0] < first[1]
    low, high = value.interval.low or 0, value.interval.high or 0
    least, most = (interval.low or 0) - _SLACK_MIN, (interval.high or 0) + _SLACK_MIN
    return any(low + shift <= most and high + shift >= least for shift in (0, 720, 1440))


def _is_placed(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether it tells when something is: a day or a preposition stands beside it."""
    start, end, part = match.start(), match.end(), match["part"]
    before = view.text[max(0, start - _WINDOW) : start]
    if part == "night" and before.lower().endswith("one "):
        return False  # "one night in jail"
    is_dated = _DAY_BEFORE.search(before) or _DAY_AFTER.match(view.text, end, end + _WINDOW)
    if part in _TOLD_ALONE or is_dated or re.search(WEEKDAY, match[0]):
        return True
    follower = view.word_after(end)
    if match["side"] and part in _SIDED_ALONE:
        return view.words[view.index_at(end) - 1].islower()
    is_adverb = not follower[:1].isalpha() or follower in FUNCTION_WORDS or follower in _TRADE
    if not is_adverb:
        i = view.index_at(end)
        is_adverb = view.tenses[i] is not None
    return is_adverb and (part == "overnight" or bool(_LEAD.search(before)))
