"""What an amount of money is paid for each of: "$350 per kg", "$15 an hour", "2p a share"."""

from __future__ import annotations

import re

from claimcheck.extraction.amounts.unit_phrases import unit_at
from claimcheck.extraction.numbers.number_digits import GAP
from claimcheck.extraction.numbers.number_words import plain
from claimcheck.extraction.text.nouns import singular
from claimcheck.extraction.text.views import SentenceView
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("currencies")
_ADVERBS: dict[str, str] = _TABLE["paid_for_adverbs"]
_PERSONS = frozenset(_TABLE["persons"])
_EACH = frozenset(_TABLE["paid_for_each"])
_LINK = re.compile(rf"{GAP}?/{GAP}?|(?:{GAP}|-)(?P<word>per|an?|each|every)(?:{GAP}|-)", re.I)
_ADVERB = re.compile(rf"{GAP}(?P<adverb>{alternatives(_ADVERBS)})\b", re.I)
_COUNT = re.compile(rf"(?:a{GAP})?(?:\d[\d,]{{0,12}}|hundred|thousand|million){GAP}", re.I)
_NOUN = re.compile(r"(?P<noun>[^\W\d_]{2,20})(?![\w'’])")
_NO_RATE_AFTER = re.compile(rf"{GAP}(?:ago|earlier|later|before|after|cent)\b", re.I)


def paid_for(view: SentenceView, at: int) -> tuple[str, int]:
    """What each of is paid the amount that ends at a place, and where its words end.

    In base form ("hour", "kilogram", "person"); ("", at) where nothing is named.
    """
    text = view.text
    link = _LINK.match(text, at)
    if not link:
        adverb = _ADVERB.match(text, at)
        return (_ADVERBS[adverb["adverb"].lower()], adverb.end()) if adverb else ("", at)
    word = (link["word"] or "per").lower()
    noun, end = _paid_noun(text, link.end(), is_open=word == "per")
    if not noun or _NO_RATE_AFTER.match(text, end) or text[end : end + 1] in ("'", "’"):
        return "", at
    return noun, end


def _paid_noun(text: str, at: int, *, is_open: bool) -> tuple[str, int]:
    """The unit or the thing; behind "a" only what is usually paid for."""
    count = _COUNT.match(text, at) if is_open else None
    if count:
        noun, end = _paid_noun(text, count.end(), is_open=False)
        return (f"{plain(count[0])} {noun}", end) if noun else ("", at)
    unit = unit_at(text, at)
    if (
        unit
        and (is_open or not unit.unit.is_symbol)
        and not text[unit.end : unit.end + 1].isalnum()
    ):
        return unit.unit.name, unit.end
    match = _NOUN.match(text, at)
    if not match:
        return "", at
    noun = match["noun"].lower()
    noun = "person" if noun in _PERSONS else singular(noun) or noun
    return (noun, match.end()) if is_open or noun in _EACH else ("", at)
