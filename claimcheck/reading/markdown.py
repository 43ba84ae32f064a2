"""Articles in Markdown: what the front matter tells, and what is markup rather than words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from claimcheck.models import Span
from claimcheck.reading.decoding import read_text
from claimcheck.reading.drafts import Draft, Origin, Problems
from claimcheck.reading.front_matter import read_front_matter
from claimcheck.reading.lines import filled_lines, merge_spans
from claimcheck.reading.records import draft_of_record

_TITLE = re.compile(r"#[ \t]+(\S.{0,300})$")
_FENCE = re.compile(r"`{3,}|~{3,}")
_WHOLE_LINE = re.compile(
    r"[ \t|:=_*+~-]+$"  # rules, underlines of headings, rule rows of tables
    r"|\[[^\[\]]{1,80}\]:[ \t]"  # the address behind a link
)
_LINE_START = re.compile(r"(?:>[ \t]?|#{1,6}[ \t])+")
_BULLET = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]")
_OPENS_LIST = re.compile(r"[-*+]\s|\d{1,3}[.)]\s|!!!|\?\?\?|===|:|\[\^")
"""What indented text may go on with: items of lists, notes, tabs, definitions, footnotes."""
_CODE = re.compile(r"[{}<>=$;\\]|HTTP/\d")
_WITHIN = re.compile(
    r"!\[[^\[\]]*\]\([^()\s]*(?:[ \t][^()\n]*)?\)"  # an image with its words
    r"|\[\^[^\[\]]{1,40}\]"  # the mark of a footnote
    r"|\[(?=[^\[\]]*\][(\[])|\]\([^()\s]*(?:[ \t][^()\n]*)?\)|\]\[[^\[\]]{0,80}\]"  # around a link
    r"|</?[a-zA-Z][^<>]*>|https?://[^\s<>()\[\]]+"  # tags and bare addresses
    r"|`+|~~|\||\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\w)|(?<=[\w.,!?])_+(?!\w)"
)


def read_markdown(path: Path, problems: Problems) -> Iterator[Draft]:
    """The file as one draft; the front matter gives its fields, else the first heading its title.

    A page of front matter alone, as folders of documents have them, says nothing and is no error.

    Raises:
        ReadingError: The file cannot be read, is no text, is empty, or its date is none.
    """
    yield draft_of_markdown(read_text(path), Origin(str(path), file=path))


def draft_of_markdown(text: str, origin: Origin) -> Draft:
    """The text as one draft.

    Raises:
        ReadingError: It is empty, or its date is none.
    """
    head = read_front_matter(text)
    origin = replace(origin, lines=head.lines)
    if not text.strip():
        raise origin.error("empty article: no text but white space")
    title = _first_heading(text, head.end_char)
    draft = draft_of_record({"title": title, **head.fields, "text": text}, origin)
    front = Span(start_char=0, end_char=head.end_char)
    return Draft(draft.article, origin, merge_spans([front, *find_markup(text, head.end_char)]))


def find_markup(text: str, start_char: int = 0) -> list[Span]:
    """The spans of markup from `start_char` on: code, comments, addresses, marks, rules.

    The words of headings, lists, links and table cells stay.
    """
    lines = list(filled_lines(text, start_char))
    code = merge_spans([*_code_blocks(text, lines), *_indented_code(text, lines)])
    spans = [*code, *_comments(text, start_char)]
    inside = iter(code)
    block = next(inside, None)
    for line in lines:
        while block is not None and block.end_char <= line.start_char:
            block = next(inside, None)
        if block is None or line.start_char < block.start_char:
            spans.extend(_markup_of_line(text, line))
    return spans


def _code_blocks(text: str, lines: list[Span]) -> list[Span]:
    """Fenced blocks with their fences; a fence that nothing closes is none."""
    blocks: list[Span] = []
    start, fence = 0, ""
    for line in lines:
        match = _FENCE.match(text, line.start_char, line.end_char)
        if match is None:
            continue
        if not fence:
            start, fence = line.start_char, match.group()
        elif match.group().startswith(fence) and match.end() == line.end_char:
            blocks.append(Span(start_char=start, end_char=line.end_char))
            fence = ""
    return blocks


def _indented_code(text: str, lines: list[Span]) -> Iterator[Span]:
    """Blocks indented by four, behind an empty line and in no list, that look like code."""
    is_in_list = is_code = False
    end = 0
    for line in lines:
        between = text[end : line.start_char]
        indent = len(between.rpartition("\n")[2].expandtabs(4))
        is_behind_empty_line = between.count("\n") > 1
        end = line.end_char
        if indent >= 4 and not is_in_list and (is_code or is_behind_empty_line):
            is_code = is_code or bool(_CODE.search(text, line.start_char, line.end_char))
            if is_code:
                yield line
            continue
        is_code = False
        if _OPENS_LIST.match(text, line.start_char, line.end_char):
            is_in_list = True
        elif indent == 0 and is_behind_empty_line:
            is_in_list = False


def _comments(text: str, start_char: int) -> Iterator[Span]:
    start = text.find("<!--", start_char)
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        yield Span(start_char=start, end_char=end + 3)
        start = text.find("<!--", end)


def _markup_of_line(text: str, line: Span) -> Iterator[Span]:
    start, end = line.start_char, line.end_char
    if _WHOLE_LINE.match(text, start, end):
        yield line
        return
    if match := _LINE_START.match(text, start, end):
        yield Span(start_char=start, end_char=match.end())
        start = match.end()
    if match := _BULLET.match(text, start, end):
        # It stays, as in plain text: it tells where an item of a list begins.
        start = match.end()
    for match in _WITHIN.finditer(text, start, end):
        yield Span(start_char=match.start(), end_char=match.end())


def _first_heading(text: str, start_char: int) -> str:
    for line in filled_lines(text, start_char):
        match = _TITLE.match(text, line.start_char, line.end_char)
        if match:
            return match[1].rstrip("#").rstrip()
    return ""
