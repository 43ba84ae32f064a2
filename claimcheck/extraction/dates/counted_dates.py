"""Dates counted from another: "three days ago", "in two weeks", "a week later", "the next day"."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.extraction.dates.calendar_units import STEPS, unit_away
from claimcheck.extraction.dates.date_steps import (
    COUNT,
    MORE,
    UNIT,
    Count,
    counts_of,
    shifted,
    stepped,
    stepped_partial,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Moment,
)
from claimcheck.extraction.dates.relative_dates import plain

# "(?=[…])" names the first letters that can match: most places are passed over at once.
COUNTED = re.compile(
    rf"\b(?=[\dacefhnost])(?P<count>{COUNT})\s(?P<unit>{UNIT})(?P<half>\sand\sa\shalf)?{MORE}"
    r"\s(?P<way>ago|later|earlier|from\snow|(?:back|hence|before|afterwards)(?=\s?[.,;]|\s?$))\b",
    re.I,
)
AHEAD = re.compile(
    rf"\b(?P<way>in|within)\s(?:(?:just|about|around|only|another)\s)?(?P<count>{COUNT})\s(?P<unit>{UNIT})\b"
    rf"{MORE}(?P<time>['’]?\stime\b)?(?![\w’'-]|\s(?:of|from|after|since|before|when|where|that|which|for)\b)",
    re.I,
)
NEXT = re.compile(
    r"\b(?:(?:the|that)\s(?:very\s)?(?P<near>following|next|previous|preceding|same)\s"
    r"(?P<unit>day|week|weekend|month|year)\b(?![\w’'-])"
    r"|that\s(?P<that>day|weekend|week|month|year)\b(?=\s?[,.;:]|\s?$|\s(?:in|at|on|when|and|but|by|to)\b)"
    r"|the\s(?P<day>day)\s(?P<beside>before|after)(?=\s?[,.;:!?]|\s?$))",
    re.I,
)
_DAYS_ONLY = frozenset({"day"})
_FINER = {
    "month": frozenset({"day", "month"}),
    "year": frozenset({"day", "week", "month", "quarter", "half", "season", "year"}),
}
"""What dates tell the month or year that "that month" and "the following year" count from."""
_RANKING = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|only|most|least|"
    r"worst|best|\w{3,}est|times|since|not|never|no|been|\w+n['’]t)\b",
    re.I,
)
_WILL = re.compile(r"(?:\b(?:will|shall)|['’]ll)\b", re.I)
_PERFECT = re.compile(r"\bha(?:s|ve|d)\b(?!\sto\b)", re.I)
_TO_COME = re.compile(
    r"\b(?:will|shall|to|must|should|can|could|may|might|would|going|due|expects?|expected|plans?)\b|['’]ll\b",
    re.I,
)


def read_counted(match: re.Match[str], moment: Moment) -> Draft | None:
    """Days counted: "three days ago" from publication, "a week later" from the day before."""
    way, counts = plain(match["way"]), counts_of(match)
    if match["half"]:
        counts = [Count(counts[0].unit, counts[0].least + 0.5, counts[0].most + 0.5)]
    sign = -1 if way in ("ago", "back", "earlier", "before") else 1
    if way in ("ago", "back", "from now", "hence"):
        return None if moment.anchor is None else stepped(moment.anchor, counts, sign)
    previous = moment.previous_at(match.start(), _FINER.get(counts[0].unit, _DAYS_ONLY))
    if previous is None or (counts[0].is_vague and way == "before"):
        return None
    if previous.start and previous.end and previous.granularity != "day":
        far = _stretch_away(previous.start, previous.end, counts, sign)
        return far._replace(granularity=previous.granularity)
    base = previous.start if sign < 0 else previous.end
    if base is None:
        return stepped_partial(previous, counts[0], sign) if len(counts) == 1 else None
    return stepped(base, counts, sign)


def _stretch_away(start: date, end: date, counts: list[Count], sign: int) -> Draft:
    """A month or year as far away: "in 1947 … three years later"."""
    for count in counts:
        start = shifted(start, count.unit, sign * count.least)
        end = shifted(end, count.unit, sign * count.most)
    return Draft(min(start, end), max(start, end), "year", stated="approximate")


def read_ahead(match: re.Match[str], moment: Moment) -> Draft | None:
    """A day to come: "in two weeks", "within five days", where the sentence looks ahead."""
    if moment.anchor is None or not _is_to_come(match, moment):
        return None
    counts = counts_of(match)
    if match["way"].lower() == "in":
        return stepped(moment.anchor, counts, 1)
    day = moment.anchor
    for count in counts:
        day = shifted(day, count.unit, count.most)
    return Draft(day, day, stated="bound", bound="by")


def _is_to_come(match: re.Match[str], moment: Moment) -> bool:
    """Whether "in two weeks" is no length of time ("the third attack in two weeks")."""
    if match["time"]:
        return True
    view, at = moment.view, match.start()
    first, _ = view.clause_at(at)
    before = view.text[view.starts[first] if view.starts else 0 : at]
    if _RANKING.search(before):
        return False
    tense = view.tense_at(at)
    if tense == "future" or _WILL.search(before):
        return True
    if _PERFECT.search(before):
        return False
    return (tense is None and len(view.words) <= 12) or (
        tense == "present" and bool(_TO_COME.search(before))
    )


def read_next(match: re.Match[str], moment: Moment) -> Draft | None:
    """The day, week, month or year next to the day mentioned before."""
    unit = (match["unit"] or match["that"] or match["day"]).lower()
    previous = moment.previous_at(match.start(), _FINER.get(unit, _DAYS_ONLY))
    if previous is None or previous.start is None:
        return None
    near = match["near"] or match["beside"] or ""
    return unit_away(previous.start, unit, STEPS[near.lower()])
