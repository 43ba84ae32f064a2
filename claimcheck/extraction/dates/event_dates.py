"""Days told from an event: "two days before the vote", where the text tells the day of the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from claimcheck.extraction.dates.date_steps import COUNT, MORE, UNIT, Count, counts_of, stepped
from claimcheck.extraction.dates.date_values import Mention, Moment
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView

_FROM_EVENT = re.compile(
    rf"\b(?:(?P<count>{COUNT})\s(?P<unit>{UNIT}){MORE}|the\s(?P<day>day))\s(?P<way>before|after|following)"
    r"\s(?:the|that|this)\s(?P<noun>[a-z]{3,20})\b(?!\s(?:of|in|at|to)\b)",
    re.I,
)
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that)\s(?:[a-z]{2,20}\s){0,2}?(?P<noun>[a-z]{3,20})"
    r"(?:\s(?:(?:took|takes|take)\splace|happened|occurred|(?:(?:will|would|to|is|was|are|were)\s){0,2}"
    r"(?:be\s)?(?:held|scheduled|due|set|planned)(?:\sto\sbe\sheld)?))?(?:\s(?:for|on|of))?\s\Z",
    re.I,
)
_NOUN_BEHIND = re.compile(
    r"(?:['’]s)?\s(?P<noun>[a-z]{3,20})\b(?!\s[a-z]{3,20}(?:s|ed|ing)?\b)", re.I
)
_WAYS = frozenset({"before", "after", "following"})
_LONGEST_LEAD = 90


def find_event_dates(moment: Moment, events: dict[str, date]) -> Iterator[Mention]:
    """The days that count from events of which the text has told the day."""
    if not moment.view.has_any(_WAYS):
        return
    for match in _FROM_EVENT.finditer(moment.view.text):
        base = events.get(_stem(match["noun"]))
        if base is None:
            continue
        counts = [Count("day", 1, 1)] if match["day"] else counts_of(match)
        sign = -1 if match["way"].lower() == "before" else 1
        try:
            draft = stepped(base, counts, sign)
        except (ValueError, OverflowError):
            continue
        yield Mention(match.start(), match.start("way") + len(match["way"]), draft)


def remember_events(
    view: SentenceView, mentions: Iterable[Mention], events: dict[str, date]
) -> None:
    """Note the days of the events that stand right beside a day: "the vote on Friday"."""
    for mention in mentions:
        draft = mention.draft
        if draft is None or draft.start is None or draft.start != draft.end or draft.bound:
            continue
        low = max(0, mention.start - _LONGEST_LEAD)
        before = _NOUN_BEFORE.search(view.text, low, mention.start)
        for match in (before, _NOUN_BEHIND.match(view.text, mention.end)):
            if match and match["noun"].lower() not in FUNCTION_WORDS:
                events[_stem(match["noun"])] = draft.start


def _stem(noun: str) -> str:
    word = noun.lower()
    return singular(word) or word
