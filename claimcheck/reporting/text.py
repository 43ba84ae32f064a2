"""Report → text for people: a terminal, a log, the message of a failing test."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.baseline import Waived, Waiver
from claimcheck.models import Agreement, Conflict, Failure, Mention, Report, Side
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.printable import printable
from claimcheck.reporting.wording import (
    describe_failure,
    describe_possible,
    describe_set_aside,
    describe_waiver,
    place_of,
    reasons,
    sources,
    summarise,
)

WIDTH = 96
"""Columns that text is wrapped to when nobody says."""

_EXCERPT_LIMIT = 320
_LONGEST_PLACE = 28

# Noncharacters, which `printable` lets through nowhere, hold the places of the marks around a
# quote while lines are wrapped: colour codes have no width, and quotes break across lines.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)
_LINE = re.compile(r"[^\s].*")  # without its margin, which is not to be underlined


@dataclass(frozen=True, slots=True)
class _Pen:
    """How to set words off: with ANSI colours, or with signs alone."""

    color: bool

    def bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.color else text

    def severity(self, conflict: Conflict) -> str:
        word = conflict.severity.upper()
        code = "1;31" if conflict.severity == "hard" else "1;33"
        return f"\x1b[{code}m{word}\x1b[0m" if self.color else word

    def marks(self, text: str) -> str:
        if not self.color:
            return text.replace(_OPEN, "**").replace(_CLOSE, "**")
        return _MARKED.sub(lambda marked: _LINE.sub("\x1b[1;4m\\g<0>\x1b[0m", marked[1]), text)


def report_to_text(
    report: Report,
    *,
    color: bool = False,
    width: int = WIDTH,
    known: Iterable[Waived] = (),
    expired: Iterable[Waived] = (),
) -> str:
    """The report for a reader: the answer in one line, then conflicts, agreements, failures.

    Quotes stand in their sentence between `**`, or bold and underlined with `color`. Control
    characters and bidi overrides of the articles are shown as escapes.

    Args:
        report: What to show; possible conflicts and pairs set aside are counted only, and the
            far ends of long sentences left out.
        color: Whether to use ANSI colours.
        width: Columns to wrap to; places and words longer than it stick out.
        known: Conflicts with a waiver that holds, shown in short, after the others.
        expired: Conflicts whose waiver has expired; it is told with them.
    """
    pen = _Pen(color)
    blocks = [pen.bold(summarise(report))]
    waived = {item.conflict.id: item for item in known}
    conflicts = [conflict for conflict in report.conflicts if conflict.id not in waived]
    if conflicts:
        blocks += [pen.bold("Conflicts"), _conflicts(conflicts, pen, width, _by_id(expired))]
    if waived:
        blocks += [pen.bold("Known conflicts"), _known(waived.values(), width)]
    notes = filter(None, (describe_possible(report), describe_set_aside(report)))
    blocks += [_wrap(note, indent="", width=width) for note in notes]
    if report.agreements:
        blocks += [pen.bold("Agreements"), _agreements(report.agreements, width)]
    if report.failures:
        blocks += [pen.bold("Failures"), _failures(report.failures, width)]
    return "\n\n".join(blocks) + "\n"


def conflicts_to_text(
    conflicts: Iterable[Conflict], *, width: int = WIDTH, expired: Iterable[Waived] = ()
) -> str:
    """The conflicts numbered from 1, each with its sides, places and quotes; no newline at the end.

    No conflicts give an empty text. With those whose waiver has `expired`, it is told.
    """
    return _conflicts(conflicts, _Pen(color=False), width, _by_id(expired))


def _by_id(waived: Iterable[Waived]) -> dict[str, Waiver]:
    return {item.conflict.id: item.waiver for item in waived}


def _conflicts(
    conflicts: Iterable[Conflict], pen: _Pen, width: int, expired: Mapping[str, Waiver]
) -> str:
    return "\n\n".join(
        _conflict(number, conflict, pen, width, expired.get(conflict.id))
        for number, conflict in enumerate(conflicts, 1)
    )


def _conflict(
    number: int, conflict: Conflict, pen: _Pen, width: int, expired: Waiver | None
) -> str:
    mark = f"{number:>3}  "
    indent = " " * len(mark)
    kind = conflict.kind.replace("_", " ")
    head = f"{mark}{pen.severity(conflict)}  {kind}, confidence {conflict.confidence:.2f}"
    fact = _wrap(printable(conflict.fact), indent=indent, width=width)
    places = (printable(place_of(mention)) for side in conflict.sides for mention in side.mentions)
    longest = max(map(len, places))
    column = longest if longest <= _LONGEST_PLACE else None
    sides = (_side(side, pen, column, width) for side in conflict.sides)
    last = [_why(conflict, indent, width)]
    if expired:
        note = f"waiver {describe_waiver(expired, until='expired on')}"
        last.append(_wrap(printable(note), indent=indent, width=width))
    last.append(f"{indent}id   {printable(conflict.id)}")
    return "\n\n".join([f"{head}\n{fact}", *sides, "\n".join(last)])


def _side(side: Side, pen: _Pen, column: int | None, width: int) -> str:
    value = _wrap(printable(side.value), indent=" " * 7, width=width)
    mentions = (pen.marks(_mention(mention, column, width)) for mention in side.mentions)
    return "\n".join([pen.bold(value), *mentions])


def _mention(mention: Mention, column: int | None, width: int) -> str:
    """Place and sentence side by side, or one below the other when there is no such column."""
    place = printable(place_of(mention))
    shown = excerpt(mention, limit=_EXCERPT_LIMIT)
    sentence = f"“{shown.before}{_OPEN}{shown.quote}{_CLOSE}{shown.after}”"
    margin = " " * 9
    # Two columns are kept free for the marks, which are wider than what holds their places.
    room = width - 2
    if column is None:
        return f"{margin}{place}\n{_wrap(sentence, indent=margin + '  ', width=room)}"
    first = f"{margin}{place:<{column}}  "
    return _wrap(sentence, indent=" " * len(first), first=first, width=room)


def _why(conflict: Conflict, indent: str, width: int) -> str:
    first, rest = f"{indent}why  ", " " * len(f"{indent}why  ")
    return "\n".join(
        _wrap(printable(reason), indent=rest, first=first if n == 0 else rest, width=width)
        for n, reason in enumerate(reasons(conflict))
    )


def _known(known: Iterable[Waived], width: int) -> str:
    lines = (
        f"{conflict.fact}: {' against '.join(side.value for side in conflict.sides)} "
        f"({describe_waiver(waiver)}; {conflict.id})"
        for conflict, waiver in known
    )
    return "\n".join(
        _wrap(printable(line), indent=" " * 7, first=" " * 5, width=width) for line in lines
    )


def _agreements(agreements: Iterable[Agreement], width: int) -> str:
    return "\n".join(_agreement(agreement, width) for agreement in agreements)


def _agreement(agreement: Agreement, width: int) -> str:
    line = f"{agreement.fact}: {agreement.value} ({sources(agreement)})"
    return _wrap(printable(line), indent=" " * 7, first=" " * 5, width=width)


def _failures(failures: Iterable[Failure], width: int) -> str:
    return "\n".join(
        _wrap(printable(describe_failure(failure)), indent=" " * 7, first=" " * 5, width=width)
        for failure in failures
    )


def _wrap(text: str, *, indent: str, width: int, first: str | None = None) -> str:
    return textwrap.fill(
        text,
        max(width, len(indent) + 20),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
