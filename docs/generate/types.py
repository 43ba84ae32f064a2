"""Type annotations → words that say what the JSON holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from claimcheck.models import Kind, Value
from claimcheck.models.base import Record

VALUES: tuple[type[Record], ...] = get_args(get_args(Value)[0])
"""The record of each kind's value."""

_PLAIN = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    date: "day",
    datetime: "time",
    Path: "path",
    NoneType: "`null`",
}


def type_of(field: FieldInfo, link: Callable[[type], str]) -> str:
    """What a field holds, in words; `link` gives the words for another record."""
    return describe(field.annotation, link) + _limits(field)


def describe(annotation: Any, link: Callable[[type], str]) -> str:
    """A type in words."""
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation == Kind:
        return "[kind](kinds.md)"
    if args == VALUES:
        return "[value](kinds.md) of its kind"
    if origin is Annotated:
        return describe(args[0], link)
    if origin is Literal:
        return _listed([f"`{value}`" for value in args])
    if origin in (Union, UnionType):
        return _listed([describe(each, link) for each in _spread(args)])
    if origin in (tuple, list):
        return f"list of {describe(args[0], link)}"
    if origin is dict:
        return "object" if args[1] is not int else "object of whole numbers"
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return link(annotation)
    return _PLAIN.get(annotation, "text or object")


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """The records that a type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for each in get_args(annotation):
        yield from records_in(each)


def _spread(alternatives: tuple[Any, ...]) -> Iterator[Any]:
    """The alternatives, each value of a closed set by itself."""
    for each in alternatives:
        if get_origin(each) is Literal and each != Kind:
            yield from (Literal[value] for value in get_args(each))
        else:
            yield each


def _limits(field: FieldInfo) -> str:
    found = {
        name: getattr(limit, name)
        for limit in field.metadata
        for name in ("ge", "le", "min_length")
        if getattr(limit, name, None) is not None
    }
    if {"ge", "le"} <= set(found):
        return f", {found['ge']:g} to {found['le']:g}"
    if "ge" in found:
        return f", at least {found['ge']:g}"
    return f", at least {found['min_length']}" if "min_length" in found else ""


def _listed(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if words[1:] else words[0]
