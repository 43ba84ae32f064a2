"""A mention's sentence, cut to what a reader needs to see the quote in context."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.models import Mention
from claimcheck.reporting.printable import printable

_GAP = " … "


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The quote and the words around it, fit to show; joined they read as one sentence."""

    before: str
    quote: str
    after: str


def excerpt(mention: Mention, *, limit: int) -> Excerpt:
    """The quote in its sentence, of about `limit` code points; what is cut shows as "…".

    A sentence within `limit` is shown whole. The quote itself is cut, in its middle, only when
    it alone is longer than `limit`.
    """
    start = mention.start_char - mention.context_start_char
    before = mention.context[:start]
    after = mention.context[start + len(mention.quote) :]
    room = max(limit - len(mention.quote), 0)
    # What one side leaves unused the other may have.
    room_before = max(room // 2, room - len(after))
    room_after = max(room // 2, room - len(before))
    return Excerpt(
        before=printable(_end_of(before, room_before)).lstrip(),
        quote=printable(_ends_of(mention.quote, limit)),
        after=printable(_start_of(after, room_after)).rstrip(),
    )


def _end_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - room :]
    return "… " + (kept.partition(" ")[2] or kept)


def _start_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[:room]
    return (kept.rpartition(" ")[0] or kept) + " …"


def _ends_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    half = room // 2
    return text[:half] + _GAP + text[len(text) - half :]
