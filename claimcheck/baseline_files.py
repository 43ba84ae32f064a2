"""The baseline as a file: TOML that people review and edit.

Every problem of a file is told with its line and field, and a file with a problem is not used.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimcheck.baseline import Baseline, Waiver
from claimcheck.errors import BaselineError

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
_HEADER = r"\[\[[ \t]*[\"']?conflict[\"']?[ \t]*\]\]"
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
    try:
        text = path.read_text("utf-8-sig")
        document = tomllib.loads(text)
    except FileNotFoundError as error:
        remedy = f"claimcheck baseline PATH... -o {path}"
        raise BaselineError(f"{path}: there is no such file; this writes it: {remedy}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BaselineError(f"{path}: cannot read the baseline: {error}") from error
    waivers, problems = _entries(document, text)
    if problems:
        raise BaselineError("\n".join(f"{path}:{line}: {what}" for line, what in sorted(problems)))
    return Baseline(waivers=tuple(waivers))


def baseline_to_toml(baseline: Baseline) -> str:
    """The text of the file; reading it gives the same baseline."""
    return "\n".join([_HEADING, *map(_entry, baseline.waivers)])


def _entries(document: dict[str, Any], text: str) -> tuple[list[Waiver], list[tuple[int, str]]]:
    """The waivers of a file, and what is wrong with it, by line."""
    unknown = [name for name in document if name != "conflict"]
    problems = [
        (_line_of(text, _name(name)), f"no field {name!r} here; a file holds [[conflict]] entries")
        for name in unknown
    ]
    tables = document.get("conflict", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        problem = (_line_of(text, _name("conflict")), "conflict: write each entry as [[conflict]]")
        return [], [*problems, problem]
    waivers: dict[str, Waiver] = {}
    lines: dict[str, int] = {}
    for table, (start, end) in zip(tables, _extents(text, len(tables)), strict=True):
        try:
            waiver = Waiver.model_validate(table)
        except ValidationError as error:
            problems += _unfit(error, text, start, end)
            continue
        line = _line_of(text, _name("id"), start, end)
        if waiver.id in waivers:
            told = f"id = {waiver.id!r}: the entry in line {lines[waiver.id]} has this id"
            problems.append((line, told))
        waivers[waiver.id], lines[waiver.id] = waiver, line
    return list(waivers.values()), problems


def _unfit(error: ValidationError, text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    for item in error.errors(include_url=False):
        field = str(item["loc"][0])
        line = _line_of(text, _name(field), start, end)
        if item["type"] == "extra_forbidden":
            allowed = ", ".join(Waiver.model_fields)
            yield line, f"no field {field!r} in an entry; there are: {allowed}"
        elif item["type"] == "missing":
            yield line, f"an entry needs the field {field!r}"
        elif field == "expires":
            yield (
                line,
                f"expires = {item['input']!r}: no date; write expires = 2030-12-31, unquoted",
            )
        else:
            name = ".".join(str(part) for part in item["loc"])
            yield line, f"{name} = {item['input']!r}: {item['msg']}"


def _extents(text: str, n: int) -> list[tuple[int, int]]:
    """Where each of the `n` entries begins and ends in the text."""
    starts: list[int] = []
    while (
        len(starts) < n and (at := _find(text, _HEADER, starts[-1] if starts else -1)) is not None
    ):
        starts.append(at)
    if len(starts) < n:  # an inline array, whose entries need not have lines of their own
        return [(_find(text, _name("conflict")) or 0, len(text))] * n
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _name(name: str) -> str:
    """A pattern of the start of a line that sets a field or opens a table of this name."""
    return rf"""(?:\[+[ \t]*(?:conflict[ \t]*\.[ \t]*)?)?["']?{re.escape(name)}(?![\w-])"""


def _line_of(text: str, pattern: str, start: int = -1, end: int | None = None) -> int:
    """The 1-based line of the pattern between two places; else that of the first place."""
    at = _find(text, pattern, start, end)
    return text.count("\n", 0, max(start, 0) if at is None else at) + 1


def _find(text: str, pattern: str, after: int = -1, end: int | None = None) -> int | None:
    """Where the pattern begins a line after a table's start; lines inside of strings are none."""
    start = max(after, 0)
    for match in re.compile(rf"^[ \t]*(?={pattern})", re.M).finditer(text, start, end or len(text)):
        if match.start() > after and _is_whole(text[start : match.start()]):
            return match.start()
    return None


def _is_whole(toml: str) -> bool:
    try:
        tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        return False
    return True


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
    char = match[0]
    return _ESCAPES.get(char) or (
        f"\\u{ord(char):04x}" if char <= "\uffff" else f"\\U{ord(char):08x}"
    )
