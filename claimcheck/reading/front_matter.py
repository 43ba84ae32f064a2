"""Front matter: the `key: value` lines between two rules at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_FIELDS = {
    "id": "id",
    "title": "title",
    "source": "source",
    "url": "url",
    "date": "published",
    "published": "published",
    "trusted": "trusted",
}
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]{0,60})[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*))?$")
_OTHER = re.compile(r"[ \t#-]|$")
"""A line that belongs to a nested value, is a comment, or is blank."""
_EMPTY = ("", "~", "null", "|", ">", "|-", ">-")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter tells.

    Attributes:
        end_char: Where it ends in the text, behind the closing rule; 0 when there is none.
        fields: Article fields by name.
        lines: The 1-based line of each field.
    """

    end_char: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def read_front_matter(text: str) -> FrontMatter:
    r"""The front matter at the start of the text.

    Reads the plain part of YAML, a value a line with or without quotes; lists and nested values
    are passed over. Prose between two rules is no front matter.

    >>> read_front_matter("---\ntitle: Ten came\n---\nThey came.").fields
    {'title': 'Ten came'}
    """
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    for number, match in enumerate(re.finditer(r"([^\r\n]*)(?:\r\n|\r|\n|$)", text), start=1):
        line = match[1].rstrip()
        if number == 1:
            if line != "---":
                break
        elif line in ("---", "..."):
            return FrontMatter(match.end(1), fields, lines)
        elif pair := _PAIR.match(line):
            _take(pair, number, fields, lines)
        elif not _OTHER.match(line):
            break
    return FrontMatter()


def _take(pair: re.Match[str], number: int, fields: dict[str, str], lines: dict[str, int]) -> None:
    key = pair["key"].lower()
    name, value = _FIELDS.get(key), _plain(pair["value"] or "")
    # "published" says more than "date", whichever comes first.
    if name and value and (name not in fields or key == "published"):
        fields[name], lines[name] = value, number


def _plain(value: str) -> str:
    value = value.strip()
    if quoted := re.match(r'"((?:[^"\\]|\\.)*)"', value):
        return re.sub(r"\\(.)", r"\1", quoted[1])
    if quoted := re.match(r"'((?:[^']|'')*)'", value):
        return quoted[1].replace("''", "'")
    value = re.split(r"(?:^|[ \t])#", value, maxsplit=1)[0].strip()
    return "" if value in _EMPTY else value
