"""Who is who within an article: "Zelensky" and "the Ukrainian president" by their full names."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from claimcheck.extraction.found import Found
from claimcheck.extraction.names.persons import HONORIFICS, Person, persons
from claimcheck.extraction.text.views import SentenceView
from claimcheck.models import Claim, EntityValue, LocationValue, RoleValue, Span, Value
from claimcheck.names import last_name, may_be_one_forename
from claimcheck.tables import load_table

_SAY = frozenset(load_table("words")["say"])
_COUNTRIES: dict[str, list[str]] = load_table("countries")["countries"]
_COUNTRY_OF = {word: name for name, words in _COUNTRIES.items() for word in (name, *words)}
_TITLED = re.compile(r"\b[Tt]he\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s([a-z]+(?:\s[a-z]+){0,2})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_PLACES = frozenset(load_table("countries")["regions"]) | frozenset(_COUNTRIES)


class Aliases:
    """The persons of an article, gathered sentence by sentence.

    A name counts as a person's once the article gives it an office, a title or an age, or lets
    it speak. Two persons of one last name are never taken for each other.
    """

    def __init__(self) -> None:
        self._full: defaultdict[str, set[str]] = defaultdict(set)
        self._seen: defaultdict[str, set[str]] = defaultdict(set)
        self._holders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._fullest: dict[str, str] = {}
        self._untitled: dict[str, str] = {}
        self._named: dict[int, list[str]] = {}

    def read(self, view: SentenceView, found: list[Found]) -> None:
        """Takes in the names of a sentence, and the offices found in it."""
        for person in persons(view, least=2):
            if " " in person.name:
                key = last_name(person.name)
                self._seen[key].add(person.name)
                if _is_told(view, person):
                    self._full[key].add(person.name)
        for item in found:
            if type(item.value) is RoleValue:
                self._add_holder(view.text[item.start : item.end], item.value)

    def _add_holder(self, words: str, value: RoleValue) -> None:
        if " " in value.holder:
            self._full[last_name(value.holder)].add(value.holder)
            self._seen[last_name(value.holder)].add(value.holder)
        if value.tenure in ("current", "acting"):
            for country in _countries_in(words):
                self._holders[country, value.role].add(value.holder)

    def full_name(self, name: str) -> str:
        """The fullest form that the article gives of a person's name; the name itself if none.

        Only a last name is made fuller, and only where one person of the article bears it.
        """
        if " " in name or not self._full:
            return name
        key = last_name(name)
        if key not in self._fullest:
            self._fullest[key] = self._only_bearer(key)
        return self._fullest[key] or name

    def _only_bearer(self, key: str) -> str:
        """The fullest name of the one person of a last name; "" where there is none or two."""
        fullest = max(sorted(self._full.get(key, ())), key=len, default="")
        forename = fullest.partition(" ")[0]
        forenames = {full.partition(" ")[0] for full in self._seen.get(key, ())}
        is_one = all(may_be_one_forename(forename, other) for other in forenames)
        return fullest if is_one else ""

    def is_person(self, name: str) -> bool:
        """Whether a name is known to be a person's, or the last name of one."""
        key = last_name(name)
        full = self._full.get(key, set())
        return name in full or (" " not in name and bool(full) and name not in _PLACES)

    def resolve(self, claims: list[Claim], text: str) -> list[Claim]:
        """The claims with names in full; what would take a person for a place is left out."""
        if not (self._full or self._holders):
            return claims
        return [
            self._resolved(claim, text)
            for claim in claims
            if not (type(claim.value) is LocationValue and self.is_person(claim.value.name))
        ]

    def _resolved(self, claim: Claim, text: str) -> Claim:
        names = [self._without_titles(name) for name in claim.entities]
        names += self._holders_named(claim.sentence, text)
        entities, value = tuple(dict.fromkeys(names)), self._value(claim.value)
        if entities == claim.entities and value is claim.value:
            return claim
        return claim.model_copy(update={"entities": entities, "value": value})

    def _without_titles(self, name: str) -> str:
        """The full name for a last name, and for one behind titles ("President Radu")."""
        if name not in self._untitled:
            self._untitled[name] = self._full_without_titles(name)
        return self._untitled[name]

    def _full_without_titles(self, name: str) -> str:
        titles, _, last = name.rpartition(" ")
        if all(title.lower() in HONORIFICS for title in titles.split()):
            full = self.full_name(last)
            return name if full == last else full
        return name

    def _value(self, value: Value) -> Value:
        if type(value) is RoleValue:
            full = self.full_name(value.holder)
            return value if full == value.holder else value.model_copy(update={"holder": full})
        if type(value) is EntityValue:
            full = self.full_name(value.name)
            return value if full == value.name else EntityValue(name=full)
        return value

    def _holders_named(self, sentence: Span, text: str) -> list[str]:
        """Who holds the offices that a sentence names without a holder."""
        if not self._holders:
            return []
        if sentence.start_char not in self._named:
            words = text[sentence.start_char : sentence.end_char]
            holders = (self._holder(match) for match in _TITLED.finditer(words))
            self._named[sentence.start_char] = [holder for holder in holders if holder]
        return self._named[sentence.start_char]

    def _holder(self, match: re.Match[str]) -> str:
        """The one holder of the office in "the Ukrainian president"; "" for none or several."""
        country, words = _COUNTRY_OF.get(match[1], ""), match[2].split()
        for n in range(len(words), 0, -1):
            holders = self._holders.get((country, " ".join(words[:n])), ())
            full = {self.full_name(holder) for holder in holders}
            if len(full) == 1:
                return full.pop()
        return ""


def _countries_in(words: str) -> set[str]:
    """The countries that an office's words name: "French", "New Zealand"."""
    parts = _WORD.findall(words)
    names = [*parts, *(f"{a} {b}" for a, b in pairwise(parts))]
    return {_COUNTRY_OF[name] for name in names if name in _COUNTRY_OF}


def _is_told(view: SentenceView, person: Person) -> bool:
    """Whether the words around a name tell that it is a person's: a title, an age, speech."""
    last, n = person.last, len(view.words)
    if person.begin < person.first:
        return True
    after, before = view.lowers[last : last + 3], view.lowers[max(0, person.begin - 1)]
    if after[:1] and after[0] in _SAY:
        return True
    is_aged = len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit()
    has_spoken = before in _SAY and (last == n or view.words[last] in (",", ".", ";"))
    return is_aged or has_spoken
