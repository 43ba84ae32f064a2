"""Offices and who holds them: "former President Ada Stone", "Radu, the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extraction.found import Found
from claimcheck.extraction.names.doers import doer_before, doer_behind, may_have_doer
from claimcheck.extraction.names.offices import TENURES, Office, Tenure, offices
from claimcheck.extraction.names.persons import Person, person_at, person_in, persons
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import RoleValue
from claimcheck.tables import alternatives, load_table

_TABLE = load_table("roles")
_RELATIVES: dict[str, Tenure] = _TABLE["relatives"]
_COPULAS: dict[str, Tenure] = _TABLE["copulas"]
_APPOINTING: dict[str, Tenure] = _TABLE["appointing"]
_FOLLOWERS = frozenset(_TABLE["followers"])
_SAY = frozenset(load_table("words")["say"])
_NO_MODIFIERS = (
    r"(?!(?:of|to|for|and|or|by|with|from|in|at|on|said|told|says|as|that|who|is|was|not|no|"
    r"featured|keynote|guest|whose)\b)"
)
_MODIFIERS = (
    r"(?:(?:the|an?|its|his|her|their|our|one\sof\sthe)\s)?"
    rf"(?:{_NO_MODIFIERS}[^\W\d_][\w.’'-]{{0,19}}\s){{0,4}}(?:(?:ex|then|former)-)?\Z"
)
_APPOSITION = re.compile(
    rf"(?:,\s\d{{1,3}})?,\s(?:(?P<cue>{alternatives(_RELATIVES)})\s)?{_MODIFIERS}"
)
_COPULA = re.compile(
    rf"\s(?:also\s)?(?P<cue>{alternatives(_COPULAS)})\s(?:(?:on\s)?[A-Z][a-z]+day\s)?{_MODIFIERS}"
)
_APPOINTED = re.compile(rf"\s(?:as\s|to\sbe\s)?{_MODIFIERS}")
_COMPLEMENT = re.compile(r"(?:\s(?:of|for|at|in)\s[^,;:.()]{2,60})?,\s\Z")
_ENDED = re.compile(r"[^.;:!?]{0,60}?\b(?:until|from\s\d{4}\s(?:to|until)|between\s\d{4}\sand)\s")
_REACH = 100
"""Characters between a name and its office."""
_LONGEST_COMPLEMENT = 10
"""Words between an office and the comma before its holder."""
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "whose"})


def find_roles(view: SentenceView) -> Iterator[Found]:
    """The offices that a sentence gives to persons by name."""
    if not view.names:
        return
    if held := list(offices(view)):
        for office in held:
            if person := person_at(view, office.last):
                yield _found(view, office.begin, person.last, person, office.role, office.tenure)
        yield from _behind_names(view, list(persons(view)), held)
        for office in held:
            yield from _introducing(view, office)
    for first, last in view.names:
        may_do = last - first > 1 and may_have_doer(view, first, last)
        person = person_in(view, first, last) if may_do else None
        if person and person.is_full:
            for first, last, value in (*doer_before(view, person), *doer_behind(view, person)):
                yield _found(view, first, last, person, value.role, value.tenure)


def _behind_names(view: SentenceView, named: list[Person], held: list[Office]) -> Iterator[Found]:
    """Offices behind names: "Radu, the mayor", "Radu was elected mayor", "named Radu mayor"."""
    at = 0
    for person in named:
        while at < len(held) and held[at].first < person.last:
            at += 1
        if at == len(held):
            return
        office = held[at]
        if tenure := _link(view, person, office):
            first = _behind_age(view, person, office)
            yield _found(view, first, office.last, person, office.role, tenure)


def _behind_age(view: SentenceView, person: Person, office: Office) -> int:
    """The token at which the words of a role begin: the name, or what follows the age."""
    aged = person.last + 1
    has_age = aged < office.first and view.words[aged].isdigit()
    return aged + 2 if has_age else person.first


def _link(view: SentenceView, person: Person, office: Office) -> Tenure | None:
    """The tenure that the words between a name and an office give; None where they part them."""
    gap = view.text[view.ends[person.last - 1] : view.starts[office.first]]
    if len(gap) > _REACH or not _ends_phrase(view, office.last):
        return None
    told = office.tenure if office.tenure != "current" else None
    match = _APPOSITION.match(gap)
    if match and (match["cue"] or not _is_subject(view, office.last)):
        return told or _word_tenure(gap) or _RELATIVES.get(match["cue"] or "", "current")
    if match := _COPULA.match(gap):
        return told or _word_tenure(gap) or _at_its_time(view, office, _COPULAS[match["cue"]])
    verb = view.lowers[person.first - 1] if person.first else ""
    if verb in _APPOINTING and _APPOINTED.match(gap):
        return told or _APPOINTING[verb]
    return None


def _at_its_time(view: SentenceView, office: Office, tenure: Tenure) -> Tenure:
    """The tenure of a copula, unless the text tells that it has ended ("until 2019")."""
    ended = tenure == "current" and _ENDED.match(view.text, view.ends[office.last - 1])
    return "former" if ended else tenure


def _introducing(view: SentenceView, office: Office) -> Iterator[Found]:
    """An office and then a name between commas: "the mayor of Zenda, Ivo Radu, said"."""
    behind = view.words[office.last : office.last + _LONGEST_COMPLEMENT]
    if "," not in behind or not _is_definite(view, office):
        return
    comma = office.last + behind.index(",")
    if comma + 1 == len(view.words):
        return
    person = person_at(view, comma + 1)
    if person is None or not person.is_full or not _ends_apposition(view, person.last):
        return
    gap = view.text[view.ends[office.last - 1] : view.starts[comma + 1]]
    if _COMPLEMENT.match(gap):
        yield _found(view, office.begin, person.last, person, office.role, office.tenure)


def _is_definite(view: SentenceView, office: Office) -> bool:
    before = view.lowers[office.begin - 1] if office.begin else ""
    has_name = office.begin < office.first
    return before in _DETERMINERS or before.endswith(("'s", "’s", "s’")) or has_name


def _ends_apposition(view: SentenceView, at: int) -> bool:
    return at == len(view.words) or view.words[at] in (",", ".", ";", ")", "—", "–", ":", "”")


def _ends_phrase(view: SentenceView, at: int) -> bool:
    """Whether an office ends before a token: no noun follows that it would only modify."""
    if at == len(view.words):
        return True
    word = view.lowers[at]
    return not word[0].isalnum() or (
        (word in _FOLLOWERS or word in _SAY) and view.words[at].islower()
    )


def _is_subject(view: SentenceView, at: int) -> bool:
    """Whether a verb follows without a comma: "in the Echo, the bishop said"."""
    return at < len(view.words) and (view.lowers[at] in _SAY or view.tenses[at] is not None)


def _word_tenure(gap: str) -> Tenure | None:
    return next((TENURES[word] for word in gap.lower().split() if word in TENURES), None)


def _found(
    view: SentenceView, first: int, last: int, person: Person, role: str, tenure: Tenure
) -> Found:
    start, end = view.starts[first], view.ends[last - 1]
    if last == person.last:
        end = view.starts[person.first] + len(person.name)
    value = RoleValue(holder=person.name, role=role, tenure=tenure)
    return Found(start, end, value, head=person.name.split()[-1].lower())
