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
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
_OF = frozenset({"of", "for", "at"})
_COUNTRIES = {
    adjective: country
    for country, adjectives in load_table("countries")["countries"].items()
    for adjective in adjectives
}
_OFFICE_WORDS = {word for office in _SINGLE for word in office.split()} | {
    word for portfolio in load_table("roles")["portfolios"] for word in portfolio.lower().split()
}
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
            if is_office(office) and not _is_somebodys(view, item):
                yield Found(item.start, item.end, EntityValue(name=value.holder), head=office)


def _is_somebodys(view: SentenceView, item: Found) -> bool:
    """Whether a pronoun tells whose office it is: "their coach" is that of any team."""
    first, last = view.index_at(item.start), view.index_at(item.end)
    return not _POSSESSIVES.isdisjoint(view.lowers[max(0, first - 1) : last])


def bodies_of(view: SentenceView, start: int, end: int, holder: str) -> Iterator[str]:
    """The names of what an office is of, the office and its holder being at [start, end).

    "Zenda" in "Zenda coach Ivo Radu", "Ivo Radu, the Zenda coach" and "Ivo Radu, coach of Zenda".
    """
    at, behind = view.index_at(start), view.index_at(end)
    for first, last in view.names:
        of = first - (view.lowers[first - 1] == "the") if first else 0
        is_behind = behind < of + 1 and of - 1 == behind and view.lowers[behind] in _OF
        if (at <= first and last <= behind) or last == at or is_behind:
            name = view.name_text(first, last)
            name = name.removesuffix("'s").removesuffix("’s")
            if holder not in name and name not in holder:
                yield _COUNTRIES.get(name, name)
    if at <= 1 < behind and view.words[1].islower() and _may_be_body(view.words[0]):
        yield view.words[0].removesuffix("'s").removesuffix("’s")


def _may_be_body(word: str) -> bool:
    """Whether the first word of a sentence may be a name: "Zenda coach", not "Head coach"."""
    lower = word.lower()
    is_name = word[0].isupper() and word.removesuffix("'s").removesuffix("’s").isalpha()
    return is_name and lower not in FUNCTION_WORDS and lower not in _OFFICE_WORDS


def is_office(head: str) -> bool:
    """Whether a slot is an office that one person holds at a time."""
    return head in _SINGLE or _is_portfolio(head)


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
