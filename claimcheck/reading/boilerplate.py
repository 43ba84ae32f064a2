"""What of a page makes no claims: comment forms, share lines, credits, requests for money.

Line by line and conservative: a line is boilerplate when it begins like boilerplate and is short,
so that a paragraph of news stays even where it speaks of newsletters or donations. Time is
linear: each pattern sees a bounded part of each line.
"""

from __future__ import annotations

from claimcheck.models import Span
from claimcheck.reading.boilerplate_patterns import CREDIT, INSIDE, LINE, PARAGRAPH, REST
from claimcheck.reading.lines import filled_lines

_LONGEST_LINE = 300
"""Boilerplate lines are shorter; longer ones are paragraphs and stay."""
_PROSE = 80
"""A line this long is running text: only below some can the article end or the author follow."""
_CREDIT_REACH = 450
"""A wire credit lies in that many characters at the end of its line."""


def find_boilerplate(text: str, start_char: int = 0) -> list[Span]:
    """The spans from `start_char` on that make no claims, in order; empty for an empty text."""
    spans: list[Span] = []
    has_prose = about_author = False
    for span in filled_lines(text, start_char):
        length = span.end_char - span.start_char
        if about_author:
            spans.append(span)
            about_author = False
        elif length > _LONGEST_LINE:
            has_prose = True
            spans.extend(_credit(text, span))
        else:
            line = text[span.start_char : span.end_char]
            if has_prose and REST.match(line):
                return [*spans, Span(start_char=span.start_char, end_char=len(text))]
            about_author = has_prose and PARAGRAPH.match(line) is not None
            if about_author or _is_boilerplate(line):
                spans.append(span)
            else:
                has_prose = has_prose or length >= _PROSE
                spans.extend(_credit(text, span))
    return spans


def _is_boilerplate(line: str) -> bool:
    if LINE.match(line) or REST.match(line) or PARAGRAPH.match(line):
        return True
    lower = line.lower()
    return any(word in lower and pattern.search(line) for word, pattern in INSIDE)


def _credit(text: str, span: Span) -> list[Span]:
    start = max(span.start_char, span.end_char - _CREDIT_REACH)
    tail = text[start : span.end_char]
    if "eporting by " not in tail.lower():
        return []
    match = CREDIT.search(tail)
    return [Span(start_char=start + match.start(), end_char=span.end_char)] if match else []
