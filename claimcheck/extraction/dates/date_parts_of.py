"""Words before a date that make another of it: "two days after", "the rest of", "late"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimcheck.extraction.dates.date_shares import SHARE, share
from claimcheck.extraction.dates.date_steps import (
    COUNT,
    MORE,
    UNIT,
    Count,
    counts_of,
    shifted,
    stepped,
)
from claimcheck.extraction.dates.date_values import (
    Draft,
    Mention,
    Moment,
    Part,
    narrowed,
)

# "(?=[…])" names the first letters that can match: most places are passed over at once.
_STEP = re.compile(
    rf"\b(?=[\dacefhlmnost])(?:(?P<than>more|less)\sthan\s)?(?:\b(?P<count>{COUNT})\s(?P<unit>{UNIT}){MORE}|\bthe\s(?P<day>day))"
    r"\s(?P<way>before|prior\sto|ahead\sof|after|following|from)\s(?:the\s)?\Z",
    re.I,
)
_LASTING = re.compile(
    rf"\b(?=[\dacefhnost])(?P<count>{COUNT})\s(?P<unit>{UNIT}){MORE},?\s"
    r"(?P<opener>(?:starting|beginning)(?:\s(?:on|from))?|from)\s\Z",
    re.I,
)
_WEEK_OF = re.compile(
    r"(?:\bthe\s)?\b(?P<unit>week|weekend|w/c)(?:\s(?P<way>of|(?:beginning|starting|commencing|ending)(?:\son)?))?"
    r"\s(?:the\s)?\Z",
    re.I,
)
_REST = re.compile(
    r"\b(?:the\s)?(?:(?P<rest>rest|remainder|remaining|balance)\sof|(?P<side>later|earlier)\sin)\s(?:the\s)?\Z",
    re.I,
)
_PART = re.compile(
    r"\b(?:the\s)?(?:very\s)?(?:(?P<part>early|mid|late)(?:\s(?:in\s)?|-)|(?P<edge>end)-"
    r"|(?P<place>middle|end|beginning|start)[\s-]of\s)(?:the\s)?\Z",
    re.I,
)
_ABOUT = re.compile(r"\b(?:around|about|circa)\s\Z", re.I)
_PARTS: dict[str, Part] = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
_REACH = 60
_MOST_LEADS = 3


def with_leads(moment: Moment, mention: Mention, floor: int) -> Mention:
    """The date that a mention makes with the words before it, from `floor` on.

    Raises:
        ValueError, OverflowError: No calendar has it ("the 31st day of June").
    """
    for _ in range(_MOST_LEADS):
        led = _with_lead(moment, mention, floor)
        if led is None:
            break
        mention = led
    return mention


def _with_lead(moment: Moment, mention: Mention, floor: int) -> Mention | None:
    draft = mention.draft
    if draft is None:
        return None
    text, low = moment.view.text, max(floor, mention.start - _REACH)
    is_hyphened = text[mention.start - 1 : mention.start] == "-"
    before = "-" if is_hyphened else moment.view.word_before(mention.start)
    for words, regex, read in _LEADS:
        if before not in words:
            continue
        match = regex.search(text, low, mention.start)
        if match and draft.start is None and regex not in (_PART, _ABOUT):
            return None
        if match and (led := read(match, draft, moment)):
            start = match.start("opener" if regex is _LASTING else 0)
            return Mention(start, mention.end, led, is_range=regex is _LASTING)
    return None


def _stepped(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The days so far before or after another: "two weeks after", "3 days from"."""
    if draft.start is None or draft.end is None:
        return None
    if match["way"].lower() == "from" and moment.view.word_before(match.start()) in ("for", "over"):
        return None
    counts = [Count("day", 1, 1)] if match["day"] else counts_of(match)
    way = match["way"].lower()
    sign = -1 if way[:3] in ("bef", "pri", "ahe") else 1
    if match["than"]:
        return _than(match["than"].lower(), counts, draft.start, sign)
    if draft.granularity == "day" and draft.start == draft.end:
        return stepped(draft.start, counts, sign)
    first, last = draft.start, draft.end
    for count in counts:
        first = shifted(first, count.unit, sign * count.least)
        last = shifted(last, count.unit, sign * count.most)
    return Draft(min(first, last), max(first, last), draft.granularity, stated="approximate")


def _than(way: str, counts: list[Count], near: date, sign: int) -> Draft:
    """The days of "more than two weeks before" and "less than three days after"."""
    far = near
    for count in counts:
        far = shifted(far, count.unit, sign * count.least)
    if way == "more":
        return Draft(far, far, stated="bound", bound="before" if sign < 0 else "after")
    return Draft(min(near, far), max(near, far), stated="approximate")


def _lasting(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The days of "for three days starting" a day, "for two weeks from" a day."""
    is_from = match["opener"].lower() == "from"
    if is_from and moment.view.word_before(match.start()) not in ("for", "over"):
        return None
    if draft.start is None or draft.start != draft.end:
        return None
    end = draft.start
    for count in counts_of(match):
        end = shifted(end, count.unit, count.most)
    return Draft(draft.start, end - timedelta(days=1))


def _week_of(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The week or weekend around a day: "the week of 5 May"."""
    day, is_month_first = draft.start, draft.start != draft.end
    words = match[0].lower().split()
    is_bare = words[-1] in ("week", "weekend") or words[-2:] in (
        ["week", "the"],
        ["weekend", "the"],
    )
    if day is None or is_month_first or is_bare:
        return None
    if match["unit"].lower() == "weekend":
        saturday = day + timedelta(days=5 - day.weekday())
        return Draft(saturday, saturday + timedelta(days=1), "weekend")
    monday = day - timedelta(days=day.weekday())
    return Draft(monday, monday + timedelta(days=6), "week")


def _rest(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """What is left of a stretch on publication, or was before: "the rest of the year"."""
    if draft.start is None or draft.end is None or draft.start == draft.end:
        return None
    is_running = moment.anchor is not None and draft.start <= moment.anchor <= draft.end
    if not is_running:
        return draft._replace(stated="approximate")
    if (match["side"] or "").lower() == "earlier":
        return draft._replace(end=moment.anchor, stated="approximate")
    return draft._replace(start=moment.anchor, stated="approximate")


def _part(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    """The early, middle or late days."""
    if draft.start is None:
        return draft._replace(stated="approximate")
    return narrowed(draft, _PARTS[(match["part"] or match["edge"] or match["place"]).lower()])


def _about(match: re.Match[str], draft: Draft, moment: Moment) -> Draft | None:
    return draft._replace(stated="approximate")


_LEADS = (
    (frozenset({"starting", "beginning", "on", "from"}), _LASTING, _lasting),
    (
        frozenset({"before", "to", "of", "after", "following", "from", "the"}),
        _STEP,
        _stepped,
    ),
    (frozenset({"of", "in", "the"}), SHARE, share),
    (
        frozenset({"week", "weekend", "c", "of", "beginning", "starting", "commencing"})
        | {"ending", "on", "the"},
        _WEEK_OF,
        _week_of,
    ),
    (frozenset({"of", "in", "the"}), _REST, _rest),
    (frozenset({"early", "mid", "late", "in", "of", "the", "-"}), _PART, _part),
    (frozenset({"around", "about", "circa"}), _ABOUT, _about),
)
"""The word right before the date with which each may end, the pattern, and how to read it."""
