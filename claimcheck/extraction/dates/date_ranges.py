"""Dates joined and bounded: "from Saturday to Monday", "5-8 May", "since 2014", "by Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from claimcheck.extraction.dates.date_values import Bound, Draft, Mention, Moment
from claimcheck.extraction.text.views import FUNCTION_WORDS
from claimcheck.tables import load_table

_JOIN = re.compile(
    r"\s?(?:-|–|—|~)\s?|,?\s(?:to|until|till|til|through|thru|up\sto|up\suntil)\s(?:the\s)?|\s(?P<and>and)\s(?:the\s)?",
    re.I,
)
_OPENER = re.compile(r"\b(?P<way>from|between|starting|beginning)\s(?:on\s|in\s|the\s)?\Z", re.I)
_TO_NOW = re.compile(
    r"\s?(?:-|–|\sto|\suntil|\still|\sthrough|\s(?P<and>and))\s?\s(?:the\s)?(?:now|present(?:\sday)?|current\sdate|date)\b",
    re.I,
)
_FROM_NOW = re.compile(
    r"\b(?:between\snow\sand|(?:from\s)?now\s(?:to|until|till|through))\s(?:the\s)?\Z", re.I
)
_BOUND = re.compile(
    r"\b(?P<way>by|before|after|until|till|up\suntil|through|since|not?\slater\sthan|later\sthan|"
    r"earlier\sthan|prior\sto|ahead\sof|as\searly\sas|as\sof|on\sor\safter|on\sor\sbefore|"
    r"(?:starting|beginning|effective)(?:\s(?:on|from|in|with))?|from)\s(?P<the>the\s)?\Z",
    re.I,
)
_BEHIND = re.compile(
    r"\s(?:(?:or|and)\s(?:later|after|beyond|onwards?)|(?:or|and)\s(?P<by>earlier|before)|onwards?)"
    r"(?=\s?[,.;:)]|\s?$)",
    re.I,
)
_POSSESSIVE = re.compile("['’]s?\\b")
_WORD = re.compile(r"\s(?P<word>[^\W\d_]+)")
_DEADLINE = re.compile(r"\s(?:\w{1,20}\s)?deadline\b", re.I)
_BOUNDS: dict[str, Bound] = {
    "by": "by", "until": "by", "till": "by", "up until": "by", "through": "by",
    "no later than": "by", "not later than": "by", "on or before": "by",
    "before": "before", "prior to": "before", "ahead of": "before", "earlier than": "before",
    "after": "after", "later than": "after",
}  # fmt: skip
_WORDS = load_table("words")
_UNITS = frozenset(_WORDS["units_of_dates"])
_MOVED = frozenset(_WORDS["moves_of_dates"])
_BOUND_WORDS = frozenset(_WORDS["ends_of_bounds"])
_OF_WAITING = frozenset({"before", "until", "till", "earlier than", "prior to"})
"""What "not" turns round: "not until May" is from May on."""

_NOT = ("n't", "n’t")
_NEGATION_REACH = 6
_JOINT_CHARS = 14
_LONGEST_YEARS = 1200


def joined(moment: Moment, mentions: list[Mention]) -> list[Mention]:
    """The dates with those that are the ends of one stretch made one."""
    made: list[Mention] = []
    is_moved = moment.view.has_any(_MOVED)
    for mention in mentions:
        pair = made and not is_moved and _pair(moment, made[-1], mention, made[:-1])
        if pair:
            made[-1] = pair
        else:
            made.append(_with_now(moment, mention, made))
    return made


def _pair(moment: Moment, first: Mention, last: Mention, before: list[Mention]) -> Mention | None:
    """The stretch from one date to another, if the words between say so."""
    if last.start - first.end > _JOINT_CHARS or not (first.draft and last.draft):
        return None
    text = moment.view.text
    gap = _JOIN.fullmatch(text, first.end, last.start)
    if not gap:
        return None
    floor = before[-1].end if before else 0
    opener = _OPENER.search(text, max(floor, first.start - 20), first.start)
    is_between = bool(opener and opener["way"].lower() == "between")
    if gap["and"] and not is_between:
        return None
    draft = stretch(first.draft, last.draft)
    if draft is None:
        return None
    start = opener.start() if is_between and opener else first.start
    return Mention(start, last.end, draft, is_range=True)


def stretch(first: Draft, last: Draft) -> Draft | None:
    """The days from one date to another; a part that one of them leaves open is told by the other.

    None where the second comes before the first.
    """
    if last.year and not first.year and first.month and not first.weekday and last.end:
        first = _nearest_before(first, last.end)
    if first.start is None or (first.month and not first.year and last.granularity == "year"):
        return None
    if not last.year:
        last = _first_after(last, first.start)
    if last.end is None or not first.start < last.end:
        return None
    if last.end.year - first.start.year > _LONGEST_YEARS or "bound" in (first.stated, last.stated):
        return None
    is_even = first.granularity == last.granularity
    is_exact = first.stated == last.stated == "exact"
    return Draft(
        first.start,
        last.end,
        first.granularity if is_even else "day",
        year=first.year if first.year == last.year else None,
        month=first.month if first.month == last.month else None,
        stated="exact" if is_exact else "approximate",
    )


def _nearest_before(draft: Draft, end: date) -> Draft:
    """A day or month of no stated year, in the year that leads up to an end."""
    for year in (end.year, end.year - 1):
        moved = _in_year(draft, year)
        if moved.start and moved.start < end:
            return moved
    return draft


def _first_after(draft: Draft, floor: date) -> Draft:
    """A date of no stated year or week, the first time it comes after a day."""
    if draft.month:
        for year in (floor.year, floor.year + 1):
            moved = _in_year(draft, year)
            if moved.end and moved.end > floor:
                return moved
    elif draft.weekday is not None and draft.start == draft.end:
        day = floor + timedelta(days=(draft.weekday - floor.weekday()) % 7)
        return draft if draft.end and draft.end > floor else draft._replace(start=day, end=day)
    return draft


def _in_year(draft: Draft, year: int) -> Draft:
    """A day, month or part of one, in another year."""
    try:
        if draft.start is None or draft.end is None:
            day = date(year, draft.month or 1, draft.day or 1)
            return draft._replace(start=day, end=day) if draft.day else draft
        years = year - draft.start.year
        end = draft.end
        last = date(end.year + years, end.month, min(end.day, 28)) if end.month == 2 else None
        return draft._replace(
            start=draft.start.replace(year=year),
            end=last or end.replace(year=end.year + years),
        )
    except ValueError:
        return draft


def _with_now(moment: Moment, mention: Mention, before: list[Mention]) -> Mention:
    """The stretch between a date and now."""
    text, draft, anchor = moment.view.text, mention.draft, moment.anchor
    if draft is None or anchor is None or draft.start is None or draft.end is None:
        return mention
    floor = before[-1].end if before else 0
    if now := _FROM_NOW.search(text, max(floor, mention.start - 20), mention.start):
        end = _first_after(draft, anchor).end if not draft.year else draft.end
        if end and end > anchor:
            return Mention(now.start(), mention.end, Draft(anchor, end), is_range=True)
    now = _TO_NOW.match(text, mention.end)
    is_told = now and (not now["and"] or _is_after_between(moment, mention))
    if now and is_told and draft.start < anchor:
        return Mention(mention.start, now.end(), Draft(draft.start, anchor), is_range=True)
    return mention


def _is_after_between(moment: Moment, mention: Mention) -> bool:
    return moment.view.word_before(mention.start) == "between"


def bounded(moment: Moment, mentions: Iterable[Mention]) -> list[Mention]:
    """The dates with the words around them that leave one side open.

    "Since" and "from" give the day itself and stay outside.
    """
    made: list[Mention] = []
    for mention in mentions:
        made.append(_bounded(moment, mention, made[-1].end if made else 0))
    return made


def _bounded(moment: Moment, mention: Mention, floor: int) -> Mention:
    draft, text = mention.draft, moment.view.text
    if draft is None or mention.is_range or draft.bound or _POSSESSIVE.match(text, mention.end):
        return mention  # "by Sunday's shelling" sets no limit
    if behind := _BEHIND.match(text, mention.end):
        way: Bound = "by" if behind["by"] else "since"
        stated = "bound" if behind["by"] else draft.stated
        return Mention(mention.start, behind.end(), draft._replace(bound=way, stated=stated))
    if moment.view.word_before(mention.start) not in _BOUND_WORDS:
        return mention
    lead = _BOUND.search(text, max(floor, mention.start - 24), mention.start)
    if lead and _is_step(moment, lead):
        return mention  # "the day before Christmas"
    if not lead or (lead["the"] and not _is_limit(text, mention)):
        return mention
    return _with_bound(moment, mention, lead)


def _is_step(moment: Moment, lead: re.Match[str]) -> bool:
    is_near = lead["way"].lower() in ("before", "after")
    return is_near and moment.view.word_before(lead.start()) in _UNITS


def _is_limit(text: str, mention: Mention) -> bool:
    """Whether "the" belongs to the date ("the 5th of May") or a deadline, not to what follows."""
    if _DEADLINE.match(text, mention.end):
        return True
    follower = _WORD.match(text, mention.end)
    if follower and follower["word"].lower() not in FUNCTION_WORDS:
        return False
    return bool(
        re.match(
            r"\d+(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th)\b", text[mention.start : mention.end], re.I
        )
    )


def _with_bound(moment: Moment, mention: Mention, lead: re.Match[str]) -> Mention:
    words, draft = " ".join(lead["way"].lower().split()), mention.draft
    if draft is None:
        return mention
    bound = _BOUNDS.get(words)
    if bound is None:
        is_open = words != "from" or moment.view.tense_at(mention.start) == "future"
        return mention._replace(draft=draft._replace(bound="since")) if is_open else mention
    if words in _OF_WAITING and _is_denied(moment, lead.start()):
        return mention._replace(draft=draft._replace(bound="since"))  # "not before 2033"
    tail = moment.view.text[mention.start : mention.end].lower()
    if bound == "before" and re.match(r"(?:the\s)?end\b", tail):
        bound = "by"
    if bound == "after" and re.match(r"(?:the\s)?(?:start|beginning)\b", tail):
        bound = "since"
    return Mention(lead.start(), mention.end, draft._replace(bound=bound, stated="bound"))


def _is_denied(moment: Moment, position: int) -> bool:
    """Whether a negation stands in the clause, a few words before a place."""
    view = moment.view
    at, first = view.index_at(position), view.clause_at(position)[0]
    words = view.lowers[max(first, at - _NEGATION_REACH) : at]
    return any(word in ("not", "never", "cannot") or word.endswith(_NOT) for word in words)
