"""Text for a terminal: words set off by colour or signs, wrapped lines, marked quotes."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from claimcheck.models import Mention, Severity
from claimcheck.reporting.excerpt import excerpt

WIDTH = 96
"""Columns that text is wrapped to when nobody says."""

# Noncharacters, which `printable` lets through nowhere, hold the places of the marks around a
# quote while lines are wrapped: colour codes have no width, and quotes break across lines.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)
_LINE = re.compile(r"[^\s].*")  # without its margin, which is not to be underlined
_MARKS_WIDTH = 2
"""Columns to keep free for the marks, which are wider than what holds their places."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How to set words off: with ANSI colours, or with signs alone."""

    color: bool

    def bold(self, text: str) -> str:
        """The text in bold."""
        return f"\x1b[1m{text}\x1b[0m" if self.color else text

    def severity(self, severity: Severity) -> str:
        """The severity in capitals, red or yellow."""
        code = "1;31" if severity == "hard" else "1;33"
        return f"\x1b[{code}m{severity.upper()}\x1b[0m" if self.color else severity.upper()

    def quote(self, mention: Mention, *, limit: int, indent: str, first: str, width: int) -> str:
        """The sentence of a mention, wrapped, with the quote in it underlined or between `**`.

        Args:
            mention: What to show.
            limit: Code points of the sentence to show at most.
            indent: What stands before each line but the first.
            first: What stands before the first line.
            width: Columns to wrap to.
        """
        shown = excerpt(mention, limit=limit)
        sentence = f"“{shown.before}{_OPEN}{shown.quote}{_CLOSE}{shown.after}”"
        wrapped = wrap(sentence, indent=indent, first=first, width=width - _MARKS_WIDTH)
        if not self.color:
            return wrapped.replace(_OPEN, "**").replace(_CLOSE, "**")
        return _MARKED.sub(lambda marked: _LINE.sub("\x1b[1;4m\\g<0>\x1b[0m", marked[1]), wrapped)


def wrap(text: str, *, indent: str, width: int, first: str | None = None) -> str:
    """The text in lines of `width` columns, behind `indent`, or `first` for the first line."""
    return textwrap.fill(
        text,
        max(width, len(indent) + 20),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
