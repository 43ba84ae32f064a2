"""Words from outside made fit for Markdown, as GitHub renders it."""

from __future__ import annotations

import re

from claimcheck.reporting.printable import printable

_SIGNS = re.compile(r"[\\`*_\[\]~|$]")
_LIST = re.compile(r"^(\d*)([-+=#.)])")
_TAGS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

# What would call a person or an issue, or become a link, is cut in two by an empty comment:
# nothing else keeps GitHub from it, for it looks for these in what it has rendered.
_CALLS = re.compile(r"@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=//)|www(?=\.)", re.IGNORECASE)


def markdown_text(text: str) -> str:
    r"""`text` on one line that renders as itself: no markup, no HTML, no links, nobody called.

    At the beginning of a line, where "1." and "-" make lists, it is to be a `markdown_line`.

    >>> markdown_text("*Ten* <b>people</b>, @ann & #12")
    '\\*Ten\\* &lt;b&gt;people&lt;/b&gt;, @<!-- -->ann &amp; #<!-- -->12'
    """
    escaped = _SIGNS.sub(r"\\\g<0>", printable(text).translate(_TAGS))
    return _CALLS.sub(r"\g<0><!-- -->", escaped)


def markdown_line(text: str) -> str:
    r"""`markdown_text` that may stand at the beginning of a line.

    >>> markdown_line("1. So"), markdown_line("- so")
    ('1\\. So', '\\- so')
    """
    return _LIST.sub(r"\1\\\2", markdown_text(text).lstrip())


def in_bold(text: str) -> str:
    """`text` in bold, whatever it begins and ends with; empty for none."""
    return f"<strong>{markdown_text(text)}</strong>" if text else ""
