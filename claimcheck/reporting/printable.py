r"""Article text made fit to show.

Text from outside can hold characters that steer a terminal (escape sequences), turn the reading
direction (bidi overrides) or cannot be seen (zero-width spaces, tags). Shown, they must be seen.
"""

from __future__ import annotations

import re

_LINE_END = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_LINE_SPACE = re.compile("[\t\n\v\f\r\x85\u2028\u2029 ]+")

# The joiners U+200C and U+200D and the soft hyphen stay: whole scripts and emoji need them.
_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # bidi, invisible
    "\ud800-\udfff\ufdd0-\ufdef"  # lone surrogates and noncharacters
    "\U000e0000-\U000e007f]"  # tags
)


def printable(text: str) -> str:
    r"""`text` on one line, every character that steers or hides shown as its escape.

    >>> printable("over\n68,000\x1b[31m \u202etroops")
    'over 68,000\\x1b[31m \\u202etroops'
    """
    return _UNSHOWABLE.sub(_escape, _LINE_SPACE.sub(" ", text))


def printable_lines(text: str) -> str:
    r"""`text` with its lines and tabs, else as `printable` shows it.

    >>> printable_lines("over\r\n\t68,000\x1b[31m")
    'over\n\t68,000\\x1b[31m'
    """
    lines = _LINE_END.split(text)
    return "\n".join(
        "\t".join(_UNSHOWABLE.sub(_escape, part) for part in line.split("\t")) for line in lines
    )


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode("ascii")
