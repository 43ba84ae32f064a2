"""Stretches told from another day: "last week", "the next ten days", "three years ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from claimcheck.extraction.calendar_words import MONTH, SEASONS
from claimcheck.extraction.date_steps import (
    COUNT,
    MORE,
    UNIT,
    Count,
    count_of,
    counts_of,
    shifted,
    stepped,
    stepped_partial,
)
from claimcheck.extraction.date_values import (
    Draft,
    Mention,
    Moment,
    day_draft,
    month_draft,
    months_draft,
    narrowed,
    year_draft,
)
from claimcheck.extraction.relative_dates import plain
from claimcheck.extraction.tables import load_table
from claimcheck.models import Granularity
from claimcheck.models.values import Stated

_WORDS = load_table("words")
_TRIGGERS: dict[str, list[str]] = _WORDS["triggers_of_dates"]
_SHIFT = (
    r"(?:(?:the\s|this\s)?(?:past|coming|upcoming|previous|current)"
    r"|(?:the\s)?(?:last|next)|this)"
)
_OF_DATE = (
    r"\sof\s(?:the\s(?:year|month|decade|century)|this|that|last|next|\d|"
    rf"{MONTH}(?!\w))"
)
_STRETCHES = r"week|fortnight|month|quarter|year|decade|century|weekend"
_SHIFTED = re.compile(
    rf"\b(?:(?P<side>earlier|later)\s)?(?P<shift>{_SHIFT})\s"
    r"(?:(?P<kind>working|business|calendar|school|academic|fiscal|financial)\s)?"
    rf"(?P<unit>{_STRETCHES}|{'|'.join(SEASONS)})\b(?!-|\s(?:before|after)\snext|\sand\sa\shalf|{_OF_DATE})",
    re.I,
)
_WAY = r"last|next|past|coming|upcoming|previous"
_COUNTED_SHIFT = re.compile(
    rf"\b(?:the\s|this\s|these\s)?(?:(?P<way>{_WAY})\s(?P<count>{COUNT})\s"
    rf"|(?P<count_first>\d{{1,3}})\s(?P<way_last>{_WAY})\s|(?P<vague_way>coming)\s)"
    rf"(?:(?P<kind>business|working|calendar)\s)?(?P<unit>{UNIT})\b{MORE}(?![\w’'-]|{_OF_DATE})",
    re.I,
)
_COUNTED = re.compile(
    rf"\b(?P<count>{COUNT})\s(?P<unit>{UNIT})(?P<half>\sand\sa\shalf)?{MORE}"
    r"\s(?P<way>ago|later|earlier|from\snow|(?:back|hence|before|afterwards)(?=\s?[.,;]|\s?$))\b",
    re.I,
)
_AHEAD = re.compile(
    rf"\b(?P<way>in|within)\s(?:(?:just|about|around|only|another)\s)?(?P<count>{COUNT})\s(?P<unit>{UNIT})\b"
    rf"{MORE}(?P<time>['’]?\stime\b)?(?![\w’'-]|\s(?:of|from|after|since|before|when|where|that|which|for)\b)",
    re.I,
)
_NEXT = re.compile(
    r"\b(?:(?:the|that)\s(?:very\s)?(?P<near>following|next|previous|preceding|same)\s"
    r"(?P<unit>day|week|weekend|month|year)\b(?![\w’'-])"
    r"|that\s(?P<that>day|weekend|week|month|year)\b(?=\s?[,.;:]|\s?$|\s(?:in|at|on|when|and|but|by|to)\b)"
    r"|the\s(?P<day>day)\s(?P<beside>before|after)(?=\s?[,.;:!?]|\s?$))",
    re.I,
)
_THE_UNIT = re.compile(
    rf"\b(?:(?P<side>earlier|later)\sin\s)?the\s(?:(?P<shift>current)\s)?(?P<unit>{_STRETCHES})\b(?![\w’'-])",
    re.I,
)
_AFTER_NEXT = re.compile(
    r"\bthe\s(?P<unit>week|month|year|weekend)\s(?P<way>after\snext|before\slast)\b", re.I
)
_TO_DATE = re.compile(r"\b(?:the\s)?(?P<unit>week|month|quarter|year)[\s-]to[\s-]date\b", re.I)
_END_OF = re.compile(
    r"\b(?P<part>end|start|beginning)[\s-]of[\s-](?P<unit>week|month|quarter|year)\b(?!-)", re.I
)

UNIT_WORDS = frozenset(_WORDS["units_of_dates"]) | frozenset(SEASONS)
UNIT_WORDS |= {"quarter", "quarters", "fortnight", "fortnights", "weekends", "century", "centuries"}
_GRAINS: dict[str, Granularity] = {"day": "day", "week": "week", "month": "month"}
_DAYS_ONLY = frozenset({"day"})
_FINER = {
    "month": frozenset({"day", "month"}),
    "year": frozenset({"day", "week", "month", "quarter", "half", "season", "year"}),
}
"""What dates tell the month or year that "that month" and "the following year" count from."""
_OTHER_YEARS = frozenset({"school", "academic", "fiscal", "financial"})
"""Years that do not begin in January, nor everywhere with one month."""
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "before": -1,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "after": 1,
    "this": 0, "same": 0, "current": 0, "": 0,
}  # fmt: skip
_RANKING = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|only|most|least|"
    r"worst|best|\w{3,}est|times|since|not|never|no|been|\w+n['’]t)\b",
    re.I,
)
_PERFECT = re.compile(r"\bha(?:s|ve|d)\b(?!\sto\b)", re.I)
_TO_COME = re.compile(
    r"\b(?:will|shall|to|must|should|can|could|may|might|would|going|due|expects?|expected|plans?)\b|['’]ll\b",
    re.I,
)

_Reader = Callable[[re.Match[str], Moment], Draft | None]


def find_relative_units(moment: Moment) -> Iterator[Mention]:
    """The stretches that count from publication or from the day before, each kind in order."""
    view = moment.view
    if not view.has_any(UNIT_WORDS):
        return
    for words, regex, read in _READERS:
        if not view.has_any(words):
            continue
        for match in regex.finditer(view.text):
            try:
                draft = read(match, moment)
            except (ValueError, OverflowError):
                yield Mention(match.start(), match.end(), None)
                continue
            if draft:
                is_weak = regex is _THE_UNIT and not match["side"] and not match["shift"]
                yield Mention(match.start(), match.end(), draft, is_weak)


def _read_shifted(match: re.Match[str], moment: Moment) -> Draft | None:
    """The days of "last week", "next summer", "earlier this year"."""
    anchor, unit = moment.anchor, match["unit"].lower()
    if anchor is None:
        return None
    kind = (match["kind"] or "").lower()
    if kind in _OTHER_YEARS:
        return None
    shift = plain(match["shift"]).split(" ")[-1]
    if shift == "past" and unit not in ("weekend", *SEASONS):
        return _stretch_from(anchor, [Count(unit, 1, 1)], -1)
    if shift == "last" and unit == "decade":
        return _stretch_from(anchor, [Count(unit, 1, 1)], -1)
    step = _STEPS[shift]
    draft = _unit_away(anchor, unit, step)
    if kind in ("working", "business") and unit == "week" and draft.start:
        draft = draft._replace(end=draft.start + timedelta(days=4))
    return _on_side(draft, match["side"], anchor)


def _on_side(draft: Draft, side: str | None, anchor: date) -> Draft:
    """The days before or after the anchor, for "earlier" and "later this month"."""
    if not side or not (draft.start and draft.end and draft.start <= anchor <= draft.end):
        return draft
    if side.lower() == "earlier":
        return draft._replace(end=anchor, stated="approximate")
    return draft._replace(start=anchor, stated="approximate")


def _unit_away(base: date, unit: str, step: int) -> Draft:
    """The stretch `step` away from the one that holds a day."""
    if unit == "weekend":
        return _weekend(base, step)
    if unit in SEASONS:
        return _season(SEASONS[unit], base, step)
    if unit == "day":
        return day_draft(base + timedelta(days=step))
    if unit in ("week", "fortnight"):
        n_weeks = 2 if unit == "fortnight" else 1
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=n_weeks * step)
        return Draft(monday, monday + timedelta(days=7 * n_weeks - 1), "week")
    if unit in ("decade", "century"):
        n_years = 10 if unit == "decade" else 100
        first = base.year // n_years * n_years + n_years * step
        grain: Granularity = "decade" if unit == "decade" else "century"
        return Draft(date(first, 1, 1), date(first + n_years - 1, 12, 31), grain)
    day = shifted(base, unit, step)
    if unit == "month":
        return month_draft(day.year, day.month)._replace(month=None)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return months_draft(day.year, first, n_months=3, granularity="quarter")
    return year_draft(day.year, is_stated=False)


def _weekend(anchor: date, step: int) -> Draft:
    saturday = anchor - timedelta(days=anchor.weekday()) + timedelta(days=5)
    if step < 0 and saturday + timedelta(days=1) >= anchor:
        saturday -= timedelta(days=7)
    elif step > 0:
        saturday += timedelta(days=7)
    return Draft(saturday, saturday + timedelta(days=1), "weekend")


def _season(month: int, anchor: date, step: int) -> Draft:
    is_running = month <= anchor.month <= month + 2
    year = anchor.year - (step < 0 and (month + 2 >= anchor.month or is_running))
    year += step > 0 and month <= anchor.month
    start = date(year, month, 1)
    return Draft(start, start + timedelta(days=91), "season")


def _read_counted_shift(match: re.Match[str], moment: Moment) -> Draft | None:
    """The days of "the last two weeks", "the next ten days", "the coming months"."""
    anchor = moment.anchor
    if anchor is None:
        return None
    is_past = (match["way"] or match["way_last"] or "").lower() in ("last", "past", "previous")
    way = -1 if is_past else 1
    if match["vague_way"]:
        if not match["unit"].lower().endswith("s"):
            return None
        counts = [count_of("few", match["unit"])]
    elif match["count"]:
        counts = counts_of(match)
    else:
        counts = [count_of(match["count_first"], match["unit"])]
    if (match["kind"] or "").lower() in ("business", "working") and counts[0].unit == "day":
        return _working_days(anchor, round(counts[0].most) * way)
    return _stretch_from(anchor, counts, way)


def _stretch_from(anchor: date, counts: list[Count], way: int) -> Draft:
    """The days of so many units before or after a day; quarters and weekends are whole ones."""
    stated: Stated = "vague" if counts[0].is_vague else "approximate"
    if counts[0].unit == "quarter":
        n_quarters = round(counts[0].most)
        near = _unit_away(anchor, "quarter", way)
        far = _unit_away(anchor, "quarter", way * n_quarters)
        first, last = (far, near) if way < 0 else (near, far)
        return Draft(first.start, last.end, "quarter")
    far_day = anchor
    for count in counts:
        far_day = shifted(far_day, count.unit, way * count.most)
    grain = _GRAINS.get(counts[-1].unit, "year")
    day = timedelta(days=1)
    if way < 0:
        return Draft(far_day, max(anchor - day, far_day), grain, stated=stated)
    return Draft(min(anchor + day, far_day), far_day, grain, stated=stated)


def _working_days(anchor: date, steps: int) -> Draft:
    """So many working days before or after a day, from Monday to Friday."""
    if not steps or abs(steps) > 400:
        raise OverflowError(f"too many working days: {steps}")
    step = timedelta(days=1 if steps > 0 else -1)
    days: list[date] = []
    day = anchor
    while len(days) < abs(steps):
        day += step
        if day.weekday() < 5:
            days.append(day)
    return Draft(min(days), max(days), "day")


def _read_counted(match: re.Match[str], moment: Moment) -> Draft | None:
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
        return _stretch_away(previous.start, previous.end, counts, sign)
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


def _read_ahead(match: re.Match[str], moment: Moment) -> Draft | None:
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
    if tense == "future":
        return True
    if _PERFECT.search(before):
        return False
    return (tense is None and len(view.words) <= 12) or (
        tense == "present" and bool(_TO_COME.search(before))
    )


def _read_next(match: re.Match[str], moment: Moment) -> Draft | None:
    """The day, week, month or year next to the day mentioned before."""
    unit = (match["unit"] or match["that"] or match["day"]).lower()
    previous = moment.previous_at(match.start(), _FINER.get(unit, _DAYS_ONLY))
    if previous is None or previous.start is None:
        return None
    near = match["near"] or match["beside"] or ""
    return _unit_away(previous.start, unit, _STEPS[near.lower()])


def _read_the_unit(match: re.Match[str], moment: Moment) -> Draft | None:
    """The running week, month or year: "later in the year"."""
    if moment.anchor is None:
        return None
    draft = _unit_away(moment.anchor, match["unit"].lower(), 0)
    return _on_side(draft, match["side"], moment.anchor)


def _read_after_next(match: re.Match[str], moment: Moment) -> Draft | None:
    """The week of "the week after next"."""
    if moment.anchor is None:
        return None
    step = 2 if match["way"].lower().startswith("after") else -2
    return _unit_away(moment.anchor, match["unit"].lower(), step)


def _read_to_date(match: re.Match[str], moment: Moment) -> Draft | None:
    """The days of a stretch until publication: "the year to date"."""
    if moment.anchor is None:
        return None
    draft = _unit_away(moment.anchor, match["unit"].lower(), 0)
    return draft._replace(end=moment.anchor, granularity="day")


def _read_end_of(match: re.Match[str], moment: Moment) -> Draft | None:
    """The last days of "end of month"."""
    if moment.anchor is None:
        return None
    draft = _unit_away(moment.anchor, match["unit"].lower(), 0)
    return narrowed(draft, "late" if match["part"].lower() == "end" else "early")


_READERS: tuple[tuple[frozenset[str], re.Pattern[str], _Reader], ...] = (
    (frozenset(_TRIGGERS["shifted"]), _SHIFTED, _read_shifted),
    (frozenset(_TRIGGERS["shifted"]), _COUNTED_SHIFT, _read_counted_shift),
    (frozenset(_TRIGGERS["counted"]), _COUNTED, _read_counted),
    (frozenset({"in", "within"}), _AHEAD, _read_ahead),
    (frozenset(_TRIGGERS["next"]), _NEXT, _read_next),
    (frozenset({"next", "last"}), _AFTER_NEXT, _read_after_next),
    (frozenset({"date"}), _TO_DATE, _read_to_date),
    (frozenset({"end", "start", "beginning"}), _END_OF, _read_end_of),
    (frozenset(_TRIGGERS["parts"]), _THE_UNIT, _read_the_unit),
)
"""The words of which one must occur, the pattern, and how to read what it finds."""
