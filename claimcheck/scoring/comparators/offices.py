"""Titles of offices: spellings, rank, and which of them one person holds one at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from claimcheck.names import fold


class _Table(NamedTuple):
    same: dict[str, str]
    groups: dict[str, frozenset[int]]
    lower_rank: frozenset[str]
    broader: dict[str, frozenset[str]]
    beside_any: frozenset[str]
    together: tuple[frozenset[str], ...]


class Office(NamedTuple):
    """A title taken apart: "deputy German foreign minister".

    Attributes:
        name: The office of the table ("foreign minister"), else the title without rank.
        qualifiers: The other words ("german").
        is_deputy: Whether the title is one of a lower rank ("deputy", "vice").
        groups: Numbers of the groups of offices, held one at a time, that it is one of.
    """

    name: str
    qualifiers: frozenset[str]
    is_deputy: bool
    groups: frozenset[int] = frozenset()


@cache
def _table() -> _Table:
    source = files("claimcheck").joinpath("assets", "tables", "offices.json")
    table = json.loads(source.read_text("utf-8"))
    return _Table(
        same=table["same"],
        groups=_numbers_of_groups(table["exclusive"]),
        lower_rank=frozenset(table["lower_rank"]),
        broader={title: frozenset(offices) for title, offices in table["broader"].items()},
        beside_any=frozenset(table["beside_any"]),
        together=tuple(map(frozenset, table["together"])),
    )


def _numbers_of_groups(groups: list[list[str]]) -> dict[str, frozenset[int]]:
    names = {name for group in groups for name in group}
    return {
        name: frozenset(number for number, group in enumerate(groups) if name in group)
        for name in sorted(names)
    }


@lru_cache(maxsize=4096)
def read_office(title: str) -> Office:
    """The office that a title names.

    >>> read_office("German Minister for Foreign Affairs").name
    'foreign minister'
    """
    table = _table()
    words = _in_usual_order(fold(title)).split()
    is_deputy = any(word in table.lower_rank for word in words)
    plain = _respelled(" ".join(word for word in words if word not in table.lower_rank))
    name = _longest_ending(plain, table.groups)
    if name is None:
        return Office(plain, frozenset(), is_deputy)
    qualifiers = frozenset(plain.removesuffix(name).split())
    return Office(name, qualifiers, is_deputy, table.groups[name])


def is_broader(title: Office, office: Office) -> bool:
    """Whether a title is a less specific word for that office ("leader" for "president")."""
    table = _table().broader
    word = _longest_ending(title.name, table)
    if word is None or office.name not in table[word]:
        return False
    return frozenset(title.name.removesuffix(word).split()) <= office.qualifiers


def go_together(a: Office, b: Office) -> bool:
    """Whether one person may well bear both titles: "professor" and "director"."""
    table = _table()
    if "and" in a.qualifiers | b.qualifiers:  # "finance and economy minister" is both
        return True
    last_words = {a.name, b.name, a.name.rpartition(" ")[2], b.name.rpartition(" ")[2]}
    return bool(last_words & table.beside_any) or any(
        a.name in group and b.name in group for group in table.together
    )


def _in_usual_order(title: str) -> str:
    """The title with what it is of in front: "minister for defence" is "defence minister"."""
    if title in _table().same or title in _table().broader:
        return title
    match = re.fullmatch(r"(.*?)\b(minister|head|governor|mayor|president) (?:of|for) (.+)", title)
    return f"{match[1]}{match[3].removeprefix('the ')} {match[2]}" if match else title


def _respelled(title: str) -> str:
    same = _table().same
    ending = _longest_ending(title, same)
    return title if ending is None else title.removesuffix(ending) + same[ending]


def _longest_ending(title: str, names: Iterable[str]) -> str | None:
    """The longest of the names that the title is or ends with, in whole words."""
    endings = (name for name in names if f" {title}".endswith(f" {name}"))
    return max(endings, key=len, default=None)
