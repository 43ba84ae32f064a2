"""Stretches told from publication: "last week", "the next ten days", "the year to date"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.extraction.dates.calendar_units import STEPS, stretch_from, unit_away, working_days
from claimcheck.extraction.dates.calendar_words import MONTH, SEASONS
from claimcheck.extraction.dates.counted_dates import (
    AHEAD,
    COUNTED,
    NEXT,
    read_ahead,
    read_counted,
    read_next,
)
from claimcheck.extraction.dates.date_steps import (
    COUNT,
    MORE,
    UNIT,
    Count,
    count_of,
    counts_of,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    Reader,
    drafts,
    narrowed,
)
from claimcheck.extraction.dates.relative_dates import plain
from claimcheck.tables import load_table

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
# "(?=[…])" names the first letters that can match: most places are passed over at once.
_SHIFTED = re.compile(
    rf"\b(?=[celnptu])(?:(?P<side>earlier|later)\s)?(?P<shift>{_SHIFT})\s"
    r"(?:(?P<kind>working|business|calendar|school|academic|fiscal|financial)\s)?"
    rf"(?P<unit>{_STRETCHES}|{'|'.join(SEASONS)})\b(?!-|\s(?:before|after)\snext|\sand\sa\shalf|{_OF_DATE})",
    re.I,
)
_WAY = r"last|next|past|coming|upcoming|previous"
_COUNTED_SHIFT = re.compile(
    rf"\b(?=[\dclnptu])(?:the\s|this\s|these\s)?(?:(?P<way>{_WAY})\s(?P<count>{COUNT})\s"
    rf"|(?<!\d[.,])(?P<count_first>\d{{1,3}})\s(?P<way_last>{_WAY})\s(?=(?:\w+\s)?[a-z]+s\b)|(?P<vague_way>coming)\s)"
    rf"(?:(?P<kind>business|working|calendar)\s)?(?P<unit>{UNIT})\b{MORE}(?![\w’'-]|{_OF_DATE})",
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
_OTHER_YEARS = frozenset({"school", "academic", "fiscal", "financial"})
"""Years that do not begin in January, nor everywhere with one month."""


def find_relative_units(moment: Moment) -> Iterator[Mention]:
    """The stretches that count from publication or from the day before, each kind in order."""
    view = moment.view
    if not view.has_any(UNIT_WORDS):
        return
    for words, regex, read in _READERS:
        if not view.has_any(words):
            continue
        for match, draft in drafts(regex, read, moment):
            is_bare = regex is _THE_UNIT and not match["side"] and not match["shift"]
            yield Mention(match.start(), match.end(), draft, is_weak=is_bare and draft is not None)


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
        return stretch_from(anchor, [Count(unit, 1, 1)], -1)
    if shift == "last" and unit == "decade":
        return stretch_from(anchor, [Count(unit, 1, 1)], -1)
    step = STEPS[shift]
    draft = unit_away(anchor, unit, step)
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
        return working_days(anchor, round(counts[0].most) * way)
    return stretch_from(anchor, counts, way)


def _read_the_unit(match: re.Match[str], moment: Moment) -> Draft | None:
    """The running week, month or year: "later in the year"."""
    if moment.anchor is None:
        return None
    draft = unit_away(moment.anchor, match["unit"].lower(), 0)
    return _on_side(draft, match["side"], moment.anchor)


def _read_after_next(match: re.Match[str], moment: Moment) -> Draft | None:
    """The week of "the week after next"."""
    if moment.anchor is None:
        return None
    step = 2 if match["way"].lower().startswith("after") else -2
    return unit_away(moment.anchor, match["unit"].lower(), step)


def _read_to_date(match: re.Match[str], moment: Moment) -> Draft | None:
    """The days of a stretch until publication: "the year to date"."""
    if moment.anchor is None:
        return None
    draft = unit_away(moment.anchor, match["unit"].lower(), 0)
    return draft._replace(end=moment.anchor, granularity="day")


def _read_end_of(match: re.Match[str], moment: Moment) -> Draft | None:
    """The last days of "end of month"."""
    if moment.anchor is None:
        return None
    draft = unit_away(moment.anchor, match["unit"].lower(), 0)
    return narrowed(draft, "late" if match["part"].lower() == "end" else "early")


_READERS: tuple[tuple[frozenset[str], re.Pattern[str], Reader], ...] = (
    (frozenset(_TRIGGERS["shifted"]), _SHIFTED, _read_shifted),
    (frozenset(_TRIGGERS["shifted"]), _COUNTED_SHIFT, _read_counted_shift),
    (frozenset(_TRIGGERS["counted"]), COUNTED, read_counted),
    (frozenset({"in", "within"}), AHEAD, read_ahead),
    (frozenset(_TRIGGERS["next"]), NEXT, read_next),
    (frozenset({"next", "last"}), _AFTER_NEXT, _read_after_next),
    (frozenset({"date"}), _TO_DATE, _read_to_date),
    (frozenset({"end", "start", "beginning"}), _END_OF, _read_end_of),
    (frozenset(_TRIGGERS["parts"]), _THE_UNIT, _read_the_unit),
)
"""The words of which one must occur, the pattern, and how to read what it finds."""
