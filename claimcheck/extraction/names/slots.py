"""Who fills a place that only one can fill: "the union's leader, Ana Silva", "Mover: Ole Berg"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.found import Found
from claimcheck.extraction.names.persons import person_in
from claimcheck.extraction.text.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import EntityValue, RoleValue
from claimcheck.tables import load_table

_TABLE = load_table("slots")
_SINGLE = frozenset(_TABLE["held_by_one"])
_SAME: dict[str, str] = _TABLE["same"]
_LABELS: dict[str, str] = _TABLE["labels"]
_NAMED = frozenset(_TABLE["named"])
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "whose", "a", "an"})
_IN_OFFICE = ("current", "acting")


def find_holders(view: SentenceView, found: Sequence[Found]) -> Iterator[Found]:
    """The holders of offices that one person holds at a time; the head is the office.

    Args:
        view: The sentence.
        found: The roles found in it are read.
    """
    for item in found:
        value = item.value
        if type(value) is RoleValue and value.tenure in _IN_OFFICE:
            office = _SAME.get(value.role, value.role)
            if office in _SINGLE or _is_portfolio(office):
                yield Found(item.start, item.end, EntityValue(name=value.holder), head=office)


def _is_portfolio(office: str) -> bool:
    return office.endswith((" minister", " director", " manager", " leader", " chief", " coach"))


def find_named(view: SentenceView) -> Iterator[Found]:
    """Names and what bears them: "the ferry Aurora", "Aurora, the ferry", "Mover: Ole Berg"."""
    for first, last in view.names:
        noun = _noun_before(view, first) or _noun_behind(view, last) or _label(view, first)
        if noun:
            person = person_in(view, first, last)
            begin = person.first if person else first
            name = view.name_text(begin, last)
            start = view.starts[begin]
            yield Found(start, start + len(name), EntityValue(name=name), head=noun)


def _noun_before(view: SentenceView, first: int) -> str:
    noun = view.lowers[first - 1] if first else ""
    if noun not in _NAMED or not view.words[first - 1].islower():
        return ""
    before = view.lowers[first - 2] if first > 1 else "the"
    is_definite = before in _DETERMINERS or before not in FUNCTION_WORDS
    return _SAME.get(noun, noun) if is_definite else ""


def _noun_behind(view: SentenceView, last: int) -> str:
    words = view.lowers[last : last + 3]
    is_apposition = len(words) == 3 and words[0] == "," and words[1] in _DETERMINERS
    return _SAME.get(words[2], words[2]) if is_apposition and words[2] in _NAMED else ""


def _label(view: SentenceView, first: int) -> str:
    """The label that stands before a name: "Mover:", "Motion by"."""
    at = first - 1
    if at < 1 or view.lowers[at] not in (":", "by", "|"):
        return ""
    return _LABELS.get(view.lowers[at - 1], "")
