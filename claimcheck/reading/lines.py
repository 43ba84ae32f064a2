"""Lines and spans of a text, without changing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.models import Span

_LINE_WITH_WORDS = re.compile(r"[^\r\n]+")


def filled_lines(text: str, start_char: int = 0) -> Iterator[Span]:
    """The lines that hold more than white space, in order, trimmed on both sides.

    Lines end at line feeds and carriage returns only, as editors count them.
    """
    for match in _LINE_WITH_WORDS.finditer(text, start_char):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start_char=start, end_char=start + len(body))


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as spans in order that neither overlap nor touch; empty ones go."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start_char, span.end_char)):
        if span.start_char == span.end_char:
            continue
        if merged and span.start_char <= merged[-1].end_char:
            end = max(span.end_char, merged[-1].end_char)
            merged[-1] = Span(start_char=merged[-1].start_char, end_char=end)
        else:
            merged.append(span)
    return tuple(merged)
