"""Offices and who holds them: "former President Ada Stone", "Radu, the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from claimcheck.extraction.found import Found
from claimcheck.extraction.tables import load_table
from claimcheck.extraction.views import FUNCTION_WORDS, SentenceView
from claimcheck.models import RoleValue

_TABLE = load_table("roles")
_PERSON_WORD = r"(?!Jr\b|Sr\b)[A-Z][^\W\d_]{1,20}(?:[’'-][A-Z][^\W\d_]{1,20}){0,2}"
_PERSON = rf"{_PERSON_WORD}(?:\s(?:(?:de|al|van|von|bin|der)\s|[A-Z]\.\s)?{_PERSON_WORD}){{0,2}}"
_OFFICE = "(?:" + "|".join(part.replace(" ", r"[\s-]") for part in _TABLE["offices"]) + ")"
_PLACE = r"(?:[A-Z][\w.’'-]{0,20}\s){0,3}?"
_BEFORE = re.compile(
    rf"(?:\b(?P<tenure>(?i:{'|'.join(_TABLE['tenures'])}))[-\s])?{_PLACE}"
    rf"\b(?P<office>(?i:{_OFFICE}))\s(?P<name>{_PERSON})"
)
_AFTER = re.compile(
    rf"(?P<name>\b{_PERSON}),\s(?:the\s|an?\s|who\s(?:is|was)\s(?:the\s|an?\s)?)?"
    rf"(?:(?:[a-z]{{2,12}}\s)?\b(?P<tenure>{'|'.join(_TABLE['tenures'])})[-\s])?{_PLACE}"
    rf"(?P<office>{_OFFICE})\b"
)
_LAST_WORDS = frozenset(_TABLE["last_words"])
_TENURES: dict[str, Literal["current", "former", "future", "acting"]] = _TABLE["tenures"]
_AGENT = re.compile(_TABLE["agent_endings"])
_NO_AGENTS = frozenset(_TABLE["no_agents"])
_AGENTS = frozenset(_TABLE["agents"])
_MODIFIER_BREAKS = frozenset(_TABLE["breaks"])
_BEHIND = frozenset(_TABLE["behind"])
_NO_SURNAMES = frozenset(_TABLE["no_surnames"])
_SAY = frozenset(load_table("words")["say"])
_LONGEST_OFFICE = 3
_PARTS_OF_PERSON = (2, 3)


def find_roles(view: SentenceView) -> Iterator[Found]:
    """The offices that a sentence gives to persons by name."""
    if view.has_any(_LAST_WORDS):
        for match in _BEFORE.finditer(view.text):
            yield _known(match)
        for match in _AFTER.finditer(view.text):
            yield _known(match)
    for first, last in view.names:
        if last - first in _PARTS_OF_PERSON and _looks_like_person(view, first, last):
            yield from _before_name(view, first, last)
            yield from _behind_name(view, first, last)


def _known(match: re.Match[str]) -> Found:
    holder = match["name"].removesuffix("'s").removesuffix("’s")
    role = _plain_office(match["office"])
    start, first = match.start(), match[0].split(maxsplit=1)[0]
    if first.lower() in FUNCTION_WORDS:  # "After Prime Minister Ivo Radu left"
        start += len(first) + 1
    return _found(start, match.end(), holder, role, match["tenure"] or "")


def _found(start: int, end: int, holder: str, role: str, tenure: str) -> Found:
    value = RoleValue(
        holder=holder, role=role, tenure=_TENURES.get(tenure.lower().strip(), "current")
    )
    return Found(start, end, value, head=holder.split()[-1].lower())


def _plain_office(words: str) -> str:
    """An office in normal form: the minister of foreign affairs is the foreign minister."""
    role = re.sub(r"[\s-]+", " ", words.lower()).replace("defense", "defence")
    found = re.fullmatch(r"(minister|secretary) of (?:the )?(.+)", role)
    if not found or found[2] == "state":
        return role.replace("adviser", "advisor")
    return f"{found[2].replace('foreign affairs', 'foreign')} {found[1]}"


def _looks_like_person(view: SentenceView, first: int, last: int) -> bool:
    return all(
        word[1:].islower() or "-" in word or "’" in word or "'" in word or word[1:] == "."
        for word in view.words[first:last]
        if word[0].isupper()
    ) and _NO_SURNAMES.isdisjoint(view.lowers[first:last])


def _before_name(view: SentenceView, first: int, last: int) -> Iterator[Found]:
    """One to three lower-case words, the last a doer: "mine manager Sheila Dunstan"."""
    i = first - 1
    if i < 0 or not _is_agent(view, i) or view.ends[i] + 1 != view.starts[first]:
        return
    while i > 0 and first - i < _LONGEST_OFFICE and _is_office_word(view, i - 1):
        i -= 1
    if i and view.ends[i - 1] == view.starts[i]:
        return  # glued to a mark: "#actor"
    at = _tenure_index(view, i)
    tenure = view.lowers[at] if at < i else ""
    start = view.starts[at]
    role = " ".join(view.lowers[i:first])
    end = view.starts[last - 1] + len(view.words[last - 1])
    yield _found(start, end, view.name_text(first, last), role, tenure)


def _tenure_index(view: SentenceView, i: int) -> int:
    """Index of the "former" before an office, names between skipped; `i` where there is none."""
    for at in range(i - 1, max(-1, i - 5), -1):
        if view.lowers[at] in _TENURES:
            return at
        if not view.words[at][0].isupper():
            break
    return i


def _behind_name(view: SentenceView, first: int, last: int) -> Iterator[Found]:
    """The same behind a name and an article: "Ana Silva, the guitarist"."""
    words, lowers = view.words, view.lowers
    at = last
    if at + 2 >= len(words) or words[at] != "," or lowers[at + 1] not in ("the", "a", "an"):
        return
    begin = at + 2
    tenure = lowers[begin] if lowers[begin] in _TENURES else ""
    begin += bool(tenure)
    for end in range(begin, min(begin + _LONGEST_OFFICE, len(words))):
        if not _is_office_word(view, end):
            return
        follower = lowers[end + 1] if end + 1 < len(words) else "."
        if _is_agent(view, end) and (not follower[0].isalpha() or follower in _BEHIND):
            role = " ".join(lowers[begin : end + 1])
            span = view.starts[first], view.ends[end]
            yield _found(*span, view.name_text(first, last), role, tenure)
            return


def _is_office_word(view: SentenceView, i: int) -> bool:
    word = view.words[i]
    return (
        word.islower()
        and view.is_word(i)
        and word not in _MODIFIER_BREAKS
        and word not in _TENURES
        and not view.tenses[i]
        and word not in _SAY
        and not word.endswith(("ing", "ed", "ly", "'s", "’s"))
    )


def _is_agent(view: SentenceView, i: int) -> bool:
    word = view.words[i]
    if not word.islower():
        return False
    word = word.rpartition("-")[2]
    return word in _AGENTS or (bool(_AGENT.search(word)) and word not in _NO_AGENTS)
