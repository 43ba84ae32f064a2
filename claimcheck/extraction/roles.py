"""Offices and who holds them: "former U.S. President Donald Trump", "Radu, the foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from claimcheck.extraction.found import Found
from claimcheck.models import RoleValue

_PERSON = r"[A-Z][^\W\d_]+(?:[’'-][A-Z][^\W\d_]+)*(?:\s(?:(?:de|al|van|von|bin|der)\s)?[A-Z][^\W\d_.]+(?:-[A-Z][^\W\d_]+)*){0,2}"
_OFFICE = (
    r"(?:vice[-\s]president|deputy\sprime\sminister|prime\sminister|president|chancellor|premier|king|queen|"
    r"(?:foreign|defen[cs]e|interior|finance|justice|health|transport|energy|economy|education|"
    r"environment|agriculture|trade|culture|labou?r|home|housing)\s(?:minister|secretary)|"
    r"minister\sof\s(?:foreign\saffairs|defen[cs]e|the\sinterior|finance|justice|health|transport|"
    r"energy|education|agriculture|trade|culture)|"
    r"secretary\sof\s(?:state|defen[cs]e)|attorney\sgeneral|national\ssecurity\sadvis[eo]r|"
    r"chief\sof\sstaff|chief\sexecutive(?:\sofficer)?|chief\sfinancial\sofficer|chairman|chairwoman|"
    r"chair|director(?:\sgeneral)?|governor|mayor|senator|speaker|ambassador|"
    r"spokes(?:man|woman|person)|special\senvoy|envoy|captain|first\sofficer|coach|judge|"
    r"police\schief|fire\schief|general\ssecretary|secretary[-\s]general|prosecutor|deputy|minister)"
)
_TENURE = r"(?P<tenure{n}>\b(?:former|ex|then|acting|interim|outgoing|incoming|future|president-elect)[-\s])?"
_OF = r"(?:(?P<of{n}>(?:[A-Z][\w.’'-]*\.?\s){{0,3}}?))"
_BEFORE = re.compile(
    _TENURE.format(n=1) + _OF.format(n=1) + rf"(?P<office1>(?i:{_OFFICE}))\s(?P<name1>{_PERSON})"
)
_AFTER = re.compile(
    rf"(?P<name2>{_PERSON}),\s(?:the\s|a\s|who\sis\sthe\s|who\swas\sthe\s)?"
    + _TENURE.format(n=2).replace("former|", "former|(?:\\w+\\s)?former|")
    + rf"(?P<of2>(?:[A-Z][\w.’'-]*\s){{0,3}}?)(?P<office2>{_OFFICE})\b"
)
TRIGGER = re.compile(
    r"(?i:minister|president|secretary|chief|chair|director|governor|mayor|senator|speaker|"
    r"ambassador|spokes|envoy|captain|officer|coach|judge|prosecutor|chancellor|premier|king|queen|"
    r"attorney|advis|deputy)"
)
_TENURES: dict[str, Literal["current", "former", "future", "acting"]] = {
    "former": "former", "ex": "former", "then": "former", "outgoing": "current",
    "acting": "acting", "interim": "acting", "incoming": "future", "future": "future",
}


def find_roles(text: str) -> Iterator[Found]:
    """The offices that a sentence gives to persons by name."""
    for match in _BEFORE.finditer(text):
        yield _found(match, "1")
    for match in _AFTER.finditer(text):
        yield _found(match, "2")


def _found(match: re.Match[str], part: str) -> Found:
    tenure = (match["tenure" + part] or "").strip(" -").split(" ")[-1].lower()
    role = re.sub(r"[\s-]+", " ", match["office" + part].lower()).replace("defense", "defence")
    holder = re.sub(r"[’']s$", "", match["name" + part])
    value = RoleValue(
        holder=holder, role=_plain_office(role), tenure=_TENURES.get(tenure, "current")
    )
    return Found(match.start(), match.end(), value, head=holder.split()[-1].lower())


def _plain_office(role: str) -> str:
    """ "minister of foreign affairs" is the foreign minister."""
    found = re.fullmatch(r"(minister|secretary) of (?:the )?(.+)", role)
    if not found or found[2] == "state":
        return role.replace("adviser", "advisor")
    return f"{found[2].replace('foreign affairs', 'foreign')} {found[1]}"
