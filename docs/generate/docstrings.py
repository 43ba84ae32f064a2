"""Google docstrings → Markdown."""

from __future__ import annotations

import inspect
import re
import textwrap
from dataclasses import dataclass, field

_TITLE = re.compile(r"^(Args|Attributes|Returns|Raises|Yields):$", re.M)
_ENTRY = re.compile(r"^(\S[^:\n]*): ", re.M)


@dataclass(frozen=True, slots=True)
class Docstring:
    """A docstring in parts.

    Attributes:
        prose: All but the sections, as Markdown; code in it is fenced.
        sections: Of each section what it says, by name; "" names what has no name.
    """

    prose: str
    sections: dict[str, dict[str, str]] = field(default_factory=dict)


def parse(thing: object) -> Docstring:
    """The docstring of a class or function, taken apart."""
    text = inspect.cleandoc(getattr(thing, "__doc__", None) or "")
    prose: list[str] = []
    sections: dict[str, dict[str, str]] = {}
    title = ""
    for block in re.split(r"\n(?=\S)", text):
        if found := _TITLE.match(block):
            title = found[1]
            body = textwrap.dedent(block.partition("\n")[2])
            sections[title] = _entries(body) if title != "Returns" else {"": one_line(body)}
        else:
            prose.append(block)
    return Docstring(to_markdown("\n".join(prose)), sections)


def one_line(text: str) -> str:
    """The text without line breaks."""
    return " ".join(text.split())


def to_markdown(text: str) -> str:
    """Prose of a docstring, with its examples and indented code fenced."""
    blocks = (_block(block) for block in re.split(r"\n\n(?=\S)", text.strip()))
    return "\n\n".join(blocks)


def in_cell(text: str) -> str:
    """Text that holds in a cell of a Markdown table."""
    parts = re.split(r"(`[^`]*`)", one_line(text))
    return "".join(p if p.startswith("`") else re.sub(r"([|<*])", r"\\\1", p) for p in parts)


def _block(block: str) -> str:
    if block.startswith(">>>"):
        return _fenced("pycon", block)
    prose, gap, code = block.partition("\n\n    ")
    if not gap:
        return block
    code = textwrap.dedent("    " + code)
    return f"{prose}\n\n{_fenced('pycon' if code.startswith('>>>') else 'py', code)}"


def _fenced(language: str, code: str) -> str:
    return f"```{language}\n{code.strip()}\n```"


def _entries(body: str) -> dict[str, str]:
    """What a section says of each name; two names in one entry have the same."""
    starts = [*_ENTRY.finditer(body)]
    ends = [entry.start() for entry in starts[1:]] + [len(body)]
    return {
        name.strip(): one_line(body[entry.end() : end])
        for entry, end in zip(starts, ends, strict=True)
        for name in entry[1].split(",")
    }
