"""The baseline as a file: TOML that people review and edit.

A file with a mistake is not used at all; the mistake is told with its line and field.
"""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.baseline import Baseline, Waiver
from claimcheck.errors import BaselineError
from claimcheck.toml_tables import read_tables

BASELINE_NAME = "claimcheck-baseline.toml"

_HEADING = """\
# Conflicts that are known and accepted: `claimcheck check --baseline` does not fail on them.
#
# `id` says which conflict is meant. It changes when a value or a file that states it changes; then
# the conflict counts again. `kind`, `fact` and `sides` are for readers.
# Edit `reason` (why it is accepted), `owner` (who answers for it) and `expires` (the last day on
# which it is: expires = 2030-12-31, or no such line).
# `claimcheck baseline` brings the file up to date and keeps these three. It keeps no comments.
"""
_TO_ESCAPE = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f'  # what TOML asks for, and C1
    "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)  # and what reviewers would not see
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def read_baseline(path: Path | str) -> Baseline:
    """The baseline of a file that `claimcheck baseline` wrote, or a person.

    Raises:
        BaselineError: It is unreadable or no TOML, or an entry has an unknown or unfit field or the
            id of another.
    """
    path = Path(path)

    def refuse(message: str, line: int | None) -> BaselineError:
        return BaselineError(f"{path}:{line}: {message}" if line else f"{path}: {message}")

    if not path.exists():
        remedy = f"claimcheck baseline PATH... -o {path}"
        raise refuse(f"there is no such file; this writes it: {remedy}", None)
    first: dict[str, int] = {}
    entries = read_tables(path, "conflict", Waiver, refuse)
    for waiver, line in entries:
        if waiver.id in first:
            raise refuse(f"id = {waiver.id!r}: the entry in line {first[waiver.id]} has it", line)
        first[waiver.id] = line
    return Baseline(waivers=tuple(waiver for waiver, _ in entries))


def baseline_to_toml(baseline: Baseline) -> str:
    """The text of the file; reading it gives the same baseline."""
    return "\n".join([_HEADING, *map(_entry, baseline.waivers)])


def _entry(waiver: Waiver) -> str:
    lines = ["[[conflict]]", f"id = {_string(waiver.id)}"]
    if waiver.kind:
        lines.append(f"kind = {_string(waiver.kind)}")
    lines.append(f"fact = {_string(waiver.fact)}")
    lines += ["sides = [", *(f"  {_string(side)}," for side in waiver.sides), "]"]
    lines += [f"reason = {_string(waiver.reason)}", f"owner = {_string(waiver.owner)}"]
    if waiver.expires:
        lines.append(f"expires = {waiver.expires.isoformat()}")
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """A TOML string on one line, all that steers or hides escaped.

    TOML has no lone surrogates: they become U+FFFD.
    """
    whole = _SURROGATE.sub("\ufffd", text)
    return f'"{_TO_ESCAPE.sub(_escape, whole)}"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _ESCAPES.get(match[0]) or (f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
